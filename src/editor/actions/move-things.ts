/**
 * Edits that move items, touchpoints, stages and rows, by one step or to a place. A path to move to counts once the thing
 * was taken out. Pure.
 */
import type { JourneyPath } from "../../journey/journey";
import { itemsOf } from "../../render/lane-cell";
import type { MapScene } from "../../render/map-scene";
import type { CellTarget, EditTarget, ItemTarget, StageTarget, TouchpointTarget } from "../edit-target";
import { moveLane } from "./arrange-lanes";
import { type EditAction, seenText, splitPosition } from "./edit-action";
import { itemAt, ownerAt } from "./find-place";
import { itemPlace, stagePlace, touchpointPlace } from "./lane-places";
import { ownerName, rowName, stageName } from "./name-things";

export type Direction = "left" | "right" | "up" | "down";

/** Where a thing is moved: a cell, and before which of what stands there now (from 0; left out: the end). */
export interface Destination {
  readonly cell: CellTarget;
  readonly position?: number;
}

/** A move from one path to another; undefined when it would stay where it is. */
function movement(from: JourneyPath, gap: JourneyPath, text: string | undefined, label: string, announce: string): EditAction | undefined {
  const to = takenOut(from, gap);
  if (to === from) return undefined;
  return { edits: [{ kind: "move", path: from, to, ...seenText(text) }], label, announce, focus: to };
}

/** The path of a gap among things, once `from` was taken out of them: behind it in the same list everything moves up by one. */
function takenOut(from: JourneyPath, gap: JourneyPath): JourneyPath {
  const taken = splitPosition(from);
  if (taken === undefined) return splitPosition(gap)?.list === from ? from : gap;
  const moved = gap.startsWith(`${taken.list}[`) ? /^\[(\d+)\]([\s\S]*)$/.exec(gap.slice(taken.list.length)) : null;
  if (moved === null || Number(moved[1]) <= taken.position) return gap;
  return `${taken.list}[${Number(moved[1]) - 1}]${moved[2] ?? ""}`;
}

/** Moves what a target stands for to a place; undefined where it cannot go, and where it already stands. */
export function moveTo(target: EditTarget, { cell, position }: Destination, scene: MapScene): EditAction | undefined {
  const { journey, words } = scene;
  if (target.kind === "item") {
    const item = itemAt(journey, target);
    const gap = laneOf(cell) ? itemPlace(journey, cell, position) : undefined;
    if (item === undefined || gap === undefined) return undefined;
    const place = cell.rowKey === target.laneKey ? ownerName(cell, scene) : rowName(cell, scene);
    return movement(item.path, gap, item.text, words.edit.labels.move.item, words.edit.announce.movedTo(place));
  }
  const stage = journey.stages[cell.stageIndex];
  if (target.kind === "touchpoint") {
    const touchpoint = journey.stages[target.stageIndex]?.touchpoints[target.touchpointIndex];
    if (touchpoint === undefined || stage === undefined) return undefined;
    return movement(touchpoint.path, touchpointPlace(stage, position), touchpoint.name, words.edit.labels.move.touchpoint, words.edit.announce.movedTo(stageName(stage, scene)));
  }
  return undefined;
}

function laneOf(cell: CellTarget): boolean {
  return cell.rowKey !== "emotion" && cell.rowKey !== "touchpoints" && cell.rowKey !== "reach";
}

/** Moves a stage before the one that stands at `position` now, from 0; their number for the end. */
export function moveStageTo(stageIndex: number, position: number, scene: MapScene): EditAction | undefined {
  const { journey, words } = scene;
  const stage = journey.stages[stageIndex];
  if (stage === undefined) return undefined;
  const place = Math.min(journey.stages.length, position > stageIndex ? position : position + 1);
  return movement(stage.path, stagePlace(journey, position), stage.name, words.edit.labels.move.stage, words.edit.announce.movedToPlace(place, journey.stages.length));
}

/** One step in a direction as seen on the map, which may run from right to left. Undefined at the map's edge. */
export function moveBy(target: EditTarget, direction: Direction, scene: MapScene): EditAction | undefined {
  const across = direction === "left" || direction === "right";
  const forwards = across ? (direction === "right") !== (scene.direction === "rtl") : direction === "down";
  const by = forwards ? 1 : -1;
  switch (target.kind) {
    case "item":
      return across ? moveItemAcross(target, by, scene) : moveItemAlong(target, by, scene);
    case "touchpoint":
      return moveTouchpoint(target, by, across, scene);
    case "stage":
      return moveStageTo(target.stageIndex, forwards ? target.stageIndex + 2 : target.stageIndex - 1, scene);
    case "row":
      return across ? undefined : moveLane(target, by, scene);
    case "persona":
      return across ? movePersona(target.personaIndex, by, scene) : undefined;
    case "cell":
    case "point":
    case "field":
    case "map":
      return undefined;
  }
}

/** Past the neighbouring persona; the order chooses colours and lines. Not where one text names several. */
function movePersona(personaIndex: number, by: 1 | -1, { journey, words }: MapScene): EditAction | undefined {
  const { personas } = journey;
  const [persona, neighbour] = [personas[personaIndex], personas[personaIndex + by]];
  if (persona === undefined || neighbour === undefined || persona.path === neighbour.path) return undefined;
  const { labels, announce } = words.edit;
  return {
    edits: [{ kind: "move", path: persona.path, to: neighbour.path, ...seenText(persona.link.source) }],
    label: labels.move.persona, announce: announce.movedToPlace(personaIndex + by + 1, personas.length), focus: neighbour.path,
  };
}

/** Past its neighbour in the cell. Where the neighbour belongs to the next touchpoint, it joins that one. */
function moveItemAlong(target: ItemTarget, by: 1 | -1, scene: MapScene): EditAction | undefined {
  const stage = scene.journey.stages[target.stageIndex];
  const owner = ownerAt(scene.journey, target);
  if (stage === undefined || owner === undefined) return undefined;
  const cell = { kind: "cell", rowKey: target.laneKey, own: target.own, stageIndex: target.stageIndex } as const;
  const at = itemsOf(owner, target.laneKey).findIndex((item) => item.path === target.path);
  const next = at + by;
  if (next >= 0 && next < itemsOf(owner, target.laneKey).length) {
    return moveTo(target, { cell: { ...cell, touchpointIndex: target.touchpointIndex }, position: by > 0 ? at + 2 : next }, scene);
  }
  if (scene.density === "touchpoints") return undefined;
  // The stage's own items stand above its touchpoints': counted as -1.
  for (let index = (target.touchpointIndex ?? -1) + by; index >= -1 && index < stage.touchpoints.length; index += by) {
    const touchpointIndex = index < 0 ? undefined : index;
    const count = itemsOf(ownerAt(scene.journey, { stageIndex: target.stageIndex, touchpointIndex }) ?? stage, target.laneKey).length;
    if (count > 0) return moveTo(target, { cell: { ...cell, touchpointIndex }, position: by > 0 ? 1 : count - 1 }, scene);
  }
  return undefined;
}

/** To the same lane of the neighbouring column: a stage, or where columns are touchpoints, a touchpoint. */
function moveItemAcross(target: ItemTarget, by: 1 | -1, scene: MapScene): EditAction | undefined {
  const cell = { kind: "cell", rowKey: target.laneKey, own: target.own } as const;
  const { stages } = scene.journey;
  const stageIndex = target.stageIndex + by;
  if (scene.density === "touchpoints" && target.touchpointIndex !== undefined) {
    const next = target.touchpointIndex + by;
    if (stages[target.stageIndex]?.touchpoints[next] !== undefined) return moveTo(target, { cell: { ...cell, stageIndex: target.stageIndex, touchpointIndex: next } }, scene);
    const count = stages[stageIndex]?.touchpoints.length ?? 0;
    const edge = count === 0 ? undefined : by > 0 ? 0 : count - 1;
    return moveTo(target, { cell: { ...cell, stageIndex, touchpointIndex: edge } }, scene);
  }
  return moveTo(target, { cell: { ...cell, stageIndex, touchpointIndex: undefined } }, scene);
}

function moveTouchpoint({ stageIndex, touchpointIndex, ...target }: TouchpointTarget, by: 1 | -1, across: boolean, scene: MapScene): EditAction | undefined {
  const { stages } = scene.journey;
  const whole: TouchpointTarget = { stageIndex, touchpointIndex, ...target };
  const byTouchpoint = scene.density === "touchpoints";
  if (byTouchpoint && !across) return undefined;
  const cell = (index: number): CellTarget => ({ kind: "cell", rowKey: "touchpoints", own: false, stageIndex: index, touchpointIndex: undefined });
  const next = touchpointIndex + by;
  if ((byTouchpoint || !across) && stages[stageIndex]?.touchpoints[next] !== undefined) {
    return moveTo(whole, { cell: cell(stageIndex), position: by > 0 ? touchpointIndex + 2 : next }, scene);
  }
  const neighbour = stages[stageIndex + by];
  return neighbour === undefined ? undefined : moveTo(whole, { cell: cell(stageIndex + by), position: by > 0 ? 0 : neighbour.touchpoints.length }, scene);
}

/** Every other stage a touchpoint or an item can be moved to, in order. */
export function stagesToMoveTo(target: ItemTarget | TouchpointTarget | StageTarget, scene: MapScene): readonly { readonly stageIndex: number; readonly name: string }[] {
  return scene.journey.stages.map((stage, stageIndex) => ({ stageIndex, name: stageName(stage, scene) })).filter(({ stageIndex }) => stageIndex !== target.stageIndex);
}
