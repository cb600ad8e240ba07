/** The lines of single personas over the common curve, with the place of their names. Numbers only. */
import { levelForPersona, personasApart } from "../insight/scored-steps";
import { marksOfLine, toPx } from "./curve-marks";
import { cutToColumn, type Segment, segmentsByColumn, toPathText, toSegments } from "./curve-path";
import { coverCost, likelyStretches, type Mark, markOfBox, marksNear, type WordBox } from "./find-room";
import type { PersonaPoint, PersonaStretch, PlacedStep } from "./map-layout";

const nameHeightPx = 13;
const ascentPx = 10;
const nameWeight = 40;

/** What the labels need to know of the row. */
interface LabelRoom {
  readonly columnPx: number;
  readonly personaNamesPx: readonly number[];
  readonly heightPx: number;
  readonly pointMarks: readonly Mark[];
  /** Marks of the common line in some columns. */
  readonly lineMarks: (columns: ReadonlySet<number>) => readonly Mark[];
}

export interface PersonaLines {
  /** One list of stretches for each column. */
  readonly columns: PersonaStretch[][];
  /** Where the lines' names stand. */
  readonly labelMarks: readonly Mark[];
}

/** Lines of the personas that are drawn apart, each named once at its last own point, clear of points and lines. */
export function layOutPersonaLines(placed: readonly PlacedStep[], columnCount: number, yOf: (level: number) => number, room: LabelRoom): PersonaLines {
  const columns: PersonaStretch[][] = Array.from({ length: columnCount }, () => []);
  const placedColumns: PlacedStep[][] = Array.from({ length: columnCount }, () => []);
  for (const one of placed) placedColumns[one.columnIndex]?.push(one);
  const labelMarks: Mark[] = [];
  personasApart(placed.map((one) => one.step)).forEach((personaIndex, lineIndex) => {
    const levels = placed.map((one) => levelForPersona(one.step, personaIndex));
    const segments = toSegments(placed.map((one, position) => {
      const level = levels[position];
      return { x: one.columnIndex * 100 + one.xPercent, y: level === undefined ? undefined : yOf(level) };
    }));
    const named = placed.filter((one) => ownLevel(one, personaIndex) !== undefined).at(-1);
    const label = named === undefined ? undefined : placeLabel(named, yOf(ownLevel(named, personaIndex) ?? 0), personaIndex, segments);
    const segmentColumns = segmentsByColumn(segments, columnCount);
    columns.forEach((column, columnIndex) => {
      const own = segmentColumns[columnIndex] ?? [];
      const points = pointsIn(placedColumns[columnIndex] ?? [], personaIndex, yOf);
      if (own.length === 0 && points.length === 0) return;
      let path: string | undefined;
      const write = (): string => (path ??= toPathText(cutToColumn(own, columnIndex), columnIndex));
      column.push({ personaIndex, lineIndex, segments: own, get path() { return write(); }, points, label: named?.columnIndex === columnIndex ? label : undefined });
    });
  });
  return { columns, labelMarks };

  function placeLabel(named: PlacedStep, pointPx: number, personaIndex: number, own: readonly Segment[]): PersonaStretch["label"] {
    const columnPx = room.columnPx;
    const anchorPx = toPx(named.columnIndex, named.xPercent, columnPx);
    const widthPx = room.personaNamesPx[personaIndex] ?? 0;
    const columnsNear = new Set([-1, 0, 1].map((step) => named.columnIndex + step));
    const near = [...labelMarks, ...marksNear(room.pointMarks, anchorPx), ...room.lineMarks(columnsNear), ...marksOfLine(own, columnsNear, columnPx)];
    let best: { readonly box: WordBox; readonly anchor: "start" | "middle" | "end" } | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const shift of [0, -14, 14, -24, 24, -36, 36, -50, 50]) {
      for (const anchor of ["start", "middle", "end"] as const) {
        const offsetPx = anchor === "start" ? 7 : anchor === "end" ? -7 - widthPx : -widthPx / 2;
        const box = { offsetPx, widthPx, yPx: pointPx + shift - nameHeightPx / 2, heightPx: nameHeightPx };
        const outside = anchorPx + offsetPx < 2 || anchorPx + offsetPx + widthPx > columnCount * columnPx - 2 || box.yPx < 2 || box.yPx + nameHeightPx > room.heightPx - 2;
        if (outside || (anchor === "middle" && shift === 0)) continue;
        const far = Math.abs(shift) * 0.4;
        const cost = far + coverCost(box, anchorPx, near, likelyStretches(columnCount, columnPx), least - far);
        if (cost < least) [best, least] = [{ box, anchor }, cost];
      }
    }
    if (best === undefined) return undefined;
    labelMarks.push(markOfBox(best.box, anchorPx, nameWeight));
    const offsetPx = best.anchor === "start" ? 7 : best.anchor === "end" ? -7 : 0;
    return { xPercent: named.xPercent, offsetPx, yPx: best.box.yPx + ascentPx, anchor: best.anchor };
  }
}

function ownLevel(one: PlacedStep, personaIndex: number): number | undefined {
  return one.step.emotion?.personas.find((score) => score.personaIndex === personaIndex)?.level;
}

function pointsIn(placed: readonly PlacedStep[], personaIndex: number, yOf: (level: number) => number): PersonaPoint[] {
  return placed.flatMap((one) => {
    const level = ownLevel(one, personaIndex);
    return level === undefined ? [] : [{ xPercent: one.xPercent, yPx: yOf(level), level, step: one.step }];
  });
}
