/** Headings of Markdown: level, words, closing signs. */
import { expect, test } from "vitest";
import { headingLine } from "../../../src/exchange/import/heading-line";

test.each([
  ["# Need", 1, "Need"], ["   ###### Need ##  ", 6, "Need"], ["## Learn C#", 2, "Learn C#"], ["## Learn C# #", 2, "Learn C#"], ["# #1", 1, "#1"],
  ["# ###", 1, ""], ["## ", 2, ""], ["##\u00A0Need", 2, "Need"], ["# 1\\. Need", 1, "1. Need"],
])("%j is one of level %d: %j", (line, level, text) => {
  expect(headingLine(line)).toEqual({ level, text });
});

test.each(["#Need", "####### Need", "    # Need", "Need #", ""])("%j is none", (line) => {
  expect(headingLine(line)).toBeUndefined();
});
