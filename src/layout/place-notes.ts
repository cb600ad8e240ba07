/**
 * Finds room in a column for the words beside the lowest, the highest and the last point: tries boxes on every side and
 * takes the one that covers least. Numbers only. Widths are of the narrowest column, so that wider ones have room to spare.
 */
import type { Step } from "../insight/scored-steps";
import type { CurveNote, CurvePoint, PersonaStretch } from "./map-layout";
import { measureText, wrapText } from "./measure-text";

const font = { sizePx: 11, bold: true } as const;
const lineHeightPx = 14;
const smallLineHeightPx = 13;
const paddingPx = { across: 22, along: 6 } as const;
const quoteMarksPx = 12;
const readableCharacters = 24;
const gapPx = 3;
const edgePx = 3;
const widestTextPx = 168;
const roleWidthPx = 84;
const leastWidthPx = 64;

export interface NoteRoom {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly toPlainText: (text: string) => string;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Candidate extends Box {
  readonly side: CurveNote["side"];
  readonly lines: readonly string[];
}

/** One note for each point with a role. The box always lies inside the column and clear of its own point. */
export function placeNotes(points: readonly CurvePoint[], line: readonly { readonly x: number; readonly y: number }[], personas: readonly PersonaStretch[], room: NoteRoom): CurveNote[] {
  const named = points.filter((point) => point.roles.length > 0);
  const obstacles = [...points.flatMap((point) => pointBoxes(point, room)), ...personas.flatMap((one) => labelBoxes(one, room))];
  const notes: CurveNote[] = [];
  const taken: Box[] = [];
  for (const point of named) {
    const { text, quote } = noteText(point.step, room.toPlainText);
    const candidates = candidatesFor(point, text, quote, room);
    let best = candidates[0];
    let leastCost = Number.POSITIVE_INFINITY;
    for (const candidate of candidates) {
      const cost = costOf(candidate, point, text, obstacles, taken, line, personas, room);
      if (cost < leastCost) [best, leastCost] = [candidate, cost];
    }
    if (best === undefined) continue;
    taken.push(best);
    notes.push(toNote(best, point, text, quote, room));
  }
  return notes;
}

/** The person's own words if there are any, else the feeling, else the name. */
function noteText(step: Step, toPlainText: (text: string) => string): { text: string; quote: boolean } {
  const owner = step.touchpoint ?? step.stage;
  const thought = owner.lanes.find((lane) => lane.key === "thoughts")?.items.find((item) => item.text.trim() !== "");
  if (thought !== undefined) return { text: oneLine(toPlainText(thought.text)), quote: true };
  const feeling = step.emotion?.feeling;
  if (feeling !== undefined && feeling.trim() !== "") return { text: oneLine(toPlainText(feeling)), quote: false };
  return { text: oneLine(toPlainText(owner.name ?? "")), quote: false };
}

function oneLine(text: string): string {
  return text.slice(0, 400).replace(/\s+/g, " ").trim();
}

function candidatesFor(point: CurvePoint, text: string, quote: boolean, room: NoteRoom): Candidate[] {
  const marksPx = quote ? quoteMarksPx : 0;
  const natural = measureText(text, font) + marksPx;
  const x = (point.xPercent / 100) * room.widthPx;
  const away = point.radiusPx + gapPx;
  const widths = [...new Set([natural, natural / 2 + 16, natural / 3 + 20, 112].map((width) => Math.round(Math.max(roleWidthPx, Math.min(width, widestTextPx)))))];
  const candidates: Candidate[] = [];
  for (const side of ["after", "before", "above", "below"] as const) {
    const across = side === "after" ? room.widthPx - x - away - edgePx : side === "before" ? x - away - edgePx : room.widthPx - 2 * edgePx;
    for (const wanted of widths) {
      const width = Math.min(wanted + paddingPx.across, across);
      if (width < leastWidthPx) continue;
      const lines = cutLines(text, width - paddingPx.across - marksPx);
      const height = lines.length * lineHeightPx + smallLineHeightPx + paddingPx.along;
      const boxX = side === "after" ? x + away : side === "before" ? x - away - width : Math.max(edgePx, Math.min(x - width / 2, room.widthPx - edgePx - width));
      const highest = room.heightPx - edgePx - height;
      const ys = side === "above" ? [point.yPx - away - height] : side === "below" ? [point.yPx + away] : [point.yPx - height / 2, point.yPx - height + 12, point.yPx - 12, edgePx, highest];
      for (const wantedY of ys) {
        const y = Math.max(edgePx, Math.min(wantedY, highest));
        if ((side === "above" || side === "below") && y !== wantedY) continue;
        candidates.push({ side, lines, x: boxX, y, width, height });
      }
    }
  }
  return candidates;
}

/** At most two lines, the second cut at a word with an ellipsis. */
function cutLines(text: string, widthPx: number): string[] {
  const lines = wrapText(text, widthPx, font);
  if (lines.length <= 2) return lines;
  const second = `${lines[1] ?? ""}`.trimEnd();
  let end = second.length;
  while (end > 0 && measureText(`${second.slice(0, end)}…`, font) > widthPx) end -= 1;
  const blank = second.lastIndexOf(" ", end - 1);
  return [lines[0] ?? "", `${second.slice(0, end < second.length && blank > 0 ? blank : end).replace(/[\s,;:.–—-]+$/, "")}…`];
}

function costOf(box: Candidate, point: CurvePoint, text: string, points: readonly Box[], taken: readonly Box[], line: readonly { x: number; y: number }[], personas: readonly PersonaStretch[], room: NoteRoom): number {
  let cost = box.lines.length * 2 + (box.side === "after" ? 0 : box.side === "before" ? 1 : 3);
  const shown = box.lines.join("").length;
  if (shown < text.length) cost += 4 + (1 - shown / text.length) * 24 + Math.max(0, readableCharacters - shown) * 2;
  for (const part of box.lines.slice(0, -1)) if (!/[\s\p{Dash}]$/u.test(part)) cost += 15;
  cost += Math.max(0, box.y - point.yPx, point.yPx - box.y - box.height) * 0.5;
  for (const other of points) cost += overlap(box, other) * 4;
  for (const other of taken) cost += overlap(box, other) * 6;
  for (const place of line) if (covers(box, (place.x / 100) * room.widthPx, place.y)) cost += 2.5;
  for (const one of personas) for (const mark of one.points) if (covers(box, (mark.xPercent / 100) * room.widthPx, mark.yPx)) cost += 5;
  return cost;
}

function pointBoxes(point: CurvePoint, room: NoteRoom): Box[] {
  const x = (point.xPercent / 100) * room.widthPx;
  const size = point.radiusPx + 2;
  const boxes = [{ x: x - size, y: point.yPx - size, width: size * 2, height: size * 2 }];
  if (point.moment) boxes.push({ x: x - 9, y: point.yPx - size - 19, width: 18, height: 18 });
  return boxes;
}

function labelBoxes({ label }: PersonaStretch, room: NoteRoom): Box[] {
  if (label === undefined) return [];
  const x = (label.xPercent / 100) * room.widthPx;
  const width = 64;
  return [{ x: label.anchor === "end" ? x - width : label.anchor === "middle" ? x - width / 2 : x, y: label.yPx - 10, width, height: 13 }];
}

/** Overlapping square pixels, in tens. */
function overlap(first: Box, second: Box): number {
  const width = Math.min(first.x + first.width, second.x + second.width) - Math.max(first.x, second.x);
  const height = Math.min(first.y + first.height, second.y + second.height) - Math.max(first.y, second.y);
  return width > 0 && height > 0 ? (width * height) / 10 : 0;
}

function covers(box: Box, x: number, y: number): boolean {
  return x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;
}

/** Beside a point the box runs from the point to the column's edge, so that the words stay at the point in a wider column. */
function toNote(box: Candidate, point: CurvePoint, text: string, quote: boolean, room: NoteRoom): CurveNote {
  const percent = (px: number): number => Math.round((px / room.widthPx) * 10000) / 100;
  const beside = box.side === "after" ? { xPercent: point.xPercent, widthPercent: 100 - point.xPercent } : { xPercent: 0, widthPercent: point.xPercent };
  const centred = { xPercent: percent(box.x), widthPercent: percent(box.width) };
  const place = box.side === "after" || box.side === "before" ? beside : centred;
  const shown = box.lines.length === 0 ? text : box.lines.map((one) => one.trimEnd()).join(" ");
  return { point, roles: point.roles, ...place, yPx: Math.round(box.y), heightPx: box.height, side: box.side, text: shown, quote };
}
