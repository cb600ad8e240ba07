import { describe, expect, it } from "vitest";
import { canonicalItemKey, canonicalNoteKey, canonicalRow, canonicalStageKey, canonicalTouchpointKey, spellingsOf } from "../../src/journey/match-key";
import { keyWords, normaliseKey } from "../../src/journey/normalise-key";
import { itemVocabulary } from "../../src/journey/vocabulary-item";
import { laneVocabulary } from "../../src/journey/vocabulary-lanes";
import { noteVocabulary } from "../../src/journey/vocabulary-note";
import { stageVocabulary, touchpointVocabulary } from "../../src/journey/vocabulary-stage";
import { readStageYaml, readTouchpointYaml } from "./read-yaml";

const levels = [
  ["note", noteVocabulary, canonicalNoteKey],
  ["stage", [...stageVocabulary, ...laneVocabulary], canonicalStageKey],
  ["touchpoint", [...touchpointVocabulary, ...laneVocabulary], canonicalTouchpointKey],
  ["item", itemVocabulary, canonicalItemKey],
] as const;
const spellings = levels.flatMap(([level, vocabulary, match]) =>
  vocabulary.flatMap(([canonical, others]) => spellingsOf(canonical, others).map((spelling) => ({ level, canonical, spelling, match }))),
);

describe("every spelling of every key", () => {
  it.each(spellings)("$spelling on a $level is $canonical", ({ spelling, canonical, match }) => {
    const capital = spelling.charAt(0).toUpperCase() + spelling.slice(1);
    const camel = spelling.replace(/[ -](\p{L})/gu, (_, letter: string) => letter.toUpperCase());
    for (const typed of [spelling, capital, spelling.toUpperCase(), `**${capital}**`, `🎯 ${spelling}:`, spelling.replaceAll(" ", "_"), camel]) {
      expect(match(typed), typed).toBe(canonical);
    }
  });

  it("has no spelling that means two things at one level", () => {
    for (const [level, vocabulary] of levels) {
      const all = vocabulary.flatMap(([canonical, others]) => [...new Set(spellingsOf(canonical, others).map(normaliseKey))]);
      const doubled = all.filter((spelling, at) => all.indexOf(spelling) !== at);
      expect(doubled, level).toEqual([]);
    }
  });
});

describe("keys are compared by their words", () => {
  it.each([
    ["painPoints", "barriers"], ["Pain-points", "barriers"], ["PAIN POINTS", "barriers"], ["KPIs", "kpi"], ["kpi 📈", "kpi"],
    ["Customer's goals", "goals"], ["customer’s goals", "goals"], ["userGoals", "goals"], ["User Actions", "actions"], ["client thoughts", "thoughts"],
    ["Цели клиента", "goals"], ["действия пользователя", "actions"], ["Эмоции клиента", "emotion"], ["Способы преодоления", "solutions"],
    ["company tasks", "company-tasks"], ["бизнес процессы", "backstage"],
  ])("%s means %s", (typed, canonical) => {
    expect(canonicalStageKey(typed)).toBe(canonical);
  });

  it("treats ё as е, composed and decomposed letters alike", () => {
    expect(normaliseKey("Тёплый приём")).toBe(normaliseKey("теплый прием"));
    expect(normaliseKey("й".normalize("NFD"))).toBe(normaliseKey("й"));
    expect(keyWords("painPointsOfURLs 2")).toEqual(["pain", "points", "of", "ur", "ls", "2"]);
  });

  it.each(["клиента", "customer", "Мой путь", "__proto__", "constructor", "toString", "", "😀", "…"])("%s is nobody's key", (typed) => {
    expect(canonicalStageKey(typed)).toBeUndefined();
    expect(canonicalStageKey(typed)).toBeUndefined();
  });

  it("means different things at different levels", () => {
    expect([canonicalStageKey("touchpoint"), canonicalTouchpointKey("touchpoint")]).toEqual(["touchpoints", "name"]);
    expect([canonicalStageKey("moment"), canonicalTouchpointKey("exit")]).toEqual([undefined, undefined]);
    expect([canonicalNoteKey("цель"), canonicalStageKey("цель")]).toEqual(["goal", "goals"]);
  });

  it("names rows for the lanes property", () => {
    expect(["Эмоции", "точки контакта", "охват", "pains", "канал"].map(canonicalRow)).toEqual(["emotion", "touchpoints", "reach", "barriers", "touchpoints"]);
    expect(["name", "Мой путь"].map(canonicalRow)).toEqual([undefined, undefined]);
  });
});

describe("every spelling of every lane is read in a note", () => {
  const typedLanes = laneVocabulary.flatMap(([canonical, others]) => spellingsOf(canonical, others).map((spelling) => ({ canonical, spelling })));
  it.each(typedLanes)("$spelling is the lane $canonical on stages and touchpoints", ({ canonical, spelling }) => {
    const { stage, reading } = readStageYaml(`name: A\n${spelling}: text\ntouchpoints:\n  - name: B\n    ${spelling}: text`);
    expect(reading.problems).toEqual([]);
    expect(stage.lanes).toMatchObject([{ key: canonical, own: false, items: [{ path: `stages[0].${canonical}`, text: "text" }] }]);
    expect(stage.touchpoints[0]?.lanes).toMatchObject([{ key: canonical, own: false, items: [{ text: "text" }] }]);
  });

  it.each(stageVocabulary.flatMap(([canonical, others]) => (canonical === "emotion" || canonical === "channel" ? spellingsOf(canonical, others) : [])))(
    "%s is read as a touchpoint's property", (spelling) => {
      const { touchpoint } = readTouchpointYaml(`name: A\n${spelling}: "1"`);
      expect(touchpoint.lanes).toEqual([]);
      expect(touchpoint.emotion?.level ?? touchpoint.channels[0]).toSatisfy((value: unknown) => value === 1 || value === "1");
    },
  );
});
