/** Touchpoint cards and the numbered points they share with the curve. */
import { Sparkles } from "lucide";
import type { EmotionBand } from "../../insight/emotion-level";
import { bandOf } from "../../insight/emotion-level";
import { recogniseChannel } from "../../insight/channel-catalogue";
import type { EmotionScale, Touchpoint } from "../../journey/journey";
import { measureText, widestWord } from "../../layout/measure-text";
import { channelIcon } from "../../render/channel-icons";
import { plainTextOf } from "../../render/curve-words";
import { linkName } from "../../render/link-name";
import { levelText } from "../../render/number-text";
import { type Block, beside, boxed, stacked } from "./svg-block";
import { over } from "./mix-color";
import { type SvgNode, svgElement, svgWords } from "./svg-node";
import { iconBlock, iconNode } from "./svg-picture";
import type { SvgSheet } from "./svg-sheet";
import { textBlock, wordsBlock } from "./svg-text";

const numberPx = 17;
const iconPx = 13;

/** A numbered round mark: filled with the band's colour when scored, an outline when not. */
export function numberMark(number: number, cx: number, cy: number, radiusPx: number, band: EmotionBand | undefined, sheet: SvgSheet): SvgNode[] {
  const { colors } = sheet;
  const fill = band === undefined ? colors.page : colors.bands[band];
  const size = radiusPx * (number > 99 ? 0.85 : 1.1);
  return [
    svgElement("circle", { cx, cy, r: radiusPx, fill, stroke: band === undefined ? colors.muted : undefined, "stroke-width": band === undefined ? 1 : undefined }),
    svgElement("text", { x: cx, y: cy + size * 0.36, "text-anchor": "middle", "font-size": size, "font-weight": 700, fill: band === undefined ? colors.muted : colors.onPoint }, [svgWords(String(number))]),
  ];
}

/** A number as a block one line high, for lane entries that belong to a touchpoint. */
export function numberBlock(number: number, band: EmotionBand | undefined, sizePx: number, lineHeightPx: number, sheet: SvgSheet): Block {
  return {
    heightPx: lineHeightPx,
    draw: (leftPx, topPx) => numberMark(number, leftPx + sizePx / 2, topPx + lineHeightPx / 2, sizePx / 2, band, sheet),
  };
}

export function touchpointBand(touchpoint: Touchpoint, scale: EmotionScale): EmotionBand | undefined {
  const level = touchpoint.emotion?.level;
  return level === undefined ? undefined : bandOf(level, scale);
}

/** One touchpoint's card: number, name, level, channels with their pictures, and what else is known of it. */
export function touchpointCard(touchpoint: Touchpoint, number: number, widthPx: number, scale: EmotionScale, sheet: SvgSheet): Block {
  const { styles, colors, words } = sheet;
  const score = touchpoint.emotion?.level;
  const levelWords = score === undefined ? "" : levelText(score, scale, words.language);
  const levelPx = (levelWords === "" ? 0 : Math.ceil(measureText(levelWords, { sizePx: 11, bold: true }) * 1.1)) + (touchpoint.moment ? iconPx + 5 : 0);
  const bodyPx = widthPx - 12 - numberPx - 8;
  const besidePx = bodyPx - (levelPx === 0 ? 0 : levelPx + 6);
  const under = widestWord(touchpoint.name ?? "", styles.body) > besidePx * 0.95;
  const namePx = under ? bodyPx : besidePx;
  const name = touchpoint.name === undefined || touchpoint.name.trim() === "" ? wordsBlock(words.map.unnamedTouchpoint, namePx, styles.quote) : textBlock(touchpoint.name, namePx, styles.body, sheet.links);
  const facts = [
    touchpoint.momentLabel ?? "",
    touchpoint.variants.length === 0 ? "" : words.map.variants(touchpoint.variants.join(words.map.listJoin)),
    touchpoint.personas.length === 0 ? "" : words.map.takesPart(touchpoint.personas.map(linkName).join(words.map.listJoin)),
  ].filter((line) => line !== "");
  const below = [
    channelsBlock(touchpoint.channels, bodyPx, sheet),
    textBlock(touchpoint.emotion?.feeling ?? "", bodyPx, { ...styles.small, italic: true }, sheet.links),
    ...facts.map((line) => textBlock(line, bodyPx, styles.small, sheet.links)),
  ];
  const bodyLeft = numberPx + 8;
  const band = touchpointBand(touchpoint, scale);
  const level = levelBlock(levelWords, touchpoint.moment, band === undefined ? colors.muted : colors.bands[band], sheet);
  const parts = [
    { atPx: 0, block: numberBlock(number, band, numberPx, styles.body.lineHeightPx, sheet) },
    { atPx: bodyLeft, block: stacked(under ? [name, level, ...below] : [name, ...below], 0) },
  ];
  if (!under) parts.push({ atPx: bodyLeft + bodyPx - levelPx, block: level });
  return boxed(beside(parts), widthPx, { topPx: 5, bottomPx: 5, leftPx: 6, rightPx: 6 }, colors.card, 6, touchpoint.moment ? over(colors.moment, colors.card, 0.38) : undefined);
}

/** The mark of a moment of truth and the level, as wide as they need. */
function levelBlock(levelWords: string, moment: boolean, color: string, sheet: SvgSheet): Block {
  const { lineHeightPx } = sheet.styles.body;
  const words = wordsBlock(levelWords, 90, { ...sheet.styles.small, weight: 600, lineHeightPx, color });
  if (!moment) return words;
  return beside([
    { atPx: 0, block: iconBlock(Sparkles, iconPx, lineHeightPx, sheet.colors.moment) },
    { atPx: iconPx + 5, block: words },
  ]);
}

/** Channels one after the other, each with its picture when it is known, flowing to further lines. */
export function channelsBlock(channels: readonly string[], widthPx: number, sheet: SvgSheet): Block {
  const style = sheet.styles.small;
  const rows: { atPx: number; block: Block }[][] = [];
  let leftPx = Number.POSITIVE_INFINITY;
  for (const written of channels) {
    const found = recogniseChannel(written);
    const channel = plainTextOf(written);
    const indent = found === undefined ? 0 : 15;
    const natural = Math.ceil(indent + measureText(channel, style) * 1.1 + 2);
    if (leftPx + natural > widthPx) {
      rows.push([]);
      leftPx = 0;
    }
    const row = rows[rows.length - 1];
    if (found !== undefined) row?.push({ atPx: leftPx, block: iconBlock(channelIcon(found.kind), 11, style.lineHeightPx, sheet.colors.muted) });
    row?.push({ atPx: leftPx + indent, block: wordsBlock(channel, Math.min(widthPx, natural) - indent, style) });
    leftPx += natural + 8;
  }
  return stacked(rows.map((row) => beside(row)), 0);
}

/** The mark of a moment of truth over a point of the curve. */
export function momentMark(cx: number, bottomPx: number, sheet: SvgSheet): SvgNode {
  return iconNode(Sparkles, cx - 8, bottomPx - 16, 16, sheet.colors.moment);
}
