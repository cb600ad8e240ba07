/**
 * Places of a journey in the tree of its note: where a stage, an entry of a lane or a property stands and in which shape
 * it was written. Data only; finding and changing them stands elsewhere.
 */
import type { MapEntry, MapNode, TreeNode } from "../note/tree";
import type { RawPath } from "../note/raw-change";
import type { PathStep } from "./join-path";
import type { JourneyPath } from "./journey";

/** A node with its positions from the root down. */
export interface Spot {
  readonly at: RawPath;
  readonly node: TreeNode;
}

/** A map with its positions from the root down. */
export interface MapSpot {
  readonly at: RawPath;
  readonly node: MapNode;
}

/** The value of an entry; `at` is the entry's place, too. */
export interface EntrySpot extends Spot {
  readonly entry: MapEntry;
}

export type ThingLevel = "stage" | "touchpoint";
export type Level = "note" | ThingLevel | "item";

/**
 * A value that holds stages, touchpoints or entries of a lane: a list, a map whose keys are names, or one thing alone.
 * `start` is the position of its first one; `holder` says what goes when the last one goes: its key, or only what stands
 * under the key (`Choosing: [a, b]`).
 */
export interface Container {
  readonly shape: "list" | "map" | "single";
  readonly spot: Spot;
  readonly start: number;
  readonly count: number;
  readonly holder: "key" | "content";
}

/** All containers of the stages of a journey or of the touchpoints of a stage; positions count through. */
export interface ThingGroup {
  readonly level: ThingLevel;
  readonly path: JourneyPath;
  readonly containers: readonly Container[];
  /** The stage the touchpoints belong to, undefined for the stages of the note. */
  readonly owner: Thing | undefined;
  /** A key without a value, where the first one may go. */
  readonly empty: EntrySpot | undefined;
}

/**
 * Where a name stands. `text`: the thing is nothing but its name. `value`: under a key for names. `key`: it is a key
 * itself. `colon`: a text whose unquoted colon made it a map. `none`: there is none, or the thing is of a wrong type.
 */
export type NameForm =
  | { readonly kind: "text"; readonly spot: Spot }
  | { readonly kind: "value"; readonly spot: EntrySpot }
  | { readonly kind: "key"; readonly spot: EntrySpot }
  | { readonly kind: "colon"; readonly spot: EntrySpot; readonly text: string }
  | { readonly kind: "none" };

/** A stage or a touchpoint. */
export interface Thing {
  readonly level: ThingLevel;
  readonly path: JourneyPath;
  readonly group: ThingGroup;
  readonly container: Container;
  readonly position: number;
  /** What is moved and deleted: a list's item, a map's entry, or the value that is the only thing. */
  readonly spot: Spot;
  readonly name: NameForm;
  /** Where its properties stand, undefined when it has none. */
  readonly map: MapSpot | undefined;
  /** What stands under a name that is a key, when that is no map: nothing, touchpoints, or what people do there. */
  readonly content: EntrySpot | undefined;
}

/** One entry of a lane. `colon` and `pair`: a text `key: value`, as the only entry of a map or beside others. */
export interface Item {
  readonly path: JourneyPath;
  readonly lane: ValuePlace;
  readonly spot: Spot;
  readonly form: "text" | "map" | "colon" | "pair";
  /** Where its properties stand, when it is a map of them. */
  readonly map: MapSpot | undefined;
  /** The entry whose key and value are its text, of `colon` and `pair`. */
  readonly entry: MapEntry | undefined;
}

export type Owner =
  | { readonly level: "note"; readonly map: MapSpot | undefined }
  | { readonly level: ThingLevel; readonly map: MapSpot | undefined; readonly thing: Thing }
  | { readonly level: "item"; readonly map: MapSpot | undefined; readonly item: Item };

/**
 * The value of a property or a lane, or a place inside it. `entries` are all keys it is written under, `picked` the one
 * that holds the value in question. `spot` is undefined when nothing is there; `missing` are the steps that lead nowhere.
 */
export interface ValuePlace {
  readonly kind: "value";
  readonly path: JourneyPath;
  readonly owner: Owner;
  /** Canonical key, or the key as typed when `own`. */
  readonly key: string;
  readonly own: boolean;
  readonly lane: boolean;
  readonly entries: readonly EntrySpot[];
  readonly picked: EntrySpot | undefined;
  /** The first position of the picked value when several keys of a lane join, else undefined. */
  readonly start: number | undefined;
  readonly spot: Spot | undefined;
  readonly missing: readonly PathStep[];
}

export type Place =
  | { readonly kind: "thing"; readonly thing: Thing }
  | { readonly kind: "gap"; readonly group: ThingGroup; readonly position: number }
  | { readonly kind: "group"; readonly group: ThingGroup }
  | { readonly kind: "name"; readonly thing: Thing }
  | { readonly kind: "item"; readonly item: Item }
  | { readonly kind: "text"; readonly item: Item }
  | ValuePlace;
