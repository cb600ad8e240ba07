/** An item or entry as lines that can be put elsewhere: cut out of a note with its comments, or newly written. */
import { childLines } from "./block-lines";
import type { RawPath, TextSplice, WriteComments } from "./raw-change";
import { commentsInBrackets } from "./comments-of";
import { soleChild } from "./expected-tree";
import type { Writing } from "./replace-value";
import { startOfLine } from "./text-lines";
import { parentOf } from "./tree-places";
import type { Collection } from "./tree-places";

/** Lines count columns from 0 and come without line endings. */
export interface LinePiece {
  /** The comment lines above it. */
  readonly comments: readonly string[];
  readonly lines: readonly string[];
  /** A list or map of this one child. */
  readonly child: Collection;
}

/** A piece with more comments: above those it has, and behind its first line. */
export function withComments(piece: LinePiece, comments: WriteComments | undefined): LinePiece {
  if (comments === undefined) return piece;
  const { above = [], beside } = comments;
  const lines = beside === undefined ? piece.lines : piece.lines.map((line, at) => (at === 0 ? `${line} ${beside}` : line));
  return { ...piece, comments: [...above, ...piece.comments], lines };
}

/** The ways that keep every comment of a piece. A number sign within a text counts as one: that text is kept as well. */
export function* keepingComments(piece: LinePiece, ways: Iterable<readonly TextSplice[]>): Generator<readonly TextSplice[]> {
  const comments = [...piece.comments, ...piece.lines].flatMap((line) => /(?:^|\s)(#.*)$/.exec(line.trimEnd())?.[1] ?? []);
  for (const way of ways) {
    const inserted = way.map(({ insert }) => insert).join("\n");
    if (comments.every((comment) => inserted.includes(comment))) yield way;
  }
}

/** A piece written from a tree. */
export function writtenPiece({ writer }: Writing, child: Collection): LinePiece {
  return { comments: [], lines: writer.block(child), child };
}

function outdented(line: string, columns: number): string {
  const blank = /^ */.exec(line)?.[0].length ?? 0;
  return line.slice(Math.min(blank, columns));
}

/** The child at a path as it stands in the note, its spelling and comments kept where it is a block of lines. */
export function cutPiece(writing: Writing, at: RawPath): LinePiece | undefined {
  const { note, root } = writing;
  const parent = parentOf(root, at);
  const index = at.at(-1) ?? -1;
  if (parent === undefined) return undefined;
  const child = soleChild(parent, index);
  const lines = childLines(note, parent, index);
  if (lines === undefined) return withComments(writtenPiece(writing, { ...child, flow: false }), parent.flow ? { above: commentsInBrackets(note, parent, index) } : undefined);
  const { start, column, leadStart, next } = lines;
  const linesOf = (from: number, to: number): string[] => note.text.slice(from, to).replace(/\r?\n$/, "").split(/\r?\n/);
  const lineStart = startOfLine(note.text, start);
  const comments = leadStart < lineStart ? linesOf(leadStart, lineStart).map((line) => outdented(line, column)) : [];
  return { comments, lines: linesOf(start, next).map((line, at) => (at === 0 ? line : outdented(line, column))), child };
}
