/** Where lines begin and end in a text. It must not know YAML. */
import type { Span } from "./tree";

/** The end of a line without its line break, from any offset in it. */
export function endOfLine(text: string, offset: number): number {
  const newline = text.indexOf("\n", offset);
  const end = newline === -1 ? text.length : newline;
  return end > offset && text[end - 1] === "\r" ? end - 1 : end;
}

/** The beginning of the line an offset is on. */
export function startOfLine(text: string, offset: number): number {
  // Looked for backwards from before the text, a line break at its very beginning would be found.
  return offset <= 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1;
}

/** The line around an offset of a text, without its line break. */
export function lineSpanAt(text: string, offset: number): Span {
  const start = startOfLine(text, offset);
  return { start, end: endOfLine(text, start) };
}
