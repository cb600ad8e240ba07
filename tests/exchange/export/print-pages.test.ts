/** Sheets of paper: everything on one of them once, nothing cut through, labels and header on each. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { planPages, type PrintedMap } from "../../../src/exchange/export/print-pages";

const map = (columns: number, rows: number, more: Partial<PrintedMap> = {}): PrintedMap => ({
  labelPx: 150, columnsPx: Array.from({ length: columns }, () => 204), headerPx: 60, rowsPx: Array.from({ length: rows }, () => 90), framePx: 120, footPx: 40, ...more,
});
const total = (sizes: readonly number[]): number => sizes.reduce((sum, size) => sum + size, 0);

describe("a map on paper", () => {
  test("that is small stands on one sheet as it is", () => {
    expect(planPages(map(3, 3), "a4", "tiled")).toEqual({
      paperMm: { width: 297, height: 210 }, marginMm: 10, scale: 1, sheets: [{ columns: [0, 3], rows: [0, 3], frame: true, foot: true }],
    });
  });

  test("shrinks to one sheet when asked to", () => {
    const plan = planPages(map(7, 8), "a4", "fit");
    expect(plan.sheets).toHaveLength(1);
    expect(plan.scale).toBeCloseTo(((297 - 20) * 96) / 25.4 / (150 + 7 * 204), 6);
    expect(planPages(map(7, 8), "a3", "fit").scale).toBeGreaterThan(plan.scale);
  });

  test("is cut between columns and rows, and reads row by row", () => {
    const plan = planPages(map(14, 12), "a4", "tiled");
    expect(plan.sheets.map(({ columns, rows }) => [columns, rows])).toEqual([[[0, 5], [0, 6]], [[5, 10], [0, 6]], [[10, 14], [0, 6]], [[0, 5], [6, 12]], [[5, 10], [6, 12]], [[10, 14], [6, 12]]]);
    expect(plan.sheets.map(({ frame, foot }) => [frame, foot])).toEqual([[true, false], [false, false], [false, false], [false, false], [false, false], [false, true]]);
  });

  test("fills its sheets alike and as large as their number allows", () => {
    const { sheets, scale } = planPages(map(9, 5), "a4", "tiled");
    expect(sheets.map(({ columns }) => columns)).toEqual([[0, 5], [5, 9]]);
    expect(scale).toBeGreaterThan(0.75);
    expect(scale).toBeLessThanOrEqual(1);
  });

  test("without stages is still a sheet", () => {
    expect(planPages(map(0, 0), "a4", "tiled").sheets).toEqual([{ columns: [0, 0], rows: [0, 0], frame: true, foot: true }]);
  });

  test("never cuts a column or a row, never loses one, and stays on the paper", () => {
    const size = fc.integer({ min: 20, max: 3000 });
    fc.assert(fc.property(fc.array(size, { minLength: 1, maxLength: 30 }), fc.array(size, { minLength: 1, maxLength: 30 }), fc.integer({ min: 0, max: 600 }), fc.constantFrom("a4", "a3"), fc.constantFrom("fit", "tiled"), (columnsPx, rowsPx, framePx, paper, fit) => {
      const drawn = { labelPx: 150, columnsPx, headerPx: 60, rowsPx, framePx, footPx: 50 };
      const { sheets, scale, paperMm, marginMm } = planPages(drawn, paper, fit);
      expect(scale).toBeGreaterThan(0);
      expect(scale).toBeLessThanOrEqual(1);
      const seen = new Map<string, number>();
      for (const { columns, rows, frame, foot } of sheets) {
        const widthMm = ((150 + total(columnsPx.slice(...columns))) * scale * 25.4) / 96;
        const heightMm = ((60 + total(rowsPx.slice(...rows)) + (frame ? framePx : 0) + (foot ? 50 : 0)) * scale * 25.4) / 96;
        expect(widthMm).toBeLessThanOrEqual(paperMm.width - 2 * marginMm + 0.01);
        expect(heightMm).toBeLessThanOrEqual(paperMm.height - 2 * marginMm + 0.01);
        for (let row = rows[0]; row < rows[1]; row++) for (let column = columns[0]; column < columns[1]; column++) seen.set(`${row} ${column}`, (seen.get(`${row} ${column}`) ?? 0) + 1);
      }
      expect(seen.size).toBe(columnsPx.length * rowsPx.length);
      expect([...seen.values()].every((times) => times === 1)).toBe(true);
      expect(sheets.filter(({ frame }) => frame)).toHaveLength(1);
      expect(sheets.filter(({ foot }) => foot)).toHaveLength(1);
    }), { numRuns: 300 });
  });
});
