import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutToColumn, sampleColumn, segmentsByColumn, toSegments } from "../../src/layout/curve-path";
import { layOutMap } from "../../src/layout/lay-out-map";
import type { MapChoices, MapLayout } from "../../src/layout/map-layout";
import { journeyOf, stagesOf } from "../insight/journey-of";

const choices: MapChoices = { density: "stages", show: "both", onlyLanes: undefined };
const rowsOf = (yaml: string, some: Partial<MapChoices> = {}): string[] => layOutMap(journeyOf(yaml), { ...choices, ...some }).rows.map((row) => row.key);
const curveOf = (levels: readonly (readonly (number | undefined)[])[], some: Partial<MapChoices> = {}): MapLayout["curve"] => layOutMap(journeyOf(stagesOf(levels)), { ...choices, ...some }).curve;

describe("rows", () => {
  const filled = "stages:\n  - goals: g\n    kpi: k\n    reach: 5\n    evidence: e\n    Weather: sunny\n    barriers: b\n    touchpoints: [t]";

  it("run from the curve and the touchpoints through the lanes in order, own lanes last", () => {
    expect(rowsOf(filled)).toEqual(["emotion", "touchpoints", "goals", "barriers", "kpi", "reach", "evidence", "Weather"]);
  });

  it("put the lanes a note names first, also those nothing fills", () => {
    expect(rowsOf(`lanes: [fears, barriers]\n${filled}`).slice(0, 4)).toEqual(["emotion", "fears", "barriers", "touchpoints"]);
  });

  it("keep the touchpoints of an edited map without any, so that there is a place for the first", () => {
    expect(rowsOf("stages: [Choosing]")).toEqual(["emotion"]);
    expect(rowsOf("stages: [Choosing]", { editable: true })).toEqual(["emotion", "touchpoints"]);
    expect(rowsOf("lanes-hidden: [touchpoints]\nstages: [Choosing]", { editable: true })).toEqual(["emotion"]);
  });

  it("leave out hidden lanes", () => {
    expect(rowsOf(`lanes-hidden: [kpi, goals]\n${filled}`)).toEqual(["emotion", "touchpoints", "barriers", "reach", "evidence", "Weather"]);
  });

  it("are exactly those asked for, or the curve alone, or all but the curve", () => {
    expect(rowsOf(filled, { onlyLanes: ["kpi", "goals"] })).toEqual(["kpi", "goals"]);
    expect(rowsOf(filled, { show: "curve" })).toEqual(["emotion"]);
    expect(rowsOf(filled, { show: "table" })[0]).toBe("touchpoints");
  });
});

describe("columns", () => {
  it("are the stages, or the touchpoints with a column for a stage that has none", () => {
    const journey = journeyOf("stages:\n  - touchpoints: [a, b]\n  - name: Empty\n  - touchpoints: [c]");
    expect(layOutMap(journey, choices).columns).toHaveLength(3);
    const { columns, stages } = layOutMap(journey, { ...choices, density: "touchpoints" });
    expect(columns.map((column) => column.touchpointIndex)).toEqual([0, 1, undefined, 0]);
    expect(stages.map((stage) => [stage.firstColumn, stage.columnCount, stage.firstNumber])).toEqual([[0, 2, 1], [2, 1, 3], [3, 1, 3]]);
  });

  it("exist for no stage at all", () => {
    expect(layOutMap(journeyOf("stages: []"), choices)).toMatchObject({ columns: [], touchpointCount: 0 });
  });
});

describe("the curve", () => {
  it("is higher for a better level and never leaves its band", () => {
    const [column] = curveOf([[-2, 0, 2, 9]]).columns;
    const ys = column?.points.map((point) => point.yPx) ?? [];
    const { topPx, neutralPx, bottomPx } = curveOf([[]]);
    expect(ys).toEqual([bottomPx, neutralPx, topPx, topPx]);
    expect(column?.points.map((point) => point.beyondScale)).toEqual([false, false, false, true]);
  });

  it("leaves a gap where a score is missing, and a lone point without line", () => {
    const { columns } = curveOf([[1, undefined, 2], [undefined, 1, 1]]);
    expect(columns[0]).toMatchObject({ line: "", area: "" });
    expect(columns[0]?.points).toHaveLength(2);
    expect(columns[1]?.line.match(/M/g)).toHaveLength(1);
  });

  it("joins the scores of stages over touchpoints nobody scored, for everybody and for each persona", () => {
    const stages = "stages:\n  - { name: A, emotion: -1, touchpoints: [a, b] }\n  - { name: B, emotion: 2, touchpoints: [c] }\n  - { name: C, touchpoints: [d] }\n  - { name: D, emotion: 1, touchpoints: [e] }";
    for (const density of ["stages", "touchpoints"] as const) {
      const { columns } = layOutMap(journeyOf(stages), { ...choices, density }).curve;
      // From A to B, and no further: nobody says how C is.
      expect(columns.flatMap(({ segments }) => segments.map(({ x0, y0, x3, y3 }) => [x0, y0, x3, y3].join())).filter((one, at, all) => all.indexOf(one) === at)).toHaveLength(1);
    }
    const apart = 'personas: [Olga, Igor]\nstages:\n  - { name: A, emotion: { Olga: 1, Igor: -1 }, touchpoints: [a] }\n  - { name: B, emotion: { Olga: 2, Igor: -2 }, touchpoints: [b] }';
    const [first] = layOutMap(journeyOf(apart), choices).curve.columns;
    expect(first?.personas.map(({ segments }) => segments.length)).toEqual([1, 1]);
  });

  it("is cut at its columns' borders, where the pieces meet", () => {
    const { columns } = curveOf([[1], [-1]]);
    const numbers = (path: string): number[] => [...path.matchAll(/-?[\d.]+/g)].map(Number);
    const [left, right] = columns.map(({ line }) => numbers(line));
    expect(left?.[0]).toBe(50);
    expect(right?.slice(-2)[0]).toBe(50);
    // A hair over its own border, so that no gap shows where columns have broken widths.
    expect(left?.slice(-2)[0]).toBeCloseTo(100.25, 5);
    expect(right?.[0]).toBe(0);
    expect(Math.abs((left?.at(-1) ?? 0) - (right?.[1] ?? 99))).toBeLessThan(0.5);
    for (const { line, area } of columns) for (const [place, value] of [...numbers(line), ...numbers(area.replace(/Z/g, ""))].entries()) if (place % 2 === 0) expect(value >= 0 && value <= 100.25).toBe(true);
  });

  it("is cut to pieces that lie on it", () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 2, maxLength: 9 }), fc.integer({ min: 20, max: 260 }), (ys, step) => {
      const segments = toSegments(ys.map((y, place) => ({ x: 10 + place * step, y })));
      segmentsByColumn(segments, 30).forEach((own, columnIndex) => {
        for (const { x, y } of sampleColumn(cutToColumn(own, columnIndex), columnIndex)) {
          const [whole] = own.filter((one) => one.x0 <= x + columnIndex * 100 + 1e-9 && one.x3 >= x + columnIndex * 100 - 1e-9);
          if (whole === undefined) continue;
          const t = (x + columnIndex * 100 - whole.x0) / (whole.x3 - whole.x0);
          const s = 1 - t;
          expect(y).toBeCloseTo(s * s * s * whole.y0 + 3 * s * s * t * whole.y1 + 3 * s * t * t * whole.y2 + t * t * t * whole.y3, 6);
        }
      });
    }), { numRuns: 40 });
  });

  it("never runs past the values it joins", () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (levels) => {
        const { columns, topPx, bottomPx } = curveOf(levels.map((stage) => stage.map((level) => Math.round(level * 100) / 100)));
        for (const { line } of columns) {
          const ys = [...line.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map((pair) => Number(pair[2]));
          for (const y of ys) expect(y >= topPx - 0.02 && y <= bottomPx + 0.02).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("marks the lowest, the highest and the last point", () => {
    const points = curveOf([[0, -1], [2, 1]]).columns.flatMap((column) => column.points);
    expect(points.map((point) => point.roles)).toEqual([[], ["lowest"], ["highest"], ["last"]]);
  });

  it("has one line for each persona with scores of their own and names it once", () => {
    const journey = journeyOf('personas: ["[[Olga]]", "[[Igor]]"]\nstages:\n  - touchpoints: [{ name: a, emotion: { "[[Olga]]": 2, "[[Igor]]": -1 } }]\n  - touchpoints: [{ name: b, emotion: { "[[Olga]]": 1, "[[Igor]]": 1 } }]');
    const stretches = layOutMap(journey, choices).curve.columns.flatMap((column) => column.personas);
    expect(stretches).toHaveLength(4);
    expect(stretches.filter((stretch) => stretch.label !== undefined).map((stretch) => stretch.personaIndex)).toEqual([0, 1]);
  });
});

describe("notes on the curve", () => {
  it("lie inside the row and the map, clear of their own point, whatever the text", () => {
    const word = fc.string({ minLength: 0, maxLength: 60 });
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 1, maxLength: 6 }), word, (levels, text) => {
        const yaml = `stages:\n  - touchpoints:\n${levels.map((level) => `      - { name: ${JSON.stringify(text)}, emotion: ${level} }\n`).join("")}`;
        const { curve, columnMinimumPx, columns } = layOutMap(journeyOf(yaml), choices);
        // A table has at least so much room for its columns.
        const columnPx = Math.max(columnMinimumPx, 436 / columns.length);
        for (const { point, offsetPx, widthPx, yPx, heightPx } of curve.columns.flatMap((column) => column.notes)) {
          expect(yPx).toBeGreaterThanOrEqual(0);
          expect(yPx + heightPx).toBeLessThanOrEqual(curve.heightPx);
          const startPx = (point.columnIndex + point.xPercent / 100) * columnPx + offsetPx;
          expect(startPx).toBeGreaterThanOrEqual(0);
          expect(startPx + widthPx).toBeLessThanOrEqual(columns.length * columnPx);
          const apart = Math.hypot(Math.max(0, offsetPx, -offsetPx - widthPx), Math.max(0, yPx - point.yPx, point.yPx - yPx - heightPx));
          expect(apart).toBeGreaterThanOrEqual(point.radiusPx);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("stand there for every point with a role, and reach over a column's border rather than over other points", () => {
    const { columns } = curveOf([[0, 1, -2, 1, 0], [1, 0, 2, 0, 1], [1, -1]]);
    expect(columns.flatMap((column) => column.notes.flatMap((note) => note.roles))).toEqual(["lowest", "highest", "last"]);
  });

  it("are no wider than their widest line asks for", () => {
    const [note] = layOutMap(journeyOf("stages:\n  - touchpoints: [{ name: Reminder before their anniversary, emotion: 1 }]\n  - touchpoints: [{ name: b }]\n  - touchpoints: [{ name: c }]"), choices).curve.columns[0]?.notes ?? [];
    expect(note?.text).toBe("Reminder before their anniversary");
    expect(note?.widthPx).toBeLessThan(165);
  });

  it("stay near their points however many lines there are to cover", () => {
    const names = [..."ABCDEFGHIJKL"].map((name) => `${name} of a long family`);
    const score = (seed: number): string => names.map((name, place) => `${name}: ${((place * 7 + seed * 3) % 5) - 2}`).join(", ");
    const yaml = `personas: [${names.join(", ")}]\nstages:\n${[0, 1, 2, 3].map((stage) => `  - touchpoints:\n${[0, 1, 2].map((point) => `      - { name: Point ${stage}${point}, emotion: { ${score(stage * 3 + point)} } }\n`).join("")}`).join("")}`;
    const notes = layOutMap(journeyOf(yaml), choices).curve.columns.flatMap((column) => column.notes);
    expect(notes.length).toBeGreaterThan(1);
    for (const { leader, point } of notes) if (leader !== undefined) expect(Math.hypot(leader.offsetPx, leader.yPx - point.yPx)).toBeLessThan(130);
  });

  it("find room in a map of one narrow column, also with two roles", () => {
    expect(curveOf([[1, -1]]).columns[0]?.notes.map((note) => note.roles)).toEqual([["highest"], ["lowest", "last"]]);
  });

  it("join wrapped lines to the text they were", () => {
    const found = curveOf([[0, 1]], {}).columns[0]?.notes ?? [];
    const words = layOutMap(journeyOf("stages:\n  - touchpoints: [{ name: Shop, emotion: 1, thoughts: a Достопримечательность-достопримечательность b }]"), choices).curve.columns[0]?.notes[0]?.text ?? "";
    expect(found.length).toBeGreaterThan(0);
    expect("a Достопримечательность-достопримечательность b".startsWith(words.replace(/…$/, ""))).toBe(true);
  });

  it("say the person's words first, then the feeling, then the name", () => {
    const note = (more: string): [string | undefined, boolean | undefined] => {
      const found = layOutMap(journeyOf(`stages:\n  - touchpoints: [{ name: Shop, ${more} }]`), choices).curve.columns[0]?.notes[0];
      return [found?.text, found?.quote];
    };
    expect(note("emotion: 1, thoughts: Lovely")).toEqual(["Lovely", true]);
    expect(note("emotion: 😀 1")).toEqual(["Shop", false]);
    expect(note("emotion: happy")).toEqual(["happy", false]);
    expect(note('emotion: 1, thoughts: "![[face.png]]"')).toEqual(["Shop", false]);
    expect(note("emotion: 1")).toEqual(["Shop", false]);
  });

  it("cut a long text at a word with an ellipsis", () => {
    const found = layOutMap(journeyOf(`stages:\n  - touchpoints: [{ name: Shop, emotion: 1, thoughts: ${"all the words ".repeat(20)}}]`), choices).curve.columns[0]?.notes[0];
    expect(found?.text).toMatch(/(all|the|words)…$/);
  });
});
