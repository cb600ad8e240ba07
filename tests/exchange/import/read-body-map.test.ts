/** A map in the body of a note, read as if it stood in its properties: whose frame counts, where problems stand, what is no map. */
import { expect, test } from "vitest";
import { finishSteps } from "../../../src/exchange/import/import-steps";
import { readBodyJourney, readBodyMap, readBodyMapSteps, remarksOf, type BodyMap, type BodyMapOptions } from "../../../src/exchange/import/read-body-map";
import { readNote } from "../../../src/note/read-note";

const headings = "# Bike\n\n## Wish\n\n**Goals:** Get to work\n**Barriers:** No prices\n**Emotion:** 😕\n\nThe shop's own view is elsewhere.\n\n## Shop\n\n**Goals:** Try one\n**Barriers:** No sizes\n**Emotion:** 😊\n";
const table = "| Stage | Emotion | Pain | Action |\n|---|---|---|---|\n| A | 9 | x | y |\n| B | 1 | x | y |\n";
const told = "# Anna's journey\n\n## First touch\n- Hears of it\n\n## Sign-up\n- Asks\n- Signs\n\n## First week\n- Relaxes\n";

function read(text: string, options: Partial<BodyMapOptions> = {}): ReturnType<typeof readBodyMap> {
  return readBodyMap(readNote(text), { name: "Note", ...options });
}

function mapIn(text: string, options: Partial<BodyMapOptions> = {}): BodyMap {
  const body = read(text, options);
  if (body.kind !== "map") throw new Error(`No map: ${body.kind}`);
  return body;
}

const stageNames = (body: BodyMap): unknown[] => readBodyJourney(body, {}).journey.stages.map(({ name }) => name);

test("headings with labels below properties are the note's map", () => {
  const body = mapIn(`---\ntags: [journey]\n---\n${headings}`);
  const { status, journey } = readBodyJourney(body, {});
  expect([status, journey.title, stageNames(body)]).toEqual(["map", "Bike", ["Wish", "Shop"]]);
  expect(journey.stages.map(({ emotion }) => emotion?.level)).toEqual([-0.5, 1]);
});

test("a tag in the text is enough, without any properties, with carriage returns and a byte order mark too", () => {
  for (const text of [`#journey\n\n${headings}`, `\uFEFF#journey\n\n${headings}`.replaceAll("\n", "\r\n"), `---\n---\n#journey\n\n${headings}`]) expect(stageNames(mapIn(text))).toEqual(["Wish", "Shop"]);
});

test("what the properties say of the whole map counts more than the text", () => {
  const { journey } = readBodyJourney(mapIn(`---\ntags: [journey]\ntitle: Two wheels\npersonas: ["[[Nora]]"]\nscenario: A stolen bike\nemotion-scale: [0, 10]\n---\n**Persona:** Igor\n\n${table}`), {});
  expect([journey.title, journey.personas.map(({ name }) => name), journey.scenario, journey.scale]).toEqual(["Two wheels", ["Nora"], "A stolen bike", { min: 0, max: 10, neutral: 5 }]);
});

test("Russian text gives a Russian map", () => {
  const body = mapIn("---\ntags: [journey]\n---\n## Поиск\n\n**Цели:** Найти часы\n**Барьеры:** Нет отзывов\n**Эмоция:** 😕\n\n## Покупка\n\n**Цели:** Купить сегодня\n**Барьеры:** Очередь\n**Эмоция:** 😊\n");
  expect(stageNames(body)).toEqual(["Поиск", "Покупка"]);
  expect(body.adopted.text).toContain("этапы:");
});

test("of several maps the largest sure one is read, another when it is wanted, as long as there are as many", () => {
  const text = `---\ntags: [journey]\n---\n\`\`\`mermaid\njourney\n  section One\n    Go: 3: Me\n\`\`\`\n\n${headings.replace("# Bike", "# The journey to a bike")}`;
  expect(stageNames(mapIn(text))).toEqual(["Wish", "Shop"]);
  expect(stageNames(mapIn(text, { wanted: { position: 0, of: 2 } }))).toEqual(["One"]);
  expect(stageNames(mapIn(text, { wanted: { position: 0, of: 3 } }))).toEqual(["Wish", "Shop"]);
});

test("what may be no map is offered and read only when it is wanted", () => {
  const text = `---\ntags: [journey]\n---\n${told}`;
  expect(read(text)).toMatchObject({ kind: "offered", found: [{ sure: false }] });
});

test("in a note that says it is a journey, stages that feel are read though they may be none, unless none is wanted", () => {
  const text = "---\ntags: [journey]\n---\n# Evening\n\n## Before\n\n**Goals:** Eat\n**Emotion:** 😕\n\n## After\n\n**Goals:** Sleep\n**Emotion:** 😊\n";
  expect([mapIn(text).imported.sure, stageNames(mapIn(text))]).toEqual([false, ["Before", "After"]]);
  expect(read(text, { wanted: { position: undefined, of: 1 } })).toMatchObject({ kind: "offered" });
});

test("what was chosen is read", () => {
  const text = `---\ntags: [journey]\n---\n${told}`;
  expect(stageNames(mapIn(text, { wanted: { position: 0, of: 1 } }))).toEqual(["First touch", "Sign-up", "First week"]);
});

test.each([
  ["an empty body", "---\ntags: [journey]\n---\n"],
  ["words", "---\ntags: [journey]\n---\nNothing yet, only words.\n"],
  ["a list of things to buy", "---\ntags: [journey]\n---\n- milk\n- eggs\n"],
  ["properties that cannot be read", `---\ntags: [journey\n---\n${headings}`],
])("%s hold no map", (_, text) => {
  expect(read(text)).toEqual({ kind: "none" });
});

test("a body longer than any with a map is not looked at", () => {
  expect(read(`---\ntags: [journey]\n---\n${headings}${"Words: more words.\n".repeat(40_000)}`)).toEqual({ kind: "too-long" });
});

test("a long body is read in many short steps", () => {
  let steps = 0;
  const reading = readBodyMapSteps(readNote(`---\ntags: [journey]\n---\n${headings}${"Words: more words.\n\n".repeat(9_000)}`), { name: "Note" });
  let step = reading.next();
  for (; step.done !== true; step = reading.next()) steps += 1;
  expect([step.value.kind, steps > 20]).toEqual(["map", true]);
});

test("problems stand at lines of the note as it is, in its properties and in its text", () => {
  const text = `---\ntags: [journey]\nreviewed: someday soon\n---\nWords.\n\n${table}`;
  const body = mapIn(text, {});
  const lines = readBodyJourney(body, {}).problems.map(({ code, line }) => [code, line]);
  expect(lines).toContainEqual(["date-unreadable", 3]);
  for (const [code, line] of lines) if (code !== "date-unreadable") expect(Number(line)).toBeGreaterThanOrEqual(7);
});

test("a score outside of the scale of the properties is told where the table has it", () => {
  const body = mapIn(`---\ntags: [journey]\nemotion-scale: [1, 5]\n---\n\`\`\`mermaid\njourney\n  section One\n    Go: 3: Me\n    Stay: 4: Nobody\n\`\`\`\n`, {});
  const { problems } = readBodyJourney({ ...body, imported: body.imported }, {});
  for (const { line } of problems) expect([5, 6, 7, 8, 9]).toContain(line);
});

test("what was not understood is told with its lines", () => {
  expect(remarksOf(mapIn(`---\ntags: [journey]\n---\n${headings}`).imported)).toEqual([{ code: "left-out", text: "The shop's own view is elsewhere.", line: 12 }]);
});

test("what has not changed is not worked out again, and a change of the map or of the properties is", () => {
  const text = `---\ntags: [journey]\n---\n${headings}`;
  const before = mapIn(text);
  expect(mapIn(`${text}\n# Afterwards\n\nOnly words.\n`, { before }).adopted).toBe(before.adopted);
  expect(stageNames(mapIn(text.replace("Wish", "Search"), { before }))).toEqual(["Search", "Shop"]);
  expect(readBodyJourney(mapIn(text.replace("tags:", "owner: Ann\ntags:"), { before }), {}).journey.owner).toBe("Ann");
});

test("a map that no properties can take is shown all the same", () => {
  const body = mapIn(`---\ntags: journey\nowner: a\nowner: b\n---\n${headings}`);
  expect(stageNames(body)).toEqual(["Wish", "Shop"]);
});

test("nothing makes it throw", () => {
  const pieces = [headings, table, told, "```mermaid\njourney\n", "---\n", "stages:", "\u0000\uD800", "| a |\n|-|\n", "<!-- ", "#journey ", "[[", "**", "\r", "- \t- "];
  for (let first = 0; first < pieces.length; first += 1)
    for (let second = 0; second < pieces.length; second += 1) {
      const text = `${pieces[first] ?? ""}${pieces[second] ?? ""}${pieces[(first * 7 + second * 3) % pieces.length] ?? ""}`;
      const body = finishSteps(readBodyMapSteps(readNote(text), { name: "n" }));
      if (body.kind === "map") readBodyJourney(body, {});
    }
});
