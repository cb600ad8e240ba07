/**
 * Writes the list of a property (channels, personas, rows) so that only what changed changes: single items of a list
 * that stands there, brackets or dashes as the note's other short lists have them.
 */
import type { RawChange, RawPath, WriteValue } from "../note/raw-change";
import type { TreeNode } from "../note/tree";
import { canonicalNoteKey, canonicalTouchpointKey } from "./match-key";
import type { NoteFrame } from "./note-frame";
import type { Rewrite } from "./rewrite";

/** How many more lists under a key stand in brackets than on lines, in a value and all below it. */
function balanceUnder(node: TreeNode, key: string): number {
  if (node.kind === "scalar" || node.alias !== undefined) return 0;
  if (node.kind === "list") return node.items.reduce((sum, item) => sum + balanceUnder(item, key), 0);
  return node.entries.reduce((sum, entry) => {
    const counts = entry.value.kind === "list" && entry.value.items.length > 0 && canonicalTouchpointKey(entry.key) === key;
    return sum + (counts ? (entry.value.kind === "list" && entry.value.flow ? 1 : -1) : balanceUnder(entry.value, key));
  }, 0);
}

/**
 * Whether the note's short lists of single values stand in brackets: more often than not, or there are none. `key`: of a
 * stage or touchpoint; the lists under it elsewhere on the map count first.
 */
export function prefersBrackets(frame: NoteFrame, key?: string): boolean {
  let balance = 0;
  for (const entry of key === undefined ? [] : (frame.root?.node.entries ?? [])) if (canonicalNoteKey(entry.key) === "stages") balance += balanceUnder(entry.value, key ?? "");
  if (balance !== 0) return balance > 0;
  for (const { key, value } of frame.root?.node.entries ?? []) {
    if (canonicalNoteKey(key) === "stages" || value.kind !== "list" || value.items.length === 0 || value.items.some((item) => item.kind !== "scalar")) continue;
    balance += value.flow ? 1 : -1;
  }
  return balance >= 0;
}

/** A single value as it would be read, for comparison with one to be written. */
function isSameValue(node: TreeNode | undefined, value: WriteValue): boolean {
  if (node?.kind !== "scalar") return false;
  return typeof value === "string" ? node.source === value : node.value === value;
}

/** Changes that turn the items of a list into others, the ends that are alike left alone. */
function itemChanges(at: RawPath, items: readonly TreeNode[], values: readonly WriteValue[]): RawChange[] {
  let start = 0;
  while (start < items.length && start < values.length && isSameValue(items[start], values[start] ?? null)) start += 1;
  let end = 0;
  while (end < items.length - start && end < values.length - start && isSameValue(items[items.length - 1 - end], values[values.length - 1 - end] ?? null)) end += 1;
  const changes: RawChange[] = [];
  const changed = Math.min(items.length, values.length) - end;
  for (let index = start; index < changed; index += 1) changes.push({ kind: "set", at: [...at, index], value: values[index] ?? null });
  for (let index = Math.max(start, changed); index < values.length - end; index += 1) changes.push({ kind: "insert-item", into: at, position: index, value: values[index] ?? null });
  for (let index = items.length - end - 1; index >= Math.max(start, values.length - end); index -= 1) changes.push({ kind: "delete", at: [...at, index] });
  return changes;
}

/** Writes single values as a list in the place of whatever stands there. `brackets`: in them when no list is there yet. */
export function writeList(at: RawPath, node: TreeNode, values: readonly WriteValue[], brackets: boolean, rewrite: Rewrite): void {
  if (values.length > 0 && node.kind === "list" && node.items.length > 0 && node.items.every((item) => item.kind === "scalar")) {
    return rewrite.apply(...itemChanges(at, node.items, values));
  }
  if (values.length === 0 || !brackets) return rewrite.set(at, values);
  rewrite.set(at, []);
  rewrite.apply(...values.map((value, position): RawChange => ({ kind: "insert-item", into: at, position, value })));
}
