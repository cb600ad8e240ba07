/**
 * What each row (or column) of an oriented table is: a stage, or one touchpoint of a stage that spans several of them;
 * and which of its cells names it. It decides, `import-table` takes.
 */
import { normaliseKey } from "../../journey/normalise-key";
import type { GridCell } from "./cell-grid";
import type { LabelCell, OrientedTable } from "./find-orientation";
import type { ImportChoices } from "./import-report";
import { isContent } from "./know-label";
import { isNothingText, withoutWholeEmphasis } from "./read-cell";

export interface TableUnits {
  /** Units of one stage, in order. */
  readonly groups: readonly (readonly (readonly GridCell[])[])[];
  /** Whether each unit is a touchpoint of its group's stage. */
  readonly unit: "stage" | "touchpoint";
  /** The label whose cells name the stages; undefined when the heading names the only one. */
  readonly stageName: LabelCell | undefined;
  /** The label whose cells name the touchpoints, when units are touchpoints. */
  readonly touchpointName: LabelCell | undefined;
}

const numberedStage =
  /^[\s\p{P}\p{S}\p{Extended_Pictographic}]*(?:(?:customer |user )?journey |ジャーニー|旅程|여정\s*)?(?:(?:stage|phase|etap|этап|стадия|фаза|etapa|fase|étape|etape|stufe|schritt|aşama|tahap|阶段|階段|フェーズ|ステージ|ステップ|단계|step|шаг|paso|passo|步骤)\s*(?:[#№]\s*)?[\d①-⑩]|第\s*[\d一二三四五六七八九十]+\s*(?:步|阶段|階段|段階)|\d+\s*단계)/iu;

/** Whether a heading names a stage by its number: `Stage 2: Buying`. */
export function isNumberedStage(heading: string | undefined): boolean {
  return heading !== undefined && numberedStage.test(heading.replace(/^\*+/u, ""));
}

function textAt(unit: readonly GridCell[], label: LabelCell): string {
  return withoutWholeEmphasis(unit[label.at]?.text ?? "");
}

/** Whether a label's cells hold words and not only numbers or nothing. */
function namesThings(label: LabelCell, units: OrientedTable["units"]): boolean {
  if (units.length === 0) return true;
  return units.some((unit) => {
    const text = textAt(unit, label);
    return !isNothingText(text) && !/^[\d.\s#№)]+$/u.test(text);
  });
}

function filledCells(label: LabelCell, units: OrientedTable["units"]): number {
  return units.filter((unit) => textAt(unit, label) !== "").length;
}

/** Whether the cells below no label are merged over several units each: stages above their steps. */
function spansUnits({ at, text }: LabelCell, units: OrientedTable["units"]): boolean {
  const cells = units.map((unit) => unit[at]);
  return text === "" && cells.every((cell) => cell !== undefined && cell.text !== "") && cells.some((cell, position) => position > 0 && cell === cells[position - 1]);
}

/** Whether the names of stages go on over several units: merged, written again, or left empty behind the first. */
function goesOn({ at }: LabelCell, units: OrientedTable["units"]): boolean {
  const texts = units.map((unit) => unit[at]?.text ?? "");
  return texts[0] !== "" && texts.some((name, position) => position > 0 && (name === "" || name === texts[position - 1])) && new Set(texts).size > 1;
}

/** The label whose cells name the units: one that says so, else the fullest before the first lane. */
function findName(table: OrientedTable): LabelCell | undefined {
  const { labels, units } = table;
  const naming = labels.filter((label) => namesThings(label, units));
  const said = naming.find(({ target }) => target === "stage") ?? naming.find(({ target, exact }) => target === "step" && exact);
  if (said !== undefined) return naming.find((label) => label.at < said.at && spansUnits(label, units)) ?? said;
  const firstContent = labels.findIndex(({ target, text }) => isContent(target) && text !== "");
  const before = naming.filter(({ at, target }) => at < (firstContent === -1 ? 1 : firstContent) && target !== "number" && !isContent(target));
  const [first, second] = before;
  // Stages written once each above their steps, neither with a label.
  if (first?.text === "" && second?.text === "" && goesOn(first, units) && filledCells(second, units) === units.length) return first;
  return [...before].sort((one, other) => filledCells(other, units) - filledCells(one, units))[0];
}

/** Steps in a second row of names without a label of its own, below stages that go on over several of them. */
function stepsBelow(name: LabelCell | undefined, { labels, units }: OrientedTable): LabelCell | undefined {
  const below = name === undefined ? undefined : labels[labels.indexOf(name) + 1];
  // A label merged over both lines names both.
  const unnamed = below?.text === "" || (below?.target === "stage" && below.text === name?.text);
  if (name === undefined || below === undefined || !unnamed || !goesOn(name, units)) return undefined;
  return filledCells(below, units) === units.length && namesThings(below, units) ? below : undefined;
}

/** Units that follow each other and have the same name, or none, belong together. */
function groupByName(table: OrientedTable, name: LabelCell): (readonly (readonly GridCell[])[])[] {
  const groups: (readonly GridCell[])[][] = [];
  let last: string | undefined;
  for (const unit of table.units) {
    const text = textAt(unit, name);
    const key = normaliseKey(text) || text;
    const group = groups.at(-1);
    if (group !== undefined && (key === "" || key === last)) group.push(unit);
    else {
      groups.push([unit]);
      last = key;
    }
  }
  return groups;
}

/** Tells stages from touchpoints among the units of a table. */
export function findUnits(table: OrientedTable, heading: string | undefined, choices: ImportChoices): TableUnits {
  const { labels, units } = table;
  const alone = units.map((unit) => [unit]);
  const name = findName(table);
  const touchpointLabel = labels.find(({ target, exact }) => target === "touchpoints" && exact) ?? labels.find(({ target }) => target === "touchpoints");
  const step = labels.find((label) => label.target === "step" && label !== name && namesThings(label, units)) ?? stepsBelow(name, table);
  const action = labels.find(({ target }) => target === "actions");
  const part = touchpointLabel ?? step ?? action;
  if (name === undefined) {
    const first = labels.find((label) => isContent(label.target) && label.target !== "emotion" && namesThings(label, units));
    const numbered = labels.some(({ target, at, text }) => text !== "" && (target === "number" || (target !== "own" && !isContent(target) && at <= 1)));
    const single = choices.unit === "touchpoint" || (choices.unit === undefined && (numbered || isNumberedStage(heading) || (first !== undefined && first === touchpointLabel && first.at <= 1)));
    if (single) return { groups: [units], unit: "touchpoint", stageName: undefined, touchpointName: touchpointLabel ?? first };
    return { groups: alone, unit: "stage", stageName: first === touchpointLabel ? (action ?? first) : first, touchpointName: undefined };
  }
  const groups = groupByName(table, name);
  const several = groups.length < units.length;
  const stepsOfStage = name.target !== "stage" && isNumberedStage(heading) && units.length > 1;
  // A list of things with the stage of each, as databases have them.
  const listed = step !== undefined && name.target === "stage" && step.target === "step" && step.at < name.at && !units.some((unit) => isNumberedStage(textAt(unit, name)));
  const unit = choices.unit ?? (several || stepsOfStage || listed ? "touchpoint" : "stage");
  if (unit === "stage") return { groups: alone, unit, stageName: name, touchpointName: undefined };
  if (several || listed) return { groups, unit, stageName: name, touchpointName: part };
  return { groups: [units], unit, stageName: undefined, touchpointName: name };
}
