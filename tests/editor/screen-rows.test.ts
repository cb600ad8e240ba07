import { describe, expect, it } from "vitest";
import { countRowsInSight, estimateScreenRows } from "../../src/editor/screen-rows";
import { layOutMap } from "../../src/layout/lay-out-map";
import { large } from "../exchange/export/sample-scenes";

const layout = layOutMap(large.journey, { density: "stages", show: "both", onlyLanes: undefined });
const heights = new Map(layout.rows.map((row) => [row.key, 100]));
const count = layout.rows.length;

describe("rows in sight", () => {
  it("are those that begin above the lower edge", () => {
    expect(countRowsInSight(layout, heights, [], 250)).toBe(3);
    expect(countRowsInSight(layout, heights, [], 300)).toBe(3);
    expect(countRowsInSight(layout, heights, [], 301)).toBe(4);
  });

  it("are all of them in a high pane", () => {
    expect(countRowsInSight(layout, heights, [], 100 * count)).toBe(count);
  });

  it("are more where some are folded to a line", () => {
    const folded = layout.rows.slice(0, 2).map((row) => row.key);
    expect(countRowsInSight(layout, heights, folded, 250)).toBe(5);
  });

  it("are estimated for any width, also an unknown one", () => {
    expect([...estimateScreenRows(layout, 0).keys()]).toEqual(layout.rows.map((row) => row.key));
  });
});
