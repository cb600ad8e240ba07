/**
 * Any text as maps: finds the format unless it is given, reads it in short steps, and gives everything found, in order.
 * The one door of the room for the app and the terminal.
 */
import { acceptTextSteps } from "./decode-text";
import { detectFormat, type ImportFormat } from "./detect-format";
import { readHtmlDocument, type HtmlDocument } from "./html-document";
import { importChains } from "./import-chain";
import { importData } from "./import-data";
import { importMermaidSteps } from "./import-mermaid";
import { importNoteSteps } from "./import-note";
import { importOwnStages } from "./import-own-stages";
import { importProseSteps, type ProsePiece } from "./import-prose";
import type { ImportChoices, Imported, ImportRemark } from "./import-report";
import type { ImportSteps } from "./import-steps";
import { importSheetSteps } from "./import-table";
import { nestedListsAsSections, opmlAsList } from "./nested-list";
import { readDelimited } from "./read-delimited";
import { withoutLines } from "./source-lines";

export interface ImportedText {
  readonly format: ImportFormat;
  readonly found: readonly Imported[];
  readonly remarks: readonly ImportRemark[];
  /** Of prose: what can be left out, piece by piece. */
  readonly pieces: readonly ProsePiece[];
}

/** A map is a hundred times shorter. */
const longestRead = 600_000;
/** Data is read in one go, and not at all when that would take long. */
const longestData = { json: 2_000_000, yaml: 300_000 };
/** A story is shorter still. */
const longestStory = 150_000;
const leftOut: ImportRemark = { code: "cells-left-out", text: "", place: undefined };

type Found = Pick<ImportedText, "found" | "remarks" | "pieces">;

function result(found: readonly (Imported | undefined)[], remarks: readonly ImportRemark[] = [], pieces: readonly ProsePiece[] = []): Found {
  return { found: found.filter((one) => one !== undefined), remarks, pieces };
}

/** A document is read as a note is, but nobody sees its lines. */
function* readDocument({ text, tables }: HtmlDocument, choices: ImportChoices): ImportSteps<Found> {
  const readable = text.slice(0, longestRead);
  const { found, remarks } = yield* importNoteSteps(readable, choices, tables);
  return result(found.map(withoutLines), text.length > longestRead ? [...remarks, leftOut] : remarks);
}

function* readAs(format: ImportFormat, text: string, choices: ImportChoices): ImportSteps<Found> {
  switch (format) {
    case "csv": {
      const grid = readDelimited(text);
      yield 0.1;
      return result([yield* importSheetSteps(grid, choices)]);
    }
    case "html": {
      const document = yield* readHtmlDocument(text);
      if (document.hasText) return yield* readDocument(document, choices);
      const found: (Imported | undefined)[] = [];
      for (const grid of document.tables.values()) found.push(yield* importSheetSteps(grid, choices));
      return result(found);
    }
    case "mermaid":
      return result(yield* importMermaidSteps(text));
    case "json":
    case "yaml": {
      if (text.length > longestData[format]) return result([], [{ code: "too-large", text: "", place: undefined }]);
      const { found, remarks } = importData(text);
      return result(found, remarks);
    }
    case "prose": {
      const { imported, pieces } = yield* importProseSteps(text.slice(0, longestStory), choices);
      return result([imported], text.length > longestStory && text.length < longestRead ? [leftOut] : [], pieces);
    }
    case "markdown":
    case "note": {
      const own = importOwnStages(text);
      const { found, remarks } = yield* importNoteSteps(text, choices);
      return result(own === undefined && found.length === 0 ? importChains(text) : [own, ...found], remarks);
    }
  }
}

/**
 * Reads a text in steps, each a pause with the share done from 0 to 1. `format` undefined finds it out; a note in which
 * nothing is found is looked at as a story. Never throws. What is no text, or too long, is said in the remarks.
 */
export function* importTextSteps(source: string, given: { readonly format?: ImportFormat | undefined; readonly name?: string | undefined } = {}, choices: ImportChoices = {}): ImportSteps<ImportedText> {
  const { text: accepted, remarks } = yield* acceptTextSteps(source);
  if (accepted === undefined) return { format: given.format ?? "note", found: [], remarks, pieces: [] };
  const text = opmlAsList(accepted) ?? accepted;
  const readable = text.slice(0, longestRead);
  let format = given.format ?? detectFormat(readable, given.name);
  yield 0;
  // HTML and data carry much beside the map itself, and are of no use cut in two.
  let whole = format === "html" || format === "json" || format === "yaml";
  let read = yield* readAs(format, whole ? text : readable, choices);
  if (given.format === undefined && format === "prose") {
    // Labels in plain lines look like a story from afar.
    const note = yield* readAs("note", readable, choices);
    if (note.found.some(({ sure }) => sure) || importChains(readable).length > 0 || nestedListsAsSections(readable) !== undefined) {
      format = "note";
      read = note;
    }
  }
  if (given.format === undefined && read.found.length === 0) {
    for (const other of ["note", "prose"] as const) {
      if (other === format || read.found.length > 0) continue;
      const again = yield* readAs(other, readable, choices);
      if (again.found.length === 0) continue;
      format = other;
      whole = false;
      read = again;
    }
  }
  const nothing: ImportRemark[] = read.found.length === 0 && read.remarks.length === 0 ? [{ code: "nothing-found", text: "", place: undefined }] : [];
  return { format, found: read.found, remarks: [...remarks, ...(text.length > longestRead && !whole ? [leftOut] : []), ...read.remarks, ...nothing], pieces: read.pieces };
}

/** The map to show first: the largest that is sure, else the largest of all. */
export function bestOf(found: readonly Imported[]): Imported | undefined {
  const weigh = ({ map, report }: Imported): number => map.stages.length + report.found.touchpoints + report.found.scores + report.found.entries;
  return [...found].sort((one, other) => Number(other.sure) - Number(one.sure) || weigh(other) - weigh(one))[0];
}
