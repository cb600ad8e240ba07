/** What stands in one cell of the picture: the entries of a lane, the touchpoints, or the reach of a stage. */
import { FileSearch } from "lucide";
import type { EmotionBand } from "../../insight/emotion-level";
import type { StageReach } from "../../insight/reach-drops";
import type { EmotionScale, Lane, LaneItem, Touchpoint } from "../../journey/journey";
import { laneHolders } from "../../layout/lane-holders";
import type { MapRow, StageLayout } from "../../layout/map-layout";
import { changeText, numberText } from "../../render/number-text";
import { quoted } from "../../render/quoted";
import { barBlock, barrierBlock, kpiBlock, plainItemBlock, solutionBlock } from "./svg-items";
import { type Block, beside, emptyBlock, stacked } from "./svg-block";
import { iconBlock } from "./svg-picture";
import type { SvgSheet } from "./svg-sheet";
import { markIndentPx, markedBlock, wordsBlock } from "./svg-text";
import { numberBlock, touchpointBand, touchpointCard } from "./svg-touchpoints";

interface Entry {
  readonly item: LaneItem;
  /** Number and band of the touchpoint the entry belongs to. */
  readonly number: number | undefined;
  readonly band: EmotionBand | undefined;
}

export interface CellParts {
  readonly row: MapRow;
  readonly stage: StageLayout;
  readonly reach: StageReach | undefined;
  readonly scale: EmotionScale;
  readonly sheet: SvgSheet;
}

const numberPx = 14;
const gapPx = 5;

/** All of a stage in one cell, without padding; without height when nothing stands there. */
export function stageCell(parts: CellParts, widthPx: number): Block {
  const { row, stage } = parts;
  const { touchpoints } = stage.stage;
  if (row.kind === "lane") return entriesBlock(row.key, [...ownEntries(parts), ...laneHolders(touchpoints, row.key).flatMap((index) => touchpointEntries(parts, index))], widthPx, parts.sheet);
  return stacked([row.kind === "touchpoints" ? touchpointColumns(parts, widthPx) : emptyBlock, spanningCell(parts, widthPx)], gapPx);
}

/** What belongs to the stage itself, over the columns of its touchpoints. */
export function spanningCell(parts: CellParts, widthPx: number): Block {
  const { row, sheet } = parts;
  if (row.kind === "reach") return reachBlock(parts.reach, widthPx, sheet);
  if (row.kind === "touchpoints") return emptyBlock;
  return entriesBlock(row.key, ownEntries(parts), widthPx, sheet);
}

/** What belongs to one touchpoint, in its own column. */
export function touchpointCell(parts: CellParts, touchpointIndex: number, widthPx: number): Block {
  const { row, stage, scale, sheet } = parts;
  const touchpoint = stage.stage.touchpoints[touchpointIndex];
  if (touchpoint === undefined) return emptyBlock;
  if (row.kind === "touchpoints") return touchpointCard(touchpoint, stage.firstNumber + touchpointIndex, widthPx, scale, sheet);
  if (row.kind === "reach") return touchpointReach(touchpoint, widthPx, sheet);
  return entriesBlock(row.key, touchpointEntries(parts, touchpointIndex).map((entry) => ({ ...entry, number: undefined })), widthPx, sheet);
}

function touchpointColumns(parts: CellParts, widthPx: number): Block {
  return stacked(parts.stage.stage.touchpoints.map((_, index) => touchpointCell(parts, index, widthPx)), gapPx);
}

function touchpointReach(touchpoint: Touchpoint, widthPx: number, sheet: SvgSheet): Block {
  return touchpoint.reach === undefined ? emptyBlock : wordsBlock(numberText(touchpoint.reach, sheet.words.language), widthPx, sheet.styles.strong);
}

function itemsOf(lanes: readonly Lane[], key: string): LaneItem[] {
  return lanes.filter((lane) => lane.key === key).flatMap((lane) => lane.items);
}

function ownEntries({ row, stage }: CellParts): Entry[] {
  return itemsOf(stage.stage.lanes, row.key).map((item) => ({ item, number: undefined, band: undefined }));
}

function touchpointEntries({ row, stage, scale }: CellParts, touchpointIndex: number): Entry[] {
  const touchpoint = stage.stage.touchpoints[touchpointIndex];
  if (touchpoint === undefined) return [];
  const band = touchpointBand(touchpoint, scale);
  return itemsOf(touchpoint.lanes, row.key).map((item) => ({ item, number: stage.firstNumber + touchpointIndex, band }));
}

function entriesBlock(key: string, entries: readonly Entry[], widthPx: number, sheet: SvgSheet): Block {
  return stacked(entries.map((entry) => entryBlock(key, entry, widthPx, sheet)), gapPx - 1);
}

/** An entry behind the number of its touchpoint, if it has one. */
function entryBlock(key: string, entry: Entry, widthPx: number, sheet: SvgSheet): Block {
  const { number, band, item } = entry;
  const { styles } = sheet;
  if (number === undefined) {
    if (key !== "questions") return itemBlock(key, item, widthPx, sheet);
    return markedBlock("•", itemBlock(key, item, widthPx - markIndentPx, sheet), styles.body);
  }
  const indentPx = numberPx + 6;
  const mark = numberBlock(number, band, numberPx, styles.body.lineHeightPx, sheet);
  if (key === "barriers") return barrierBlock(item, widthPx, mark, sheet);
  return beside([
    { atPx: 0, block: mark },
    { atPx: indentPx, block: itemBlock(key, item, widthPx - indentPx, sheet) },
  ]);
}

function itemBlock(key: string, item: LaneItem, widthPx: number, sheet: SvgSheet): Block {
  const { styles, colors } = sheet;
  switch (key) {
    case "barriers":
      return barrierBlock(item, widthPx, undefined, sheet);
    case "solutions":
      return solutionBlock(item, widthPx, sheet);
    case "thoughts":
      return plainItemBlock({ ...item, text: quoted(item.text, sheet.words) }, widthPx, styles.quote, sheet);
    case "evidence":
      return beside([
        { atPx: 0, block: iconBlock(FileSearch, 13, styles.body.lineHeightPx, colors.muted) },
        { atPx: 19, block: plainItemBlock(item, widthPx - 19, styles.body, sheet) },
      ]);
    default:
      return kpiBlock(item, widthPx, sheet);
  }
}

/** How many people get here, how many fewer than before, and the part of the largest number as a bar. */
function reachBlock(reach: StageReach | undefined, widthPx: number, sheet: SvgSheet): Block {
  if (reach?.reach === undefined) return emptyBlock;
  const { words, styles, colors } = sheet;
  const { change } = reach;
  const figure = wordsBlock(numberText(reach.reach, words.language), widthPx, { ...styles.strong, sizePx: 13.5, lineHeightPx: 19 });
  const drop = change === undefined ? emptyBlock : wordsBlock(changeText(change, words.language), widthPx, { ...styles.small, align: "end", lineHeightPx: 19, color: change < 0 ? colors.bad : colors.muted });
  return stacked([beside([{ atPx: 0, block: figure }, { atPx: 0, block: drop }]), barBlock(reach.share ?? 0, widthPx, colors.bar, sheet)], 2);
}
