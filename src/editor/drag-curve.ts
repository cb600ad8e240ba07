/**
 * The curve as it stands on the screen: which step is under the pointer, where its row ends, and the line as it would run
 * with one level changed. Everything in pixels of the window; it changes nothing.
 */
import { levelForPersona, readSteps, type Step } from "../insight/scored-steps";
import { toPathText, toSegments } from "../layout/curve-path";
import { placeSteps } from "../layout/lay-out-curve";
import type { EmotionPlace } from "./actions/change-emotion";
import { allIn, boxOf, type DrawnMap } from "./drag-measures";
import { type LevelRow, yOfLevel } from "./drag-level";
import type { Place } from "./drop-place";

/** A step's mark on the screen. */
export interface CurveMark {
  readonly place: EmotionPlace;
  readonly step: Step;
  /** Undefined for a step without score: it can get one where it would stand. */
  readonly level: number | undefined;
  readonly at: Place;
  readonly radiusPx: number;
  /** The row's scale in pixels of the window. */
  readonly row: LevelRow;
  /** The element that draws it, when one does. */
  readonly drawn: Element | undefined;
}

const personaReachPx = 8;
const gapReachPx = 14;

/** The mark under a place: a point of the curve, else a persona's, else the place of a step that has no score yet. */
export function markAt(target: Element, at: Place, map: DrawnMap): CurveMark | undefined {
  const point = target.closest(".cjm-point[data-path]");
  if (point !== null) return markOfPoint(point, map);
  const cell = target.closest<HTMLElement>(".cjm-curve-cell[aria-colindex]");
  if (cell === null || target.closest("a") !== null) return undefined;
  return personaMarkAt(cell, at, map) ?? gapMarkAt(cell, at, map);
}

/** The mark of a drawn point, also of the small curve's. */
export function markOfPoint(point: Element, { scene, layout }: DrawnMap): CurveMark | undefined {
  const path = point.getAttribute("data-path");
  const disc = point.querySelector(".cjm-disc");
  const curve = point.closest(".cjm-curve, .cjm-small-curve");
  const step = readSteps(scene.journey).find((one) => one.level !== undefined && (one.touchpoint ?? one.stage).path === path);
  if (disc === null || curve === null || step === undefined) return undefined;
  const box = boxOf(disc);
  return {
    place: placeOfStep(step), step, level: step.level, at: middle(box), radiusPx: Math.max(7, (box.right - box.left) / 2),
    row: rowOf(curve, layout.curve), drawn: point,
  };
}

function personaMarkAt(cell: HTMLElement, at: Place, { layout }: DrawnMap): CurveMark | undefined {
  const column = layout.curve.columns[columnOf(cell)];
  const curve = cell.querySelector(".cjm-curve");
  if (column === undefined || curve === null) return undefined;
  const groups = allIn(cell, ".cjm-persona-marks");
  let best: CurveMark | undefined;
  let least = personaReachPx;
  column.personas.forEach((stretch, index) => {
    const circles = [...(groups[index]?.querySelectorAll(".cjm-persona-point") ?? [])];
    stretch.points.forEach((point, place) => {
      const drawn = circles[place];
      if (drawn === undefined) return;
      const centre = middle(boxOf(drawn));
      const distance = Math.hypot(centre.x - at.x, centre.y - at.y);
      if (distance > least) return;
      least = distance;
      best = { place: { ...placeOfStep(point.step), personaIndex: stretch.personaIndex }, step: point.step, level: point.level, at: centre, radiusPx: 6, row: rowOf(curve, layout.curve), drawn };
    });
  });
  return best;
}

function gapMarkAt(cell: HTMLElement, at: Place, map: DrawnMap): CurveMark | undefined {
  const { scene, layout } = map;
  const curve = cell.querySelector(".cjm-curve");
  if (curve === null) return undefined;
  const box = boxOf(curve);
  const row = rowOf(curve, layout.curve);
  if (at.y < row.topPx - gapReachPx || at.y > row.bottomPx + gapReachPx) return undefined;
  const columnIndex = columnOf(cell);
  const near = placeSteps(readSteps(scene.journey), layout.stages)
    .filter((one) => one.columnIndex === columnIndex && one.step.level === undefined)
    .map((one) => ({ step: one.step, x: xIn(box, one.xPercent, map), reach: Math.min(gapReachPx, (box.right - box.left) / one.neighbours / 2) }))
    .find(({ x, reach }) => Math.abs(x - at.x) <= reach);
  if (near === undefined) return undefined;
  return { place: placeOfStep(near.step), step: near.step, level: undefined, at: { x: near.x, y: at.y }, radiusPx: 9, row, drawn: undefined };
}

/**
 * The line through all drawn steps as a path in pixels of the window, with one step at another level; for a persona's mark
 * that persona's line. Empty in the small curve, where columns are too narrow to tell.
 */
export function lineWith(mark: CurveMark, level: number, map: DrawnMap): string {
  const { scene, layout, container } = map;
  const boxes = new Map(allIn(container, ".cjm-table .cjm-curve-cell[aria-colindex]").map((cell) => [columnOf(cell), boxOf(cell.querySelector(".cjm-curve") ?? cell)]));
  if (boxes.size === 0) return "";
  const { personaIndex } = mark.place;
  const places = placeSteps(readSteps(scene.journey), layout.stages).flatMap((one) => {
    const box = boxes.get(one.columnIndex);
    if (box === undefined) return [];
    const isMark = one.step.stageIndex === mark.step.stageIndex && one.step.touchpointIndex === mark.step.touchpointIndex;
    const own = personaIndex === undefined ? one.step.level : levelForPersona(one.step, personaIndex);
    const shown = isMark ? level : own;
    return [{ x: xIn(box, one.xPercent, map), y: shown === undefined ? undefined : yOfLevel(shown, mark.row, scene.journey.scale) }];
  });
  // The path is made from the start of reading; d3 wants x to grow.
  const ordered = scene.direction === "rtl" ? places.reverse() : places;
  return toPathText(toSegments(ordered), 0);
}

function placeOfStep({ stageIndex, touchpointIndex }: Step): EmotionPlace {
  return { stageIndex, touchpointIndex };
}

function columnOf(cell: Element): number {
  return Number(cell.getAttribute("aria-colindex")) - 2;
}

function xIn(box: { readonly left: number; readonly right: number }, xPercent: number, { scene }: DrawnMap): number {
  const part = (scene.direction === "rtl" ? 100 - xPercent : xPercent) / 100;
  return box.left + (box.right - box.left) * part;
}

function rowOf(curve: Element, { topPx, bottomPx, heightPx }: { readonly topPx: number; readonly bottomPx: number; readonly heightPx: number }): LevelRow {
  const box = boxOf(curve);
  const scale = (box.bottom - box.top) / heightPx;
  return { topPx: box.top + topPx * scale, bottomPx: box.top + bottomPx * scale };
}

function middle(box: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }): Place {
  return { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
}
