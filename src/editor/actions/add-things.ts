/** Edits that put something new on the map: items, touchpoints, stages, a solution for a barrier, a persona. Pure. */
import type { MapScene } from "../../render/map-scene";
import type { WriteValue } from "../../note/raw-change";
import type { CellTarget, EditTarget } from "../edit-target";
import { seen, type EditAction, writeMap } from "./edit-action";
import { itemAt } from "./find-place";
import { itemPlace, stagePlace, touchpointPlace } from "./lane-places";
import { rowName, stageName } from "./name-things";

function insertion(path: string, value: WriteValue, label: string, announce: string): EditAction {
  return { edits: [{ kind: "insert", path, value }], label, announce, focus: path };
}

/** Adds an item to a lane's cell, `position`th among its owner's, last when left out. In the touchpoints' row it adds a touchpoint. */
export function addItem(cell: CellTarget, text: string, scene: MapScene, position?: number): EditAction | undefined {
  if (text.trim() === "") return undefined;
  if (cell.rowKey === "touchpoints") return addTouchpoint(cell.stageIndex, text, scene, position);
  if (cell.rowKey === "emotion" || cell.rowKey === "reach") return undefined;
  const path = itemPlace(scene.journey, cell, position);
  const { labels, announce } = scene.words.edit;
  return path === undefined ? undefined : insertion(path, text, labels.addItem, announce.addedTo(rowName(cell, scene)));
}

/** Adds a touchpoint by its name, last in its stage when no position is given. */
export function addTouchpoint(stageIndex: number, name: string, scene: MapScene, position?: number): EditAction | undefined {
  const stage = scene.journey.stages[stageIndex];
  if (stage === undefined || name.trim() === "") return undefined;
  const { labels, announce } = scene.words.edit;
  return insertion(touchpointPlace(stage, position), name.trim(), labels.addTouchpoint, announce.addedTo(stageName(stage, scene)));
}

/** Adds a stage by its name, last when no position is given. */
export function addStage(name: string, scene: MapScene, position?: number): EditAction | undefined {
  if (name.trim() === "") return undefined;
  const { labels, announce } = scene.words.edit;
  return insertion(stagePlace(scene.journey, position), writeMap([["name", name.trim()]]), labels.addStage, announce.addedStage);
}

/** Adds a solution beside a barrier, on the same stage or touchpoint; it names the barrier when that has a text. */
export function addSolutionFor(barrier: EditTarget & { readonly kind: "item" }, text: string, scene: MapScene): EditAction | undefined {
  const item = itemAt(scene.journey, barrier);
  const path = itemPlace(scene.journey, { ...barrier, rowKey: "solutions", own: false });
  if (item === undefined || path === undefined || text.trim() === "") return undefined;
  const value = item.text === "" ? text : writeMap([["text", text], ["solves", item.text]]);
  const { labels, announce } = scene.words.edit;
  return insertion(path, value, labels.addSolution, announce.addedTo(rowName({ rowKey: "solutions", own: false }, scene)));
}

/** Adds a persona to the journey: `[[Olga]]`, or a plain name. */
export function addPersona(link: string, scene: MapScene): EditAction | undefined {
  const text = link.trim();
  const { personas } = scene.journey;
  if (text === "" || personas.some((one) => one.link.source === text)) return undefined;
  const label = scene.words.edit.labels.addPersona;
  if (personas.length === 0) return { edits: [{ kind: "set", path: "personas", value: [text], ...seen(undefined) }], label, focus: "personas[0]" };
  const path = `personas[${personas.length}]`;
  return { edits: [{ kind: "insert", path, value: text }], label, focus: path };
}

