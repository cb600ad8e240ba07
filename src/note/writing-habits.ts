/** How a note is typed: its line ending, how deep it indents, where its dashes stand. New lines follow that. */
import type { ReadNote } from "./read-note";
import { startOfLine } from "./text-lines";
import type { ListNode, TreeNode } from "./tree";

export interface WritingHabits {
  readonly lineEnding: "\n" | "\r\n";
  /** Columns a map stands deeper than the key above it. */
  readonly mapStep: number;
  /** Columns a list's dashes stand deeper than the key above them; 0 when they stand right under it. */
  readonly listStep: number;
  /** Columns what follows a dash stands right of it: 4 for `-   name`. */
  readonly dashStep: number;
  /** What stands inside braces: `{ a: b }` or `{a: b}`. */
  readonly bracePadding: "" | " ";
}

const usualStep = 2;

/** The column of an offset. */
export function columnOf(text: string, offset: number): number {
  return offset - startOfLine(text, offset);
}

interface Found {
  map: number | undefined;
  list: number | undefined;
  dash: number | undefined;
  padding: "" | " " | undefined;
}

/** The columns from a list's first dash to what follows it in its line. */
function dashStepOf(text: string, node: ListNode): number | undefined {
  const gap = /^-( +)[^\s#]/.exec(text.slice(node.span.start, node.span.start + 40))?.[1];
  return gap === undefined ? undefined : 1 + gap.length;
}

function lookAtBraces(text: string, node: TreeNode, found: Found): void {
  if (node.kind === "scalar" || node.alias !== undefined || found.padding !== undefined) return;
  if (node.kind === "map" && node.entries.length > 0 && text[node.span.start] === "{") found.padding = text[node.span.start + 1] === " " ? " " : "";
  else for (const child of node.kind === "list" ? node.items : node.entries.map((entry) => entry.value)) lookAtBraces(text, child, found);
}

/** Looks for the first block map and list under a key, the first dash and the first braces, deepest steps told from the shallowest. */
function look(text: string, node: TreeNode, found: Found): void {
  if (node.kind === "scalar" || node.alias !== undefined) return;
  if (node.flow) {
    lookAtBraces(text, node, found);
    return;
  }
  if (found.map !== undefined && found.list !== undefined && found.dash !== undefined && found.padding !== undefined) return;
  if (node.kind === "list") {
    found.dash ??= dashStepOf(text, node);
    for (const item of node.items) look(text, item, found);
    return;
  }
  for (const { keySpan, value } of node.entries) {
    if (value.kind === "scalar" || value.alias !== undefined) continue;
    const step = columnOf(text, value.span.start) - columnOf(text, keySpan.start);
    if (value.kind === "map" && !value.flow && step > 0) found.map ??= step;
    if (value.kind === "list" && !value.flow && step >= 0) found.list ??= step;
    look(text, value, found);
  }
}

/** The habits of a note; the usual two columns, blanks within braces, and line feeds, where it does not tell. */
export function habitsOf(note: ReadNote): WritingHabits {
  const found: Found = { map: undefined, list: undefined, dash: undefined, padding: undefined };
  if (note.root !== undefined) look(note.text, note.root, found);
  const newline = note.text.indexOf("\n");
  const lineEnding = newline > 0 && note.text[newline - 1] === "\r" ? "\r\n" : "\n";
  const mapStep = found.map ?? (found.list !== undefined && found.list > 0 ? found.list : usualStep);
  return { lineEnding, mapStep, listStep: found.list ?? found.map ?? usualStep, dashStep: found.dash ?? 2, bracePadding: found.padding ?? " " };
}
