/** Puts a person's own words in quotation marks of the reader's language, unless the author already did. */
import type { Words } from "../i18n/words";
import { isOnlyPicture } from "../layout/only-picture";

const openingQuote = /^\s*[*_~]{0,3}["“”„«‘'‹「]/;

/** The text in quotation marks; texts of several lines, pictures and empty ones stay as they are. */
export function quoted(text: string, words: Words): string {
  return text === "" || text.includes("\n") || openingQuote.test(text) || isOnlyPicture(text) ? text : words.map.quote(text);
}
