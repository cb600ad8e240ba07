/**
 * Writes a tree as lines of YAML. What of the tree stands in the note's text keeps its own bytes; the rest is spelled.
 * Lines come without line ending and count columns from 0: whoever places them indents them.
 */
import { spellLines } from "./spell-lines";
import { quoteStyleOf, readsAs, spellText } from "./spell-scalar";
import type { ScalarPlace } from "./spell-scalar";
import type { MapEntry, ScalarNode, TreeNode } from "./tree";
import type { WritingHabits } from "./writing-habits";

/** Lines moved to the right; empty ones stay empty. */
export function indented(lines: readonly string[], columns: number): string[] {
  const blank = " ".repeat(columns);
  return lines.map((line) => (line === "" ? "" : blank + line));
}

/** Writes nodes with the habits of one note, whose text holds the bytes of nodes that were read from it. */
export class TreeWriter {
  private readonly text: string;
  private readonly habits: WritingHabits;

  constructor(text: string, habits: WritingHabits) {
    this.text = text;
    this.habits = habits;
  }

  /** A scalar in one line. Empty for nothing in a place that may stay empty. */
  scalar(node: ScalarNode, place: ScalarPlace): string {
    const own = node.span.start < 0 || node.alias !== undefined ? "" : this.text.slice(node.span.start, node.span.end);
    const style = quoteStyleOf(own);
    if (style !== undefined && !own.includes("\n") && readsAs(own, place, node.source, typeof node.value === "string")) return own;
    if (typeof node.value === "string") return spellText(node.value, place, style);
    return node.source === "" ? "null" : node.source;
  }

  /** A key in one line. */
  key(entry: MapEntry, place: "block-key" | "flow-key"): string {
    const own = entry.keySpan.start < 0 ? "" : this.text.slice(entry.keySpan.start, entry.keySpan.end);
    if (entry.keyNode !== undefined) return this.flow(entry.keyNode);
    const style = quoteStyleOf(own);
    return style !== undefined && !own.includes("\n") && readsAs(own, place, entry.key, true) ? own : spellText(entry.key, place, style);
  }

  /** A node within brackets, in one line. */
  flow(node: TreeNode): string {
    if (node.kind === "scalar") return this.scalar(node, "flow");
    if (node.kind === "list") return `[${node.items.map((item) => this.flow(item)).join(", ")}]`;
    if (node.entries.length === 0) return "{}";
    const { bracePadding } = this.habits;
    return `{${bracePadding}${node.entries.map((entry) => `${this.key(entry, "flow-key")}: ${this.flow(entry.value)}`).join(", ")}${bracePadding}}`;
  }

  /** The lines of an entry, its key at column 0. */
  entry(entry: MapEntry): string[] {
    return this.after(`${this.key(entry, "block-key")}:`, entry.value);
  }

  /** The lines of an item, its dash at column 0. */
  item(node: TreeNode): string[] {
    return this.after("-", node);
  }

  /** The lines of the children of a list or map in block style. */
  block(node: TreeNode): string[] {
    if (node.kind === "list") return node.items.flatMap((item) => this.item(item));
    return node.kind === "map" ? node.entries.flatMap((entry) => this.entry(entry)) : [this.scalar(node, "block")];
  }

  /** How many columns the lines of a value stand right of what begins its line (`-` or a key). */
  step(head: string, node: TreeNode): number {
    return head.endsWith("-") ? this.habits.dashStep : node.kind === "list" ? this.habits.listStep : this.habits.mapStep;
  }

  /** The lines of `head`, which ends in a dash or a colon, with its value after it. */
  after(head: string, node: TreeNode): string[] {
    const gap = head.endsWith("-") ? " ".repeat(this.habits.dashStep - 1) : " ";
    if (node.kind === "scalar") {
      if (node.value === null && (node.source === "" || node.alias !== undefined)) return [head];
      const lines = typeof node.value === "string" && node.value.includes("\n") ? spellLines(node.value) : undefined;
      if (lines !== undefined) return [`${head}${gap}${lines.header}`, ...indented(lines.lines, this.step(head, node))];
      return [`${head}${gap}${this.scalar(node, "block")}`];
    }
    if (node.kind === "list" ? node.items.length === 0 : node.entries.length === 0) return [`${head}${gap}${node.kind === "list" ? "[]" : "{}"}`];
    if (node.flow) return [`${head}${gap}${this.ownFlow(node) ?? this.flow(node)}`];
    const lines = indented(this.block(node), this.step(head, node));
    return head.endsWith("-") ? [`${head}${gap}${(lines[0] ?? "").trimStart()}`, ...lines.slice(1)] : [head, ...lines];
  }

  /** The bytes of a bracketed node as they stand in the note, when they are one line and its own. */
  private ownFlow(node: TreeNode): string | undefined {
    if (node.span.start < 0 || node.alias !== undefined) return undefined;
    const own = this.text.slice(node.span.start, node.span.end);
    return own.includes("\n") || !/^[[{]/.test(own) || /[&*]/.test(own) ? undefined : own;
  }
}
