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
