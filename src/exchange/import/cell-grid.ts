/** A table as a grid of texts, merged cells known. One shape for pasted sheets, files, web pages and Markdown. */
import type { ImportRemark } from "./import-report";

/** A cell; a merged one stands as the same object in every place it covers. */
export interface GridCell {
  /** Line breaks as `\n`; inline Markdown where the source had it. */
  readonly text: string;
  /** The line it stands in, from 1, where the source has lines. */
  readonly line: number | undefined;
}

export interface CellGrid {
  /** Rows of equal length. */
  readonly rows: readonly (readonly GridCell[])[];
  /** What stands above the table: the nearest heading's text. */
  readonly heading: string | undefined;
  readonly inFence: boolean;
  readonly remarks: readonly ImportRemark[];
  /** Where each row and each column stood in the sheet, from 1, when empty ones were left out. */
  readonly rowNumbers?: readonly number[];
  readonly columnNumbers?: readonly number[];
}

/** No map is larger; what lies beyond is left out and reported. */
export const mostCells = 12_000;
export const mostColumns = 400;
export const longestCell = 20_000;

export const emptyCell: GridCell = { text: "", line: undefined };

/** Rows made equally long, empty rows and columns at the edges and in between left out. */
export function tidyRows(rows: readonly (readonly GridCell[])[]): readonly (readonly GridCell[])[] {
  return tidyGrid(rows).rows;
}

/** The same, with the numbers that tell where what is left stood. */
export function tidyGrid(all: readonly (readonly GridCell[])[]): Required<Pick<CellGrid, "rows" | "rowNumbers" | "columnNumbers">> {
  const width = all.reduce((most, row) => Math.max(most, row.length), 0);
  const kept = [...all.entries()].filter(([, row]) => row.some((cell) => cell.text.trim() !== ""));
  const columns = Array.from({ length: width }, (_, column) => column).filter((column) => kept.some(([, row]) => (row[column]?.text ?? "").trim() !== ""));
  const rows = kept.map(([, row]) => columns.map((column) => trimmed(row[column] ?? emptyCell)));
  return { rows, rowNumbers: kept.map(([at]) => at + 1), columnNumbers: columns.map((column) => column + 1) };
}

/** A cell without blanks around its text; the same object when there are none, so that merged cells stay one. */
function trimmed(cell: GridCell): GridCell {
  const text = cell.text.trim();
  return text === cell.text ? cell : { ...cell, text };
}

/** The grid with rows and columns exchanged. */
export function transposed(rows: readonly (readonly GridCell[])[]): GridCell[][] {
  const width = rows[0]?.length ?? 0;
  return Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? emptyCell));
}

/** The first and last line a grid stands in; undefined where the source has no lines. */
export function linesOfGrid({ rows }: CellGrid): readonly [number, number] | undefined {
  const lines = rows.flat().map(({ line }) => line).filter((line) => line !== undefined);
  return lines.length === 0 ? undefined : [lines.reduce((least, line) => Math.min(least, line)), lines.reduce((most, line) => Math.max(most, line))];
}
