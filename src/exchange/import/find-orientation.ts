/**
 * How a table lies: whether its lanes are named in a row (stages as rows) or in a column (stages as columns), found by
 * counting lane names we know, never by the first cell. It reads labels, not contents.
 */
import type { GridCell } from "./cell-grid";
import { transposed } from "./cell-grid";
import type { ImportChoices, Orientation } from "./import-report";
import { isContent, knowLabel, type LabelTarget } from "./know-label";
import { normaliseKey } from "../../journey/normalise-key";
import { isNothingText } from "./read-cell";

type Rows = readonly (readonly GridCell[])[];

/** A label of a row of labels. */
export interface LabelCell {
  readonly text: string;
  readonly target: LabelTarget;
  readonly known: boolean;
  readonly exact: boolean;
  /** Whether a person said what it means. */
  readonly chosen: boolean;
  /** Its position along the row of labels. */
  readonly at: number;
}

/** A table turned so that its labels stand in a row and every further row is a stage or a part of one. */
export interface OrientedTable {
  readonly orientation: Orientation;
  /** Rows below the labels, in the turned table. */
  readonly units: Rows;
  readonly labels: readonly LabelCell[];
  /** Which row (or column, from 0) of the source held the labels. */
  readonly labelLine: number;
  /** Whether a line with a text of its own in most cells stands before the labels: they may be no labels then. */
  readonly behindText: boolean;
  /** Names of stages above a table of lanes as rows, when they do not stand among the units. */
  readonly knownAsRows: number;
  readonly knownAsColumns: number;
  /** How many different kinds of content are named. */
  readonly kinds: ReadonlySet<LabelTarget>;
}

const linesLookedAt = 5;
const columnsLookedAt = 3;
const mostLanes = 300;

/** What a label means, a person's choice first. */
export function meaningOf(text: string, choices: ImportChoices): Pick<LabelCell, "target" | "known" | "exact" | "chosen"> {
  const wanted = normaliseKey(text);
  for (const [label, target] of Object.entries(choices.labels ?? {})) {
    if (label === text || (wanted !== "" && normaliseKey(label) === wanted)) return { target, known: true, exact: true, chosen: true };
  }
  const known = knowLabel(text);
  return known === undefined ? { target: "own", known: false, exact: false, chosen: false } : { target: known.target, known: true, exact: known.exact, chosen: false };
}

function labelsOf(row: readonly GridCell[], choices: ImportChoices): LabelCell[] {
  return row.map((cell, at) => ({ text: cell.text, at, ...meaningOf(cell.text, choices) }));
}

function contentKinds(labels: readonly LabelCell[]): Set<LabelTarget> {
  return new Set(labels.filter(({ target, text }) => isContent(target) && !isNothingText(text)).map(({ target }) => target));
}

/** How surely a known text is a label: a whole name is, a part of a long phrase may be what a cell says. */
function strengthOf({ target, exact, text }: LabelCell): number {
  if (!isContent(target)) return 0.3;
  if (exact) return 1;
  const words = text.trim().split(/\s+/u).length;
  return words <= 3 ? 0.7 : words === 4 ? 0.5 : 0.25;
}

/** Whether a line holds a text of its own in most of its cells: labels stand at the edge, not behind such a line. */
function isCrowded(row: readonly GridCell[]): boolean {
  const texts = new Set(row.map(({ text }) => text).filter((text) => !isNothingText(text) && !/^[\d.\s#№]+$/u.test(text)));
  return texts.size > 2 && texts.size * 3 >= row.length * 2;
}

/** How well a line of labels reads as one: known kinds, whole names more than parts of names, unknown ones against it, far lines less. */
function weightOf(labels: readonly LabelCell[], line: number): number {
  const filled = labels.filter(({ text }) => !isNothingText(text));
  const strength = new Map<LabelTarget, number>();
  for (const label of filled) {
    if (label.target === "own" || label.target === "number") continue;
    strength.set(label.target, Math.max(strength.get(label.target) ?? 0, strengthOf(label)));
  }
  const known = filled.filter(({ target }) => target !== "own").length;
  const sum = [...strength.values()].reduce((total, one) => total + one, 0);
  return filled.length === 0 ? 0 : sum * Math.sqrt(known / filled.length) * (1 - line * 0.12);
}

/** The line that reads best as labels, the first of equals. */
function bestLine(rows: Rows, most: number, choices: ImportChoices): { readonly line: number; readonly labels: LabelCell[]; readonly known: number; readonly weight: number; readonly behindText: boolean } {
  let best: ReturnType<typeof bestLine> | undefined;
  let behindText = false;
  for (const [line, row] of rows.slice(0, most).entries()) {
    const labels = labelsOf(row, choices);
    const weight = weightOf(labels, line) * (behindText ? 0.6 : 1);
    if (best === undefined || weight > best.weight) best = { line, labels, known: contentKinds(labels).size, weight, behindText };
    behindText ||= isCrowded(row);
    // Beside the word for a stage stand either the lanes or the stages: no labels come after it.
    if (labels.some(({ target, exact }) => target === "stage" && exact)) break;
  }
  return best ?? { line: 0, labels: [], known: 0, weight: 0, behindText: false };
}

/**
 * Labels with those without a text taken for the lane above them, as a label merged over several lines is left by sheets
 * saved as CSV. A feeling, or what is counted once, goes on only where its own line is empty.
 */
function withLanesGoingOn(labels: readonly LabelCell[], units: Rows): LabelCell[] {
  const isEmpty = ({ at }: LabelCell): boolean => units.every((unit) => isNothingText(unit[at]?.text ?? ""));
  const going: LabelCell[] = [];
  for (const label of labels) {
    const before = going.at(-1);
    const goesOn = label.text === "" && before !== undefined && before.text !== "" && isContent(before.target) && !isEmpty(label);
    const once = before?.target === "emotion" || before?.target === "reach";
    if (!goesOn || (once && !isEmpty(before))) going.push(label);
    else {
      if (once) going[going.length - 1] = { ...before, text: "", target: "own", known: false, exact: false };
      going.push({ ...before, at: label.at });
    }
  }
  return going;
}

/** Finds how a table lies; undefined when it has fewer than two rows or columns, or nothing to tell by. */
export function findOrientation(rows: Rows, choices: ImportChoices): OrientedTable | undefined {
  const width = rows[0]?.length ?? 0;
  if (rows.length === 0 || width < 2) return undefined;
  const columns = transposed(rows);
  const asRows = bestLine(rows, linesLookedAt, choices);
  // Nobody has hundreds of lanes: what stands below each other there are stages, or no map at all.
  const asColumns = bestLine(rows.length > mostLanes ? [] : columns, columnsLookedAt, choices);
  const orientation = choices.orientation ?? (asColumns.weight > asRows.weight ? "stages-as-columns" : "stages-as-rows");
  const best = orientation === "stages-as-rows" ? asRows : asColumns;
  // Chosen by a person although no line says so: then the first one holds the labels.
  const taken = best.known >= 2 || best.line === 0 ? best : { ...best, line: 0, behindText: false, labels: labelsOf((orientation === "stages-as-rows" ? rows : columns)[0] ?? [], choices) };
  const turned = orientation === "stages-as-rows" ? rows : columns;
  return {
    orientation,
    labels: withLanesGoingOn(taken.labels, turned.slice(taken.line + 1)),
    labelLine: taken.line,
    behindText: taken.behindText,
    units: turned.slice(taken.line + 1),
    knownAsRows: asRows.known,
    knownAsColumns: asColumns.known,
    kinds: contentKinds(taken.labels),
  };
}
