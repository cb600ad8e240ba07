import { describe, expect, it } from "vitest";
import { readCurveStatistics } from "../../src/insight/curve-statistics";
import { levelForPersona, personasApart, readSteps } from "../../src/insight/scored-steps";
import { journeyOf, stagesOf } from "./journey-of";

describe("the steps of a journey", () => {
  it("number every touchpoint, scored or not, through all stages", () => {
    const steps = readSteps(journeyOf(stagesOf([[1, undefined], [-2]])));
    expect(steps.map((step) => [step.number, step.level])).toEqual([[1, 1], [2, undefined], [3, -2]]);
  });

  it("take a stage's own score only where no touchpoint is scored", () => {
    const steps = readSteps(journeyOf("stages:\n  - name: A\n    emotion: -1\n    touchpoints: [one]\n  - name: B\n    emotion: 2\n    touchpoints: [{ name: two, emotion: 1 }]"));
    expect(steps.map((step) => [step.number, step.level])).toEqual([[undefined, -1], [1, undefined], [2, 1]]);
  });

  it("leave a gap where a stage has nothing", () => {
    expect(readSteps(journeyOf("stages:\n  - name: A\n  - name: B\n    emotion: 1")).map((step) => step.level)).toEqual([undefined, 1]);
  });

  it("give a persona their own level, else the one for everybody, else none", () => {
    const journey = journeyOf('personas: ["[[Olga]]", "[[Igor]]"]\nstages:\n  - touchpoints:\n      - { name: a, emotion: { "[[Olga]]": 2 } }\n      - { name: b, emotion: 0 }');
    const steps = readSteps(journey);
    expect(steps.map((step) => [levelForPersona(step, 0), levelForPersona(step, 1)])).toEqual([[2, undefined], [0, 0]]);
  });

  it("tell personas apart only when at least two have scores of their own", () => {
    const apart = (emotion: string): number[] => personasApart(readSteps(journeyOf(`personas: ["[[Olga]]", "[[Igor]]"]\nstages:\n  - touchpoints: [{ name: a, emotion: ${emotion} }]`)));
    expect(apart('{ "[[Olga]]": 2 }')).toEqual([]);
    expect(apart('{ "[[Igor]]": 2, "[[Olga]]": 1 }')).toEqual([0, 1]);
  });
});

describe("the statistics of a curve", () => {
  it("find the first lowest, the first highest and the last step", () => {
    const { lowest, highest, last, scoredCount } = readCurveStatistics(readSteps(journeyOf(stagesOf([[0, -2, -2], [2, undefined, 2], [1, undefined]]))));
    expect([lowest?.number, highest?.number, last?.number, scoredCount]).toEqual([2, 4, 7, 6]);
  });

  it("call nothing the lowest or the highest when all scores are equal", () => {
    const { lowest, highest, last } = readCurveStatistics(readSteps(journeyOf(stagesOf([[1, 1], [1]]))));
    expect([lowest, highest, last?.number]).toEqual([undefined, undefined, 3]);
  });

  it("count an emotion of 0 as a score", () => {
    expect(readCurveStatistics(readSteps(journeyOf(stagesOf([[0]])))).last?.level).toBe(0);
  });

  it("find where personas differ most", () => {
    const journey = journeyOf('personas: ["[[Olga]]", "[[Igor]]"]\nstages:\n  - touchpoints:\n      - { name: a, emotion: { "[[Olga]]": 2, "[[Igor]]": 1 } }\n      - { name: b, emotion: { "[[Olga]]": 1, "[[Igor]]": -1.5 } }');
    expect(readCurveStatistics(readSteps(journey)).deepestGap).toMatchObject({ size: 2.5, step: { number: 2 } });
  });
});
