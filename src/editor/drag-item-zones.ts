/** Finds where in a lane's cell a dragged item would land, and whose it becomes: the stage's or a touchpoint's. */
import { placeOfPath } from "./actions/find-place";
import { allIn, boxOf, type DrawnMap, type DropZone, nearest, padded } from "./drag-measures";
import { dropLine, type Place, positionAt } from "./drop-place";
import type { CellTarget, ItemTarget } from "./edit-target";
import { targetOf } from "./target-elements";

/** The place for an item under the pointer; undefined outside of lanes. */
export function itemDrop(moved: ItemTarget, at: Place, map: DrawnMap): DropZone | undefined {
  const room = roomUnder(moved, at, map);
  if (room === undefined) return undefined;
  const items = itemsIn(room.element);
  const boxes = items.map(boxOf);
  const position = positionAt(boxes, at, "down");
  const box = room.atEnd ? { ...boxOf(room.element), top: boxOf(room.element).bottom - 2 } : padded(boxOf(room.element));
  const line = dropLine(boxes, position, "down", box);
  return { drop: { kind: "cell", ...ownPlace(moved, items, position, room.cell, map) }, line };
}

interface Room {
  readonly element: HTMLElement;
  /** Whose lane it is where no item tells. */
  readonly cell: CellTarget;
  /** True for a stage of the list that has none of the lane yet: it would come at its end. */
  readonly atEnd: boolean;
}

function roomUnder(moved: ItemTarget, at: Place, map: DrawnMap): Room | undefined {
  const { container, layout, scene } = map;
  const row = allIn(container, ".cjm-table .cjm-row[data-row]").find((one) => holds(one, at));
  if (row !== undefined) {
    if (layout.rows.find((one) => one.key === row.getAttribute("data-row"))?.kind !== "lane") return undefined;
    const cell = nearest(allIn(row, ":scope > td.cjm-cell[aria-colindex]"), at, "x");
    if (cell === undefined) return undefined;
    const columns = cell.querySelector<HTMLElement>(".cjm-cell-columns");
    const part = columns === null || at.y < boxOf(columns).top ? undefined : nearest(allIn(columns, ":scope > *"), at, "x");
    const target = targetOf(part ?? cell, scene, layout);
    if (target?.kind !== "cell") return undefined;
    return { element: part ?? cell, cell: part === undefined ? underTouchpoint(target, moved, cell, at, map) : target, atEnd: false };
  }
  const lanes = allIn(container, ".cjm-list-lane[data-row]:not(.is-collapsed)").filter((one) => layout.rows.find(({ key }) => key === one.getAttribute("data-row"))?.kind === "lane");
  const lane = lanes.find((one) => holds(one, at));
  const target = lane === undefined ? undefined : targetOf(lane, scene, layout);
  if (lane !== undefined && target?.kind === "cell") return { element: lane, cell: target, atEnd: false };
  const section = allIn(container, ".cjm-list-stage[data-path]").find((one) => holds(one, at));
  const stage = section === undefined ? undefined : placeOfPath(scene.journey, section.getAttribute("data-path") ?? "");
  if (section === undefined || stage?.kind !== "stage") return undefined;
  const own = lanes.find((one) => section.contains(one) && one.closest(".cjm-list-owned") === null && one.getAttribute("data-row") === moved.laneKey);
  const cell: CellTarget = { kind: "cell", rowKey: moved.laneKey, own: moved.own, stageIndex: stage.stageIndex, touchpointIndex: undefined };
  return { element: own ?? section, cell, atEnd: own === undefined };
}

/** In touchpoint columns an empty cell spans its stage: what belonged to a touchpoint goes to the one in whose column it is. */
function underTouchpoint(cell: CellTarget, moved: ItemTarget, element: HTMLElement, at: Place, { scene, layout }: DrawnMap): CellTarget {
  const stage = layout.stages[cell.stageIndex];
  if (scene.density !== "touchpoints" || moved.touchpointIndex === undefined || stage === undefined || stage.stage.touchpoints.length === 0) return cell;
  const span = Number(element.getAttribute("colspan") ?? "1");
  if (span < 2) return cell;
  const box = boxOf(element);
  const part = Math.max(0, Math.min(span - 1, Math.floor(((at.x - box.left) / (box.right - box.left)) * span)));
  return { ...cell, touchpointIndex: scene.direction === "rtl" ? span - 1 - part : part };
}

/**
 * The owner and the position among its items in the lane: the dragged item keeps its owner next to its own kin, else joins
 * the item above, else the one below, else the cell's own.
 */
function ownPlace(moved: ItemTarget, items: readonly HTMLElement[], position: number, cell: CellTarget, { scene }: DrawnMap): { readonly cell: CellTarget; readonly position: number } {
  const places = items.map((item) => {
    const found = placeOfPath(scene.journey, item.getAttribute("data-path") ?? "");
    return found?.kind === "item" ? found : undefined;
  });
  const beside = [places[position - 1], places[position]].filter((one) => one !== undefined);
  const isOwn = (one: ItemTarget): boolean => one.stageIndex === moved.stageIndex && one.touchpointIndex === moved.touchpointIndex;
  const kin = beside.find(isOwn) ?? beside[0];
  if (kin === undefined) return { cell, position: 0 };
  const standing = places.slice(0, position).filter((one) => one !== undefined && one.touchpointIndex === kin.touchpointIndex && one.stageIndex === kin.stageIndex).length;
  return { cell: { ...cell, touchpointIndex: kin.touchpointIndex }, position: standing };
}

/** The items standing in a room itself, not in its columns. */
function itemsIn(room: HTMLElement): HTMLElement[] {
  const inside = room.closest(".cjm-cell-columns");
  return allIn(room, ".cjm-item[data-path]").filter((item) => item.closest(".cjm-cell-columns") === inside);
}

function holds(element: Element, at: Place): boolean {
  const box = boxOf(element);
  return box.left <= at.x && at.x <= box.right && box.top <= at.y && at.y <= box.bottom;
}
