/**
 * A Markdown text as an outline: sections under their headings, in each its lines, list items and tables. Bold lines on
 * their own and lone numbered lines above labelled text count as headings. It knows Markdown, not what a stage is.
 */
import { canonicalNoteKey } from "../../journey/match-key";
import type { CellGrid } from "./cell-grid";
import { knowLabel, isContent } from "./know-label";
import { headingLine } from "./heading-line";
import { fenceMarks, mostNoteLines, readMarkdownTables } from "./read-markdown-tables";
import type { ImportSteps } from "./import-steps";
import { isNumberedStage } from "./table-units";

export type OutlineBlock =
  | { readonly kind: "line"; readonly text: string; readonly line: number; /** After a blank line. */ readonly apart: boolean; readonly quoted: boolean }
  | { readonly kind: "item"; readonly text: string; readonly line: number; readonly indentation: number; readonly ordered: boolean; readonly apart: boolean }
  | { readonly kind: "table"; readonly grid: CellGrid; readonly line: number; readonly lastLine: number };

export interface OutlineSection {
  /** Undefined for what stands above the first heading. */
  readonly heading: string | undefined;
  readonly level: number;
  readonly line: number;
  /** The last line of it and of what stands below it. */
  lastLine: number;
  readonly blocks: OutlineBlock[];
  readonly children: OutlineSection[];
}

const itemStart = /^(\s*)([-*+•●▪◦‣·]|\(?\d{1,3}[.)])\s+(\S.*)?$/su;
const boldLine = /^(?:[\p{Extended_Pictographic}\uFE0F\s]*)(\*\*|__)(?!\s)([^*_]+?)\1\s*$/u;
const boldLevel = 8;
const plainLevel = 7;
/** No note with a map has more; what lies beyond is not looked at. */
const mostSections = 3000;

/** The next line that is not blank. */
function nextFilled(lines: readonly string[], at: number): string {
  for (let index = at + 1; index < Math.min(lines.length, at + 7); index += 1) if ((lines[index] ?? "").trim() !== "") return lines[index] ?? "";
  return "";
}

/** Whether a line begins with a label that names a lane: `Goals: …`. */
function startsWithLabel(line: string): boolean {
  const known = knowLabel(labelBefore(line) ?? "");
  return known !== undefined && isContent(known.target);
}

function labelBefore(line: string): string | undefined {
  return /^[\s*_]*([\p{L}][^:：]{1,40})[:：]/u.exec(line)?.[1];
}

/** Whether a short line alone is a heading, in a text that has no others: `What is a map?`. */
function isPlainHeading(lines: readonly string[], at: number): boolean {
  const line = (lines[at] ?? "").trim();
  if (line.length > 90 || line.length < 3 || /[.,;:：)]$/u.test(line) || !/^\p{L}/u.test(line)) return false;
  const next = lines[at + 1] ?? "";
  return (lines[at - 1] ?? "").trim() === "" && (next.trim() === "" || startsWithLabel(next)) && nextFilled(lines, at) !== "" && !startsWithLabel(line) && canonicalNoteKey(labelBefore(line) ?? "") === undefined;
}

/** A heading a line stands for without being one in Markdown; undefined for none. */
function loneHeading(lines: readonly string[], at: number): string | undefined {
  const line = lines[at] ?? "";
  if (line.length > 200) return undefined;
  const bold = boldLine.exec(line.trim())?.[2]?.trim();
  if (bold !== undefined && !/[:：.]$/u.test(bold) && (knowLabel(bold) === undefined || isNumberedStage(bold)) && (lines[at - 1] ?? "").trim() === "") return bold;
  const numbered = itemStart.exec(line);
  if (numbered === null || !/\d/u.test(numbered[2] ?? "")) return undefined;
  const text = (numbered[3] ?? "").trim();
  const next = nextFilled(lines, at);
  return text.length <= 100 && !text.includes(":") && itemStart.exec(next) === null && (lines[at + 1] ?? "").trim() === "" && startsWithLabel(next) ? text.replace(/^\*\*(.*)\*\*$/u, "$1") : undefined;
}

/** Reads a note's body (its frontmatter left out by `firstLine`, from 1) as an outline; `given` are tables known already, by their line. Linear; never throws. */
export function* readOutline(text: string, firstLine: number, given: ReadonlyMap<number, CellGrid> = new Map()): ImportSteps<OutlineSection> {
  const tables = yield* readMarkdownTables(text);
  const starts = new Map(tables.map((table) => [table.lines[0], table]));
  const lines = text.split(/\r\n?|\n/u);
  const root: OutlineSection = { heading: undefined, level: 0, line: firstLine, lastLine: lines.length, blocks: [], children: [] };
  const open = [root];
  const plainText = !lines.some((line) => headingLine(line) !== undefined);
  let closing: string | undefined;
  let apart = true;
  let sections = 0;
  const begin = (heading: string, level: number, line: number): void => {
    while ((open.at(-1)?.level ?? 0) >= level && open.length > 1) {
      const done = open.pop();
      if (done !== undefined) done.lastLine = line - 1;
    }
    sections += 1;
    const section: OutlineSection = { heading, level, line, lastLine: lines.length, blocks: [], children: [] };
    open.at(-1)?.children.push(section);
    open.push(section);
    apart = true;
  };
  for (let at = firstLine - 1; at < Math.min(lines.length, mostNoteLines) && sections < mostSections; at += 1) {
    if (at % 500 === 0) yield at / lines.length;
    const line = lines[at] ?? "";
    const blocks = open.at(-1)?.blocks ?? root.blocks;
    const known = given.get(at + 1);
    if (known !== undefined) {
      blocks.push({ kind: "table", grid: known, line: at + 1, lastLine: at + 1 });
      apart = true;
      continue;
    }
    const table = starts.get(at + 1);
    if (table !== undefined) {
      blocks.push({ kind: "table", grid: table, line: at + 1, lastLine: table.lines[1] });
      at = table.lines[1] - 1;
      apart = true;
      continue;
    }
    const marks = fenceMarks.exec(line)?.[1];
    if (closing !== undefined) {
      if (marks !== undefined && marks.startsWith(closing)) closing = undefined;
      continue;
    }
    if (marks !== undefined) {
      closing = marks;
      apart = true;
      continue;
    }
    if (line.trim() === "" || /^\s*(?:[-*_]\s*){3,}$/u.test(line)) {
      apart = true;
      continue;
    }
    const heading = headingLine(line);
    const lone = heading === undefined ? loneHeading(lines, at) : undefined;
    if (heading !== undefined) begin(heading.text, heading.level, at + 1);
    else if (lone !== undefined) begin(lone, boldLevel, at + 1);
    else if (plainText && isPlainHeading(lines, at)) begin(line.trim(), plainLevel, at + 1);
    else {
      const quoted = /^\s*>/u.test(line);
      const plain = line.replace(/^(?:\s*>)+\s?/u, "").slice(0, 20_000);
      const item = itemStart.exec(plain);
      if (item === null) blocks.push({ kind: "line", text: plain.trim(), line: at + 1, apart, quoted });
      else {
        const indentation = (item[1] ?? "").replaceAll("\t", "    ").length;
        blocks.push({ kind: "item", text: (item[3] ?? "").trim().replace(/^\[[ xX]\]\s+/u, ""), line: at + 1, indentation, ordered: /\d/u.test(item[2] ?? ""), apart });
      }
      apart = false;
    }
  }
  return root;
}
