/** The head and the foot of the picture: title, kind, state, scenario, personas with avatars, facts and problems. */
import { personasApart, readSteps } from "../../insight/scored-steps";
import { kindText } from "../../render/kind-text";
import type { MapScene, PersonaCard } from "../../render/map-scene";
import { personaInitial } from "../../render/persona-chip";
import { personaColor } from "../../render/persona-color";
import { lineDash } from "../../render/persona-line";
import { measureText } from "../../layout/measure-text";
import { footFacts, problemLines, subtitleLines } from "./map-summary";
import { type Block, beside, boxed, stacked } from "./svg-block";
import { type SvgNode, svgElement, svgWords } from "./svg-node";
import { dashes } from "./svg-curve";
import { over } from "./mix-color";
import { isCarriedPicture } from "./svg-picture";
import { personaLineColor, type SvgSheet } from "./svg-sheet";
import { wordsBlock } from "./svg-text";

const badgePaddingPx = 8;
const avatarPx = 30;
const personaWidthPx = 228;
const gapPx = 10;
const samplePx = 22;

/** Title and what stands around it on the left, persona cards on the right, as wide as the map; more than two rows of them stand beneath. */
export function frameBlock(scene: MapScene, widthPx: number, sheet: SvgSheet): Block {
  const fitting = (roomPx: number): number => Math.max(1, Math.min(scene.personas.length, Math.floor(roomPx / (personaWidthPx + gapPx))));
  const perRow = fitting(widthPx * 0.45);
  const beneath = scene.personas.length > 2 * perRow;
  const personasWidth = scene.personas.length === 0 || beneath ? 0 : perRow * (personaWidthPx + gapPx);
  const leftWidth = widthPx - personasWidth - 12;
  const { type } = scene.journey;
  const badges = [type === undefined ? undefined : kindText(type, scene.words), scene.journey.state === undefined ? undefined : stateText(scene)].flatMap((text) => (text === undefined || text === "" ? [] : [text]));
  const left = stacked(
    [titleBlock(scene.title, badges, leftWidth, sheet), ...subtitleLines(scene).map((line) => wordsBlock(line, leftWidth, { ...sheet.styles.body, color: sheet.colors.muted }))],
    3,
  );
  if (beneath) return stacked([left, personaCards(scene, fitting(widthPx + gapPx), sheet)], 10);
  return beside([
    { atPx: 0, block: left },
    { atPx: widthPx - personasWidth + gapPx, block: personaCards(scene, perRow, sheet) },
  ]);
}

function stateText(scene: MapScene): string {
  const state = scene.journey.state;
  if (state === undefined) return "";
  return state.kind === "other" ? state.text : scene.words.map.states[state.kind];
}

/** Badges stand behind the title while it fits on one line, else under it. */
function titleBlock(title: string, badges: readonly string[], widthPx: number, sheet: SvgSheet): Block {
  const { styles, colors } = sheet;
  const titleWidth = measureText(title, { sizePx: styles.title.sizePx, bold: true });
  const drawn = badges.map((text, index) => badge(text, index === 0 ? colors.accent : colors.good, sheet));
  const badgesWidth = drawn.reduce((sum, one) => sum + one.widthPx + 8, 0);
  const row = (startPx: number): { atPx: number; block: Block }[] => {
    let atPx = startPx;
    return drawn.map(({ block, widthPx: own }) => {
      const placed = { atPx, block };
      atPx += own + 8;
      return placed;
    });
  };
  const words = wordsBlock(title, widthPx, styles.title);
  if (titleWidth + badgesWidth + 12 <= widthPx) return beside([{ atPx: 0, block: words }, ...row(titleWidth + 10)]);
  return stacked([words, beside(row(0))], 4);
}

function badge(text: string, color: string, sheet: SvgSheet): { readonly widthPx: number; readonly block: Block } {
  const widthPx = Math.min(260, measureText(text, { sizePx: 11, bold: true }) * 1.08 + badgePaddingPx * 2);
  const words = wordsBlock(text, widthPx - badgePaddingPx, { ...sheet.styles.small, color, weight: 600, align: "middle", lineHeightPx: 15 });
  const box = boxed(words, widthPx, { topPx: 1.5, bottomPx: 1.5, leftPx: badgePaddingPx / 2, rightPx: badgePaddingPx / 2 }, over(color, sheet.colors.page, 0.13), 9);
  return { widthPx, block: { heightPx: box.heightPx + 5, draw: (leftPx, topPx) => box.draw(leftPx, topPx + 5) } };
}

function personaCards(scene: MapScene, perRow: number, sheet: SvgSheet): Block {
  const cards = scene.personas;
  const withLines = personasApart(readSteps(scene.journey));
  const rows: Block[] = [];
  for (let from = 0; from < cards.length; from += perRow) {
    rows.push(beside(cards.slice(from, from + perRow).map((card, index) => ({ atPx: index * (personaWidthPx + gapPx), block: personaCard(card, from + index, withLines.indexOf(from + index), sheet) }))));
  }
  return stacked(rows, 8);
}

function personaCard(card: PersonaCard, personaIndex: number, lineIndex: number, sheet: SvgSheet): Block {
  const { colors, styles, idPrefix } = sheet;
  const name = card.reference.alias ?? card.reference.name;
  const textWidth = personaWidthPx - avatarPx - 26 - (lineIndex < 0 ? 0 : samplePx + 6);
  const headline = card.persona?.age === undefined ? name : `${name}, ${card.persona.age}`;
  const detail = card.persona?.role ?? card.persona?.quote ?? "";
  const words = stacked([wordsBlock(headline, textWidth, styles.strong), wordsBlock(detail, textWidth, styles.small)], 0);
  const heightPx = Math.max(avatarPx + 8, words.heightPx + 10);
  const color = lineIndex >= 0 || personaColor(card) !== undefined ? personaLineColor(card, Math.max(0, lineIndex), sheet) : (colors.avatars[personaIndex % colors.avatars.length] ?? colors.accent);
  return {
    heightPx,
    draw: (leftPx, topPx) => {
      const center = { cx: leftPx + 4 + avatarPx / 2, cy: topPx + heightPx / 2 };
      return [
        svgElement("rect", { x: leftPx, y: topPx, width: personaWidthPx, height: heightPx, rx: Math.min(heightPx / 2, 20), fill: "none", stroke: colors.border }),
        ...avatar(card, name, center.cx, center.cy, color, `${idPrefix}-avatar-${personaIndex}`, sheet),
        ...words.draw(leftPx + avatarPx + 13, topPx + (heightPx - words.heightPx) / 2),
        ...(lineIndex < 0 ? [] : [svgElement("line", { x1: leftPx + personaWidthPx - samplePx - 10, y1: center.cy, x2: leftPx + personaWidthPx - 10, y2: center.cy, stroke: personaLineColor(card, lineIndex, sheet), "stroke-width": 1.6, "stroke-dasharray": dashes[lineDash(lineIndex)] })]),
      ];
    },
  };
}

function avatar(card: PersonaCard, name: string, cx: number, cy: number, color: string, clipId: string, sheet: SvgSheet): SvgNode[] {
  const radius = avatarPx / 2;
  const address = card.avatarAddress;
  if (isCarriedPicture(address)) {
    return [
      svgElement("clipPath", { id: clipId }, [svgElement("circle", { cx, cy, r: radius })]),
      svgElement("image", { x: cx - radius, y: cy - radius, width: avatarPx, height: avatarPx, preserveAspectRatio: "xMidYMid slice", "clip-path": `url(#${clipId})`, "xlink:href": address }),
    ];
  }
  return [
    svgElement("circle", { cx, cy, r: radius, fill: color }),
    svgElement("text", { x: cx, y: cy + 4.5, "text-anchor": "middle", "font-size": 13, "font-weight": 600, fill: sheet.colors.onPoint }, [svgWords(personaInitial(name))]),
  ];
}

/** Facts under the map and, when there are any, the problems of the note with their lines. */
export function footBlock(scene: MapScene, widthPx: number, sheet: SvgSheet): Block {
  const words = scene.words.map;
  const problems = problemLines(scene);
  return stacked(
    [
      wordsBlock(footFacts(scene).join("  ·  "), widthPx, { ...sheet.styles.body, color: sheet.colors.muted }),
      ...(problems.length === 0 ? [] : [wordsBlock(words.problems(scene.problems.length), widthPx, { ...sheet.styles.strong, color: sheet.colors.bad })]),
      ...problems.map((line) => wordsBlock(line, widthPx, sheet.styles.small)),
    ],
    5,
  );
}
