/**
 * What the parts of editing on the screen share: the map as it stands, the layer over it, writing, drafts and the focus.
 * Pointer, keyboard and clicks speak to it; it knows no single gesture.
 */
import type { JourneyPath } from "../journey/journey";
import type { EditAction } from "./actions/edit-action";
import type { DraftPlace } from "./draft-place";
import type { EditingLayer } from "./editing-layer";
import type { EditTarget } from "./edit-target";
import type { SeenAt, WriteOutcome } from "./map-editing";
import type { PointerParts } from "./pointer-parts";

export interface OpenOptions {
  /** What was typed to open it; without it the draft starts with what stands there, selected when `selected`. */
  readonly typed?: string;
  readonly selected?: boolean;
  /** What it was opened from, to which the focus returns when that is another cell than the draft's. */
  readonly from?: Element;
}

export interface MapEditor extends PointerParts {
  readonly container: HTMLElement;
  readonly layer: EditingLayer;
  /** Opens a draft and puts the focus into it; drafts that stand open are written first. */
  readonly openDraft: (place: DraftPlace, options?: OpenOptions) => void;
  /** Opens the draft of a target: its text, its emotion, its field; for a cell that of something new. False where it takes no text. */
  readonly editTarget: (target: EditTarget, options?: OpenOptions, near?: Element) => boolean;
  /**
   * Hands an action to the host, with what the person saw where it happens: as `seen` tells, else the note as shown now. Tells a
   * refusal, says aloud what was done.
   */
  readonly write: (action: EditAction, seen?: SeenAt) => Promise<WriteOutcome>;
  /** The same, and moves the focus to where the action wants it. */
  readonly perform: (action: EditAction | undefined, seen?: SeenAt) => Promise<WriteOutcome | undefined>;
  /** Writes every open draft; resolves when all are written or refused. */
  readonly commit: () => Promise<void>;
  readonly hasDraft: () => boolean;
  /** Puts the focus on what stands at a path, now or as soon as it is drawn. */
  readonly focusPath: (path: JourneyPath) => void;
  /** Calls back once after the next drawing. */
  readonly afterNextDraw: (then: () => void) => void;
  /** Opens the menu of what an element stands for, at the element. */
  readonly openMenuAt: (element: Element) => boolean;
}
