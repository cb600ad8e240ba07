/**
 * The map a note without `stages` holds in its body, read as if it stood in the note's properties already. It knows the
 * importers and the journey; it decides for no screen and writes nothing.
 */
import { readJourney, type JourneyReading, type ReadingOptions } from "../../journey/read-journey";
import type { NoteTags } from "../../journey/recognise-note";
import { writingLanguage } from "../../journey/writing-language";
import { readNote, type ReadNote } from "../../note/read-note";
import { importNoteSteps } from "./import-note";
import type { Imported, ImportRemarkCode } from "./import-report";
import { finishSteps, type ImportSteps } from "./import-steps";
import { bestOf } from "./import-text";
import { lineOfPlace, placeProblems } from "./place-problems";
import { isNumberedStage } from "./table-units";
import { adoptInto, toJourneyNote } from "./write-note";

/** Which of several finds is wanted, undefined for none of them; it counts as long as the body holds as many. */
export interface WantedFind {
  readonly position: number | undefined;
  readonly of: number;
}

export interface BodyMapOptions {
  /** The note's name. */
  readonly name: string;
  readonly noteTags?: NoteTags | undefined;
  readonly wanted?: WantedFind | undefined;
  /** An earlier reading of the same note: what has not changed since is not worked out again. */
  readonly before?: BodyReading | undefined;
}

/** A map found in the body of a note. */
export interface BodyMap {
  readonly kind: "map";
  /** Everything the body may hold, in its order. */
  readonly found: readonly Imported[];
  /** The position in `found` of what is read. */
  readonly position: number;
  readonly imported: Imported;
  /** The note with the map in its properties, as adopting would leave it; never written, and its lines are not the note's. */
  readonly adopted: ReadNote;
  /** The note as it is. */
  readonly source: ReadNote;
}

/** `offered`: what was found may be no map at all. `too-long`: the body is longer than any with a map and was not looked at. */
export type BodyReading =
  | BodyMap
  | { readonly kind: "offered"; readonly found: readonly Imported[] }
  | { readonly kind: "none" | "too-long" };

/** UTF-16 units; the longest published map found has a fiftieth of it. */
const longestBody = 600_000;

/** Whether a body has anything that a map could be made of: a heading, a table, a list, a fence, a bold label. */
function mayHoldMap(note: ReadNote): boolean {
  return /[|#`~*_+\-:：]|\d[.)]/u.test(note.text.slice(note.bodyStart));
}

/**
 * What is a map in a note that says it is a journey, though elsewhere it might be none: stages that feel, or are told of
 * in several ways, what is met or thought there among them. Minutes and plans have goals, problems and questions, too.
 */
function isLikely({ sure, from, map }: Imported): boolean {
  if (sure) return true;
  const things = map.stages.flatMap((stage) => [stage, ...stage.touchpoints]);
  const lanes = new Set(things.flatMap((thing) => thing.lanes.filter(({ own }) => !own).map(({ key }) => key)));
  const feels = things.some(({ emotion }) => emotion !== undefined);
  const meets = things.some(({ channels }) => channels.length > 0) || map.stages.some(({ touchpoints }) => touchpoints.length > 0);
  return (feels && lanes.size >= 1) || (from === "headings" && lanes.size >= 3 && (meets || (lanes.has("thoughts") && map.stages.every(({ name }) => isNumberedStage(name)))));
}

/** The position of the find to be read: the wanted one, else the largest that surely is a map, else the largest that is likely to be one. */
function choose(found: readonly Imported[], wanted: WantedFind | undefined): number | undefined {
  if (wanted !== undefined && wanted.of === found.length) return wanted.position;
  const best = bestOf(found.filter(isLikely));
  return best === undefined ? undefined : found.indexOf(best);
}

/** The note as adopting would leave it; where it cannot be adopted, a note of the map alone. */
function adopt(source: ReadNote, { map }: Imported, { name, noteTags }: BodyMapOptions): ReadNote | undefined {
  const options = { language: writingLanguage(source, name), title: name, noteTags };
  const adopted = adoptInto(source.text, map, options);
  if (adopted.adopted) return adopted.note;
  const alone = adopted.refusal === "has-stages" ? undefined : toJourneyNote(map, options);
  return alone === undefined ? undefined : readNote(alone);
}

/**
 * Reads what the body of a note holds, in short steps but for the last one. The caller knows that the note has no
 * `stages`. Never throws.
 */
export function* readBodyMapSteps(source: ReadNote, options: BodyMapOptions): ImportSteps<BodyReading> {
  if (source.frontmatter === "broken" || !mayHoldMap(source)) return { kind: "none" };
  if (source.text.length - source.bodyStart > longestBody) return { kind: "too-long" };
  const { found: all } = yield* importNoteSteps(source.text);
  const found = all.filter(({ map, sure }) => map.stages.length > (sure ? 0 : 1));
  if (found.length === 0) return { kind: "none" };
  const position = choose(found, options.wanted);
  const imported = position === undefined ? undefined : found[position];
  if (position === undefined || imported === undefined) return { kind: "offered", found };
  const { before } = options;
  const known = before?.kind === "map" && headOf(before.source) === headOf(source) && JSON.stringify(before.imported.map) === JSON.stringify(imported.map);
  const adopted = known ? before.adopted : adopt(source, imported, options);
  return adopted === undefined ? { kind: "none" } : { kind: "map", found, position, imported, adopted, source };
}

function headOf({ text, bodyStart }: ReadNote): string {
  return text.slice(0, bodyStart);
}

/** Whether the adopted note is the note itself with the map in its properties, and not the map alone. */
export function keepsBody({ source, adopted }: BodyMap): boolean {
  return source.text.slice(source.bodyStart) === adopted.text.slice(adopted.bodyStart);
}

/** Reads what the body of a note holds, at once. */
export function readBodyMap(source: ReadNote, options: BodyMapOptions): BodyReading {
  return finishSteps(readBodyMapSteps(source, options));
}

/** The journey of a map in a body; its problems stand at lines of the note as it is. */
export function readBodyJourney(body: BodyMap, options: ReadingOptions): JourneyReading {
  const { journey, problems } = readJourney(body.adopted, options);
  return { status: "map", journey, problems: placeProblems(problems, body) };
}

export interface BodyRemark {
  readonly code: ImportRemarkCode;
  /** What it is about, as written, in one line. */
  readonly text: string;
  /** In the note, from 1. */
  readonly line: number;
}

/** What an import did not understand, or not as it stood, in the order of the lines. */
export function remarksOf(imported: Imported): readonly BodyRemark[] {
  return imported.report.remarks
    .map(({ code, text, place }) => ({ code, text, line: lineOfPlace(place, imported.lines) }))
    .sort((one, other) => one.line - other.line);
}
