/** Where the map's + stands and what it would add: at the end of a cell, between two stages. It measures and changes nothing. */
import { itemPlace, stagePlace, touchpointPlace } from "./actions/lane-places";
import { allIn, boxOf } from "./drag-measures";
import type { Place } from "./drop-place";
import type { EditingLayer, LayerRect } from "./editing-layer";
import type { MapEditor } from "./map-editor";
import type { NewPlace } from "./pointer-parts";
import { targetOf } from "./target-elements";

const roundPx = 24;
const linePx = 24;
const gapReachPx = 13;

/** What a cell of the table can take at its end; undefined for the curve, reach and folded rows. */
export function addPlaceOf(cell: Element, editor: MapEditor): NewPlace | undefined {
  const scene = editor.scene();
  const target = targetOf(cell, scene, editor.layout());
  if (target?.kind !== "cell" || cell.classList.contains("cjm-collapsed") || scene.show === "curve") return undefined;
  const stage = scene.journey.stages[target.stageIndex];
  if (stage === undefined || target.rowKey === "emotion" || target.rowKey === "reach") return undefined;
  if (target.rowKey === "touchpoints") {
    const position = target.touchpointIndex === undefined ? undefined : target.touchpointIndex + 1;
    return { kind: "touchpoint", path: touchpointPlace(stage, position), rowKey: "touchpoints" };
  }
  const path = itemPlace(scene.journey, target);
  return path === undefined ? undefined : { kind: "item", path, rowKey: target.rowKey };
}

/**
 * Where the + of a cell stands: a line in the middle of an empty one, a line under the last thing where there is room, else
 * a disc (`round`) on the cell's lower edge.
 */
export function plusRect(cell: Element, layer: EditingLayer): LayerRect & { readonly round: boolean } {
  const { x, y, width, height } = layer.rectOf(cell);
  const filled = cell.querySelectorAll(".cjm-item, .cjm-card");
  if (filled.length === 0) return { x: x + 6, y: y + Math.max(2, (height - linePx) / 2), width: width - 12, height: linePx, round: false };
  const bottom = Math.max(...[...filled].map((one) => boxOf(one).bottom)) - boxOf(cell).top;
  if (height - bottom >= linePx + 4) return { x: x + 6, y: y + bottom + 3, width: width - 12, height: linePx, round: false };
  return { x: x + (width - roundPx) / 2, y: y + height - roundPx / 2, width: roundPx, height: roundPx, round: true };
}

/** Between which stages a place in the table's head is: the new stage's position, and where the + stands; undefined elsewhere. */
export function gapAt(at: Place, editor: MapEditor): { readonly position: number; readonly rect: LayerRect } | undefined {
  const { container, layer } = editor;
  const headers = allIn(container, ".cjm-table .cjm-stage[data-path]");
  const rightToLeft = editor.scene().direction === "rtl";
  const stages = editor.layout().stages;
  for (const header of headers) {
    const box = boxOf(header);
    const stageIndex = stages.findIndex(({ stage }) => stage.path === header.getAttribute("data-path"));
    const [start, end] = rightToLeft ? [box.right, box.left] : [box.left, box.right];
    // The very end has a button of its own.
    const side = Math.abs(at.x - start) <= gapReachPx ? 0 : Math.abs(at.x - end) <= gapReachPx && stageIndex < stages.length - 1 ? 1 : undefined;
    if (stageIndex === -1 || side === undefined) continue;
    const rect = layer.rectOf(header);
    const x = (side === 0) === rightToLeft ? rect.x + rect.width : rect.x;
    return { position: stageIndex + side, rect: { x: x - roundPx / 2, y: rect.y + 6, width: roundPx, height: roundPx } };
  }
  return undefined;
}

/** Where a stage added last stands. */
export function lastStagePlace(editor: MapEditor): NewPlace {
  return { kind: "stage", path: stagePlace(editor.scene().journey), rowKey: undefined };
}
