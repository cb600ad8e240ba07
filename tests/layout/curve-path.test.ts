import { describe, expect, it } from "vitest";
import { sameSegments, segmentsByColumn, segmentsIn, toSegments } from "../../src/layout/curve-path";

const places = (levels: readonly (number | undefined)[], step: number): { x: number; y: number | undefined }[] => levels.map((y, position) => ({ x: 10 + position * step, y }));

describe("the segments of each column", () => {
  it("are those that touch it, wherever gaps and column borders lie", () => {
    for (const step of [10, 45, 90, 100, 250]) {
      const segments = toSegments(places([3, 8, undefined, 2, 5, 5, 1, undefined, undefined, 7, 0, 9], step));
      const columnCount = 1 + Math.ceil((12 * step) / 100);
      const columns = segmentsByColumn(segments, columnCount);
      expect(columns).toHaveLength(columnCount);
      columns.forEach((column, columnIndex) => expect(column).toEqual(segmentsIn(segments, columnIndex)));
    }
  });

  it("are the same only where no number moved", () => {
    const levels = [3, 8, 2, 5, 5, 1, 7, 0, 9, 4];
    const [before, again, moved] = [levels, [...levels], levels.map((level, position) => (position === 1 ? 6 : level))].map((list) => segmentsByColumn(toSegments(places(list, 100)), 10));
    expect(before?.map((column, position) => sameSegments(column, again?.[position] ?? []))).toEqual(Array.from({ length: 10 }, () => true));
    const changed = before?.map((column, position) => !sameSegments(column, moved?.[position] ?? []));
    expect(changed?.slice(0, 3)).toEqual([true, true, true]);
    expect(changed?.slice(5)).toEqual([false, false, false, false, false]);
  });
});
