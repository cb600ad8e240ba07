/** What can be wrong with a note before anybody asks what it means: its fences, its YAML. As data, without words. */
import type { Span } from "./tree";

/** Why a frontmatter could not be read whole, or what about it is unsafe to write into. */
export type NoteFaultCode =
  | "yaml-syntax"
  | "yaml-tab"
  | "yaml-space"
  | "yaml-indentation"
  | "yaml-unresolvable"
  | "yaml-too-many-aliases"
  | "yaml-not-a-map"
  | "yaml-duplicate-key"
  | "conflict-markers"
  | "frontmatter-unclosed"
  | "frontmatter-late"
  | "frontmatter-code"
  | "frontmatter-too-large";

/** A fault of the note's YAML or of its fences. `fatal` means that the frontmatter has no usable tree. */
export interface NoteFault {
  readonly code: NoteFaultCode;
  readonly fatal: boolean;
  readonly span: Span;
  /** The offending text, cut to one readable line. */
  readonly value: string;
  /** The line as it should be typed (quotes added, say), when one is known. */
  readonly mended: string | undefined;
  /** Further facts: of `yaml-indentation` the spaces `found` and `expected`, of `yaml-tab` how many `lines` have one. */
  readonly details?: Readonly<Record<string, string | number>>;
}
