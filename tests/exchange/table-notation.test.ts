/** What is written in a cell comes back from it, whatever people typed. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromMarkdownCell, toMarkdownCell, toMarkdownWords } from "../../src/exchange/markdown-cell";
import { guardFormula, spellSheet, unguardFormula } from "../../src/exchange/sheet-cell";
import { type CellEntry, readEntries, spellEntries } from "../../src/exchange/table-notation";

const nastyPieces = [
  "a", "слово", " ", "\n", "1.", "2. ", "\\", "↳", "↳ Why: x", ":", ": ", "|", "\\|", "<br>", "<br/>", "<br />", "<BR>", "`", "``", "<b>", "</td>", "<!--", "&#60;", "&#060;", "&lt;", "[x](javascript:alert(1))",
  "[[Olga|Оля]]", "$", "%%", "=", "+", "-", "@", "'", "\"", ";", ",", "\t", "👩‍👩‍👧", "東京", "مرحبا", "- a", "(", "]", "](", "&emsp;", "  ", "\u2003", "#tag", "**b**",
];
const nasty = fc.array(fc.constantFrom(...nastyPieces), { maxLength: 8 }).map((pieces) => pieces.join(""));
/** Blanks at the ends of lines are the one thing a table does not promise. */
const trimmed = nasty.map((text) => text.split("\n").map((line) => line.trim()).join("\n").trim());
const nonBlank = trimmed.filter((text) => text !== "");
const entry: fc.Arbitrary<CellEntry> = fc.record({
  number: fc.option(fc.integer({ min: 1, max: 9999 }), { nil: undefined }),
  text: nonBlank,
  facts: fc.array(fc.record({ label: nonBlank.map((text) => text.replace(/\s+/g, " ")), value: trimmed }), { maxLength: 3 }),
});
const entries = fc.array(entry, { maxLength: 4 });

describe("the entries of a cell", () => {
  test("stand a line each, with their touchpoint's number and what belongs to them below", () => {
    const cell = spellEntries([
      { number: undefined, text: "Of the stage", facts: [] },
      { number: 3, text: "Found late", facts: [{ label: "Why", value: "Only in the sheet" }, { label: "Severity", value: "3" }] },
    ]);
    expect(cell).toBe("Of the stage\n3. Found late\n\u2003↳ Why: Only in the sheet\n\u2003↳ Severity: 3");
    expect(readEntries(cell)).toHaveLength(2);
  });

  test("are told from text that only looks like our signs", () => {
    expect(spellEntries([{ number: undefined, text: "1. is text", facts: [] }])).toBe("1\\. is text");
    expect(spellEntries([{ number: 2, text: "1. is text", facts: [] }])).toBe("2. 1. is text");
  });

  test("come back from whatever they hold", () => {
    fc.assert(fc.property(entries, (written) => {
      expect(readEntries(spellEntries(written))).toEqual(written);
    }), { numRuns: 2000 });
  });

  test("without text keep their number and their facts", () => {
    const written = [{ number: 4, text: "", facts: [] }, { number: 5, text: "", facts: [{ label: "a", value: "b" }] }, { number: undefined, text: "", facts: [{ label: "a:", value: "b: c" }] }];
    expect(readEntries(spellEntries(written))).toEqual(written);
    expect(readEntries(" \n ")).toEqual([]);
  });
});

describe("a cell of a Markdown table", () => {
  test("is one line, and comes back as it was", () => {
    fc.assert(fc.property(entries, (written) => {
      const cell = toMarkdownCell(spellEntries(written));
      expect(cell).not.toMatch(/[\n\r]/);
      expect(cell.replaceAll("\\|", "")).not.toContain("|");
      expect(readEntries(fromMarkdownCell(cell))).toEqual(written);
    }), { numRuns: 2000 });
  });

  test("keeps links, emphasis, tags and line breaks", () => {
    expect(toMarkdownCell("[[Olga|Оля]] **b** #tag\nhttps://example.org/a [a](Note%20b.md) <https://example.org>")).toBe("[[Olga\\|Оля]] **b** #tag<br>https://example.org/a [a](Note%20b.md) <https://example.org>");
    expect(toMarkdownCell("a<br>b")).toBe("a<br/>b");
    expect(toMarkdownCell("a\n\u2003↳ Why: b")).toBe("a<br>&emsp;↳ Why: b");
  });

  test.each([
    ["<script>alert(1)</script>", "&#60;script>alert(1)&#60;/script>"],
    ["<img src=x onerror=alert(1)>", "&#60;img src=x onerror=alert(1)>"],
    ["<!-- -->", "&#60;!-- -->"],
    ["<javascript:alert(1)>", "&#60;javascript:alert(1)>"],
    ["[x](javascript:alert(1))", "[x]&#40;javascript:alert(1))"],
    ["[x](java&#115;cript:alert(1))", "[x]&#40;java&#115;cript:alert(1))"],
    ["[x](javascript&colon;alert(1))", "[x]&#40;javascript&colon;alert(1))"],
    ["[x](<java\tscript:a>)", "[x]&#40;&#60;java script:a>)"],
    ["![x](data:text/html,a)", "![x]&#40;data:text/html,a)"],
    ["[x](vbscript:a)", "[x]&#40;vbscript:a)"],
    ["50%% off", "50&#37;% off"],
    ["from $5 to $10", "from &#36;5 to &#36;10"],
    ["only $5", "only $5"],
    ["`<b>` and \\<b>", "`<b>` and \\<b>"],
    ["a \ud800 b\u0000", "a \ufffd b"],
  ])("disarms %j", (typed, written) => {
    expect(toMarkdownWords(typed).replace("\t", " ")).toBe(written);
  });
});

describe("a cell of a sheet", () => {
  test.each(["=1+1", "+7 900", "-a", "@SUM(1)", "\t=1", " =1", "＝1", "'=1", "''=1", "-1+cmd|'/c calc'!A0"])("is guarded when it could be a formula: %j", (typed) => {
    expect(guardFormula(typed)).toBe(`'${typed}`);
    expect(unguardFormula(guardFormula(typed))).toBe(typed);
  });

  test.each(["-2", "+1.5", "1,5", "plain", "1. =1", "'quoted'", "−2"])("stays as it is when it cannot: %j", (typed) => {
    expect(guardFormula(typed)).toBe(typed);
    expect(unguardFormula(typed)).toBe(typed);
  });

  test("comes back from its guard, whatever it holds", () => {
    fc.assert(fc.property(nasty, (typed) => {
      expect(unguardFormula(guardFormula(typed))).toBe(typed);
    }), { numRuns: 2000 });
  });

  test("stands in quotes, with line ends within it", () => {
    expect(spellSheet([["a", 'b "c"'], ["d;\ne", "=1"]], ";")).toBe('"a";"b ""c"""\r\n"d;\ne";"\'=1"\r\n');
  });
});
