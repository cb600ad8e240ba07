/**
 * Tables of a Markdown text with the heading above each and the lines they stand in: escaped pipes, `<br>`, missing outer
 * pipes, indentation, quotes, fences. It knows no map.
 */
import { fromMarkdownCell } from "../markdown-cell";
import { longestCell, mostCells, mostColumns, tidyRows, type CellGrid, type GridCell } from "./cell-grid";
import { headingLine } from "./heading-line";
import { decodeEntities } from "./html-tokens";
import { isOwnTable } from "./read-own-table";
import { reportText, type ImportRemark } from "./import-report";
import { stepLength, type ImportSteps } from "./import-steps";

export interface MarkdownTable extends CellGrid {
  /** Lines from 1, the last included. */
  readonly lines: readonly [first: number, last: number];
}

/** No note with a map is longer; what lies beyond is not looked at. */
export const mostNoteLines = 40_000;
const delimiterSigns = /^[\s|:-]+$/u;
const delimiterCell = /^:?-+:?$/u;
const prefix = /^(?:\s*>)*\s*(?:[-*+]\s+(?=\|))?/u;
/** The marks a line opens or closes a fence with, quotes in front of them. */
export const fenceMarks = /^\s*(?:>\s*)*(`{3,}|~{3,})/u;

/** The source of a row's cells: pipes part them unless escaped; their backslashes stay when `asWritten`. */
export function cellsOfRow(line: string, asWritten = false): string[] {
  const parts: string[] = [];
  let cell = "";
  const row = line.replace(prefix, "").trim();
  for (let at = 0; at < row.length; at += 1) {
    const sign = row[at] ?? "";
    if (sign === "\\" && row[at + 1] === "|") {
      cell += asWritten ? "\\|" : "|";
      at += 1;
    } else if (sign === "|") {
      parts.push(cell);
      cell = "";
    } else cell += sign;
  }
  parts.push(cell);
  if (row.startsWith("|")) parts.shift();
  if (row.endsWith("|") && !row.endsWith("\\|") && parts.length > 0) parts.pop();
  return parts;
}

/** A cell's lines, blanks around the breaks taken off. */
function atBreaks(text: string): string {
  const lines = text.split(/<br\s*\/?>/iu);
  return lines.length === 1 ? text : lines.map((line, at) => (at === 0 ? line.trimEnd() : at === lines.length - 1 ? line.trimStart() : line.trim())).join("\n");
}

/** A cell's Markdown with its line breaks as such; escapes that only keep Markdown at bay are taken off. */
function plainCell(text: string): string {
  return decodeEntities(atBreaks(text).replace(/<\/?(?:ul|ol|p|div)>/giu, "\n").replace(/<li>/giu, "\n- ").replace(/<\/li>/giu, ""))
    .replace(/^([^\S\n\r\u2028\u2029]*(?:\*\*)?\d{1,3})\\([.)])/gmu, "$1$2")
    .replace(/^([^\S\n\r\u2028\u2029]*)\\([-*+•])(?=\s)/gmu, "$1$2")
    .replace(/\n{2,}/gu, "\n")
    .trim();
}

function isTableLine(line: string | undefined): line is string {
  return line !== undefined && line.includes("|") && line.replace(prefix, "").trim() !== "";
}

function isDelimiter(line: string | undefined, header: string): boolean {
  if (line === undefined || line.length > 5000) return false;
  const plain = line.replace(prefix, "");
  if (!plain.includes("-") || !delimiterSigns.test(plain)) return false;
  return cellsOfRow(plain).every((cell) => delimiterCell.test(cell.trim())) && (plain.includes("|") || cellsOfRow(header).length === 1) && cellsOfRow(plain).length <= mostColumns;
}

function toCells(line: string, number: number, own: boolean, remarks: ImportRemark[]): GridCell[] {
  return cellsOfRow(line, own).slice(0, mostColumns).map((source, at) => {
    // A label of ours stands in bold, but for the first row's.
    const text = own ? fromMarkdownCell(at === 0 ? source.trim().replace(/^\*\*(.*)\*\*$/su, "$1") : source) : plainCell(source);
    if (text.length > longestCell) remarks.push({ code: "text-cut", text: reportText(text), place: { line: number } });
    return { text: text.slice(0, longestCell), line: number };
  });
}

/** Every table of a text, those in fences marked. Never throws. */
export function* readMarkdownTables(text: string): ImportSteps<readonly MarkdownTable[]> {
  const lines = text.split(/\r\n?|\n/u);
  const tables: MarkdownTable[] = [];
  let heading: string | undefined;
  let fence: string | undefined;
  for (let at = 0; at < Math.min(lines.length, mostNoteLines); at += 1) {
    if (at % stepLength === 0) yield at / lines.length;
    const line = lines[at] ?? "";
    const fenced = fenceMarks.exec(line);
    if (fenced !== null) {
      const mark = fenced[1] ?? "";
      if (fence === undefined) fence = mark;
      else if (mark.startsWith(fence) && line.slice(fenced[0].length).trim() === "") fence = undefined;
      continue;
    }
    const found = headingLine(line)?.text;
    if (found !== undefined && found !== "") heading = found;
    if (!isTableLine(line) || line.length > 200_000) continue;
    const torn = (lines[at + 1] ?? "x").trim() === "" && isDelimiter(lines[at + 2], line);
    const delimiter = torn ? at + 2 : at + 1;
    if (!torn && !isDelimiter(lines[delimiter], line)) continue;
    const remarks: ImportRemark[] = torn ? [{ code: "table-torn", text: reportText(line), place: { line: at + 1 } }] : [];
    const own = isOwnTable(fromMarkdownCell(cellsOfRow(line)[0] ?? ""));
    const rows = [toCells(line, at + 1, own, remarks)];
    let cells = rows[0]?.length ?? 0;
    let end = delimiter + 1;
    for (; isTableLine(lines[end]) && fenceMarks.exec(lines[end] ?? "") === null; end += 1) {
      if (cells >= mostCells) continue;
      const row = toCells(lines[end] ?? "", end + 1, own, remarks);
      const width = rows[0]?.length ?? 0;
      if (row.length > width && row.slice(width).some((cell) => cell.text !== "")) {
        remarks.push({ code: "row-too-long", text: reportText(row.slice(width).map((cell) => cell.text).join(" | ")), place: { line: end + 1 } });
      }
      cells += row.length;
      rows.push(row);
      if (end % stepLength === 0) yield end / lines.length;
    }
    if (cells >= mostCells) remarks.push({ code: "cells-left-out", text: "", place: { line: end } });
    if (fence !== undefined) remarks.push({ code: "table-in-fence", text: reportText(line), place: { line: at + 1 } });
    tables.push({ rows: own ? rows : tidyRows(rows), heading, inFence: fence !== undefined, remarks, lines: [at + 1, end] });
    at = end - 1;
  }
  return tables;
}
