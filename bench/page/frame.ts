/** Times a change of the page until its pixels are committed, and waits for the page to come to rest. */

/** Resolves when the browser begins a frame. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()));
}

/** Resolves in the first task after the one that runs now. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resolve();
    };
    channel.port2.postMessage(undefined);
  });
}

/** A few frames without work, so that one measurement does not pay for the one before it. */
export async function settle(): Promise<void> {
  for (let frame = 0; frame < 3; frame++) await nextFrame();
  await nextTask();
}

/**
 * Milliseconds of one frame in which `work` runs: script, forced layout of `root`, then style, paint and commit until the
 * next task. A later frame counts too when the page still changed itself after the first one (a second render).
 * `tellScript` is told how many of them are the script's.
 */
export async function timeToPixels(work: () => void, root: HTMLElement, tellScript?: (milliseconds: number) => void): Promise<number> {
  let changed = false;
  const rest = (): void => undefined;
  const observer = new MutationObserver(() => {
    changed = true;
  });
  const frame = (task: () => void): Promise<number> =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const start = performance.now();
        task();
        if (task !== rest) tellScript?.(performance.now() - start);
        root.getBoundingClientRect();
        void nextTask().then(() => resolve(performance.now() - start));
      });
    });
  let total = await frame(() => {
    work();
    observer.observe(root, { childList: true, subtree: true, attributes: true, characterData: true });
  });
  for (let later = 0; later < 2; later++) {
    const milliseconds = await frame(rest);
    if (changed || observer.takeRecords().length > 0) total += milliseconds;
    changed = false;
  }
  observer.disconnect();
  return total;
}
