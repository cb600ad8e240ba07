/** What the curve tells: its lowest, highest and last step and where personas differ most. Facts only, no words. */
import type { Step } from "./scored-steps";

export interface CurveStatistics {
  readonly scoredCount: number;
  /** Undefined without any score, and when all scores are equal: then nothing is the lowest. The first of equals. */
  readonly lowest: Step | undefined;
  readonly highest: Step | undefined;
  readonly last: Step | undefined;
  readonly deepestGap: PersonaGap | undefined;
}

export interface PersonaGap {
  readonly step: Step;
  /** Difference of levels on the note's scale, greater than 0. */
  readonly size: number;
}

/** Of lists of steps, which never change. */
const remembered = new WeakMap<readonly Step[], CurveStatistics>();

/** Statistics of the steps. */
export function readCurveStatistics(steps: readonly Step[]): CurveStatistics {
  let statistics = remembered.get(steps);
  if (statistics === undefined) remembered.set(steps, (statistics = findStatistics(steps)));
  return statistics;
}

function findStatistics(steps: readonly Step[]): CurveStatistics {
  let lowest: Step | undefined;
  let highest: Step | undefined;
  let last: Step | undefined;
  let scoredCount = 0;
  let deepestGap: PersonaGap | undefined;
  for (const step of steps) {
    if (step.level !== undefined) {
      scoredCount += 1;
      last = step;
      if (lowest?.level === undefined || step.level < lowest.level) lowest = step;
      if (highest?.level === undefined || step.level > highest.level) highest = step;
    }
    const size = personaSpread(step);
    if (size > (deepestGap?.size ?? 0)) deepestGap = { step, size };
  }
  const flat = lowest?.level === highest?.level;
  return { scoredCount, lowest: flat ? undefined : lowest, highest: flat ? undefined : highest, last, deepestGap };
}

function personaSpread(step: Step): number {
  const levels = (step.emotion?.personas ?? []).flatMap((one) => (one.level === undefined ? [] : [one.level]));
  return levels.length < 2 ? 0 : Math.max(...levels) - Math.min(...levels);
}
