/** Pictures are as large as a canvas can hold, known before one is made. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canvasLimits, largestScale } from "../../../src/exchange/export/png-limits";

const { desktop, phone } = canvasLimits;

describe("the scale of a picture", () => {
  test("is the one wanted when the canvas holds it", () => {
    expect(largestScale({ widthPx: 1600, heightPx: 1100 }, 4, desktop)).toEqual({ scale: 4, widthPx: 6400, heightPx: 4400, reduced: false });
    expect(largestScale({ widthPx: 1600.5, heightPx: 1100 }, 1, phone)).toEqual({ scale: 1, widthPx: 1601, heightPx: 1100, reduced: false });
  });

  test("is smaller where it must be: by area on phones, by side on desktops", () => {
    expect(largestScale({ widthPx: 3240, heightPx: 2400 }, 2, phone)).toEqual({ scale: 1.46, widthPx: 4731, heightPx: 3504, reduced: true });
    expect(largestScale({ widthPx: 44_310, heightPx: 1901 }, 1.5, desktop)).toMatchObject({ scale: 1.47, reduced: true });
  });

  test("is nothing when nothing fits, or there is nothing to draw", () => {
    expect(largestScale({ widthPx: 1e9, heightPx: 1e9 }, 1, phone)).toBeUndefined();
    expect(largestScale({ widthPx: 0, heightPx: 10 }, 1, phone)).toBeUndefined();
  });

  const size = fc.record({ widthPx: fc.integer({ min: 1, max: 200_000 }), heightPx: fc.integer({ min: 1, max: 200_000 }) });
  test("never passes a limit", () => {
    fc.assert(fc.property(size, fc.constantFrom(1, 1.5, 2, 3, 4), fc.constantFrom(desktop, phone), (drawn, wanted, limits) => {
      const found = largestScale(drawn, wanted, limits);
      if (found === undefined) return;
      expect(found.scale).toBeLessThanOrEqual(wanted);
      expect(Math.max(found.widthPx, found.heightPx)).toBeLessThanOrEqual(limits.sidePx);
      expect(found.widthPx * found.heightPx).toBeLessThanOrEqual(limits.areaPx);
    }));
  });
});
