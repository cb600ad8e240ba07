/**
 * Where something new goes, as the path an insert takes: in lanes of every shape, among touchpoints, among stages. It
 * follows the paths the model gives and builds only what the note does not have yet.
 */
import type { Journey, JourneyPath, LaneItem, Stage, Touchpoint } from "../../journey/journey";
import { joinKey, joinPosition, joinTyped } from "../../journey/join-path";
import { itemsOf } from "../../render/lane-cell";
import { splitPosition } from "./edit-action";
import { ownerAt, type OwnerPlace } from "./find-place";

export interface LanePlace extends OwnerPlace {
  readonly rowKey: string;
  readonly own: boolean;
}

/** The path of a lane on a stage or touchpoint that has none of it yet. */
function newLanePath(owner: Stage | Touchpoint, place: LanePlace): JourneyPath {
  return place.own ? joinTyped(owner.path, place.rowKey) : joinKey(owner.path, place.rowKey);
}

/** Right after an item that stands there; a lone text becomes the first of a list. */
function after(item: LaneItem): JourneyPath {
  const found = splitPosition(item.path);
  return found === undefined ? joinPosition(item.path, 1) : joinPosition(found.list, found.position + 1);
}

function before(item: LaneItem): JourneyPath {
  return splitPosition(item.path) === undefined ? joinPosition(item.path, 0) : item.path;
}

/**
 * The path at which an insert makes an item stand `position`th (from 0; left out or past the end: last) among the items
 * of its owner in that lane. Undefined when the stage or touchpoint is gone.
 */
export function itemPlace(journey: Journey, place: LanePlace, position?: number): JourneyPath | undefined {
  const owner = ownerAt(journey, place);
  if (owner === undefined) return undefined;
  const items = itemsOf(owner, place.rowKey);
  const at = Math.max(0, Math.min(position ?? items.length, items.length));
  const previous = items[at - 1];
  if (previous !== undefined) return after(previous);
  const next = items[0];
  return next === undefined ? joinPosition(newLanePath(owner, place), 0) : before(next);
}

/** The path at which an insert makes a touchpoint stand `position`th in its stage, last when left out. */
export function touchpointPlace(stage: Stage, position?: number): JourneyPath {
  return placeAmong(stage.touchpoints, joinKey(stage.path, "touchpoints"), position);
}

/** The path at which an insert makes a stage stand `position`th, last when left out. */
export function stagePlace(journey: Journey, position?: number): JourneyPath {
  return placeAmong(journey.stages, "stages", position);
}

function placeAmong(things: readonly { readonly path: JourneyPath }[], list: JourneyPath, position = things.length): JourneyPath {
  const at = Math.max(0, Math.min(position, things.length));
  const next = things[at];
  if (next !== undefined) return next.path;
  const last = things.at(-1);
  const found = last === undefined ? undefined : splitPosition(last.path);
  return found === undefined ? joinPosition(list, things.length) : joinPosition(found.list, found.position + 1);
}
