/** Cells of a sheet pasted as text or saved as CSV: tab, comma or semicolon, quotes, line breaks in cells. It knows no map. */
import Papa from "papaparse";
import { unguardFormula } from "../sheet-cell";
import { longestCell, mostCells, mostColumns, tidyGrid, type CellGrid, type GridCell } from "./cell-grid";
import { isOwnTable } from "./read-own-table";
import { reportText, type ImportRemark } from "./import-report";

const delimiters = ["\t", ";", ","] as const;

/** The first rows of a text that hold anything, thirty at most. */
export function rowsOf(text: string, delimiter: string): string[][] {
  const { data } = Papa.parse<string[]>(text.slice(0, 40_000), { delimiter, preview: 30 });
  return data.filter((row) => row.some((cell) => cell.trim() !== ""));
}

/** Which separator parts a sheet: the one that gives the most equally long rows of more than one cell. */
export function findDelimiter(text: string): string | undefined {
  let best: { readonly delimiter: string; readonly score: number } | undefined;
  for (const delimiter of delimiters) {
    const rows = rowsOf(text, delimiter);
    const lengths = new Map<number, number>();
    for (const row of rows) lengths.set(row.length, (lengths.get(row.length) ?? 0) + 1);
    const [width = 0, count = 0] = [...lengths].sort((one, other) => other[1] - one[1])[0] ?? [];
    if (width < 2) continue;
    const score = (count / Math.max(1, rows.length)) * Math.min(width, 12) + (delimiter === "\t" ? 1 : 0);
    if (best === undefined || score > best.score) best = { delimiter, score };
  }
  return best?.delimiter;
}

function cellsOf(row: readonly string[], line: number, remarks: ImportRemark[]): GridCell[] {
  if (row.length > mostColumns) remarks.push({ code: "cells-left-out", text: "", place: { line } });
  return row.slice(0, mostColumns).map((cell) => {
    if (cell.length > longestCell) remarks.push({ code: "text-cut", text: reportText(cell), place: { line } });
    return { text: unguardFormula(cell.slice(0, longestCell).replace(/\r\n?/g, "\n")), line };
  });
}

/** Reads a sheet. At most 12,000 cells are read, in one quick step; what is left out stands in the remarks. Never throws. */
export function readDelimited(text: string, delimiter = findDelimiter(text)): CellGrid {
  const remarks: ImportRemark[] = [];
  const rows: GridCell[][] = [];
  let cells = 0;
  let line = 1;
  Papa.parse<readonly string[]>(text, {
    delimiter: delimiter ?? ",",
    step: ({ data }, parser) => {
      rows.push(cellsOf(data, line, remarks));
      cells += data.length;
      line += 1 + data.reduce((breaks, cell) => breaks + (cell.includes("\n") ? cell.split("\n").length - 1 : 0), 0);
      if (cells < mostCells) return;
      remarks.push({ code: "cells-left-out", text: "", place: { line } });
      parser.abort();
    },
  });
  return { ...(isOwnTable(rows[0]?.[0]?.text ?? "") ? { rows } : tidyGrid(rows)), heading: undefined, inFence: false, remarks };
}
