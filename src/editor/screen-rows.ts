/** Row heights of a map whose columns are not all drawn, worked out beforehand so that rows keep still while scrolling. */
import type { MapLayout } from "../layout/map-layout";
import { estimateRowHeights } from "../layout/row-heights";
import { plainTextOf } from "../render/curve-words";
import { labelColumnPx } from "../render/map-table";
import { columnWidth } from "./visible-stages";

const paddingPx = 20;

/** Least height in pixels by row key. */
export function estimateScreenRows(layout: MapLayout, widthPx: number): ReadonlyMap<string, number> {
  const columnPx = columnWidth(layout, { widthPx: widthPx > 0 ? widthPx : 1280, labelPx: labelColumnPx, paddingPx });
  return estimateRowHeights(layout, columnPx, plainTextOf);
}
