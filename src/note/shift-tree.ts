/** Moves nodes of a tree along a text in which something before them grew or shrank. */
import type { MapEntry, Span, TreeNode } from "./tree";

function shiftSpan({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** An entry whose text stands `by` characters further on. */
export function shiftEntry(entry: MapEntry, by: number): MapEntry {
  const keyNode = entry.keyNode === undefined ? undefined : shiftNode(entry.keyNode, by);
  return { key: entry.key, keySpan: shiftSpan(entry.keySpan, by), keyNode, value: shiftNode(entry.value, by), duplicate: entry.duplicate };
}

/** A node without references whose text stands `by` characters further on. */
export function shiftNode(node: TreeNode, by: number): TreeNode {
  const span = shiftSpan(node.span, by);
  if (node.kind === "scalar") return { kind: "scalar", value: node.value, source: node.source, quoted: node.quoted, span };
  if (node.kind === "list") return { kind: "list", items: node.items.map((item) => shiftNode(item, by)), flow: node.flow, span };
  return { kind: "map", entries: node.entries.map((entry) => shiftEntry(entry, by)), flow: node.flow, span };
}
