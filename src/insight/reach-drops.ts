/** How many people get to a stage and how many were lost on the way there. Facts only. */
import type { Stage } from "../journey/journey";

export interface StageReach {
  readonly reach: number | undefined;
  /** Part of the largest reach of the journey, 0 to 1. */
  readonly share: number | undefined;
  /** Change against the nearest earlier stage that has a reach, as a part: −0.8 is four of five lost. Undefined for the first, and for exits. */
  readonly change: number | undefined;
}

/** One entry per stage. Exits are beside the path: they neither have a drop nor are compared against. */
export function readReach(stages: readonly Stage[]): StageReach[] {
  const largest = Math.max(0, ...stages.map((stage) => stage.reach ?? 0));
  let before: number | undefined;
  return stages.map((stage) => {
    const reach = stage.reach;
    if (reach === undefined) return { reach, share: undefined, change: undefined };
    const share = largest > 0 ? Math.max(0, reach / largest) : 0;
    const onPath = stage.exit === undefined;
    const change = onPath && before !== undefined && before > 0 ? (reach - before) / before : undefined;
    if (onPath) before = reach;
    return { reach, share, change };
  });
}

/** Index of the stage before which most people are lost, undefined when nobody is. */
export function largestDrop(reaches: readonly StageReach[]): number | undefined {
  let found: number | undefined;
  reaches.forEach((one, stageIndex) => {
    const deepest = found === undefined ? 0 : (reaches[found]?.change ?? 0);
    if (one.change !== undefined && one.change < deepest) found = stageIndex;
  });
  return found;
}
