/**
 * An author's text of one or more lines where Markdown would begin blocks: its lines stay lines, lists stay lists, and
 * nothing in it becomes a heading, a fence, a quote or the target of somebody else's link. It knows no journey.
 */
import { toMixedMarkdown } from "./markdown-cell";

/** What begins a block, or turns the line above into a heading: everything but list items. */
const blockStart = /^(?:#{1,6}(?=\s|$)|>|`{3,}|~{3,}|={1,}\s*$|(?:[-*_+]\s*)+$)/;

/** The digits of what would begin a list: none for a bullet. */
const itemStart = /^(\d{1,9})?(?=[-*+.)](?:\s|$))/;
const itemMarks = /^(?:(?:[-*+]|\d{1,9}[.)])\s+)*/;

/** A line that is Markdown already, with a backslash in front of what would begin a block, behind marks of a list too. */
export function guardBlockStart(line: string): string {
  if (blockStart.test(line)) return `\\${line}`;
  const marks = itemMarks.exec(line)?.[0] ?? "";
  const rest = line.slice(marks.length);
  return marks !== "" && blockStart.test(rest) ? `${marks}\\${rest}` : line;
}

/** The same for a line that is no item of a list, whatever it begins with. */
export function guardPlainLine(line: string): string {
  const digits = itemStart.exec(line)?.[0];
  return digits === undefined ? guardBlockStart(line) : `${digits}\\${line.slice(digits.length)}`;
}

/** The text's lines as Markdown, without indentation; empty lines are left out, for they would end what the text stands in. */
export function toMarkdownLines(text: string): string[] {
  return toMixedMarkdown(text)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map(guardBlockStart);
}

/** The text as an item of a list, its further lines indented below the first. An item without text has a dash: a bare bullet makes a heading of the line above. */
export function toMarkdownItem(text: string): string {
  const [first = "—", ...rest] = toMarkdownLines(text);
  return [`- ${first}`, ...rest.map((line) => `  ${line}`)].join("\n");
}
