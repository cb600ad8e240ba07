/** The menus of what makes up columns: touchpoints, points of the curve, stages, and cells with room for more. */
import type { MapRow } from "../../layout/map-layout";
import { chooseRows } from "../../layout/choose-rows";
import type { CellTarget, PointTarget, StageTarget, TouchpointTarget } from "../edit-target";
import type { MenuLine } from "../map-editing";
import { lanesToAdd } from "./arrange-lanes";
import { setExit } from "./change-properties";
import { channelSubmenu, emotionLines, emotionSubmenu, momentLine } from "./emotion-menu";
import { ownerAt, type OwnerPlace } from "./find-place";
import { laneIconName } from "./lane-icon-names";
import { itemPlace, stagePlace, touchpointPlace } from "./lane-places";
import { choiceLine, draftLine, type MenuSource, submenu } from "./menu-parts";
import { deleteLine, moveLines } from "./move-menu";
import { rowName } from "./name-things";

const plus = { icon: "plus", section: "add" } as const;
const pencil = { icon: "pencil", keys: "F2", section: "edit" } as const;

function newTouchpoint(source: MenuSource, stageIndex: number, title: string, position?: number): MenuLine[] {
  const stage = source.scene.journey.stages[stageIndex];
  if (stage === undefined) return [];
  const cell: CellTarget = { kind: "cell", rowKey: "touchpoints", own: false, stageIndex, touchpointIndex: undefined };
  return [draftLine(source, title, plus, { kind: "new", place: { kind: "touchpoint", path: touchpointPlace(stage, position), rowKey: "touchpoints" } }, cell)];
}

function newStages(source: MenuSource, stageIndex: number): MenuLine[] {
  const { menu } = source.scene.words.edit;
  return ([[menu.addStageBefore, stageIndex], [menu.addStageAfter, stageIndex + 1]] as const).map(([title, position]) =>
    draftLine(source, title, plus, { kind: "new", place: { kind: "stage", path: stagePlace(source.scene.journey, position), rowKey: undefined } }, { kind: "map" }),
  );
}

/** A new entry on this stage or touchpoint, in any row: those the map shows first. */
function addToRow(source: MenuSource, owner: OwnerPlace): MenuLine[] {
  const { scene } = source;
  const rows: readonly MapRow[] = chooseRows(scene.journey, { show: "both", onlyLanes: scene.onlyLanes });
  const line = (key: string, own: boolean, section: string): MenuLine[] => {
    const cell: CellTarget = { kind: "cell", rowKey: key, own, stageIndex: owner.stageIndex, touchpointIndex: owner.touchpointIndex };
    const path = itemPlace(scene.journey, cell);
    return path === undefined ? [] : [draftLine(source, rowName(cell, scene), { icon: laneIconName(key), section }, { kind: "new", place: { kind: "item", path, rowKey: key } }, cell)];
  };
  const shown = rows.filter((row) => row.kind === "lane").flatMap((row) => line(row.key, row.own, "rows"));
  // The first entry brings its row along.
  const more = scene.onlyLanes === undefined ? lanesToAdd(scene).filter((key) => key !== "reach").flatMap((key) => line(key, false, "more")) : [];
  return submenu(scene.words.edit.menu.addToRow, plus, [...shown, ...more]);
}

/** The menu of a touchpoint's card or head. */
export function touchpointMenu(source: MenuSource<TouchpointTarget>): MenuLine[] {
  const { target, scene } = source;
  if (ownerAt(scene.journey, target) === undefined) return [];
  const { menu } = scene.words.edit;
  const across = scene.density === "touchpoints";
  return [
    draftLine(source, menu.rename, pencil, { kind: "text" }),
    ...newTouchpoint(source, target.stageIndex, across ? menu.addTouchpointAfter : menu.addTouchpointBelow, target.touchpointIndex + 1),
    ...newTouchpoint(source, target.stageIndex, across ? menu.addTouchpointBefore : menu.addTouchpointAbove, target.touchpointIndex),
    ...addToRow(source, target),
    ...emotionSubmenu(source, target),
    ...momentLine(source, target),
    ...channelSubmenu(source, target),
    draftLine(source, menu.reach, { icon: "users", section: "says" }, { kind: "property", key: "reach" }),
    ...moveLines(source),
    ...deleteLine(source),
  ];
}

/** The menu of a point: its levels at once. */
export function pointMenu(source: MenuSource<PointTarget>): MenuLine[] {
  return ownerAt(source.scene.journey, source.target) === undefined ? [] : [...emotionLines(source, source.target), ...momentLine(source, source.target)];
}

function exitSubmenu(source: MenuSource<StageTarget>): MenuLine[] {
  const { target, scene } = source;
  const { menu } = scene.words.edit;
  const exit = scene.journey.stages[target.stageIndex]?.exit;
  const other = exit?.kind === "other" ? [choiceLine(source, exit.text, { section: "exits", checked: true }, undefined)] : [];
  return submenu(menu.exit, { icon: "log-out", section: "says" }, [
    ...(["stops", "competitor"] as const).map((kind) => choiceLine(source, menu.exits[kind], { section: "exits", checked: exit?.kind === kind }, setExit(target.stageIndex, kind, scene))),
    ...other,
    choiceLine(source, menu.noExit, { section: "none", checked: exit === undefined }, setExit(target.stageIndex, undefined, scene)),
    draftLine(source, menu.other, { icon: "pencil", section: "type" }, { kind: "property", key: "exit" }),
  ]);
}

/** The menu of a stage's header. */
export function stageMenu(source: MenuSource<StageTarget>): MenuLine[] {
  const { target, scene } = source;
  const { menu } = scene.words.edit;
  const owner: OwnerPlace = { stageIndex: target.stageIndex, touchpointIndex: undefined };
  if (ownerAt(scene.journey, owner) === undefined) return [];
  return [
    draftLine(source, menu.rename, pencil, { kind: "text" }),
    ...newTouchpoint(source, target.stageIndex, menu.addTouchpoint),
    ...newStages(source, target.stageIndex),
    ...addToRow(source, owner),
    ...emotionSubmenu(source, owner),
    ...channelSubmenu(source, owner),
    draftLine(source, menu.reach, { icon: "users", section: "says" }, { kind: "property", key: "reach" }),
    ...exitSubmenu(source),
    ...moveLines(source),
    ...deleteLine(source),
  ];
}

/** The menu of a cell: what can be added there, and stages beside it. */
export function cellMenu(source: MenuSource<CellTarget>): MenuLine[] {
  const { target, scene } = source;
  const { menu } = scene.words.edit;
  if (ownerAt(scene.journey, target) === undefined) return [];
  if (target.rowKey === "emotion") {
    const stage = scene.journey.stages[target.stageIndex];
    const several = target.touchpointIndex === undefined && (stage?.touchpoints.length ?? 0) > 0;
    return [...(several ? [] : emotionLines(source, target)), ...(several ? newTouchpoint(source, target.stageIndex, menu.addTouchpoint) : []), ...newStages(source, target.stageIndex)];
  }
  if (target.rowKey === "touchpoints") return [...newTouchpoint(source, target.stageIndex, menu.addTouchpoint), ...newStages(source, target.stageIndex)];
  if (target.rowKey === "reach") return [draftLine(source, menu.reach, { icon: "pencil", keys: "F2", section: "edit" }, { kind: "property", key: "reach" }), ...newStages(source, target.stageIndex)];
  const path = itemPlace(scene.journey, target);
  const added = path === undefined ? [] : [draftLine(source, menu.addTo(rowName(target, scene)), { ...plus, keys: "+" }, { kind: "new", place: { kind: "item", path, rowKey: target.rowKey } })];
  return [...added, ...newStages(source, target.stageIndex), ...deleteLine(source)];
}
