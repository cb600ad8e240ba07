/**
 * Changes of a note's YAML as data, by position in its tree: what to write and where. It knows lists, maps and scalars,
 * not what a key means, and it performs nothing itself.
 */
import type { ReadNote } from "./read-note";

/** A map to be written, its entries in order. */
export interface WriteMap {
  readonly entries: readonly (readonly [key: string, value: WriteValue])[];
}

/** A value to be written. A string comes back as that very text, whatever it looks like; a number as that number. */
export type WriteValue = string | number | boolean | null | readonly WriteValue[] | WriteMap;

/** Comments to go with what is put somewhere, each with its number sign: lines above it, and one behind its first line. */
export interface WriteComments {
  readonly above?: readonly string[];
  readonly beside?: string | undefined;
}

/** Positions from the root down: of items in a list, of entries in a map (duplicates counted), from 0. */
export type RawPath = readonly number[];

/** One change. Paths of later changes in a row count in the note as the earlier ones left it. */
export type RawChange =
  /** Replaces a value, keeping the old one's quote style where the new text allows. */
  | { readonly kind: "set"; readonly at: RawPath; readonly value: WriteValue }
  /** Renames the key of the entry at `at`. */
  | { readonly kind: "rename-key"; readonly at: RawPath; readonly key: string }
  /** Puts an item into the list at `into`, so that it stands at `position`. */
  | { readonly kind: "insert-item"; readonly into: RawPath; readonly position: number; readonly value: WriteValue; readonly comments?: WriteComments }
  /** Puts an entry into the map at `into` (the root of a note without frontmatter included). */
  | { readonly kind: "insert-entry"; readonly into: RawPath; readonly position: number; readonly key: string; readonly value: WriteValue; readonly comments?: WriteComments }
  /** Takes an item or an entry away, with the comments that belong to it. */
  | { readonly kind: "delete"; readonly at: RawPath }
  /** Moves an item into a list, or an entry into a map; `position` counts after it was taken out, `into` before. */
  | { readonly kind: "move"; readonly from: RawPath; readonly into: RawPath; readonly position: number; readonly comments?: WriteComments }
  /** Copies an item beside or into another list, its own spelling and comments kept. */
  | { readonly kind: "copy"; readonly from: RawPath; readonly into: RawPath; readonly position: number }
  /** Makes the value a map of one entry, its own bytes kept: `Reviews` becomes `name: Reviews`. */
  | { readonly kind: "wrap-in-map"; readonly at: RawPath; readonly key: string }
  /** Makes the value a list of one item, its own bytes kept. */
  | { readonly kind: "wrap-in-list"; readonly at: RawPath };

/** A replacement in a text: UTF-16 offsets of the text before, `end` exclusive. */
export interface TextSplice {
  readonly start: number;
  readonly end: number;
  readonly insert: string;
}

/** Why a change was not made. Nothing was written then. */
export type ChangeRefusalCode =
  /** The frontmatter does not parse, is in conflict, or is code: it is read-only until mended. */
  | "note-broken"
  /** A key stands twice in one map, so that one of the two values is hidden. */
  | "duplicate-key"
  /** No such place. */
  | "no-place"
  /** What came out would not have read as exactly this change; the shape found is too odd. */
  | "check-failed";

export type ChangedNote =
  | {
      readonly changed: true;
      readonly text: string;
      /** From the text before to the text after: ascending, not overlapping, minimal. */
      readonly splices: readonly TextSplice[];
      /** The note after, read: the tree to keep for the next change. */
      readonly note: ReadNote;
    }
  | { readonly changed: false; readonly refusal: ChangeRefusalCode };
