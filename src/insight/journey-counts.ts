/** Counts of what a journey holds: stages, touchpoints, barriers, solutions, evidence. Facts only. */
import type { Journey, Lane, LaneItem } from "../journey/journey";

export interface JourneyCounts {
  readonly stages: number;
  readonly touchpoints: number;
  readonly barriers: number;
  readonly solutions: number;
  /** Solutions whose status is not done. */
  readonly openSolutions: number;
  /** Different texts or links under evidence, without case. */
  readonly evidence: number;
}

/** Counts over stages and touchpoints alike. */
export function countJourney(journey: Journey): JourneyCounts {
  const barriers = laneItems(journey, "barriers");
  const solutions = laneItems(journey, "solutions");
  const evidence = new Set(laneItems(journey, "evidence").map((item) => item.text.trim().toLowerCase()));
  evidence.delete("");
  return {
    stages: journey.stages.length,
    touchpoints: journey.stages.reduce((count, stage) => count + stage.touchpoints.length, 0),
    barriers: barriers.length,
    solutions: solutions.length,
    openSolutions: solutions.filter((item) => item.status?.kind !== "done").length,
    evidence: evidence.size,
  };
}

/** Every item of one lane, stage by stage, a stage's own before its touchpoints'. */
export function laneItems(journey: Journey, key: string): LaneItem[] {
  const items: LaneItem[] = [];
  const take = ({ lanes }: { readonly lanes: readonly Lane[] }): void => {
    for (const lane of lanes) if (lane.key === key) items.push(...lane.items);
  };
  for (const stage of journey.stages) {
    take(stage);
    stage.touchpoints.forEach(take);
  }
  return items;
}
