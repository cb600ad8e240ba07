/**
 * An author's text of one or more lines where Markdown would begin blocks: its lines stay lines, lists stay lists, and
 * nothing in it becomes a heading, a fence, a quote or the target of somebody else's link. It knows no journey.
 */
import { toMixedMarkdown } from "./markdown-cell";

/** What begins a block, or turns the line above into a heading: everything but list items. */
const blockStart = /^(?:#{1,6}(?=\s|$)|>|`{3,}|~{3,}|={1,}\s*$|(?:[-*_+]\s*)+$)/;

/** A line that is Markdown already, with a backslash in front when it would begin a block. */
export function guardBlockStart(line: string): string {
  return blockStart.test(line) ? `\\${line}` : line;
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
