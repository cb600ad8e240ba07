/** Row heights are known before anything is drawn: every row has one, longer text makes it higher, and it is quick. */
import { describe, expect, it } from "vitest";
import { layOutMap } from "../../src/layout/lay-out-map";
import { estimateRowHeights } from "../../src/layout/row-heights";
import { item, journey, lane, large, stage, touchpoint } from "../exchange/export/sample-scenes";

const choices = { density: "stages", show: "both", onlyLanes: undefined } as const;
const heights = (text: string, columnPx = 184, density: "stages" | "touchpoints" = "stages"): Map<string, number> =>
  estimateRowHeights(layOutMap(journey([stage("A", [touchpoint("x", 1, { lanes: [lane("goals", text)] }), touchpoint("y")], [lane("fears", "afraid")])]), { ...choices, density }), columnPx);

describe("estimating row heights", () => {
  it("gives every row of the map a height", () => {
    const layout = layOutMap(large.journey, choices);
    const found = estimateRowHeights(layout, 184);
    expect([...found.keys()]).toEqual(layout.rows.map((row) => row.key));
    expect(Math.min(...found.values())).toBeGreaterThan(30);
  });
  it("takes the curve's own height for the curve", () => {
    const layout = layOutMap(large.journey, choices);
    expect(estimateRowHeights(layout, 184).get("emotion")).toBe(layout.curve.heightPx);
  });
  it("grows with the text, shrinks with the width, and leaves other rows alone", () => {
    expect(heights("word ".repeat(60)).get("goals")).toBeGreaterThan((heights("word").get("goals") ?? 0) + 100);
    expect(heights("word ".repeat(60), 400).get("goals")).toBeLessThan(heights("word ".repeat(60), 184).get("goals") ?? 0);
    expect(heights("word ".repeat(60)).get("fears")).toBe(heights("word").get("fears"));
  });
  it("looks at every column, also the last", () => {
    const many = Array.from({ length: 30 }, (_, index) => stage(`S${index}`, [], [lane("goals", index === 29 ? "word ".repeat(80) : "word")]));
    expect(estimateRowHeights(layOutMap(journey(many), choices), 184).get("goals")).toBeGreaterThan(200);
  });
  it("stacks cards in a stage's column and sets them side by side in columns of their own", () => {
    expect(heights("word").get("touchpoints")).toBeGreaterThan(heights("word", 184, "touchpoints").get("touchpoints") ?? 0);
  });
  it("counts reasons, facts and the line ends of an author", () => {
    const heightOf = (one: ReturnType<typeof item>): number => estimateRowHeights(layOutMap(journey([stage("A", [], [lane("barriers", one)])]), choices), 184).get("barriers") ?? 0;
    expect(heightOf(item("late", { reason: "because" }))).toBeGreaterThan(heightOf(item("late")));
    expect(heightOf(item("late", { owner: "Content" }))).toBeGreaterThan(heightOf(item("late")));
    expect(heightOf(item("a\nb\nc"))).toBeGreaterThan(heightOf(item("abc")));
  });
  it("reads each text once for each width, however many stages there are", () => {
    const readTexts = (count: number): number => {
      let texts = 0;
      const many = Array.from({ length: count }, (_, index) => stage(`S${index}`, [touchpoint(`t${index}`)], [lane("goals", `goal ${index}`)]));
      estimateRowHeights(layOutMap(journey(many), choices), 184, (text) => {
        texts += 1;
        return text;
      });
      return texts;
    };
    expect(readTexts(40)).toBe(readTexts(10) * 4);
  });
});
