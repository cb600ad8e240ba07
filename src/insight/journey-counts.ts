/** Counts of what a journey holds: stages, touchpoints, barriers, solutions, evidence. Facts only. */
import type { Journey, Lane, LaneItem, Stage } from "../journey/journey";

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
  const stages = journey.stages.map(countStage);
  const sum = (count: (stage: StageCounts) => number): number => stages.reduce((total, stage) => total + count(stage), 0);
  return {
    stages: stages.length,
    touchpoints: journey.stages.reduce((count, stage) => count + stage.touchpoints.length, 0),
    barriers: sum((stage) => stage.barriers),
    solutions: sum((stage) => stage.solutions),
    openSolutions: sum((stage) => stage.openSolutions),
    evidence: new Set(stages.flatMap((stage) => stage.evidence)).size,
  };
}

interface StageCounts {
  readonly barriers: number;
  readonly solutions: number;
  readonly openSolutions: number;
  readonly evidence: readonly string[];
}

/** Counts of stages that are still what they were: most are when one score of a large map changes. */
const counted = new WeakMap<Stage, StageCounts>();

function countStage(stage: Stage): StageCounts {
  let counts = counted.get(stage);
  if (counts === undefined) {
    const solutions = stageItems(stage, "solutions");
    counts = {
      barriers: stageItems(stage, "barriers").length,
      solutions: solutions.length,
      openSolutions: solutions.filter((item) => item.status?.kind !== "done").length,
      evidence: stageItems(stage, "evidence").map((item) => item.text.trim().toLowerCase()).filter((text) => text !== ""),
    };
    counted.set(stage, counts);
  }
  return counts;
}

function stageItems(stage: Stage, key: string): LaneItem[] {
  const items: LaneItem[] = [];
  const take = ({ lanes }: { readonly lanes: readonly Lane[] }): void => {
    for (const lane of lanes) if (lane.key === key) items.push(...lane.items);
  };
  take(stage);
  stage.touchpoints.forEach(take);
  return items;
}
