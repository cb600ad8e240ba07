/** Lines of a source as they are told: counted from another line, or left out where nobody sees any. It knows no format. */
import type { CellGrid } from "./cell-grid";
import type { Imported, ImportRemark, SourcePlace } from "./import-report";

function withPlaces(imported: Imported, place: (before: SourcePlace) => SourcePlace): Imported {
  const { report } = imported;
  const remarks = report.remarks.map((remark) => ({ ...remark, place: remark.place === undefined ? undefined : place(remark.place) }));
  return { ...imported, report: { ...report, remarks, traces: report.traces.map((trace) => ({ ...trace, place: place(trace.place) })) } };
}

function mapped(imported: Imported, lineOf: (line: number) => number | undefined): Imported {
  const { lines } = imported;
  const [first, last] = lines === undefined ? [] : lines.map(lineOf);
  const moved = withPlaces(imported, (before) => (before.line === undefined ? before : { ...before, line: lineOf(before.line) }));
  return { ...moved, lines: first === undefined || last === undefined ? undefined : [first, last] };
}

/** The same with rows and columns counted as in the sheet, where empty ones were left out of its grid. */
export function withSheetNumbers(imported: Imported, { rowNumbers, columnNumbers, remarks }: CellGrid): Imported {
  if (rowNumbers === undefined || columnNumbers === undefined) return imported;
  // What reading the sheet said itself counts so already.
  const known = new Set(remarks.map(({ place }) => place));
  const of = (numbers: readonly number[], number: number | undefined): number | undefined => (number === undefined ? undefined : (numbers[number - 1] ?? number));
  return withPlaces(imported, (place) => (known.has(place) ? place : { ...place, row: of(rowNumbers, place.row), column: of(columnNumbers, place.column) }));
}

/** The same with `by` added to every line. */
export function withLinesMoved(imported: Imported, by: number): Imported {
  return by === 0 || imported.lines === undefined ? imported : mapped(imported, (line) => line + by);
}

/** The same without lines; rows and columns stay. */
export function withoutLines(imported: Imported): Imported {
  return mapped(imported, () => undefined);
}

/** A remark with `by` added to its line. */
export function remarkMoved(remark: ImportRemark, by: number): ImportRemark {
  return remark.place?.line === undefined ? remark : { ...remark, place: { ...remark.place, line: remark.place.line + by } };
}
