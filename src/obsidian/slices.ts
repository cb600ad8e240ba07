/** Long work cut into slices, so that typing and scrolling never wait for it. It knows no app and no note. */

/** Hands the thread back to the page between two slices. */
export interface Pauses {
  /** Milliseconds from any fixed moment. */
  readonly now: () => number;
  readonly pause: () => Promise<void>;
}

/** A pause as short as the browser gives: a posted message, which is not slowed down like nested timers. */
export const messagePauses: Pauses = {
  now: () => performance.now(),
  pause: () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(undefined);
    }),
};

/**
 * Does `work` for each item in order, pausing whenever `sliceMs` have passed since the last pause.
 * Stops early, between two items, once `stopped` says so.
 */
export async function inSlices<Item>(
  items: readonly Item[],
  work: (item: Item) => void,
  { pauses = messagePauses, sliceMs = 1.5, stopped = () => false }: { pauses?: Pauses; sliceMs?: number; stopped?: () => boolean } = {},
): Promise<void> {
  let sliceStart = pauses.now();
  for (const item of items) {
    if (stopped()) return;
    work(item);
    if (pauses.now() - sliceStart < sliceMs) continue;
    await pauses.pause();
    sliceStart = pauses.now();
  }
}

/**
 * Runs work that pauses by itself, some milliseconds at a time; each pause tells the share done, from 0 to 1. Undefined
 * when `stopped` said so before its end.
 */
export async function stepsInSlices<Result>(
  steps: Iterator<number, Result, undefined>,
  { pauses = messagePauses, sliceMs = 6, stopped = () => false, progress = () => undefined }: { pauses?: Pauses; sliceMs?: number; stopped?: () => boolean; progress?: (share: number) => void } = {},
): Promise<Result | undefined> {
  let sliceStart = pauses.now();
  for (;;) {
    if (stopped()) return undefined;
    const step = steps.next();
    if (step.done === true) {
      // What is done with the result is long work of its own.
      if (pauses.now() - sliceStart >= sliceMs) await pauses.pause();
      return stopped() ? undefined : step.value;
    }
    if (pauses.now() - sliceStart < sliceMs) continue;
    progress(step.value);
    await pauses.pause();
    sliceStart = pauses.now();
  }
}
