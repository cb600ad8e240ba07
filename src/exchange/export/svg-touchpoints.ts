/** Touchpoint cards and the numbered points they share with the curve. */
import { Sparkles } from "lucide";
import type { EmotionBand } from "../../insight/emotion-level";
import { bandOf } from "../../insight/emotion-level";
import { recogniseChannel } from "../../insight/channel-catalogue";
import type { EmotionScale, Link, Touchpoint } from "../../journey/journey";
import { channelIcon } from "../../render/channel-icons";
import { type Block, beside, boxed, stacked } from "./svg-block";
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

/** One touchpoint's card: number, name, channels with their pictures, and what else is known of it. */
export function touchpointCard(touchpoint: Touchpoint, number: number, widthPx: number, scale: EmotionScale, sheet: SvgSheet): Block {
  const { styles, colors, words } = sheet;
  const icons = [...new Set(touchpoint.channels.flatMap((channel) => {
    const found = recogniseChannel(channel);
    return found === undefined ? [] : [channelIcon(found.kind)];
  }))].slice(0, 3);
  const iconsWidth = icons.length * (iconPx + 4) + (touchpoint.moment ? iconPx + 4 : 0);
  const nameWidth = widthPx - 12 - numberPx - 8 - iconsWidth;
  const name = touchpoint.name === undefined || touchpoint.name.trim() === "" ? wordsBlock(words.map.unnamedTouchpoint, nameWidth, styles.quote) : textBlock(touchpoint.name, nameWidth, styles.body, sheet.links);
  const details = [
    touchpoint.channels.join(words.map.listJoin),
    touchpoint.emotion?.feeling ?? "",
    touchpoint.momentLabel ?? "",
    touchpoint.variants.length === 0 ? "" : words.map.variants(touchpoint.variants.join(words.map.listJoin)),
    touchpoint.personas.length === 0 ? "" : words.map.takesPart(touchpoint.personas.map(linkName).join(words.map.listJoin)),
  ].filter((line) => line !== "");
  const below = details.map((line, index) => textBlock(line, nameWidth + iconsWidth, index === 1 ? { ...styles.small, italic: true } : styles.small, sheet.links));
  const marks: { atPx: number; block: Block }[] = icons.map((icon, index) => ({
    atPx: widthPx - 12 - iconsWidth + (touchpoint.moment ? iconPx + 4 : 0) + index * (iconPx + 4) + 4,
    block: iconBlock(icon, iconPx, styles.body.lineHeightPx, colors.muted),
  }));
  if (touchpoint.moment) marks.push({ atPx: widthPx - 12 - iconsWidth + 4, block: iconBlock(Sparkles, iconPx, styles.body.lineHeightPx, colors.moment) });
  const content = beside([
    { atPx: 0, block: numberBlock(number, touchpointBand(touchpoint, scale), numberPx, styles.body.lineHeightPx, sheet) },
    { atPx: numberPx + 8, block: stacked([name, ...below], 0) },
    ...marks,
  ]);
  return boxed(content, widthPx, { topPx: 5, bottomPx: 5, leftPx: 6, rightPx: 6 }, colors.card, 6);
}

/** How a link is called: its alias, else the note's name. */
export function linkName(link: Link): string {
  return link.alias ?? (link.kind === "wiki" ? (link.target.split("/").at(-1) ?? link.target) : link.target);
}

/** The mark of a moment of truth over a point of the curve. */
export function momentMark(cx: number, bottomPx: number, sheet: SvgSheet): SvgNode {
  return iconNode(Sparkles, cx - 8, bottomPx - 16, 16, sheet.colors.moment);
}
