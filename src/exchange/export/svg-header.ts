/** The row of stages: their names, the mean of their scores, the ways out, an arrow from each to the next. */
import { LogOut } from "lucide";
import { bandOf } from "../../insight/emotion-level";
import type { EmotionScale, StageExit } from "../../journey/journey";
import type { StageLayout } from "../../layout/map-layout";
import { linkName } from "../../render/link-name";
import { meanText } from "../../render/number-text";
import { over } from "./mix-color";
import { type Block, beside, emptyBlock, stacked } from "./svg-block";
import { svgElement, svgWords } from "./svg-node";
import { iconBlock } from "./svg-picture";
import type { SvgSheet } from "./svg-sheet";
import { textBlock, wordsBlock } from "./svg-text";
import { channelsBlock } from "./svg-touchpoints";

const meanPx = 42;

/** One stage's header as wide as its columns: its name, and the line of facts that stands at one height under all names. */
export interface StageHead {
  readonly name: Block;
  readonly facts: Block;
}

/** Name above; mean, number of touchpoints, channels, way out, variants and who takes part beneath. */
export function stageHead(layout: StageLayout, widthPx: number, scale: EmotionScale, sheet: SvgSheet): StageHead {
  const { stage } = layout;
  const { words, styles, colors } = sheet;
  const textPx = widthPx - 30;
  const named = stage.name !== undefined && stage.name.trim() !== "";
  const name = named ? textBlock(stage.name ?? "", textPx, styles.stage, sheet.links) : wordsBlock(words.map.unnamedStage, textPx, { ...styles.stage, color: colors.muted, italic: true });
  const count = stage.touchpoints.length;
  const meanAt = stage.level === undefined ? 0 : meanPx + 8;
  const details = [
    stage.emotion?.feeling ?? "",
    stage.variants.length === 0 ? "" : words.map.variants(stage.variants.join(words.map.listJoin)),
    stage.personas.length === 0 ? "" : words.map.takesPart(stage.personas.map(linkName).join(words.map.listJoin)),
  ].filter((line) => line !== "");
  const firstLine = beside([
    ...(stage.level === undefined ? [] : [{ atPx: 0, block: meanBlock(stage.level, scale, sheet) }]),
    { atPx: meanAt, block: wordsBlock(count === 0 ? "" : words.map.touchpoints(count), textPx - meanAt, { ...styles.small, lineHeightPx: styles.stage.lineHeightPx }) },
  ]);
  const facts = stacked([firstLine, exitBlock(stage.exit, textPx, sheet), channelsBlock(stage.channels, textPx, sheet), ...details.map((line) => textBlock(line, textPx, styles.small, sheet.links))], 1);
  return { name: indented(name), facts: indented(facts) };
}

function indented(block: Block): Block {
  return beside([{ atPx: 18, block }]);
}

function meanBlock(level: number, scale: EmotionScale, sheet: SvgSheet): Block {
  const color = sheet.colors.bands[bandOf(level, scale)];
  const height = sheet.styles.stage.lineHeightPx;
  const text = meanText(level, scale, sheet.words.language);
  return {
    heightPx: height,
    draw: (leftPx, topPx) => [
      svgElement("rect", { x: leftPx, y: topPx + 0.5, width: meanPx, height: 17, rx: 8.5, fill: over(color, sheet.colors.header, 0.09) }),
      svgElement("text", { x: leftPx + meanPx / 2, y: topPx + 13, "text-anchor": "middle", "font-size": 11, "font-weight": 600, fill: color }, [svgWords(text)]),
    ],
  };
}

function exitBlock(exit: StageExit | undefined, widthPx: number, sheet: SvgSheet): Block {
  if (exit === undefined) return emptyBlock;
  const { map } = sheet.words;
  const style = { ...sheet.styles.small, color: sheet.colors.bad };
  return beside([
    { atPx: 0, block: iconBlock(LogOut, 11, style.lineHeightPx, sheet.colors.bad) },
    { atPx: 16, block: wordsBlock(exit.kind === "other" ? map.exit(exit.text) : map.exits[exit.kind], widthPx - 16, style) },
  ]);
}
