/**
 * The map as a file for spreadsheets: stages as columns, in CSV or TSV, below them what the note says of the map as a whole. Text only: no cell can run as a formula, and what
 * comes back in is what went out (`sheet-cell.ts`, `table-notation.ts`).
 */
import type { MapScene } from "../../render/map-scene";
import { type CellSeparator, longestSheetCell, spellSheet } from "../sheet-cell";
import { frameMark } from "../table-notation";
import type { Exported, ExportLoss } from "./export-report";
import { frameRows } from "./journey-frame";
import { journeyTable } from "./journey-table";

export interface SheetOptions {
  /** A semicolon in Russian and a comma otherwise when absent: what Excel of that language parts cells by. */
  readonly separator?: CellSeparator;
  /** False for a clipboard, where the mark at the beginning would be a character of the first cell. */
  readonly byteOrderMark?: boolean;
}

function toSheet(scene: MapScene, separator: CellSeparator, byteOrderMark: boolean): Exported {
  const { rows, left } = journeyTable(scene);
  const { frame } = scene.words.exchange.export;
  const blanks = scene.journey.stages.slice(1).map(() => "");
  const below = frameRows(scene.title, scene.journey, scene.words).map(({ key, text }) => [`${frameMark} ${frame[key]}`, text, ...blanks]);
  const tooLong = rows.flatMap((row) => row.slice(1).flatMap((cell, at): ExportLoss[] => (cell.length < longestSheetCell ? [] : [{ code: "cell-too-long", path: scene.journey.stages[at]?.path ?? "", row: row[0] ?? "" }])));
  return { text: `${byteOrderMark ? "\uFEFF" : ""}${spellSheet([...rows, ...below], separator)}`, left: [...left, ...tooLong] };
}

/** A complete CSV file with a byte order mark, so that Excel reads it as UTF-8. The same scene gives the same text. */
export function toCsv(scene: MapScene, { separator = scene.words.language === "ru" ? ";" : ",", byteOrderMark = true }: SheetOptions = {}): Exported {
  return toSheet(scene, separator, byteOrderMark);
}

/** A complete TSV file; without its byte order mark, what a spreadsheet takes from the clipboard. */
export function toTsv(scene: MapScene, { byteOrderMark = true }: Omit<SheetOptions, "separator"> = {}): Exported {
  return toSheet(scene, "\t", byteOrderMark);
}
