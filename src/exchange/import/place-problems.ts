/**
 * Brings the problems of a map that was read from a note's body to the lines of that note: found in its properties as
 * adopting would leave them, they must be told where the note itself says what they are about.
 */
import type { Problem } from "../../journey/problem";
import type { ReadNote } from "../../note/read-note";
import type { Imported, ImportTrace, SourcePlace } from "./import-report";

/** A map in a body, with the note before and after adopting it. */
export interface PlacedMap {
  readonly imported: Imported;
  readonly adopted: ReadNote;
  readonly source: ReadNote;
}

/** The line of a place in a map that stands at `lines` of the note; the map's first line where it cannot be told. */
export function lineOfPlace(place: SourcePlace | undefined, lines: Imported["lines"]): number {
  const [first, last] = lines ?? [1, Number.POSITIVE_INFINITY];
  if (place?.line !== undefined) return place.line;
  if (place?.row === undefined) return first;
  // Between the header and the second row of a table stands the line of dashes.
  return Math.min(last, first + (place.row > 1 ? place.row : 0));
}

/** The trace of what stands at a path, else of the nearest thing it belongs to. */
function traceOf(path: string, traces: readonly ImportTrace[]): ImportTrace | undefined {
  let nearest: ImportTrace | undefined;
  for (const trace of traces) {
    const within = trace.path !== "" && path.startsWith(trace.path) && (path.length === trace.path.length || /[.[]/u.test(path[trace.path.length] ?? ""));
    if (within && (nearest === undefined || trace.path.length > nearest.path.length)) nearest = trace;
  }
  return nearest;
}

/** How many lines the two texts have in common at their beginnings. */
function sameLines(one: string, other: string): number {
  const [lines, others] = [one.split("\n"), other.split("\n")];
  const differing = lines.findIndex((line, index) => line !== others[index]);
  return differing === -1 ? lines.length : differing;
}

/** The line of the note's own properties that stands at `line` of the adopted ones; undefined for one that is new. */
function ownLine(line: number, { adopted, source }: PlacedMap): number | undefined {
  const own = source.text.slice(0, source.bodyStart);
  const head = adopted.text.slice(0, adopted.bodyStart);
  if (line <= sameLines(own, head)) return line;
  const text = head.split("\n")[line - 1];
  const places = own.split("\n").flatMap((one, index) => (one === text && one.trim() !== "" && one.trim() !== "---" ? [index + 1] : []));
  return places.length === 1 ? places[0] : undefined;
}

/** The same problems at the lines of the note as it is; without a column where the map's own text is meant. */
export function placeProblems(problems: readonly Problem[], placed: PlacedMap): readonly Problem[] {
  const { imported } = placed;
  const moved = problems.map((problem): Problem => {
    const line = problem.path.startsWith("stages") || problem.line === undefined ? undefined : ownLine(problem.line, placed);
    if (line !== undefined) return { ...problem, line };
    const trace = traceOf(problem.path, imported.report.traces);
    return { ...problem, line: lineOfPlace(trace?.place, imported.lines), column: undefined };
  });
  return moved.sort((one, other) => (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0));
}
