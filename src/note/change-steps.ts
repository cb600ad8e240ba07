/** Makes one change of a note, as one step or several that are each checked; a move is an insertion and a deletion. */
import { firstThatReads } from "./check-change";
import type { Step } from "./check-change";
import { deleteChild } from "./delete-child";
import { expectedTree, orderOfMove, soleChild, withDeleted, withInserted } from "./expected-tree";
import { asAnchor, nextToFree, withoutReferences } from "./free-references";
import type { Freeing } from "./free-references";
import { insertChild, insertFirstEntry } from "./insert-child";
import { cutPiece, keepingComments, withComments, writtenPiece } from "./line-piece";
import type { RawChange, RawPath, TextSplice, WriteComments } from "./raw-change";
import type { ReadNote } from "./read-note";
import { replaceValue } from "./replace-value";
import type { Writing } from "./replace-value";
import type { MapNode, TreeNode } from "./tree";
import { childAt, childCount, nodeAt, parentOf } from "./tree-places";
import { TreeWriter } from "./write-tree";
import { renameKey, wrapValue } from "./wrap-value";
import { habitsOf } from "./writing-habits";

type Failure = "no-place" | "check-failed";
type SimpleChange = Exclude<RawChange, { kind: "move" } | { kind: "copy" }> | (Extract<RawChange, { kind: "copy" }> & { readonly comments?: WriteComments | undefined });

/** More references than this on one way are no note a person wrote. */
const mostFreed = 300;

function writingOf(note: ReadNote, root: TreeNode): Writing {
  const habits = habitsOf(note);
  return { note, root, habits, writer: new TreeWriter(note.text, habits) };
}

/** The path a change happens around: what is above it is only rewritten when nothing smaller will do. */
function placeOf(change: SimpleChange): RawPath {
  return change.kind === "insert-item" || change.kind === "insert-entry" || change.kind === "copy" ? change.into : change.at;
}

function* rewriteAround(writing: Writing, expected: MapNode, place: RawPath): Generator<readonly TextSplice[]> {
  for (let depth = place.length; depth > 0; depth--) {
    const path = place.slice(0, depth);
    const node = nodeAt(expected, path);
    if (node !== undefined) yield* replaceValue(writing, path, withoutReferences(node));
  }
}

function* waysOf(writing: Writing, expected: MapNode, change: SimpleChange): Generator<readonly TextSplice[]> {
  switch (change.kind) {
    case "set": {
      const node = nodeAt(expected, change.at);
      if (node !== undefined) yield* setValue(writing, change.at, node);
      yield* rewriteAround(writing, expected, change.at.slice(0, -1));
      return;
    }
    case "insert-item":
    case "insert-entry": {
      const target = nodeAt(expected, change.into);
      if (target !== undefined && target.kind !== "scalar") yield* insertChild(writing, change.into, change.position, withComments(writtenPiece(writing, soleChild(target, change.position)), change.comments));
      break;
    }
    case "copy": {
      const piece = cutPiece(writing, change.from);
      if (piece !== undefined) yield* insertChild(writing, change.into, change.position, withComments(piece, change.comments));
      break;
    }
    case "delete":
      yield* deleteChild(writing, change.at);
      yield* rewriteAround(writing, expected, change.at.slice(0, -1));
      return;
    case "rename-key":
      yield* renameKey(writing, change.at, change.key);
      yield* rewriteAround(writing, expected, change.at.slice(0, -1));
      return;
    case "wrap-in-map":
      yield* wrapValue(writing, change.at, change.key);
      break;
    case "wrap-in-list":
      yield* wrapValue(writing, change.at, undefined);
  }
  yield* rewriteAround(writing, expected, placeOf(change));
}

/** A list in brackets stays in brackets. */
function* setValue(writing: Writing, at: RawPath, node: TreeNode): Generator<readonly TextSplice[]> {
  const old = nodeAt(writing.root, at);
  if (old?.kind === node.kind && old.kind !== "scalar" && node.kind !== "scalar" && old.flow && old.alias === undefined && childCount(old) > 0) yield* replaceValue(writing, at, { ...node, flow: true });
  yield* replaceValue(writing, at, node);
}

function freeingsOf(change: SimpleChange, freely: boolean): Freeing[] {
  switch (change.kind) {
    case "set":
    case "delete":
      return [{ path: change.at, inside: false, whole: true, within: true }];
    case "rename-key":
    case "wrap-in-map":
    case "wrap-in-list":
      return [{ path: change.at, inside: false, whole: false, within: false }];
    case "insert-item":
    case "insert-entry":
      return [{ path: change.into, inside: true, whole: true, within: false }];
    case "copy": {
      const into = { path: change.into, inside: true, whole: true, within: false };
      return freely ? [into, { path: change.from, inside: true, whole: false, within: false, bare: true }] : [into];
    }
  }
}

/** Steps that read the same as before, after which the places can change alone. */
function freePlaces(note: ReadNote, root: MapNode, freeings: readonly Freeing[]): Step[] | undefined {
  const steps: Step[] = [];
  let at = { note, root };
  if (note.anchored === false) return steps;
  for (let count = 0; count < mostFreed; count++) {
    const tree = at.root;
    const found = freeings.map((freeing) => nextToFree(tree, freeing)).find((alias) => alias !== undefined);
    if (found === undefined) return steps;
    const { path, shared } = found;
    const node = nodeAt(tree, path);
    if (node === undefined) return undefined;
    const plainly = () => replaceValue(writingOf(at.note, tree), path, withoutReferences(node));
    const linked = shared ? firstThatReads(at.note, tree, asAnchor(node, plainly())) : undefined;
    const step = linked !== undefined && linked.note.root !== undefined && nodeAt(linked.note.root, path)?.anchor === node.alias ? linked : firstThatReads(at.note, tree, plainly());
    if (step?.note.root === undefined) return undefined;
    steps.push(step);
    at = { note: step.note, root: step.note.root };
  }
  return undefined;
}

const emptyRoot: MapNode = { kind: "map", entries: [], flow: false, span: { start: -1, end: -1 } };

/** Makes a change that is no move. */
function simpleSteps(note: ReadNote, change: SimpleChange, freely = false): Step[] | Failure {
  if (note.root === undefined) return firstEntry(note, change);
  if (expectedTree(note.root, change) === undefined) return "no-place";
  const freed = freePlaces(note, note.root, freeingsOf(change, freely));
  const from = freed?.at(-1)?.note ?? note;
  const expected = from.root === undefined ? undefined : expectedTree(from.root, change);
  if (freed === undefined || from.root === undefined || expected === undefined) return "check-failed";
  const step = firstThatReads(from, expected, waysOf(writingOf(from, from.root), expected, change));
  if (step !== undefined) return [...freed, step];
  return change.kind === "copy" && !freely && note.anchored !== false ? simpleSteps(note, change, true) : "check-failed";
}

function firstEntry(note: ReadNote, change: SimpleChange): Step[] | Failure {
  if (change.kind !== "insert-entry" || change.into.length > 0) return "no-place";
  const expected = expectedTree(emptyRoot, change);
  if (expected === undefined) return "no-place";
  const writing = writingOf(note, emptyRoot);
  const step = firstThatReads(note, expected, insertFirstEntry(writing, writtenPiece(writing, expected)));
  return step === undefined ? "check-failed" : [step];
}

/** Inserts what stands at `from` where it shall stand, then deletes it where it stood; freed of references when that fails. */
function moveSteps(note: ReadNote, change: Extract<RawChange, { kind: "move" }>, freely: boolean): Step[] | Failure {
  const { from, into, position } = change;
  const { root } = note;
  const order = orderOfMove(from, into, position);
  if (root === undefined || order === undefined) return "no-place";
  const parent = parentOf(root, from);
  const index = from.at(-1) ?? -1;
  if (parent === undefined || childAt(parent, index) === undefined) return "no-place";
  if (withInserted(root, into, order.insertAt, soleChild(parent, index)) === undefined) return "no-place";
  if (from.length === into.length + 1 && into.every((step, at) => from[at] === step) && position === index) return [];
  const freeings = [
    { path: from, inside: freely, whole: freely, within: freely, bare: freely },
    { path: into, inside: true, whole: true, within: false },
  ];
  const freed = freePlaces(note, root, freeings);
  const start = freed?.at(-1)?.note ?? note;
  if (freed === undefined || start.root === undefined) return "check-failed";
  const inserted = copyStep(start, { kind: "copy", from, into, position: order.insertAt, comments: change.comments });
  if (inserted?.note.root === undefined) return freely || note.anchored === false ? "check-failed" : moveSteps(note, change, true);
  const expected = withDeleted(inserted.note.root, order.deleteAt);
  const writing = writingOf(inserted.note, inserted.note.root);
  const deleted = expected === undefined ? undefined : firstThatReads(inserted.note, expected, waysOf(writing, expected, { kind: "delete", at: order.deleteAt }));
  if (deleted === undefined) return freely || note.anchored === false ? "check-failed" : moveSteps(note, change, true);
  return [...freed, inserted, deleted];
}

/** The first half of a move: what would lose a comment on the way is not done. */
function copyStep(note: ReadNote, change: Extract<SimpleChange, { kind: "copy" }>): Step | undefined {
  if (note.root === undefined) return undefined;
  const expected = expectedTree(note.root, change);
  const writing = writingOf(note, note.root);
  const piece = cutPiece(writing, change.from);
  if (expected === undefined || piece === undefined) return undefined;
  return firstThatReads(note, expected, keepingComments(withComments(piece, change.comments), waysOf(writing, expected, change)));
}

/** The steps that make one change, each read and checked; or why it was not made. */
export function changeSteps(note: ReadNote, change: RawChange): Step[] | Failure {
  return change.kind === "move" ? moveSteps(note, change, false) : simpleSteps(note, change);
}
