/** A long run of one sign, in every place an importer looks at closely, is read to its end: patterns that look anew from each sign of it would take minutes. */
import { expect, test } from "vitest";
import type { ImportFormat } from "../../../src/exchange/import/detect-format";
import { finishSteps } from "../../../src/exchange/import/import-steps";
import { importTextSteps } from "../../../src/exchange/import/import-text";
import { readOutline } from "../../../src/exchange/import/note-outline";

const stages = (first: string): string => `${first}\n**Goal:** a\n**Pain:** b\n\n## Two\n**Goal:** c\n**Pain:** d\n`;
const places: readonly (readonly [string, ImportFormat, readonly string[], (run: string) => string])[] = [
  ["heading", "note", [" ", "#", "# ", "defin", "точ"], (run) => stages(`## a${run}x`)],
  ["name of a part of a note", "note", ["journey map "], (run) => stages(`# ${run}:\n\n## One`)],
  ["heading above a table", "markdown", [" ", "# "], (run) => `# a${run}\u2028x\n\n| Stage | Emotion | Pain |\n|---|---|---|\n| a | 1 | b |\n`],
  ["cell", "markdown", ["*", "**", "_", "&#13;", "\u2028", "<p>", "[["], (run) => `| Stage | Emotion | Pain |\n|---|---|---|\n| a | 1 | ${run}x |\n| ${run}x | 2 | b |\n`],
  ["label", "note", [" ", " *", "a ", "ℹ"], (run) => stages(`## One\n**${run}x:\n**Goal${run}x\n${run}: x`)],
  ["persona", "note", ["[[a", "[", "[[", ", "], (run) => stages(`# Map\n**Persona:** ${run}\n\n## One`)],
  ["entry of a label", "note", ["**a", " ", "* "], (run) => stages(`## One\n- **Touchpoints:** **${run}x\n  - **a${run}x`)],
  ["nested list", "note", ["*_", " _", ": "], (run) => `- A\n${`  - **x${run.slice(0, 1900)}x\n  - Goal: a\n`.repeat(20)}- B\n  - Pain: b\n`],
  ["task of a diagram", "mermaid", [" ", ":", ": ", ",", "1", "\u2028"], (run) => `journey\nsection A\nb: ${run}x: c\n`],
  ["fence", "mermaid", ["`", " ", "~", "<div "], (run) => `${`\`\`\`${run.slice(0, 200)}\u2028\njourney\nb: 3\n`.repeat(100)}`],
  ["settings of a diagram", "mermaid", ["\n", "%%{}%%\n", "<a", "title:\n", ": "], (run) => `---\n[\ntitle:${run}\n---\n${run}\njourney now\nb: 3\n`],
  ["fences that hold other diagrams", "mermaid", ["```x\ngraph\njourney\n"], (run) => run],
  ["span of a cell", "html", [" ", "rowspan ", "rowspan= "], (run) => `<table><tr><th>Stage</th><th>Pain</th></tr><tr><td rowspan=${run}>a</td><td>b</td></tr></table>`],
];

test.each(places.flatMap(([place, format, signs, textWith]) => signs.map((sign) => [sign, place, format, textWith] as const)))("%j as a %s", (sign, _, format, textWith) => {
  expect(finishSteps(importTextSteps(textWith(sign.repeat(30_000)), { format })).format).toBe(format);
}, 10_000);

test("a heading is read without closing signs, and one without words is no name of a table", () => {
  const { children } = finishSteps(readOutline("# 1\\. Map #  \n\n## \u00A0Buy # 2 ##\n\n##\u00A0\n| a | b |\n|---|---|\n\n###x\n####### x\n    # x\n", 1));
  const outline = children.map((one) => [one.level, one.heading, one.children.map((below) => [below.level, below.heading])]);
  expect(outline).toEqual([[1, "1. Map", [[2, "Buy # 2"], [2, ""]]]]);
  expect(children[0]?.children[1]?.blocks[0]).toMatchObject({ kind: "table", grid: { heading: "Buy # 2" } });
});
