/**
 * Makes journeys, notes and whole vaults for the benchmarks: the same seed gives the same bytes, half Russian and half
 * English. It knows the note's format only as a writer of it and imports nothing of the project.
 */
import { stringify } from "yaml";

/** Numbers from 0 to 1, the same row for the same seed (mulberry32, public domain). */
export function makeRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const pick = (random, list) => list[Math.floor(random() * list.length)];
const between = (random, least, most) => least + Math.floor(random() * (most - least + 1));

const english = {
  keys: {
    stages: "stages", name: "name", touchpoints: "touchpoints", channel: "channel", emotion: "emotion", goals: "goals",
    actions: "actions", thoughts: "thoughts", barriers: "barriers", solutions: "solutions", personas: "personas",
    moment: "moment", kpi: "kpi", scenario: "scenario", goal: "goal", owner: "owner", reviewed: "reviewed",
  },
  people: ["Olga", "Igor", "Vasily", "Anna", "Support desk"],
  subjects: ["Smart watch", "Bouquet delivery", "Dentist visit", "Mobile bank", "Language course", "Hotel weekend", "Kitchen repair"],
  stages: ["Realises the need", "Looks around", "Compares", "Chooses", "Pays", "Waits for delivery", "Unpacks", "Learns to use it", "Asks for help", "Tells friends"],
  touchpoints: ["Search results", "Spec sheet", "Reviews on the marketplace", "Price comparison", "Product card", "Shopping cart", "Card payment", "Courier's call", "Pick-up desk", "Unboxing", "First start", "Manual", "Support chat", "Feedback form", "Letter after a week", "Friend's advice"],
  thoughts: ["Charge it every day? Do I want it at all?", "Looks fine, but who are these people?", "Why do they ask for my passport here?", "At last somebody explained it simply", "I hope it comes before Friday", "That was easier than I feared", "Where is the button I saw yesterday?"],
  actions: ["Reads three reviews and opens a comparison", "Calls a friend who has one", "Types the card number twice", "Looks for the delivery terms", "Puts it in the cart and leaves", "Takes a picture of the box"],
  barriers: ["Battery life is found late", "Delivery price is shown on the last step", "Photos are too small on a phone", "The code from the message does not come", "Nobody answers after six", "The size chart is missing"],
  solutions: ["Lead the product card with battery days", "Show the delivery price on the card", "Large photos by a tap", "Send the code once more after 30 seconds", "A bot with five honest answers", "A size chart beside the price"],
  goals: ["Be sure I can live with it", "Spend no more than an evening on choosing", "Get it before the holiday", "Not to be ashamed of the gift"],
  channels: ["website", "phone", "email", "marketplace", "office", "app", "courier", "chat"],
  feelings: ["calm", "annoyed", "glad", "anxious", "delighted", "confused"],
  wordless: ["needs an hour to think", "compares by heart"],
  tag: "journey", scenario: "Wants to photograph herself with the phone's good camera and not to carry a remote", goal: "A watch that drives the camera", owner: "Marketing",
};
const russian = {
  keys: {
    stages: "этапы", name: "название", touchpoints: "точки касания", channel: "канал", emotion: "эмоция", goals: "цели",
    actions: "действия", thoughts: "мысли", barriers: "барьеры", solutions: "решения", personas: "персоны",
    moment: "момент истины", kpi: "показатели", scenario: "сценарий", goal: "цель", owner: "ответственный", reviewed: "проверено",
  },
  people: ["Ольга", "Игорь", "Василий", "Анна", "Служба поддержки"],
  subjects: ["Умные часы", "Доставка букета", "Визит к стоматологу", "Мобильный банк", "Курс английского", "Выходные в отеле", "Ремонт кухни"],
  stages: ["Осознаёт потребность", "Осматривается", "Сравнивает", "Выбирает", "Оплачивает", "Ждёт доставку", "Распаковывает", "Осваивается", "Просит о помощи", "Рассказывает друзьям"],
  touchpoints: ["Поисковая выдача", "Страница характеристик", "Отзывы на маркетплейсе", "Сравнение цен", "Карточка товара", "Корзина", "Оплата картой", "Звонок курьера", "Пункт выдачи", "Распаковка", "Первое включение", "Инструкция", "Чат поддержки", "Форма отзыва", "Письмо через неделю", "Совет подруги"],
  thoughts: ["Заряжать каждый день? А нужны ли они мне?", "Вроде всё хорошо, но кто эти люди?", "Зачем им мой паспорт?", "Наконец-то объяснили по-человечески", "Надеюсь, привезут до пятницы", "Оказалось проще, чем я боялась", "Где кнопка, которая вчера была здесь?"],
  actions: ["Читает три отзыва и открывает сравнение", "Звонит подруге, у которой уже есть такие", "Дважды набирает номер карты", "Ищет условия доставки", "Кладёт в корзину и уходит", "Фотографирует коробку"],
  barriers: ["О батарее узнаёт слишком поздно", "Цена доставки видна только на последнем шаге", "На телефоне фотографии слишком мелкие", "Не приходит код из сообщения", "После шести никто не отвечает", "Нет таблицы размеров"],
  solutions: ["Начать карточку с дней работы без зарядки", "Показать цену доставки на карточке", "Крупные фотографии по касанию", "Отправить код ещё раз через 30 секунд", "Бот с пятью честными ответами", "Таблица размеров рядом с ценой"],
  goals: ["Быть уверенной, что с этим можно жить", "Потратить на выбор не больше вечера", "Получить до праздника", "Чтобы за подарок не было стыдно"],
  channels: ["сайт", "телефон", "почта", "маркетплейс", "офис", "приложение", "курьер", "чат"],
  feelings: ["спокойствие", "раздражение", "радость", "тревога", "восторг", "растерянность"],
  wordless: ["нужен час на раздумья", "сравнивает наизусть"],
  tag: "cjm", scenario: "Хочет снимать себя на хорошую камеру телефона и не носить с собой пульт", goal: "Часы, которые управляют камерой", owner: "Маркетинг",
};

/** English for even numbers, Russian for odd ones. */
const languageOf = (number) => (number % 2 === 0 ? english : russian);

/** An emotion as people write it: mostly numbers, the rest words, emoji, signs, ratings, changes and values per persona. */
function makeEmotion(random, words, people) {
  const chance = random();
  if (chance < 0.08) return undefined;
  if (chance < 0.66) return between(random, -2, 2);
  if (chance < 0.72) return between(random, -3, 3) / 2;
  if (chance < 0.84) return pick(random, words.feelings);
  if (chance < 0.88) return pick(random, ["😊", "😡", "😐", "😍", "☹️"]);
  if (chance < 0.91) return pick(random, ["+1", "+2", "-1", "4/5", "80%"]);
  if (chance < 0.93) return "-1 → 1";
  if (chance < 0.97) return Object.fromEntries(people.map((person) => [`[[${person}]]`, between(random, -2, 2)]));
  return pick(random, words.wordless);
}

function makeTouchpoint(random, words, people, name) {
  const { keys } = words;
  const touchpoint = { [keys.name]: name };
  if (random() < 0.8) touchpoint[keys.channel] = random() < 0.75 ? pick(random, words.channels) : [pick(random, words.channels), pick(random, words.channels)];
  const emotion = makeEmotion(random, words, people);
  if (emotion !== undefined) touchpoint[keys.emotion] = emotion;
  if (random() < 0.75) touchpoint[keys.thoughts] = pick(random, words.thoughts);
  if (random() < 0.25) touchpoint[keys.actions] = pick(random, words.actions);
  if (random() < 0.3) touchpoint[keys.barriers] = [pick(random, words.barriers)];
  if (random() < 0.25)
    touchpoint[keys.solutions] =
      random() < 0.5 ? [pick(random, words.solutions)] : [{ text: pick(random, words.solutions), status: pick(random, ["open", "doing", "done"]), owner: words.owner }];
  if (random() < 0.15) touchpoint.evidence = [`[[Interview ${between(random, 1, 40)}]]`];
  if (random() < 0.08) touchpoint[keys.moment] = true;
  return touchpoint;
}

/**
 * One journey's frontmatter as a plain object. `number` chooses the language and seeds the rest; the ranges are
 * inclusive counts of stages and of touchpoints per stage.
 */
export function makeJourney(number, { stages = [5, 7], touchpoints = [3, 6] } = {}) {
  const random = makeRandom(number * 7919 + 17);
  const words = languageOf(number);
  const { keys } = words;
  const people = words.people.slice(0, between(random, 1, 2));
  let next = 0;
  const nextTouchpoint = () => {
    const round = Math.floor(next / words.touchpoints.length);
    const name = words.touchpoints[next++ % words.touchpoints.length];
    return round === 0 ? name : `${name} ${round + 1}`;
  };
  return {
    tags: [words.tag],
    "journey-type": "CJM",
    "journey-state": pick(random, ["as-is", "to-be"]),
    [keys.personas]: people.map((person) => `[[${person}]]`),
    [keys.scenario]: words.scenario,
    [keys.goal]: words.goal,
    [keys.owner]: words.owner,
    [keys.reviewed]: "2026-11-09",
    [keys.stages]: Array.from({ length: between(random, stages[0], stages[1]) }, (_, stageIndex) => {
      const round = Math.floor(stageIndex / words.stages.length);
      const name = words.stages[stageIndex % words.stages.length];
      const stage = { [keys.name]: round === 0 ? name : `${name} ${round + 1}`, [keys.goals]: pick(random, words.goals) };
      stage[keys.touchpoints] = Array.from({ length: between(random, touchpoints[0], touchpoints[1]) }, () =>
        makeTouchpoint(random, words, people, nextTouchpoint()),
      );
      if (random() < 0.3) stage[keys.kpi] = { name: "Add to cart", value: between(random, 900, 2500), target: 2500 };
      return stage;
    }),
  };
}

/** The frontmatter of a note that is no journey, or undefined: six of ten notes of a vault have properties. */
export function makeOrdinaryFrontmatter(number) {
  const random = makeRandom(number * 104729 + 3);
  if (random() > 0.6) return undefined;
  const words = languageOf(number);
  const frontmatter = { tags: [pick(random, ["idea", "daily", "book", "project/home", "рецепт", "встреча"])], created: `2025-0${between(random, 1, 9)}-1${between(random, 0, 9)}` };
  if (random() < 0.5) frontmatter.aliases = [pick(random, words.subjects)];
  if (random() < 0.3) frontmatter.status = pick(random, ["open", "done", "в работе"]);
  if (random() < 0.3) frontmatter.related = [`[[${pick(random, words.subjects)}]]`, `[[${pick(random, words.people)}]]`];
  if (random() < 0.1) frontmatter.type = pick(random, ["book", "meeting", "заметка"]);
  if (random() < 0.02) frontmatter.tags.push("persona");
  return frontmatter;
}

/** A vault as its metadata cache: `count` frontmatters (undefined for a note without), one in twenty a journey. */
export function makeCachedVault(count) {
  return Array.from({ length: count }, (_, index) => (index % 20 === 0 ? makeJourney(index / 20) : makeOrdinaryFrontmatter(index)));
}

/** The text of a note: fences, YAML, a short body. */
export function toNoteText(frontmatter) {
  return `---\n${stringify(frontmatter, { lineWidth: 0 })}---\n\n${frontmatter.scenario ?? frontmatter["сценарий"] ?? ""}\n`;
}

/** The notes the journeys link: personas and interviews, as pairs of file name and text. */
export function makePeople() {
  const people = [...english.people, ...russian.people].map((name) => [`${name}.md`, `---\ntags: [persona]\nrole: Customer\naliases: [${name[0]}.]\n---\n`]);
  const interviews = Array.from({ length: 40 }, (_, index) => [`Interview ${index + 1}.md`, "---\ntags: [interview]\n---\n"]);
  return [...people, ...interviews];
}

/** The same journey as Mermaid's `journey` diagram, by its text's limits: no `:`, `#`, `;` in names, scores 1 to 5. */
export function toMermaid(scene) {
  const clean = (text) => text.replace(/[:#;]/g, ",");
  const lines = ["journey", `  title ${clean(scene.title)}`];
  for (const stage of scene.stages) {
    lines.push(`  section ${clean(stage.name)}`);
    for (const touchpoint of stage.touchpoints) lines.push(`    ${clean(touchpoint.name)}: ${Math.min(5, Math.max(1, Math.round((touchpoint.level ?? 0) + 3)))}: ${clean(scene.actor)}`);
  }
  return lines.join("\n");
}
