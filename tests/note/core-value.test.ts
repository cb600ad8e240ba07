/** Unquoted values mean what they mean to the YAML library, and so to the app. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { coreValue } from "../../src/note/core-value";

const typed = ["~", "null", "Null", "NULL", "nUll", "true", "True", "TRUE", "tRue", "false", "False", "FALSE", "yes", "no", "on", "off", "y", "n", "0", "007", "-0", "+1", "-12", "0o17", "0o18", "0x1F", "0xG", "1.10", ".5", "-.5", "5.", "1e3", "1E-3", ".5e2", "1.e3", ".inf", "-.Inf", "+.INF", ".iNf", ".nan", ".NaN", ".Nan", "10:00", "2026-11-09", "1_000", "12 apples", "NaN", "Infinity", "nothing", "total", "fine", ".", "..", "-x", "+", "−1", "+1 good", "9007199254740993", "1.2.3"];

test.each(typed)("%s", (source) => {
  expect(coreValue(source)).toEqual(parse(`a: ${source}`).a);
});

test("any text of numbers' signs and letters", () => {
  const signs = fc.array(fc.constantFrom(..."0123456789+-.eExofalsetrunINF~"), { minLength: 1, maxLength: 8 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(signs, (source) => {
      if (/^-+$|^---|^\.\.\.$/.test(source)) return;
      expect(coreValue(source)).toEqual(parse(`a: ${source}`).a);
    }),
    { numRuns: 3000 },
  );
});
