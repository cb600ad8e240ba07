/**
 * One note's text read into frontmatter tree, body and faults. It knows where frontmatter stands (Obsidian's rule) and
 * what YAML is; it does not know what a journey is.
 */
import type { MapNode, Position, Span } from "./tree";

/** Why a frontmatter could not be read whole, or what about it is unsafe to write into. */
export type NoteFaultCode =
  | "yaml-syntax"
  | "yaml-tab"
  | "yaml-unresolvable"
  | "yaml-too-many-aliases"
  | "yaml-not-a-map"
  | "yaml-duplicate-key"
  | "conflict-markers"
  | "frontmatter-unclosed"
  | "frontmatter-code"
  | "frontmatter-too-large";

/** A fault of the note's YAML or of its fences. `fatal` means that the frontmatter has no usable tree. */
export interface NoteFault {
  readonly code: NoteFaultCode;
  readonly fatal: boolean;
  readonly span: Span;
  /** The offending text, cut to one readable line. */
  readonly value: string;
  /** The line as it should be typed (quotes added), when one is known. */
  readonly mended: string | undefined;
}

export interface ReadNote {
  readonly text: string;
  /** `none`: no frontmatter; `empty`: fences with nothing between; `map`: a tree; `broken`: see the fatal faults. */
  readonly frontmatter: "none" | "empty" | "map" | "broken";
  /** The YAML source between the fences, undefined when there is none. */
  readonly yamlSpan: Span | undefined;
  readonly bodyStart: number;
  /** The tree, undefined unless `frontmatter` is `map`. */
  readonly root: MapNode | undefined;
  readonly faults: readonly NoteFault[];
  readonly positionAt: (offset: number) => Position;
}
