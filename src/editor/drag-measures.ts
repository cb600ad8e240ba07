/** What dragging measures on a drawn map: boxes of elements, what is in sight, the place among things in a row or column. */
import type { MapLayout } from "../layout/map-layout";
import type { MapScene } from "../render/map-scene";
import type { Drop } from "./drop-edits";
import { type Box, dropLine, type Place, positionAt, type Run } from "./drop-place";

export interface DrawnMap {
  readonly container: HTMLElement;
  readonly scene: MapScene;
  readonly layout: MapLayout;
}

export interface DropZone {
  readonly drop: Drop;
  /** The line's place in the window; undefined when it is out of sight. */
  readonly line: Box | undefined;
}

/** How stages and touchpoint columns run. */
export function runAlong(map: DrawnMap): Run {
  return map.scene.direction === "rtl" ? "leftwards" : "rightwards";
}

/** All elements of a selector, in the document's order. */
export function allIn(home: ParentNode, selector: string): HTMLElement[] {
  return [...home.querySelectorAll<HTMLElement>(selector)];
}

/** An element's box in the window. */
export function boxOf(element: Element): Box {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return { left, top, right, bottom };
}

/** The one whose box holds a place along an axis, else the nearest; undefined of none. */
export function nearest(elements: readonly HTMLElement[], at: Place, axis: "x" | "y"): HTMLElement | undefined {
  let best: HTMLElement | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const element of elements) {
    const box = boxOf(element);
    const [start, end, place] = axis === "x" ? [box.left, box.right, at.x] : [box.top, box.bottom, at.y];
    const distance = place < start ? start - place : place > end ? place - end : 0;
    if (distance < least) [best, least] = [element, distance];
  }
  return best;
}

/** Index of the stage a drawn header or section stands for; undefined when it is gone. */
export function stageIndexOf(element: Element, { layout }: DrawnMap): number | undefined {
  const path = element.getAttribute("data-path");
  return layout.stages.find((one) => one.stage.path === path)?.stageIndex;
}

/** What of the scroller is not covered by the sticky head and the sticky labels. */
export function freeBox(container: HTMLElement): Box {
  const scroller = container.querySelector(".cjm-scroll");
  const whole = boxOf(scroller ?? container);
  const head = container.querySelector(".cjm-table thead");
  const list = container.querySelector(".cjm-list-curve");
  const label = container.querySelector(".cjm-table .cjm-corner");
  const covered = head ?? list;
  const top = covered === null ? whole.top : Math.max(whole.top, Math.min(whole.bottom, boxOf(covered).top));
  if (label === null) return { left: whole.left, right: whole.right, top, bottom: whole.bottom };
  const corner = boxOf(label);
  return corner.left < (whole.left + whole.right) / 2 ? { left: corner.right - 2, right: whole.right, top, bottom: whole.bottom } : { left: whole.left, right: corner.left + 2, top, bottom: whole.bottom };
}

/** The zone for a row or column of things: before the one whose first half holds the place. */
export function place(boxes: readonly Box[], at: Place, run: Run, room: Box, drop: (position: number) => Drop): DropZone {
  const position = positionAt(boxes, at, run);
  return { drop: drop(position), line: dropLine(boxes, position, run, room) };
}

/** A cell's room without its padding. */
export function padded(box: Box): Box {
  return { left: box.left + 8, right: box.right - 8, top: box.top + 4, bottom: box.bottom - 4 };
}
