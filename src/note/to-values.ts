/** A tree as the plain values a metadata cache would hold. It must not let a key of a note touch an object's prototype. */
import type { MapNode, TreeNode } from "./tree";

/** A key that is a list or a map, as the YAML library spells it: `[ [ Olga ] ]`. */
function collectionKey(node: TreeNode): string {
  if (node.kind === "scalar") return node.source;
  if (node.kind === "list") return node.items.length === 0 ? "[]" : `[ ${node.items.map(collectionKey).join(", ")} ]`;
  if (node.entries.length === 0) return "{}";
  return `{ ${node.entries.map((entry) => `${entry.key}: ${collectionKey(entry.value)}`).join(", ")} }`;
}

function toValue(node: TreeNode): unknown {
  if (node.kind === "scalar") return node.value;
  return node.kind === "list" ? node.items.map(toValue) : toValues(node);
}

/**
 * The values of a map, keys in the note's order, the last of duplicate keys winning. Every key, `__proto__` too, is the
 * object's own. Never throws; linear in the tree's size with its aliases written out.
 */
export function toValues(root: MapNode): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const entry of root.entries) {
    const key = entry.keyNode === undefined ? entry.key : collectionKey(entry.keyNode);
    const value = toValue(entry.value);
    if (key === "__proto__") Object.defineProperty(values, key, { value, enumerable: true, configurable: true, writable: true });
    else values[key] = value;
  }
  return values;
}
