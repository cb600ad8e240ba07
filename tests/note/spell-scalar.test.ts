import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readsAs, spellByTrial, spellText, type QuoteStyle, type ScalarPlace } from "../../src/note/spell-scalar";

const places: readonly ScalarPlace[] = ["block", "flow", "block-key", "flow-key"];
const styles: readonly (QuoteStyle | undefined)[] = [undefined, "plain", "single", "double"];
const pieces = [
  "a", "Слово", "😊", "中", "yes", "Null", "~", "1", "0x1F", "1.e5", "1_000", ".inf", "2026-01-01", "12:30", ":", ": ", " :", "#", " #", "# ", "- ", "-", "--- ", "...", "? ", "!tag ", "&a ", "*a", "%", "@", "`", "|", ">",
  "\"", "'", "''", "[", "]", "{", "}", ",", ", ", " ", "  ", "\u00a0", "\u00a0#", ":\u00a0", "\t", "\n", "\r\n", "\u2028", "\ufeff", "\ud800", "\u0000", "\\", "\\n", "=", "<<", "(", "$", "“", "«", "–", "...", "e5", "_",
];
const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 6 }).map((some) => some.join(""));

describe("a text is spelled", () => {
  test("without a trial as a trial would spell it, whatever it holds", () => {
    fc.assert(fc.property(texts, fc.constantFrom(...places), fc.constantFrom(...styles), (text, place, style) => {
      expect(spellText(text, place, style)).toBe(spellByTrial(text, place, style));
    }), { numRuns: 6000 });
  });

  test("so that it reads back as a value of its own line", () => {
    fc.assert(fc.property(texts, (text) => {
      expect(readsAs(spellText(text, "block"), "block", text, true)).toBe(true);
    }), { numRuns: 3000 });
  });

  test.each([
    ["Words, and a comma (1)", "Words, and a comma (1)"], ["a: b", "\"a: b\""], ["say \"hi\": now", "'say \"hi\": now'"], ["it's #1 \"x\": y", "\"it's #1 \\\"x\\\": y\""], ["- item", "\"- item\""], ["10:30", "\"10:30\""], ["😊", "😊"], ["yes", "\"yes\""], ["5 of 10", "5 of 10"],
  ])("%j as %s", (text, spelled) => {
    expect(spellText(text, "block")).toBe(spelled);
  });
});
