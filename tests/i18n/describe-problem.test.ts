import { describe, expect, it } from "vitest";
import { describeProblem } from "../../src/i18n/describe-problem";
import { wordsFor } from "../../src/i18n/words";
import type { Problem, ProblemCode } from "../../src/journey/problem";
import { readYaml } from "../journey/read-yaml";

/** Every code there is: a code more or less than the type has does not compile. */
const everyCode: Readonly<Record<ProblemCode, true>> = {
  "yaml-syntax": true, "yaml-tab": true, "yaml-space": true, "yaml-indentation": true, "yaml-unresolvable": true, "yaml-too-many-aliases": true, "yaml-not-a-map": true, "yaml-duplicate-key": true,
  "conflict-markers": true, "frontmatter-unclosed": true, "frontmatter-late": true, "frontmatter-code": true, "frontmatter-too-large": true, "stages-wrong-type": true,
  "stage-wrong-type": true, "touchpoints-wrong-type": true, "touchpoint-wrong-type": true, "name-missing": true, "colon-unquoted": true, "colon-crowded": true, "comma-unquoted": true, "hash-unquoted": true, "link-unquoted": true,
  "key-collision": true, "key-duplicate": true, "emotion-out-of-scale": true, "scale-wrong": true, "scale-reversed": true, "number-unreadable": true,
  "number-out-of-range": true, "date-unreadable": true, "persona-unknown": true, "persona-ambiguous": true, "lane-wrong-type": true, "list-nested": true,
  "link-broken": true, "avatar-missing": true, "map-in-text": true,
};
const details = { found: 3, expected: 4, lines: 1, min: -2, max: 2, drawn: 2, level: 7, key: "name", kept: "name", other: "title", taken: "Olga", kind: "stage" };
const problem = (code: string, mended: string | undefined): Problem | undefined => {
  const known = wordsFor("en").problems.codes;
  const found = Object.keys(known).find((key): key is ProblemCode => key === code);
  return found === undefined ? undefined : { code: found, severity: "warning", path: "stages", line: 3, column: 5, value: "VALUE", mended, details };
};
const cases = Object.keys(everyCode).flatMap((code) => [[code, undefined], [code, "MENDED"]] as const);

describe.each(["en", "ru"] as const)("in %s", (language) => {
  it.each(cases)("%s (mended: %s) says what happened, what it means and how to mend it", (code, mended) => {
    const given = problem(code, mended);
    expect(given).toBeDefined();
    if (given === undefined) return;
    const text = describeProblem(given, wordsFor(language));
    for (const sentence of [text.message, text.meaning, text.remedy]) {
      expect(sentence).not.toMatch(/undefined|\[object|NaN| {2}|\.\.(?!\.)/);
      expect(sentence).toBe(sentence.trim());
      expect(sentence.length).toBeGreaterThan(10);
    }
    expect(/[а-яё]/i.test(text.meaning)).toBe(language === "ru");
  });

  it("gives the corrected text wherever it is known", () => {
    for (const code of ["yaml-syntax", "link-unquoted", "colon-unquoted", "scale-reversed", "name-missing"]) {
      const given = problem(code, "MENDED");
      expect(given === undefined ? "" : describeProblem(given, wordsFor(language)).remedy).toContain("MENDED");
    }
  });
});

it("quotes the note and the scale in a real problem", () => {
  const [found] = readYaml("emotion-scale: [1, 5]\nstages:\n  - name: A\n    emotion: 5,5").problems;
  expect(found).toBeDefined();
  if (found === undefined) return;
  expect(describeProblem(found, wordsFor("en"))).toEqual({
    message: "The emotion 5,5 is outside the scale from 1 to 5.",
    meaning: "The point is drawn at the edge, at 5. The value stays as you wrote it.",
    remedy: "Change the value, or set “emotion-scale” to the scale you use.",
  });
  expect(describeProblem(found, wordsFor("ru")).message).toBe("Эмоция 5,5 не попадает в шкалу от 1 до 5.");
});
