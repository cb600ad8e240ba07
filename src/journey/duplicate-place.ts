/** Puts a copy of a stage, a touchpoint or an entry of a list right behind it, its lines as they are where that can be. */
import type { RawPath } from "../note/raw-change";
import { freeKey, makeList } from "./insert-into";
import { joinPosition } from "./join-path";
import type { JourneyPath } from "./journey";
import { splitPosition } from "./list-place";
import type { Place, Thing, ValuePlace } from "./place";
import { EditRefused, type Rewrite } from "./rewrite";
import { partMap, pathOfPair } from "./set-pair";
import { writeValueOf } from "./write-words";

function duplicateThing(thing: Thing, rewrite: Rewrite): JourneyPath {
  const { container, spot, group, position } = thing;
  const around = container.spot;
  if (container.shape === "list") {
    rewrite.apply({ kind: "copy", from: spot.at, into: around.at, position: position - container.start + 1 });
  } else if (container.shape === "map" && around.node.kind === "map") {
    const { entries } = around.node;
    const index = position - container.start;
    const key = freeKey(entries[index]?.key ?? "", entries);
    rewrite.apply({ kind: "insert-entry", into: around.at, position: index + 1, key, value: writeValueOf(spot.node) });
  } else rewrite.apply({ kind: "wrap-in-list", at: spot.at }, { kind: "copy", from: [...spot.at, 0], into: spot.at, position: 1 });
  return joinPosition(group.path, position + 1);
}

function duplicateValue(place: ValuePlace, at: RawPath, path: JourneyPath, rewrite: Rewrite): JourneyPath {
  const around = rewrite.nodeAt(at.slice(0, -1));
  const index = at.at(-1) ?? 0;
  if (around?.kind === "list") {
    rewrite.apply({ kind: "copy", from: at, into: at.slice(0, -1), position: index + 1 });
    const split = splitPosition(path);
    return split === undefined ? path : joinPosition(split.parent, split.position + 1);
  }
  const node = rewrite.nodeAt(at);
  if (node === undefined || place.missing.length > 0) throw new EditRefused("bad-path");
  const list = makeList({ ...place, spot: { at, node } }, { at, node }, rewrite);
  rewrite.apply({ kind: "copy", from: [...list.at, 0], into: list.at, position: 1 });
  return joinPosition(path, 1);
}

/** Puts a copy right behind what stands at a place. The copy's path. */
export function duplicatePlace(place: Place, rewrite: Rewrite): JourneyPath {
  if (place.kind === "thing") return duplicateThing(place.thing, rewrite);
  if (place.kind === "item" && place.item.form === "pair") {
    // Two keys of one map cannot be the same: the entries become items of a list.
    partMap(place.item.spot.at.slice(0, -1), rewrite);
    return duplicateValue(place.item.lane, place.item.spot.at, pathOfPair(place.item, rewrite), rewrite);
  }
  if (place.kind === "item") return duplicateValue(place.item.lane, place.item.spot.at, place.item.path, rewrite);
  if (place.kind === "value" && place.spot !== undefined && rewrite.nodeAt(place.spot.at.slice(0, -1))?.kind === "list") {
    return duplicateValue(place, place.spot.at, place.path, rewrite);
  }
  throw new EditRefused("bad-path");
}
