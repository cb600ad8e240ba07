/** A heading of Markdown that begins with number signs, for every reader of notes. It knows one line, not what stands below it. */
import { cutEnd } from "../../journey/cut-end";

export interface HeadingLine {
  /** From 1 to 6. */
  readonly level: number;
  /** Without closing signs, and with the backslash of `1\.` taken off; may be empty. */
  readonly text: string;
}

/** Reads a line as a heading; undefined when it is none. */
export function headingLine(line: string): HeadingLine | undefined {
  const marks = /^ {0,3}(#{1,6})(?=\s)/u.exec(line);
  if (marks === null) return undefined;
  const typed = line.slice(marks[0].length).trim();
  const open = cutEnd(typed, /#/u);
  // A sign that touches its word belongs to it: `Learn C#`.
  const text = open === "" || /\s$/u.test(open) ? open.trimEnd() : typed;
  return { level: (marks[1] ?? "#").length, text: text.replace(/^(\d{1,3})\\([.)])/u, "$1$2") };
}
