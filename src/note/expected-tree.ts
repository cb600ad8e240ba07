/** What a tree must read as after a change, made without any text: the measure a written text is checked against. */
import { coreValue } from "./core-value";
import type { RawChange, RawPath, WriteValue } from "./raw-change";
import type { MapEntry, MapNode, ScalarNode, TreeNode } from "./tree";
import { childAt, childCount, leadsThrough, nodeAt, parentOf, unwritten, withChildren, withNodeAt } from "./tree-places";
import type { Collection } from "./tree-places";

const emptyMap: MapNode = { kind: "map", entries: [], flow: false, span: unwritten };

function numberSource(value: number): string {
  if (Number.isNaN(value)) return ".nan";
  if (!Number.isFinite(value)) return value < 0 ? "-.inf" : ".inf";
  return value === 0 ? "0" : String(value);
}

function scalarOf(source: string, text: boolean): ScalarNode {
  return { kind: "scalar", value: text ? source : coreValue(source), source, quoted: text, span: unwritten };
}

/** An entry that stands in no text yet. */
export function entryOf(key: string, value: TreeNode): MapEntry {
  return { key, keySpan: unwritten, keyNode: undefined, value, duplicate: false };
}

/** The tree of a value to be written. */
function treeOf(value: WriteValue): TreeNode {
  if (typeof value === "string") return scalarOf(value, true);
  if (value === null) return scalarOf("", false);
  if (typeof value === "number") return scalarOf(numberSource(value), false);
  if (typeof value === "boolean") return scalarOf(String(value), false);
  if (isList(value)) return { kind: "list", items: value.map(treeOf), flow: false, span: unwritten };
  return { ...emptyMap, entries: value.entries.map(([key, held]) => entryOf(key, treeOf(held))) };
}

function isList(value: WriteValue): value is readonly WriteValue[] {
  return Array.isArray(value);
}

/** The node to put children into: an empty value counts as an empty list or map. */
function receiving(node: TreeNode | undefined, kind: Collection["kind"]): Collection | undefined {
  if (node === undefined || (node.kind !== "scalar" && node.kind !== kind)) return undefined;
  if (node.kind !== "scalar") return node;
  if (node.value !== null) return undefined;
  return kind === "map" ? { ...emptyMap, span: node.span } : { kind: "list", items: [], flow: false, span: node.span };
}

/** A collection of one child, taken from another collection. */
export function soleChild(collection: Collection, index: number): Collection {
  if (collection.kind === "list") return { ...collection, items: collection.items.slice(index, index + 1) };
  return { ...collection, entries: collection.entries.slice(index, index + 1) };
}

function emptied(collection: Collection): Collection {
  return collection.kind === "list" ? { ...collection, items: [] } : { ...collection, entries: [] };
}

/** The tree with the one child of `child` put into the collection at `into`; undefined when there is no such place. */
export function withInserted(root: MapNode, into: RawPath, position: number, child: Collection): MapNode | undefined {
  const target = receiving(nodeAt(root, into), child.kind);
  if (target === undefined || position < 0 || position > childCount(target) || !Number.isInteger(position)) return undefined;
  return rooted(withNodeAt(root, into, withChildren(target, position, 0, child)));
}

/** The tree without the child at a path. */
export function withDeleted(root: MapNode, at: RawPath): MapNode | undefined {
  const parent = parentOf(root, at);
  const index = at.at(-1) ?? -1;
  if (parent === undefined || childAt(parent, index) === undefined) return undefined;
  return rooted(withNodeAt(root, at.slice(0, -1), withChildren(parent, index, 1, emptied(parent))));
}

function rooted(node: TreeNode): MapNode | undefined {
  return node.kind === "map" ? node : undefined;
}

/** A move as an insertion before the deletion: where to insert, and where the old place stands then. Undefined: no such place. */
export function orderOfMove(from: RawPath, into: RawPath, position: number): { insertAt: number; deleteAt: RawPath } | undefined {
  if (leadsThrough(into, from)) return undefined;
  const depth = into.length;
  const sameParent = from.length === depth + 1 && leadsThrough(from, into);
  const fromIndex = from[depth] ?? -1;
  const insertAt = sameParent && position > fromIndex ? position + 1 : position;
  const shifts = from.length > depth && leadsThrough(from, into) && insertAt <= fromIndex;
  return { insertAt, deleteAt: shifts ? from.map((step, at) => (at === depth ? step + 1 : step)) : from };
}

/** The tree after a change that is no move; undefined when there is no such place. */
export function expectedTree(root: MapNode, change: Exclude<RawChange, { kind: "move" }>): MapNode | undefined {
  switch (change.kind) {
    case "set":
      return nodeAt(root, change.at) === undefined ? undefined : rooted(withNodeAt(root, change.at, treeOf(change.value)));
    case "insert-item":
      return withInserted(root, change.into, change.position, { kind: "list", items: [treeOf(change.value)], flow: false, span: unwritten });
    case "insert-entry":
      return withInserted(root, change.into, change.position, { ...emptyMap, entries: [entryOf(change.key, treeOf(change.value))] });
    case "delete":
      return withDeleted(root, change.at);
    case "copy": {
      const parent = parentOf(root, change.from);
      const index = change.from.at(-1) ?? -1;
      if (parent === undefined || childAt(parent, index) === undefined) return undefined;
      return withInserted(root, change.into, change.position, soleChild(parent, index));
    }
    case "rename-key": {
      const parent = parentOf(root, change.at);
      const index = change.at.at(-1) ?? -1;
      const entry = parent?.kind === "map" ? parent.entries[index] : undefined;
      if (parent === undefined || entry === undefined) return undefined;
      const renamed = { ...emptyMap, entries: [{ ...entry, key: change.key, keyNode: undefined, keySpan: unwritten }] };
      return rooted(withNodeAt(root, change.at.slice(0, -1), withChildren(parent, index, 1, renamed)));
    }
    case "wrap-in-map": {
      const node = nodeAt(root, change.at);
      if (node === undefined || change.at.length === 0) return undefined;
      return rooted(withNodeAt(root, change.at, { ...emptyMap, entries: [entryOf(change.key, node)] }));
    }
    case "wrap-in-list": {
      const node = nodeAt(root, change.at);
      if (node === undefined || change.at.length === 0) return undefined;
      return rooted(withNodeAt(root, change.at, { kind: "list", items: [node], flow: false, span: unwritten }));
    }
  }
}
