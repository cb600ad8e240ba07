/** The row of stages: their names, the mean of their scores, the ways out, an arrow from each to the next. */
import { LogOut } from "lucide";
import { bandOf } from "../../insight/emotion-level";
import type { EmotionScale, StageExit } from "../../journey/journey";
import { widestWord } from "../../layout/measure-text";
import type { StageLayout } from "../../layout/map-layout";
import { linkName } from "../../render/link-name";
import { meanText } from "../../render/number-text";
import { over } from "./mix-color";
import { type Block, beside, emptyBlock, stacked } from "./svg-block";
import { svgElement, svgWords } from "./svg-node";
import { iconBlock } from "./svg-picture";
import type { SvgSheet } from "./svg-sheet";
import { textBlock, wordsBlock } from "./svg-text";

const meanPx = 42;

/** One stage's header, as wide as its columns; `first` and `last` have no arrow on that side. */
export function stageHeader(layout: StageLayout, widthPx: number, scale: EmotionScale, sheet: SvgSheet): Block {
  const { stage } = layout;
  const { words, styles, colors } = sheet;
  const mean = stage.level === undefined ? undefined : meanBlock(stage.level, scale, sheet);
  const fullPx = widthPx - 30;
  const besidePx = fullPx - meanPx - 8;
  // A name with a word too long to stand beside the mean gets the whole width, and the mean a line of its own.
  const under = mean !== undefined && widestWord(stage.name ?? "", { sizePx: styles.stage.sizePx, bold: true }) > besidePx * 0.95;
  const textPx = mean === undefined || under ? fullPx : besidePx;
  const name = stage.name === undefined || stage.name.trim() === "" ? wordsBlock(words.map.unnamedStage, textPx, { ...styles.stage, color: colors.muted, italic: true }) : textBlock(stage.name, textPx, styles.stage, sheet.links);
  const details = [
    stage.emotion?.feeling ?? "",
    stage.variants.length === 0 ? "" : words.map.variants(stage.variants.join(words.map.listJoin)),
    stage.personas.length === 0 ? "" : words.map.takesPart(stage.personas.map(linkName).join(words.map.listJoin)),
  ].filter((line) => line !== "");
  const left = stacked([name, under ? mean : emptyBlock, exitBlock(stage.exit, textPx, sheet), ...details.map((line) => textBlock(line, textPx, styles.small, sheet.links))], 1);
  return beside([{ atPx: 18, block: left }, ...(mean === undefined || under ? [] : [{ atPx: widthPx - meanPx - 12, block: mean }])]);
}

function meanBlock(level: number, scale: EmotionScale, sheet: SvgSheet): Block {
  const color = sheet.colors.bands[bandOf(level, scale)];
  const height = sheet.styles.stage.lineHeightPx;
  const text = meanText(level, scale, sheet.words.language);
  return {
    heightPx: height,
    draw: (leftPx, topPx) => [
      svgElement("rect", { x: leftPx, y: topPx + 0.5, width: meanPx, height: 17, rx: 8.5, fill: over(color, sheet.colors.header, 0.14) }),
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
