/**
 * The gesture of dragging, for mouse, pen and finger: when it begins, that it can be given up, that the map scrolls along.
 * It does not know what is dragged or what a drop does.
 */
import { edgeScrollPx } from "./drag-scroll";
import type { Box, Place } from "./drop-place";
import { elementOf } from "./join-numbers";

/** Something being dragged. Every drag ends with either `drop` or `cancel`. */
export interface Drag {
  /** The pointer moved, or the map moved under it. */
  readonly move: (at: Place, fine: boolean) => void;
  readonly drop: () => void;
  readonly cancel: () => void;
  /** Where the map may scroll by itself, as the part of the window that is free for dropping; undefined keeps still. */
  readonly scrollRoom: () => { readonly along: Box | undefined; readonly down: Box | undefined };
}

/** What a pressed place offers: a drag from its first few pixels on. */
export interface Grip {
  readonly begin: (from: Place) => Drag;
  /** True begins at once, so that a press without a move counts as a drop too. */
  readonly atOnce?: boolean;
}

const thresholdPx = 5;

/** Listens for presses in the container until the returned function is called; a drag under way is given up then. */
export function followDrags(container: HTMLElement, gripOf: (target: Element, event: PointerEvent) => Grip | undefined): () => void {
  const page = container.ownerDocument;
  const view = page.defaultView;
  let pressed: { readonly id: number; readonly from: Place; readonly grip: Grip } | undefined;
  let drag: Drag | undefined;
  let last: Place = { x: 0, y: 0 };
  let fine = false;
  let frame = 0;

  const press = (event: PointerEvent): void => {
    const target = elementOf(event);
    if (pressed !== undefined || !event.isPrimary || event.button !== 0 || event.ctrlKey || target === undefined) return;
    const grip = gripOf(target, event);
    if (grip === undefined) return;
    pressed = { id: event.pointerId, from: { x: event.clientX, y: event.clientY }, grip };
    [last, fine] = [pressed.from, event.shiftKey];
    listen(true);
    if (grip.atOnce === true) {
      event.preventDefault();
      begin();
    }
  };

  const begin = (): void => {
    if (pressed === undefined) return;
    drag = pressed.grip.begin(pressed.from);
    page.getSelection()?.removeAllRanges();
    container.classList.add("is-dragging");
    // A pointer that is gone by now cannot be captured; its end comes as an event all the same.
    if (container.isConnected) capture(pressed.id);
    drag.move(last, fine);
    frame = view?.requestAnimationFrame(scroll) ?? 0;
  };

  const capture = (id: number): void => {
    try {
      container.setPointerCapture(id);
    } catch {
      end(false);
    }
  };

  const move = (event: PointerEvent): void => {
    if (pressed?.id !== event.pointerId) return;
    [last, fine] = [{ x: event.clientX, y: event.clientY }, event.shiftKey];
    if (drag !== undefined) return drag.move(last, fine);
    if (Math.hypot(last.x - pressed.from.x, last.y - pressed.from.y) >= thresholdPx) begin();
  };

  const release = (event: PointerEvent): void => {
    if (pressed?.id === event.pointerId) end(event.type === "pointerup");
  };

  const end = (dropped: boolean): void => {
    const ended = drag;
    pressed = undefined;
    drag = undefined;
    listen(false);
    view?.cancelAnimationFrame(frame);
    container.classList.remove("is-dragging");
    if (ended === undefined) return;
    swallowClick();
    if (dropped) ended.drop();
    else ended.cancel();
  };

  /** The click that follows a drag means nothing. */
  const swallowClick = (): void => {
    const swallow = (event: Event): void => {
      event.stopPropagation();
      event.preventDefault();
    };
    page.addEventListener("click", swallow, true);
    view?.setTimeout(() => page.removeEventListener("click", swallow, true), 0);
  };

  const key = (event: KeyboardEvent): void => {
    if (event.key === "Escape" && drag !== undefined) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return end(false);
    }
    if (event.key !== "Shift" || drag === undefined) return;
    fine = event.type === "keydown";
    drag.move(last, fine);
  };

  const giveUp = (): void => end(false);
  // A finger's own capture, which ours takes over, is lost to what it first touched: that bubbles up to here.
  const lost = (event: Event): void => {
    if (event.target === container) giveUp();
  };
  const refuse = (event: Event): void => {
    if (pressed !== undefined) event.preventDefault();
  };
  const select = (event: Event): void => {
    if (drag !== undefined) event.preventDefault();
  };

  const scroll = (): void => {
    if (drag === undefined) return;
    frame = view?.requestAnimationFrame(scroll) ?? 0;
    const scroller = container.querySelector(".cjm-scroll");
    const room = drag.scrollRoom();
    if (scroller === null) return;
    const before = { left: scroller.scrollLeft, top: scroller.scrollTop };
    const x = room.along === undefined ? 0 : edgeScrollPx(last.x, room.along.left, room.along.right);
    const y = room.down === undefined ? 0 : edgeScrollPx(last.y, room.down.top, room.down.bottom);
    if (x === 0 && y === 0) return;
    scroller.scrollBy(x, y);
    if (scroller.scrollLeft !== before.left || scroller.scrollTop !== before.top) drag.move(last, fine);
  };

  const heard: (() => void)[] = [];
  const hear = <Name extends keyof DocumentEventMap>(name: Name, listener: (event: DocumentEventMap[Name]) => void): void => {
    page.addEventListener(name, listener, true);
    heard.push(() => page.removeEventListener(name, listener, true));
  };
  /** Only while something is pressed: a map that is looked at costs nothing. */
  const listen = (on: boolean): void => {
    for (const stop of heard.splice(0)) stop();
    container.removeEventListener("lostpointercapture", lost);
    view?.removeEventListener("blur", giveUp);
    if (!on) return;
    hear("pointermove", move);
    hear("pointerup", release);
    hear("pointercancel", release);
    hear("keydown", key);
    hear("keyup", key);
    hear("dragstart", refuse);
    hear("selectstart", select);
    container.addEventListener("lostpointercapture", lost);
    view?.addEventListener("blur", giveUp);
  };

  container.addEventListener("pointerdown", press);
  return () => {
    container.removeEventListener("pointerdown", press);
    end(false);
  };
}
