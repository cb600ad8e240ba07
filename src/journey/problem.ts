/** A mistake or an odd notation in a note, as data: code, place and value. The words for it live in `i18n`. */
import type { NoteFaultCode } from "../note/note-fault";
import type { JourneyPath } from "./journey";

/** error: the map or a value is lost; warning: read, but not as typed; info: a notation we know but advise against. */
export type Severity = "error" | "warning" | "info";

export type JourneyProblemCode =
  | "stages-wrong-type"
  | "stage-wrong-type"
  | "touchpoints-wrong-type"
  | "touchpoint-wrong-type"
  | "name-missing"
  | "colon-unquoted"
  | "colon-crowded"
  | "comma-unquoted"
  | "hash-unquoted"
  | "link-unquoted"
  | "key-collision"
  | "key-duplicate"
  | "emotion-out-of-scale"
  | "scale-wrong"
  | "scale-reversed"
  | "number-unreadable"
  | "number-out-of-range"
  | "date-unreadable"
  | "persona-unknown"
  | "persona-ambiguous"
  | "lane-wrong-type"
  | "list-nested"
  | "link-broken"
  | "avatar-missing"
  /** The map stands in the note's text and not in its properties. */
  | "map-in-text";

export type ProblemCode = NoteFaultCode | JourneyProblemCode;

export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** Empty for a problem of the whole note. */
  readonly path: JourneyPath;
  /** From 1; undefined when the note was read without positions. */
  readonly line: number | undefined;
  readonly column: number | undefined;
  /** The value as typed, cut to a readable length. */
  readonly value: string;
  /** What to type instead, when it is known. */
  readonly mended: string | undefined;
  /** Further facts a message needs (`min`, `max`, `other`): numbers and texts by name. */
  readonly details: Readonly<Record<string, string | number>>;
}
