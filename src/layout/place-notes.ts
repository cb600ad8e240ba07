/**
 * Finds room for the words at the lowest, the highest and the last point: tries boxes on every side and farther off, and
 * takes the one that covers least. Numbers only.
 */
import type { Step } from "../insight/scored-steps";
import { cutEnd } from "../journey/cut-end";
import { toPx } from "./curve-marks";
import { coverCost, likelyStretches, type Mark, markOfBox, marksNear, sameMarks, type WordBox } from "./find-room";
import type { CurveNote, CurvePoint } from "./map-layout";
import { measureText, wrapText } from "./measure-text";
import { isOnlyPicture } from "./only-picture";

const font = { sizePx: 11, bold: true } as const;
const lineHeightPx = 14;
const roleHeightPx = 13;
const paddingPx = { across: 20, along: 6 } as const;
const quoteMarksPx = 12;
const readableCharacters = 24;
const gapPx = 4;
const edgePx = 3;
const widestTextPx = 168;
/** The words of ours under the text: a number, and a word for each role. */
const rolePx = { number: 32, word: 54 } as const;
const leaderFromPx = 10;
/** Farther off, a note says nothing of its point any more: better that it covers a line. */
const farthestPx = 110;
const noteWeight = 40;

export interface NoteRoom {
  /** Of the narrowest column. */
  readonly columnPx: number;
  readonly columnCount: number;
  readonly heightPx: number;
  readonly toPlainText: (text: string) => string;
}

interface Candidate extends WordBox {
  readonly lines: readonly string[];
  /** Cost before anything is covered: distance and lost words. */
  readonly cost: number;
}

/** One note for each point with a role, the lowest first. A box lies inside the row and the map, clear of its own point. */
export function placeNotes(points: readonly CurvePoint[], marks: readonly Mark[], room: NoteRoom): CurveNote[] {
  const taken: Mark[] = [];
  const stretches = likelyStretches(room.columnCount, room.columnPx);
  return points.flatMap((point) => {
    if (point.roles.length === 0) return [];
    const anchorPx = toPx(point.columnIndex, point.xPercent, room.columnPx);
    const { text, quote } = noteText(point.step, room.toPlainText);
    const near = [...taken, ...marksNear(marks, anchorPx)];
    const best = knownBox({ point, text, quote, anchorPx, near, room }, stretches);
    if (best === undefined) return [];
    taken.push(markOfBox(best, anchorPx, noteWeight));
    return [toNote(best, point, text, quote)];
  });
}

interface NoteQuestion {
  readonly point: CurvePoint;
  readonly text: string;
  readonly quote: boolean;
  readonly anchorPx: number;
  readonly near: readonly Mark[];
  readonly room: NoteRoom;
}

/** The last answer for each step: a score that changes far off asks the same again. */
const remembered = new WeakMap<object, { readonly question: NoteQuestion; readonly box: Candidate | undefined }>();

function knownBox(question: NoteQuestion, stretches: readonly number[]): Candidate | undefined {
  const { step } = question.point;
  const owner = step.touchpoint ?? step.stage;
  const known = remembered.get(owner);
  if (known !== undefined && sameQuestion(known.question, question)) return known.box;
  const box = findBox(question, stretches);
  remembered.set(owner, { question, box });
  return box;
}

function sameQuestion(before: NoteQuestion, after: NoteQuestion): boolean {
  const [old, now] = [before.point, after.point];
  return (
    before.text === after.text && before.quote === after.quote && before.anchorPx === after.anchorPx &&
    old.yPx === now.yPx && old.radiusPx === now.radiusPx && old.roles.join() === now.roles.join() &&
    before.room.columnPx === after.room.columnPx && before.room.columnCount === after.room.columnCount && before.room.heightPx === after.room.heightPx &&
    sameMarks(before.near, after.near)
  );
}

/** The box that covers least of what is near. */
function findBox({ point, text, quote, anchorPx, near, room }: NoteQuestion, stretches: readonly number[]): Candidate | undefined {
  let best: Candidate | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidatesFor(point, text, quote, anchorPx, room)) {
    if (candidate.cost >= least) break;
    const cost = candidate.cost + coverCost(candidate, anchorPx, near, stretches, least - candidate.cost);
    if (cost < least) [best, least] = [candidate, cost];
  }
  return best;
}

/** The person's own words if there are any, else the feeling unless it has no letter (an emoji says no more than the point), else the name. */
function noteText(step: Step, toPlainText: (text: string) => string): { text: string; quote: boolean } {
  const owner = step.touchpoint ?? step.stage;
  const thought = owner.lanes.find((lane) => lane.key === "thoughts")?.items.find((item) => item.text.trim() !== "" && !isOnlyPicture(item.text));
  if (thought !== undefined) return { text: oneLine(toPlainText(thought.text)), quote: true };
  const feeling = step.emotion?.feeling;
  if (feeling !== undefined && /\p{L}/u.test(feeling)) return { text: oneLine(toPlainText(feeling)), quote: false };
  return { text: oneLine(toPlainText(owner.name ?? "")), quote: false };
}

function oneLine(text: string): string {
  return text.slice(0, 400).replace(/\s+/g, " ").trim();
}

/** Every box worth trying, the cheapest first. */
function candidatesFor(point: CurvePoint, text: string, quote: boolean, anchorPx: number, room: NoteRoom): Candidate[] {
  const marksPx = quote ? quoteMarksPx : 0;
  const least = rolePx.number + rolePx.word * point.roles.length;
  const natural = measureText(text, font) * 1.03 + marksPx;
  const widths = new Set([natural, natural / 2 + 16, natural / 3 + 20, 112].map((width) => Math.round(Math.max(least, Math.min(width, widestTextPx)))));
  const away = point.radiusPx + gapPx + (point.roles[0] === "lowest" ? 4 : 0);
  const endPx = room.columnCount * room.columnPx;
  const candidates: Candidate[] = [];
  for (const wanted of widths) {
    const lines = cutLines(text, wanted - marksPx);
    // As wide as its widest line, with the same allowance for another font.
    const widthPx = Math.max(least, Math.min(wanted, Math.ceil(Math.max(0, ...lines.map((line) => measureText(line.trimEnd(), font))) * 1.05) + marksPx)) + paddingPx.across;
    const heightPx = lines.length * lineHeightPx + roleHeightPx + paddingPx.along;
    const lost = lostCost(lines, text);
    const lowest = room.heightPx - edgePx - heightPx;
    const wantedYs = [point.yPx - heightPx / 2, point.yPx - heightPx + 12, point.yPx - 12, point.yPx - away - heightPx, point.yPx - away - heightPx - 20, point.yPx + away];
    for (let y = edgePx; y <= lowest; y += 17) wantedYs.push(y);
    const ys = new Set(wantedYs.map((wantedY) => Math.max(edgePx, Math.min(wantedY, lowest))));
    const offsets = [away, -away - widthPx, -widthPx / 2, -18, 18 - widthPx, away + 26, -away - 26 - widthPx, away + 60, -away - 60 - widthPx, edgePx - anchorPx, endPx - edgePx - anchorPx - widthPx];
    for (const yPx of ys) {
      for (const offsetPx of offsets) {
        if (anchorPx + offsetPx < edgePx || anchorPx + offsetPx + widthPx > endPx - edgePx) continue;
        const far = distance({ offsetPx, widthPx, yPx, heightPx }, point.yPx) - away;
        if (far < -0.5 || far > farthestPx) continue;
        candidates.push({ offsetPx, widthPx, yPx, heightPx, lines, cost: lost + far * 0.2 + (far > leaderFromPx ? 4 : 0) + (offsetPx === away ? 0 : 1) });
      }
    }
  }
  return candidates.sort((first, second) => first.cost - second.cost);
}

/** From the point's middle to the nearest place of the box. */
function distance(box: WordBox, yPx: number): number {
  return Math.hypot(Math.max(0, box.offsetPx, -box.offsetPx - box.widthPx), Math.max(0, box.yPx - yPx, yPx - box.yPx - box.heightPx));
}

/** Lines, words left out and words cut in two. */
function lostCost(lines: readonly string[], text: string): number {
  const shown = lines.join("").length;
  let cost = lines.length * 2;
  if (shown < text.length) cost += 4 + (1 - shown / text.length) * 24 + Math.max(0, readableCharacters - shown) * 2;
  for (const part of lines.slice(0, -1)) if (!/[\s\p{Dash}]$/u.test(part)) cost += 15;
  return cost;
}

/** At most two lines, the second cut at a word with an ellipsis. */
function cutLines(text: string, widthPx: number): string[] {
  const lines = wrapText(text, widthPx, font);
  if (lines.length <= 2) return lines;
  const second = `${lines[1] ?? ""}`.trimEnd();
  let end = second.length;
  while (end > 0 && measureText(`${second.slice(0, end)}…`, font) > widthPx) end -= 1;
  const blank = second.lastIndexOf(" ", end - 1);
  return [lines[0] ?? "", `${cutEnd(second.slice(0, end < second.length && blank > 0 ? blank : end), /[\s,;:.–—-]/)}…`];
}

/** Lines keep their blanks, so joined they are the text again. */
function toNote(box: Candidate, point: CurvePoint, text: string, quote: boolean): CurveNote {
  const { offsetPx, widthPx, heightPx, lines } = box;
  const yPx = Math.round(box.yPx);
  const side = offsetPx >= 0 ? "after" : offsetPx + widthPx <= 0 ? "before" : yPx < point.yPx ? "above" : "below";
  const between = (value: number, from: number, to: number): number => Math.max(from, Math.min(value, to));
  const far = distance(box, point.yPx) - point.radiusPx - gapPx > leaderFromPx;
  const leader = far ? { offsetPx: between(0, offsetPx, offsetPx + widthPx), yPx: between(point.yPx, yPx, yPx + heightPx) } : undefined;
  return { point, roles: point.roles, offsetPx, widthPx, yPx, heightPx, side, leader, text: lines.length === 0 ? text : lines.join("").trimEnd(), quote };
}
