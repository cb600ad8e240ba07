/** What one open draft is to whoever opened it: its place, its text, how far its writing is. It draws nothing itself. */
import type { Journey } from "../journey/journey";
import type { AnchorSource } from "./draft-anchor";
import type { DraftPlace } from "./draft-place";
import type { LayerRect } from "./editing-layer";
import type { MapEditing } from "./map-editing";

export interface DraftBoxParts {
  readonly source: () => AnchorSource;
  readonly editing: MapEditing;
  /** Leaves a draft as Enter does: written, taken away, the focus back on the map. */
  readonly leave: (box: DraftBox) => void;
  /** Leaves a draft for another one in its place; what was typed is written meanwhile. */
  readonly goOn: (place: DraftPlace) => void;
  /** Called when the box has gone from the map. */
  readonly gone: (box: DraftBox) => void;
  /** Where a draft that follows another begins, until the map is drawn. */
  readonly startsAt?: LayerRect;
}

/** How leaving a draft ended. */
export type DraftEnd = "written" | "unchanged" | "refused";

export interface DraftBox {
  readonly root: HTMLElement;
  readonly place: () => DraftPlace;
  readonly text: () => string;
  readonly phase: () => "typing" | "writing" | "written" | "refused" | "given-up";
  readonly rect: () => LayerRect | undefined;
  readonly focus: () => void;
  readonly hasFocus: () => boolean;
  /** Where the refused text may be written over what stands there now, puts the focus on the button that does; false elsewhere. */
  readonly offerOverwrite: () => boolean;
  /** Writes what was typed; while it is being written, the same promise again. */
  readonly commit: () => Promise<DraftEnd>;
  /** From now on nothing of it is written. */
  readonly giveUp: () => void;
  /** Takes it away; after a write as soon as the map shows what was written. */
  readonly remove: () => void;
  readonly afterDraw: (before: Journey) => void;
  readonly reposition: () => void;
  /** Suggestions and emotion steps take their keys; false leaves the key to whoever asks. */
  readonly takeKey: (event: KeyboardEvent) => boolean;
}
