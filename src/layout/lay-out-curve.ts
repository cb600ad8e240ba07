/** Lays the emotion curve out: points, line, area, persona lines and notes, column by column. Numbers only. */
import { bandOf, isBeyondScale, toBalance } from "../insight/emotion-level";
import { readCurveStatistics } from "../insight/curve-statistics";
import { isSpokenFor, type Step } from "../insight/scored-steps";
import type { EmotionScale } from "../journey/journey";
import { marksOfLine, marksOfPersona, marksOfPoint } from "./curve-marks";
import { cutToColumn, overlaps, segmentsByColumn, toAreaText, toPathText, toSegments } from "./curve-path";
import { layOutPersonaLines } from "./lay-out-persona-lines";
import { sightPx } from "./find-room";
import type { CurveLayout, CurvePoint, PlacedStep, PointRole, StageLayout } from "./map-layout";
import { placeNotes } from "./place-notes";

const heightPx = 208;
const topPx = 34;
const bottomPx = 182;
const neutralPx = (topPx + bottomPx) / 2;
const pointRadiusPx = 9;
const smallestRadiusPx = 4;

export interface CurveMeasures {
  /** Of the narrowest column there can be. */
  readonly columnPx: number;
  readonly toPlainText: (text: string) => string;
  /** Width of each persona's name as it stands at the end of its line. */
  readonly personaNamesPx: readonly number[];
}

/** The curve over all columns; a journey without scores has columns without points. */
export function layOutCurve(steps: readonly Step[], stages: readonly StageLayout[], columnCount: number, scale: EmotionScale, measures: CurveMeasures): CurveLayout {
  const yOf = (level: number): number => Math.round((neutralPx - (toBalance(level, scale) * (bottomPx - topPx)) / 2) * 100) / 100;
  const placed = placeSteps(steps, stages);
  const roles = rolesOf(steps);
  const points = placed.flatMap((one) => toPoint(one, scale, yOf, roles, measures));
  const joined = placed.filter(({ step }) => !isSpokenFor(step));
  const segments = toSegments(joined.map((one) => ({ x: one.columnIndex * 100 + one.xPercent, y: one.step.level === undefined ? undefined : yOf(one.step.level) })));
  const columnPx = measures.columnPx;
  const noted = points.filter((point) => point.roles.length > 0);
  const pointMarks = pointsToSpare(points, noted, steps, columnPx).flatMap((point) => marksOfPoint(point, columnPx));
  const personaColumns = layOutPersonaLines(joined, columnCount, yOf, { ...measures, heightPx, pointMarks, lineMarks: (columns) => marksOfLine(segments, columns, columnPx) });
  const near = new Set(noted.flatMap(({ columnIndex }) => [-2, -1, 0, 1, 2].map((step) => columnIndex + step)));
  const personaMarks = personaColumns.columns.flatMap((stretches, columnIndex) => (near.has(columnIndex) ? stretches.flatMap((one) => marksOfPersona(one, columnIndex, columnPx)) : []));
  const marks = [...pointMarks, ...personaColumns.labelMarks, ...personaMarks, ...marksOfLine(segments, near, columnPx)];
  const notes = placeNotes(noted, marks, { columnPx, columnCount, heightPx, toPlainText: measures.toPlainText });
  const segmentColumns = segmentsByColumn(segments, columnCount);
  const columns = groupByColumn(points, columnCount).map((columnPoints, columnIndex) => {
    const own = segmentColumns[columnIndex] ?? [];
    let line: string | undefined;
    let area: string | undefined;
    return {
      segments: own,
      // Written when they are asked for: a wide map draws few of its columns.
      get line() {
        return (line ??= toPathText(cutToColumn(own, columnIndex), columnIndex));
      },
      get area() {
        return (area ??= toAreaText(cutToColumn(own, columnIndex, overlaps.area), columnIndex, neutralPx));
      },
      points: columnPoints,
      notes: notes.filter((note) => note.point.columnIndex === columnIndex),
      personas: personaColumns.columns[columnIndex] ?? [],
    };
  });
  return { heightPx, topPx, bottomPx, neutralPx, columns };
}

/** Steps spread evenly over their stage's columns: a touchpoint in its own column, or the stage's touchpoints side by side in one. */
export function placeSteps(steps: readonly Step[], stages: readonly StageLayout[]): PlacedStep[] {
  return steps.flatMap((step) => {
    const stage = stages[step.stageIndex];
    if (stage === undefined) return [];
    const count = stage.stage.touchpoints.length;
    if (step.touchpointIndex === undefined) return stepOfStage(step, stage);
    if (stage.columnCount === count) return [{ step, columnIndex: stage.firstColumn + step.touchpointIndex, xPercent: 50, neighbours: 1 }];
    return [{ step, columnIndex: stage.firstColumn, xPercent: ((step.touchpointIndex + 0.5) / count) * 100, neighbours: count }];
  });
}

/** A stage's own score stands in the middle of its columns, also when these are many. */
function stepOfStage(step: Step, stage: StageLayout): PlacedStep[] {
  const middle = stage.columnCount / 2;
  const columnIndex = stage.firstColumn + Math.min(stage.columnCount - 1, Math.floor(middle));
  return [{ step, columnIndex, xPercent: stage.columnCount % 2 === 0 ? 0 : 50, neighbours: 1 }];
}

/** The points that words might cover: near a note, or anywhere when lines of personas have names to place. */
function pointsToSpare(points: readonly CurvePoint[], noted: readonly CurvePoint[], steps: readonly Step[], columnPx: number): readonly CurvePoint[] {
  if (steps.some((step) => (step.emotion?.personas.length ?? 0) > 0)) return points;
  const reach = Math.ceil(sightPx / columnPx) + 1;
  return points.filter(({ columnIndex }) => noted.some((one) => Math.abs(one.columnIndex - columnIndex) <= reach));
}

function rolesOf(steps: readonly Step[]): Map<Step, PointRole[]> {
  const { lowest, highest, last } = readCurveStatistics(steps);
  const roles = new Map<Step, PointRole[]>();
  const add = (step: Step | undefined, role: PointRole): void => {
    if (step !== undefined) roles.set(step, [...(roles.get(step) ?? []), role]);
  };
  add(lowest, "lowest");
  add(highest, "highest");
  add(last, "last");
  return roles;
}

function toPoint(placed: PlacedStep, scale: EmotionScale, yOf: (level: number) => number, roles: ReadonlyMap<Step, PointRole[]>, measures: CurveMeasures): CurvePoint[] {
  const { step, columnIndex, xPercent, neighbours } = placed;
  const level = step.level;
  if (level === undefined) return [];
  const room = measures.columnPx / neighbours / 2 - 1;
  const radiusPx = Math.max(smallestRadiusPx, Math.min(pointRadiusPx, Math.floor(room)));
  const from = step.emotion?.changedFrom;
  const shift = Math.min(14 / measures.columnPx, 0.32 / neighbours) * 100;
  return [{
    step, columnIndex, xPercent, level, radiusPx,
    yPx: yOf(level),
    band: bandOf(level, scale),
    beyondScale: isBeyondScale(level, scale),
    start: from === undefined ? undefined : { xPercent: Math.max(2, xPercent - shift), yPx: yOf(from), band: bandOf(from, scale) },
    moment: step.touchpoint?.moment ?? false,
    roles: roles.get(step) ?? [],
  }];
}

function groupByColumn(points: readonly CurvePoint[], columnCount: number): CurvePoint[][] {
  const groups: CurvePoint[][] = Array.from({ length: columnCount }, () => []);
  for (const point of points) groups[point.columnIndex]?.push(point);
  return groups;
}
