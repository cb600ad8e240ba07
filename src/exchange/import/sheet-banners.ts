/**
 * Rows of a sheet that are no part of its table: a title above it, a line merged over all columns, `Persona | Anna` on top.
 * It parts rows; what they mean for the map the caller decides.
 */
import { canonicalNoteKey } from "../../journey/match-key";
import type { GridCell } from "./cell-grid";

type Row = readonly GridCell[];

export interface PartedSheet {
  readonly rows: readonly Row[];
  /** The number of each of them in the sheet, from 1. */
  readonly numbers: readonly number[];
  /** Lines over the whole width; `above` for those before the table. */
  readonly banners: readonly { readonly cell: GridCell; readonly number: number; readonly above: boolean }[];
  /** What the sheet says of the map as a whole, a label and its value each. */
  readonly frame: readonly { readonly label: GridCell; readonly value: GridCell; readonly number: number }[];
}

const ofMap: ReadonlySet<string> = new Set(["title", "personas", "scenario", "goal", "owner"]);

/** Whether a row is one cell merged over all columns. */
function isMergedRow(row: Row): boolean {
  return row.length > 2 && row[0] !== undefined && row[0].text !== "" && row.every((cell) => cell === row[0]);
}

function filledCells(row: Row): GridCell[] {
  return [...new Set(row.filter(({ text }) => text !== ""))];
}

/** What a row says of the map as a whole, when it is a known label and its value alone. */
function frameIn(row: Row): readonly [label: GridCell, value: GridCell] | undefined {
  const [first, second, third] = filledCells(row);
  if (first === undefined || second === undefined || third !== undefined || first !== row[0] || second !== row[1] || row.length < 3) return undefined;
  const key = canonicalNoteKey(first.text);
  return key !== undefined && ofMap.has(key) ? [first, second] : undefined;
}

/** Parts a sheet's rows; those of the table keep their order. */
export function partSheet(rows: readonly Row[]): PartedSheet {
  const tableStart = rows.findIndex((row) => !isMergedRow(row) && filledCells(row).length > 1 && frameIn(row) === undefined);
  const kept: Row[] = [];
  const numbers: number[] = [];
  const banners: PartedSheet["banners"][number][] = [];
  const frame: PartedSheet["frame"][number][] = [];
  for (const [at, row] of rows.entries()) {
    const above = at < tableStart;
    const filled = above ? filledCells(row) : [];
    const [first] = row;
    const alone = above && row.length > 2 && filled.length === 1 && filled[0] === first;
    const said = above ? frameIn(row) : undefined;
    if (first !== undefined && (isMergedRow(row) || alone)) banners.push({ cell: first, number: at + 1, above });
    else if (said !== undefined) frame.push({ label: said[0], value: said[1], number: at + 1 });
    else {
      kept.push(row);
      numbers.push(at + 1);
    }
  }
  return { rows: kept, numbers, banners, frame };
}
