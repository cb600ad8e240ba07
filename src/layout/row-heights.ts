/**
 * Estimates the height of every row over all its columns, so that rows keep still while only some columns are drawn. The
 * measures are those of the style sheet; it knows no words and no document.
 */
import type { Lane, LaneItem, Stage } from "../journey/journey";
import { cardHeight, itemHeight, type PlainText } from "./item-heights";
import { laneHolders } from "./lane-holders";
import type { MapLayout, MapRow, StageLayout } from "./map-layout";

const cellPadding = { acrossPx: 20, alongPx: 17 } as const;
const itemGapPx = 5;
const leastContentPx = 19;
const reachPx = 31;
const touchpointReachPx = 22;
const columnsGapPx = 6;

/**
 * Least height in pixels of each row by its key, cell padding and border included, when every column is `columnPx` wide.
 * Some pixels more or less than the browser's: rows grow when their text needs more, they are never cut.
 */
export function estimateRowHeights(layout: MapLayout, columnPx: number, plain: PlainText = (text) => text): Map<string, number> {
  return new Map(layout.rows.map((row) => [row.key, rowHeight(row, layout, columnPx, plain)]));
}

function rowHeight(row: MapRow, layout: MapLayout, columnPx: number, plain: PlainText): number {
  if (row.kind === "emotion") return layout.curve.heightPx;
  let content = leastContentPx;
  for (const stage of layout.stages) content = Math.max(content, knownHeight(row, stage, columnPx, plain));
  return Math.ceil(content + cellPadding.alongPx);
}

/** Heights by row, column width and columns of stages that are still what they were: most are when one score changes. */
const remembered = new WeakMap<Stage, Map<string, number>>();

function knownHeight(row: MapRow, layout: StageLayout, columnPx: number, plain: PlainText): number {
  let heights = remembered.get(layout.stage);
  if (heights === undefined) remembered.set(layout.stage, (heights = new Map<string, number>()));
  const key = `${row.key} ${columnPx} ${layout.columnCount}`;
  let height = heights.get(key);
  if (height === undefined) heights.set(key, (height = stageHeight(row, layout, columnPx, plain)));
  return height;
}

function stageHeight(row: MapRow, layout: StageLayout, columnPx: number, plain: PlainText): number {
  const { stage, columnCount } = layout;
  const widthPx = columnPx - cellPadding.acrossPx;
  const apart = columnCount > 1;
  if (row.kind === "reach") {
    const own = stage.reach === undefined ? 0 : reachPx;
    return own + stage.touchpoints.filter((one) => one.reach !== undefined).length * touchpointReachPx;
  }
  if (row.kind === "touchpoints") {
    const cards = stage.touchpoints.map((one) => cardHeight(one, widthPx, plain));
    return apart ? Math.max(0, ...cards) : stacked(cards);
  }
  const own = itemsOf(stage.lanes, row.key).map((item) => itemHeight(row.key, item, apart ? columnPx * columnCount - cellPadding.acrossPx : widthPx, false, plain));
  const columns = laneHolders(stage.touchpoints, row.key).map((touchpointIndex) => itemsOf(stage.touchpoints[touchpointIndex]?.lanes ?? [], row.key).map((item) => itemHeight(row.key, item, widthPx, true, plain)));
  if (!apart) return stacked([...own, ...columns.flat()]);
  const highest = Math.max(0, ...columns.map(stacked));
  return stacked(own) + highest + (own.length > 0 && highest > 0 ? columnsGapPx : 0);
}

function stacked(heights: readonly number[]): number {
  return heights.reduce((sum, height) => sum + height, Math.max(0, heights.length - 1) * itemGapPx);
}

function itemsOf(lanes: readonly Lane[], key: string): LaneItem[] {
  const items: LaneItem[] = [];
  for (const lane of lanes) if (lane.key === key) items.push(...lane.items);
  return items;
}
