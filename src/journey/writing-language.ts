/**
 * The language of keys written into a note that has none of ours yet: Russian where the note itself is written in Russian,
 * else canonical English. It looks at letters only.
 */
import type { ReadNote } from "../note/read-note";
import type { Language } from "./note-spelling";

const longestBody = 20_000;

function count(letters: RegExp, text: string): number {
  return text.match(letters)?.length ?? 0;
}

/** The language of a note's name and body by the letters there are more of; English for a note without any. */
export function writingLanguage(note: ReadNote, name: string): Language {
  const text = `${name}\n${note.text.slice(note.bodyStart, note.bodyStart + longestBody)}`;
  return count(/\p{Script=Cyrillic}/gu, text) > count(/\p{Script=Latin}/gu, text) ? "ru" : "en";
}
