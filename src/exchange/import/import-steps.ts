/** Long work in short steps, so that an app can show progress and stop. It knows nothing of what the work is. */

/** Work that pauses now and then, telling how much is done (0 to 1), and gives its result in the end. */
export type ImportSteps<Result> = Generator<number, Result, void>;

/** Does all steps at once. */
export function finishSteps<Result>(steps: ImportSteps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** How many lines, rows or cells are done between two pauses: a few milliseconds of work. */
export const stepLength = 2000;
