/**
 * A table as a map: lanes by their labels, stages as rows or as columns, several touchpoints in a cell as several. It
 * takes what `find-orientation` and `table-units` decided; nothing of the table is lost without a remark.
 */
import { readEmotionText } from "../../journey/read-emotion-text";
import { defaultScale, scaleBetween } from "../../journey/emotion-scale";
import { readBareNumber, readNumberText } from "../../journey/read-number";
import { linesOfGrid, type CellGrid, type GridCell } from "./cell-grid";
import { findOrientation, type LabelCell, type OrientedTable } from "./find-orientation";
import type { ImportChoices, Imported, SourcePlace } from "./import-report";
import { describesPeople } from "./know-label";
import { MapDraft, type ThingDraft } from "./map-draft";
import { isNothingText, isPlaceholder, linesOf, valuesOf, withoutWholeEmphasis } from "./read-cell";
import { scaleInLabel, scaleOfNumbers } from "./table-scale";
import { takeOwnTable } from "./read-own-table";
import { isGenericHeader, isSurelyMap } from "./tell-maps";
import { findUnits, type TableUnits } from "./table-units";

interface Taking {
  readonly draft: MapDraft;
  readonly table: OrientedTable;
  readonly units: TableUnits;
  /** Labels whose target another label takes better: kept as own lanes. */
  readonly asOwn: ReadonlySet<LabelCell>;
  readonly placeOf: (cell: GridCell, unitAt: number, labelAt: number) => SourcePlace;
}

function emotionOf(text: string): string | number {
  const line = linesOf(text).join(", ");
  return readBareNumber(line) ?? line;
}

function ownKey(label: LabelCell): string {
  const text = withoutWholeEmphasis(label.text).replace(/\s+/gu, " ").replace(/:$/u, "");
  return text === "" ? String(label.at + 1) : text;
}

/** Takes one cell into a stage or a touchpoint. */
function takeCell(taking: Taking, thing: ThingDraft, label: LabelCell, cell: GridCell, place: SourcePlace): void {
  const { draft } = taking;
  if (isNothingText(cell.text)) return;
  if (isPlaceholder(cell.text) && !draft.remarks.some(({ code }) => code === "template")) draft.remark("template", cell.text, place);
  const target = taking.asOwn.has(label) ? "own" : label.target;
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
function takeStage(taking: Taking, stage: ThingDraft, unit: readonly GridCell[], unitAt: number): void {
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
function takeTouchpoints(taking: Taking, stage: ThingDraft, group: readonly (readonly GridCell[])[], firstAt: number): void {
  const { draft, table, units } = taking;
  const { touchpointName } = units;
  const taken = new Set<GridCell>();
  const labels = table.labels.filter((label) => label !== units.stageName && label !== touchpointName);
  for (const [at, unit] of group.entries()) {
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

/** The label kept for a property when several mean it: the one that is exactly its name; the others become own lanes. */
function doubledLabels(labels: readonly LabelCell[], units: OrientedTable["units"]): Set<LabelCell> {
  const own = new Set<LabelCell>();
  for (const target of ["touchpoints", "emotion", "reach"] as const) {
    const all = labels.filter((label) => label.target === target);
    const counts = target === "touchpoints" && units.some((unit) => all.some(({ at }) => /^\d/.test(unit[at]?.text ?? ""))) ? all.filter(({ at }) => units.every((unit) => /^[\d\s]*$/u.test(unit[at]?.text ?? ""))) : [];
    for (const label of counts) own.add(label);
    const rest = all.filter((label) => !own.has(label));
    const kept = rest.find(({ exact }) => exact) ?? rest[0];
    for (const label of rest) if (label !== kept) own.add(label);
  }
  return own;
}

/** What a unit's stage is called; `heading` names the only stage of a table that names none. */
function stageNameOf(group: readonly (readonly GridCell[])[], units: TableUnits, table: OrientedTable, heading: string | undefined): string | undefined {
  const cell = units.stageName === undefined ? undefined : group[0]?.[units.stageName.at];
  const name = cell === undefined || isNothingText(cell.text) ? undefined : linesOf(withoutWholeEmphasis(cell.text)).join(" ");
  const isOnly = table.units.length === 1 && table.orientation === "stages-as-columns";
  if (isOnly && heading !== undefined && (name === undefined || isGenericHeader(name))) return withoutWholeEmphasis(heading);
  return name ?? (units.stageName === undefined && heading !== undefined ? withoutWholeEmphasis(heading) : undefined);
}

/** Takes a whole table into a draft. False when it cannot be read as stages and lanes at all. */
export function takeTable(draft: MapDraft, grid: CellGrid, choices: ImportChoices): OrientedTable | undefined {
  const table = findOrientation(grid.rows, choices);
  if (table === undefined) return undefined;
  const units = findUnits(table, grid.heading, choices);
  const { orientation, labelLine, labels } = table;
  draft.remarks.push(...grid.remarks);
  draft.guesses.push({ kind: "orientation", taken: orientation, knownAsRows: table.knownAsRows, knownAsColumns: table.knownAsColumns });
  const placeOf = (cell: GridCell, unitAt: number, labelAt: number): SourcePlace => {
    const [row, column] = orientation === "stages-as-rows" ? [labelLine + 2 + unitAt, labelAt + 1] : [labelAt + 1, labelLine + 2 + unitAt];
    return { line: cell.line, row, column };
  };
  const asOwn = doubledLabels(labels, table.units);
  for (const label of labels) {
    if (label.text === "") continue;
    const [row, column] = orientation === "stages-as-rows" ? [labelLine + 1, label.at + 1] : [label.at + 1, labelLine + 1];
    draft.guesses.push({ kind: "label", label: label.text, taken: asOwn.has(label) ? "own" : label.target, known: label.known, place: { row, column } });
  }
  draft.guesses.push({ kind: "unit", taken: units.unit });
  const emotion = labels.find((label) => label.target === "emotion" && !asOwn.has(label));
  const written = emotion === undefined ? [] : table.units.flatMap((unit) => linesOf(unit[emotion.at]?.text ?? ""));
  const scale = choices.scale ?? (emotion === undefined ? undefined : (scaleInLabel(emotion.text) ?? scaleOfNumbers(written)));
  if (scale !== undefined && (scale[0] !== -2 || scale[1] !== 2)) {
    draft.scale = scale;
    draft.guesses.push({ kind: "scale", taken: scale });
  }
  takeEdges(draft, grid, table);
  const taking: Taking = { draft, table, units, asOwn, placeOf };
  let unitAt = 0;
  for (const group of units.groups) {
    const name = stageNameOf(group, units, table, grid.heading);
    const place = placeOf(group[0]?.[units.stageName?.at ?? 0] ?? { text: "", line: undefined }, unitAt, units.stageName?.at ?? 0);
    const stage = draft.addStage(name, place);
    if (name === undefined) draft.remark("stage-unnamed", "", place);
    if (units.unit === "touchpoint") takeTouchpoints(taking, stage, group, unitAt);
    else for (const [at, unit] of group.entries()) takeStage(taking, stage, unit, unitAt + at);
    unitAt += group.length;
  }
  return table;
}

/** Says what stood before the labels, beside a title of the whole sheet. */
function takeEdges(draft: MapDraft, grid: CellGrid, { orientation, labelLine }: OrientedTable): void {
  for (let line = 0; line < labelLine; line += 1) {
    const cells = orientation === "stages-as-rows" ? (grid.rows[line] ?? []) : grid.rows.map((row) => row[line]).filter((cell) => cell !== undefined);
    const texts = [...new Set(cells)].filter((cell) => !isNothingText(cell.text) && !/^[\d.]+$/u.test(cell.text));
    if (draft.title === undefined && orientation === "stages-as-rows" && texts.length === 1) draft.title = texts[0]?.text.replace(/\s+/gu, " ");
    else for (const cell of texts) draft.remark("left-out", cell.text, { line: cell.line, row: orientation === "stages-as-rows" ? line + 1 : undefined });
  }
}

/** A table as a map, `headings` being what stands above it in a note; undefined when nothing of it can be stages and lanes. Never throws. */
export function importTable(grid: CellGrid, choices: ImportChoices = {}, headings = ""): Imported | undefined {
  const draft = new MapDraft();
  if (takeOwnTable(draft, grid.rows.map((row) => row.map(({ text }) => text)))) {
    draft.title = grid.heading;
    draft.remarks.push(...grid.remarks);
    return draft.finish("table", true, linesOfGrid(grid));
  }
  const table = takeTable(draft, grid, choices);
  if (table === undefined || draft.stages.length === 0) return undefined;
  draft.title ??= grid.heading === undefined || isOnlyStageName(draft, grid.heading) ? undefined : withoutWholeEmphasis(grid.heading);
  const heading = `${grid.heading ?? ""} ${draft.title ?? ""}`;
  const portrait = table.labels.filter(({ text }) => describesPeople(text)).length > 1;
  const filled = table.labels.filter(({ text }) => !isNothingText(text));
  const ownLanes = filled.filter(({ target }) => target === "own").length;
  const named = { kinds: table.kinds, share: 1 - ownLanes / Math.max(1, filled.length), ownLanes, stages: draft.stages.map(({ name }) => name ?? ""), heading, headings };
  const sure = (isSurelyMap(named) && !portrait) || (choices.orientation !== undefined && table.kinds.size > 0);
  const imported = draft.finish("table", sure, linesOfGrid(grid));
  const { touchpoints, scores, entries } = imported.report.found;
  return touchpoints + scores + entries > 0 ? imported : { ...imported, sure: false };
}

function isOnlyStageName(draft: MapDraft, heading: string): boolean {
  return draft.stages.length === 1 && draft.stages[0]?.name === withoutWholeEmphasis(heading);
}
