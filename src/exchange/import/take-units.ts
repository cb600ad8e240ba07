/**
 * Takes the rows (or columns) of a table into stages and touchpoints, cell by cell: each by what its label means, nothing
 * lost without a remark. How the table lies and what its rows are was decided before.
 */
import { defaultScale, scaleBetween } from "../../journey/emotion-scale";
import { readEmotionText } from "../../journey/read-emotion-text";
import { readBareNumber, readNumberText } from "../../journey/read-number";
import type { GridCell } from "./cell-grid";
import type { LabelCell, OrientedTable } from "./find-orientation";
import type { SourcePlace } from "./import-report";
import type { ImportSteps } from "./import-steps";
import { joinsThoughtsAndFeelings, takeThoughtsAndFeelings } from "./joint-label";
import type { MapDraft, ThingDraft } from "./map-draft";
import { isNothingText, isPlaceholder, linesOf, plainFeeling, valuesOf, withoutWholeEmphasis } from "./read-cell";
import type { TableUnits } from "./table-units";

/** How many rows (or columns) are taken between two pauses. */
export const unitsAtOnce = 60;

/** What taking a table's units needs to know. */
export interface Taking {
  readonly draft: MapDraft;
  readonly table: OrientedTable;
  readonly units: TableUnits;
  /** Labels whose target another label takes better: kept as own lanes. */
  readonly asOwn: ReadonlySet<LabelCell>;
  /** Whether feelings may stand under a label that joins them with thoughts: not where another label is theirs. */
  readonly feelsInThoughts: boolean;
  /** Whether a dash below the emotion is a bad feeling and not "nothing". */
  readonly dashesFeel: boolean;
  readonly placeOf: (cell: GridCell, unitAt: number, labelAt: number) => SourcePlace;
}

function emotionOf(text: string): string | number {
  const line = linesOf(text).map(plainFeeling).join(", ");
  return readBareNumber(line) ?? line;
}

function ownKey(label: LabelCell): string {
  const text = withoutWholeEmphasis(label.text).replace(/\s+/gu, " ").replace(/:$/u, "");
  return text === "" ? String(label.at + 1) : text;
}

/** Takes one cell into a stage or a touchpoint. */
function takeCell(taking: Taking, thing: ThingDraft, label: LabelCell, cell: GridCell, place: SourcePlace): void {
  const { draft } = taking;
  if (isNothingText(cell.text) && !(label.target === "emotion" && taking.dashesFeel && cell.text.trim() !== "")) return;
  if (isPlaceholder(cell.text) && !draft.remarks.some(({ code }) => code === "template")) draft.remark("template", cell.text, place);
  const target = taking.asOwn.has(label) ? "own" : label.target;
  if (target === "thoughts" && !label.chosen && taking.feelsInThoughts && joinsThoughtsAndFeelings(label.text)) return takeThoughtsAndFeelings(draft, thing, valuesOf(cell.text, false), place);
  switch (target) {
    case "touchpoints":
      for (const name of valuesOf(cell.text, true)) draft.addTouchpoint(thing, name, place);
      return;
    case "channel":
      return draft.addChannels(thing, valuesOf(cell.text, true), place);
    case "emotion":
      return draft.addEmotion(thing, emotionOf(cell.text), place);
    case "personas":
      thing.personas.push(...valuesOf(cell.text, true));
      return;
    case "reach": {
      const number = readNumberText(cell.text)?.number;
      if (number === undefined) draft.addEntries(thing, ownKey(label), valuesOf(cell.text, false), place, true);
      else thing.properties.push(["reach", number]);
      return;
    }
    case "number":
      return;
    case "stage":
    case "step":
      if (/^[\d.\s#№)]+$/u.test(cell.text)) return;
      return draft.addEntries(thing, ownKey(label), valuesOf(cell.text, false), place, true);
    case "own":
      return draft.addEntries(thing, ownKey(label), valuesOf(cell.text, false), place, true);
    default:
      draft.addEntries(thing, target, valuesOf(cell.text, false), place);
  }
}

/** Emotions written line by line beside touchpoints written line by line belong together, when each line is one. */
function partEmotions({ draft }: Taking, stage: ThingDraft, touchpointCell: GridCell | undefined, emotionCell: GridCell | undefined, place: SourcePlace): boolean {
  if (touchpointCell === undefined || emotionCell === undefined) return false;
  const lines = linesOf(emotionCell.text);
  const { touchpoints } = stage;
  if (lines.length < 2 || lines.length !== touchpoints.length || linesOf(touchpointCell.text).length !== lines.length) return false;
  const scale = draft.scale === undefined ? defaultScale : scaleBetween(...draft.scale);
  if (!lines.every((line) => isNothingText(line) || readEmotionText(line, scale).level !== undefined)) return false;
  for (const [at, touchpoint] of touchpoints.entries()) {
    const line = lines[at] ?? "";
    if (!isNothingText(line)) draft.addEmotion(touchpoint, emotionOf(line), place);
  }
  return true;
}

/** Takes one unit as a whole stage. */
export function takeStage(taking: Taking, stage: ThingDraft, unit: readonly GridCell[], unitAt: number): void {
  const { table, units } = taking;
  const labels = table.labels.filter((label) => label !== units.stageName);
  const find = (target: string) => labels.find((label) => label.target === target && !taking.asOwn.has(label));
  const emotion = find("emotion");
  const touchpoints = find("touchpoints");
  for (const label of labels) {
    const cell = unit[label.at];
    if (cell === undefined || label === emotion) continue;
    takeCell(taking, stage, label, cell, taking.placeOf(cell, unitAt, label.at));
  }
  const cell = emotion === undefined ? undefined : unit[emotion.at];
  if (emotion === undefined || cell === undefined) return;
  const place = taking.placeOf(cell, unitAt, emotion.at);
  if (!partEmotions(taking, stage, touchpoints === undefined ? undefined : unit[touchpoints.at], cell, place)) takeCell(taking, stage, emotion, cell, place);
}

/** Takes the units of one stage as its touchpoints; a cell merged over all of them, and a unit without a name, are the stage's own. */
export function* takeTouchpoints(taking: Taking, stage: ThingDraft, group: readonly (readonly GridCell[])[], firstAt: number): ImportSteps<void> {
  const { draft, table, units } = taking;
  const { touchpointName } = units;
  const taken = new Set<GridCell>();
  const labels = table.labels.filter((label) => label !== units.stageName && label !== touchpointName);
  for (const [at, unit] of group.entries()) {
    if (at % unitsAtOnce === unitsAtOnce - 1) yield at / group.length;
    const nameCell = touchpointName === undefined ? undefined : unit[touchpointName.at];
    const shared = nameCell !== undefined && group.length > 1 && group.every((other) => other[touchpointName?.at ?? 0] === nameCell);
    const names = nameCell === undefined || shared || isNothingText(nameCell.text) ? [] : namesIn(nameCell.text);
    if (shared && at === 0 && nameCell !== undefined) for (const name of valuesOf(nameCell.text, true)) draft.addTouchpoint(stage, name, undefined);
    if (names.length === 0 && !shared) names.push(...spareName(taking, unit));
    const things = names.map((name) => draft.addTouchpoint(stage, name, taking.placeOf(nameCell ?? { text: "", line: undefined }, firstAt + at, touchpointName?.at ?? 0)));
    for (const label of labels) {
      const cell = unit[label.at];
      if (cell === undefined || taken.has(cell)) continue;
      const merged = group.length > 1 && group.every((other) => other[label.at] === cell);
      if (merged) taken.add(cell);
      const only = things.length === 1 ? things[0] : undefined;
      const place = taking.placeOf(cell, firstAt + at, label.at);
      if (things.length > 1 && !merged && (label.target === "emotion" || label.target === "channel")) {
        for (const thing of things) takeCell(taking, thing, label, cell, place);
      } else takeCell(taking, merged || only === undefined ? stage : only, label, cell, place);
    }
  }
}

/** What a touchpoint without a name is called: by what is done there, when its feeling needs a place of its own. */
function spareName({ table, units }: Taking, unit: readonly GridCell[]): string[] {
  const emotion = table.labels.find(({ target }) => target === "emotion");
  if (units.stageName !== undefined && (emotion === undefined || isNothingText(unit[emotion.at]?.text ?? ""))) return [];
  const spare = table.labels.find(({ target }) => target === "actions");
  const text = spare === undefined ? "" : (linesOf(unit[spare.at]?.text ?? "")[0] ?? "");
  return isNothingText(text) ? [] : [text];
}

/** A cell that names one touchpoint of many, or lists several on lines of their own. */
function namesIn(text: string): string[] {
  return linesOf(text).map((line) => withoutWholeEmphasis(line)).filter((line) => !isNothingText(line));
}
