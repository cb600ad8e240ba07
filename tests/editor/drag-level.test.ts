import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emotionStep, fineEmotionStep, levelAt, snapLevel, yOfLevel } from "../../src/editor/drag-level";

const scaleOf = (min: number, max: number) => ({ min, max, neutral: (min + max) / 2 });
const usual = scaleOf(-2, 2);
const row = { topPx: 34, bottomPx: 182 };
const scales = fc.tuple(fc.integer({ min: -200, max: 200 }), fc.integer({ min: 1, max: 400 })).map(([min, span]) => scaleOf(min, min + span));

describe("the step a dragged level snaps to", () => {
  it.each([[-2, 2, 0.5], [1, 5, 0.5], [1, 7, 0.5], [1, 10, 0.5], [0, 10, 0.5], [-5, 5, 0.5], [-10, 10, 1], [0, 100, 5], [-100, 100, 10], [-1, 1, 0.1], [0, 1, 0.05]])("on %d to %d is %d", (min, max, step) => {
    expect(emotionStep(scaleOf(min, max))).toBe(step);
  });

  it("is a fifth of that while Shift is held", () => {
    expect(fineEmotionStep(usual)).toBe(0.1);
    expect(fineEmotionStep(scaleOf(0, 100))).toBe(1);
  });

  it("cuts any scale into 4 to 20 parts", () => {
    fc.assert(fc.property(scales, (scale) => {
      const parts = (scale.max - scale.min) / emotionStep(scale);
      expect(parts).toBeGreaterThanOrEqual(4 - 1e-9);
      expect(parts).toBeLessThanOrEqual(20 + 1e-9);
    }));
  });
});

describe("snapping", () => {
  it("takes the nearest step, with no dust of binary fractions", () => {
    expect(snapLevel(-0.61, 0.5, usual)).toBe(-0.5);
    expect(snapLevel(0.31, 0.1, usual)).toBe(0.3);
    expect(snapLevel(-0.2, 0.5, usual)).toBe(0);
    expect(Object.is(snapLevel(-0.2, 0.5, usual), 0)).toBe(true);
  });

  it("reaches the ends of a scale that no step hits", () => {
    const odd = scaleOf(-1.7, 2.3);
    expect(snapLevel(-1.65, 0.5, odd)).toBe(-1.7);
    expect(snapLevel(2.25, 0.5, odd)).toBe(2.3);
  });

  it("never leaves the scale", () => {
    fc.assert(fc.property(scales, fc.double({ min: -1000, max: 1000, noNaN: true }), (scale, level) => {
      const snapped = snapLevel(level, emotionStep(scale), scale);
      expect(snapped).toBeGreaterThanOrEqual(scale.min);
      expect(snapped).toBeLessThanOrEqual(scale.max);
    }));
  });
});

describe("pixels and levels", () => {
  it("put the maximum on top and the minimum at the bottom", () => {
    expect(levelAt(34, row, usual)).toBe(2);
    expect(levelAt(182, row, usual)).toBe(-2);
    expect(levelAt(108, row, usual)).toBe(0);
  });

  it("stop at the scale's ends outside the row", () => {
    expect(levelAt(-50, row, usual)).toBe(2);
    expect(levelAt(999, row, usual)).toBe(-2);
  });

  it("lead back to where they came from", () => {
    fc.assert(fc.property(scales, fc.double({ min: 0, max: 1, noNaN: true }), (scale, part) => {
      const level = scale.min + part * (scale.max - scale.min);
      expect(levelAt(yOfLevel(level, row, scale), row, scale)).toBeCloseTo(level, 6);
    }));
  });
});
