/** Lines of a source as they are told: counted from another line, or left out where nobody sees any. It knows no format. */
import type { Imported, ImportRemark, SourcePlace } from "./import-report";

function mapped(imported: Imported, lineOf: (line: number) => number | undefined): Imported {
  const place = (before: SourcePlace): SourcePlace => (before.line === undefined ? before : { ...before, line: lineOf(before.line) });
  const { lines, report } = imported;
  const [first, last] = lines === undefined ? [] : lines.map(lineOf);
  return {
    ...imported,
    lines: first === undefined || last === undefined ? undefined : [first, last],
    report: { ...report, remarks: report.remarks.map((remark) => ({ ...remark, place: remark.place === undefined ? undefined : place(remark.place) })), traces: report.traces.map((trace) => ({ ...trace, place: place(trace.place) })) },
  };
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
