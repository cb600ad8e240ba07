/** What stands at the end of a text is cut off sign by sign. */
import { expect, it } from "vitest";
import { cutEnd } from "../../src/journey/cut-end";

it.each([
  ["Need: :", /[\s:]/u, "Need"],
  ["Need", /[\s:]/u, "Need"],
  [" : ", /[\s:]/u, ""],
  ["", /\s/u, ""],
  ["a: b:", /:/u, "a: b"],
])("cuts the end of %j", (text, sign, left) => {
  expect(cutEnd(text, sign)).toBe(left);
});
