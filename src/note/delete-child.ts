/** Ways to take an item or entry out of a list or map, with the comments that belong to it. */
import { afterTrivia, childLines, childStart, startOfNext } from "./block-lines";
import { partedByBlankLines } from "./insert-child";
import type { RawPath, TextSplice } from "./raw-change";
import { replaceValue } from "./replace-value";
import type { Writing } from "./replace-value";
import { endOfLine, startOfLine } from "./text-lines";
import { childCount, childSpan, parentOf } from "./tree-places";
import type { Collection } from "./tree-places";

const blankLine = /^[ \t]*$/;

/** The beginning of the first line from `from` on that is not blank, at most `to`. */
function skipBlankLines(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && blankLine.test(text.slice(at, endOfLine(text, at)))) at = startOfNext(text, at);
  return at;
}

function skipBlankLinesBack(text: string, from: number, to: number): number {
  let at = from;
  while (at > to && blankLine.test(text.slice(startOfLine(text, at - 1), endOfLine(text, startOfLine(text, at - 1))))) at = startOfLine(text, at - 1);
  return at;
}

function* deleteFromBlock(writing: Writing, parent: Collection, index: number): Generator<readonly TextSplice[]> {
  const { note } = writing;
  const { text } = note;
  const lines = childLines(note, parent, index);
  if (lines === undefined) return;
  if (!lines.ownLine) {
    // The first child stands behind a dash: the second moves up to it, without the blanks and comments between.
    const second = childLines(note, parent, 1);
    const start = childStart(text, parent, 1);
    if (second === undefined || start === undefined) return;
    const above = text.slice(second.leadStart, startOfLine(text, start)).trimStart();
    const lineStart = startOfLine(text, lines.start);
    const indentation = /^ */.exec(text.slice(lineStart, lines.start))?.[0] ?? "";
    const kept = above === "" ? "" : indentation + above.replaceAll(/\n +/g, `\n${indentation}`);
    if (kept !== "") yield [{ start: lineStart, end: lineStart, insert: kept }, { start: lines.start, end: start, insert: "" }];
    yield [{ start: lines.start, end: start, insert: "" }];
    return;
  }
  const { leadStart, next } = lines;
  if (partedByBlankLines(writing, parent)) {
    const after = childLines(note, parent, index + 1);
    const before = childLines(note, parent, index - 1);
    if (after !== undefined) yield [{ start: leadStart, end: skipBlankLines(text, next, after.leadStart), insert: "" }];
    else if (before !== undefined) yield [{ start: skipBlankLinesBack(text, leadStart, before.next), end: next, insert: "" }];
  }
  yield [{ start: leadStart, end: next, insert: "" }];
}

function* deleteFromFlow({ note: { text } }: Writing, parent: Collection, index: number): Generator<readonly TextSplice[]> {
  const span = childSpan(parent, index);
  const before = childSpan(parent, index - 1);
  const after = childSpan(parent, index + 1);
  if (span === undefined) return;
  const comma = afterTrivia(text, span.end);
  if (after !== undefined && text[comma] === ",") {
    const lineStart = startOfLine(text, span.start);
    const lineEnd = endOfLine(text, comma);
    // Alone on its line: the whole line goes, with the comment behind it.
    if (blankLine.test(text.slice(lineStart, span.start)) && /^[ \t]*(?:#.*)?$/.test(text.slice(comma + 1, lineEnd)))
      yield [{ start: lineStart, end: startOfNext(text, lineEnd), insert: "" }];
    yield [{ start: span.start, end: after.start, insert: "" }];
  }
  if (after !== undefined || before === undefined) return;
  const lineStart = startOfLine(text, span.start);
  const trailing = text[comma] === "," ? comma + 1 : span.end;
  const lineEnd = endOfLine(text, trailing);
  const commaBefore = afterTrivia(text, before.end);
  if (blankLine.test(text.slice(lineStart, span.start)) && /^[ \t]*(?:#.*)?$/.test(text.slice(trailing, lineEnd))) {
    const line = { start: lineStart, end: startOfNext(text, lineEnd), insert: "" };
    yield trailing > span.end || text[commaBefore] !== "," ? [line] : [{ start: commaBefore, end: commaBefore + 1, insert: "" }, line];
  }
  yield [{ start: before.end, end: span.end, insert: "" }];
}

/** Ways to take the child at a path away. The last one leaves `[]` or `{}`. */
export function* deleteChild(writing: Writing, at: RawPath): Generator<readonly TextSplice[]> {
  const parent = parentOf(writing.root, at);
  const index = at.at(-1) ?? -1;
  if (parent === undefined) return;
  if (childCount(parent) === 1) {
    const empty = parent.kind === "list" ? { ...parent, items: [] } : { ...parent, entries: [] };
    yield* replaceValue(writing, at.slice(0, -1), empty);
  } else if (parent.flow) yield* deleteFromFlow(writing, parent, index);
  else yield* deleteFromBlock(writing, parent, index);
}
