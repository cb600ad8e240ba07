/** Ways to put a key or a dash in front of a value that keeps its own bytes, and to give an entry another key. */
import { afterTrivia, childLines } from "./block-lines";
import type { RawPath, TextSplice } from "./raw-change";
import type { Writing } from "./replace-value";
import { quoteStyleOf, spellText } from "./spell-scalar";
import { endOfLine } from "./text-lines";
import { childSpan, nodeAt, parentOf } from "./tree-places";
import { columnOf } from "./writing-habits";

/** Moves the lines after the first of a stretch right, or left as far as their blanks go; blank lines stay. */
function shiftLines(text: string, from: number, to: number, columns: number): TextSplice[] {
  const splices: TextSplice[] = [];
  for (let newline = text.indexOf("\n", from); newline !== -1 && newline < to; newline = text.indexOf("\n", newline + 1)) {
    const start = newline + 1;
    if (start >= to || start === endOfLine(text, start)) continue;
    const blanks = /^ */.exec(text.slice(start, start - Math.min(columns, 0)))?.[0].length ?? 0;
    splices.push(columns < 0 ? { start, end: start + blanks, insert: "" } : { start, end: start, insert: " ".repeat(columns) });
  }
  return splices;
}

/** Ways to wrap the value at a path: `key` makes it a map of one entry, undefined a list of one item. */
export function* wrapValue(writing: Writing, at: RawPath, key: string | undefined): Generator<readonly TextSplice[]> {
  const { note, root, habits } = writing;
  const { text } = note;
  const parent = parentOf(root, at);
  const value = nodeAt(root, at);
  if (parent === undefined || value === undefined) return;
  if (parent.flow) {
    const { end } = value.span;
    const anchor = value.anchor === undefined ? -1 : text.lastIndexOf(`&${value.anchor}`, value.span.start);
    const start = anchor === -1 ? value.span.start : anchor;
    const head = key === undefined ? "[" : `{${habits.bracePadding}${spellText(key, "flow-key")}: `;
    if (end > start) yield [{ start, end: start, insert: head }, { start: end, end, insert: key === undefined ? "]" : `${habits.bracePadding}}` }];
    return;
  }
  const lines = childLines(note, parent, at.at(-1) ?? -1);
  if (lines?.indicatorEnd === undefined) return;
  const { indicatorEnd, contentEnd, column } = lines;
  const head = key === undefined ? "-" : `${spellText(key, "block-key")}:`;
  const content = afterTrivia(text, indicatorEnd);
  const sameLine = content <= endOfLine(text, indicatorEnd);
  // Some type more than one blank behind a dash.
  const gap = /^ +$/.exec(text.slice(indicatorEnd, sameLine ? content : indicatorEnd))?.[0] ?? " ";
  const step = parent.kind === "list" ? 1 + gap.length : key === undefined ? habits.listStep : habits.mapStep;
  const newLine = habits.lineEnding + " ".repeat(column + step);
  const inBlock = value.kind !== "scalar" && !value.flow && value.alias === undefined;
  const deeper = key === undefined ? 2 : habits.mapStep;
  if (content >= contentEnd) {
    if (value.span.start === value.span.end) yield [{ start: indicatorEnd, end: indicatorEnd, insert: parent.kind === "list" ? ` ${head}` : newLine + head }];
    return;
  }
  const before = { start: indicatorEnd, end: content, insert: `${parent.kind === "list" ? gap : newLine}${head} ` };
  if (inBlock && sameLine && /[&!]/.test(text[content] ?? "")) {
    yield [before, ...shiftLines(text, content, contentEnd, step + (key === undefined ? 2 : 0))];
    return;
  }
  if (inBlock && key !== undefined) {
    const newColumn = column + step + deeper;
    const shift = newColumn - columnOf(text, content);
    const first = sameLine ? [{ start: indicatorEnd, end: content, insert: `${parent.kind === "list" ? gap : newLine}${head}${habits.lineEnding}${" ".repeat(newColumn)}` }] : [];
    const above = sameLine ? first : [{ start: endOfLine(text, indicatorEnd), end: endOfLine(text, indicatorEnd), insert: newLine + head }];
    yield [...above, ...shiftLines(text, sameLine ? content : endOfLine(text, indicatorEnd), contentEnd, shift)];
    return;
  }
  if (!sameLine) {
    const shift = column + step + 2 - columnOf(text, content);
    if (inBlock || key !== undefined || !/[|>]/.test(text[content] ?? "")) yield [{ start: content - columnOf(text, content), end: content, insert: `${" ".repeat(column + step)}${head} ` }, ...shiftLines(text, content, contentEnd, shift)];
    return;
  }
  if (!text.slice(content, contentEnd).includes("\n")) yield [before];
  else {
    yield [before, ...shiftLines(text, content, contentEnd, step)];
    yield [before, ...shiftLines(text, content, contentEnd, step + 2)];
  }
}

/** Ways to give the entry at a path another key, in the old one's quotes where the new text allows. */
export function* renameKey(writing: Writing, at: RawPath, key: string): Generator<readonly TextSplice[]> {
  const { text } = writing.note;
  const parent = parentOf(writing.root, at);
  const index = at.at(-1) ?? -1;
  const entry = parent?.kind === "map" ? parent.entries[index] : undefined;
  if (parent === undefined || entry === undefined || childSpan(parent, index) === undefined) return;
  const { start, end } = entry.keySpan;
  const style = entry.keyNode === undefined ? quoteStyleOf(text.slice(start, end)) : undefined;
  yield [{ start, end, insert: spellText(key, parent.flow ? "flow-key" : "block-key", style) }];
}
