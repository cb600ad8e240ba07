/** The comments that belong to an item or entry: above it, beside it, under it. It reads the text between the tree's spans. */
import { afterTrivia, childLines } from "./block-lines";
import type { RawPath } from "./raw-change";
import type { ReadNote } from "./read-note";
import { endOfLine, startOfLine } from "./text-lines";
import { childAt, childCount, childSpan, parentOf } from "./tree-places";
import type { Collection } from "./tree-places";

/** Comments of a child; each with its number sign, without the blanks around it. */
export interface OwnComments {
  /** The lines of comments right above it. */
  readonly above: readonly string[];
  /** What stands behind its key or dash, or behind its value of one line or in brackets. */
  readonly beside: string | undefined;
  /** Deeper lines of comments under all it holds. */
  readonly below: readonly string[];
}

const none: OwnComments = { above: [], beside: undefined, below: [] };

function commentLinesIn(text: string): string[] {
  return text.split("\n").map((line) => line.trim()).filter((line) => line.startsWith("#"));
}

/** The comments of the child at a path, none where it does not stand in lines of its own. */
export function commentsOf(note: ReadNote, at: RawPath): OwnComments {
  const parent = note.root === undefined ? undefined : parentOf(note.root, at);
  const lines = parent === undefined ? undefined : childLines(note, parent, at.at(-1) ?? -1);
  if (lines === undefined) return none;
  const { text } = note;
  const { start, leadStart, indicatorEnd, contentEnd, lineEnd, next } = lines;
  const head = indicatorEnd === undefined ? "" : text.slice(indicatorEnd, endOfLine(text, indicatorEnd)).trim();
  const oneLine = indicatorEnd === undefined || contentEnd <= endOfLine(text, indicatorEnd);
  const value = parent === undefined ? undefined : childAt(parent, at.at(-1) ?? -1);
  const bracketed = value !== undefined && value.kind !== "scalar" && value.flow;
  const tail = oneLine || bracketed ? text.slice(contentEnd, lineEnd).trim() : "";
  return {
    above: commentLinesIn(text.slice(leadStart, Math.max(leadStart, startOfLine(text, start)))),
    beside: head.startsWith("#") ? head : tail.startsWith("#") ? tail : undefined,
    below: commentLinesIn(text.slice(lineEnd, next)),
  };
}

/** The comments of a child within brackets: behind it, and all there are when it is the only one. */
export function commentsInBrackets({ text }: ReadNote, parent: Collection, index: number): string[] {
  const span = childSpan(parent, index);
  if (span === undefined) return [];
  if (childCount(parent) === 1) return [...commentsBetween(text, parent.span.start + 1, span.start), ...commentsBetween(text, span.end, parent.span.end)];
  const comma = afterTrivia(text, span.end);
  const after = text[comma] === "," ? comma + 1 : span.end;
  const beside = text.slice(after, endOfLine(text, after)).trim();
  return beside.startsWith("#") && after < parent.span.end ? [beside] : [];
}

/** Comments in a stretch between values. */
function commentsBetween(text: string, start: number, end: number): string[] {
  return text.slice(start, end).split("\n").flatMap((line) => /(?:^|\s)(#.*)$/.exec(line.trimEnd())?.[1] ?? []);
}
