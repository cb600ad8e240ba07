/**
 * Reads a note again after splices. Where they stand in lines that can be read alone, only these are parsed: the new tree
 * is the old one with their nodes made anew and all later ones moved.
 */
import { closingFence, fragmentsAround } from "./find-fragment";
import type { Fragment } from "./find-fragment";
import { linePositions } from "./line-positions";
import type { TextSplice } from "./raw-change";
import { readFragment } from "./read-fragment";
import { largestYamlCharacters, readNote } from "./read-note";
import type { ReadNote } from "./read-note";
import { shiftEntry, shiftNode } from "./shift-tree";
import { applySplices } from "./text-splice";
import type { MapNode, Span, TreeNode } from "./tree";
import { childCount, childSpan } from "./tree-places";
import type { Collection } from "./tree-places";

const mostSteps = 50;

/** A block collection ends where its last child ends. */
function spanned(collection: Collection, start: number): Collection {
  const span: Span = { start, end: Math.max(start, childSpan(collection, childCount(collection) - 1)?.end ?? start) };
  return { ...collection, span };
}

/** The collection with new children for `first` to `last`; what follows them moved `by` characters. */
function replaced(old: Collection, first: number, last: number, children: Collection | undefined, by: number): Collection | undefined {
  const start = first === 0 ? children?.span.start : old.span.start;
  if (start === undefined) return undefined;
  if (old.kind === "list") {
    if (children !== undefined && children.kind !== "list") return undefined;
    return spanned({ ...old, items: [...old.items.slice(0, first), ...(children?.items ?? []), ...old.items.slice(last + 1).map((item) => shiftNode(item, by))] }, start);
  }
  if (children !== undefined && children.kind !== "map") return undefined;
  const entries = [...old.entries.slice(0, first), ...(children?.entries ?? []), ...old.entries.slice(last + 1).map((entry) => shiftEntry(entry, by))];
  if (new Set(entries.map((entry) => entry.key)).size < entries.length) return undefined;
  return spanned({ ...old, entries }, start);
}

/** The tree with the collection at a path replaced, later nodes moved, and the collections around it ending where they end now. */
function rebuilt(node: TreeNode, path: readonly number[], collection: Collection, by: number): TreeNode {
  const [index, ...rest] = path;
  if (index === undefined || node.kind === "scalar") return collection;
  if (node.kind === "list") {
    const items = node.items.map((item, at) => (at < index ? item : at > index ? shiftNode(item, by) : rebuilt(item, rest, collection, by)));
    return spanned({ ...node, items }, node.span.start);
  }
  const entries = node.entries.map((entry, at) => (at < index ? entry : at > index ? shiftEntry(entry, by) : { ...entry, value: rebuilt(entry.value, rest, collection, by) }));
  return spanned({ ...node, entries }, node.span.start);
}

function readWithin(note: ReadNote, root: MapNode, text: string, { path, container, first, last, column, start, end }: Fragment): ReadNote | undefined {
  const by = text.length - note.text.length;
  const yaml = note.yamlSpan;
  const lineBreak = (at: number): number => (text[at - 1] !== "\n" ? -1 : text[at - 2] === "\r" ? 2 : 1);
  const length = lineBreak(end + by);
  if (yaml === undefined || path.length > mostSteps || length === -1) return undefined;
  const atEnd = end === closingFence(note);
  const gone = end + by === start;
  // Before the closing fence the last line break is not part of the source: what ends there now must be read again.
  if (gone && (atEnd || first === 0 || childCount(container) === last - first + 1)) return undefined;
  const children = gone ? undefined : readFragment(text, start, atEnd ? end + by - length : end + by, container.kind, column);
  const collection = !gone && children === undefined ? undefined : replaced(container, first, last, children, by);
  if (collection === undefined) return undefined;
  const tree = rebuilt(root, path, collection, by);
  const yamlSpan = { start: yaml.start, end: atEnd ? end + by - length : yaml.end + by };
  if (tree.kind !== "map" || yamlSpan.end - yamlSpan.start > largestYamlCharacters) return undefined;
  return { text, frontmatter: "map", yamlSpan, bodyStart: note.bodyStart + by, root: tree, faults: [], anchored: false, positionAt: linePositions(text) };
}

/** The note with the splices made, read: the same as `readNote` gives for the new text. */
export function readAgain(note: ReadNote, splices: readonly TextSplice[]): ReadNote {
  const text = applySplices(note.text, splices);
  if (note.root === undefined || note.anchored !== false || note.faults.length > 0 || splices.length === 0) return readNote(text);
  for (const fragment of fragmentsAround(note, note.root, splices).reverse()) {
    const read = readWithin(note, note.root, text, fragment);
    if (read !== undefined) return read;
  }
  return readNote(text);
}
