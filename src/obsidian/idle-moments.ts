/** Moments in which a window has nothing to do, for work nobody waits for. It knows no work. */

/** The longest a busy window keeps such work waiting. */
const patienceMs = 2000;
/** Where a window does not tell when it is idle (on iPhones), a breath between two pieces of work. */
const breathMs = 120;

/** Resolves once the window has nothing else to do. */
export function idleMoment(view: Window): Promise<void> {
  return new Promise((resolve) => {
    if (typeof view.requestIdleCallback === "function") view.requestIdleCallback(() => resolve(), { timeout: patienceMs });
    else view.setTimeout(resolve, breathMs);
  });
}
