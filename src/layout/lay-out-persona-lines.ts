/** The lines of single personas over the common curve, with the place of their names. Numbers only. */
import { levelForPersona, personasWithScores } from "../insight/scored-steps";
import { segmentsIn, toPathText, toSegments } from "./curve-path";
import type { PlacedStep } from "./lay-out-curve";
import type { PersonaPoint, PersonaStretch } from "./map-layout";

const labelDistancePx = 9;

/** One list of stretches for each column. Only personas with a score of their own have a line. */
export function layOutPersonaLines(placed: readonly PlacedStep[], columnCount: number, yOf: (level: number) => number): PersonaStretch[][] {
  const columns: PersonaStretch[][] = Array.from({ length: columnCount }, () => []);
  const labels: { columnIndex: number; xPercent: number; yPx: number }[] = [];
  personasWithScores(placed.map((one) => one.step)).forEach((personaIndex, lineIndex) => {
    const levels = placed.map((one) => levelForPersona(one.step, personaIndex));
    const segments = toSegments(placed.map((one, position) => {
      const level = levels[position];
      return { x: one.columnIndex * 100 + one.xPercent, y: level === undefined ? undefined : yOf(level) };
    }));
    const named = lastOwnStep(placed, personaIndex);
    const label = named === undefined ? undefined : placeLabel(named, personaIndex, yOf, labels);
    if (named !== undefined && label !== undefined) labels.push({ columnIndex: named.columnIndex, ...label });
    columns.forEach((column, columnIndex) => {
      const path = toPathText(segmentsIn(segments, columnIndex), columnIndex);
      const points = pointsIn(placed, columnIndex, personaIndex, yOf);
      if (path === "" && points.length === 0) return;
      column.push({ personaIndex, lineIndex, path, points, label: named?.columnIndex === columnIndex ? label : undefined });
    });
  });
  return columns;
}

function ownLevel(one: PlacedStep, personaIndex: number): number | undefined {
  return one.step.emotion?.personas.find((score) => score.personaIndex === personaIndex)?.level;
}

function lastOwnStep(placed: readonly PlacedStep[], personaIndex: number): PlacedStep | undefined {
  return placed.filter((one) => ownLevel(one, personaIndex) !== undefined).at(-1);
}

/** The name stands outwards of the common curve, and moves on when another name is there already. */
function placeLabel(one: PlacedStep, personaIndex: number, yOf: (level: number) => number, taken: readonly { columnIndex: number; yPx: number }[]): NonNullable<PersonaStretch["label"]> {
  const level = ownLevel(one, personaIndex) ?? 0;
  const below = level < (one.step.level ?? level);
  let yPx = yOf(level) + (below ? labelDistancePx + 8 : -labelDistancePx);
  while (taken.some((label) => label.columnIndex === one.columnIndex && Math.abs(label.yPx - yPx) < 12)) yPx += below ? 12 : -12;
  const anchor = one.xPercent > 66 ? "end" : one.xPercent < 34 ? "start" : "middle";
  const xPercent = anchor === "end" ? Math.min(97, one.xPercent + 12) : anchor === "start" ? Math.max(3, one.xPercent - 12) : one.xPercent;
  return { xPercent, yPx, anchor };
}

function pointsIn(placed: readonly PlacedStep[], columnIndex: number, personaIndex: number, yOf: (level: number) => number): PersonaPoint[] {
  return placed.flatMap((one) => {
    const level = one.columnIndex === columnIndex ? ownLevel(one, personaIndex) : undefined;
    return level === undefined ? [] : [{ xPercent: one.xPercent, yPx: yOf(level), level, step: one.step }];
  });
}
