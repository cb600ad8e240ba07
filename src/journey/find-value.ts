/**
 * Finds the value of a property or a lane, and entries of lanes, at the place the readers read it from: joined spellings,
 * collisions, one value per persona. It changes nothing.
 */
import type { MapEntry, MapNode, TreeNode } from "../note/tree";
import { GroupedEntries } from "./group-entries";
import { joinKey, joinPosition, joinTyped, type PathStep } from "./join-path";
import type { JourneyPath } from "./journey";
import { canonicalItemKey, canonicalNoteKey, isCanonicalLane } from "./match-key";
import { isNothing, isPlainList, unquotedLink } from "./node-text";
import { normaliseKey } from "./normalise-key";
import type { NoteFrame } from "./note-frame";
import { entrySpot, canonicalKeyAt } from "./find-things";
import type { EntrySpot, Item, Level, Owner, Place, Spot, ValuePlace } from "./place";
import { readEmotion } from "./read-emotion";
import { isPersonaMap, positionsOf } from "./read-lane";
import { hasItemKey } from "./read-lane-item";

/** Properties whose spellings join into one value; of all others one spelling wins. */
const joinedKeys: ReadonlySet<string> = new Set(["channel", "variant", "personas", "emotion", "coach-off"]);

/** The table of keys of any level. */
export function canonicalKeyOf(level: Level): (key: string) => string | undefined {
  if (level === "note") return canonicalNoteKey;
  return level === "item" ? canonicalItemKey : canonicalKeyAt(level);
}

/** The path of an owner; the note's is empty. */
export function pathOf(owner: Owner): JourneyPath {
  if (owner.level === "note") return "";
  return owner.level === "item" ? owner.item.path : owner.thing.path;
}

/** Whether an entry of a lane, not a list of them or one value per persona. */
function isItem(spot: Spot, frame: NoteFrame): boolean {
  const { node } = spot;
  if (isPlainList(node, frame.scope)) return false;
  return node.kind !== "map" || (node.entries.length > 0 && !isPersonaMap(node.entries, frame.scope));
}

/** Whether a value is several texts `key: value` in one map. */
export function holdsPairs(node: TreeNode, frame: NoteFrame): node is MapNode {
  return node.kind === "map" && node.entries.length > 1 && !hasItemKey(node.entries) && !isPersonaMap(node.entries, frame.scope);
}

function itemAt(spot: Spot, path: JourneyPath, lane: ValuePlace, pair: MapEntry | undefined): Item {
  const { node } = spot;
  const item = { path, lane, spot, map: undefined, entry: undefined };
  if (pair !== undefined) return { ...item, form: "pair", entry: pair };
  if (node.kind !== "map") return { ...item, form: "text" };
  return hasItemKey(node.entries) ? { ...item, form: "map", map: { at: spot.at, node } } : { ...item, form: "colon", entry: node.entries[0] };
}

/** Steps down inside a value as far as they lead somewhere; `steps` are those left over. */
interface Walked {
  readonly spot: Spot;
  readonly path: JourneyPath;
  readonly steps: readonly PathStep[];
  readonly pair: MapEntry | undefined;
}

function entryFor(spot: Spot, key: string, frame: NoteFrame): EntrySpot | undefined {
  const { node } = spot;
  if (node.kind !== "map") return undefined;
  const wanted = frame.scope.personaMatcher.match(key)?.personaIndex;
  const found =
    node.entries.find((entry) => entry.key === key) ??
    node.entries.find((entry) => wanted !== undefined && frame.scope.personaMatcher.match(entry.key)?.personaIndex === wanted);
  return found === undefined ? undefined : entrySpot({ at: spot.at, node }, found);
}

function walk(spot: Spot, path: JourneyPath, steps: readonly PathStep[], start: number | undefined, lane: boolean, frame: NoteFrame): Walked {
  const { node } = spot;
  const [step, ...rest] = steps;
  if (isPlainList(node, frame.scope)) {
    const index = typeof step === "number" ? step - (start ?? 0) : -1;
    const item = node.items[index];
    if (item === undefined || typeof step !== "number") return { spot, path, steps, pair: undefined };
    return walk({ at: [...spot.at, index], node: item }, joinPosition(path, step), rest, undefined, lane, frame);
  }
  if (lane && start === undefined && typeof step === "number" && holdsPairs(node, frame)) {
    // Each of several `key: value` in one map is an entry of the lane: the position counts them.
    const entry = node.entries[step];
    const pair = entry === undefined ? undefined : entrySpot({ at: spot.at, node }, entry);
    return pair === undefined ? { spot, path, steps, pair } : { spot: pair, path: joinTyped(path, pair.entry.key), steps: rest, pair: pair.entry };
  }
  const here = start === undefined ? path : joinPosition(path, start);
  const left = typeof step === "number" && step === (start ?? 0) ? rest : steps;
  const [next, ...beyond] = left;
  if (node.kind !== "map" || next === undefined || typeof next === "number") return { spot, path: here, steps: left, pair: undefined };
  const known = !lane || isPersonaMap(node.entries, frame.scope);
  if (!known && !holdsPairs(node, frame)) return { spot, path: here, steps: left, pair: undefined };
  const entry = entryFor(spot, typeof next === "string" ? next : next.typed, frame);
  if (entry === undefined) return { spot, path: here, steps: left, pair: undefined };
  const inside = joinTyped(here, entry.entry.key);
  return known ? walk(entry, inside, beyond, undefined, lane, frame) : { spot: entry, path: inside, steps: beyond, pair: entry.entry };
}

/** The entries of a lane or property on a map, and the one that holds the value in question. */
function entriesFor(owner: Owner, key: string, own: boolean, typed: string, frame: NoteFrame): { entries: EntrySpot[]; picked: EntrySpot | undefined } {
  const map = owner.map;
  if (map === undefined) {
    const actions = owner.level === "touchpoint" && key === "actions" ? owner.thing.content : undefined;
    return actions === undefined || isNothing(actions.node) ? { entries: [], picked: undefined } : { entries: [actions], picked: actions };
  }
  const canonicalKey = canonicalKeyOf(owner.level);
  if (own) {
    const exact = map.node.entries.find((entry) => entry.key === typed);
    const same = map.node.entries.find((entry) => canonicalKey(entry.key) === undefined && normaliseKey(entry.key) === normaliseKey(typed) && normaliseKey(typed) !== "");
    const found = exact ?? same;
    const spot = found === undefined ? undefined : entrySpot(map, found);
    return { entries: spot === undefined ? [] : [spot], picked: spot };
  }
  const grouped = new GroupedEntries<string>(map.node.entries, canonicalKey, "", frame.scope);
  const joins = joinedKeys.has(key) && (owner.level !== "note" || key !== "channel");
  if (!joins && !(isCanonicalLane(key) && owner.level !== "note" && owner.level !== "item")) {
    const single = grouped.single(key);
    const spot = single === undefined ? undefined : entrySpot(map, single);
    return { entries: spot === undefined ? [] : [spot], picked: spot };
  }
  const all = grouped.all(key).map((entry) => entrySpot(map, entry));
  const filled = all.filter((spot) => !isNothing(spot.node));
  const scored = key === "emotion" ? filled.find((spot) => readEmotion(spot.node, "", frame.scope)?.level !== undefined) : undefined;
  return { entries: filled.length === 0 ? all : filled, picked: scored ?? filled[0] ?? all[0] };
}

/** Whether an entry lost its place to another spelling and stands as the author's own. */
function hasLost(owner: Owner, key: string, canonical: string, frame: NoteFrame): boolean {
  const found = entriesFor(owner, canonical, false, key, frame);
  return owner.map?.node.entries.some((entry) => entry.key === key) === true && !found.entries.some((spot) => spot.entry.key === key);
}

/**
 * The place a key of an owner, and further steps, lead to. `undefined` when such steps make no sense there. Steps that
 * lead to nothing yet come back as `missing`.
 */
export function placeOf(owner: Owner, step: Exclude<PathStep, number>, rest: readonly PathStep[], frame: NoteFrame): Place | undefined {
  const typed = typeof step === "string" ? step : step.typed;
  const canonical = canonicalKeyOf(owner.level)(typed);
  const own = canonical === undefined || (typeof step !== "string" && hasLost(owner, typed, canonical, frame));
  const key = own ? typed : canonical;
  if (!own && rest.length === 0) {
    if (key === "name" && (owner.level === "stage" || owner.level === "touchpoint")) return { kind: "name", thing: owner.thing };
    if (key === "text" && owner.level === "item") return { kind: "text", item: owner.item };
  }
  const lane = (owner.level === "stage" || owner.level === "touchpoint") && (own || isCanonicalLane(key));
  const { entries, picked } = entriesFor(owner, key, own, typed, frame);
  const path = own ? joinTyped(pathOf(owner), picked?.entry.key ?? typed) : joinKey(pathOf(owner), key);
  const base = { kind: "value", path, owner, key, own, lane, entries, start: undefined } as const;
  if (picked === undefined || isNothing(picked.node)) return { ...base, picked, spot: undefined, missing: rest };
  if (!lane || own || entries.length < 2) return arrive({ ...base, picked, spot: picked, missing: [] }, rest, frame);
  const [position] = rest;
  if (position === undefined) return { ...base, picked, spot: picked, missing: [] };
  let start = 0;
  for (const [index, entry] of entries.entries()) {
    const count = positionsOf(entry.node, frame.scope);
    const last = index === entries.length - 1;
    if (typeof position === "number" && (last || position < start + count)) {
      return arrive({ ...base, picked: entry, spot: entry, start, missing: [] }, rest, frame);
    }
    start += count;
  }
  return undefined;
}

/** Goes on inside a picked value. */
function arrive(place: ValuePlace & { readonly spot: Spot }, rest: readonly PathStep[], frame: NoteFrame): Place | undefined {
  const { spot, path, steps, pair } = walk(place.spot, place.path, rest, place.start, place.lane, frame);
  const reached: ValuePlace = { ...place, path, spot, missing: steps };
  if (!place.lane || (pair === undefined && (!isItem(spot, frame) || holdsPairs(spot.node, frame)))) return reached;
  const item = itemAt(spot, path, place, pair);
  const [step, ...further] = steps;
  if (step === undefined) return { kind: "item", item };
  if (typeof step === "number") return reached;
  return placeOf({ level: "item", map: item.map, item }, step, further, frame);
}

/** The text of a link left unquoted, or of a scalar; undefined for lists and maps. */
export function plainTextOf(spot: Spot, frame: NoteFrame): string | undefined {
  return spot.node.kind === "scalar" ? spot.node.source : unquotedLink(spot.node, frame.scope);
}
