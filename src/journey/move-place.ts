/**
 * Moves stages, touchpoints, entries of lanes and of lists. The lines themselves move, with their comments; only where
 * the two ends have different shapes a name is written anew in the shape of its new siblings.
 */
import type { RawPath } from "../note/raw-change";
import { addEntry } from "./add-entry";
import { containerFor } from "./insert-into";
import { joinPosition } from "./join-path";
import type { JourneyPath } from "./journey";
import { splitPosition } from "./list-place";
import { moveValue } from "./move-value";
import type { Place, Thing, ThingGroup } from "./place";
import { homeInMap, rebuildThing } from "./rebuild-thing";
import { EditRefused, type Rewrite } from "./rewrite";
import { emptied } from "./take-away";

/** A list things can be put into: its raw place, the position of its first one, how many it holds. */
interface List {
  readonly at: RawPath;
  readonly start: number;
  readonly count: number;
}

/** An empty place that lines can be moved into: a key without a value. */
function emptyList(group: ThingGroup, rewrite: Rewrite): List {
  const { empty, owner, containers } = group;
  const at = empty?.at ?? containers[0]?.spot.at;
  if (at !== undefined) {
    if (empty === undefined) rewrite.set(at, null);
    return { at, start: 0, count: 0 };
  }
  if (owner === undefined) throw new EditRefused("bad-path");
  addEntry({ level: "stage", map: owner.map, thing: owner }, { key: "touchpoints", own: false }, null, rewrite);
  const again = rewrite.place(group.path);
  const made = again.kind === "group" ? again.group.empty : undefined;
  if (made === undefined) throw new EditRefused("bad-path");
  return { at: made.at, start: 0, count: 0 };
}

/** The list of a group a position falls into, made when it is missing; undefined when its things stand in a map. */
function listFor(group: ThingGroup, position: number, rewrite: Rewrite): List | undefined {
  const container = containerFor(group, position);
  if (container === undefined || (container.shape !== "single" && container.count === 0)) return emptyList(group, rewrite);
  const { spot, start, count, shape } = container;
  if (shape === "single") rewrite.apply({ kind: "wrap-in-list", at: spot.at });
  return shape === "map" ? undefined : { at: spot.at, start, count };
}

/** The thing as it stands by now, an item of a list even when it was the only one. */
function listed(path: JourneyPath, rewrite: Rewrite): { thing: Thing; from: RawPath } {
  const place = rewrite.place(path);
  if (place.kind !== "thing") throw new EditRefused("bad-path");
  const { thing } = place;
  if (thing.container.shape !== "single") return { thing, from: thing.spot.at };
  rewrite.apply({ kind: "wrap-in-list", at: thing.spot.at });
  return { thing, from: [...thing.spot.at, 0] };
}

function moveThing(thing: Thing, to: JourneyPath, rewrite: Rewrite): JourneyPath {
  const { container, group, level, position } = thing;
  const target = splitPosition(to);
  const place = target === undefined ? undefined : rewrite.place(target.parent);
  if (target === undefined || place?.kind !== "group" || place.group.level !== level) throw new EditRefused("bad-path");
  const same = place.group.path === group.path;
  const before = same && target.position >= position ? target.position + 1 : target.position;
  const home = containerFor(place.group, before);
  if (home !== undefined && same && home.start === container.start) return moveWithin(thing, before, rewrite);
  if (home?.shape === "map" && home.count > 0) {
    if (same) throw new EditRefused("bad-path");
    return rebuildThing(thing, place.group, homeInMap(home, before), rewrite);
  }
  const list = listFor(place.group, before, rewrite);
  if (list === undefined) throw new EditRefused("bad-path");
  const index = Math.min(Math.max(0, before - list.start), list.count);
  if (container.shape === "map" && !same) return rebuildThing(thing, place.group, { shape: "list", at: list.at, start: list.start, index }, rewrite);
  const moved = listed(thing.path, rewrite);
  rewrite.apply({ kind: "move", from: moved.from, into: list.at, position: index });
  if (container.count === 1) emptied(moved.thing, rewrite);
  return joinPosition(place.group.path, list.start + index - (same && position < list.start + index ? 1 : 0));
}

/** Moves a thing within the list or map it stands in; `before` is the place in front of which it shall stand. */
function moveWithin({ container, spot, group, position }: Thing, before: number, rewrite: Rewrite): JourneyPath {
  const { start, count, shape } = container;
  const last = Math.min(Math.max(0, before - start), count);
  const to = position - start < last ? last - 1 : last;
  if (shape !== "single" && start + to !== position) rewrite.apply({ kind: "move", from: spot.at, into: container.spot.at, position: to });
  return joinPosition(group.path, start + to);
}

/** Moves what stands at a place to where `to` says it shall stand once it was taken out. The path it has then. */
export function movePlace(place: Place, to: JourneyPath, rewrite: Rewrite): JourneyPath {
  switch (place.kind) {
    case "thing":
      return moveThing(place.thing, to, rewrite);
    case "item":
      return moveValue(place.item.path, place.item, to, rewrite);
    case "value":
      if (place.missing.length > 0) throw new EditRefused("bad-path");
      return moveValue(place.path, place, to, rewrite);
    case "gap":
    case "group":
    case "name":
    case "text":
      throw new EditRefused("bad-path");
  }
}
