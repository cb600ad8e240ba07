/**
 * Edits of a journey as data: one vocabulary for view, menus, terminal and undo. It says what shall become of a place on
 * the map; how the note spells that place is found out when the edit is made.
 */
import type { ChangeRefusalCode, TextSplice, WriteValue } from "../note/raw-change";
import type { ReadNote } from "../note/read-note";
import type { JourneyPath } from "./journey";

/** What the person saw at a place when they decided; `text` undefined: nothing was there. Left out: not checked. */
export interface Seen {
  readonly text: string | undefined;
}

/**
 * One edit. Paths are those of problems and of the model (`stages[2].touchpoints[0].emotion`, `stages[0].goals[1]`,
 * `stages[0].goals[1].owner`, `scenario`, `stages[0]["Мой путь"][1]`), aliases accepted. Later edits in a row count in
 * the note as the earlier ones left it.
 */
export type Edit =
  /**
   * Writes a value; makes what is missing on the way (a bare-string touchpoint becomes a map, a key is added). The value
   * null takes the property away. On a stage, touchpoint or item path that is a map, a text sets its name or text.
   */
  | { readonly kind: "set"; readonly path: JourneyPath; readonly value: WriteValue; readonly was?: Seen }
  /** Puts something new where `path` points (its last step is a position; past the end appends). */
  | { readonly kind: "insert"; readonly path: JourneyPath; readonly value: WriteValue }
  /** Takes away a stage, touchpoint, item or property. The last item of a lane takes the lane's key along. */
  | { readonly kind: "delete"; readonly path: JourneyPath; readonly was?: Seen }
  /** Moves a stage, touchpoint or item; `to` is where it shall stand once it was taken out. */
  | { readonly kind: "move"; readonly path: JourneyPath; readonly to: JourneyPath; readonly was?: Seen }
  /** Puts a copy right after a stage, touchpoint or item. */
  | { readonly kind: "duplicate"; readonly path: JourneyPath; readonly was?: Seen }
  /** Changes nothing: all edits are refused when this place no longer holds what the person saw. */
  | { readonly kind: "check"; readonly path: JourneyPath; readonly was: Seen };

/** Why nothing was written. */
export type EditRefusalCode =
  | ChangeRefusalCode
  /** The place no longer holds what the person saw. `found` is what stands there now. */
  | "moved-on"
  /** The note is no journey (any more): no frontmatter of ours, emptied. */
  | "not-a-journey"
  /** The path is none, or leads where such an edit makes no sense. */
  | "bad-path";

export interface EditRefusal {
  readonly code: EditRefusalCode;
  readonly path: JourneyPath;
  readonly found: string | undefined;
}

export type EditedJourney =
  | {
      readonly edited: true;
      readonly text: string;
      readonly splices: readonly TextSplice[];
      readonly note: ReadNote;
      /** Where what was edited stands now (the new item, the moved stage), for the focus; undefined after a delete. */
      readonly path: JourneyPath | undefined;
    }
  | { readonly edited: false; readonly refusal: EditRefusal };

export interface EditOptions {
  /** Language of new keys when the note itself does not tell; English when left out. */
  readonly language?: "en" | "ru";
  /** True lets a note without stages, even without frontmatter, take the edit (turning a note into a journey, the terminal). */
  readonly adopt?: boolean;
  /** True lets what names a stage, touchpoint or barrier in the same note follow when that is renamed, and go when a barrier goes. */
  readonly followNames?: boolean;
}
