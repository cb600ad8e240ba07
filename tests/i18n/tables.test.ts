/** The tables of strings: both languages complete, nothing empty, signs as a printer sets them. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { terminalWordsFor } from "../../src/i18n/terminal-words";
import { languageOf } from "../../src/i18n/words";

/** The shape of a table: nested keys, what kind of value each holds, how many arguments a function takes. */
function shapeOf(value: unknown): unknown {
  if (typeof value === "function") return `function of ${value.length}`;
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value === "object" && value !== null) return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, entry]) => [key, shapeOf(entry)]));
  return typeof value;
}

/** Every plain string of a table with the keys that lead to it. */
function stringsOf(value: unknown, path = ""): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  return typeof value === "object" && value !== null ? Object.entries(value).flatMap(([key, entry]) => stringsOf(entry, `${path}.${key}`)) : [];
}

describe.each(["map", "problems", "app", "edit", "exchange", "terminal"] as const)("the section %s", (section) => {
  const english = terminalWordsFor("en")[section];
  const russian = terminalWordsFor("ru")[section];

  it("has the same keys and shapes in both languages", () => {
    expect(shapeOf(russian)).toEqual(shapeOf(english));
  });

  it("leaves no string empty or with stray spaces", () => {
    for (const [path, text] of [...stringsOf(english), ...stringsOf(russian)]) {
      if (/join|separator|usage|placeholders/i.test(path)) continue;
      expect(text.trim(), path).toBe(text);
      expect(text, path).not.toBe("");
    }
  });

  it("has the apostrophes of a printed page", () => {
    const straight = Object.entries(readFileSync(`src/i18n/en/${section}.ts`, "utf8").split("\n")).filter(([, line]) => !/^\s*(?:\/?\*|\/\/)/.test(line) && /\p{L}'\p{L}/u.test(line));
    expect(straight).toEqual([]);
  });
});

describe("the language of a locale", () => {
  it.each([["ru", "ru"], ["ru-RU", "ru"], ["ru_RU.UTF-8", "ru"], ["en-GB", "en"], ["run", "en"], ["", "en"], [undefined, "en"]])("%s is %s", (locale, language) => {
    expect(languageOf(locale)).toBe(language);
  });
});
