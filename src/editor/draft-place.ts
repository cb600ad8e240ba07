/**
 * What one draft edits, as data: which place of the note, what stands there, what the typed text comes to. It knows
 * neither elements nor keys; who opens a draft makes one, whoever draws or writes it reads it.
 */
import type { JourneyPath } from "../journey/journey";
import type { EditAction } from "./actions/edit-action";

/** How the text is typed and read: free text, one line, an emotion, channels with commas, a date, a number, a persona's note. */
export type DraftKind = "text" | "line" | "emotion" | "channels" | "date" | "number" | "persona";

/** Where on the map a draft stands; looked up again after every drawing. */
export interface DraftAnchor {
  /** Element with this `data-path`; the one in `rowKey`'s row when there are several. */
  readonly path?: JourneyPath;
  readonly rowKey?: string;
  /** Selector of the piece inside that element. */
  readonly part?: string;
  /** Piece of the frame with this `data-field`. */
  readonly field?: string;
  /** Stage or touchpoint in whose column the cell of `rowKey` is; for what is not there yet. */
  readonly owner?: JourneyPath;
  /** Something new stands below the thing at this path, else last in its cell. */
  readonly after?: JourneyPath;
  /** A new stage stands before the stage at this path. */
  readonly before?: JourneyPath;
  /** An element to stand at when none of these is drawn. */
  readonly near?: Element;
}

/** What a typed text comes to: something to write, nothing, or a text that cannot stand there. */
export type DraftResult =
  | { readonly kind: "action"; readonly action: EditAction }
  | { readonly kind: "nothing" }
  | { readonly kind: "invalid"; readonly reason: "number" | "date" };

export interface DraftPlace {
  readonly kind: DraftKind;
  /** Changes what stands at `path`, or inserts there (its last step is a position). */
  readonly task: "change" | "insert";
  readonly path: JourneyPath;
  /** The stage, touchpoint or item it belongs to, by which it is followed when the note changes; undefined for the frame. */
  readonly base: JourneyPath | undefined;
  /** The text the draft starts with; empty for something new. */
  readonly shown: string;
  /** What leaving the draft with this text means, judged by what the person saw when it was opened. */
  readonly resultOf: (text: string) => DraftResult;
  /** Shown in the empty field; without it the kind's own example. */
  readonly placeholder?: string;
  /** Spoken name of the field. */
  readonly title: string;
  readonly anchor: DraftAnchor;
  /** Other places to choose from in the same draft: one for each persona. */
  readonly choices?: readonly { readonly title: string; readonly place: DraftPlace }[];
}

/** Which of its choices a place is; 0 where there are none. */
export function choiceOf({ path, choices }: DraftPlace): number {
  return Math.max(0, choices?.findIndex(({ place }) => place.path === path) ?? 0);
}

/** The choice at a position, with all the others to go on to; undefined beyond them. */
export function choiceAt({ choices }: DraftPlace, position: number): DraftPlace | undefined {
  const chosen = choices?.[position]?.place;
  return chosen === undefined || choices === undefined ? undefined : { ...chosen, choices };
}
