/** Puts stages, touchpoints, entries of lanes and of lists where a position asks for them, in the shape of their siblings. */
import type { RawPath, WriteMap, WriteValue } from "../note/raw-change";
import { addEntry } from "./add-entry";
import { canonicalKeyAt } from "./find-things";
import { joinPosition } from "./join-path";
import type { JourneyPath } from "./journey";
import { isNothing, isPlainList } from "./node-text";
import type { Container, EntrySpot, Owner, Spot, ThingGroup, ThingLevel, ValuePlace } from "./place";
import { positionsOf } from "./read-lane";
import { linkTextsIn } from "./read-link";
import { splitAtCommas } from "./split-at-commas";
import { EditRefused, type Rewrite } from "./rewrite";
import { prefersBrackets, writeList } from "./write-list";
import { isWriteMap, spelled, textOfValue, wordsFor, writeValueOf } from "./write-words";

/** The name of a new thing and the rest of it, for a map whose keys are names. */
function nameAndRest(level: ThingLevel, value: WriteValue): { name: string; rest: WriteMap | null } {
  if (!isWriteMap(value)) return { name: textOfValue(value) ?? "", rest: null };
  const canonicalKey = canonicalKeyAt(level);
  const named = value.entries.find(([key]) => canonicalKey(key) === "name");
  const rest = value.entries.filter((entry) => entry !== named);
  return { name: textOfValue(named?.[1] ?? null) ?? "", rest: rest.length === 0 ? null : { entries: rest } };
}

/** A key no sibling has: `Buying`, `Buying 2`. */
export function freeKey(name: string, siblings: readonly { readonly key: string }[]): string {
  const taken = new Set(siblings.map((entry) => entry.key));
  let key = name;
  for (let count = 2; taken.has(key); count += 1) key = `${name} ${count}`;
  return key;
}

/** Puts a name as a key among others. A key that means `name` must not have a scalar, or the map would be read as one thing. */
function insertNamed(map: EntrySpot | Spot, level: ThingLevel, position: number, value: WriteValue, rewrite: Rewrite): void {
  if (map.node.kind !== "map") return;
  const { name, rest } = nameAndRest(level, value);
  const key = freeKey(name, map.node.entries);
  const isNameKey = canonicalKeyAt(level)(key) === "name";
  const properties = rest ?? (isNameKey ? { entries: [] } : null);
  // A name that is taken as a key stands in the map below, as it was given.
  const named = properties === null ? [] : properties.entries;
  const whole = key === name ? properties : { entries: [[rewrite.spelling.keyFor(level, "name"), name] as const, ...named] };
  rewrite.apply({ kind: "insert-entry", into: map.at, position, key, value: whole });
}

/** The container a position falls into, else the last. */
export function containerFor(group: ThingGroup, position: number): Container | undefined {
  return group.containers.find(({ start, count }) => position <= start + count) ?? group.containers.at(-1);
}

/** Puts a stage or touchpoint at a position of its group, past the end at the end. The position it got. */
export function insertThing(group: ThingGroup, position: number, given: WriteValue, rewrite: Rewrite): number {
  const { level, owner, empty } = group;
  const value = spelled(level, given, rewrite.spelling);
  const container = containerFor(group, position);
  if (container === undefined) {
    if (empty !== undefined) rewrite.set(empty.at, [value]);
    else if (owner === undefined) addEntry({ level: "note", map: rewrite.frame.root }, { key: "stages", own: false }, [value], rewrite);
    else addEntry({ level: "stage", map: owner.map, thing: owner }, { key: "touchpoints", own: false }, [value], rewrite);
    return 0;
  }
  const { spot, start, count, shape } = container;
  const index = Math.min(Math.max(0, position - start), count);
  // The first one of a list without any decides how the list stands: on lines of its own, not in the brackets.
  if (shape !== "single" && count === 0) rewrite.set(spot.at, [value]);
  else  if (shape === "map") insertNamed(spot, level, index, value, rewrite);
  else if (shape === "list") rewrite.apply({ kind: "insert-item", into: spot.at, position: index, value });
  else rewrite.apply({ kind: "wrap-in-list", at: spot.at }, { kind: "insert-item", into: spot.at, position: index, value });
  return start + index;
}

/** The parts of a text that stands for several values: channels and rows with commas, several links. */
function partsOf(place: ValuePlace, spot: Spot): string[] {
  const source = spot.node.kind === "scalar" ? spot.node.source : "";
  if (place.own || place.lane || spot !== place.picked) return [];
  if (place.key === "personas") return linkTextsIn(source);
  return ["channel", "lanes", "lanes-hidden"].includes(place.key) ? splitAtCommas(source) : [];
}

/** Makes sure that a value is a list and tells where; a single value becomes a list of one. */
export function makeList(place: ValuePlace, spot: Spot, rewrite: Rewrite): { at: RawPath; count: number } {
  const { at, node } = spot;
  if (isPlainList(node, rewrite.frame.scope) && node.kind === "list") return { at, count: node.items.length };
  const parts = partsOf(place, spot);
  if (parts.length > 1) {
    writeList(at, node, parts, true, rewrite);
    return { at, count: parts.length };
  }
  if (!place.lane && node.kind === "scalar" && prefersBrackets(rewrite.frame)) {
    writeList(at, node, [writeValueOf(node)], true, rewrite);
    return { at, count: 1 };
  }
  rewrite.apply({ kind: "wrap-in-list", at });
  return { at, count: 1 };
}

/** The value of a joined lane a position falls into, with its first position. */
export function joinedAt(place: ValuePlace, position: number, rewrite: Rewrite): { spot: Spot | undefined; start: number } {
  const { entries, lane, own, spot, picked } = place;
  if (spot !== picked || !lane || own || entries.length < 2) return { spot, start: 0 };
  let start = 0;
  for (const [index, entry] of entries.entries()) {
    const count = positionsOf(entry.node, rewrite.frame.scope);
    if (position <= start + count || index === entries.length - 1) return { spot: entry, start };
    start += count;
  }
  return { spot, start: 0 };
}

/** Puts a value into a lane or the list of a property at a position. The path it got. */
export function insertInto(place: ValuePlace, position: number, given: WriteValue, rewrite: Rewrite): JourneyPath {
  const { owner, key, own, picked, missing, path } = place;
  if (missing.some((step) => typeof step !== "number")) throw new EditRefused("bad-path");
  const value = place.lane ? spelled("item", given, rewrite.spelling) : own ? given : wordsFor(owner.level, key, given, rewrite.spelling);
  const { spot, start } = joinedAt(place, position, rewrite);
  if (spot === undefined || isNothing(spot.node)) {
    const brackets = !place.lane && !isWriteMap(value) && prefersBrackets(rewrite.frame);
    if (picked !== undefined) rewrite.set(picked.at, brackets ? [] : [value]);
    else addEntry(ownerOf(owner, rewrite), { key, own }, brackets ? [] : [value], rewrite);
    if (brackets) insertIntoEmpty(path, value, rewrite);
    return joinPosition(path, 0);
  }
  const { at, count } = makeList(place, spot, rewrite);
  const index = Math.min(Math.max(0, position - start), count);
  rewrite.apply({ kind: "insert-item", into: at, position: index, value });
  return joinPosition(path, start + index);
}

/** Puts the first value into a list in brackets that has just been written. */
function insertIntoEmpty(path: JourneyPath, value: WriteValue, rewrite: Rewrite): void {
  const place = rewrite.place(path);
  if (place.kind !== "value" || place.picked === undefined) throw new EditRefused("bad-path");
  rewrite.apply({ kind: "insert-item", into: place.picked.at, position: 0, value });
}

/** An owner as it is by now: the note may have got its first property. */
export function ownerOf(owner: Owner, rewrite: Rewrite): Owner {
  return owner.level === "note" ? { level: "note", map: rewrite.frame.root } : owner;
}
