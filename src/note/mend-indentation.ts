/** Other columns a line of YAML may have been meant to stand in. It looks at lines only and knows nothing of YAML's errors. */
import type { Span } from "./tree";

/** A line moved, with the deeper lines below it, from `columns` spaces to `expected`. */
export interface Reindentation {
  readonly replaced: Span;
  readonly by: string;
  readonly columns: number;
  readonly expected: number;
}

const mostColumns = 6;
/** A slip is small; a line further off means something else. */
const furthest = 5;
const mostLinesAbove = 200;
/** A longer stretch is not one line's slip. */
const mostMovedCharacters = 20_000;

const indentationOf = (line: string): number => line.length - line.replace(/^ +/, "").length;

/** The columns in which the lines above begin, and what stands behind their dashes; the nearest lines' first. */
function columnsAbove(above: readonly string[]): number[] {
  const columns = new Set<number>();
  for (const line of above.slice(-mostLinesAbove).reverse()) {
    if (line.trim() === "") continue;
    const [dashes = ""] = /^ *(?:- +)+/.exec(line) ?? [];
    if (dashes !== "") columns.add(dashes.length);
    columns.add(indentationOf(line));
  }
  const last = above.filter((line) => line.trim() !== "").at(-1);
  // A text that goes on stands deeper than its key.
  if (last !== undefined) columns.add((/^ *(?:- +)*/.exec(last)?.[0].length ?? 0) + 2);
  return [...columns];
}

/** The end of the lines below a line that stand deeper than it; undefined for a stretch too long to be one slip. */
function endOfDeeper(source: string, line: Span, columns: number): number | undefined {
  let end = line.end;
  for (;;) {
    const newline = source.indexOf("\n", end);
    if (newline === -1) return end;
    const following = source.indexOf("\n", newline + 1);
    const next = source.slice(newline + 1, following === -1 ? source.length : following);
    if (next.trim() !== "" && indentationOf(next) <= columns) return end;
    end = newline + 1 + next.length;
    if (end - line.start > mostMovedCharacters) return undefined;
  }
}

/** The columns a line may have been meant to stand in, the nearest first, with what stands deeper below it and alone; nothing is proven. */
export function reindentations(source: string, line: Span): Reindentation[] {
  const text = source.slice(line.start, line.end);
  const columns = indentationOf(text);
  if (/^ *\t/.test(text)) return [];
  const wholeEnd = endOfDeeper(source, line, columns);
  const holdsLines = /^ *-\s|:\s*(?:[|>][-+\d]*\s*)?(?:#.*)?$/.test(text);
  const ends = wholeEnd === undefined || wholeEnd === line.end ? [line.end] : holdsLines ? [wholeEnd, line.end] : [line.end];
  return columnsAbove(source.slice(0, line.start).split("\n"))
    .filter((column) => column !== columns && Math.abs(column - columns) <= furthest)
    .sort((first, second) => Math.abs(first - columns) - Math.abs(second - columns))
    .slice(0, mostColumns)
    .flatMap((expected) =>
      ends.map((end) => {
        const moved = source.slice(line.start, end).split("\n").map((moving) => (moving.trim() === "" ? moving : `${" ".repeat(Math.max(0, indentationOf(moving) + expected - columns))}${moving.slice(indentationOf(moving))}`));
        return { replaced: { start: line.start, end }, by: moved.join("\n"), columns, expected };
      }),
    );
}
