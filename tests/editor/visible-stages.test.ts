import { describe, expect, it } from "vitest";
import { columnWidth, stagesAround, stagesInSight } from "../../src/editor/visible-stages";
import { layOutMap } from "../../src/layout/lay-out-map";
import { journeyOf, stagesOf } from "../insight/journey-of";

const layoutOf = (stages: number) => layOutMap(journeyOf(stagesOf(Array.from({ length: stages }, () => [1]))), { density: "stages", show: "both", onlyLanes: undefined });
const screen = { widthPx: 1240, labelPx: 140, paddingPx: 20 };

describe("stages in sight", () => {
  it("are all of them up to twelve", () => {
    expect(stagesInSight(layoutOf(12), { ...screen, scrollPx: 0 })).toBeUndefined();
  });

  it("are those on the screen and two more on each side", () => {
    const layout = layoutOf(60);
    const first = stagesInSight(layout, { ...screen, scrollPx: 0 });
    expect(first).toEqual({ first: 0, end: 8 });
    const middle = stagesInSight(layout, { ...screen, scrollPx: 20 + 184 * 30 });
    expect(middle).toEqual({ first: 28, end: 38 });
  });

  it("end with the map however far it is scrolled", () => {
    expect(stagesInSight(layoutOf(20), { ...screen, scrollPx: 1_000_000 })).toEqual({ first: 17, end: 20 });
  });

  it("hold the column that focus moves to", () => {
    const range = stagesAround(layoutOf(60), 40, 9);
    expect(range.first).toBeLessThanOrEqual(40);
    expect(range.end).toBeGreaterThan(40);
  });

  it("share the width between few columns and never fall below the least", () => {
    expect(columnWidth(layoutOf(4), screen)).toBeCloseTo((1240 - 40 - 140 - 2) / 4);
    expect(columnWidth(layoutOf(40), screen)).toBe(184);
  });
});
