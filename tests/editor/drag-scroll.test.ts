import { describe, expect, it } from "vitest";
import { edgeScrollPx } from "../../src/editor/drag-scroll";

describe("a map that scrolls under a drag", () => {
  it("keeps still in the middle", () => {
    expect(edgeScrollPx(500, 100, 1000)).toBe(0);
    expect(edgeScrollPx(144, 100, 1000)).toBe(0);
  });

  it("moves towards the nearer edge, faster the nearer", () => {
    expect(edgeScrollPx(130, 100, 1000)).toBeLessThan(0);
    expect(edgeScrollPx(110, 100, 1000)).toBeLessThan(edgeScrollPx(130, 100, 1000));
    expect(edgeScrollPx(970, 100, 1000)).toBeGreaterThan(0);
    expect(edgeScrollPx(995, 100, 1000)).toBeGreaterThan(edgeScrollPx(970, 100, 1000));
  });

  it("is no faster beyond the edge than on it", () => {
    expect(edgeScrollPx(2000, 100, 1000)).toBe(edgeScrollPx(1000, 100, 1000));
    expect(edgeScrollPx(-500, 100, 1000)).toBe(edgeScrollPx(100, 100, 1000));
  });

  it("leaves a still middle in a short stretch too", () => {
    expect(edgeScrollPx(130, 100, 160)).toBe(0);
    expect(edgeScrollPx(50, 100, 100)).toBe(0);
  });
});
