/** The menus of rows, of the frame's pieces and of the map as a whole. */
import { canonicalRow } from "../../journey/match-key";
import type { MapScene } from "../../render/map-scene";
import type { EditField, FieldTarget, MapTarget, PersonaTarget, RowTarget } from "../edit-target";
import type { MenuLine } from "../map-editing";
import { addLane, hideLane, lanesToAdd, moveLane, removeLane, showLane } from "./arrange-lanes";
import { clear, markReviewed, setField, setState, setType } from "./change-text";
import { laneIconName } from "./lane-icon-names";
import { stagePlace } from "./lane-places";
import { actionLine, choiceLine, draftLine, keysFor, type MenuSource, submenu } from "./menu-parts";
import { moveBy } from "./move-things";
import { rowName } from "./name-things";
import { removePersona } from "./remove-things";

const map: MapTarget = { kind: "map" };

/** Rows to add, one of the author's own, and those hidden in the note. */
function laneLines(source: MenuSource): MenuLine[] {
  const { scene } = source;
  const { menu } = scene.words.edit;
  if (scene.onlyLanes !== undefined) return [];
  const lanes = lanesToAdd(scene).flatMap((key) => actionLine(source, rowName({ rowKey: key, own: false }, scene), { icon: laneIconName(key), section: "rows" }, addLane(key, scene)));
  const hidden = scene.journey.hiddenLanes.flatMap((key) =>
    actionLine(source, rowName({ rowKey: key, own: canonicalRow(key) === undefined }, scene), { icon: "eye", section: "rows" }, showLane(key, scene)),
  );
  return [
    ...submenu(menu.addLane, { icon: "list-plus", section: "add" }, [...lanes, draftLine(source, menu.ownLane, { icon: "pencil", section: "type" }, { kind: "lane" }, map)]),
    ...submenu(menu.hiddenLanes, { icon: "eye-off", section: "add" }, hidden),
  ];
}

/** The menu of a row's label. */
export function rowMenu(source: MenuSource<RowTarget>): MenuLine[] {
  const { target, scene, parts } = source;
  const { menu } = scene.words.edit;
  const keys = keysFor(parts.isMac);
  const collapsed = parts.collapsedLanes.includes(target.rowKey);
  return [
    { title: collapsed ? menu.expand : menu.collapse, icon: collapsed ? "chevrons-up-down" : "chevrons-down-up", section: "show", run: () => parts.collapseLane(target.rowKey, !collapsed) },
    ...actionLine(source, menu.hideLane, { icon: "eye-off", section: "show" }, scene.onlyLanes === undefined ? hideLane(target, scene) : undefined),
    ...actionLine(source, menu.moveUp, { icon: "arrow-up", keys: keys.move("up"), section: "move" }, moveLane(target, -1, scene)),
    ...actionLine(source, menu.moveDown, { icon: "arrow-down", keys: keys.move("down"), section: "move" }, moveLane(target, 1, scene)),
    ...laneLines(source),
    ...actionLine(source, menu.removeLane, { icon: "trash-2", section: "delete", warning: true, keys: keys.delete }, removeLane(target, scene)),
  ];
}

function kindLines(source: MenuSource): MenuLine[] {
  const { scene } = source;
  const { menu } = scene.words.edit;
  const { type } = scene.journey;
  const known = (["CJM", "UJM", "LXM", "blueprint"] as const).map((kind) => choiceLine(source, menu.kinds[kind], { section: "kinds", checked: type === kind }, setType(kind, scene)));
  const other = type === undefined || ["CJM", "UJM", "LXM", "blueprint"].includes(type) ? [] : [choiceLine(source, type, { section: "kinds", checked: true }, undefined)];
  const none = choiceLine(source, menu.noKind, { section: "none", checked: type === undefined }, setField("journey-type", "", scene));
  return [...known, ...other, none, draftLine(source, menu.other, { icon: "pencil", section: "type" }, { kind: "text" }, { kind: "field", field: "journey-type" })];
}

function stateLines(source: MenuSource): MenuLine[] {
  const { scene } = source;
  const { menu } = scene.words.edit;
  const { state } = scene.journey;
  const known = (["as-is", "to-be"] as const).map((kind) => choiceLine(source, menu.states[kind], { section: "states", checked: state?.kind === kind }, setState(kind, scene)));
  const other = state?.kind === "other" ? [choiceLine(source, state.text, { section: "states", checked: true }, undefined)] : [];
  const none = choiceLine(source, menu.noState, { section: "none", checked: state === undefined }, setField("journey-state", "", scene));
  return [...known, ...other, none, draftLine(source, menu.other, { icon: "pencil", section: "type" }, { kind: "text" }, { kind: "field", field: "journey-state" })];
}

function fieldLine(source: MenuSource, field: EditField, icon: string): MenuLine {
  return draftLine(source, source.scene.words.edit.menu.addField[field], { icon, section: "frame" }, { kind: "text" }, { kind: "field", field });
}

/** The menu of the map: kind, state, review, what the frame tells, stages, rows. */
export function mapMenu(source: MenuSource): MenuLine[] {
  const { scene } = source;
  const { menu } = scene.words.edit;
  return [
    draftLine(source, menu.addStage, { icon: "plus", section: "add" }, { kind: "new", place: { kind: "stage", path: stagePlace(scene.journey), rowKey: undefined } }, map),
    addPersonaLine(source),
    ...laneLines(source),
    ...submenu(menu.kind, { icon: "map", section: "frame" }, kindLines(source)),
    ...submenu(menu.state, { icon: "git-compare", section: "frame" }, stateLines(source)),
    ...actionLine(source, menu.reviewedToday, { icon: "calendar-check", section: "frame" }, markReviewed(scene.today, scene)),
    fieldLine(source, "title", "heading"),
    fieldLine(source, "scenario", "text"),
    fieldLine(source, "goal", "target"),
    fieldLine(source, "owner", "user"),
    fieldLine(source, "baseline", "history"),
  ];
}

function addPersonaLine(source: MenuSource): MenuLine {
  const { scene } = source;
  const path = `personas[${scene.journey.personas.length}]`;
  return draftLine(source, scene.words.edit.menu.addPersona, { icon: "user-plus", section: "add" }, { kind: "new", place: { kind: "persona", path, rowKey: undefined } }, map);
}

/** The menu of a piece of the frame: its own choices first, then the map's. */
export function fieldMenu(source: MenuSource<FieldTarget>): MenuLine[] {
  const { target, scene } = source;
  const { menu } = scene.words.edit;
  const choices = target.field === "journey-type" ? kindLines(source) : target.field === "journey-state" ? stateLines(source) : [draftLine(source, menu.edit, { icon: "pencil", keys: "F2", section: "edit" }, { kind: "text" })];
  const reviewed = target.field === "reviewed" ? actionLine(source, menu.reviewedToday, { icon: "calendar-check", section: "edit" }, markReviewed(scene.today, scene)) : [];
  const removed = target.field === "journey-type" || target.field === "journey-state" ? [] : actionLine(source, menu.removeField, { icon: "trash-2", section: "delete", warning: true }, clear(target, scene));
  return [...choices, ...reviewed, ...removed];
}

/** The menu of a persona's chip. */
export function personaMenu(source: MenuSource<PersonaTarget>): MenuLine[] {
  const { target, scene } = source;
  const { menu } = scene.words.edit;
  if (!hasPersona(scene, target)) return [];
  return [
    draftLine(source, menu.changePersona, { icon: "pencil", keys: "F2", section: "edit" }, { kind: "text" }),
    addPersonaLine(source),
    ...personaSteps(source),
    ...actionLine(source, menu.removePersona, { icon: "trash-2", section: "delete", warning: true }, removePersona(target.personaIndex, scene)),
  ];
}

function personaSteps(source: MenuSource<PersonaTarget>): MenuLine[] {
  const { target, scene, parts } = source;
  const { menu } = scene.words.edit;
  return (["left", "right"] as const).flatMap((direction) => {
    const by = (direction === "right") !== (scene.direction === "rtl") ? 1 : -1;
    const neighbour = scene.journey.personas[target.personaIndex + by];
    const name = neighbour?.alias ?? neighbour?.name ?? "";
    return actionLine(source, by > 0 ? menu.moveAfter(name) : menu.moveBefore(name), { icon: `arrow-${direction}`, keys: keysFor(parts.isMac).move(direction), section: "move" }, moveBy(target, direction, scene));
  });
}

function hasPersona(scene: MapScene, target: PersonaTarget): boolean {
  return scene.journey.personas[target.personaIndex] !== undefined;
}
