/**
 * Moves entries of lanes and values of lists: their own lines with all comments, a single value made a list first where
 * it must. It does not know stages and touchpoints.
 */
import { commentsOf } from "../note/comments-of";
import { orderOfMove } from "../note/expected-tree";
import type { RawPath, WriteValue } from "../note/raw-change";
import { addEntry } from "./add-entry";
import { insertInto, joinedAt, makeList, ownerOf } from "./insert-into";
import { joinPosition } from "./join-path";
import type { JourneyPath } from "./journey";
import { listPlace, splitPosition } from "./list-place";
import { isNothing } from "./node-text";
import type { Item, Owner, Spot, ValuePlace } from "./place";
import { EditRefused, type Rewrite } from "./rewrite";
import { deleteInside, hasComments, takeAway } from "./take-away";
import { prefersBrackets } from "./write-list";
import { writeValueOf } from "./write-words";

interface Movable {
  readonly spot: Spot;
  readonly owner: Owner;
}

/** What stands at a path, with where it stands by now. */
function movableAt(path: JourneyPath, rewrite: Rewrite): Movable {
  const place = rewrite.place(path);
  if (place.kind === "item") return { spot: place.item.spot, owner: place.item.lane.owner };
  if (place.kind !== "value" || place.spot === undefined) throw new EditRefused("bad-path");
  return { spot: place.spot, owner: place.owner };
}

/** The position of a path among those of a list's path; a single value stands at 0. */
function positionWithin(path: JourneyPath, list: JourneyPath): number | undefined {
  if (path === list) return 0;
  const split = splitPosition(path);
  return split?.parent === list ? split.position : undefined;
}

/** Makes sure that a list stands where things shall go, an empty one or a key without a value where nothing is. */
function receivingList(place: ValuePlace, spot: Spot | undefined, parent: JourneyPath, rewrite: Rewrite): { at: RawPath; count: number } {
  if (spot !== undefined && !isNothing(spot.node)) return makeList(place, spot, rewrite);
  const { owner, key, own, picked } = place;
  const empty = !place.lane && prefersBrackets(rewrite.frame) ? [] : null;
  if (picked === undefined) addEntry(ownerOf(owner, rewrite), { key, own }, empty, rewrite);
  else rewrite.set(picked.at, empty);
  const made = listPlace(parent, rewrite);
  if (made.kind !== "value" || made.picked === undefined) throw new EditRefused("bad-path");
  return { at: made.picked.at, count: 0 };
}

/** Moves lines. `position` counts once they were taken out. The path they have then. */
function moveLines(moved: Movable, path: JourneyPath, place: ValuePlace, parent: JourneyPath, position: number, rewrite: Rewrite): JourneyPath {
  const own = positionWithin(path, place.path);
  const before = own !== undefined && position >= own ? position + 1 : position;
  const { spot, start } = joinedAt(place, before, rewrite);
  if (spot !== undefined && spot.at.join() === moved.spot.at.join()) return path;
  const list = receivingList(place, spot, parent, rewrite);
  const index = Math.min(Math.max(0, before - start), list.count);
  const { from, keyGoes, above, owner } = listed(movableAt(path, rewrite), rewrite);
  const sameList = from.slice(0, -1).join() === list.at.join();
  const into = sameList && (from.at(-1) ?? 0) < index ? index - 1 : index;
  if (!sameList || into !== from.at(-1)) rewrite.apply({ kind: "move", from, into: list.at, position: into, comments: { above } });
  const left = orderOfMove(from, list.at, into)?.deleteAt.slice(0, -1);
  if (keyGoes && !sameList && left !== undefined) deleteInside(owner, left, rewrite);
  return joinPosition(place.path, start + index - (own !== undefined && own < start + index ? 1 : 0));
}

/** Makes what is to be moved an item of a list. `above`: comments above its key, which go with it; `keyGoes`: nothing is left to keep the key for. */
function listed({ spot, owner }: Movable, rewrite: Rewrite): { from: RawPath; keyGoes: boolean; above: readonly string[]; owner: Owner } {
  const around = rewrite.nodeAt(spot.at.slice(0, -1));
  if (around?.kind === "list") return { from: spot.at, keyGoes: around.items.length === 1 && !hasComments(spot.at.slice(0, -1), rewrite), above: [], owner };
  const { above } = commentsOf(rewrite.frame.note, spot.at);
  rewrite.apply({ kind: "wrap-in-list", at: spot.at });
  const { beside, below } = commentsOf(rewrite.frame.note, spot.at);
  if (beside !== undefined || below.length > 0) return { from: [...spot.at, 0], keyGoes: false, above: [], owner };
  return { from: [...spot.at, 0], keyGoes: true, above, owner };
}

/** Moves an entry of a lane or a value of a list to where `to` says it shall stand once it was taken out. Its path then. */
export function moveValue(path: JourneyPath, moved: Item | ValuePlace, to: JourneyPath, rewrite: Rewrite): JourneyPath {
  const target = splitPosition(to);
  const { spot } = moved;
  if (target === undefined || spot === undefined) throw new EditRefused("bad-path");
  const place = listPlace(target.parent, rewrite);
  if (place.kind !== "value" || place.missing.some((step) => typeof step !== "number")) throw new EditRefused("bad-path");
  const pair = "form" in moved && moved.form === "pair" ? moved.entry : undefined;
  if (pair === undefined && place.missing.length === 0) {
    return moveLines("form" in moved ? { spot, owner: moved.lane.owner } : { spot, owner: moved.owner }, path, place, target.parent, target.position, rewrite);
  }
  const value: WriteValue = pair === undefined ? writeValueOf(spot.node) : { entries: [[pair.key, writeValueOf(pair.value)]] };
  const { above, beside, below } = commentsOf(rewrite.frame.note, spot.at);
  takeAway(rewrite.place(path), rewrite);
  const again = listPlace(target.parent, rewrite);
  if (again.kind !== "value") throw new EditRefused("bad-path");
  if (again.missing.length > 0) return insertInto(again, target.position, value, rewrite);
  const joined = joinedAt(again, target.position, rewrite);
  const list = receivingList(again, joined.spot, target.parent, rewrite);
  const index = Math.min(Math.max(0, target.position - joined.start), list.count);
  rewrite.apply({ kind: "insert-item", into: list.at, position: index, value, comments: { above: [...above, ...below], beside } });
  return joinPosition(again.path, joined.start + index);
}
