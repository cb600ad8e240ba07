/**
 * What a drop does: a touchpoint, an item, a stage, a row or a persona put before another of its kind. It knows the journey
 * and where the thing was dropped, no pixels and no elements.
 */
import type { MapScene } from "../render/map-scene";
import { moveLaneTo } from "./actions/arrange-lanes";
import type { EditAction } from "./actions/edit-action";
import { moveStageTo, moveTo } from "./actions/move-things";
import { positionAfterTaking } from "./drop-place";
import type { CellTarget, ItemTarget, PersonaTarget, RowTarget, StageTarget, TouchpointTarget } from "./edit-target";

/** What can be dragged about. */
export type Movable = ItemTarget | TouchpointTarget | StageTarget | RowTarget | PersonaTarget;

/** Before which one of its kind something was dropped: `position` counts from 0 in what stands there now. */
export type Drop =
  /** Also a touchpoint's, in the touchpoints' row. */
  | { readonly kind: "cell"; readonly cell: CellTarget; readonly position: number }
  | { readonly kind: "stage" | "row" | "persona"; readonly position: number };

/** The edits of a drop; undefined when the thing would stand where it stands, or is no longer there. */
export function actionOfDrop(moved: Movable, drop: Drop, scene: MapScene): EditAction | undefined {
  if (drop.kind === "cell") return moved.kind === "item" || moved.kind === "touchpoint" ? moveTo(moved, drop, scene) : undefined;
  if (moved.kind === "stage" && drop.kind === "stage") return moveStageTo(moved.stageIndex, drop.position, scene);
  if (moved.kind === "row" && drop.kind === "row") return moveLaneTo(moved, drop.position, scene);
  return moved.kind === "persona" && drop.kind === "persona" ? movePersona(moved.personaIndex, drop.position, scene) : undefined;
}

function movePersona(personaIndex: number, position: number, { journey, words }: MapScene): EditAction | undefined {
  const to = positionAfterTaking(personaIndex, position);
  const [persona, place] = [journey.personas[personaIndex], to === undefined ? undefined : journey.personas[to]];
  if (persona === undefined || place === undefined) return undefined;
  return { edits: [{ kind: "move", path: persona.path, to: place.path, was: { text: persona.link.source } }], label: words.edit.pointer.movePersona, focus: place.path };
}
