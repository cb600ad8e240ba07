/**
 * The keyboard on an edited map: Enter and F2 edit, typing begins something new, Delete deletes, Alt with arrows moves,
 * the menu key opens the menu. Going from cell to cell stays with the grid's own keys.
 */
import { nudgeEmotion } from "./actions/change-emotion";
import { clear } from "./actions/change-text";
import type { EditAction } from "./actions/edit-action";
import { type Direction, moveBy } from "./actions/move-things";
import { stageName } from "./actions/name-things";
import { duplicate } from "./actions/remove-things";
import { hasAppleKeys } from "./apple-keys";
import type { EditTarget, PointTarget } from "./edit-target";
import { draftOfNewInCell, draftOfNewStage, shift } from "./draft-new";
import { elementOf } from "./join-numbers";
import { makeKeyTurns, untilDrawn } from "./key-turns";
import type { WriteOutcome } from "./map-editing";
import type { MapEditor } from "./map-editor";
import { type MapFocus, thingsIn } from "./map-focus";
import { openLanesMenu } from "./pointer-menu";
import { cellOf, targetOf } from "./target-elements";

export interface EditKeys {
  /** True when the key was ours; it goes nowhere else then. */
  readonly takeKey: (event: KeyboardEvent) => boolean;
  /** To be called after every drawing: in the narrow list things stand in the tab order. */
  readonly afterDraw: () => void;
  readonly stop: () => void;
}

/** What has the focus: a thing, a cell, or a piece of the frame. */
interface Focused {
  readonly element: Element;
  readonly target: EditTarget;
  readonly cell: HTMLElement | undefined;
  /** The thing itself, or the only one in the focused cell. */
  readonly thing: HTMLElement | undefined;
  /** True while a thing in a cell has the focus, not the cell. */
  readonly inside: boolean;
}

const arrows: Readonly<Record<string, Direction>> = { ArrowLeft: "left", ArrowRight: "right", ArrowUp: "up", ArrowDown: "down" };
const listed = ".cjm-list-stage > .cjm-list-title, .cjm-list .cjm-item[data-path], .cjm-list .cjm-card[data-path], .cjm-head [data-field]";

/** The keys of an editor's map. */
export function makeEditKeys(editor: MapEditor, focus: MapFocus): EditKeys {
  const { container } = editor;
  let acted = false;
  const isMac = hasAppleKeys(container);
  const words = () => editor.scene().words.edit.draft;

  const focusedAt = (element: Element | undefined): Focused | undefined => {
    if (element === undefined || editor.layer.element.contains(element) || element.closest("a, button, summary, input, textarea") !== null) return undefined;
    const cell = element.closest<HTMLElement>("[aria-colindex]") ?? undefined;
    const things = cell === undefined ? [] : thingsIn(cell);
    const inside = cell !== element;
    const thing = inside ? things.find((one) => one === element) ?? element.closest<HTMLElement>(listed) ?? undefined : things.length === 1 ? things[0] : undefined;
    const target = targetOf(thing ?? element, editor.scene(), editor.layout());
    return target === undefined ? undefined : { element, target, cell, thing, inside };
  };

  const edit = ({ element, target, cell, thing, inside }: Focused): boolean => {
    if (!inside && cell !== undefined && thingsIn(cell).length > 1) {
      const first = thingsIn(cell)[0];
      if (first !== undefined) focus.on(first);
      return true;
    }
    // Under a stage's name stand its facts, which the menu changes; a map called like its note takes no title by accident.
    const chosen = element.matches("td.cjm-facts") || (target.kind === "field" && target.field === "title" && editor.scene().journey.title === undefined);
    return (!chosen && editor.editTarget(target, {}, thing ?? cell)) || editor.openMenuAt(thing ?? cell ?? container);
  };

  /** Something new in the focused cell, right after the focused thing. */
  const addAt = ({ target, cell, inside }: Focused, typed?: string): boolean => {
    if (target.kind === "stage") {
      const path = shift(target.path);
      if (path !== undefined) editor.openDraft(draftOfNewStage(editor.scene(), path, cell));
      return path !== undefined;
    }
    if (target.kind === "row" && cell !== undefined) return openLanesMenu(cell, editor);
    const place = cellOf(target);
    if (place === undefined || place.rowKey === "reach" || place.rowKey === "emotion") return false;
    const after = inside && "path" in target ? target.path : undefined;
    const draft = draftOfNewInCell(editor.scene(), place, after, cell);
    if (draft !== undefined) editor.openDraft(draft, typed === undefined ? {} : { typed });
    return draft !== undefined;
  };

  const type = (focused: Focused, key: string): boolean => {
    const { target, cell, inside } = focused;
    if (key === "+" && (target.kind === "stage" || target.kind === "row")) return addAt(focused);
    const place = cellOf(target);
    if (place === undefined) return false;
    const scored = target.kind === "point" || target.kind === "touchpoint" || place.rowKey === "emotion";
    const many = !inside && cell !== undefined && thingsIn(cell).length > 1;
    if (scored && !many && /^[\d+\-−.]$/.test(key)) {
      const at: EditTarget = target.kind === "touchpoint" ? { ...target, kind: "point" } : target;
      return editor.editTarget(at, { typed: key === "-" ? "−" : key, from: focused.element }, cell);
    }
    if (place.rowKey === "emotion") return target.kind === "cell" && !many && editor.editTarget(target, { typed: key }, cell);
    if (key === "+") return addAt(focused);
    if (place.rowKey === "reach") return /^\d$/.test(key) && editor.editTarget(place, { typed: key }, cell);
    return !inside && cell !== undefined && thingsIn(cell).length === 0 && addAt(focused, key);
  };

  const turns = makeKeyTurns();
  /** Does something with what has the focus when its turn comes. */
  const inTurn = (focused: Focused, act: (focused: Focused) => Promise<unknown> | undefined): boolean => {
    acted = true;
    let first: Focused | undefined = focused;
    const taken = turns.take(() => {
      const now = first ?? focusedAt(container.ownerDocument.activeElement ?? undefined);
      return now === undefined || !container.contains(now.element) ? undefined : act(now);
    });
    first = undefined;
    return taken;
  };

  /** Performs an action and waits until it is drawn. */
  const perform = async (action: EditAction, how: (action: EditAction) => Promise<WriteOutcome | undefined> = editor.perform): Promise<boolean> => {
    const drawn = untilDrawn(editor);
    const written = (await how(action))?.written === true;
    if (written) await drawn;
    return written;
  };

  const move = ({ target }: Focused, direction: Direction): Promise<unknown> => {
    const action = moveBy(target, direction, editor.scene());
    if (action !== undefined) return perform(action);
    editor.layer.announce(words().atTheEdge);
    return Promise.resolve();
  };

  const remove = ({ target, cell, inside, thing }: Focused): Promise<unknown> | undefined => {
    if (!inside && cell !== undefined && thingsIn(cell).length > 1) {
      editor.layer.announce(words().chooseItem);
      return Promise.resolve();
    }
    const action = clear(target, editor.scene());
    if (action === undefined) return undefined;
    const next = thing === undefined ? undefined : neighbourOf(thing, cell);
    // A whole stage goes by one key: say so where everybody sees it.
    const name = target.kind === "stage" ? stageName(editor.scene().journey.stages[target.stageIndex], editor.scene()) : undefined;
    const done = perform(action).then((written) => {
      if (written && name !== undefined) editor.editing.tell(words().stageDeleted(name, isMac ? "⌘Z" : "Ctrl+Z"));
    });
    if (inside && next !== undefined) focus.on(next);
    return done;
  };

  const copy = ({ target }: Focused): Promise<unknown> | undefined => {
    const action = duplicate(target, editor.scene());
    return action === undefined ? undefined : perform(action);
  };

  const nudge = ({ target }: Focused, up: boolean, fine: boolean): boolean => {
    if (target.kind !== "point") return false;
    acted = true;
    return turns.take(() => nudged(target, up, fine), true);
  };

  const nudged = (target: PointTarget, up: boolean, fine: boolean): Promise<unknown> => {
    const next = nudgeEmotion(target, up ? 1 : -1, fine, editor.scene());
    if (next !== undefined) return perform(next, editor.write);
    editor.layer.announce(words().atTheEdge);
    return Promise.resolve();
  };

  /** Arrows among the things of a cell; at its ends the grid goes on. */
  const walk = ({ cell, thing, inside, target }: Focused, event: KeyboardEvent): boolean => {
    if (!inside || thing === undefined) return false;
    if (cell === undefined) return false;
    if (event.key === "Escape") {
      focus.on(cell);
      return true;
    }
    const sideways = event.key === "ArrowLeft" || event.key === "ArrowRight";
    if (target.kind === "point" ? !sideways : event.key !== "ArrowUp" && event.key !== "ArrowDown") return false;
    const rightToLeft = editor.scene().direction === "rtl";
    const forwards = event.key === "ArrowDown" || event.key === (rightToLeft ? "ArrowLeft" : "ArrowRight");
    const things = thingsIn(cell);
    const next = things[things.indexOf(thing) + (forwards ? 1 : -1)];
    if (next === undefined) return false;
    focus.on(next);
    return true;
  };

  const history = (event: KeyboardEvent): boolean => {
    if (event.altKey || !(isMac ? event.metaKey : event.ctrlKey)) return false;
    const key = event.key.toLowerCase();
    if (event.code !== "KeyZ" && event.code !== "KeyY" && key !== "z" && key !== "y") return false;
    const redo = event.code === "KeyY" || key === "y" || event.shiftKey;
    if (redo) editor.editing.redo();
    else editor.editing.undo();
    return true;
  };

  const take = (event: KeyboardEvent): boolean => {
    if (event.isComposing || event.defaultPrevented) return false;
    const within = elementOf(event);
    if (within !== undefined && !editor.layer.element.contains(within) && history(event)) return true;
    const focused = focusedAt(within);
    if (focused === undefined) return false;
    const { key } = event;
    const mod = isMac ? event.metaKey : event.ctrlKey;
    const direction = arrows[key];
    if (event.altKey) return direction !== undefined && !mod && inTurn(focused, (now) => move(now, direction));
    if (key === "ContextMenu" || (key === "F10" && event.shiftKey)) return editor.openMenuAt(focused.thing ?? focused.element);
    if (mod && key === "Enter") return followLink(focused.thing ?? focused.element);
    if (mod && event.code === "KeyD") return inTurn(focused, copy);
    if (mod || event.ctrlKey || event.metaKey) return false;
    if (key === "Enter" || key === "F2") return edit(focused);
    if (key === "Insert") return addAt(focused);
    if (key === "Delete" || key === "Backspace") return inTurn(focused, remove);
    if (focused.target.kind === "point" && focused.inside && (key === "ArrowUp" || key === "ArrowDown")) return nudge(focused, key === "ArrowUp", event.shiftKey);
    if (walk(focused, event)) return true;
    return key.length === 1 && key !== " " && type(focused, key);
  };

  const takeKey = (event: KeyboardEvent): boolean => {
    acted = false;
    const taken = take(event);
    if (!acted && !/^(?:Alt|Control|Meta|Shift)$/.test(event.key)) turns.moveOn();
    return taken;
  };

  return {
    takeKey,
    afterDraw: () => {
      for (const element of container.querySelectorAll(listed)) if (!element.hasAttribute("tabindex")) element.setAttribute("tabindex", "0");
    },
    stop: () => {
      for (const element of container.querySelectorAll(listed)) element.removeAttribute("tabindex");
    },
  };
}

function followLink(element: Element): boolean {
  const link = element.querySelector<HTMLElement>("a[href]");
  link?.click();
  return link !== null;
}

/** What the focus goes to when a thing is deleted: the next one, else the one before, else the cell. */
function neighbourOf(thing: HTMLElement, cell: HTMLElement | undefined): HTMLElement | undefined {
  if (cell === undefined) return undefined;
  const things = thingsIn(cell);
  const at = things.indexOf(thing);
  return things[at + 1] ?? things[at - 1] ?? cell;
}
