/** Which stages of a wide map need drawing for a scroll position. Numbers only; it must not know elements. */
import type { MapLayout } from "../layout/map-layout";
import type { VisibleStages } from "../render/map-table";

/** Up to this many stages all are drawn: windowing costs more than it saves. */
const mostDrawnStages = 12;
const stagesBeyondEdges = 2;

/** The scroller as measured, in pixels; `scrollPx` counts from the start in either direction. */
export interface ScrollerMeasures {
  readonly scrollPx: number;
  readonly widthPx: number;
  readonly labelPx: number;
  readonly paddingPx: number;
}

/** Undefined when every stage is to be drawn, else the stages in sight and `beyond` more on each side. */
export function stagesInSight(layout: MapLayout, { scrollPx, widthPx, labelPx, paddingPx }: ScrollerMeasures, beyond = stagesBeyondEdges): VisibleStages | undefined {
  const count = layout.stages.length;
  if (count <= mostDrawnStages) return undefined;
  const columnPx = columnWidth(layout, { widthPx, labelPx, paddingPx });
  const fromColumn = Math.floor((scrollPx - paddingPx) / columnPx);
  const toColumn = Math.ceil((scrollPx + widthPx - labelPx - paddingPx) / columnPx);
  let first = 0;
  let end = count;
  layout.stages.forEach(({ firstColumn, columnCount, stageIndex }) => {
    if (firstColumn + columnCount <= fromColumn) first = stageIndex + 1;
    if (firstColumn < toColumn) end = stageIndex + 1;
  });
  return { first: Math.max(0, Math.min(first, count - 1) - beyond), end: Math.min(count, end + beyond) };
}

/** Width of one column as the table shares it out. */
export function columnWidth(layout: MapLayout, { widthPx, labelPx, paddingPx }: Omit<ScrollerMeasures, "scrollPx">): number {
  return Math.max(layout.columnMinimumPx, (widthPx - 2 * paddingPx - labelPx - 2) / Math.max(1, layout.columns.length));
}

/** Stages that hold a column, widened so that it is inside; for moving focus beyond what is drawn. */
export function stagesAround(layout: MapLayout, columnIndex: number, shown: number): VisibleStages {
  const found = layout.stages.findIndex(({ firstColumn, columnCount }) => columnIndex < firstColumn + columnCount);
  const stage = found === -1 ? layout.stages.length - 1 : found;
  const first = Math.max(0, stage - Math.ceil(shown / 2));
  return { first, end: Math.min(layout.stages.length, first + Math.max(shown, 1) + 1) };
}

/** Whether two ranges draw the same. */
export function sameStages(one: VisibleStages | undefined, other: VisibleStages | undefined): boolean {
  return one?.first === other?.first && one?.end === other?.end;
}
