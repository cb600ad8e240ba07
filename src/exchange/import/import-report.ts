/**
 * What an import tells about itself: what was understood, what was not and where it stood, where each piece went, and
 * the guesses a person may change. Codes only; the words stand in i18n.
 */
import type { JourneyPath } from "../../journey/journey";
import type { ImportedMap } from "./imported-map";
import type { LabelTarget } from "./know-label";

/** Where something stood in the source; all count from 1. Lines are those of the text, rows and columns those of the table. */
export interface SourcePlace {
  readonly line?: number | undefined;
  readonly row?: number | undefined;
  readonly column?: number | undefined;
}

export type ImportRemarkCode =
  /** The source is no text, or longer than can be read; nothing was taken. */
  | "not-text" | "too-large"
  /** Only the beginning was read: too many cells, or a cell longer than any map's. */
  | "cells-left-out" | "text-cut"
  /** Control characters or halves of characters were taken out. */
  | "characters-removed"
  | "nothing-found"
  /** The data cannot be read as JSON or YAML; `text` is the parser's reason. */
  | "data-unreadable"
  /** Text that belongs to no stage and no lane, left out of the map. */
  | "left-out"
  | "stage-unnamed"
  /** Square brackets, braces: a template to be filled in. */
  | "template"
  /** Feelings written as colours, pluses or high and low; `text` says which level each was given. */
  | "grades-read"
  /** A table that stood in a code fence, or whose delimiter row stood apart. */
  | "table-in-fence" | "table-torn"
  | "row-too-long"
  /** Mermaid: no score, a score that is no number, one outside 1 to 5, a longer scale converted. */
  | "score-missing" | "score-unreadable" | "score-out-of-scale" | "scale-converted"
  /** Mermaid: read although the line is not as it should be; what stood beside score and people was kept. */
  | "line-mended" | "remark-kept"
  | "line-not-understood";

export interface ImportRemark {
  readonly code: ImportRemarkCode;
  /** What it is about, as written, in one line. */
  readonly text: string;
  readonly place: SourcePlace | undefined;
}

/** Where one piece of the source went. */
export interface ImportTrace {
  readonly place: SourcePlace;
  readonly text: string;
  readonly path: JourneyPath;
}

export type Orientation = "stages-as-rows" | "stages-as-columns";

/** Decisions a person may change: hand them back as `ImportChoices` and import again. */
export type ImportGuess =
  | { readonly kind: "orientation"; readonly taken: Orientation; readonly knownAsRows: number; readonly knownAsColumns: number }
  /** Whether each row (or column) is a stage or one touchpoint of a stage. */
  | { readonly kind: "unit"; readonly taken: "stage" | "touchpoint" }
  | { readonly kind: "label"; readonly label: string; readonly taken: LabelTarget; readonly known: boolean; readonly place: SourcePlace }
  | { readonly kind: "scale"; readonly taken: readonly [number, number] };

/** A person's decisions against the guesses; all optional, labels in any spelling of the source. */
export interface ImportChoices {
  readonly orientation?: Orientation | undefined;
  readonly unit?: "stage" | "touchpoint" | undefined;
  readonly labels?: Readonly<Record<string, LabelTarget>> | undefined;
  readonly scale?: readonly [number, number] | undefined;
  /** Prose: the pieces to leave out, by their position. */
  readonly leftOutPieces?: readonly number[] | undefined;
}

export interface ImportReport {
  readonly found: { readonly stages: number; readonly touchpoints: number; readonly scores: number; readonly entries: number };
  readonly remarks: readonly ImportRemark[];
  readonly traces: readonly ImportTrace[];
  readonly guesses: readonly ImportGuess[];
}

export type ImportedFrom = "table" | "mermaid" | "headings" | "list" | "prose" | "data";

/** One map found in a source. */
export interface Imported {
  readonly from: ImportedFrom;
  readonly map: ImportedMap;
  readonly report: ImportReport;
  /** False: this may be no map at all; to be offered, not taken. */
  readonly sure: boolean;
  /** Lines of the source it stands in, from 1, the last included. */
  readonly lines: readonly [first: number, last: number] | undefined;
}

/** Everything found in a source, in its order, with remarks about the source as a whole. */
export interface ImportResult {
  readonly found: readonly Imported[];
  readonly remarks: readonly ImportRemark[];
}

/** A text in one line, short enough for a report. */
export function reportText(text: string): string {
  const line = text.slice(0, 400).replace(/\s+/gu, " ").trim();
  return line.length > 160 ? `${line.slice(0, 159)}…` : line;
}
