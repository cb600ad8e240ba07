/**
 * Frees a place from YAML's references before it is changed: what is reached through an alias is written out there, and
 * aliases of an anchored value are written out before that value changes. Each step reads the same as before.
 */
import type { RawPath, TextSplice } from "./raw-change";
import type { TreeNode } from "./tree";
import { childAt, childCount, nodeAt, unwritten } from "./tree-places";

/** A node without references: copies of it are written out. */
export function withoutReferences(node: TreeNode): TreeNode {
  if (node.kind === "scalar") return node.alias === undefined ? node : { ...node, alias: undefined, span: unwritten };
  const plain = { anchor: undefined, alias: undefined, span: unwritten } as const;
  if (node.kind === "list") return { ...node, ...plain, items: node.items.map(withoutReferences) };
  return { ...node, ...plain, entries: node.entries.map((entry) => ({ ...entry, value: withoutReferences(entry.value) })) };
}

/** The first alias on the way to a path; with `whole`, at the path itself too. */
function aliasOnTheWay(root: TreeNode, path: RawPath, whole: boolean): RawPath | undefined {
  let node: TreeNode | undefined = root;
  for (let depth = 0; node !== undefined; depth++) {
    if (depth === path.length && !whole) return undefined;
    if (node.alias !== undefined) return path.slice(0, depth);
    const index = path[depth];
    if (index === undefined) return undefined;
    node = childAt(node, index);
  }
  return undefined;
}

/** All aliases and anchors in the order of the note, what stands behind aliases left out. */
function* references(node: TreeNode, path: RawPath): Generator<{ readonly node: TreeNode; readonly path: RawPath }> {
  if (node.alias !== undefined || node.anchor !== undefined) yield { node, path };
  if (node.alias !== undefined) return;
  for (let index = 0; index < childCount(node); index++) {
    const child = childAt(node, index);
    if (child !== undefined) yield* references(child, [...path, index]);
  }
}

/** An alias to write out. `shared`: others follow it that mean the same, so that it may become their anchor. */
export interface AliasToFree {
  readonly path: RawPath;
  readonly shared: boolean;
}

/** The first alias outside `path` of an anchor that stands on the way to it, at it, or (with `within`) inside it. */
function aliasOfPlace(root: TreeNode, path: RawPath, whole: boolean, within: boolean): AliasToFree | undefined {
  const live = new Set<string>();
  let found: { readonly name: string; readonly path: RawPath } | undefined;
  for (const reference of references(root, [])) {
    const { alias, anchor } = reference.node;
    const depth = reference.path.length;
    const above = depth < path.length || (depth === path.length && whole);
    const common = reference.path.slice(0, path.length).every((step, at) => path[at] === step);
    if (alias !== undefined) {
      if (found?.name === alias) return { path: found.path, shared: true };
      if (found === undefined && live.has(alias)) found = { name: alias, path: reference.path };
    } else if (anchor !== undefined) {
      if (found?.name === anchor) break;
      if (common && (above || (within && depth > path.length))) live.add(anchor);
      else live.delete(anchor);
    }
  }
  return found === undefined ? undefined : { path: found.path, shared: false };
}

/** The first alias at a path or inside it. */
function aliasWithin(root: TreeNode, path: RawPath): RawPath | undefined {
  const node = nodeAt(root, path);
  if (node === undefined) return undefined;
  for (const reference of references(node, path)) if (reference.node.alias !== undefined) return reference.path;
  return undefined;
}

/** What to free a path of. */
export interface Freeing {
  readonly path: RawPath;
  /** Whether an alias at the path itself is in the way: something is put inside. */
  readonly inside: boolean;
  /** Whether an anchor at the path itself is changed, or only those around it. */
  readonly whole: boolean;
  /** Whether anchors inside it are lost as well. */
  readonly within: boolean;
  /** Whether aliases at the path and inside it are written out as well: it goes where they lead nowhere. */
  readonly bare?: boolean;
}

/** The next alias to write out so that a place can change alone; undefined when the place is free. */
export function nextToFree(root: TreeNode, { path, inside, whole, within, bare = false }: Freeing): AliasToFree | undefined {
  const alone = (found: RawPath | undefined): AliasToFree | undefined => (found === undefined ? undefined : { path: found, shared: false });
  return alone(aliasOnTheWay(root, path, inside)) ?? aliasOfPlace(root, path, whole, within) ?? (bare ? alone(aliasWithin(root, path)) : undefined);
}

/** Ways to write an alias out so that it is the anchor of those after it; `plain` are the ways to write it out alone. */
export function* asAnchor(node: TreeNode, plain: Iterable<readonly TextSplice[]>): Generator<readonly TextSplice[]> {
  for (const [first, ...rest] of plain) {
    if (first === undefined) continue;
    const { start, end, insert } = first;
    const anchor = `&${node.alias ?? ""}`;
    if (start === node.span.start) yield [{ start, end, insert: `${anchor} ${insert}` }, ...rest];
    else if (insert === "" || /^(?: |\r?\n)/.test(insert)) yield [{ start, end, insert: ` ${anchor}${insert}` }, ...rest];
  }
}
