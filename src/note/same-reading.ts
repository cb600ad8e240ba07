/** Whether two trees read the same: the same values from the same text, in the same order, wherever and however written. */
import type { MapEntry, TreeNode } from "./tree";

function sameEntry(left: MapEntry, right: MapEntry): boolean {
  if (left === right) return true;
  const sameKey =
    left.keyNode === undefined || right.keyNode === undefined
      ? left.keyNode === right.keyNode && left.key === right.key
      : sameReading(left.keyNode, right.keyNode);
  return sameKey && sameReading(left.value, right.value);
}

/**
 * Whether two nodes read the same. Scalars are alike when both value and source text are (nothing, `~` and `null` are
 * all nothing); quotes make no other difference.
 */
export function sameReading(left: TreeNode, right: TreeNode): boolean {
  if (left === right) return true;
  if (left.kind === "scalar")
    return right.kind === "scalar" && Object.is(left.value, right.value) && (left.source === right.source || left.value === null);
  if (left.kind === "list")
    return right.kind === "list" && left.items.length === right.items.length && left.items.every((item, index) => sameAt(item, right.items[index]));
  return (
    right.kind === "map" &&
    left.entries.length === right.entries.length &&
    left.entries.every((entry, index) => {
      const other = right.entries[index];
      return other !== undefined && sameEntry(entry, other);
    })
  );
}

function sameAt(left: TreeNode, right: TreeNode | undefined): boolean {
  return right !== undefined && sameReading(left, right);
}
