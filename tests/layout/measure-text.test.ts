/** Text is measured and wrapped without a document: no line too wide, nothing lost, no character cut in two. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countLines, graphemesOf, measureText, wrapText } from "../../src/layout/measure-text";

const font = { sizePx: 13 };
const words = fc.array(fc.oneof(fc.string({ maxLength: 12 }), fc.string({ unit: "grapheme", maxLength: 12 }), fc.constantFrom(" ", "  ", "\n", "долгое-слово", "👩‍👩‍👧‍👦", "東京タワー", "مرحبا", "e\u0301", "🇫🇮"))).map((parts) => parts.join(" "));

describe("measuring text", () => {
  it("finds bold wider than regular and an em of CJK as wide as the font", () => {
    expect(measureText("Spec sheet", { sizePx: 13, bold: true })).toBeGreaterThan(measureText("Spec sheet", font));
    expect(measureText("東京", { sizePx: 10 })).toBeCloseTo(20);
  });
  it("counts a family emoji once and combining marks not at all", () => {
    expect(measureText("👩‍👩‍👧‍👦", font)).toBeCloseTo(measureText("👩", font));
    expect(measureText("e\u0301", font)).toBeCloseTo(measureText("e", font));
  });
  it("is within five per cent of Inter's own width for an English and a Russian sentence", () => {
    expect(measureText("Lead the product card with battery days", { sizePx: 100 })).toBeGreaterThan(1900 * 0.95);
    expect(measureText("Съешь ещё этих мягких французских булок", { sizePx: 100 })).toBeGreaterThan(2000 * 0.95);
  });
});

describe("wrapping text", () => {
  it("breaks at blanks and keeps them at the end of the line", () => {
    expect(wrapText("aaa bbb ccc", measureText("aaa bbb", font) + 1, font)).toEqual(["aaa bbb ", "ccc"]);
  });
  it("cuts a word only when it is wider than the line", () => {
    const lines = wrapText("Достопримечательность", 60, font);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join("")).toBe("Достопримечательность");
  });
  it("never breaks at a no-break space nor before a digit after a minus", () => {
    expect(wrapText("5\u00A0000 -3", measureText("5\u00A0000", font) + 1, font)).toEqual(["5\u00A0000 ", "-3"]);
  });
  it("keeps the author's line ends and empty lines", () => {
    expect(wrapText("a\n\nb", 100, font)).toEqual(["a", "", "b"]);
  });
  it("gives lines no wider than asked unless one character is, and loses nothing", () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 5, max: 300 }), (text, width) => {
        const lines = wrapText(text, width, font);
        expect(lines.join("")).toBe(text.replaceAll("\n", ""));
        for (const line of lines) {
          if (graphemesOf(line.trimEnd()).length > 1) expect(measureText(line.trimEnd(), font)).toBeLessThanOrEqual(width + 1e-6);
        }
      }),
    );
  });
  it("cuts between whole characters only", () => {
    const family = "👩‍👩‍👧‍👦";
    expect(wrapText(family.repeat(4), 20, font)).toEqual([family, family, family, family]);
  });
});

describe("counting lines", () => {
  it("agrees with wrapping for ordinary text", () => {
    const plain = fc.array(fc.constantFrom("battery", "the", "и", "обслуживание", "a-b", "5", "слово,", "очень"), { maxLength: 30 }).map((parts) => parts.join(" "));
    fc.assert(
      fc.property(plain, fc.integer({ min: 40, max: 300 }), (text, width) => {
        expect(countLines(text, width, font)).toBe(wrapText(text, width, font).length);
      }),
    );
  });
});
