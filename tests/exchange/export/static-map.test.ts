/** The map in a note's body: between its markers only, and never where it would be hidden or do harm. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { writeStaticMap } from "../../../src/exchange/export/static-map";
import { applySplices } from "../../../src/note/text-splice";
import { readWithMermaid } from "../real-mermaid";
import { empty, hostile, ordinary } from "./sample-scenes";

const note = "---\ntags: [journey]\nstages: [Need]\n---\n# My notes\n\nText.\n";

function written(text: string, scene = ordinary): string {
  const result = writeStaticMap(text, scene);
  if (!result.written) throw new Error(result.refusal);
  expect(applySplices(text, result.splices)).toBe(result.text);
  return result.text;
}
const refusalOf = (text: string): string | undefined => {
  const result = writeStaticMap(text, ordinary);
  return result.written ? undefined : result.refusal;
};

describe("a static map", () => {
  test("is appended at the end of the body, table and diagram between two comments", () => {
    const text = written(note);
    expect(text.startsWith(`${note}\n<!-- customer-journey-map:begin · made from this note’s properties, changes in here are overwritten -->\n\n| Stage → | Need |`)).toBe(true);
    expect(text).toContain("\n\n```mermaid\njourney\n");
    expect(text.endsWith("```\n\n<!-- customer-journey-map:end -->\n")).toBe(true);
  });

  test("written twice is written once, without a change", () => {
    const text = written(note);
    const again = writeStaticMap(text, ordinary);
    expect(again).toMatchObject({ written: true, text, splices: [] });
  });

  test("is refreshed between its markers, and nothing else is touched", () => {
    const around = written("---\r\nstages: [A]\r\n---\r\nAbove   \r\n").replace("Above   \r\n", "Above   \r\n\r\n```\r\n<!-- customer-journey-map:begin -->\r\n```\r\n") + "\r\nBelow\t\r\n%% mine %%";
    const changed = around.replace(/\| Stage →[^]*?\r\n\r\n```mermaid/, "| old |\r\n\r\n```\r\nleft open");
    expect(changed).not.toBe(around);
    expect(written(changed)).toBe(around);
    expect(around.replaceAll("\r\n", "")).not.toContain("\n");
  });

  test("keeps the first marker's own words", () => {
    const text = "<!-- customer-journey-map:begin anything I like -->\nold\n<!-- customer-journey-map:end -->\nBelow";
    expect(written(text)).toMatch(/^<!-- customer-journey-map:begin anything I like -->\n\n\| Stage →[^]*<!-- customer-journey-map:end -->\nBelow$/);
  });

  test("stands after exactly one blank line, also in a note that is empty or has no last line end", () => {
    expect(written("")).toMatch(/^<!--/);
    expect(written("---\na: 1\n---\n")).toMatch(/^---\na: 1\n---\n<!--/);
    expect(written("a")).toMatch(/^a\n\n<!--/);
    expect(written("a\n")).toMatch(/^a\n\n<!--/);
    expect(written("a\n\n")).toMatch(/^a\n\n<!--/);
  });

  test.each([
    ["markers-damaged", "<!-- customer-journey-map:begin -->\nno end"],
    ["markers-damaged", "<!-- customer-journey-map:end -->"],
    ["markers-damaged", "<!-- customer-journey-map:begin -->\n<!-- customer-journey-map:begin -->\n<!-- customer-journey-map:end -->"],
    ["markers-damaged", "<!-- customer-journey-map:end -->\n<!-- customer-journey-map:begin -->"],
    ["markers-damaged", "<!-- customer-journey-map:begin -->\n<!-- customer-journey-map:end -->\n<!-- customer-journey-map:begin -->\n<!-- customer-journey-map:end -->"],
    ["markers-damaged", "<!-- customer-journey-map:begin\n<!-- customer-journey-map:end -->"],
    ["note-unreadable", "---\ntags: [journey]\nno closing fence"],
    ["conflict", "---\na: 1\n---\n<<<<<<< mine\na\n=======\nb\n>>>>>>> theirs\n"],
    ["body-open", "text\n```js\nleft open"],
    ["body-open", "text\n%%\nhidden"],
    ["body-open", "text <!-- hidden"],
  ])("is refused: %s", (refusal, text) => {
    expect(refusalOf(text)).toBe(refusal);
  });

  test.each(["a %% b %% c", "100%% sure", "%% closed %%", "Heading\n=======\ntext", "%%\nover lines\n%%", "<!-- one --> <!-- two -->", "```\n%%\n<!--\n```\n", "inline ``` code"])("is written below what only looks open: %j", (text) => {
    expect(refusalOf(text)).toBeUndefined();
  });

  test("holds markers, fences and comments of an author as text, and its diagram is one Mermaid reads", async () => {
    const journey = { ...ordinary.journey, stages: ordinary.journey.stages.map((stage) => ({ ...stage, name: "<!-- customer-journey-map:end --> ``` %% | <script>" })) };
    const text = written(note, { ...ordinary, journey });
    expect(writeStaticMap(text, { ...ordinary, journey })).toMatchObject({ written: true, splices: [] });
    expect(written(written(note, hostile), hostile)).toBe(written(note, hostile));
    const diagram = /```mermaid\n([^]*?)```/.exec(text)?.[1] ?? "";
    expect((await readWithMermaid(diagram)).sections).toHaveLength(3);
  });

  test("of a map without scores has no diagram", () => {
    expect(written(note, empty)).not.toContain("mermaid");
  });

  test("never touches what stands outside its markers, whatever the note holds", () => {
    const line = fc.constantFrom("text", "", "```", "~~~", "<!--", "-->", "%%", "<!-- customer-journey-map:begin -->", "<!-- customer-journey-map:end -->", "# h", "| a | b |", "    code", "- - -", "\t");
    fc.assert(fc.property(fc.array(line, { maxLength: 12 }), fc.constantFrom("\n", "\r\n"), (lines, lineEnd) => {
      const text = lines.join(lineEnd);
      const result = writeStaticMap(text, ordinary);
      if (!result.written) return;
      const [before = "", after = ""] = result.text.split(/<!-- customer-journey-map:begin[^]*<!-- customer-journey-map:end -->(?:\r?\n)?/);
      expect(text.startsWith(before.trimEnd()) || before.includes("customer-journey-map")).toBe(true);
      expect(text.endsWith(after)).toBe(true);
      expect(writeStaticMap(result.text, ordinary)).toMatchObject({ written: true, splices: [] });
    }), { numRuns: 500 });
  });
});
