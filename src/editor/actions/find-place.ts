/** Finds stages, touchpoints and items of a journey by their path or by where they stand. It reads the journey and nothing else. */
import type { Journey, JourneyPath, Lane, LaneItem, Stage, Touchpoint } from "../../journey/journey";
import { itemsOf } from "../../render/lane-cell";
import type { ItemTarget, PersonaTarget, StageTarget, TouchpointTarget } from "../edit-target";

type Place = ItemTarget | TouchpointTarget | StageTarget | PersonaTarget;

/** A place of the curve or of a lane: a stage, or one of its touchpoints. */
export interface OwnerPlace {
  readonly stageIndex: number;
  readonly touchpointIndex: number | undefined;
}

const places = new WeakMap<Journey, ReadonlyMap<JourneyPath, Place>>();

/** What stands at a path of the model; undefined for any other path. The table is made once for each journey. */
export function placeOfPath(journey: Journey, path: JourneyPath): Place | undefined {
  let known = places.get(journey);
  if (known === undefined) {
    known = tableOf(journey);
    places.set(journey, known);
  }
  return known.get(path);
}

function tableOf(journey: Journey): Map<JourneyPath, Place> {
  const table = new Map<JourneyPath, Place>();
  const addLanes = (lanes: readonly Lane[], owner: OwnerPlace): void => {
    for (const { key, own, items } of lanes) {
      items.forEach((item, itemIndex) => table.set(item.path, { kind: "item", path: item.path, laneKey: key, own, ...owner, itemIndex }));
    }
  };
  journey.personas.forEach(({ path }, personaIndex) => table.set(path, { kind: "persona", path, personaIndex }));
  journey.stages.forEach((stage, stageIndex) => {
    table.set(stage.path, { kind: "stage", path: stage.path, stageIndex });
    addLanes(stage.lanes, { stageIndex, touchpointIndex: undefined });
    stage.touchpoints.forEach((touchpoint, touchpointIndex) => {
      table.set(touchpoint.path, { kind: "touchpoint", path: touchpoint.path, stageIndex, touchpointIndex });
      addLanes(touchpoint.lanes, { stageIndex, touchpointIndex });
    });
  });
  return table;
}

/** The stage, or the touchpoint of it; undefined when there is none (any more). */
export function ownerAt(journey: Journey, { stageIndex, touchpointIndex }: OwnerPlace): Stage | Touchpoint | undefined {
  const stage = journey.stages[stageIndex];
  return touchpointIndex === undefined ? stage : stage?.touchpoints[touchpointIndex];
}

/** The touchpoint at a place, undefined for a stage's. */
export function touchpointAt(journey: Journey, { stageIndex, touchpointIndex }: OwnerPlace): Touchpoint | undefined {
  return touchpointIndex === undefined ? undefined : journey.stages[stageIndex]?.touchpoints[touchpointIndex];
}

/** The item a target means: the one with its path. */
export function itemAt(journey: Journey, target: ItemTarget): LaneItem | undefined {
  const owner = ownerAt(journey, target);
  return owner === undefined ? undefined : itemsOf(owner, target.laneKey).find((item) => item.path === target.path);
}
