/**
 * The focus on an edited map: on cells, and on the things in them. Things become focusable when they are needed; what had
 * the focus gets it back after a drawing that replaced it.
 */
import type { JourneyPath } from "../journey/journey";
import { elementAt } from "./draft-anchor";
import { elementOf } from "./join-numbers";

export interface MapFocus {
  /** Puts the focus on an element of the map. */
  readonly on: (element: Element) => void;
  /** Puts it on a thing, or on its cell when the thing is alone in it. */
  readonly home: (element: Element) => void;
  readonly onPath: (path: JourneyPath) => void;
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
  let wanted: JourneyPath | undefined;
  let lastRow: string | undefined;
  let held: { readonly element: Element; readonly path: JourneyPath | undefined; readonly rowKey: string | undefined } | undefined;

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
  const tryPath = (): boolean => {
    const element = wanted === undefined ? undefined : elementAt(container, wanted, lastRow);
    if (element === undefined) return false;
    wanted = undefined;
    home(element);
    return true;
  };
  const follow = (event: Event): void => {
    const element = elementOf(event);
    if (element === undefined || element.closest(".cjm-editing") !== null) return;
    const thing = element.closest(placed);
    lastRow = element.closest("[data-row]")?.getAttribute("data-row") ?? undefined;
    held = { element, path: thing?.getAttribute("data-path") ?? undefined, rowKey: lastRow };
  };
  const leave = (event: FocusEvent): void => {
    if (event.relatedTarget !== null) held = undefined;
  };
  container.addEventListener("focusin", follow);
  container.addEventListener("focusout", leave);
  return {
    on,
    home,
    onPath: (path) => {
      wanted = path;
      if (!tryPath()) bringIn(path);
    },
    afterDraw: () => {
      if (wanted !== undefined && tryPath()) return;
      const { activeElement, body } = container.ownerDocument;
      if (held === undefined || held.element.isConnected || activeElement !== body) return;
      const again = held.path === undefined ? undefined : elementAt(container, held.path, held.rowKey);
      held = undefined;
      if (again !== undefined) on(again);
      else container.querySelector<HTMLElement>('.cjm-table [aria-colindex][tabindex="0"]')?.focus({ preventScroll: true });
    },
    stop: () => {
      container.removeEventListener("focusin", follow);
      container.removeEventListener("focusout", leave);
    },
  };
}

/** Elements of HTML and of SVG alike can have the focus. */
function isFocusable(element: Element): element is HTMLElement | SVGElement {
  return "focus" in element;
}
