/** What words in the curve's row should leave free: points with their signs, the line itself, persona points. Numbers only. */
import { type Segment, sampleColumn, segmentsIn } from "./curve-path";
import type { Mark } from "./find-room";
import type { CurvePoint, PersonaStretch } from "./map-layout";

const momentPx = 21;
const haloPx = 7;
const lineWeight = 2.5;
const pointWeight = 30;

/** The marks of a point: its disc with halo and moment, and where its change starts. */
export function marksOfPoint(point: CurvePoint, columnPx: number): Mark[] {
  const xPx = toPx(point.columnIndex, point.xPercent, columnPx);
  const reach = point.radiusPx + (point.roles.includes("lowest") ? haloPx : 2);
  const marks: Mark[] = [{ xPx, yPx: point.yPx, reachPx: { across: reach, above: point.moment ? point.radiusPx + momentPx : reach, below: reach }, weight: pointWeight }];
  if (point.start === undefined) return marks;
  const startPx = toPx(point.columnIndex, point.start.xPercent, columnPx);
  marks.push({ xPx: startPx, yPx: point.start.yPx, reachPx: { across: 6, above: 6, below: 6 }, weight: pointWeight });
  for (const part of [0.25, 0.5, 0.75]) marks.push(spot(startPx + (xPx - startPx) * part, point.start.yPx + (point.yPx - point.start.yPx) * part, 2, lineWeight));
  return marks;
}

/** The line as a row of small marks in the columns asked for. */
export function marksOfLine(segments: readonly Segment[], columns: ReadonlySet<number>, columnPx: number): Mark[] {
  return [...columns].flatMap((columnIndex) => sampleColumn(segmentsIn(segments, columnIndex), columnIndex).map(({ x, y }) => spot(toPx(columnIndex, x, columnPx), y, 2, lineWeight)));
}

/** The points of one persona's line in a column. */
export function marksOfPersona(stretch: PersonaStretch, columnIndex: number, columnPx: number): Mark[] {
  return stretch.points.map((point) => spot(toPx(columnIndex, point.xPercent, columnPx), point.yPx, 4, 3));
}

/** Pixels from the map's start of a place in a column. */
export function toPx(columnIndex: number, xPercent: number, columnPx: number): number {
  return (columnIndex + xPercent / 100) * columnPx;
}

function spot(xPx: number, yPx: number, reach: number, weight: number): Mark {
  return { xPx, yPx, reachPx: { across: reach, above: reach, below: reach }, weight };
}
