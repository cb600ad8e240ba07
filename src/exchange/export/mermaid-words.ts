/**
 * Words for a Mermaid `journey` diagram: every sign its parser or its preprocessing takes for its own becomes a numbered
 * entity, which Mermaid draws as the sign. Found by reading the grammar of mermaid 11.13.0 and by parsing with it.
 */
import { toHarmlessText } from "../../render/inline/harmless-text";

/**
 * `#`, `;`, `:` and `,` part a line; `%` begins a comment or a directive; `<`, `>`, `"` and `&` are changed before parsing or after; braces and
 * backslashes are for directives; the ligature is what Mermaid writes for `&` itself.
 */
const meaningful = /[#;:,%<>"&{}\\`ﬂ]/gu;
/** Words that begin a statement of their own, wherever a task begins. */
const keyword = /^(?=journey|title|section|acc(?:title|descr))/i;
const longestWords = 2000;

function entityOf(character: string): string {
  return `#${character.codePointAt(0) ?? 63};`;
}

/** A text in one line as words of a diagram; empty when nothing but blanks is left. At most 2,000 characters of the text are taken. */
export function toMermaidWords(text: string): string {
  const line = Array.from(toHarmlessText(text).replace(/[\s\p{Cf}]+/gu, (blank) => (/\s/u.test(blank) ? " " : blank.replace(/[\uFEFF\u200B]/gu, ""))).trim()).slice(0, longestWords).join("");
  const words = line.replace(meaningful, entityOf);
  return keyword.test(words) ? entityOf(words) + words.slice(1) : words;
}
