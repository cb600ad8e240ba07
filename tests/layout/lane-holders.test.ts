/** Which touchpoints say something in a lane, and that a map of very many lanes and touchpoints is found through at once. */
import { describe, expect, test } from "vitest";
import { laneHolders } from "../../src/layout/lane-holders";
import { readYaml } from "../journey/read-yaml";

describe("the touchpoints of a lane", () => {
  test("are told by position, those with nothing to say left out", () => {
    const stage = readYaml("stages:\n  - name: A\n    touchpoints:\n      - name: a\n        goals: x\n      - name: b\n        goals: []\n        fears: y\n      - name: c\n        цели: [p, q]\n        goals: z").journey.stages[0];
    expect(laneHolders(stage?.touchpoints ?? [], "goals")).toEqual([0, 2]);
    expect(laneHolders(stage?.touchpoints ?? [], "fears")).toEqual([1]);
    expect(laneHolders(stage?.touchpoints ?? [], "mine")).toEqual([]);
  });

  test("of eight thousand lanes are found in one look at each touchpoint", () => {
    let looks = 0;
    const stage = readYaml("stages:\n  - name: A\n    touchpoints:\n      - name: a\n        goals: x").journey.stages[0];
    const touchpoints = (stage?.touchpoints ?? []).map((touchpoint) => ({ ...touchpoint, get lanes() { looks++; return touchpoint.lanes; } }));
    for (let lane = 0; lane < 8_000; lane++) laneHolders(touchpoints, `own ${lane}`);
    expect(looks).toBe(1);
  });
});
