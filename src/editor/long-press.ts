/** A finger that rests on the map opens the menu, where the system does not do so by itself. */
import { elementOf } from "./join-numbers";
import type { MapEditor } from "./map-editor";
import { openMenuOf } from "./pointer-menu";

const restMs = 500;
const stillPx = 10;
/** The system's own long press may come a little after ours. */
const echoMs = 800;

/** Listens until the returned function is called. */
export function followLongPress(editor: MapEditor): () => void {
  const { container } = editor;
  const page = container.ownerDocument;
  const view = page.defaultView;
  let timer: number | undefined;
  let from = { x: 0, y: 0 };
  let opened = false;

  const forget = (): void => {
    if (timer !== undefined) view?.clearTimeout(timer);
    timer = undefined;
  };
  const press = (event: PointerEvent): void => {
    forget();
    opened = false;
    const target = elementOf(event);
    if (event.pointerType !== "touch" || !event.isPrimary || target === undefined || target.closest("a:not(.cjm-persona), button, input, textarea, summary") !== null) return;
    from = { x: event.clientX, y: event.clientY };
    timer = view?.setTimeout(() => {
      timer = undefined;
      opened = target.isConnected && openMenuOf(target, from, editor);
      if (opened) view.setTimeout(() => (opened = false), echoMs);
    }, restMs);
  };
  const move = (event: PointerEvent): void => {
    if (Math.hypot(event.clientX - from.x, event.clientY - from.y) >= stillPx) forget();
  };
  /** Neither the system's own menu nor the click of the lifted finger follows. */
  const swallow = (event: Event): void => {
    forget();
    if (!opened) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  /** A finger lifted early would still become a click, and one press too many for the menu. */
  const lift = (event: Event): void => {
    if (opened && event.cancelable) event.preventDefault();
  };
  const scroll = (): void => forget();

  container.addEventListener("pointerdown", press);
  container.addEventListener("pointermove", move);
  container.addEventListener("pointerup", forget);
  container.addEventListener("pointercancel", forget);
  container.addEventListener("scroll", scroll, { capture: true, passive: true });
  container.addEventListener("touchend", lift, { passive: false });
  container.addEventListener("contextmenu", swallow, true);
  container.addEventListener("click", swallow, true);
  return () => {
    forget();
    container.removeEventListener("pointerdown", press);
    container.removeEventListener("pointermove", move);
    container.removeEventListener("pointerup", forget);
    container.removeEventListener("pointercancel", forget);
    container.removeEventListener("scroll", scroll, { capture: true });
    container.removeEventListener("touchend", lift);
    container.removeEventListener("contextmenu", swallow, true);
    container.removeEventListener("click", swallow, true);
  };
}
