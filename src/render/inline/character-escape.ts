/**
 * Characters an author wrote in disguise: after a backslash, or as an HTML entity. Only the entities people type into
 * notes are known, all others stay as typed. It must not know any other syntax.
 */
import { toHarmlessText } from "./harmless-text";

const entity = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-z]{2,6}));/y;
const disguised = /\\[!-/:-@[-`{-~]|&#?\w{1,8};/g;
const escapable = /[!-/:-@[-`{-~]/;
const named: ReadonlyMap<string, string> = new Map([
  ["amp", "&"], ["lt", "<"], ["gt", ">"], ["quot", '"'], ["apos", "'"], ["nbsp", "\u00A0"],
  ["mdash", "—"], ["ndash", "–"], ["hellip", "…"], ["laquo", "«"], ["raquo", "»"],
]);

/** True for the characters a backslash takes the meaning from: the punctuation of ASCII. */
export function isEscapable(character: string): boolean {
  return escapable.test(character);
}

/** The entity that begins at `at` and the index after it, undefined when there is none we know. */
export function readEntity(source: string, at: number): { readonly text: string; readonly end: number } | undefined {
  entity.lastIndex = at;
  const match = entity.exec(source);
  if (match === null) return undefined;
  const [whole, decimal, hexadecimal, name] = match;
  const text = name === undefined ? characterOf(decimal === undefined ? Number.parseInt(hexadecimal ?? "0", 16) : Number(decimal)) : named.get(name);
  return text === undefined ? undefined : { text, end: at + whole.length };
}

/** The text with escapes and entities as the characters they stand for, as in the address of a link. */
export function withoutDisguise(text: string): string {
  return text.replace(disguised, (found) => (found.startsWith("\\") ? found.slice(1) : (readEntity(found, 0)?.text ?? found)));
}

/** HTML's rule for what is no character: U+FFFD. Controls are blanks, so that an entity cannot break a line. */
function characterOf(codePoint: number): string {
  if (codePoint === 0 || codePoint > 0x10ffff) return "\uFFFD";
  return codePoint < 0x20 ? " " : toHarmlessText(String.fromCodePoint(codePoint));
}
