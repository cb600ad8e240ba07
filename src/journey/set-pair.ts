/**
 * Sets the text of an entry that is one `key: value` among several unknown keys of a lane's map: its key and value change
 * where the new text fits them, else the map becomes a list of such entries.
 */
import type { RawPath } from "../note/raw-change";
import { spellText } from "../note/spell-scalar";
import { joinPosition, joinTyped, parsePath, toPath } from "./join-path";
import type { JourneyPath } from "./journey";
import { canonicalItemKey } from "./match-key";
import { colonText } from "./node-text";
import type { Item } from "./place";
import { EditRefused, type Rewrite } from "./rewrite";

/** A text as a key and a value that read as this text when they stand unquoted; undefined when they would not. */
function partsOf(text: string, item: Item, rewrite: Rewrite): { key: string; value: string | null } | undefined {
  const found = /^([^:]*[^:\s]): (\S[^\n]*)$/.exec(text);
  const key = found?.[1] ?? text;
  const value = found?.[2] ?? null;
  const siblings = rewrite.nodeAt(item.spot.at.slice(0, -1));
  if (siblings?.kind !== "map" || siblings.entries.some((entry) => entry !== item.entry && entry.key === key)) return undefined;
  const isPlain = (part: string, place: "block" | "flow" | "block-key" | "flow-key") => spellText(part, place) === part;
  const plain = value === null ? key.trim() !== "" : isPlain(value, siblings.flow ? "flow" : "block") && isPlain(key, siblings.flow ? "flow-key" : "block-key");
  const taken = canonicalItemKey(key) !== undefined || rewrite.frame.scope.personaMatcher.match(key) !== undefined;
  return plain && !taken && text.trim() === text ? { key, value } : undefined;
}

/** Makes a list of a map, each entry an item of its own. */
export function partMap(at: RawPath, rewrite: Rewrite): void {
  const node = rewrite.nodeAt(at);
  if (node?.kind !== "map") throw new EditRefused("bad-path");
  rewrite.apply({ kind: "wrap-in-list", at });
  for (let index = 1; index < node.entries.length; index += 1) {
    rewrite.apply({ kind: "insert-item", into: at, position: index, value: null }, { kind: "move", from: [...at, 0, 1], into: [...at, index], position: 0 });
  }
}

/** Sets the text of an entry of the form `pair`. */
export function setPair(item: Item, text: string, rewrite: Rewrite): void {
  const { spot, entry } = item;
  if (entry === undefined || colonText(entry, rewrite.frame.scope) === text) return;
  const parts = partsOf(text, item, rewrite);
  if (parts === undefined) {
    partMap(spot.at.slice(0, -1), rewrite);
    return rewrite.set(spot.at, text);
  }
  if (parts.key !== entry.key) rewrite.apply({ kind: "rename-key", at: spot.at, key: parts.key });
  const now = rewrite.nodeAt(spot.at);
  if (now?.kind !== "scalar" || now.source !== (parts.value ?? "")) rewrite.set(spot.at, parts.value);
}

/** The path such an entry has once its text was set: its key may be another, or it stands in a list by now. */
export function pathOfPair({ path, spot }: Item, rewrite: Rewrite): JourneyPath {
  const around = rewrite.nodeAt(spot.at.slice(0, -1));
  const index = spot.at.at(-1) ?? 0;
  const parent = toPath((parsePath(path) ?? []).slice(0, -1));
  const entry = around?.kind === "map" ? around.entries[index] : undefined;
  return entry === undefined ? joinPosition(parent, index) : joinTyped(parent, entry.key);
}
