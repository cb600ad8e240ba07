/**
 * A text of blanks or signs as long as a book costs an export no more than its length: where a search begins anew at every
 * blank, none of these would end within a test's time.
 */
import { describe, expect, test } from "vitest";
import { writeStaticMap } from "../../../src/exchange/export/static-map";
import { toCsv } from "../../../src/exchange/export/to-csv";
import { toMarkdownTable } from "../../../src/exchange/export/to-markdown-table";
import { fromMarkdownCell, toMarkdownCell } from "../../../src/exchange/markdown-cell";
import { finishSteps } from "../../../src/exchange/import/import-steps";
import { importTextSteps } from "../../../src/exchange/import/import-text";
import { plainTextOf } from "../../../src/render/curve-words";
import { journey, lane, sceneOf, stage, touchpoint } from "./sample-scenes";

const long = 600_000;
const blanks = " ".repeat(long);
const lines = " \n".repeat(long / 2);

describe("a very long text", () => {
  test.each([["blanks", blanks], ["blank lines", lines], ["beginnings of pictures", "![".repeat(long / 2)]])("of %s stands in a table of Markdown and of CSV", (_, filler) => {
    const text = `a${filler}b`;
    const scene = sceneOf({ journey: journey([stage("Look", [touchpoint("Shelf", 1)], [lane("barriers", text)])], { scenario: text, goal: "[x](https://a.example)" }) });
    expect(toMarkdownTable(scene).text).toContain("Shelf");
    expect(toCsv(scene).text).toContain("Shelf");
  });

  test("of blanks comes back from a cell", () => {
    expect(fromMarkdownCell(toMarkdownCell(`  a${blanks}b  \n c`))).toBe(`a${blanks}b\nc`);
  });

  test.each([["blanks", blanks], ["blank lines", lines]])("of %s in a note's body is no hindrance to a static map", (_, filler) => {
    const written = writeStaticMap(`---\ntags: [journey]\n---\n\n${filler}words\n`, sceneOf({ journey: journey([stage("Look", [])]) }));
    expect(written.written && written.text.includes("words\n\n<!-- customer-journey-map:begin")).toBe(true);
  });
});

test("a cell of blanks, and code of blanks, are read as they are", () => {
  const [found] = finishSteps(importTextSteps(`| Stage | Barriers | Emotion |\n|---|---|---|\n| Look | a <br/> b${" ".repeat(300_000)}c | 1 |\n| Go | b | 2 |\n`, { name: "a.md" })).found;
  expect(found?.map.stages.map(({ name }) => name)).toEqual(["Look", "Go"]);
  expect(plainTextOf(`\` ${"# ".repeat(300_000)}x\``)).toBe(` ${"# ".repeat(300_000)}x`);
  expect(["` a `", "`  `", "` a`", "` `` `"].map(plainTextOf)).toEqual(["a", "  ", " a", "``"]);
});

test("lines of a property are parted by one break each, whatever blanks stand around them", () => {
  const { text } = toMarkdownTable(sceneOf({ journey: journey([stage("Look", [])], { scenario: " one \n\n  \n two\r\nthree\n" }) }));
  expect(text).toContain("**Scenario:** one<br>two<br>three\n");
});

test.each([["a\n", "a\n\n<!--"], ["a\n\n", "a\n\n<!--"], ["a\n  \n", "a\n  \n<!--"], ["a", "a\n\n<!--"], ["a  \n", "a  \n\n<!--"]])("a static map stands one blank line below the text: %j", (body, expected) => {
  const written = writeStaticMap(`---\ntags: [journey]\n---\n${body}`, sceneOf({ journey: journey([stage("Look", [])]) }));
  expect(written.written && written.text).toContain(`---\n${expected}`);
});
