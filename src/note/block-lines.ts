/**
 * Where a child of a block list or map stands among the lines of a note: its first and last line, the comments that
 * belong to it, the place of its value. It reads the tree's spans and the few characters between them.
 */
import type { ReadNote } from "./read-note";
import { endOfLine, startOfLine } from "./text-lines";
import type { TreeNode } from "./tree";
import { childAt, childSpan } from "./tree-places";
import type { Collection } from "./tree-places";

/** The lines of one child. Offsets count in the note's text. */
export interface ChildLines {
  /** Where its dash or key (or what stands before the key) begins, and in which column. */
  readonly start: number;
  readonly column: number;
  /** Whether it begins its line; if not, it begins behind the dash of the list around it. */
  readonly ownLine: boolean;
  /** The beginning of its first line, comments above that belong to it included. */
  readonly leadStart: number;
  /** Right behind the dash, or behind the key's colon; undefined for a key without one. */
  readonly indicatorEnd: number | undefined;
  /** Where what is written ends, blanks and comments after it left out. */
  readonly contentEnd: number;
  /** The end of its last line with content, without the line break. */
  readonly lineEnd: number;
  /** The beginning of the line after it and after the deeper comments under it. */
  readonly next: number;
}

/** The beginning of the line after the one an offset is on. */
export function startOfNext(text: string, offset: number): number {
  const newline = text.indexOf("\n", offset);
  return newline === -1 ? text.length : newline + 1;
}

/** The first offset from `from` on that is neither blank nor comment. */
export function afterTrivia(text: string, from: number): number {
  let at = from;
  for (;;) {
    const character = text[at];
    if (character === " " || character === "\t" || character === "\r" || character === "\n") at++;
    else if (character === "#") at = endOfLine(text, at);
    else return at;
  }
}

/** Where a child begins, its dash included. Undefined where the text is not what a block list or map looks like. */
export function childStart(text: string, parent: Collection, index: number): number | undefined {
  const before = index === 0 ? undefined : childSpan(parent, index - 1);
  const start = before === undefined ? Math.min(parent.span.start, childSpan(parent, index)?.start ?? Infinity) : afterTrivia(text, before.end);
  if (parent.kind === "list") return text[start] === "-" ? start : undefined;
  return start;
}

/** Where the value of an entry, or an item, may begin: behind the colon or the dash. */
function indicatorEndOf(text: string, parent: Collection, index: number, start: number): number | undefined {
  if (parent.kind === "list") return start + 1;
  const entry = parent.entries[index];
  if (entry === undefined) return undefined;
  const colon = afterTrivia(text, entry.keySpan.end);
  return text[colon] === ":" ? colon + 1 : undefined;
}

/** The last scalar written in a node. */
function lastScalar(node: TreeNode): TreeNode {
  if (node.kind === "scalar" || node.flow || node.alias !== undefined) return node;
  const last = node.kind === "list" ? node.items.at(-1) : node.entries.at(-1)?.value;
  return last === undefined ? node : lastScalar(last);
}

/** Whether a node ends in a block scalar whose blank lines count (`|+`). */
function keepsBlankLines(text: string, node: TreeNode): boolean {
  const last = lastScalar(node);
  return last.kind === "scalar" && last.quoted && last.alias === undefined && /^[|>][1-9]?\+/.test(text.slice(last.span.start, last.span.start + 3));
}

const commentLine = /^([ \t]*)#/;

function commentColumn(text: string, lineStart: number): number | undefined {
  return commentLine.exec(text.slice(lineStart, endOfLine(text, lineStart)))?.[1]?.length;
}

/** The lines of a child of a block collection; undefined where they cannot be told. */
export function childLines(note: ReadNote, parent: Collection, index: number): ChildLines | undefined {
  const { text } = note;
  const yaml = note.yamlSpan;
  const span = childSpan(parent, index);
  const value = childAt(parent, index);
  if (yaml === undefined || span === undefined || value === undefined || parent.flow || parent.alias !== undefined) return undefined;
  const start = childStart(text, parent, index);
  if (start === undefined) return undefined;
  const lineStart = startOfLine(text, start);
  const ownLine = /^ *$/.test(text.slice(lineStart, start));
  if (!ownLine && text.slice(lineStart, start).includes("\t")) return undefined;
  const column = start - lineStart;
  let contentEnd = Math.max(span.end, start + (parent.kind === "list" ? 1 : 0));
  if (keepsBlankLines(text, value)) contentEnd = text[contentEnd - 1] === "\n" ? contentEnd - (text[contentEnd - 2] === "\r" ? 2 : 1) : contentEnd;
  else while (/[ \t\r\n]/.test(text[contentEnd - 1] ?? "")) contentEnd--;
  const lineEnd = endOfLine(text, contentEnd);
  if (!/^[ \t]*(?:#.*)?$/.test(text.slice(contentEnd, lineEnd))) return undefined;
  let next = startOfNext(text, lineEnd);
  while (next <= yaml.end && (commentColumn(text, next) ?? -1) > column) next = startOfNext(text, next);
  let leadStart = lineStart;
  while (ownLine && leadStart > yaml.start && commentColumn(text, startOfLine(text, leadStart - 1)) === column) leadStart = startOfLine(text, leadStart - 1);
  return { start, column, ownLine, leadStart, indicatorEnd: indicatorEndOf(text, parent, index, start), contentEnd, lineEnd, next };
}
