/**
 * Sheets without a word for any of their lanes: feelings, channels, questions and quotes are known by what the cells
 * hold, and get labels made of their first texts. It only adds those labels; the table is read as any other.
 */
import { readEmotionText } from "../../journey/read-emotion-text";
import { defaultScale } from "../../journey/emotion-scale";
import { readBareNumber } from "../../journey/read-number";
import { recogniseChannel } from "../../insight/channel-catalogue";
import { transposed, type CellGrid, type GridCell } from "./cell-grid";
import { findOrientation } from "./find-orientation";
import type { ImportChoices, Orientation } from "./import-report";
import type { LabelTarget } from "./know-label";
import { isNothingText, valuesOf } from "./read-cell";

/** A sheet with the labels it lacked, and what they mean unless a person says otherwise. */
export interface ToldSheet {
  readonly grid: CellGrid;
  readonly choices: ImportChoices;
}

const mostLines = 20;
const mostStages = 60;
const longestSample = 60;

/** Numbers of a scale, and no row of counts, years or positions. */
function areScores(texts: readonly string[]): boolean {
  const numbers = texts.map(readBareNumber).filter((number) => number !== undefined);
  if (numbers.length === 0) return true;
  const counted = numbers.every((number, at) => number === at + 1);
  return numbers.length === texts.length && !counted && numbers.every((number) => number >= -5 && number <= 10);
}

/** What a line of cells without a label is; undefined when its cells do not tell. */
function kindOf(cells: readonly GridCell[]): LabelTarget | undefined {
  const texts = cells.map(({ text }) => text.trim()).filter((text) => !isNothingText(text));
  if (texts.length < 2 || texts.length * 2 < cells.length) return undefined;
  if (texts.every((text) => text.length < 60 && readEmotionText(text, defaultScale).level !== undefined) && areScores(texts)) return "emotion";
  if (texts.every((text) => valuesOf(text, true).every((value) => recogniseChannel(value) !== undefined))) return "channel";
  if (texts.every((text) => /^["“„«「].*["”“»」]$/su.test(text))) return "thoughts";
  return texts.every((text) => /[?？؟]$/u.test(text)) ? "questions" : undefined;
}

function sampleOf(cells: readonly GridCell[], taken: ReadonlySet<string>): string {
  const texts = cells.map(({ text }) => text.replace(/\s+/gu, " ").trim()).filter((text) => text !== "");
  const whole = texts.join(" · ");
  let sample = whole.length > longestSample ? `${whole.slice(0, longestSample - 1)}…` : whole;
  while (taken.has(sample)) sample += "′";
  return sample;
}

/** Labels for the lines behind the first, which names the stages; undefined when no line is one of feelings or channels. */
function labelsFor(lines: readonly (readonly GridCell[])[]): (readonly [string, LabelTarget])[] | undefined {
  const [names = [], ...rest] = lines;
  if (rest.length === 0 || rest.length > mostLines || names.length < 2 || names.length > mostStages) return undefined;
  if (names.some(({ text }) => isNothingText(text) || text.length > 80 || readBareNumber(text) !== undefined) || kindOf(names) === "emotion") return undefined;
  const kinds = rest.map(kindOf);
  if (!kinds.includes("emotion") && !kinds.includes("channel")) return undefined;
  const used = new Set<LabelTarget>();
  const samples = new Set<string>();
  return rest.map((cells, at) => {
    const told = kinds[at];
    // What nothing tells of is most often what people do; one such line is, further ones are the author's own.
    const wanted = told ?? "actions";
    const target = used.has(wanted) ? "own" : wanted;
    used.add(target);
    const sample = sampleOf(cells, samples);
    samples.add(sample);
    return [sample, target];
  });
}

/** A sheet no label of which is known, with labels by what its cells hold; undefined when it has labels, or nothing to tell by. */
export function tellByContent(grid: CellGrid, choices: ImportChoices): ToldSheet | undefined {
  const { rows } = grid;
  if (rows.length < 2 || rows.length > mostStages + 1 || (rows[0]?.length ?? 0) > mostStages + 1) return undefined;
  const found = findOrientation(rows, {});
  if (found !== undefined && (found.kinds.size > 0 || found.knownAsRows > 0 || found.knownAsColumns > 0 || found.labels.some(({ target, exact }) => exact && target === "stage"))) return undefined;
  const asColumns = labelsFor(rows);
  const asRows = labelsFor(transposed(rows));
  const wanted: Orientation | undefined = choices.orientation ?? (asColumns !== undefined ? "stages-as-columns" : "stages-as-rows");
  const labels = wanted === "stages-as-columns" ? asColumns : asRows;
  if (labels === undefined) return undefined;
  const line = [{ text: "", line: rows[0]?.[0]?.line }, ...labels.map(([text]) => ({ text, line: undefined }))];
  const numbers = (given: readonly number[] | undefined, count: number): readonly number[] => given ?? Array.from({ length: count }, (_, at) => at + 1);
  const rowNumbers = numbers(grid.rowNumbers, rows.length);
  const columnNumbers = numbers(grid.columnNumbers, rows[0]?.length ?? 0);
  const told =
    wanted === "stages-as-columns"
      ? { ...grid, rows: rows.map((row, at) => [line[at] ?? { text: "", line: undefined }, ...row]), rowNumbers, columnNumbers: [0, ...columnNumbers] }
      : { ...grid, rows: [line, ...rows], rowNumbers: [0, ...rowNumbers], columnNumbers };
  return { grid: told, choices: { ...choices, orientation: wanted, labels: { ...Object.fromEntries(labels), ...choices.labels } } };
}
