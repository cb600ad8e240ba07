/**
 * Moves stages, touchpoints, entries of lanes and of lists. Between lists the lines themselves move; where the
 * two ends have different shapes, what moves is written anew in the shape of its new siblings.
 */
import type { RawPath, WriteValue } from "../note/raw-change";
import { addEntry } from "./add-entry";
import { containerFor, insertInto, insertThing, joinedAt } from "./insert-into";
import { joinPosition } from "./join-path";
import type { JourneyPath } from "./journey";
import { listPlace, splitPosition } from "./list-place";
import { isNothing, isPlainList } from "./node-text";
import type { Item, Place, Thing, ThingGroup } from "./place";
import { EditRefused, type Rewrite } from "./rewrite";
import { nameOf } from "./seen-at";
import { deleteContainer, takeAway } from "./take-away";
import { writeValueOf } from "./write-words";

/** A stage or touchpoint in the plainest shape: its name as a text, or a map that holds its name. */
function thingValue(thing: Thing, rewrite: Rewrite): WriteValue {
  const { spot, name, map, content, level } = thing;
  const title = nameOf(thing, rewrite.frame) ?? "";
  const key = rewrite.spelling.keyFor(level, "name");
  if (map !== undefined) {
    const kept = name.kind === "key" ? map.node.entries.filter((entry) => entry !== name.spot.entry) : map.node.entries;
    const rest = kept.map((entry): [string, WriteValue] => [entry.key, writeValueOf(entry.value)]);
    return { entries: name.kind === "key" ? [[key, title], ...rest] : rest };
  }
  if (name.kind === "none") return writeValueOf(spot.node);
  if (content === undefined || isNothing(content.node)) return title;
  const below = rewrite.spelling.keyFor(level, level === "stage" ? "touchpoints" : "actions");
  return { entries: [[key, title], [below, writeValueOf(content.node)]] };
}

/** An empty place that lines can be moved into: a key without a value. */
function emptyList(group: ThingGroup, rewrite: Rewrite): { at: RawPath; start: number; count: number } | undefined {
  const { empty, owner, containers } = group;
  const at = empty?.at ?? containers[0]?.spot.at;
  if (at !== undefined) {
    if (empty === undefined) rewrite.set(at, null);
    return { at, start: 0, count: 0 };
  }
  if (owner === undefined) return undefined;
  addEntry({ level: "stage", map: owner.map, thing: owner }, { key: "touchpoints", own: false }, null, rewrite);
  const again = rewrite.place(group.path);
  const made = again.kind === "group" ? again.group.empty : undefined;
  if (made === undefined) throw new EditRefused("bad-path");
  return { at: made.at, start: 0, count: 0 };
}

/** The raw place of a list in `to` that lines can be moved into, made when it is missing; undefined when `to` is no list. */
function listFor(group: ThingGroup, position: number, rewrite: Rewrite): { at: RawPath; start: number; count: number } | undefined {
  const container = containerFor(group, position);
  if (container === undefined || (container.shape !== "single" && container.count === 0)) return emptyList(group, rewrite);
  if (container.shape === "list") return { at: container.spot.at, start: container.start, count: container.count };
  if (container.shape !== "single") return undefined;
  rewrite.apply({ kind: "wrap-in-list", at: container.spot.at });
  return { at: container.spot.at, start: container.start, count: 1 };
}

function moveThing(thing: Thing, to: JourneyPath, rewrite: Rewrite): JourneyPath {
  const { container, group, spot, level } = thing;
  const target = splitPosition(to);
  const place = target === undefined ? undefined : rewrite.place(target.parent);
  if (target === undefined || place?.kind !== "group" || place.group.level !== level) throw new EditRefused("bad-path");
  const same = place.group.path === group.path;
  if (same && container.shape !== "single" && target.position >= container.start && (group.containers.length === 1 || target.position < container.start + container.count)) {
    const position = Math.min(target.position - container.start, container.count - 1);
    if (container.start + position !== thing.position) rewrite.apply({ kind: "move", from: spot.at, into: container.spot.at, position });
    return joinPosition(group.path, container.start + position);
  }
  if (!same && container.shape === "list") {
    const list = listFor(place.group, target.position, rewrite);
    if (list !== undefined) {
      const moved = rewrite.place(thing.path);
      if (moved.kind !== "thing") throw new EditRefused("bad-path");
      const position = Math.min(Math.max(0, target.position - list.start), list.count);
      rewrite.apply({ kind: "move", from: moved.thing.spot.at, into: list.at, position });
      if (container.count === 1) emptied(moved.thing, rewrite);
      return joinPosition(place.group.path, list.start + position);
    }
  }
  const value = thingValue(thing, rewrite);
  takeAway({ kind: "thing", thing }, rewrite);
  const again = rewrite.place(target.parent);
  if (again.kind !== "group") throw new EditRefused("bad-path");
  return joinPosition(again.group.path, insertThing(again.group, target.position, value, rewrite));
}

/** Takes away the list a thing has left empty. */
function emptied(thing: Thing, rewrite: Rewrite): void {
  const { owner } = thing.group;
  if (owner === undefined) return;
  const stage = rewrite.place(owner.path);
  if (stage.kind !== "thing") return;
  deleteContainer({ ...thing.group, owner: stage.thing }, rewrite, thing.container.spot.at, thing.container.holder);
}

/** Moves an entry of a lane, or a value of a property's list. `remove` takes the value away where lines cannot move. */
function moveValue(from: RawPath, path: JourneyPath, to: JourneyPath, value: WriteValue, rewrite: Rewrite): JourneyPath {
  const target = splitPosition(to);
  if (target === undefined) throw new EditRefused("bad-path");
  const source = rewrite.nodeAt(from.slice(0, -1));
  const inList = source?.kind === "list";
  const place = listPlace(target.parent, rewrite);
  if (place.kind !== "value") throw new EditRefused("bad-path");
  const { spot, start } = joinedAt(place, target.position, rewrite);
  const single = source?.kind === "list" ? source.items.length === 1 : true;
  if (inList && spot !== undefined && spot.at.join() === from.slice(0, -1).join() && source.kind === "list") {
    const position = Math.min(Math.max(0, target.position - start), source.items.length - 1);
    if (position !== from.at(-1)) rewrite.apply({ kind: "move", from, into: spot.at, position });
    return joinPosition(place.path, start + position);
  }
  if (inList && !single && spot !== undefined && isPlainList(spot.node, rewrite.frame.scope) && spot.node.kind === "list") {
    const position = Math.min(Math.max(0, target.position - start), spot.node.items.length);
    rewrite.apply({ kind: "move", from, into: spot.at, position });
    return joinPosition(place.path, start + position);
  }
  if (inList && place.lane && place.spot === undefined && place.missing.length === 0 && !single) {
    if (place.picked === undefined) addEntry(place.owner, place, null, rewrite);
    const made = listPlace(target.parent, rewrite);
    const moved = rewrite.place(path);
    if (made.kind !== "value" || made.picked === undefined || moved.kind !== "item") throw new EditRefused("bad-path");
    rewrite.apply({ kind: "move", from: moved.item.spot.at, into: made.picked.at, position: 0 });
    return joinPosition(made.path, 0);
  }
  takeAway(rewrite.place(path), rewrite);
  const again = listPlace(target.parent, rewrite);
  if (again.kind !== "value") throw new EditRefused("bad-path");
  return insertInto(again, target.position, value, rewrite);
}

/** Moves what stands at a place to where `to` says it shall stand once it was taken out. The path it has then. */
export function movePlace(place: Place, to: JourneyPath, rewrite: Rewrite): JourneyPath {
  switch (place.kind) {
    case "thing":
      return moveThing(place.thing, to, rewrite);
    case "item":
      return moveValue(place.item.spot.at, place.item.path, to, itemValue(place.item), rewrite);
    case "value":
      if (place.spot === undefined || place.missing.length > 0) throw new EditRefused("bad-path");
      return moveValue(place.spot.at, place.path, to, writeValueOf(place.spot.node), rewrite);
    case "gap":
    case "group":
    case "name":
    case "text":
      throw new EditRefused("bad-path");
  }
}

function itemValue({ form, entry, spot }: Item): WriteValue {
  return form === "pair" && entry !== undefined ? { entries: [[entry.key, writeValueOf(entry.value)]] } : writeValueOf(spot.node);
}
