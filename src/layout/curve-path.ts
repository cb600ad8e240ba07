/** Monotone cubic lines cut to columns. Numbers and path text only; it must not know journeys. */
import { curveMonotoneX } from "d3-shape";

/** A place on a line: x in hundredths of a column from the map's start, y in pixels; undefined is a gap. */
export interface LinePlace {
  readonly x: number;
  readonly y: number | undefined;
}

/** One cubic from (x0, y0) to (x3, y3). */
export interface Segment {
  readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number;
  readonly x2: number; readonly y2: number; readonly x3: number; readonly y3: number;
}

const nothing = (): void => undefined;

/** Segments between neighbouring places with a y, never above or below the two they join (d3's monotone cubic). */
export function toSegments(places: readonly LinePlace[]): Segment[] {
  const segments: Segment[] = [];
  let x0 = 0;
  let y0 = 0;
  const bezierCurveTo = (x1: number, y1: number, x2: number, y2: number, x3: number, y3: number): void => {
    segments.push({ x0, y0, x1, y1, x2, y2, x3, y3 });
    x0 = x3;
    y0 = y3;
  };
  // A pen instead of d3's path text, which would only be taken apart again. The curve uses the first three of its moves.
  const curve = curveMonotoneX({
    moveTo(x, y) {
      x0 = x;
      y0 = y;
    },
    lineTo(x, y) {
      const [dx, dy] = [(x - x0) / 3, (y - y0) / 3];
      bezierCurveTo(x0 + dx, y0 + dy, x - dx, y - dy, x, y);
    },
    bezierCurveTo,
    closePath: nothing, quadraticCurveTo: nothing, arcTo: nothing, arc: nothing, rect: nothing,
  });
  let drawing = false;
  for (const { x, y } of [...places, { x: 0, y: undefined }]) {
    if (drawing !== (y !== undefined)) {
      if (drawing) curve.lineEnd();
      else curve.lineStart();
      drawing = !drawing;
    }
    if (y !== undefined) curve.point(x, y);
  }
  return segments;
}

/** The segments that touch a column. */
export function segmentsIn(segments: readonly Segment[], columnIndex: number): Segment[] {
  const from = columnIndex * 100;
  return segments.filter((one) => one.x3 > from && one.x0 < from + 100);
}

/** For each column the segments that touch it, in order. */
export function segmentsByColumn(segments: readonly Segment[], columnCount: number): Segment[][] {
  const columns: Segment[][] = Array.from({ length: columnCount }, () => []);
  for (const one of segments) {
    const last = Math.ceil(one.x3 / 100) - 1;
    for (let columnIndex = Math.floor(one.x0 / 100); columnIndex <= last; columnIndex += 1) columns[columnIndex]?.push(one);
  }
  return columns;
}

/** How far a cut piece goes over its column's end, in hundredths of the column: where widths are broken, nothing gapes. A see-through area shows where it lies double. */
export const overlaps = { line: 0.25, area: 0.08 } as const;

/** The segments of a column, those that run over its borders cut there. x runs evenly along a segment, so its share of the width is the curve's parameter. */
export function cutToColumn(segments: readonly Segment[], columnIndex: number, overlap: number = overlaps.line): readonly Segment[] {
  const from = columnIndex * 100;
  const to = from + 100 + overlap;
  if (segments.every((one) => one.x0 >= from && one.x3 <= to)) return segments;
  return segments.map((one) => {
    const width = one.x3 - one.x0;
    return width > 0 ? between(one, Math.max(0, (from - one.x0) / width), Math.min(1, (to - one.x0) / width)) : one;
  });
}

/** The part of a cubic between two of its parameters, by its polar form. */
function between(one: Segment, start: number, end: number): Segment {
  const x = (first: number, second: number, third: number): number => blossom(one.x0, one.x1, one.x2, one.x3, first, second, third);
  const y = (first: number, second: number, third: number): number => blossom(one.y0, one.y1, one.y2, one.y3, first, second, third);
  return {
    x0: x(start, start, start), y0: y(start, start, start), x1: x(start, start, end), y1: y(start, start, end),
    x2: x(start, end, end), y2: y(start, end, end), x3: x(end, end, end), y3: y(end, end, end),
  };
}

function blossom(a: number, b: number, c: number, d: number, r: number, s: number, t: number): number {
  const mixed = (from: number, to: number, part: number): number => from + (to - from) * part;
  const [ab, bc, cd] = [mixed(a, b, r), mixed(b, c, r), mixed(c, d, r)];
  return mixed(mixed(ab, bc, s), mixed(bc, cd, s), t);
}

/** True when the segments draw the same in the same column. */
export function sameSegments(before: readonly Segment[], after: readonly Segment[]): boolean {
  return before.length === after.length && before.every((one, position) => {
    const other = after[position];
    return other !== undefined && one.x0 === other.x0 && one.y0 === other.y0 && one.x1 === other.x1 && one.y1 === other.y1 && one.x2 === other.x2 && one.y2 === other.y2 && one.x3 === other.x3 && one.y3 === other.y3;
  });
}

/** Path text of neighbouring segments, x from the column's start. Joined segments make one stretch. */
export function toPathText(segments: readonly Segment[], columnIndex: number): string {
  return stretches(segments).map((stretch) => stretchText(stretch, columnIndex * 100, "M")).join("");
}

/** Path text of the area between the segments and a level line. */
export function toAreaText(segments: readonly Segment[], columnIndex: number, baseY: number): string {
  const offset = columnIndex * 100;
  return stretches(segments)
    .map((stretch) => {
      const start = number((stretch[0]?.x0 ?? 0) - offset);
      const end = number((stretch.at(-1)?.x3 ?? 0) - offset);
      return `M${start},${baseY}${stretchText(stretch, offset, "L")}L${end},${baseY}Z`;
    })
    .join("");
}

/** Places along the segments within one column, x from 0 to 100, for finding room beside the line. */
export function sampleColumn(segments: readonly Segment[], columnIndex: number): { readonly x: number; readonly y: number }[] {
  const places: { x: number; y: number }[] = [];
  for (const one of segments) {
    for (let step = 0; step <= 12; step += 1) {
      const t = step / 12;
      const x = bezier(one.x0, one.x1, one.x2, one.x3, t) - columnIndex * 100;
      if (x >= 0 && x <= 100) places.push({ x, y: bezier(one.y0, one.y1, one.y2, one.y3, t) });
    }
  }
  return places;
}

function bezier(a: number, b: number, c: number, d: number, t: number): number {
  const s = 1 - t;
  return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
}

function stretches(segments: readonly Segment[]): Segment[][] {
  const found: Segment[][] = [];
  for (const segment of segments) {
    const current = found.at(-1);
    if (current?.at(-1)?.x3 === segment.x0) current.push(segment);
    else found.push([segment]);
  }
  return found;
}

function stretchText(stretch: readonly Segment[], offset: number, first: "M" | "L"): string {
  const start = stretch[0];
  if (start === undefined) return "";
  const curves = stretch.map(
    (one) => `C${number(one.x1 - offset)},${number(one.y1)},${number(one.x2 - offset)},${number(one.y2)},${number(one.x3 - offset)},${number(one.y3)}`,
  );
  return `${first}${number(start.x0 - offset)},${number(start.y0)}${curves.join("")}`;
}

function number(value: number): number {
  return Math.round(value * 100) / 100;
}
