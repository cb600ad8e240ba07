/**
 * Which part of a map goes on which sheet of paper, and how large: on one sheet, or cut between columns and rows with the
 * labels repeated. Numbers only; it knows no printer and no markup.
 */

export type Paper = "a4" | "a3";
export type PageFit = "fit" | "tiled";

/** Sizes of a drawn map in CSS pixels. */
export interface PrintedMap {
  /** The column of row labels, repeated on every sheet. */
  readonly labelPx: number;
  readonly columnsPx: readonly number[];
  /** The stage header, repeated on every sheet. */
  readonly headerPx: number;
  readonly rowsPx: readonly number[];
  /** Title, personas and the like above the map, on the first sheet only. */
  readonly framePx: number;
  /** Facts and problems below the map, on the last sheet only. */
  readonly footPx: number;
}

export interface PrintPlan {
  /** Millimetres, landscape. */
  readonly paperMm: { readonly width: number; readonly height: number };
  readonly marginMm: number;
  /** Paper pixels for each map pixel, at most 1. */
  readonly scale: number;
  /** Sheet by sheet in reading order: first all columns of the first rows. */
  readonly sheets: readonly PrintSheet[];
}

/** Columns and rows from the first up to but without the last, and whether the frame or the foot stands on the sheet. */
export interface PrintSheet {
  readonly columns: readonly [from: number, to: number];
  readonly rows: readonly [from: number, to: number];
  readonly frame: boolean;
  readonly foot: boolean;
}

/** ISO 216, landscape. */
const papers = { a4: { width: 297, height: 210 }, a3: { width: 420, height: 297 } } as const satisfies Readonly<Record<Paper, { readonly width: number; readonly height: number }>>;
/** What every desktop printer can print within. */
const marginMm = 10;
/** CSS: an inch is 96 pixels and 25.4 millimetres. */
const pxPerMm = 96 / 25.4;
/** Text of a map at 13 pixels stays 7 points high. Smaller is for who wants all of it on one sheet. */
const leastTiledScale = 0.72;
/** Parts of a sheet's room tried until all sheets are filled alike, and of the way from the least scale to the map's own size. */
const leastShare = 0.3;
const evenSteps = 70;

/** Cuts a sequence where the sum would pass the room; a piece larger than all room stands alone. `[from, to)` of each part, at least one. */
function cutAt(sizes: readonly number[], roomOf: (part: number, last: boolean) => number): [number, number][] {
  const parts: [number, number][] = [];
  let from = 0;
  let used = 0;
  for (const [at, size] of sizes.entries()) {
    if (at > from && used + size > roomOf(parts.length, at === sizes.length - 1)) {
      parts.push([from, at]);
      from = at;
      used = 0;
    }
    used += size;
  }
  return [...parts, [from, sizes.length]];
}

/** Cut into as few parts as the room allows, and these as alike as can be: no sheet with a lone column where others are full. */
function cutEvenly(sizes: readonly number[], roomOf: (part: number, last: boolean) => number): [number, number][] {
  const parts = cutAt(sizes, roomOf);
  for (let share = leastShare; share < 1; share += (1 - leastShare) / evenSteps) {
    const even = cutAt(sizes, (part, last) => roomOf(part, last) * share);
    if (even.length === parts.length && even.every(([from, to], part) => to - from === 1 || sum(sizes.slice(from, to)) <= roomOf(part, to === sizes.length))) return even;
  }
  return parts;
}

function sum(sizes: readonly number[]): number {
  return sizes.reduce((total, size) => total + size, 0);
}

/** Pixels of the map a sheet has room for at a scale. */
function roomAt(paper: Paper, scale: number): { readonly widthPx: number; readonly heightPx: number } {
  const { width, height } = papers[paper];
  return { widthPx: ((width - 2 * marginMm) * pxPerMm) / scale, heightPx: ((height - 2 * marginMm) * pxPerMm) / scale };
}

/** The scale at which the whole map stands on one sheet, never above 1. */
function fittingScale(map: PrintedMap, paper: Paper): number {
  const { widthPx, heightPx } = roomAt(paper, 1);
  return Math.min(1, widthPx / Math.max(1, map.labelPx + sum(map.columnsPx)), heightPx / Math.max(1, map.framePx + map.headerPx + sum(map.rowsPx) + map.footPx));
}

/**
 * Plans the sheets of a map. `fit` puts it on one; `tiled` keeps it readable, and takes one sheet when that is readable too. A single
 * column or row larger than a sheet shrinks the map until it fits, so nothing is ever cut through.
 */
export function planPages(map: PrintedMap, paper: Paper, fit: PageFit): PrintPlan {
  const whole = fittingScale(map, paper);
  const plan = { paperMm: papers[paper], marginMm };
  const everything: PrintSheet = { columns: [0, map.columnsPx.length], rows: [0, map.rowsPx.length], frame: true, foot: true };
  if (fit === "fit" || whole >= leastTiledScale) return { ...plan, scale: whole, sheets: [everything] };
  const { widthPx, heightPx } = roomAt(paper, 1);
  const widest = map.labelPx + Math.max(0, ...map.columnsPx);
  const [firstRow = 0] = map.rowsPx;
  const withFrame = map.framePx + firstRow + (map.rowsPx.length < 2 ? map.footPx : 0);
  const highest = map.headerPx + Math.max(withFrame, ...map.rowsPx, (map.rowsPx.at(-1) ?? 0) + map.footPx);
  const largest = Math.min(1, widthPx / widest, heightPx / highest);
  const least = Math.min(leastTiledScale, largest);
  // Rounding must not push out what fits exactly.
  const slack = 0.01;
  const cutColumns = (scale: number): [number, number][] => cutEvenly(map.columnsPx, () => roomAt(paper, scale).widthPx - map.labelPx + slack);
  const cutRows = (scale: number): [number, number][] => cutEvenly(map.rowsPx, (part, last) => roomAt(paper, scale).heightPx - map.headerPx - (part === 0 ? map.framePx : 0) - (last ? map.footPx : 0) + slack);
  const [acrossCount, downCount] = [cutColumns(least).length, cutRows(least).length];
  // The words become as large as they can without another sheet.
  const scales = Array.from({ length: evenSteps + 1 }, (_, step) => largest - ((largest - least) * step) / evenSteps);
  const scale = scales.find((one) => cutColumns(one).length === acrossCount && cutRows(one).length === downCount) ?? least;
  const [columns, rows] = [cutColumns(scale), cutRows(scale)];
  const sheets = rows.flatMap((rowRange, rowPart) =>
    columns.map((columnRange, columnPart): PrintSheet => ({
      columns: columnRange, rows: rowRange, frame: rowPart === 0 && columnPart === 0, foot: rowPart === rows.length - 1 && columnPart === columns.length - 1,
    })));
  return { ...plan, scale, sheets };
}
