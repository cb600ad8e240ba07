/** Makes the place of a draft for something new: a stage, a touchpoint, an item, a persona. */
import type { JourneyPath } from "../journey/journey";
import type { WriteValue } from "../note/raw-change";
import type { MapScene } from "../render/map-scene";
import { addPersona, addStage } from "./actions/add-things";
import type { EditAction } from "./actions/edit-action";
import { splitPosition } from "./actions/edit-action";
import { ownerAt, type OwnerPlace } from "./actions/find-place";
import { itemPlace, touchpointPlace } from "./actions/lane-places";
import { ownerName, rowName } from "./actions/name-things";
import type { DraftAnchor, DraftPlace, DraftResult } from "./draft-place";
import { oneLine } from "./draft-places";
import type { CellTarget } from "./edit-target";

function toResult(action: EditAction | undefined): DraftResult {
  return action === undefined ? { kind: "nothing" } : { kind: "action", action };
}

function insertion(path: JourneyPath, value: WriteValue, label: string): EditAction {
  return { edits: [{ kind: "insert", path, value }], label, focus: path };
}

/** The draft of a new item in a lane's cell, or of a new touchpoint in theirs: right after `after`, at the path `at`, or last. */
export function draftOfNewInCell(scene: MapScene, cell: CellTarget, after?: JourneyPath, near?: Element, at?: JourneyPath): DraftPlace | undefined {
  const touchpoints = cell.rowKey === "touchpoints";
  const ownerPlace: OwnerPlace = touchpoints ? { stageIndex: cell.stageIndex, touchpointIndex: undefined } : cell;
  const owner = ownerAt(scene.journey, ownerPlace);
  const stage = scene.journey.stages[cell.stageIndex];
  if (owner === undefined || stage === undefined || cell.rowKey === "emotion" || cell.rowKey === "reach") return undefined;
  const last = touchpoints ? touchpointPlace(stage) : itemPlace(scene.journey, cell);
  const path = at ?? (after === undefined ? last : pathAfter(after));
  if (path === undefined) return undefined;
  return newAt(scene, path, cell, owner.path, { ...(after === undefined ? {} : { after }), ...(near === undefined ? {} : { near }) });
}

/** The draft that follows another in the same list, one position further; `cell` is where the other one stands. */
export function draftBelow(scene: MapScene, place: DraftPlace, cell: CellTarget | undefined): DraftPlace | undefined {
  const path = shift(place.path);
  if (path !== undefined && /^stages\[\d+\]$/.test(path)) return draftOfNewStage(scene, path, place.anchor.near);
  return path === undefined || cell === undefined || place.base === undefined ? undefined : newAt(scene, path, cell, place.base, { ...(place.anchor.near === undefined ? {} : { near: place.anchor.near }), after: place.path });
}

function newAt(scene: MapScene, path: JourneyPath, cell: CellTarget, owner: JourneyPath, more: Pick<DraftAnchor, "after" | "near">): DraftPlace {
  const words = scene.words.edit.draft;
  const touchpoints = cell.rowKey === "touchpoints";
  const row = rowName(cell, scene);
  const name = ownerName(touchpoints ? { ...cell, touchpointIndex: undefined } : cell, scene);
  return {
    kind: touchpoints ? "line" : "text", task: "insert", path, base: owner, shown: "",
    title: touchpoints ? words.newTouchpoint(name) : words.newItem(row, name), placeholder: newText(cell, scene),
    resultOf: (text) => toResult(text.trim() === "" ? undefined : insertion(path, touchpoints ? oneLine(text) : text.trim(), touchpoints ? words.addTouchpoint : words.addItem(row))),
    anchor: { rowKey: cell.rowKey, owner, ...more },
  };
}

/** What the empty field of something new says. */
export function newText(row: { readonly rowKey: string; readonly own: boolean }, scene: MapScene): string {
  const words = scene.words.edit.draft.newTexts;
  if (row.rowKey === "touchpoints") return words.touchpoint;
  const known = row.own ? undefined : Object.entries(words.lanes).find(([key]) => key === row.rowKey)?.[1];
  return known ?? words.entry(rowName(row, scene));
}

function pathAfter(path: JourneyPath): JourneyPath {
  return shift(path) ?? `${path}[1]`;
}

/** The path one position on; undefined for one that ends in no position. */
export function shift(path: JourneyPath): JourneyPath | undefined {
  const found = splitPosition(path);
  return found === undefined ? undefined : `${found.list}[${found.position + 1}]`;
}

/** The draft of a new stage that shall stand at a path such as `stages[2]`. */
export function draftOfNewStage(scene: MapScene, path: JourneyPath, near?: Element): DraftPlace {
  const words = scene.words.edit.draft;
  const position = splitPosition(path)?.position;
  const gap: DraftAnchor = position === undefined ? {} : position === 0 ? { before: path } : { after: `stages[${position - 1}]` };
  return {
    kind: "line", task: "insert", path, base: undefined, shown: "", title: words.newStage, placeholder: words.newTexts.stage,
    resultOf: (text) => toResult(standingAt(path, addStage(oneLine(text), scene, position))),
    anchor: { ...gap, ...(near === undefined ? {} : { near }) },
  };
}

/** The action at the draft's own path: in a row of new things the map does not show those before it yet. */
function standingAt(path: JourneyPath, action: EditAction | undefined): EditAction | undefined {
  if (action === undefined) return undefined;
  return { ...action, edits: action.edits.map((edit) => (edit.kind === "insert" ? { ...edit, path } : edit)), focus: path };
}

/** The draft of a new persona: a note's name, or any name. */
export function draftOfNewPersona(scene: MapScene, near?: Element): DraftPlace {
  const path = `personas[${scene.journey.personas.length}]`;
  const resultOf = (text: string): DraftResult => {
    const typed = oneLine(text);
    return toResult(typed === "" ? undefined : addPersona(/^\[\[.*\]\]$/.test(typed) ? typed : `[[${typed}]]`, scene));
  };
  return { kind: "persona", task: "insert", path, base: undefined, shown: "", title: scene.words.edit.draft.newPersona, resultOf, anchor: near === undefined ? {} : { near } };
}
