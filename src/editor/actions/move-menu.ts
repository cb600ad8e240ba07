/** The lines that move, copy and delete a thing; each says where it would go. */
import { itemsOf } from "../../render/lane-cell";
import type { ItemTarget, StageTarget, TouchpointTarget } from "../edit-target";
import type { MenuLine } from "../map-editing";
import { ownerAt } from "./find-place";
import { actionLine, keysFor, type MenuSource, submenu } from "./menu-parts";
import { type Direction, moveBy, moveTo, stagesToMoveTo } from "./move-things";
import { ownerName, stageName } from "./name-things";
import { deleteTarget, duplicate } from "./remove-things";

const directions: readonly Direction[] = ["left", "right", "up", "down"];

/** What stands in the way of a step is named, so that the line says where the thing goes. */
function moveTitle({ target, scene }: MenuSource<ItemTarget | TouchpointTarget | StageTarget>, direction: Direction): string {
  const { menu } = scene.words.edit;
  const { stages } = scene.journey;
  const across = direction === "left" || direction === "right";
  const by = (across ? (direction === "right") !== (scene.direction === "rtl") : direction === "down") ? 1 : -1;
  const neighbour = stages[target.stageIndex + by];
  if (target.kind === "stage") return by > 0 ? menu.moveAfter(stageName(neighbour, scene)) : menu.moveBefore(stageName(neighbour, scene));
  const plain = direction === "up" ? menu.moveUp : menu.moveDown;
  if (target.kind === "item") {
    if (!across) return plain;
    const next = target.touchpointIndex === undefined || scene.density === "stages" ? undefined : target.touchpointIndex + by;
    if (next === undefined) return menu.moveTo(stageName(neighbour, scene));
    if (stages[target.stageIndex]?.touchpoints[next] !== undefined) return menu.moveTo(ownerName({ stageIndex: target.stageIndex, touchpointIndex: next }, scene));
    const count = neighbour?.touchpoints.length ?? 0;
    return menu.moveTo(ownerName({ stageIndex: target.stageIndex + by, touchpointIndex: count === 0 ? undefined : by > 0 ? 0 : count - 1 }, scene));
  }
  const within = stages[target.stageIndex]?.touchpoints[target.touchpointIndex + by];
  if (within === undefined || (across && scene.density === "stages")) return menu.moveTo(stageName(neighbour, scene));
  if (!across) return plain;
  const name = ownerName({ stageIndex: target.stageIndex, touchpointIndex: target.touchpointIndex + by }, scene);
  return by > 0 ? menu.moveAfter(name) : menu.moveBefore(name);
}

/** One line a direction it can go; one to each other stage; a copy. */
export function moveLines(source: MenuSource<ItemTarget | TouchpointTarget | StageTarget>): MenuLine[] {
  const { target, scene, parts } = source;
  const { menu } = scene.words.edit;
  const keys = keysFor(parts.isMac);
  // A stage goes up and down as it goes left and right: one line for each is enough.
  const steps = directions.filter((direction) => target.kind !== "stage" || direction === "left" || direction === "right").flatMap((direction) =>
    actionLine(source, moveTitle(source, direction), { icon: `arrow-${direction}`, keys: keys.move(direction), section: "move" }, moveBy(target, direction, scene)),
  );
  // At a stage's edge up leads where left leads: said once.
  const distinct = steps.filter((line, place) => steps.findIndex((one) => one.title === line.title) === place);
  const copied = actionLine(source, menu.duplicate, { icon: "copy", section: "move", keys: keys.duplicate }, duplicate(target, scene));
  return [...distinct, ...(target.kind === "stage" ? [] : submenu(menu.moveToStage, { icon: "corner-up-right", section: "move" }, toStages(source, target))), ...copied];
}

function toStages(source: MenuSource, target: ItemTarget | TouchpointTarget): MenuLine[] {
  const { scene } = source;
  const stages = stagesToMoveTo(target, scene);
  // Its neighbours are already named by the steps to the left and right.
  if (stages.every(({ stageIndex }) => Math.abs(stageIndex - target.stageIndex) === 1)) return [];
  return stages.flatMap(({ stageIndex, name }) => {
    const rowKey = target.kind === "item" ? target.laneKey : "touchpoints";
    const own = target.kind === "item" && target.own;
    return actionLine(source, name, { section: "stages" }, moveTo(target, { cell: { kind: "cell", rowKey, own, stageIndex, touchpointIndex: undefined } }, scene));
  });
}

/** Deletes the thing; a stage says how much goes with it. */
export function deleteLine(source: MenuSource): MenuLine[] {
  const { target, scene, parts } = source;
  const { menu } = scene.words.edit;
  const look = { icon: "trash-2", section: "delete", warning: true } as const;
  if (target.kind === "cell") {
    const owner = ownerAt(scene.journey, target);
    const count = owner === undefined ? 0 : itemsOf(owner, target.rowKey).length;
    return actionLine(source, menu.emptyCell(count), look, deleteTarget(target, scene));
  }
  const count = target.kind === "stage" ? (scene.journey.stages[target.stageIndex]?.touchpoints.length ?? 0) : 0;
  return actionLine(source, count === 0 ? menu.delete : menu.deleteWith(count), { ...look, keys: keysFor(parts.isMac).delete }, deleteTarget(target, scene));
}
