/** The strings of the terminal command beside those it shares with the app, which never loads them. */
import { terminal as terminalEn } from "./en/terminal";
import { terminal as terminalRu } from "./ru/terminal";
import { wordsFor, type Language, type Words } from "./words";

export interface TerminalWords extends Words {
  readonly terminal: typeof terminalEn;
}

/** The table of a language with the terminal's own strings. */
export function terminalWordsFor(language: Language): TerminalWords {
  return { ...wordsFor(language), terminal: language === "ru" ? terminalRu : terminalEn };
}
