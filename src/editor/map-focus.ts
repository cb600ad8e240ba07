/**
 * The focus on an edited map: on cells, and on the things in them. Things become focusable when they are needed; what had
 * the focus gets it back after a drawing that replaced it.
 */
import type { JourneyPath } from "../journey/journey";
import type { EditAction } from "./actions/edit-action";
import { elementAt, quotedPath } from "./draft-anchor";
import { elementOf } from "./join-numbers";

export interface MapFocus {
  /** Puts the focus on an element of the map. */
  readonly on: (element: Element) => void;
  /** Puts it on a thing, or on its cell when the thing is alone in it. */
  readonly home: (element: Element) => void;
  readonly onPath: (path: JourneyPath) => void;
  /** Puts it where an action wants it, now or as soon as that is drawn; nowhere when the action wants it nowhere. */
  readonly afterAction: (action: Pick<EditAction, "focus" | "focusRow" | "focusField">) => void;
  /** What was done from a menu gives the focus back to the element it was opened at, or to what stands there then. */
  readonly hold: (element: Element) => void;
  readonly afterDraw: () => void;
  readonly stop: () => void;
}

const placed = "[data-path]";

/** The things of a cell that can be gone through: items, cards, points. */
export function thingsIn(cell: Element): HTMLElement[] {
  return [...cell.querySelectorAll<HTMLElement>(`:is(.cjm-item, .cjm-card, .cjm-point)${placed}`)];
}

/** Listens on the container until `stop`; `bringIn` asks for a thing that is not drawn. */
export function makeMapFocus(container: HTMLElement, bringIn: (path: JourneyPath) => void): MapFocus {
  /** Finds what shall have the focus as soon as it is drawn. */
  let wanted: (() => Element | undefined) | undefined;
  let lastRow: string | undefined;
  let held: { readonly element: Element; readonly path: JourneyPath | undefined; readonly rowKey: string | undefined; readonly inFrame: boolean; readonly cell: (() => Element | undefined) | undefined } | undefined;

  const on = (element: Element): void => {
    if (!isFocusable(element)) return;
    if (!element.hasAttribute("tabindex")) element.setAttribute("tabindex", "-1");
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: "nearest", inline: "nearest" });
  };
  const home = (element: Element): void => {
    const cell = element.closest("[aria-colindex]");
    const alone = cell !== null && cell !== element && thingsIn(cell).length <= 1;
    on(alone ? cell : element);
  };
  const tryWanted = (): boolean => {
    const element = wanted?.();
    if (element === undefined) return false;
    wanted = undefined;
    home(element);
    return true;
  };
  const want = (find: () => Element | undefined): boolean => {
    wanted = find;
    return tryWanted();
  };
  const onPath = (path: JourneyPath): void => {
    if (!want(() => elementAt(container, path, lastRow))) bringIn(path);
  };
  const moreButton = (): HTMLElement | undefined => container.querySelector<HTMLElement>(".cjm-editing > .is-more:not([hidden])") ?? undefined;
  const hold = (element: Element): void => {
    const path = element.closest(placed)?.getAttribute("data-path") ?? undefined;
    const rowKey = element.closest("[data-row]")?.getAttribute("data-row") ?? undefined;
    held = { element, path, rowKey, inFrame: element.closest(".cjm-head") !== null, cell: cellLater(container, element) };
  };
  const follow = (event: Event): void => {
    const element = elementOf(event);
    if (element === undefined) return;
    if (element.closest(".cjm-editing") !== null) {
      // Who types is not to be taken away by something that is drawn late.
      if (element.matches("textarea, input")) wanted = undefined;
      return;
    }
    hold(element);
    lastRow = held?.rowKey;
  };
  const leave = (event: FocusEvent): void => {
    if (event.relatedTarget !== null) held = undefined;
  };
  container.addEventListener("focusin", follow);
  container.addEventListener("focusout", leave);
  return {
    on,
    home,
    onPath,
    hold,
    afterAction: ({ focus, focusRow, focusField }) => {
      if (focus !== undefined) return onPath(focus);
      if (focusRow !== undefined) want(() => firstOfRow(container, focusRow));
      else if (focusField !== undefined) want(() => (focusField === "more" ? moreButton() : container.querySelector(`[data-field="${focusField}"]`) ?? undefined));
    },
    afterDraw: () => {
      if (wanted !== undefined && tryWanted()) return;
      const { activeElement, body } = container.ownerDocument;
      if (held === undefined || held.element.isConnected || activeElement !== body) return;
      const again = held.inFrame ? moreButton() : (held.path === undefined ? undefined : elementAt(container, held.path, held.rowKey)) ?? held.cell?.();
      held = undefined;
      if (again !== undefined) on(again);
      else container.querySelector<HTMLElement>('.cjm-table [aria-colindex][tabindex="0"], .cjm-nothing button')?.focus({ preventScroll: true });
    },
    stop: () => {
      container.removeEventListener("focusin", follow);
      container.removeEventListener("focusout", leave);
    },
  };
}

/** Finds the cell of an element in a later drawing: in its row, else in the row that stands where that stood, else in the last. */
function cellLater(container: Element, element: Element): (() => Element | undefined) | undefined {
  const column = element.closest("[aria-colindex]")?.getAttribute("aria-colindex") ?? undefined;
  const row = element.closest("tr[data-row]");
  const key = row?.getAttribute("data-row");
  if (row === null || column === undefined) return undefined;
  const rowsNow = (): Element[] => [...container.querySelectorAll(".cjm-table tr[data-row]")];
  const place = rowsNow().indexOf(row);
  return () => {
    const rows = rowsNow();
    const near = rows.find((one) => one.getAttribute("data-row") === key) ?? rows[place] ?? rows.at(-1);
    return near?.querySelector(`:scope > [aria-colindex="${column}"]`) ?? near?.querySelector(":scope > [aria-colindex]") ?? undefined;
  };
}

/** The first cell of a row behind its label; in the narrow list the first of its lanes. */
function firstOfRow(container: Element, rowKey: string): HTMLElement | undefined {
  const row = `[data-row="${quotedPath(rowKey)}"]`;
  return container.querySelector<HTMLElement>(`tr${row} > td[aria-colindex]`) ?? container.querySelector<HTMLElement>(`.cjm-list-lane${row}`) ?? undefined;
}

/** Elements of HTML and of SVG alike can have the focus. */
function isFocusable(element: Element): element is HTMLElement | SVGElement {
  return "focus" in element;
}
