/**
 * Finds where on a drawn map a dragged thing would land under the pointer: before which card, item, stage or row, and where
 * the line shows it. It measures elements and changes nothing.
 */
import { itemDrop } from "./drag-item-zones";
import { allIn, boxOf, type DrawnMap, type DropZone, freeBox, nearest, padded, place, runAlong, stageIndexOf } from "./drag-measures";
import type { Movable } from "./drop-edits";
import type { CellTarget } from "./edit-target";
import { dropLine, type Place, positionAt, sharedBox } from "./drop-place";

/** Where the thing would land; undefined where it cannot. */
export function dropZoneAt(moved: Movable, at: Place, map: DrawnMap): DropZone | undefined {
  const zone = zoneOf(moved, at, map);
  if (zone === undefined) return undefined;
  const line = zone.line === undefined || moved.kind === "row" || moved.kind === "persona" ? zone.line : sharedBox(zone.line, freeBox(map.container));
  return { drop: zone.drop, line };
}

function zoneOf(moved: Movable, at: Place, map: DrawnMap): DropZone | undefined {
  switch (moved.kind) {
    case "touchpoint":
      return touchpointDrop(at, map);
    case "item":
      return itemDrop(moved, at, map);
    case "stage":
      return stageDrop(at, map);
    case "row":
      return rowDrop(at, map);
    case "persona":
      return personaDrop(at, map);
  }
}

function touchpointDrop(at: Place, map: DrawnMap): DropZone | undefined {
  const { container, layout } = map;
  const home = stageUnder(at, map);
  const stageIndex = home === undefined ? undefined : stageIndexOf(home, map);
  const stage = stageIndex === undefined ? undefined : layout.stages[stageIndex];
  if (home === undefined || stageIndex === undefined || stage === undefined) return undefined;
  const cell: CellTarget = { kind: "cell", rowKey: "touchpoints", own: false, stageIndex, touchpointIndex: undefined };
  const kin = (selector: string): HTMLElement[] => allIn(container, selector).filter((one) => stage.stage.touchpoints.some(({ path }) => path === one.getAttribute("data-path")));
  if (home.classList.contains("cjm-list-stage")) {
    const cards = kin(".cjm-list .cjm-card[data-path]");
    const boxes = cards.map((card) => boxOf(card.closest(".cjm-list-touchpoint") ?? card));
    const facts = boxOf(home.querySelector(".cjm-stage-facts") ?? home);
    return place(boxes, at, "down", { ...boxOf(home), top: facts.bottom, bottom: facts.bottom + 8 }, (position) => ({ kind: "cell", cell, position }));
  }
  const heads = kin(".cjm-touchpoint-head[data-path]");
  if (map.scene.density === "touchpoints") {
    const table = boxOf(container.querySelector(".cjm-table tbody") ?? home);
    const room = { ...boxOf(home), bottom: table.bottom };
    return place(heads.map(boxOf), at, runAlong(map), room, (position) => ({ kind: "cell", cell, position }));
  }
  const drawn = allIn(container, ".cjm-row[data-row='touchpoints'] > td[aria-colindex]").find((one) => Number(one.getAttribute("aria-colindex")) === stage.firstColumn + 2);
  if (drawn === undefined) return undefined;
  return place(kin(".cjm-card[data-path]").map(boxOf), at, "down", padded(boxOf(drawn)), (position) => ({ kind: "cell", cell, position }));
}

/** The stage's header in the table, or its section of the list, that a place belongs to. */
function stageUnder(at: Place, { container }: DrawnMap): HTMLElement | undefined {
  const headers = allIn(container, ".cjm-table .cjm-stage[data-path]");
  if (headers.length > 0) return nearest(headers, at, "x");
  return nearest(allIn(container, ".cjm-list-stage[data-path]"), at, "y");
}

function stageDrop(at: Place, map: DrawnMap): DropZone | undefined {
  const { container } = map;
  const headers = allIn(container, ".cjm-table .cjm-stage[data-path]");
  const drawn = headers.length > 0 ? headers : allIn(container, ".cjm-list-stage[data-path]");
  const first = drawn[0];
  const start = first === undefined ? undefined : stageIndexOf(first, map);
  if (first === undefined || start === undefined) return undefined;
  const room = headers.length > 0 ? { ...boxOf(first), bottom: boxOf(container.querySelector(".cjm-table") ?? first).bottom } : boxOf(first);
  return place(drawn.map(boxOf), at, headers.length > 0 ? runAlong(map) : "down", room, (position) => ({ kind: "stage", position: start + position }));
}

function rowDrop(at: Place, { container, layout, scene }: DrawnMap): DropZone | undefined {
  const fixed = layout.rows[0]?.key === "emotion" && !scene.journey.laneOrder.includes("emotion");
  const rows = allIn(container, ".cjm-table .cjm-row[data-row]").filter((row) => !(fixed && row.getAttribute("data-row") === "emotion"));
  const first = rows[0];
  if (first === undefined) return undefined;
  const boxes = rows.map(boxOf);
  const position = positionAt(boxes, at, "down");
  const scroller = boxOf(container.querySelector(".cjm-scroll") ?? container);
  const line = dropLine(boxes, position, "down", boxOf(first));
  return { drop: { kind: "row", position: position + (fixed ? 1 : 0) }, line: sharedBox(line, scroller) };
}

function personaDrop(at: Place, map: DrawnMap): DropZone | undefined {
  const chips = allIn(map.container, ".cjm-personas .cjm-persona[data-path]");
  const first = chips[0];
  if (first === undefined) return undefined;
  // Chips may wrap: only those of the line under the pointer count.
  const line = nearest(chips, at, "y") ?? first;
  const inLine = chips.filter((chip) => Math.abs(boxOf(chip).top - boxOf(line).top) < 8);
  const start = chips.indexOf(inLine[0] ?? first);
  return place(inLine.map(boxOf), at, runAlong(map), boxOf(line), (position) => ({ kind: "persona", position: start + position }));
}
