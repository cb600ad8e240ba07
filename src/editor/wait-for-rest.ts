/**
 * Waits with the rest of a map until the part in sight is on the screen and the browser has time, but no longer than until
 * somebody scrolls, presses a key or points. It knows nothing of what is drawn.
 */

/** At most this long after the first paint. */
const patienceMs = 150;
/** A window out of sight paints no frames. */
const withoutPaintMs = 500;

/** Calls `draw` once, as soon as it disturbs nobody or is needed; never after `stop`. */
export function waitForRest(container: HTMLElement, draw: () => void): { readonly stop: () => void } {
  const view = container.ownerDocument.defaultView;
  const needed = ["scroll", "keydown", "pointerdown", "touchstart"] as const;
  const tellsIdleTime: boolean = view !== null && "requestIdleCallback" in view;
  let idle: number | undefined;
  let over = false;
  const stop = (): void => {
    over = true;
    view?.cancelAnimationFrame(frame);
    view?.clearTimeout(timer);
    if (idle !== undefined) view?.cancelIdleCallback(idle);
    for (const kind of needed) container.removeEventListener(kind, finish, true);
  };
  const finish = (): void => {
    if (over) return;
    stop();
    draw();
  };
  const timer = view?.setTimeout(finish, withoutPaintMs) ?? 0;
  const frame = view?.requestAnimationFrame(() => {
    view.clearTimeout(timer);
    if (tellsIdleTime) idle = view.requestIdleCallback(finish, { timeout: patienceMs });
    else view.setTimeout(finish, 0);
  }) ?? 0;
  for (const kind of needed) container.addEventListener(kind, finish, { capture: true, passive: true });
  return { stop };
}
