/**
 * The one place where a failure ends: the detail goes to the console, a plain sentence to the person. It must not decide
 * what happens next.
 */
import { Notice } from "obsidian";

/** Tells the person `sentence` (a whole sentence in their language) and the console why. */
export function report(error: unknown, sentence: string): void {
  logFailure(error, sentence);
  new Notice(sentence);
}

/** Tells the console alone: the person is told `sentence` where they stand. */
export function logFailure(error: unknown, sentence: string): void {
  console.error(`Customer Journey Maps: ${sentence}`, error);
}

/** Starts `work` at once without waiting for its end; a failure, thrown or rejected, is reported with `sentence`. */
export function begin(work: () => unknown, sentence: string): void {
  attempt(work).catch((error: unknown) => report(error, sentence));
}

async function attempt(work: () => unknown): Promise<void> {
  await work();
}
