/**
 * A table as a map: lanes by their labels, stages as rows or as columns, several touchpoints in a cell as several. It
 * takes what `find-orientation` and `table-units` decided; nothing of the table is lost without a remark.
 */
import { linesOfGrid, type CellGrid, type GridCell } from "./cell-grid";
import { dashesFeel, takeGrades } from "./feeling-signs";
import { findOrientation, type LabelCell, type OrientedTable } from "./find-orientation";
import type { ImportChoices, Imported, SourcePlace } from "./import-report";
import { type ImportSteps } from "./import-steps";
import { describesPeople, isContent, plainLabel } from "./know-label";
import { MapDraft } from "./map-draft";
import { isNothingText, linesOf, withoutWholeEmphasis } from "./read-cell";
import { takeOwnTable } from "./read-own-table";
import { partSheet, type PartedSheet } from "./sheet-banners";
import { withSheetNumbers } from "./source-lines";
import { scaleInLabel, scaleOfNumbers } from "./table-scale";
import { findUnits, type TableUnits } from "./table-units";
import { takeProperty } from "./take-frame";
import { takeStage, takeTouchpoints, unitsAtOnce, type Taking } from "./take-units";
import { isGenericHeader, isSurelyMap } from "./tell-maps";
import { tellByContent } from "./told-by-content";

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

const stepWord = /^(?:steps?|шаги?|schritte?|étapes?|pasos?|passos?)$/iu;

/** Where a table names both steps and touchpoints, steps are what people do, unless another label says that. */
function withStepsAsActions(table: OrientedTable): OrientedTable {
  const points = table.labels.filter(({ target }) => target === "touchpoints");
  const isStep = ({ text, chosen }: LabelCell): boolean => !chosen && stepWord.test(plainLabel(text));
  if (points.length < 2 || points.every(isStep) || table.labels.some(({ target }) => target === "actions")) return table;
  return { ...table, labels: table.labels.map((label) => (label.target === "touchpoints" && isStep(label) ? { ...label, target: "actions" } : label)) };
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
export function* takeTableSteps(draft: MapDraft, grid: CellGrid, choices: ImportChoices): ImportSteps<OrientedTable | undefined> {
  const sheet = partSheet(grid.rows);
  const found = findOrientation(sheet.rows, choices);
  if (found === undefined) return undefined;
  const table = withStepsAsActions(found);
  takeBanners(draft, sheet);
  if (table.units.length > unitsAtOnce) yield 0.2;
  const units = findUnits(table, grid.heading, choices);
  const { orientation, labelLine, labels } = table;
  draft.remarks.push(...grid.remarks);
  draft.guesses.push({ kind: "orientation", taken: orientation, knownAsRows: table.knownAsRows, knownAsColumns: table.knownAsColumns });
  const numberOf = (at: number): number => sheet.numbers[at] ?? at + 1;
  const placeOf = (cell: GridCell, unitAt: number, labelAt: number): SourcePlace => {
    const [row, column] = orientation === "stages-as-rows" ? [numberOf(labelLine + 1 + unitAt), labelAt + 1] : [numberOf(labelAt), labelLine + 2 + unitAt];
    return { line: cell.line, row, column };
  };
  const asOwn = doubledLabels(labels, table.units);
  for (const label of labels) {
    if (label.text === "") continue;
    const [row, column] = orientation === "stages-as-rows" ? [numberOf(labelLine), label.at + 1] : [numberOf(label.at), labelLine + 1];
    const naming = label.target !== "own" ? undefined : label === units.stageName ? "stage" : label === units.touchpointName ? "step" : undefined;
    // A line on its own below the table, or a lane nobody filled.
    if (!label.known && naming === undefined && !table.units.some((unit) => !isNothingText(unit[label.at]?.text ?? ""))) {
      draft.remark("left-out", label.text, { row, column });
      continue;
    }
    if (draft.guesses.some((guess) => guess.kind === "label" && guess.label === label.text) && labels.some((other) => other.text === label.text && other.at < label.at && other.target === label.target)) continue;
    draft.guesses.push({ kind: "label", label: label.text, taken: naming ?? (asOwn.has(label) ? "own" : label.target), known: label.known, place: { row, column } });
  }
  draft.guesses.push({ kind: "unit", taken: units.unit });
  const emotion = labels.find((label) => label.target === "emotion" && !asOwn.has(label));
  const written = emotion === undefined ? [] : table.units.flatMap((unit) => linesOf(unit[emotion.at]?.text ?? ""));
  const scale = choices.scale ?? (emotion === undefined ? undefined : (scaleInLabel(emotion.text) ?? scaleOfNumbers(written)));
  if (scale !== undefined && (scale[0] !== -2 || scale[1] !== 2)) {
    draft.scale = scale;
    draft.guesses.push({ kind: "scale", taken: scale });
  }
  takeEdges(draft, sheet, table);
  const taking: Taking = { draft, table, units, asOwn, feelsInThoughts: emotion === undefined, dashesFeel: emotion !== undefined && dashesFeel(table.units.map((unit) => unit[emotion.at]?.text ?? "")), placeOf };
  let unitAt = 0;
  for (const group of units.groups) {
    const name = stageNameOf(group, units, table, grid.heading);
    const place = placeOf(group[0]?.[units.stageName?.at ?? 0] ?? { text: "", line: undefined }, unitAt, units.stageName?.at ?? 0);
    const stage = draft.addStage(name, place);
    if (name === undefined) draft.remark("stage-unnamed", "", place);
    if (units.unit === "touchpoint") yield* takeTouchpoints(taking, stage, group, unitAt);
    else for (const [at, unit] of group.entries()) takeStage(taking, stage, unit, unitAt + at);
    const share = unitAt / table.units.length;
    if (Math.floor(unitAt / unitsAtOnce) < Math.floor((unitAt += group.length) / unitsAtOnce)) yield share;
  }
  return table;
}

/** Takes what a sheet says above its table, and says what its lines over the whole width are called. */
function takeBanners(draft: MapDraft, { banners, frame }: PartedSheet): void {
  for (const { label, value, number } of frame) takeProperty(draft, label.text, value.text, value.line, { row: number, column: 2 });
  for (const { cell, number, above } of banners) {
    if (above && draft.title === undefined) draft.title = cell.text.replace(/\s+/gu, " ");
    else draft.remark("left-out", cell.text, { line: cell.line, row: number });
  }
}

/** Says what stood before the labels, beside a title of the whole sheet. */
function takeEdges(draft: MapDraft, { rows, numbers }: PartedSheet, { orientation, labelLine }: OrientedTable): void {
  for (let line = 0; line < labelLine; line += 1) {
    const cells = orientation === "stages-as-rows" ? (rows[line] ?? []) : rows.map((row) => row[line]).filter((cell) => cell !== undefined);
    const texts = [...new Set(cells)].filter((cell) => !isNothingText(cell.text) && !/^[\d.]+$/u.test(cell.text));
    if (draft.title === undefined && orientation === "stages-as-rows" && texts.length === 1) draft.title = texts[0]?.text.replace(/\s+/gu, " ");
    else for (const cell of texts) draft.remark("left-out", cell.text, { line: cell.line, row: orientation === "stages-as-rows" ? (numbers[line] ?? line + 1) : undefined });
  }
}

/** A table as a map, `headings` being what stands above it in a note; undefined when nothing of it can be stages and lanes. Never throws. */
export function* importTableSteps(grid: CellGrid, choices: ImportChoices = {}, headings = ""): ImportSteps<Imported | undefined> {
  const draft = new MapDraft();
  if (takeOwnTable(draft, grid.rows.map((row) => row.map(({ text }) => text)))) {
    draft.title = grid.heading;
    draft.remarks.push(...grid.remarks);
    return draft.finish("table", true, linesOfGrid(grid));
  }
  const table = yield* takeTableSteps(draft, grid, choices);
  if (table === undefined || draft.stages.length === 0) return undefined;
  draft.gatherPersonas();
  takeGrades(draft);
  draft.title ??= grid.heading === undefined || isOnlyStageName(draft, grid.heading) ? undefined : withoutWholeEmphasis(grid.heading);
  const heading = `${grid.heading ?? ""} ${draft.title ?? ""}`;
  const portrait = table.labels.filter(({ text }) => describesPeople(text)).length > 1;
  const filled = table.labels.filter(({ text }) => !isNothingText(text));
  const ownLanes = filled.filter(({ target }) => target === "own").length;
  const stageAt = filled.find(({ target }) => target === "stage")?.at;
  const listsOthers = filled.some(({ target, at }) => isContent(target) && stageAt !== undefined && at < stageAt);
  const named = { kinds: table.kinds, listsOthers: listsOthers || table.behindText, feels: filled.some(({ target, exact }) => target === "emotion" && exact), share: 1 - ownLanes / Math.max(1, filled.length), ownLanes, namesStages: filled.some(({ target, exact }) => target === "stage" && exact), stages: draft.stages.map(({ name }) => name ?? ""), heading, headings };
  const sure = (isSurelyMap(named) && !portrait) || (choices.orientation !== undefined && table.kinds.size > 0);
  const imported = withSheetNumbers(draft.finish("table", sure, linesOfGrid(grid)), grid);
  const { touchpoints, scores, entries } = imported.report.found;
  return touchpoints + scores + entries > 0 ? imported : { ...imported, sure: false };
}

/** A sheet as a map: a table whose lanes may be known only by what their cells hold, offered then. Never throws. */
export function* importSheetSteps(grid: CellGrid, choices: ImportChoices = {}): ImportSteps<Imported | undefined> {
  const told = tellByContent(grid, choices);
  if (told === undefined) return yield* importTableSteps(grid, choices);
  const imported = yield* importTableSteps(told.grid, told.choices);
  return imported === undefined ? undefined : { ...imported, sure: false };
}

function isOnlyStageName(draft: MapDraft, heading: string): boolean {
  return draft.stages.length === 1 && draft.stages[0]?.name === withoutWholeEmphasis(heading);
}
