/**
 * Editing with mouse, pen and finger on a mounted map: what a press, a tap, a hover or a long press on each of its pieces
 * begins. It puts the gestures together; each stands in a file of its own.
 */
import { showAddButtons } from "./add-buttons";
import { markAt } from "./drag-curve";
import { gripMark } from "./drag-point";
import { showScoreHint } from "./drag-score-hint";
import { gripThing, movableAt } from "./drag-things";
import { editFrame } from "./frame-editing";
import { followLongPress } from "./long-press";
import type { MapEditor } from "./map-editor";
import { followDrags, type Grip } from "./pointer-drag";
import { followMenus } from "./pointer-menu";
import { followTicks } from "./pointer-ticks";
import { showTouchHandle } from "./touch-handle";

/** What has its own business with a press. */
const pressed = "button, input, textarea, select, summary, details[open] > *, [contenteditable='true'], .cjm-status, .cjm-problems";

/** Starts editing by pointer on the map in the container; the returned function ends it and gives up what is under way. */
export function startPointerEditing(container: HTMLElement, editor: MapEditor): () => void {
  const handle = showTouchHandle(editor);
  const gripOf = (target: Element, event: PointerEvent): Grip | undefined => {
    const own = handle.gripOf(target);
    if (own !== undefined) return own;
    // A finger on the map scrolls it: things are carried by their handle.
    if (event.pointerType === "touch" || target.closest(pressed) !== null || editor.layer.element.contains(target)) return undefined;
    const mark = markAt(target, { x: event.clientX, y: event.clientY }, { container, scene: editor.scene(), layout: editor.layout() });
    if (mark !== undefined) return gripMark(mark, editor);
    const movable = movableAt(target, editor);
    return movable === undefined ? undefined : gripThing(movable.element, movable.moved, editor);
  };
  container.classList.add("is-editable");
  const stops = [followDrags(container, gripOf), showAddButtons(editor), showScoreHint(editor), editFrame(editor), followMenus(editor), followLongPress(editor), followTicks(editor), handle.stop];
  return () => {
    for (const stop of stops) stop();
    container.classList.remove("is-editable");
  };
}
