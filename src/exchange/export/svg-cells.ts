/** What stands in one cell of the picture: the entries of a lane, the touchpoints, or the reach of a stage. */
import { FileSearch } from "lucide";
import type { EmotionBand } from "../../insight/emotion-level";
import type { StageReach } from "../../insight/reach-drops";
import type { Journey, LaneItem } from "../../journey/journey";
import type { MapColumn, MapLayout, MapRow } from "../../layout/map-layout";
import { changeText, numberText } from "../../render/number-text";
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

const numberPx = 14;
const gapPx = 5;

/** The content of a cell, without its padding; without height when nothing stands there. */
export function cellBlock(row: MapRow, column: MapColumn, layout: MapLayout, journey: Journey, reaches: readonly StageReach[], widthPx: number, sheet: SvgSheet): Block {
  if (row.kind === "touchpoints") return touchpointsBlock(column, layout, journey, widthPx, sheet);
  if (row.kind === "reach") return reachBlock(column, journey, reaches, widthPx, sheet);
  const entries = entriesOf(row.key, column, layout, journey);
  const bulleted = entries.length > 1;
  return stacked(entries.map((entry) => entryBlock(row.key, entry, bulleted, widthPx, sheet)), gapPx - 1);
}

/** A stage's own entries come first, in its first column; then those of the column's touchpoints. */
function entriesOf(key: string, column: MapColumn, layout: MapLayout, journey: Journey): Entry[] {
  const stage = layout.stages[column.stageIndex];
  if (stage === undefined) return [];
  const entries: Entry[] = [];
  const first = column.touchpointIndex === undefined || column.touchpointIndex === 0;
  const take = (lanes: readonly { readonly key: string; readonly items: readonly LaneItem[] }[], number: number | undefined, band: EmotionBand | undefined): void => {
    for (const lane of lanes) if (lane.key === key) for (const item of lane.items) entries.push({ item, number, band });
  };
  if (first) take(stage.stage.lanes, undefined, undefined);
  stage.stage.touchpoints.forEach((touchpoint, touchpointIndex) => {
    if (column.touchpointIndex !== undefined && column.touchpointIndex !== touchpointIndex) return;
    take(touchpoint.lanes, stage.firstNumber + touchpointIndex, touchpointBand(touchpoint, journey.scale));
  });
  return entries;
}

function entryBlock(key: string, entry: Entry, bulleted: boolean, widthPx: number, sheet: SvgSheet): Block {
  const { number, item } = entry;
  const { styles, colors } = sheet;
  const owned = (draw: (innerPx: number) => Block, plainIndentPx = 0): Block => {
    if (number === undefined) return draw(widthPx - plainIndentPx);
    const indent = numberPx + 6;
    return beside([
      { atPx: 0, block: numberBlock(number, entry.band, numberPx, styles.body.lineHeightPx, sheet) },
      { atPx: indent, block: draw(widthPx - indent) },
    ]);
  };
  switch (key) {
    case "barriers":
      return owned((innerPx) => barrierBlock(item, innerPx, sheet));
    case "solutions":
      return owned((innerPx) => solutionBlock(item, innerPx, sheet));
    case "kpi":
      return owned((innerPx) => kpiBlock(item, innerPx, sheet));
    case "thoughts":
      return owned((innerPx) => plainItemBlock({ ...item, text: item.text === "" ? "" : sheet.words.map.quote(item.text) }, innerPx, styles.quote, sheet));
    case "evidence":
      return owned((innerPx) =>
        beside([
          { atPx: 0, block: iconBlock(FileSearch, 13, styles.body.lineHeightPx, colors.muted) },
          { atPx: 19, block: plainItemBlock(item, innerPx - 19, styles.body, sheet) },
        ]),
      );
    default:
      if (number === undefined && bulleted) return markedBlock("•", plainItemBlock(item, widthPx - markIndentPx, styles.body, sheet), styles.body);
      return owned((innerPx) => plainItemBlock(item, innerPx, styles.body, sheet));
  }
}

function touchpointsBlock(column: MapColumn, layout: MapLayout, journey: Journey, widthPx: number, sheet: SvgSheet): Block {
  const stage = layout.stages[column.stageIndex];
  if (stage === undefined) return emptyBlock;
  const cards = stage.stage.touchpoints.flatMap((touchpoint, index) =>
    column.touchpointIndex === undefined || column.touchpointIndex === index ? [touchpointCard(touchpoint, stage.firstNumber + index, widthPx, journey.scale, sheet)] : [],
  );
  const channels = column.touchpointIndex === undefined || column.touchpointIndex === 0 ? stage.stage.channels : [];
  const note = channels.length === 0 ? emptyBlock : wordsBlock(sheet.words.map.channels(channels.join(sheet.words.map.listJoin)), widthPx, sheet.styles.small);
  return stacked([...cards, note], gapPx);
}

/** How many people get here, how many of those before, and the part of the largest number as a bar. */
function reachBlock(column: MapColumn, journey: Journey, reaches: readonly StageReach[], widthPx: number, sheet: SvgSheet): Block {
  const { words, styles, colors } = sheet;
  const stage = journey.stages[column.stageIndex];
  const touchpoint = column.touchpointIndex === undefined ? undefined : stage?.touchpoints[column.touchpointIndex];
  const own = touchpoint?.reach === undefined ? emptyBlock : wordsBlock(numberText(touchpoint.reach, words.language), widthPx, styles.strong);
  const reached = column.touchpointIndex === undefined || column.touchpointIndex === 0 ? reaches[column.stageIndex] : undefined;
  if (reached?.reach === undefined) return own;
  const { change } = reached;
  const figure = wordsBlock(numberText(reached.reach, words.language), widthPx, { ...styles.strong, sizePx: 13.5, lineHeightPx: 19 });
  const drop = change === undefined ? emptyBlock : wordsBlock(changeText(change, words.language), widthPx, { ...styles.small, align: "end", lineHeightPx: 19, color: change < 0 ? colors.bad : colors.muted });
  return stacked([beside([{ atPx: 0, block: figure }, { atPx: 0, block: drop }]), barBlock(reached.share ?? 0, widthPx, colors.bar, sheet), own], 2);
}
