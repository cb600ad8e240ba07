/** Ways to put another value in a value's place. Each is tried and checked in turn; the first touches least. */
import { afterTrivia, childLines } from "./block-lines";
import type { ChildLines } from "./block-lines";
import type { RawPath, TextSplice } from "./raw-change";
import type { ReadNote } from "./read-note";
import { spellLines } from "./spell-lines";
import { quoteStyleOf, spellText } from "./spell-scalar";
import { endOfLine } from "./text-lines";
import type { ScalarNode, TreeNode } from "./tree";
import { childSpan, nodeAt, parentOf } from "./tree-places";
import type { Collection } from "./tree-places";
import { indented } from "./write-tree";
import type { TreeWriter } from "./write-tree";
import { columnOf } from "./writing-habits";
import type { WritingHabits } from "./writing-habits";

/** What every way of writing needs at hand. */
export interface Writing {
  readonly note: ReadNote;
  readonly root: TreeNode;
  readonly habits: WritingHabits;
  readonly writer: TreeWriter;
}

const isEmptyCollection = (node: TreeNode): boolean => (node.kind === "list" ? node.items.length === 0 : node.kind === "map" && node.entries.length === 0);

/** The lines of a value that needs lines of its own; undefined when it fits behind its key or dash. */
function ownLines({ writer }: Writing, parent: Collection, node: TreeNode, given: readonly string[] | undefined): string[] | undefined {
  if (given === undefined && (node.kind === "scalar" || isEmptyCollection(node) || node.flow)) return undefined;
  return indented(given ?? writer.block(node), writer.step(parent.kind === "list" ? "-" : ":", node));
}

/** A scalar in the old one's style; a block scalar's lines hang under its header. */
function* replaceScalar(writing: Writing, parent: Collection, lines: ChildLines, old: TreeNode, node: ScalarNode): Generator<readonly TextSplice[]> {
  const { note: { text }, habits, writer } = writing;
  const own = old.kind === "scalar" && old.alias === undefined ? text.slice(old.span.start, old.span.end) : "";
  const header = /^([|>])\S*([ \t]+#.*)?/.exec(own);
  const isBlock = header !== null && old.kind === "scalar" && old.quoted;
  const block = typeof node.value === "string" && (isBlock || node.value.includes("\n")) ? spellLines(node.value, isBlock && header[1] === ">" ? ">" : "|") : undefined;
  const lineSpelling = typeof node.value === "string" ? spellText(node.value, "block", quoteStyleOf(own)) : writer.scalar(node, "block");
  const end = isBlock ? lines.contentEnd : old.span.end;
  if (block !== undefined && old.kind === "scalar" && own !== "") {
    const under = /\n( *)[^ \r\n]/.exec(own);
    const step = parent.kind === "list" ? 2 : habits.mapStep;
    const column = isBlock && under !== null ? (under[1] ?? "").length : lines.column + step;
    const hanging = indented(block.lines, column).map((line) => habits.lineEnding + line).join("");
    if (isBlock) yield [{ start: old.span.start, end, insert: `${block.header}${header[2] ?? ""}${hanging}` }];
    else yield [{ start: old.span.start, end, insert: block.header }, { start: endOfLine(text, end), end: endOfLine(text, end), insert: hanging }];
  }
  if (own !== "" || old.alias !== undefined) {
    yield [{ start: old.span.start, end, insert: `${lineSpelling}${isBlock ? (header[2] ?? "") : ""}` }];
  }
}

/** Puts `node` in the place of the value of a block list's or map's child. */
function* replaceInBlock(writing: Writing, parent: Collection, index: number, old: TreeNode, node: TreeNode, given: readonly string[] | undefined): Generator<readonly TextSplice[]> {
  const { note, habits, writer } = writing;
  const { text } = note;
  const lines = childLines(note, parent, index);
  if (lines?.indicatorEnd === undefined) return;
  const { indicatorEnd, contentEnd, lineEnd, column } = lines;
  const hanging = ownLines(writing, parent, node, given);
  const firstLineEnd = endOfLine(text, indicatorEnd);
  const valueStart = old.alias !== undefined || old.kind === "scalar" || old.span.start > 0 ? old.span.start : indicatorEnd;
  const oldBegins = valueStart <= firstLineEnd;
  const oneLine = oldBegins && contentEnd <= firstLineEnd;
  if (node.kind === "scalar" && node.value === null && node.source === "") {
    if (oneLine) yield [{ start: indicatorEnd, end: contentEnd, insert: "" }];
    else if (!oldBegins) yield [{ start: firstLineEnd, end: lineEnd, insert: "" }];
    yield [{ start: indicatorEnd, end: contentEnd, insert: "" }];
  }
  if (node.kind === "scalar") yield* replaceScalar(writing, parent, lines, old, node);
  if (hanging === undefined) {
    const inline = node.kind === "scalar" ? writer.scalar(node, "block") : isEmptyCollection(node) ? (node.kind === "list" ? "[]" : "{}") : writer.flow(node);
    const isFlow = old.kind !== "scalar" && old.flow;
    if (isFlow) yield [{ start: old.span.start, end: old.span.end, insert: inline }];
    if (oneLine && old.span.end === old.span.start) yield [{ start: indicatorEnd, end: indicatorEnd, insert: ` ${inline}` }];
    if (!oldBegins) yield [{ start: indicatorEnd, end: indicatorEnd, insert: ` ${inline}` }, { start: firstLineEnd, end: lineEnd, insert: "" }];
    yield [{ start: indicatorEnd, end: contentEnd, insert: ` ${inline}` }];
    if (node.kind === "scalar") yield [{ start: indicatorEnd, end: contentEnd, insert: writer.after("-", node).map((line, at) => (at === 0 ? line.slice(1) : habits.lineEnding + " ".repeat(column) + line)).join("") }];
    return;
  }
  const placed = indented(hanging, column);
  if (parent.kind === "list") {
    const comment = oneLine ? text.slice(contentEnd, lineEnd) : "";
    const [first = "", ...rest] = placed;
    yield [{ start: indicatorEnd, end: oneLine ? lineEnd : contentEnd, insert: ` ${first.trimStart()}${comment}${rest.map((line) => habits.lineEnding + line).join("")}` }];
  }
  const under = placed.map((line) => habits.lineEnding + line).join("");
  if (oneLine) yield [{ start: indicatorEnd, end: contentEnd, insert: "" }, { start: lineEnd, end: lineEnd, insert: under }];
  if (!oldBegins) yield [{ start: firstLineEnd, end: lineEnd, insert: under }];
  yield [{ start: indicatorEnd, end: contentEnd, insert: under }];
}

/** Puts `node` in the place of a value within brackets. */
function* replaceInFlow(writing: Writing, parent: Collection, index: number, old: TreeNode, node: TreeNode): Generator<readonly TextSplice[]> {
  const { note: { text }, writer } = writing;
  const own = old.kind === "scalar" && old.alias === undefined ? text.slice(old.span.start, old.span.end) : "";
  const spelled = node.kind === "scalar" && typeof node.value === "string" ? spellText(node.value, "flow", quoteStyleOf(own)) : writer.flow(node);
  if (old.span.end > old.span.start) {
    yield [{ start: old.span.start, end: old.span.end, insert: spelled }];
    return;
  }
  const key = childSpan(parent, index);
  if (parent.kind !== "map" || key === undefined) return;
  const keyEnd = parent.entries[index]?.keySpan.end ?? key.end;
  const colon = afterTrivia(text, keyEnd);
  if (text[colon] === ":") yield [{ start: colon + 1, end: colon + 1, insert: ` ${spelled}` }];
  else yield [{ start: keyEnd, end: keyEnd, insert: `: ${spelled}` }];
}

/** Ways to make the value at a path read as `node`; `given` are the lines of its children, counting columns from 0, where they are known. */
export function* replaceValue(writing: Writing, at: RawPath, node: TreeNode, given?: readonly string[]): Generator<readonly TextSplice[]> {
  const parent = parentOf(writing.root, at);
  const old = nodeAt(writing.root, at);
  const index = at.at(-1) ?? -1;
  if (old === undefined) return;
  if (parent === undefined) {
    yield* replaceRoot(writing, old, node, given);
    return;
  }
  if (parent.flow) yield* replaceInFlow(writing, parent, index, old, node);
  else yield* replaceInBlock(writing, parent, index, old, node, given);
}

function* replaceRoot({ note: { text }, habits, writer }: Writing, old: TreeNode, node: TreeNode, given: readonly string[] | undefined): Generator<readonly TextSplice[]> {
  const { start } = old.span;
  const end = start + text.slice(start, old.span.end).trimEnd().length;
  if (isEmptyCollection(node)) yield [{ start, end, insert: "{}" }];
  else yield [{ start, end, insert: indented(given ?? writer.block(node), columnOf(text, start)).join(habits.lineEnding).trimStart() }];
}
