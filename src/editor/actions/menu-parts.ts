/** What the menus of a map are made of: the doors they are given, and lines built from actions. It knows no single menu. */
import type { MapScene } from "../../render/map-scene";
import type { EditTarget } from "../edit-target";
import type { MenuLine } from "../map-editing";
import type { NewPlace } from "../pointer-parts";
import type { EditAction } from "./edit-action";
import type { ItemProperty } from "./item-properties";

/** Properties that are typed: a stage's or touchpoint's, and those of an entry. */
export type TypedProperty = "reach" | "exit" | ItemProperty;

/** What shall be typed at a target. */
export type DraftTask =
  /** Its text, its name, the frame's field, a persona's link. */
  | { readonly kind: "text" }
  | { readonly kind: "emotion" }
  | { readonly kind: "channel" }
  | { readonly kind: "property"; readonly key: TypedProperty }
  /** A property of an entry under a key of the author's own. */
  | { readonly kind: "other"; readonly key: string }
  | { readonly kind: "new"; readonly place: NewPlace }
  /** A solution for the barrier the target is. */
  | { readonly kind: "solution" }
  /** The name of a new row. */
  | { readonly kind: "lane" };

/** What a menu calls; everything else it has from the scene. */
export interface MenuParts {
  readonly perform: (action: EditAction) => void;
  readonly openDraft: (target: EditTarget, task: DraftTask) => void;
  /** True shows keys as a Mac does: `⌥→`. */
  readonly isMac: boolean;
  /** Rows this device alone has collapsed. */
  readonly collapsedLanes: readonly string[];
  readonly collapseLane: (laneKey: string, collapsed: boolean) => void;
}

/** What a menu is built from. */
export interface MenuSource<Target extends EditTarget = EditTarget> {
  readonly target: Target;
  readonly scene: MapScene;
  readonly parts: MenuParts;
}

type LineLook = Omit<MenuLine, "run" | "items" | "title">;

/** A line that does something; nothing when it cannot be done. */
export function actionLine({ parts }: Pick<MenuSource, "parts">, title: string, look: LineLook, action: EditAction | undefined): MenuLine[] {
  return action === undefined ? [] : [{ title, ...look, run: () => parts.perform(action) }];
}

/** One of several choices: the chosen one stays in the menu, checked, and does nothing. */
export function choiceLine({ parts }: Pick<MenuSource, "parts">, title: string, look: LineLook & { readonly checked: boolean }, action: EditAction | undefined): MenuLine {
  return { title, ...look, run: () => (action === undefined ? undefined : parts.perform(action)) };
}

/** A line that opens a draft. */
export function draftLine({ parts, target }: MenuSource, title: string, look: LineLook, task: DraftTask, at: EditTarget = target): MenuLine {
  return { title, ...look, run: () => parts.openDraft(at, task) };
}

/** A line that opens further lines; nothing without any. */
export function submenu(title: string, look: LineLook, items: readonly MenuLine[]): MenuLine[] {
  return items.length === 0 ? [] : [{ title, ...look, items }];
}

const arrows = { left: "←", right: "→", up: "↑", down: "↓" } as const;

/** Keys as the platform writes them. */
export function keysFor(isMac: boolean): { readonly move: (direction: keyof typeof arrows) => string; readonly delete: string; readonly edit: string; readonly duplicate: string } {
  return { move: (direction) => (isMac ? `⌥${arrows[direction]}` : `Alt+${arrows[direction]}`), delete: isMac ? "⌫" : "Del", edit: "F2", duplicate: isMac ? "⌘D" : "Ctrl+D" };
}
