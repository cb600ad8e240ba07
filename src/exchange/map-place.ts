/** A place of a map by the names people know from it, for what was taken in and for what was left out. It knows no format and no report. */
import type { Words } from "../i18n/words";
import { parsePath } from "../journey/join-path";
import type { JourneyPath } from "../journey/journey";
import { plainTextOf } from "../render/curve-words";

const longestName = 60;

/** What a place needs of a map, imported or read from a note. */
export interface PlacedStage {
  readonly name: string | undefined;
  readonly touchpoints: readonly { readonly name: string | undefined }[];
}

/**
 * The names that lead to a place: `Choosing`, `Spec sheet`, `Barriers`; `row` is said in place of the path's own row.
 * Undefined when the path leads to none of these stages.
 */
export function mapPlaceNames(path: JourneyPath, stages: readonly PlacedStage[], words: Words, row?: string): readonly string[] | undefined {
  const [first, stagePosition, key, ...rest] = parsePath(path) ?? [];
  const stage = first === "stages" && typeof stagePosition === "number" ? stages[stagePosition] : undefined;
  if (stage === undefined) return undefined;
  const names = [nameInList(stage.name, words.map.unnamedStage)];
  const [touchpointPosition, keyWithin] = rest;
  const touchpoint = key === "touchpoints" && typeof touchpointPosition === "number" ? stage.touchpoints[touchpointPosition] : undefined;
  if (touchpoint !== undefined) names.push(nameInList(touchpoint.name, words.map.unnamedTouchpoint));
  const below = touchpoint === undefined ? key : keyWithin;
  if (row !== undefined) names.push(row);
  else if (typeof below === "string") names.push(rowName(below, words));
  else if (typeof below === "object") names.push(nameInList(below.typed, below.typed));
  return names;
}

/** What a property or a row of ours is called; an author's own stays as typed. */
export function rowName(key: string, { map, exchange }: Words): string {
  const { frame, table } = exchange.export;
  // A map: an author's row may be called "constructor".
  const rows = new Map<string, string>(Object.entries({ ...frame, ...map.lanes, evidence: table.evidence, channel: exchange.import.target.channel }));
  return rows.get(key) ?? key;
}

/** A name in one line, plain, short enough for a list. */
function nameInList(name: string | undefined, spare: string): string {
  const plain = plainTextOf(name ?? "").replace(/\s+/g, " ").trim();
  const signs = Array.from(plain.slice(0, 4 * longestName));
  return plain === "" ? spare : signs.length > longestName ? `${signs.slice(0, longestName - 1).join("").trimEnd()}…` : plain;
}
