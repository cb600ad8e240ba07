/**
 * Gives a note, a stage, a touchpoint or an entry of a lane a property it does not have yet: what was only a name becomes
 * a map, but only then. It does not know what the value means.
 */
import type { RawPath, WriteValue } from "../note/raw-change";
import { itemTextOf, nameOf } from "./seen-at";
import { isNothing } from "./node-text";
import { positionAmong, positionIn } from "./key-order";
import type { Item, Level, MapSpot, Owner, Thing } from "./place";
import { EditRefused, type Rewrite } from "./rewrite";
import { partMap } from "./set-pair";
import { checkboxOf } from "./checkbox";
import { wordsFor, writeValueOf } from "./write-words";

/** A key to be added: canonical (then spelled as the note does) or the author's own. */
export interface NewKey {
  readonly key: string;
  readonly own: boolean;
}

function spell({ key, own }: NewKey, level: Level, rewrite: Rewrite): string {
  return own ? key : rewrite.spelling.keyFor(level, key);
}

function addToMap(map: MapSpot, level: Level, newKey: NewKey, value: WriteValue, rewrite: Rewrite, first = 0): void {
  if (map.node.entries.length === 0 && map.at.length > 0) return rewrite.set(map.at, { entries: [[spell(newKey, level, rewrite), value]] });
  const position = positionIn(map.node, level, newKey.own ? undefined : newKey.key, rewrite.laneOrder, first);
  rewrite.apply({ kind: "insert-entry", into: map.at, position, key: spell(newKey, level, rewrite), value });
}

/** Wraps a value in a map under one key and adds another beside it. */
function wrapAndAdd(at: RawPath, level: Level, wrapKey: string, newKey: NewKey, value: WriteValue, rewrite: Rewrite, key = rewrite.spelling.keyFor(level, wrapKey)): void {
  const position = positionAmong(level, [wrapKey], newKey.own ? undefined : newKey.key, rewrite.laneOrder);
  const added = spell(newKey, level, rewrite);
  rewrite.apply({ kind: "wrap-in-map", at, key }, { kind: "insert-entry", into: at, position, key: added, value });
}

function addToThing(thing: Thing, newKey: NewKey, value: WriteValue, rewrite: Rewrite): void {
  const { level, name, map, content, spot } = thing;
  const added: readonly [string, WriteValue] = [spell(newKey, level, rewrite), value];
  if (map !== undefined) {
    const inside = name.kind === "key" && name.spot.at.length > map.at.length;
    addToMap(map, level, newKey, value, rewrite, inside ? 1 : 0);
  } else if (content !== undefined) {
    if (isNothing(content.node)) rewrite.set(content.at, { entries: [added] });
    else wrapAndAdd(content.at, level, level === "stage" ? "touchpoints" : "actions", newKey, value, rewrite);
  } else if (name.kind === "text" && !isNothing(name.spot.node)) wrapAndAdd(spot.at, level, "name", newKey, value, rewrite);
  else if (name.kind === "text" || name.kind === "colon") {
    rewrite.set(spot.at, { entries: [[rewrite.spelling.keyFor(level, "name"), nameOf(thing, rewrite.frame) ?? ""], added] });
  } else throw new EditRefused("bad-path");
}

function addToItem(item: Item, newKey: NewKey, value: WriteValue, rewrite: Rewrite): void {
  const { spot, form, map } = item;
  const text = rewrite.spelling.textKeyFor(item.lane);
  const added: readonly [string, WriteValue] = [spell(newKey, "item", rewrite), value];
  if (map !== undefined) return addToMap(map, "item", newKey, value, rewrite);
  // One of several unknown keys in a map becomes an item of its own.
  if (form === "pair") partMap(spot.at.slice(0, -1), rewrite);
  if (form !== "text" || isNothing(spot.node)) return rewrite.set(spot.at, { entries: [[text, itemTextOf(item, rewrite.frame) ?? ""], added] });
  const box = checkboxOf(item);
  if (box === undefined) return wrapAndAdd(spot.at, "item", "text", newKey, value, rewrite, text);
  // A checkbox inside a map's text would no longer be read as one.
  const status: WriteValue = wordsFor("item", "status", box.status, rewrite.spelling);
  const statusKey = rewrite.spelling.keyFor("item", "status");
  const rest = newKey.key === "status" && !newKey.own ? [] : [added];
  rewrite.apply({ kind: "set", at: spot.at, value: box.text }, { kind: "wrap-in-map", at: spot.at, key: text });
  const entries: (readonly [string, WriteValue])[] = rest.length === 0 ? [added] : [[statusKey, status], ...rest];
  for (const [index, [key, inner]] of entries.entries()) rewrite.apply({ kind: "insert-entry", into: spot.at, position: index + 1, key, value: inner });
}

/** Adds a property to its owner. Throws `EditRefused` where none can stand. */
export function addEntry(owner: Owner, newKey: NewKey, value: WriteValue, rewrite: Rewrite): void {
  if (owner.level === "item") addToItem(owner.item, newKey, value, rewrite);
  else if (owner.level !== "note") addToThing(owner.thing, newKey, value, rewrite);
  else {
    const map = owner.map;
    if (map !== undefined) addToMap(map, "note", newKey, value, rewrite);
    else rewrite.apply({ kind: "insert-entry", into: [], position: 0, key: spell(newKey, "note", rewrite), value });
  }
}

/** What stands at a thing beside its name, as a value to be written; undefined when it is only a name. */
export function restOf(thing: Thing): WriteValue | undefined {
  if (thing.content !== undefined && !isNothing(thing.content.node)) return writeValueOf(thing.content.node);
  return thing.map === undefined ? undefined : writeValueOf(thing.map.node);
}
