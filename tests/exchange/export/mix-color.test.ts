/** Colours mixed in numbers come out as browsers mix them; the expected values are Chromium's. */
import { describe, expect, it } from "vitest";
import { mixInOklch, over } from "../../../src/exchange/export/mix-color";

const channels = (color: string): number[] => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));

describe("mixing colours", () => {
  it.each([
    ["#08b94e", "#222222", 0.58, "#2d753e"], ["#e0ac00", "#222222", 0.52, "#7e662c"], ["#fb464c", "#dadada", 0.8, "#f96d6a"],
    ["#08b94e", "#e0ac00", 0.55, "#97b500"], ["#e93147", "#086ddd", 0.5, "#ab46c5"],
  ])("mixes %s with %s at %d", (first, second, share, expected) => {
    const mixed = channels(mixInOklch(first, second, share));
    channels(expected).forEach((channel, index) => expect(Math.abs(channel - (mixed[index] ?? 0))).toBeLessThanOrEqual(1));
  });
  it("lays a colour over a background", () => {
    expect(over("#ff0000", "#ffffff", 0.5)).toBe("#ff8080");
    expect(over("#123456", "#ffffff", 1)).toBe("#123456");
  });
});
