/**
 * What is drawn over a map while something is dragged: a floating copy, a line where it will stand, a word about it. It
 * stands still while the map scrolls beneath, and goes with the drag.
 */
import type { Box, Place } from "./drop-place";

export interface DragOverlay {
  readonly element: HTMLElement;
  /** A copy of what is dragged, held where it was gripped. */
  readonly carry: (copied: Element, from: Place) => (at: Place) => void;
  /** Shows the drop line; undefined hides it. */
  readonly line: (box: Box | undefined) => void;
  /** Puts a child of the overlay to a place of the window. */
  readonly put: (child: HTMLElement | SVGElement, at: Place) => void;
  readonly remove: () => void;
}

/** An overlay over the map in the container, which must show one. */
export function makeDragOverlay(container: HTMLElement): DragOverlay {
  const home = container.querySelector<HTMLElement>(".cjm-map") ?? container;
  const element = home.createDiv({ cls: "cjm-drag", attr: { "aria-hidden": "true" } });
  const drawn = element.createDiv({ cls: "cjm-drop-line" });
  drawn.hidden = true;
  const put = (child: HTMLElement | SVGElement, at: Place): void => {
    const origin = element.getBoundingClientRect();
    child.style.setProperty("--cjm-x", `${at.x - origin.left}px`);
    child.style.setProperty("--cjm-y", `${at.y - origin.top}px`);
  };
  return {
    element,
    put,
    carry: (copied, from) => {
      const box = copied.getBoundingClientRect();
      const copy = element.createDiv({ cls: copied.closest(".cjm-list") === null ? "cjm-drag-copy" : "cjm-drag-copy cjm-list" });
      copy.append(bare(copied));
      copy.classList.toggle("is-words", copied.matches(".cjm-stage-name, .cjm-label-line, .cjm-touchpoint-name, .cjm-list-title"));
      copy.style.setProperty("--cjm-width", `${Math.min(box.width, 320)}px`);
      // A wide thing is held near its start, or its copy would hang far from the pointer.
      const hold = { x: Math.min(from.x - box.left, 300), y: Math.min(from.y - box.top, box.height) };
      return (at) => put(copy, { x: at.x - hold.x, y: at.y - hold.y });
    },
    line: (box) => {
      drawn.hidden = box === undefined;
      if (box === undefined) return;
      put(drawn, { x: box.left, y: box.top });
      drawn.style.setProperty("--cjm-width", `${box.right - box.left}px`);
      drawn.style.setProperty("--cjm-height", `${box.bottom - box.top}px`);
      drawn.classList.toggle("is-upright", box.bottom - box.top > box.right - box.left);
    },
    remove: () => element.remove(),
  };
}

/** A copy nobody takes for the thing itself: without identifiers and places. */
function bare(copied: Element): Element {
  const copy = copied.ownerDocument.importNode(copied, true);
  for (const one of [copy, ...copy.querySelectorAll("*")]) {
    for (const name of ["id", "data-path", "data-row", "tabindex"]) one.removeAttribute(name);
    one.classList.remove("is-joined", "is-lifted");
  }
  return copy;
}
