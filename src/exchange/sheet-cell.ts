/**
 * Cells of CSV and TSV files: quotes, separators, and text a spreadsheet would run as a formula. It knows no journey.
 * Formulas: OWASP's rule for CSV injection, an apostrophe in front, which `unguardFormula` takes away again.
 */
import { toHarmlessText } from "../render/inline/harmless-text";

/** What parts the cells of a line. */
export type CellSeparator = "," | ";" | "\t";

/** The signs a spreadsheet begins a formula with, in full width too, and the blanks it passes over before them. */
const formula = /^'*[\s\u200B-\u200D\u2060\uFEFF]*[=+\-@＝＋－＠]/;
const number = /^[+-]?\d+(?:[.,]\d+)?$/;
/** An Excel cell holds no more; a longer one is cut by Excel itself. */
export const longestSheetCell = 32_767;

/** The text with an apostrophe in front when a spreadsheet could run it, or when it only looks as if it had been guarded already. */
export function guardFormula(text: string): string {
  return formula.test(text) && !number.test(text) ? `'${text}` : text;
}

/** The text before `guardFormula`. */
export function unguardFormula(text: string): string {
  return text.startsWith("'") && formula.test(text) ? text.slice(1) : text;
}

/** One cell, always in quotes, so that a reader that takes another sign for the separator begins no cell within it. */
function spellCell(text: string): string {
  return `"${guardFormula(toHarmlessText(text)).replaceAll('"', '""')}"`;
}

/** Lines of cells as the text of a file: lines end in CRLF (RFC 4180), line ends within a cell are LF. */
export function spellSheet(rows: readonly (readonly string[])[], separator: CellSeparator): string {
  return rows.map((row) => `${row.map(spellCell).join(separator)}\r\n`).join("");
}
