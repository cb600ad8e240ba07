/** What a layout remembers from the one before never shows: it is the layout of the same journey seen for the first time. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Journey } from "../../src/journey/journey";
import { layOutMap } from "../../src/layout/lay-out-map";
import { journeyOf, stagesOf } from "../insight/journey-of";

const layOut = (journey: Journey) => {
  const { curve } = layOutMap(journey, { density: "stages", show: "both", onlyLanes: undefined });
  return curve.columns.map(({ line, area, points, notes }) => ({ line, area, points, notes }));
};

/** The journey with one level changed, every other stage and touchpoint the very same. */
function withLevel(journey: Journey, stageIndex: number, touchpointIndex: number, level: number): Journey {
  const stages = journey.stages.map((stage, index) => (index !== stageIndex ? stage : {
    ...stage,
    touchpoints: stage.touchpoints.map((touchpoint, place) => (place !== touchpointIndex || touchpoint.emotion === undefined ? touchpoint : { ...touchpoint, emotion: { ...touchpoint.emotion, level } })),
  }));
  return { ...journey, stages };
}

describe("a journey laid out after one that differs in a score", () => {
  it("is laid out as if it were the first", () => {
    const level = fc.integer({ min: -2, max: 2 });
    const levels = fc.array(fc.array(level, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 12 });
    fc.assert(fc.property(levels, fc.array(fc.tuple(fc.nat(11), fc.nat(3), level), { maxLength: 4 }), (scores, changes) => {
      let journey = journeyOf(stagesOf(scores));
      layOut(journey);
      for (const [stageIndex, touchpointIndex, changed] of changes) {
        journey = withLevel(journey, stageIndex, touchpointIndex, changed);
        expect(layOut(journey)).toEqual(layOut(structuredClone(journey)));
      }
    }), { numRuns: 60 });
  });
});
