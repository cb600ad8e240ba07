/** The Russian key each canonical key is written as in a Russian note. Words only; every one stands in the vocabulary, too. */
import type { Level } from "./place";

const lanes = {
  goals: "цели", motives: "мотивы", expectations: "ожидания", fears: "страхи", values: "ценности", actions: "действия", thoughts: "мысли",
  questions: "вопросы", barriers: "барьеры", solutions: "решения", "company-tasks": "задачи компании", kpi: "показатели",
  evidence: "доказательства", frontstage: "фронтстейдж", backstage: "бэкстейдж", support: "поддержка",
};
const shared = { name: "название", channel: "канал", emotion: "эмоция", reach: "охват", variant: "варианты", personas: "персоны", ...lanes };

export const russianKeys: Readonly<Record<Level, Readonly<Record<string, string>>>> = {
  note: {
    personas: "персоны", stages: "этапы", "journey-type": "тип карты", "journey-state": "состояние карты", scenario: "сценарий", goal: "цель",
    owner: "ответственный", reviewed: "проверено", "review-every": "проверять каждые", baseline: "прошлая карта", "emotion-scale": "шкала эмоций",
    lanes: "строки",
  },
  stage: { ...shared, touchpoints: "точки контакта", exit: "выход" },
  touchpoint: { ...shared, moment: "момент истины" },
  item: {
    text: "текст", reason: "причина", severity: "важность", solves: "решает", status: "статус", owner: "ответственный", due: "срок", impact: "эффект",
    effort: "усилия", informed: "знают", measured: "измерено", value: "значение", target: "план", unit: "единица", weight: "вес",
  },
};
