/** Diagrams put together at random from all that Mermaid's grammar knows: what it accepts and drops nothing of, we read as it does. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { levelOfScore, scaleOfScores } from "../../../src/exchange/import/import-mermaid";
import { importMermaid } from "./import-at-once";
import { readWithMermaid } from "../real-mermaid";

const wordPieces = ["Pay", "выбор", "中文", "😀", " ", "a", "1", "10:30", "#", " #", "#1", "#35;", "#quot;", "; ", ";", ",", "%", "(x)", "\"", "'", "<b>", "--", "-", "title", "section", "journey", "accTitle", "{", "}", "/", "=", "&", "|", "\t"];
const words = fc.array(fc.constantFrom(...wordPieces), { minLength: 1, maxLength: 4 }).map((pieces) => `x${pieces.join("")}`);
const line = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(words, fc.constantFrom("5", " 4", "3 ", "0", "-1", "7", "2.5", "1e0", ""), fc.constantFrom(":", ": ", " : "), words).map(([name, score, colon, people]) => `  ${name}:${score}${colon}${people}`) },
  { weight: 2, arbitrary: fc.tuple(words, fc.constantFrom("5", " 1 ")).map(([name, score]) => `${name}: ${score}`) },
  { weight: 2, arbitrary: words.map((name) => `section ${name}`) },
  { weight: 1, arbitrary: words.map((name) => `title ${name}`) },
  fc.constantFrom("%% a comment", "# a comment", "  ", "accTitle: words: here", "accDescr: words", "accDescr {\n two\n lines\n}", "%%{init: {'theme': 'dark'}}%%", "section Same", "Section Upper", "\tTab:5:Me, You,,"),
);
const diagram = fc.record({
  head: fc.constantFrom("", "---\ntitle: Front: matter\n---\n", "---\nconfig:\n  theme: dark\n---\n", "%%{init: {'journey': {'width': 200}}}%%\n", "%% first\n", "\n\n"), word: fc.constantFrom("journey", "  journey", "journey "),
  lines: fc.array(line, { minLength: 1, maxLength: 8 }), end: fc.constantFrom("\n", "\r\n"),
}).map(({ head, word, lines, end }) => `${head}${word}\n${lines.join("\n")}\n`.replaceAll("\n", end));

/** What Mermaid holds a named entity as until it is drawn. */
const heldEntity = /ﬂ°(\w+)¶ß/g;

/** Whether Mermaid drops something: what stands behind a third colon of a task, behind a number sign or two percents within words, or a control character named by its number. */
function dropsSomething(text: string): boolean {
  return text.split(/\r?\n/).some((one) => {
    const plain = one.replace(/%%.*$/, "").replace(/#\w+;/g, "");
    return /\S#|\s#\S/.test(plain.trim()) || /\S\s*%%|#(?:\d|[12]\d|3[01]);|##|;#/.test(one) || (!/^\s*(?:title|section|accTitle|accDescr|%|#)/i.test(one) && plain.split(":").length > 3);
  });
}

test("of any shape", async () => {
  let compared = 0;
  await fc.assert(fc.asyncProperty(diagram, async (text) => {
    const mermaid = await readWithMermaid(text).then((read): typeof read => JSON.parse(JSON.stringify(read).replaceAll("ﬂ°quot¶ß", "\\\"").replace(heldEntity, "#$1;"))).catch(() => undefined);
    if (mermaid === undefined || mermaid.tasks.some(({ score }) => !Number.isFinite(score)) || dropsSomething(text)) return;
    compared += 1;
    const scale = scaleOfScores(mermaid.tasks.map(({ score }) => score));
    const map = importMermaid(text)[0]?.map;
    const tasks = (map?.stages ?? []).flatMap((stage) => stage.touchpoints.map(({ name, emotion, personas }) => [stage.name ?? "", name, emotion, personas]));
    expect(tasks).toEqual(mermaid.tasks.map(({ section, task, score, people }) => [section.trim(), task.trim(), levelOfScore(score, scale), people.filter((name) => name !== "")]));
    expect((map?.stages ?? []).map(({ name }) => name).filter((name) => name !== undefined)).toEqual(mermaid.sections.map((name) => name.trim()));
    expect(map?.title ?? "").toBe(mermaid.title.trim());
  }), { numRuns: 1500, seed: 20261122 });
  expect(compared).toBeGreaterThan(100);
});
