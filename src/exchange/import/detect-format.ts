/** Which importer a text is for, told from how it begins and what it holds. It reads no more of it than it must. */
import { findDelimiter, rowsOf } from "./read-delimited";
import { findMermaidBlocks } from "./mermaid-source";

export type ImportFormat = "csv" | "html" | "markdown" | "mermaid" | "note" | "prose" | "yaml" | "json";

const looked = 50_000;

const fewestEvenRows = 3;
const fewestEvenCells = 4;

/** Whether a text read with its separator has rows of four cells and more, all equally long: too many for chance. */
function isEvenSheet(text: string, delimiter: string): boolean {
  const rows = rowsOf(text, delimiter);
  const width = rows[0]?.length ?? 0;
  return rows.length >= fewestEvenRows && width >= fewestEvenCells && rows.every((row) => row.length === width);
}

/** Whether the rows of a text have the same number of cells, more often than chance would. */
function isSheet(text: string): boolean {
  const delimiter = findDelimiter(text);
  if (delimiter === undefined) return false;
  const lines = text.split(/\r\n?|\n/u).filter((line) => line.trim() !== "").slice(0, 60);
  // Tabs in front of lines are an outline's.
  if (delimiter === "\t") return lines.some((line) => /\S[^\S\t]*\t/u.test(line));
  const first = firstRow(lines, delimiter);
  const cells = first.split(delimiter).length;
  if (isEvenSheet(text, delimiter)) return true;
  // Prose has commas, too, but its first line does not end before a blank after each of them.
  return cells >= 3 && lines.length >= 2 && (/^"|"[,;]/u.test(first) || !/[.!?]\s|:\s/u.test(first)) && !/^[ \t]*(?:#{1,6}\s|[-*+]\s|>|\|)/mu.test(text.slice(0, 4000));
}

/** The first row that is no title above the sheet: a title stands alone, and even rows follow it. */
function firstRow([title = "", ...rows]: readonly string[], delimiter: string): string {
  const [first = "", ...others] = rows;
  const cells = first.split(delimiter).length;
  const even = first.startsWith('"') || others.filter((row) => row.split(delimiter).length === cells).length >= others.length * 0.8;
  return title.replace(/^"[^"]*"$/u, "").includes(delimiter) || cells < 3 || others.length < 2 || !even ? title : first;
}

/** Whether a line with a bar has the rule of a Markdown table below it. */
function hasTable(text: string): boolean {
  const lines = text.split(/\r\n?|\n/u);
  return lines.some((line, at) => at < lines.length - 1 && /^[ \t|:]*--[-: \t|]*$/u.test(line) && lines[at - 1]?.includes("|") === true);
}

/** The format of a text. `name` is a file's name, whose ending wins where the text does not contradict it. */
export function detectFormat(text: string, name = ""): ImportFormat {
  const head = text.slice(0, looked).trimStart();
  const ending = /\.([a-z0-9]+)$/iu.exec(name)?.[1]?.toLowerCase() ?? "";
  if (/^[[{]/u.test(head) && (ending === "json" || /^(?:\[\s*[{["]|\{\s*["}])/u.test(head))) return "json";
  if (["yaml", "yml"].includes(ending)) return "yaml";
  if (["csv", "tsv", "tab"].includes(ending)) return "csv";
  if (["mmd", "mermaid"].includes(ending)) return "mermaid";
  if (/^<(?:!doctype|html|meta|table|body|google-sheets|style|div|span|p|h[1-6]|!--)/iu.test(head) && /<t(?:able|r|d)[\s>]/iu.test(head)) return "html";
  if (["html", "htm"].includes(ending) && head.startsWith("<")) return "html";
  const [block] = findMermaidBlocks(text.length > looked ? head : text);
  if (block !== undefined && block.firstLine === 1) return "mermaid";
  const tabbed = /^[^\n\t]*\t[^\n]*\n/u.test(head);
  if (tabbed && isSheet(head) && (!/^[ \t]*[-*+]\s/mu.test(head.slice(0, 2000)) || isEvenSheet(head, "\t"))) return "csv";
  if (/^(?:- )?["']?[\p{L}_][\p{L}\p{N}_ -]{0,60}["']?:(?:\s|$)/u.test(head) && /^[ \t]*(?:stages|phases|steps|этапы|стадии|journey\w*):[ \t]*$/imu.test(head) && !/^#{1,6}\s/mu.test(head)) return "yaml";
  const marks = /^[ \t]*(?:#{1,6}\s|---[ \t]*$|[-*+•●]\s|\d{1,2}[.)]\s|\|.*\||\*\*|```|~~~)/mu.test(head);
  if (!marks && isSheet(head)) return "csv";
  if (block !== undefined || marks || hasTable(head)) return "note";
  return "prose";
}
