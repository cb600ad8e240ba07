/** Ways to put an item or entry into a list or map, in the shape the list or map has. */
import { childLines, startOfNext } from "./block-lines";
import { commentsInBrackets } from "./comments-of";
import type { LinePiece } from "./line-piece";
import type { RawPath, TextSplice } from "./raw-change";
import { replaceValue } from "./replace-value";
import type { Writing } from "./replace-value";
import { endOfLine, startOfLine } from "./text-lines";
import type { TreeNode } from "./tree";
import { soleChild } from "./expected-tree";
import { childAt, childCount, childSpan, nodeAt, withChildren } from "./tree-places";
import type { Collection } from "./tree-places";
import { indented } from "./write-tree";

/** Whether blank lines part the children of a block collection. */
export function partedByBlankLines({ note }: Writing, parent: Collection): boolean {
  const first = childLines(note, parent, 0);
  const second = childLines(note, parent, 1);
  return first !== undefined && second !== undefined && /^[ \t]*\r?\n/.test(note.text.slice(first.next, second.leadStart));
}

function* insertIntoBlock(writing: Writing, target: Collection, position: number, piece: LinePiece): Generator<readonly TextSplice[]> {
  const { note, habits: { lineEnding } } = writing;
  const count = childCount(target);
  const place = childLines(note, target, Math.min(position, count - 1));
  if (place === undefined) return;
  const block = (lines: readonly string[]): string => indented(lines, place.column).map((line) => line + lineEnding).join("");
  const text = block([...piece.comments, ...piece.lines]);
  const blank = partedByBlankLines(writing, target) ? lineEnding : "";
  if (position === count) {
    yield [{ start: place.next, end: place.next, insert: blank + text }];
    return;
  }
  if (place.ownLine) {
    yield [{ start: place.leadStart, end: place.leadStart, insert: text + blank }];
    return;
  }
  // The first child stands behind a dash: the new one takes its place there, comments go above the dash's line.
  const splice = { start: place.start, end: place.start, insert: block(piece.lines).trimStart() + " ".repeat(place.column) };
  if (piece.comments.length === 0) yield [splice];
  else {
    const lineStart = startOfLine(note.text, place.start);
    const indentation = /^ */.exec(note.text.slice(lineStart))?.[0].length ?? 0;
    yield [{ start: lineStart, end: lineStart, insert: indented(piece.comments, indentation).map((line) => line + lineEnding).join("") }, splice];
  }
}

/** The only child of a collection within brackets. */
function spelledFlow({ writer }: Writing, child: Collection): string {
  const spelled = writer.flow({ ...child, span: { start: -1, end: -1 } });
  return spelled.slice(1, -1).trim();
}

function* insertIntoFlow(writing: Writing, target: Collection, position: number, { child, comments }: LinePiece): Generator<readonly TextSplice[]> {
  const { text } = writing.note;
  const { lineEnding } = writing.habits;
  const spelled = spelledFlow(writing, child);
  const count = childCount(target);
  const neighbour = childSpan(target, Math.min(position, count - 1));
  if (neighbour === undefined) return;
  const lineStart = startOfLine(text, neighbour.start);
  const ownLine = /^[ \t]*$/.test(text.slice(lineStart, neighbour.start));
  const indentation = text.slice(lineStart, neighbour.start);
  const above = ownLine ? comments.map((line) => line + lineEnding + indentation).join("") : "";
  if (position < count) {
    yield [{ start: neighbour.start, end: neighbour.start, insert: `${above}${spelled},${ownLine ? lineEnding + indentation : " "}` }];
    return;
  }
  const lineEnd = endOfLine(text, neighbour.end);
  const rest = text.slice(neighbour.end, lineEnd);
  // A comment behind the last item stays with it; a comma after the last item is kept as the last one's.
  if (ownLine && /^[ \t]*(?:#.*)?$/.test(rest))
    yield [{ start: neighbour.end, end: neighbour.end, insert: "," }, { start: lineEnd, end: lineEnd, insert: `${lineEnding}${indentation}${above}${spelled}` }];
  if (ownLine && /^[ \t]*,[ \t]*(?:#.*)?$/.test(rest)) yield [{ start: lineEnd, end: lineEnd, insert: `${lineEnding}${indentation}${above}${spelled},` }];
  yield [{ start: neighbour.end, end: neighbour.end, insert: `, ${spelled}` }];
}

/** The lines of a collection in brackets with a piece put in further down, where `into` leads; comments stand above what they stood beside. */
function unfoldedLines(writing: Writing, collection: Collection, [next, ...into]: RawPath, position: number, piece: LinePiece): string[] {
  const { note, writer } = writing;
  const lines: string[] = [];
  for (let index = 0; index <= childCount(collection); index++) {
    if (next === undefined && index === Math.min(position, childCount(collection))) lines.push(...piece.comments, ...piece.lines);
    const child = childAt(collection, index);
    if (child === undefined) continue;
    lines.push(...commentsInBrackets(note, collection, index));
    const entry = collection.kind === "map" ? collection.entries[index] : undefined;
    if (index !== next) lines.push(...writer.block({ ...soleChild(collection, index), flow: false }));
    else {
      const head = entry === undefined ? "-" : `${writer.key(entry, "block-key")}:`;
      const inner = child.kind === "scalar" ? [...piece.comments, ...piece.lines] : unfoldedLines(writing, child, into, position, piece);
      const [first = "", ...rest] = indented(inner, writer.step(head, child.kind === "scalar" ? piece.child : child));
      lines.push(...(entry === undefined ? [`-${" ".repeat(writing.habits.dashStep - 1)}${first.trimStart()}`, ...rest] : [head, first, ...rest]));
    }
  }
  return lines;
}

/** Brackets as lines, where alone the comments of what comes in have a place. */
function* insertIntoUnfolded(writing: Writing, into: RawPath, position: number, piece: LinePiece): Generator<readonly TextSplice[]> {
  const depth = into.findIndex((_, at) => {
    const node = nodeAt(writing.root, into.slice(0, at + 1));
    return node !== undefined && node.kind !== "scalar" && node.flow;
  });
  const outer = into.slice(0, depth + 1);
  const node = nodeAt(writing.root, outer);
  if (depth === -1 || node === undefined || node.kind === "scalar") return;
  yield* replaceValue(writing, outer, { ...node, flow: false }, unfoldedLines(writing, node, into.slice(depth + 1), position, piece));
}

function isScalarChild(child: Collection): boolean {
  const node: TreeNode | undefined = childAt(child, 0);
  return node?.kind === "scalar";
}

/** Ways to put a piece's child into the collection (or the empty value) at `into`, to stand at `position`. */
export function* insertChild(writing: Writing, into: RawPath, position: number, piece: LinePiece): Generator<readonly TextSplice[]> {
  const target = nodeAt(writing.root, into);
  if (target === undefined) return;
  const commented = piece.lines.concat(piece.comments).some((line) => line.includes("#"));
  if (target.kind === "scalar" || childCount(target) === 0) {
    const bracketed = target.kind !== "scalar" && target.flow && isScalarChild(piece.child) && into.length > 0 && !commented;
    const whole = withChildren({ ...piece.child, flow: bracketed }, 0, 1, piece.child);
    yield* replaceValue(writing, into, whole, bracketed ? undefined : [...piece.comments, ...piece.lines]);
    yield* replaceValue(writing, into, whole);
    if (commented) yield* insertIntoUnfolded(writing, into, position, piece);
  } else if (target.flow) {
    yield* insertIntoFlow(writing, target, position, piece);
    if (commented) yield* insertIntoUnfolded(writing, into, position, piece);
  }
  else yield* insertIntoBlock(writing, target, position, piece);
}

/** Ways to give a note without entries its first one, with fences around it where there are none. */
export function* insertFirstEntry(writing: Writing, piece: LinePiece): Generator<readonly TextSplice[]> {
  const { note, habits: { lineEnding } } = writing;
  const lines = piece.lines.map((line) => line + lineEnding).join("");
  if (note.yamlSpan === undefined) {
    const fence = `---${lineEnding}`;
    yield [{ start: note.bodyStart, end: note.bodyStart, insert: fence + lines + fence }];
    return;
  }
  const { start, end } = note.yamlSpan;
  const fence = note.text.startsWith("---", end) ? end : startOfNext(note.text, end);
  yield [{ start: fence, end: fence, insert: lines }];
  yield [{ start, end: fence, insert: lines }];
}

