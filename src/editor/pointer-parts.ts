/**
 * What editing with mouse, pen and finger needs of the map it works on. The keyboard's and the drafts' side fills this in;
 * the pointer's side knows nothing of how a draft looks or how a menu is put together.
 */
import type { JourneyPath } from "../journey/journey";
import type { MapLayout } from "../layout/map-layout";
import type { MapScene } from "../render/map-scene";
import type { MapEditing, MenuLine } from "./map-editing";

/** Something new that shall be drafted: `path` is where the edit `insert` puts it. */
export interface NewPlace {
  readonly kind: "stage" | "touchpoint" | "item" | "persona";
  /** `stages[2]`, `stages[0].touchpoints[3]`, `stages[0].goals[1]`, `personas[1]`; past the end appends. */
  readonly path: JourneyPath;
  /** Row it will stand in, for touchpoints and items. */
  readonly rowKey: string | undefined;
}

export interface PointerParts {
  readonly scene: () => MapScene;
  readonly layout: () => MapLayout;
  readonly editing: MapEditing;
  /** Opens a draft for something new; `near` is the cell, header or chip it belongs to. */
  readonly add: (place: NewPlace, near: Element) => void;
  /** Opens the draft of what stands at an element with `data-path`, or of a frame's piece with `data-field`. */
  readonly edit: (element: Element) => void;
  /** Opens the draft of a field of the frame that the note does not have yet; `near` is where it will stand. */
  readonly addField: (field: string, near: Element) => void;
  /** The lines for what an element on the map stands for; empty when it stands for nothing. */
  readonly menu: (element: Element) => readonly MenuLine[];
  /** Calls back after every drawing until the returned function is called. */
  readonly onDraw: (listener: () => void) => () => void;
}
