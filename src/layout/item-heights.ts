/** Estimates how high one lane entry or one touchpoint card will be. Measures are those of the style sheet; it knows no words. */
import type { LaneItem, Touchpoint } from "../journey/journey";
import { countLines, measureText, type TextFont } from "./measure-text";

const body: TextFont = { sizePx: 12.5 };
const small: TextFont = { sizePx: 11 };
const bodyLinePx = 17.5;
const smallLinePx = 16;
const iconColumnPx = 21;
const numberPx = 25;
const badgeText = "  00";
const severityText = "  ●●●";
const barPx = 9;
const metricLinePx = 19;

/** Makes plain words of an author's Markdown. */
export type PlainText = (text: string) => string;

/** Height in pixels of an entry in a lane. `numbered` when the number of its touchpoint stands behind it. */
export function itemHeight(laneKey: string, item: LaneItem, widthPx: number, numbered: boolean, plain: PlainText): number {
  const metric = (item.value !== undefined || item.target !== undefined) && !["barriers", "solutions", "thoughts", "questions"].includes(laneKey);
  if (metric) return metricHeight(item, widthPx, plain);
  const inset = laneKey === "barriers" ? iconColumnPx + 16 : laneKey === "solutions" ? iconColumnPx : laneKey === "questions" ? 13 : 0;
  const tail = `${item.severity === undefined ? "" : severityText}${item.persona === undefined ? "" : `   ${item.persona}`}${numbered ? badgeText : ""}`;
  const inner = widthPx - inset;
  const quoted = laneKey === "thoughts" ? 2 : 0;
  const text = `${plain(item.text)}${tail}${"“".repeat(quoted)}`;
  const weight: TextFont = laneKey === "barriers" ? { ...body, bold: true } : body;
  return linesOf(text, inner, weight) * bodyLinePx + reasonHeight(item, inner, plain) + detailsHeight(item, inner, plain) + (laneKey === "barriers" ? 10 : 0);
}

/** A value with its target takes a line of its own, then the name and the bar. */
function metricHeight(item: LaneItem, widthPx: number, plain: PlainText): number {
  const name = item.text === "" ? 0 : linesOf(plain(item.text), widthPx, small) * smallLinePx;
  return metricLinePx + name + (item.target === undefined ? 0 : barPx) + reasonHeight(item, widthPx, plain) + detailsHeight(item, widthPx, plain);
}

function reasonHeight(item: LaneItem, widthPx: number, plain: PlainText): number {
  return item.reason === undefined ? 0 : linesOf(`Почему: ${plain(item.reason)}`, widthPx, { sizePx: 11.5 }) * smallLinePx;
}

/** Facts flow one after the other; words of ours among them are counted as if they had eight letters. */
function detailsHeight(item: LaneItem, widthPx: number, plain: PlainText): number {
  const { status, owner, due, solves, impact, effort, weight, measured, informed, others } = item;
  const bare = owner === undefined && due === undefined && solves === undefined && impact === undefined && effort === undefined && weight === undefined && measured === undefined;
  if (bare && status === undefined && informed.length === 0 && others.length === 0) return 0;
  const word = "x".repeat(8);
  const facts = [
    status?.kind === "doing" || status?.kind === "other" ? word : "",
    plain(owner ?? ""),
    due === undefined ? "" : `${word} ${due.text}`,
    solves === undefined ? "" : `${word} ${plain(solves)}`,
    impact === undefined ? "" : word,
    effort === undefined ? "" : word,
    weight === undefined ? "" : word,
    measured === undefined ? "" : `${word} ${plain(measured)}`,
    informed.length === 0 ? "" : `${word} ${informed.join(", ")}`,
    ...others.map((other) => `${other.key}: ${other.text}`),
  ].filter((fact) => fact !== "");
  return flowLines(facts, widthPx, 9) * smallLinePx;
}

/** Lines of boxes that flow with a gap, each box wrapping inside when it is wider than the line. */
function flowLines(texts: readonly string[], widthPx: number, gapPx: number): number {
  let lines = 0;
  let left = Number.POSITIVE_INFINITY;
  for (const text of texts) {
    const width = measureText(text, small);
    if (left + width > widthPx) {
      lines += width > widthPx ? linesOf(text, widthPx, small) : 1;
      left = 0;
    }
    left += width + gapPx;
  }
  return lines;
}

/** An icon and its gap are nearly as wide as two figures. */
function withIcon(text: string): string {
  return text === "" ? "" : `00${text}`;
}

/** Height in pixels of a touchpoint's card. */
export function cardHeight(touchpoint: Touchpoint, widthPx: number, plain: PlainText): number {
  const inner = widthPx - 14 - numberPx;
  const value = touchpoint.emotion?.level;
  const level = value === undefined ? "" : ` +${Math.round(Math.abs(value) * 100) / 100}`;
  const moment = touchpoint.moment && touchpoint.momentLabel === undefined ? " 00" : "";
  const facts = [
    ...touchpoint.channels.map(withIcon),
    withIcon(touchpoint.momentLabel ?? ""),
    plain(touchpoint.emotion?.feeling ?? ""),
    withIcon(touchpoint.variants.join(", ")),
    withIcon(touchpoint.personas.map((link) => link.alias ?? link.target).join(", ")),
  ].filter((fact) => fact !== "");
  return linesOf(plain(touchpoint.name ?? "") + moment + level, inner, body) * 17 + 10 + (facts.length === 0 ? 0 : 1 + flowLines(facts, inner, 9) * smallLinePx);
}

/** Lines of a text that a browser may set a little wider than the table of widths says. */
function linesOf(text: string, widthPx: number, font: TextFont): number {
  return countLines(text, Math.max(20, widthPx) * 0.96, font);
}
