/** How a note is typed: its line ending, how deep it indents, where its dashes stand. New lines follow that. */
import type { ReadNote } from "./read-note";
import type { TreeNode } from "./tree";

export interface WritingHabits {
  readonly lineEnding: "\n" | "\r\n";
  /** Columns a map stands deeper than the key above it. */
  readonly mapStep: number;
  /** Columns a list's dashes stand deeper than the key above them; 0 when they stand right under it. */
  readonly listStep: number;
}

const usualStep = 2;

/** The column of an offset. */
export function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf("\n", offset - 1) + 1);
}

/** Looks for the first block map and the first block list under a key, deepest steps told from the shallowest. */
function look(text: string, node: TreeNode, found: { map: number | undefined; list: number | undefined }): void {
  if (node.kind === "scalar" || node.flow || node.alias !== undefined) return;
  if (found.map !== undefined && found.list !== undefined) return;
  if (node.kind === "list") {
    for (const item of node.items) look(text, item, found);
    return;
  }
  for (const { keySpan, value } of node.entries) {
    if (value.kind === "scalar" || value.flow || value.alias !== undefined) continue;
    const step = columnOf(text, value.span.start) - columnOf(text, keySpan.start);
    if (value.kind === "map" && step > 0) found.map ??= step;
    if (value.kind === "list" && step >= 0) found.list ??= step;
    look(text, value, found);
  }
}

/** The habits of a note; the usual two columns, and line feeds, where it does not tell. */
export function habitsOf(note: ReadNote): WritingHabits {
  const found: { map: number | undefined; list: number | undefined } = { map: undefined, list: undefined };
  if (note.root !== undefined) look(note.text, note.root, found);
  const newline = note.text.indexOf("\n");
  const lineEnding = newline > 0 && note.text[newline - 1] === "\r" ? "\r\n" : "\n";
  return { lineEnding, mapStep: found.map ?? (found.list !== undefined && found.list > 0 ? found.list : usualStep), listStep: found.list ?? found.map ?? usualStep };
}
