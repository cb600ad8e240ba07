/** The emotion curve in the picture: neutral line, area, line coloured by height, persona lines, numbered points and notes. */
import { Angry, Laugh, Meh } from "lucide";
import { toBalance } from "../../insight/emotion-level";
import { levelForPersona, personasApart, readSteps, type Step } from "../../insight/scored-steps";
import { toAreaText, toPathText, toSegments } from "../../layout/curve-path";
import type { CurveNote, CurvePoint, MapLayout } from "../../layout/map-layout";
import { measureText } from "../../layout/measure-text";
import { shortName } from "../../layout/short-name";
import type { EmotionScale, Journey } from "../../journey/journey";
import { quoted } from "../../render/quoted";
import { noteRole } from "../../render/curve-words";
import { levelText } from "../../render/number-text";
import type { PersonaCard } from "../../render/map-scene";
import { lineDash } from "../../render/persona-line";
import { over } from "./mix-color";
import { stacked } from "./svg-block";
import { type SvgNode, svgElement, svgWords } from "./svg-node";
import { iconNode } from "./svg-picture";
import { personaLineColor, type SvgSheet } from "./svg-sheet";
import { wordsBlock } from "./svg-text";
import { momentMark, numberMark } from "./svg-touchpoints";

export interface CurvePlace {
  readonly leftPx: number;
  readonly topPx: number;
  readonly columnPx: number;
}

interface CurveParts {
  readonly journey: Journey;
  readonly layout: MapLayout;
  readonly personas: readonly PersonaCard[];
  readonly sheet: SvgSheet;
  readonly place: CurvePlace;
}

const roleSizePx = 10;
export const dashes = ["6 4", "2 4", "10 4", "8 3 2 3", "3 6"];

/** Everything in the curve's row right of its label. */
export function curveNodes(parts: CurveParts): SvgNode[] {
  const { layout, place, sheet } = parts;
  const { curve } = layout;
  const widthPx = layout.columns.length * place.columnPx;
  const neutral = place.topPx + curve.neutralPx;
  const points = curve.columns.flatMap((column) => column.points);
  const zero = svgElement("line", { x1: place.leftPx, y1: neutral, x2: place.leftPx + widthPx, y2: neutral, stroke: sheet.colors.faint, "stroke-width": 1, "stroke-dasharray": "3 4" });
  if (points.length === 0) {
    const words = wordsBlock(sheet.words.map.noScores, Math.min(widthPx, 420), { ...sheet.styles.body, color: sheet.colors.muted });
    return [zero, ...words.draw(place.leftPx + 16, neutral - words.heightPx - 10)];
  }
  return [
    ...gradients(parts),
    zero,
    ...lines(parts, points),
    ...personaPoints(parts),
    ...personaLabels(parts),
    ...curve.columns.flatMap((column) => column.notes.flatMap((note) => noteNodes(note, parts))),
    ...points.flatMap((point) => pointNodes(point, parts)),
  ];
}

/** The scale for the row's label: a face and its number at the best, the neutral and the worst level. */
export function scaleFaces({ curve }: MapLayout, scale: EmotionScale, rightPx: number, topPx: number, sheet: SvgSheet): SvgNode[] {
  const marks = [[Laugh, scale.max, curve.topPx], [Meh, scale.neutral, curve.neutralPx], [Angry, scale.min, curve.bottomPx]] as const;
  return marks.flatMap(([icon, level, yPx]) => [
    svgElement("text", { x: rightPx - 22, y: topPx + yPx + 3.6, "text-anchor": "end", "font-size": 10, "font-weight": 500, fill: sheet.colors.muted }, [svgWords(levelText(level, scale, sheet.words.language))]),
    iconNode(icon, rightPx - 16, topPx + yPx - 8, 16, sheet.colors.muted),
  ]);
}

function xOf(point: { readonly columnIndex: number; readonly xPercent: number }, place: CurvePlace): number {
  return place.leftPx + (point.columnIndex + point.xPercent / 100) * place.columnPx;
}

/** Colours run from the best level at the top to the worst at the bottom, alike for the line and the area under it. */
function gradients({ layout, sheet, place }: CurveParts): SvgNode[] {
  const { bands, page, areas } = sheet.colors;
  const { topPx, bottomPx } = layout.curve;
  const span = { gradientUnits: "userSpaceOnUse", x1: 0, y1: place.topPx + topPx, x2: 0, y2: place.topPx + bottomPx };
  const stops = [[0, bands.positive], [0.28, bands.mild], [0.5, bands.neutral], [0.74, bands.low], [1, bands.negative]] as const;
  return [
    svgElement("defs", {}, [
      svgElement("linearGradient", { id: `${sheet.idPrefix}-line`, ...span }, stops.map(([offset, color]) => svgElement("stop", { offset, "stop-color": color }))),
      svgElement("linearGradient", { id: `${sheet.idPrefix}-area`, ...span }, areas.map(({ offset, color, strength }) => svgElement("stop", { offset, "stop-color": over(color, page, strength) }))),
    ]),
  ];
}

function lines(parts: CurveParts, points: readonly CurvePoint[]): SvgNode[] {
  const { journey, layout, place, sheet } = parts;
  const steps = readSteps(journey);
  const pointOf = new Map(points.map((point) => [keyOf(point.step), point]));
  const places = (yOf: (step: Step, point: CurvePoint) => number | undefined): { x: number; y: number | undefined }[] =>
    steps.map((step) => {
      const point = pointOf.get(keyOf(step));
      return point === undefined ? { x: 0, y: undefined } : { x: xOf(point, place), y: yOf(step, point) };
    });
  const common = toSegments(places((_, point) => place.topPx + point.yPx));
  const personaLines = personasApart(steps).map((personaIndex, lineIndex) => {
    const segments = toSegments(places((step) => {
      const level = levelForPersona(step, personaIndex);
      return level === undefined ? undefined : place.topPx + levelHeight(level, parts);
    }));
    return svgElement("path", { d: toPathText(segments, 0), fill: "none", stroke: lineColor(personaIndex, lineIndex, parts), "stroke-width": 1.4, "stroke-dasharray": dashes[lineDash(lineIndex)] });
  });
  return [
    svgElement("path", { d: toAreaText(common, 0, place.topPx + layout.curve.neutralPx), fill: `url(#${sheet.idPrefix}-area)`, stroke: "none" }),
    ...separators(parts),
    ...personaLines,
    svgElement("path", { d: toPathText(common, 0), fill: "none", stroke: `url(#${sheet.idPrefix}-line)`, "stroke-width": 2.75, "stroke-linecap": "round" }),
  ];
}

/** Column lines over the area, under the curve. */
function separators({ layout, place, sheet }: CurveParts): SvgNode[] {
  return layout.stages.slice(1).map((stage) => {
    const x = place.leftPx + stage.firstColumn * place.columnPx;
    return svgElement("line", { x1: x, y1: place.topPx, x2: x, y2: place.topPx + layout.curve.heightPx, stroke: sheet.colors.line, "stroke-width": 1 });
  });
}

function keyOf(step: Step): string {
  return `${step.stageIndex}/${step.touchpointIndex ?? "stage"}`;
}

function levelHeight(level: number, { layout, journey }: CurveParts): number {
  const { neutralPx, topPx, bottomPx } = layout.curve;
  return neutralPx - (toBalance(level, journey.scale) * (bottomPx - topPx)) / 2;
}

/** The colour the persona's note asks for, mixed as the theme's are until it can be seen, else one of the theme's. */
function lineColor(personaIndex: number, lineIndex: number, { personas, sheet }: CurveParts): string {
  return personaLineColor(personas[personaIndex], lineIndex, sheet);
}

function pointNodes(point: CurvePoint, { place, sheet }: CurveParts): SvgNode[] {
  const [x, y] = [xOf(point, place), place.topPx + point.yPx];
  const { colors } = sheet;
  const nodes: SvgNode[] = [];
  if (point.start !== undefined) {
    const startX = place.leftPx + (point.columnIndex + point.start.xPercent / 100) * place.columnPx;
    const startY = place.topPx + point.start.yPx;
    nodes.push(
      svgElement("line", { x1: startX, y1: startY, x2: x, y2: y, stroke: colors.muted, "stroke-width": 1.2, "stroke-dasharray": "2 2" }),
      svgElement("circle", { cx: startX, cy: startY, r: 3.5, fill: colors.page, stroke: colors.bands[point.start.band], "stroke-width": 1.8 }),
    );
  }
  if (point.roles.includes("lowest")) nodes.push(svgElement("circle", { cx: x, cy: y, r: point.radiusPx + 6, fill: over(colors.bands[point.band], colors.page, 0.2) }));
  if (point.step.number === undefined) {
    const side = point.radiusPx * 1.2;
    nodes.push(svgElement("rect", { x: x - side / 2, y: y - side / 2, width: side, height: side, rx: 2, fill: colors.bands[point.band], stroke: colors.page, "stroke-width": 2 }));
  } else {
    nodes.push(svgElement("circle", { cx: x, cy: y, r: point.radiusPx + 1.5, fill: colors.page }));
    if (point.radiusPx >= 6) nodes.push(...numberMark(point.step.number, x, y, point.radiusPx, point.band, sheet));
    else nodes.push(svgElement("circle", { cx: x, cy: y, r: point.radiusPx, fill: colors.bands[point.band] }));
  }
  if (point.moment) nodes.push(momentMark(x, y - point.radiusPx - 3, sheet));
  return nodes;
}

function personaPoints(parts: CurveParts): SvgNode[] {
  const { layout, place, sheet } = parts;
  return layout.curve.columns.flatMap(({ personas }, columnIndex) => personas.flatMap(({ personaIndex, lineIndex, points }) => points.map(({ xPercent, yPx }) =>
    svgElement("circle", { cx: xOf({ columnIndex, xPercent }, place), cy: place.topPx + yPx, r: 2, fill: sheet.colors.page, stroke: lineColor(personaIndex, lineIndex, parts), "stroke-width": 1.2 }))));
}

function personaLabels(parts: CurveParts): SvgNode[] {
  const { layout, place, personas } = parts;
  return layout.curve.columns.flatMap((column, columnIndex) =>
    column.personas.flatMap((stretch) => {
      const card = personas[stretch.personaIndex];
      if (stretch.label === undefined || card === undefined) return [];
      const x = xOf({ columnIndex, xPercent: stretch.label.xPercent }, place) + stretch.label.offsetPx;
      const anchor = stretch.label.anchor;
      const name = shortName(card.reference.alias ?? card.reference.name);
      const widthPx = measureText(name, { sizePx: 11, bold: true }) + 4;
      const y = place.topPx + stretch.label.yPx;
      return [
        // Not every program draws a letter's outline beneath it: the lines are covered by a box.
        svgElement("rect", { x: x + 2 - (anchor === "start" ? 4 : anchor === "end" ? widthPx : widthPx / 2 + 2), y: y - 10, width: widthPx, height: 13, rx: 3, fill: parts.sheet.colors.page, "fill-opacity": 0.85 }),
        svgElement(
          "text",
          { x, y, "text-anchor": anchor === "start" ? undefined : anchor, "font-size": 11, "font-weight": 600, fill: lineColor(stretch.personaIndex, stretch.lineIndex, parts) },
          [svgWords(name)],
        ),
      ];
    }),
  );
}

/** The words beside a point, in a box of the page's colour so that no line runs through them. */
function noteNodes(note: CurveNote, parts: CurveParts): SvgNode[] {
  const { place, sheet, journey } = parts;
  const { words, colors, styles } = sheet;
  const { point, leader } = note;
  const role = noteRole(note.roles, point.level, words, journey.scale);
  const innerPx = note.widthPx - 12;
  const content = stacked([
    wordsBlock(noteWords(note, sheet), innerPx, { ...styles.small, color: colors.text, weight: 600, lineHeightPx: 14 }),
    wordsBlock(role, innerPx, { ...styles.small, sizePx: roleSizePx, lineHeightPx: 13, color: colors.bands[point.band] }),
  ], 0);
  const x = xOf(point, place);
  const left = x + note.offsetPx;
  const heightPx = content.heightPx + 6;
  const top = place.topPx + Math.max(2, Math.min(note.yPx + (note.side === "above" ? note.heightPx - heightPx : 0), parts.layout.curve.heightPx - heightPx - 2));
  return [
    ...(leader === undefined ? [] : [svgElement("line", { x1: x, y1: place.topPx + point.yPx, x2: x + leader.offsetPx, y2: place.topPx + leader.yPx, stroke: colors.bands[point.band], "stroke-width": 1 })]),
    svgElement("rect", { x: left, y: top, width: note.widthPx, height: heightPx, rx: 6, fill: colors.page, "fill-opacity": 0.92, stroke: colors.border }),
    ...content.draw(left + 6, top + 3),
  ];
}

function noteWords(note: CurveNote, sheet: SvgSheet): string {
  return note.quote ? quoted(note.text, sheet.words) : note.text;
}
