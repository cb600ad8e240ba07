/**
 * Keys that change the map, one after the other: held down they come faster than a note is written and drawn, and each
 * is meant for the map as the one before leaves it. It knows no single key.
 */
import type { MapEditor } from "./map-editor";

export interface KeyTurns {
  /**
   * Acts now, or once everything before is drawn. `act` gives nothing where there is nothing to do; false when that is so
   * at once. What waits is dropped when `moveOn` was called meanwhile, unless it is `bound` to its own place.
   */
  readonly take: (act: () => Promise<unknown> | undefined, bound?: boolean) => boolean;
  /** The person went on to something else: what waits would hit the wrong thing. */
  readonly moveOn: () => void;
}

/** An empty row of turns. */
export function makeKeyTurns(): KeyTurns {
  let last: Promise<unknown> = Promise.resolve();
  let open = 0;
  let place = 0;
  const add = (work: Promise<unknown>): boolean => {
    open += 1;
    const end = (): void => void (open -= 1);
    last = work.then(end, end);
    return true;
  };
  return {
    take: (act, bound = false) => {
      const here = place;
      if (open > 0) return add(last.then(() => (bound || place === here ? act() : undefined)));
      const work = act();
      return work !== undefined && add(work);
    },
    moveOn: () => void (place += 1),
  };
}

const longestWaitMs = 400;

/** Resolves after the next drawing, or when none comes. */
export function untilDrawn({ container, onDraw }: Pick<MapEditor, "container" | "onDraw">): Promise<void> {
  return new Promise((resolve) => {
    const stop = onDraw(() => {
      stop();
      resolve();
    });
    container.ownerDocument.defaultView?.setTimeout(() => {
      stop();
      resolve();
    }, longestWaitMs);
  });
}
