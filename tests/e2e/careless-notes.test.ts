/** Careless notes edited a little on the map: what changed is what was meant, and nothing beside it. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { careless } from "./careless-notes";
import { type Hands, handsOn } from "./hands";
import { type JourneyApp, openJourneyApp } from "./journey-app";

let app: JourneyApp;
let hands: Hands;

beforeAll(async () => {
  app = await openJourneyApp({ vault: { ...careless, "Olga.md": "---\ntags: [persona]\n---\n" }, width: 1700, height: 1000 });
  hands = await handsOn(app);
});
afterAll(() => app.close());
beforeEach(() => app.closeTabs());
afterEach(() => app.expectClean());

type Note = keyof typeof careless;

/** The lines that went and the lines that came, in order. */
function difference(before: string, after: string): string[] {
  const [old, now] = [before.split("\n"), after.split("\n")];
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < old.length - head && tail < now.length - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1;
  return [...old.slice(head, old.length - tail).map((line) => `-${line}`), ...now.slice(head, now.length - tail).map((line) => `+${line}`)];
}

/** Does something on the map, returns the lines that changed, and takes it back by Undo to the same bytes. */
async function changeOf(note: Note, act: () => Promise<void>, undos = 1): Promise<string[]> {
  const before = careless[note];
  await act();
  await app.idle();
  await expect.poll(() => app.readFile(note)).not.toBe(before);
  const changed = difference(before, app.readFile(note));
  await hands.press("Escape");
  await app.map.locator("th.cjm-stage").first().focus();
  for (let undo = 0; undo < undos; undo += 1) await hands.press("Control+z");
  await expect.poll(() => app.readFile(note)).toBe(before);
  return changed;
}

const retype = async (selector: string, index: number, text: string): Promise<void> => {
  await hands.click(selector, { index, across: 0.3 });
  await hands.press("Control+a");
  await hands.enter(text);
};

it("everything on one line", async () => {
  await app.openMap("Flow.md");
  expect(await changeOf("Flow.md", () => retype(".cjm-card-name", 1, "Phone, at work"))).toEqual(["-stages: [{name: Need, goals: [warm, 'dry'], touchpoints: [{name: Shop, emotion: 1}, Phone]}, {name: Buy}]", "+stages: [{name: Need, goals: [warm, 'dry'], touchpoints: [{name: Shop, emotion: 1}, \"Phone, at work\"]}, {name: Buy}]"]);
  expect(await changeOf("Flow.md", () => hands.choose(".cjm-card", { index: 0 }, "Emotion", "−2"))).toEqual(["-stages: [{name: Need, goals: [warm, 'dry'], touchpoints: [{name: Shop, emotion: 1}, Phone]}, {name: Buy}]", "+stages: [{name: Need, goals: [warm, 'dry'], touchpoints: [{name: Shop, emotion: -2}, Phone]}, {name: Buy}]"]);
  expect(await changeOf("Flow.md", async () => {
    await hands.click("tr[data-row='goals'] > td", { index: 1 });
    await hands.enter("today: now");
  })).toEqual(["-stages: [{name: Need, goals: [warm, 'dry'], touchpoints: [{name: Shop, emotion: 1}, Phone]}, {name: Buy}]", "+stages: [{name: Need, goals: [warm, 'dry'], touchpoints: [{name: Shop, emotion: 1}, Phone]}, {name: Buy, goals: [\"today: now\"]}]"]);
  expect(await changeOf("Flow.md", async () => {
    await hands.choose("th.cjm-stage", { index: 1 }, "Add touchpoint");
    await hands.enter("Till");
  })).toEqual(["-stages: [{name: Need, goals: [warm, 'dry'], touchpoints: [{name: Shop, emotion: 1}, Phone]}, {name: Buy}]", "+stages: [{name: Need, goals: [warm, 'dry'], touchpoints: [{name: Shop, emotion: 1}, Phone]}, {name: Buy, touchpoints: [Till]}]"]);
});

it("carriage returns, spaces at line ends and no last line break", async () => {
  await app.openMap("Windows.md");
  expect(await changeOf("Windows.md", () => hands.choose(".cjm-card", { index: 0 }, "Emotion", "+1"))).toEqual(["-    Оценка: 3/5\r", "+    Оценка: 1\r"]);
  expect(await changeOf("Windows.md", () => retype(".cjm-card-name", 1, "Звонок: вечером"))).toEqual(["-  - Звонок\r", "+  - \"Звонок: вечером\"\r"]);
  expect(await changeOf("Windows.md", () => retype("tr[data-row='barriers'] .cjm-item", 0, "Долго"))).toEqual(["-  Боли: Долго искать   # спросить Машу\r", "+  Боли: Долго   # спросить Машу\r"]);
  expect(await changeOf("Windows.md", async () => {
    await hands.choose("th.cjm-stage", { index: 1 }, "Add touchpoint");
    await hands.enter("Касса");
  })).toEqual(["+  Точки касания:\r", "+  - Касса\r"]);
  expect(await changeOf("Windows.md", () => hands.choose(".cjm-card", { index: 1 }, "Moment of truth"))).toEqual(["-  - Звонок\r", "+  - Точка: Звонок\r", "+    момент истины: да\r"]);
});

it("lists without indentation, folded texts and loose lines", async () => {
  await app.openMap("Zero.md");
  expect(await changeOf("Zero.md", () => retype("tr[data-row='goals'] .cjm-item", 0, "Learn that it is"))).toEqual(["-    Learn that", "-    it exists", "+    Learn that it is"]);
  expect(await changeOf("Zero.md", () => retype(".cjm-card-name", 0, "Ad's page"))).toEqual(["-  - name: 'Ad''s landing'", "+  - name: 'Ad''s page'"]);
  expect(await changeOf("Zero.md", () => hands.choose(".cjm-card", { index: 1 }, "Emotion", "+2"))).toEqual(["-    emotion: ok", "+    emotion:", "+      level: 2", "+      word: ok"]);
  expect(await changeOf("Zero.md", () => hands.choose(".cjm-card", { index: 1 }, "Delete"))).toEqual(["-", "-  - name: Friend   # asks first", "-", "-    emotion: ok"]);
  expect(await changeOf("Zero.md", async () => {
    await hands.choose("th.cjm-stage", { index: 0 }, "Add touchpoint");
    await hands.enter("Review");
  })).toEqual(["+", "+  - Review"]);
});

it("two languages, wide indentation and an anchor", async () => {
  await app.openMap("Mixed.md");
  expect(await changeOf("Mixed.md", () => hands.choose("tr[data-row='barriers'] .cjm-item", { index: 0 }, "Severity", "High"))).toEqual(["-            - \"Капча\"        # три раза", "+            - text: \"Капча\"        # три раза", "+              severity: 3"]);
  expect(await changeOf("Mixed.md", () => retype("tr[data-row='barriers'] .cjm-item", 1, "Пароль и код"))).toEqual(["-            - text: Пароль   # забыт", "+            - text: Пароль и код   # забыт"]);
  expect(await changeOf("Mixed.md", () => retype(".cjm-stage-text", 1, "Мой профиль"))).toEqual(["-    -   Профиль", "+    -   Мой профиль"]);
  expect(await changeOf("Mixed.md", () => retype(".cjm-stage-text", 2, "11:30"))).toEqual(["-    -   name: \"10:00\"", "+    -   name: \"11:30\""]);
});

it("many stages with quotes and comments", async () => {
  await app.openMap("Long.md");
  expect(await changeOf("Long.md", () => retype("tr[data-row='actions'] .cjm-item", 0, "делает: всё"))).toEqual(["-      - 'делает: 1'", "+      - 'делает: всё'"]);
  expect(await changeOf("Long.md", async () => {
    await hands.goTo(undefined, 4);
    await hands.press("Alt+ArrowLeft");
  })).toEqual(["-  - name: Шаг 2", "-    actions:", "-      - 'делает: 2'", "-      - does 2", "-  - name: Шаг 3", "-    actions:", "-      - 'делает: 3'", "-      - does 3", "+  - name: Шаг 3", "+    actions:", "+      - 'делает: 3'", "+      - does 3", "+  - name: Шаг 2", "+    actions:", "+      - 'делает: 2'", "+      - does 2"]);
});

it("names as keys", async () => {
  await app.openMap("Keyed.md");
  expect(await changeOf("Keyed.md", () => hands.choose(".cjm-card", { index: 0 }, "Emotion", "+1"))).toEqual(["-      Сайт: {emotion: -1}   # мобильный", "+      Сайт: {emotion: 1}   # мобильный"]);
  expect(await changeOf("Keyed.md", () => retype(".cjm-stage-text", 0, "Поиск и выбор"))).toEqual(["-  Поиск:", "+  Поиск и выбор:"]);
  expect(await changeOf("Keyed.md", () => hands.choose(".cjm-card", { index: 1 }, "Delete"))).toEqual(["-      Чат: {emotion: 1}"]);
});
