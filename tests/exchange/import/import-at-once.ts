/** Importers run to their end at once, for tests that have no use for the pauses. */
import type { CellGrid } from "../../../src/exchange/import/cell-grid";
import { importMermaidSteps } from "../../../src/exchange/import/import-mermaid";
import { importNoteSteps } from "../../../src/exchange/import/import-note";
import type { ImportChoices, Imported, ImportResult } from "../../../src/exchange/import/import-report";
import { finishSteps } from "../../../src/exchange/import/import-steps";
import { importTableSteps } from "../../../src/exchange/import/import-table";

export function importMermaid(text: string): readonly Imported[] {
  return finishSteps(importMermaidSteps(text));
}

export function importNote(text: string, choices: ImportChoices = {}): ImportResult {
  return finishSteps(importNoteSteps(text, choices));
}

export function importTable(grid: CellGrid, choices: ImportChoices = {}, headings = ""): Imported | undefined {
  return finishSteps(importTableSteps(grid, choices, headings));
}
