/**
 * The handle a finger gets on what it tapped: one to drag it by, one for its menu. A single pair for the whole map, in the
 * editing layer, so that the map itself goes on scrolling under every other touch.
 */
import { GripVertical, MoveVertical, EllipsisVertical } from "lucide";
import { iconButton } from "./icon-button";
import { markOfPoint } from "./drag-curve";
import { gripMark } from "./drag-point";
import { gripThing, movableAt } from "./drag-things";
import { elementOf } from "./join-numbers";
import { elementAt } from "./draft-anchor";
import type { MapEditor } from "./map-editor";
import type { Grip } from "./pointer-drag";
import { openMenuOf } from "./pointer-menu";

export interface TouchHandle {
  /** What a press on the handle begins; undefined for any other element. */
  readonly gripOf: (target: Element) => Grip | undefined;
  readonly stop: () => void;
}

const gapPx = 4;
const sidePx = 44;
const fingerPx = 26;

/** The point of a curve a finger means: the one it hit, in the small curve the nearest one. */
function pointAt(target: Element, at: MouseEvent): Element | null {
  const curve = target.closest(".cjm-small-curve");
  if (curve === null) return target.closest(".cjm-point[data-path]");
  let nearest: Element | null = null;
  let least = fingerPx;
  for (const point of curve.querySelectorAll(".cjm-point[data-path]")) {
    const { left, right, top, bottom } = point.getBoundingClientRect();
    const distance = Math.hypot((left + right) / 2 - at.clientX, (top + bottom) / 2 - at.clientY);
    if (distance < least) [nearest, least] = [point, distance];
  }
  return nearest;
}

/** Shows the handle on what is tapped until `stop`. */
export function showTouchHandle(editor: MapEditor): TouchHandle {
  const { container, layer } = editor;
  const words = editor.scene().words.edit.pointer;
  const pair = layer.element.createDiv({ cls: "cjm-handle" });
  pair.hidden = true;
  const grip = iconButton(pair, GripVertical, "cjm-grip", words.drag);
  const level = iconButton(pair, MoveVertical, "cjm-grip is-level", words.dragLevel);
  const more = iconButton(pair, EllipsisVertical, "cjm-more", words.more);
  /** Where the tapped thing is found again after a drawing. */
  let held: { element: Element; readonly path: string | undefined; readonly point: boolean } | undefined;

  const hide = (): void => {
    held = undefined;
    pair.hidden = true;
  };
  const show = (): void => {
    if (held === undefined) return;
    const { x, y, width, height } = layer.rectOf(held.element);
    const sight = layer.sight();
    const buttons = 2;
    const left = editor.scene().direction === "rtl" ? x : x + width - sidePx * buttons;
    const above = y - sidePx - gapPx;
    layer.place(pair, { x: Math.max(sight.x + gapPx, Math.min(left, sight.x + sight.width - sidePx * buttons - gapPx)), y: above > sight.y + sidePx ? above : y + height + gapPx, width: sidePx * buttons, height: sidePx });
    pair.hidden = false;
  };
  const tap = (event: MouseEvent): void => {
    const target = elementOf(event);
    if (target === undefined || pair.contains(target)) return;
    if (!("pointerType" in event) || event.pointerType !== "touch") return hide();
    if (layer.element.contains(target)) return;
    const point = pointAt(target, event);
    const element = point ?? movableAt(target, editor)?.element;
    if (element === undefined) return hide();
    grip.hidden = point !== null;
    level.hidden = point === null;
    held = { element, path: element.getAttribute("data-path") ?? undefined, point: point !== null };
    show();
  };
  const redrawn = (): void => {
    if (held === undefined) return;
    const { path, point, element } = held;
    if (!element.isConnected || element.getAttribute("data-path") !== (path ?? null)) {
      const again = path === undefined ? undefined : point ? [...container.querySelectorAll(".cjm-point[data-path]")].find((one) => one.getAttribute("data-path") === path) : elementAt(container, path);
      if (again === undefined) return hide();
      held.element = again;
    }
    show();
  };
  const openMore = (): void => {
    if (held === undefined) return;
    const box = more.getBoundingClientRect();
    openMenuOf(held.element, { x: box.left, y: box.bottom }, editor);
  };
  // Before the click's own answer, which may draw the map anew.
  container.addEventListener("click", tap, true);
  more.addEventListener("click", openMore);
  const stopDraws = editor.onDraw(redrawn);
  return {
    gripOf: (target) => {
      if (held === undefined || target.closest(".cjm-grip") === null || !pair.contains(target)) return undefined;
      const found = held.element;
      if (held.point) {
        const mark = markOfPoint(found, { container, scene: editor.scene(), layout: editor.layout() });
        return mark === undefined ? undefined : gripMark(mark, editor);
      }
      const movable = movableAt(found, editor);
      if (movable === undefined) return undefined;
      const thing = gripThing(movable.element, movable.moved, editor);
      return { begin: (from) => (hide(), thing.begin(from)) };
    },
    stop: () => {
      stopDraws();
      container.removeEventListener("click", tap, true);
      pair.remove();
    },
  };
}
