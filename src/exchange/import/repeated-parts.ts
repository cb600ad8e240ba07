/**
 * What comes again below several sections of a note: headings (labels, known or not) and the columns of tables (people a
 * stage is told of). It compares; what a section is, `stage-sections` decides.
 */
import { normaliseKey } from "../../journey/normalise-key";
import type { CellGrid } from "./cell-grid";
import { isContent, knowLabel } from "./know-label";
import type { OutlineSection } from "./note-outline";
import { isNumberedStage } from "./table-units";
import { isGenericHeader } from "./tell-maps";

export interface RepeatedParts {
  /** Normalised headings that stand below at least two of the sections. */
  readonly headings: ReadonlySet<string>;
  /** Names above columns, but the first, that at least two of the sections have. */
  readonly columns: ReadonlySet<string>;
}

/** A heading to be compared; empty for one that names a stage by its number. */
export function headingKey({ heading }: OutlineSection): string {
  return heading === undefined || isNumberedStage(heading) ? "" : normaliseKey(heading);
}

function columnNames({ rows }: CellGrid): string[] {
  return (rows[0] ?? []).slice(1).map(({ text }) => text);
}

function inSeveral(lists: readonly (readonly string[])[]): Set<string> {
  const counts = new Map<string, number>();
  for (const list of lists) for (const text of new Set(list)) if (text !== "") counts.set(text, (counts.get(text) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count > 1).map(([text]) => text));
}

export function repeatedParts(sections: readonly OutlineSection[]): RepeatedParts {
  return {
    headings: inSeveral(sections.map(({ children }) => children.map(headingKey))),
    columns: inSeveral(sections.map(({ blocks }) => blocks.flatMap((block) => (block.kind === "table" ? columnNames(block.grid).filter((name) => !isGenericHeader(name)) : [])))),
  };
}

/** Whether a table of one stage tells it of several people, one a column: lanes below each other, the columns known from other stages. */
export function isByPersona(grid: CellGrid, { columns }: RepeatedParts): boolean {
  const names = columnNames(grid);
  const lanes = new Set(grid.rows.slice(1).map((row) => knowLabel(row[0]?.text ?? "")?.target).filter((target) => target !== undefined && isContent(target)));
  return lanes.size >= 2 && names.length > 1 && names.every((name) => columns.has(name) && knowLabel(name) === undefined);
}
