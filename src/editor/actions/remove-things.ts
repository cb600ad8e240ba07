/** Edits that take something off the map or copy it. Pure. */
import type { JourneyPath } from "../../journey/journey";
import type { Edit } from "../../journey/edit";
import { itemsOf } from "../../render/lane-cell";
import type { MapScene } from "../../render/map-scene";
import type { CellTarget, EditTarget } from "../edit-target";
import { clearEmotion } from "./change-emotion";
import { type EditAction, seenText, shiftPosition } from "./edit-action";
import { itemAt, ownerAt, touchpointAt } from "./find-place";
import { shortText } from "./name-things";
import { removeLane } from "./arrange-lanes";

interface Thing {
  readonly path: JourneyPath;
  readonly text: string | undefined;
  readonly kind: "item" | "touchpoint" | "stage";
  /** Its kin in order, itself among them. */
  readonly siblings: readonly { readonly path: JourneyPath }[];
}

function thingOf(target: EditTarget, scene: MapScene): Thing | undefined {
  const { journey } = scene;
  if (target.kind === "stage") {
    const stage = journey.stages[target.stageIndex];
    return stage === undefined ? undefined : { path: stage.path, text: stage.name, kind: "stage", siblings: journey.stages };
  }
  if (target.kind === "touchpoint") {
    const touchpoint = touchpointAt(journey, target);
    return touchpoint === undefined ? undefined : { path: touchpoint.path, text: touchpoint.name, kind: "touchpoint", siblings: journey.stages[target.stageIndex]?.touchpoints ?? [] };
  }
  if (target.kind !== "item") return undefined;
  const item = itemAt(journey, target);
  const owner = ownerAt(journey, target);
  return item === undefined || owner === undefined ? undefined : { path: item.path, text: item.text, kind: "item", siblings: itemsOf(owner, target.laneKey) };
}

/** What the focus falls on once a thing is gone: the next of its kin, which takes its path, else the one before. */
function heirOf({ path, siblings }: Thing): { readonly focus?: JourneyPath } {
  const at = siblings.findIndex((one) => one.path === path);
  const previous = siblings[at - 1];
  if (siblings[at + 1] !== undefined) return { focus: path };
  return previous === undefined ? {} : { focus: previous.path };
}

/**
 * Deletes an item, a touchpoint, a stage, a persona, a score, all items of a cell, or an own lane that is only named.
 * Undefined where there is nothing to delete.
 */
export function deleteTarget(target: EditTarget, scene: MapScene): EditAction | undefined {
  if (target.kind === "persona") return removePersona(target.personaIndex, scene);
  if (target.kind === "point") return clearEmotion(target, scene);
  if (target.kind === "cell") return emptyCell(target, scene);
  if (target.kind === "row") return removeLane(target, scene);
  const thing = thingOf(target, scene);
  if (thing === undefined) return undefined;
  const { labels, announce, nameless } = scene.words.edit;
  return {
    edits: [{ kind: "delete", path: thing.path, ...seenText(thing.text) }],
    label: labels.delete[thing.kind],
    announce: announce.deleted(thing.text === undefined || thing.text === "" ? nameless[thing.kind] : shortText(thing.text)),
    ...heirOf(thing),
  };
}

/** All items of one owner in a lane, the last one first so that the paths of the others stay true. */
function emptyCell(cell: CellTarget, scene: MapScene): EditAction | undefined {
  const owner = ownerAt(scene.journey, cell);
  const items = owner === undefined ? [] : itemsOf(owner, cell.rowKey);
  if (items.length === 0) return undefined;
  const edits = items.map((item): Edit => ({ kind: "delete", path: item.path, ...seenText(item.text) })).reverse();
  const { labels, announce } = scene.words.edit;
  return { edits, label: labels.emptyCell, announce: announce.deletedItems(items.length) };
}

/** Puts a copy of an item, touchpoint or stage right after it. */
export function duplicate(target: EditTarget, scene: MapScene): EditAction | undefined {
  const thing = thingOf(target, scene);
  if (thing === undefined) return undefined;
  const copy = shiftPosition(thing.path, 1);
  return {
    edits: [{ kind: "duplicate", path: thing.path, ...seenText(thing.text) }],
    label: scene.words.edit.labels.duplicate[thing.kind],
    announce: scene.words.edit.announce.duplicated,
    focus: copy === thing.path ? `${thing.path}[1]` : copy,
  };
}

/** Takes a persona off the journey; their note stays. Undefined when one text names several personas. */
export function removePersona(personaIndex: number, scene: MapScene): EditAction | undefined {
  const { personas } = scene.journey;
  const persona = personas[personaIndex];
  if (persona === undefined || personas.filter((one) => one.path === persona.path).length > 1) return undefined;
  const { labels, announce } = scene.words.edit;
  const path = personas.length === 1 ? "personas" : persona.path;
  return { edits: [{ kind: "delete", path, ...seenText(persona.link.source) }], label: labels.removePersona, announce: announce.deleted(persona.alias ?? persona.name) };
}
