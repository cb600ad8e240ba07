import { describe, expect, test } from "vitest";
import { detectFormat } from "../../../src/exchange/import/detect-format";
import { importData } from "../../../src/exchange/import/import-data";
import { finishSteps } from "../../../src/exchange/import/import-steps";
import { bestOf, importTextSteps } from "../../../src/exchange/import/import-text";
import { toJourneyNote } from "../../../src/exchange/import/write-note";
import { outlineOf } from "./map-outline";

const read = (text: string, choices = {}) => finishSteps(importTextSteps(text, {}, choices));

test.each([
  ["csv", "Stage,Emotion,Pain\nA,1,x\n"], ["csv", "Stage\tEmotion\nA\t1\n"], ["csv", "Этап;Эмоция;Боль\nА;1;б\n"], ["html", "<meta charset='utf-8'><table><tr><td>a</table>"],
  ["mermaid", "---\ntitle: A\n---\njourney\n A: 5\n"], ["note", "# A\n\n| a | b |\n|---|---|\n| c | d |\n"], ["note", "text\n\n```mermaid\njourney\nA: 5\n```\n"], ["note", "a | b\n--|--\nc | d\n"], ["note", "a | b\r\n--|--\r\nc | d\r\n"],
  ["json", "[{\"name\": \"A\"}]"], ["yaml", "title: A\nstages:\n  - name: B\n"], ["prose", "I went to a shop, bought a watch, and left. It was dear."], ["prose", ""],
])("%s is told from the text %j", (format, text) => {
  expect(detectFormat(text)).toBe(format);
});

describe("data of other tools", () => {
  test("is a map where a list is called stages, phases or steps; names of fields in any spelling", () => {
    const data = { journey: { title: "T", persona: { name: "Ann" }, phases: [{ "stage_name": "A", painPoints: ["slow"], feelings: { quote: "Hm", feeling_score: 3 }, touch_points: [{ type: "Site", channel: "web", emotion: "calm" }, "Shop"], id: 7, mood_board: "x" }, { "stage_name": "B", feelings: { feeling_score: 9, word: "glad" } }] } };
    const [imported] = importData(JSON.stringify(data)).found;
    expect(imported?.map).toMatchObject({ title: "T", personas: ["Ann"], scale: [1, 10] });
    expect(outlineOf(imported)).toEqual([
      { name: "A", emotion: 3, barriers: ["slow"], thoughts: ["Hm"], mood_board: ["x"], touchpoints: [{ name: "Site", channels: ["web"], emotion: "calm" }, "Shop"] },
      { name: "B", emotion: { entries: [["score", 9], ["word", "glad"]] } },
    ]);
  });

  test("with stages, actions and an emotion at each action", () => {
    const [imported] = importData("stages:\n  - name: A\n    actions:\n      - name: Look\n        emotion: 1\n        painPoints: slow\n      - name: Pay\n        emotion: -1\n").found;
    expect(outlineOf(imported)).toEqual([{ name: "A", touchpoints: [{ name: "Look", emotion: 1, barriers: ["slow"] }, { name: "Pay", emotion: -1 }] }]);
  });

  test("that cannot be read, or holds no stages, says so", () => {
    expect(importData("{\"stages\": [").remarks.map(({ code }) => code)).toEqual(["data-unreadable"]);
    expect(read("{\"a\": 1}").remarks.map(({ code }) => code)).toEqual(["nothing-found"]);
  });
});

describe("a story", () => {
  const story = "Сама теория: этапы такие: осознание потребности, поиск информации, выбор, покупка.\nРазберём пример.\nЗахотелось часы, осознание произошло. Ищу, захожу в магазины. Грустно. Выбираю модель: СТОП. Нужна ли она мне? Оформляю покупку, счастливая оплачиваю.";
  test("gives a skeleton in its own words and order, as a draft", () => {
    const { format, found, pieces } = read(story);
    expect([format, found[0]?.sure]).toEqual(["prose", false]);
    for (const { text } of pieces) expect(story).toContain(text);
    expect(outlineOf(found[0])).toEqual([
      { name: "осознание потребности" },
      { name: "поиск информации", emotion: "Грустно", touchpoints: ["захожу в магазины"] },
      { name: "выбор", thoughts: ["Нужна ли она мне?"] },
      { name: "покупка", emotion: "счастливая оплачиваю" },
    ]);
  });

  test("loses only the piece that is left out", () => {
    const at = read(story).pieces.findIndex(({ text }) => text === "Грустно");
    expect(outlineOf(read(story, { leftOutPieces: [at] }).found[0])[1]).toEqual({ name: "поиск информации", touchpoints: ["захожу в магазины"] });
  });

  test("without stages is none", () => {
    expect(read("The weather is fine today. Nothing else happens.").found).toEqual([]);
  });
});

test("the map to show first is a sure one, however small", () => {
  const { found } = read("# A\n\n- x\n\n| Media | Reach |\n|---|---|\n| a | b |\n| c | d |\n| e | f |\n\n```mermaid\njourney\nsection A\nT: 5\n```\n");
  expect(bestOf(found)?.from).toBe("mermaid");
});

describe("hostile input", () => {
  const size = 300_000;
  const long = (piece: string) => piece.repeat(Math.ceil(size / piece.length));
  test.each([
    ["one line", long("a")], ["line breaks", long("\n")], ["pipes", long("|")], ["stars", long("**a")], ["fences", long("```\n")], ["headings", long("# A\n**Goals:** x\n")], ["open quotes", `a,"b\n${long("c,d\n")}`],
    ["a wide table", `${long("|a")}\n${long("|-")}\n`], ["a long table", `| Stage | Emotion | Pain |\n|---|---|---|\n${long("| a | b | c |\n")}`], ["open comments", long("<!--")], ["open tags", `<table>${long("<td a='")}`], ["nested tables", long("<table><tr><td>")],
    ["brackets", long("[")], ["colons", `journey\na${long(":1")}`], ["semicolons", `journey\n${long(";")}`], ["directives", `${long("%%{")}\njourney\n`], ["deep lists", long(" - a\n")], ["questions", long("Выбираю сайт? ")],
    ["YAML that grows", `a0: &a0 [x,x]\n${Array.from({ length: 30 }, (_, at) => `a${at + 1}: &a${at + 1} [*a${at},*a${at}]`).join("\n")}\nstages: *a30\n`],
    ["names of prototypes", "{\"stages\":[{\"name\":\"a\",\"__proto__\":{\"x\":\"1\"},\"constructor\":\"y\",\"pain\":\"b\"},{\"name\":\"toString\"}]}"],
    ["broken characters", "| Stage | Emotion | Pain |\n|---|---|---|\n| \uD800a | \uDFFF | b\u0008\u202E |\n"], ["zero bytes", `a${"\0".repeat(500)}`],
  ])("%s ends in a map or a remark, and what is written reads as a note", (_, text) => {
    const { found, remarks } = read(text);
    expect(found.length + remarks.length).toBeGreaterThan(0);
    const best = bestOf(found);
    const note = best === undefined ? "" : (toJourneyNote(best.map, { language: "en" }) ?? "");
    expect(note).not.toMatch(/[^\P{Cc}\n]|\p{Cs}/u);
  });

  test("longer than any map is read only at its beginning, in steps, or refused, and it is said", () => {
    const codes = (text: string) => read(text).remarks.map(({ code }) => code);
    expect(codes(long("a b. ").repeat(3))).toContain("cells-left-out");
    expect(codes("a".repeat(12_000_001))).toEqual(["too-large"]);
    const steps = [...importTextSteps(long("# A\nwords\n"), {})];
    expect(steps.length).toBeGreaterThan(10);
    expect(steps.every((share) => share >= 0 && share <= 1)).toBe(true);
  });

  test("markup in cells stays text", () => {
    const [imported] = read("| Stage | Emotion | Pain |\n|---|---|---|\n| <script>alert(1)</script> | 😊 | [x](javascript:alert(1)) |\n").found;
    expect(imported === undefined ? "" : toJourneyNote(imported.map, { language: "en" })).toContain("name: <script>alert(1)</script>\n    emotion: 😊\n    barriers: '[x](javascript:alert(1))'".replace("'[", "\"[").replace(")'", ")\""));
  });
});
