/** Row heights of a map that is not drawn whole, worked out beforehand so that rows keep still, and which rows come first. */
import type { MapLayout } from "../layout/map-layout";
import { estimateRowHeights } from "../layout/row-heights";
import { plainTextOf } from "../render/curve-words";
import { labelColumnPx } from "../render/map-table";
import { columnWidth } from "./visible-stages";

const paddingPx = 20;
const collapsedPx = 24;

/** Least height in pixels by row key. */
export function estimateScreenRows(layout: MapLayout, widthPx: number): ReadonlyMap<string, number> {
  const columnPx = columnWidth(layout, { widthPx: widthPx > 0 ? widthPx : 1280, labelPx: labelColumnPx, paddingPx });
  return estimateRowHeights(layout, columnPx, plainTextOf);
}

/**
 * How many rows, counted from the first, may stand in the upper `heightPx` of a map. The map's head is left out of the sum:
 * it makes up for rows that turn out lower than estimated.
 */
export function countRowsInSight(layout: MapLayout, heightsPx: ReadonlyMap<string, number>, collapsedLanes: readonly string[], heightPx: number): number {
  let topPx = 0;
  let count = 0;
  for (const row of layout.rows) {
    if (topPx >= heightPx) break;
    topPx += collapsedLanes.includes(row.key) ? collapsedPx : heightsPx.get(row.key) ?? 0;
    count += 1;
  }
  return count;
}
