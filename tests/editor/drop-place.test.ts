import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Box, dropLine, positionAfterTaking, positionAt, sharedBox } from "../../src/editor/drop-place";

const stacked: Box[] = [0, 1, 2].map((place) => ({ left: 10, right: 110, top: place * 40, bottom: place * 40 + 30 }));
const inLine: Box[] = [0, 1, 2].map((place) => ({ left: place * 100, right: place * 100 + 100, top: 0, bottom: 50 }));
const mirrored = [...inLine].reverse();
const room: Box = { left: 0, right: 120, top: 0, bottom: 200 };

describe("where a drop lands", () => {
  it("is before the thing whose first half holds the pointer", () => {
    expect(positionAt(stacked, { x: 50, y: 14 }, "down")).toBe(0);
    expect(positionAt(stacked, { x: 50, y: 16 }, "down")).toBe(1);
    expect(positionAt(stacked, { x: 50, y: 500 }, "down")).toBe(3);
    expect(positionAt([], { x: 50, y: 5 }, "down")).toBe(0);
  });

  it("follows the reading direction along a line", () => {
    expect(positionAt(inLine, { x: 149, y: 5 }, "rightwards")).toBe(1);
    expect(positionAt(inLine, { x: 151, y: 5 }, "rightwards")).toBe(2);
    expect(positionAt(mirrored, { x: 151, y: 5 }, "leftwards")).toBe(1);
    expect(positionAt(mirrored, { x: 299, y: 5 }, "leftwards")).toBe(0);
    expect(positionAt(mirrored, { x: 1, y: 5 }, "leftwards")).toBe(3);
  });
});

describe("the line of a drop", () => {
  it("stands between two neighbours, across the whole room", () => {
    expect(dropLine(stacked, 1, "down", room)).toEqual({ left: 0, right: 120, top: 35, bottom: 35 });
  });

  it("stands close to the first and to the last", () => {
    expect(dropLine(stacked, 0, "down", room).top).toBe(-3);
    expect(dropLine(stacked, 3, "down", room).top).toBe(113);
  });

  it("stands in the middle of an empty room", () => {
    expect(dropLine([], 0, "down", room).top).toBe(100);
    expect(dropLine([], 0, "rightwards", room).left).toBe(60);
  });

  it("stands upright between columns, mirrored where reading is", () => {
    expect(dropLine(inLine, 1, "rightwards", room)).toEqual({ left: 100, right: 100, top: 0, bottom: 200 });
    expect(dropLine(inLine, 0, "rightwards", room).left).toBe(0);
    expect(dropLine(inLine, 3, "rightwards", room).left).toBe(300);
    expect(dropLine(mirrored, 0, "leftwards", room).left).toBe(300);
    expect(dropLine(mirrored, 3, "leftwards", room).left).toBe(0);
  });
});

describe("a position once the thing was taken out", () => {
  it("is the same before it and from elsewhere, one less behind it", () => {
    expect(positionAfterTaking(3, 1)).toBe(1);
    expect(positionAfterTaking(1, 4)).toBe(3);
    expect(positionAfterTaking(undefined, 4)).toBe(4);
  });

  it("is none where it would stand as it stood", () => {
    expect(positionAfterTaking(2, 2)).toBeUndefined();
    expect(positionAfterTaking(2, 3)).toBeUndefined();
  });

  it("puts the thing before what it was dropped before", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 8 }).chain((count) => fc.tuple(fc.constant(count), fc.integer({ min: 0, max: count - 1 }), fc.integer({ min: 0, max: count }))), ([count, from, to]) => {
      const list = Array.from({ length: count }, (_, place) => place);
      const position = positionAfterTaking(from, to);
      const rest = list.filter((one) => one !== from);
      rest.splice(position ?? from, 0, from);
      if (position === undefined) expect(rest).toEqual(list);
      else expect(rest[rest.indexOf(from) + 1]).toBe(list[to]);
    }));
  });
});

describe("the part two boxes share", () => {
  it("is what lies in both", () => {
    expect(sharedBox({ left: 0, right: 10, top: 0, bottom: 10 }, { left: 5, right: 20, top: -5, bottom: 5 })).toEqual({ left: 5, right: 10, top: 0, bottom: 5 });
    expect(sharedBox({ left: 0, right: 1, top: 0, bottom: 1 }, { left: 5, right: 6, top: 0, bottom: 1 })).toBeUndefined();
  });
});
