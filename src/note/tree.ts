/**
 * The ordered tree a note's frontmatter is read into: values with the text they were typed as and where they stand.
 * It knows YAML's shapes only; what a key or a value means is the business of the rooms above.
 */

/** A stretch of the note's whole text, in UTF-16 code units from its first character; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The values a YAML scalar can have once read (YAML 1.2 core schema, as Obsidian reads it). */
export type ScalarValue = string | number | bigint | boolean | null;

/** How a node takes part in YAML's references. */
export interface Referenced {
  /** The name of the anchor in front of the node (`&name`). */
  readonly anchor?: string | undefined;
  /** The name, when an alias (`*name`) stands here: the span is the alias's, spans further in are the anchored node's. */
  readonly alias?: string | undefined;
}

/** A single value. `source` is the text the author meant: unquoted values as typed (`1.10`), quoted ones decoded. */
export interface ScalarNode extends Referenced {
  readonly kind: "scalar";
  readonly value: ScalarValue;
  readonly source: string;
  /** True when the text stood in quotes or in a block scalar, so that it is text whatever it looks like. */
  readonly quoted: boolean;
  readonly span: Span;
}

/** A list, `flow` when written as `[a, b]`. */
export interface ListNode extends Referenced {
  readonly kind: "list";
  readonly items: readonly TreeNode[];
  readonly flow: boolean;
  readonly span: Span;
}

/** One `key: value` of a map, in the order of the note. */
export interface MapEntry {
  /** The key as text, as typed and decoded; for a key that is itself a collection, its source (`[[Olga]]`). */
  readonly key: string;
  readonly keySpan: Span;
  /** The key's own node when it is a collection (an unquoted `[[Olga]]: 1`), else undefined. */
  readonly keyNode: TreeNode | undefined;
  readonly value: TreeNode;
  /** True when an earlier entry of the same map has the same key: YAML forbids it, the last one wins. */
  readonly duplicate: boolean;
}

/** A map, its entries in the order of the note, duplicates included. */
export interface MapNode extends Referenced {
  readonly kind: "map";
  readonly entries: readonly MapEntry[];
  readonly flow: boolean;
  readonly span: Span;
}

export type TreeNode = ScalarNode | ListNode | MapNode;

/** Where a character stands as people count: both from 1, the column in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}
