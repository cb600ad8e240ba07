/**
 * A map as an importer found it: plain data between a foreign format and a note. It knows the canonical keys of the
 * journey and nothing of where the text came from or where it will stand.
 */
import type { WriteMap, WriteValue } from "../../note/raw-change";

/** An entry of a lane: its text, or a map with canonical item keys. */
export type ImportedEntry = string | WriteMap;

/** A number on the map's scale, the text as written, or a map (one value per persona, level with words). */
export type ImportedEmotion = number | string | WriteMap;

export interface ImportedLane {
  /** A canonical lane, or the label as written. */
  readonly key: string;
  readonly own: boolean;
  readonly items: readonly ImportedEntry[];
}

export interface ImportedTouchpoint {
  readonly name: string | undefined;
  readonly channels: readonly string[];
  readonly emotion: ImportedEmotion | undefined;
  /** Who takes part, as written. */
  readonly personas: readonly string[];
  readonly lanes: readonly ImportedLane[];
  /** Further properties by canonical key: `reach`, `exit`, `variant`, `moment`. */
  readonly properties: readonly (readonly [key: string, value: WriteValue])[];
}

export interface ImportedStage extends ImportedTouchpoint {
  readonly touchpoints: readonly ImportedTouchpoint[];
}

export interface ImportedMap {
  readonly title: string | undefined;
  /** Links or names, as written. */
  readonly personas: readonly string[];
  readonly scenario: string | undefined;
  readonly goal: string | undefined;
  /** The ends of the scale the numbers lie on; undefined is the usual one, from -2 to 2. */
  readonly scale: readonly [worst: number, best: number] | undefined;
  /** Further properties of the note by canonical key: `journey-type`, `owner`, `reviewed`, `lanes`… */
  readonly properties: readonly (readonly [key: string, value: WriteValue])[];
  readonly stages: readonly ImportedStage[];
}
