import { expect, test } from "vitest";
import { writingLanguage } from "../../src/journey/writing-language";
import { readNote } from "../../src/note/read-note";

test.each([
  ["an empty note with a Russian name", "", "Букет Василия", "ru"],
  ["an empty note with an English name", "", "Bouquet", "en"],
  ["a note of numbers", "2026", "2026-11-22", "en"],
  ["a Russian text under an English name", "---\ntags: [journey]\n---\nСначала клиент ищет магазин.\n", "Idea", "ru"],
  ["an English text with a Russian word", "They say привет.\n", "Idea", "en"],
])("keys of ours are written in the language of %s", (_, text, name, language) => {
  expect(writingLanguage(readNote(text), name)).toBe(language);
});
