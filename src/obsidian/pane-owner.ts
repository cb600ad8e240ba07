/** What a pane with a map asks of whoever owns it: a tab or a code block. It knows neither. */
import type { HoverParent } from "obsidian";
import type { BodyReading } from "../exchange/import/read-body-map";
import type { Problem } from "../journey/problem";
import type { ShownParts } from "../render/map-scene";

/** Why there is no map to draw. `problems` are sorted by line and column, `body` is what the note's text may hold; `reading` ends by itself. */
export type NoMap =
  | { readonly kind: "broken"; readonly problems: readonly Problem[] }
  | { readonly kind: "not-yet"; readonly body: BodyReading | undefined }
  | { readonly kind: "deleted" | "unreadable" | "reading" };

/** What the owner of a pane decides. */
export interface PaneOwner extends HoverParent {
  readonly show: ShownParts;
  /** Rows as named by the author of a code block, in any spelling; undefined shows the note's own. */
  readonly onlyLanes: readonly string[] | undefined;
  /** Whether the map may be edited where it stands. */
  readonly editable: boolean;
  /** Draws into the emptied container. */
  readonly drawInstead: (reason: NoMap, container: HTMLElement) => void;
  /** Opens the note's Markdown, at a line (from 1) when given. */
  readonly openMarkdown: (line: number | undefined, event?: UIEvent) => void;
  /** Opens the map where it can be worked on; undefined where it is already. */
  readonly openMap: ((event: MouseEvent) => void) | undefined;
}
