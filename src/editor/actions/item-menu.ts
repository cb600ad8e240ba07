/** The menu of one entry of a lane: what its lane lets it say, and where it can go. */
import { itemsOf } from "../../render/lane-cell";
import type { MapScene } from "../../render/map-scene";
import type { ItemTarget } from "../edit-target";
import type { MenuLine } from "../map-editing";
import { setEffort, setImpact, setSeverity, setStatus, tickSolution } from "./change-properties";
import type { EditAction } from "./edit-action";
import { itemAt, ownerAt } from "./find-place";
import { itemProperties, type ItemProperty, propertyText } from "./item-properties";
import { itemPlace } from "./lane-places";
import { choiceLine, draftLine, type MenuSource, submenu } from "./menu-parts";
import { solvedBySubmenu, solvesSubmenu } from "./solution-menu";
import { deleteLine, moveLines } from "./move-menu";

type ItemSource = MenuSource<ItemTarget>;

/** Where the entry stands among its owner's, from 0. */
function placeAmong(target: ItemTarget, scene: MapScene): number {
  const owner = ownerAt(scene.journey, target);
  return owner === undefined ? 0 : itemsOf(owner, target.laneKey).findIndex((item) => item.path === target.path);
}

function addLine(source: ItemSource, title: string, look: { readonly icon: string; readonly keys?: string }, position: number): MenuLine[] {
  const { target, scene } = source;
  const path = itemPlace(scene.journey, { ...target, rowKey: target.laneKey }, position);
  return path === undefined ? [] : [draftLine(source, title, { ...look, section: "add" }, { kind: "new", place: { kind: "item", path, rowKey: target.laneKey } })];
}

/** Three degrees and none. */
function degreeSubmenu(source: ItemSource, title: string, icon: string, shown: number | undefined, set: (target: ItemTarget, degree: number | undefined, scene: MapScene) => EditAction | undefined): MenuLine[] {
  const { target, scene } = source;
  const { degrees, noDegree } = scene.words.edit.menu;
  const lines = ([3, 2, 1] as const).map((degree) => choiceLine(source, degrees[degree], { section: "degrees", checked: shown === degree }, set(target, degree, scene)));
  return submenu(title, { icon, section: "says" }, [...lines, choiceLine(source, noDegree, { section: "none", checked: shown === undefined }, set(target, undefined, scene))]);
}

function barrierLines(source: ItemSource): MenuLine[] {
  const { menu } = source.scene.words.edit;
  const item = itemAt(source.scene.journey, source.target);
  return [
    draftLine(source, menu.addSolution, { icon: "list-plus", section: "says" }, { kind: "solution" }),
    ...solvedBySubmenu(source),
    ...degreeSubmenu(source, menu.severity, "flag", item?.severity, setSeverity),
  ];
}

function solutionLines(source: ItemSource): MenuLine[] {
  const { target, scene } = source;
  const { menu } = scene.words.edit;
  const item = itemAt(scene.journey, target);
  const status = item?.status;
  const statuses = (["open", "doing", "done"] as const).map((kind) => choiceLine(source, menu.statuses[kind], { section: "statuses", checked: status?.kind === kind }, setStatus(target, kind, scene)));
  const other = status?.kind === "other" ? [choiceLine(source, status.text, { section: "statuses", checked: true }, undefined)] : [];
  return [
    choiceLine(source, menu.done, { icon: "square-check-big", section: "says", checked: status?.kind === "done" }, tickSolution(target, scene)),
    ...submenu(menu.status, { icon: "square-dot", section: "says" }, [
      ...statuses,
      ...other,
      choiceLine(source, menu.noStatus, { section: "none", checked: status === undefined }, setStatus(target, undefined, scene)),
      draftLine(source, menu.other, { icon: "pencil", section: "type" }, { kind: "property", key: "status" }),
    ]),
    ...solvesSubmenu(source),
    draftLine(source, menu.owner, { icon: "user", section: "says" }, { kind: "property", key: "owner" }),
    draftLine(source, menu.due, { icon: "calendar", section: "says" }, { kind: "property", key: "due" }),
    ...degreeSubmenu(source, menu.impact, "trending-up", item?.impact, setImpact),
    ...degreeSubmenu(source, menu.effort, "hammer", item?.effort, setEffort),
  ];
}

/** What is typed of a number with its goal. */
function metricLines(source: ItemSource): MenuLine[] {
  return (["value", "target", "unit"] as const).map((key) => propertyLine(source, key, "gauge"));
}

function propertyLine(source: ItemSource, key: ItemProperty, icon?: string): MenuLine {
  const { menu, draft } = source.scene.words.edit;
  return draftLine(source, menu.property(draft.propertyTitle(key)), { ...(icon === undefined ? {} : { icon }), section: "says" }, { kind: "property", key });
}

const direct: Readonly<Record<string, readonly ItemProperty[]>> = { barriers: ["severity"], solutions: ["status", "owner", "due", "impact", "effort", "solves"], kpi: ["value", "target", "unit"] };

/** Everything else the entry says, so that the keyboard reaches it too; for a solution also what it might say. */
function detailsSubmenu(source: ItemSource): MenuLine[] {
  const { target, scene } = source;
  const item = itemAt(scene.journey, target);
  if (item === undefined) return [];
  const named = direct[target.laneKey] ?? [];
  const offered = (key: ItemProperty): boolean => propertyText(item, key) !== undefined || (target.laneKey === "solutions" && key === "measured");
  const known = itemProperties.filter((key) => key !== "reason" && !named.includes(key) && offered(key)).map((key) => propertyLine(source, key));
  const others = item.others.map(({ key }) => draftLine(source, scene.words.edit.menu.property(key), { section: "others" }, { kind: "other", key }));
  return submenu(scene.words.edit.menu.details, { icon: "list", section: "says" }, [...known, ...others]);
}

/** The menu of an entry; empty when it is gone. */
export function itemMenu(source: ItemSource): MenuLine[] {
  const { target, scene } = source;
  if (itemAt(scene.journey, target) === undefined) return [];
  const { menu } = scene.words.edit;
  const at = placeAmong(target, scene);
  const own = target.laneKey === "barriers" ? barrierLines(source) : target.laneKey === "solutions" ? solutionLines(source) : target.laneKey === "kpi" ? metricLines(source) : [];
  return [
    draftLine(source, menu.edit, { icon: "pencil", keys: "F2", section: "edit" }, { kind: "text" }),
    ...addLine(source, menu.addBelow, { icon: "plus", keys: "+" }, at + 1),
    ...addLine(source, menu.addAbove, { icon: "plus" }, at),
    ...own,
    draftLine(source, menu.reason, { icon: "circle-help", section: "says" }, { kind: "property", key: "reason" }),
    ...detailsSubmenu(source),
    ...moveLines(source),
    ...deleteLine(source),
  ];
}
