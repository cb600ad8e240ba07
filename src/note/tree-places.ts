/** Finding and replacing places of a tree by path. Trees are never changed: what is on the way is made anew. */
import type { RawPath } from "./raw-change";
import type { ListNode, MapEntry, MapNode, Span, TreeNode } from "./tree";

/** A node that holds others. */
export type Collection = ListNode | MapNode;

/** How many items or entries a node holds; none in a scalar. */
export function childCount(node: TreeNode): number {
  return node.kind === "list" ? node.items.length : node.kind === "map" ? node.entries.length : 0;
}

/** The item, or the value of the entry, at a position. */
export function childAt(node: TreeNode, index: number): TreeNode | undefined {
  return node.kind === "list" ? node.items[index] : node.kind === "map" ? node.entries[index]?.value : undefined;
}

/** The node at a path; undefined when the path leads nowhere. */
export function nodeAt(root: TreeNode, path: RawPath): TreeNode | undefined {
  let node: TreeNode | undefined = root;
  for (const index of path) {
    if (node === undefined) return undefined;
    node = childAt(node, index);
  }
  return node;
}

/** The list or map around a path's last step. */
export function parentOf(root: TreeNode, path: RawPath): Collection | undefined {
  if (path.length === 0) return undefined;
  const parent = nodeAt(root, path.slice(0, -1));
  return parent === undefined || parent.kind === "scalar" ? undefined : parent;
}

/** Not the span of any text: what was made or changed stands in none yet. */
export const unwritten = { start: -1, end: -1 } as const;

/** A collection with `count` children from `index` on replaced by others of its kind; it no longer stands in the text. */
export function withChildren(collection: Collection, index: number, count: number, children: Collection): Collection {
  if (collection.kind === "list" && children.kind === "list")
    return { ...collection, span: unwritten, items: [...collection.items.slice(0, index), ...children.items, ...collection.items.slice(index + count)] };
  if (collection.kind === "map" && children.kind === "map")
    return { ...collection, span: unwritten, entries: [...collection.entries.slice(0, index), ...children.entries, ...collection.entries.slice(index + count)] };
  return collection;
}

/** A tree with the node at an existing path replaced; nodes off the path are the same objects. */
export function withNodeAt(node: TreeNode, path: RawPath, replacement: TreeNode): TreeNode {
  const [index, ...rest] = path;
  if (index === undefined) return replacement;
  const child = childAt(node, index);
  if (child === undefined || node.kind === "scalar") return node;
  const next = withNodeAt(child, rest, replacement);
  if (node.kind === "list") return { ...node, span: unwritten, items: node.items.map((item, at) => (at === index ? next : item)) };
  return { ...node, span: unwritten, entries: node.entries.map((entry, at): MapEntry => (at === index ? { ...entry, value: next } : entry)) };
}

/** Where a child's own text begins and ends: the key's beginning to the value's end, or the item's span. */
export function childSpan(collection: Collection, index: number): Span | undefined {
  if (collection.kind === "list") return collection.items[index]?.span;
  const entry = collection.entries[index];
  return entry === undefined ? undefined : { start: entry.keySpan.start, end: Math.max(entry.keySpan.end, entry.value.span.end) };
}

/** Whether one path leads to another or through it. */
export function leadsThrough(path: RawPath, through: RawPath): boolean {
  return through.every((step, depth) => path[depth] === step);
}
