import { describe, expect, it } from "vitest";
import { placeAfterKey } from "../../src/editor/grid-keys";

const size = { rows: 10, columns: 6, pageRows: 4, span: 1, rowSpan: 1 };
const from = { row: 3, column: 3 };
const keyOf = (key: string, more: object = {}): KeyboardEvent => Object.assign(new Event("keydown"), { key, altKey: false, metaKey: false, shiftKey: false, ctrlKey: false, ...more }) as never;

describe("keys in the grid", () => {
  it.each([
    ["ArrowRight", { row: 3, column: 4 }], ["ArrowLeft", { row: 3, column: 2 }], ["ArrowUp", { row: 2, column: 3 }], ["ArrowDown", { row: 4, column: 3 }],
    ["Home", { row: 3, column: 1 }], ["End", { row: 3, column: 6 }], ["PageDown", { row: 7, column: 3 }], ["PageUp", { row: 0, column: 3 }],
  ])("lead with %s to %o", (key, place) => {
    expect(placeAfterKey(keyOf(key), from, size, false)).toEqual(place);
  });

  it("go to the very first and last cell with Control", () => {
    expect(placeAfterKey(keyOf("Home", { ctrlKey: true }), from, size, false)).toEqual({ row: 0, column: 1 });
    expect(placeAfterKey(keyOf("End", { ctrlKey: true }), from, size, false)).toEqual({ row: 9, column: 6 });
  });

  it("turn sideways where the map runs from right to left", () => {
    expect(placeAfterKey(keyOf("ArrowRight"), from, size, true)).toEqual({ row: 3, column: 2 });
  });

  it("step over a cell that spans columns", () => {
    expect(placeAfterKey(keyOf("ArrowRight"), from, { ...size, span: 3 }, false)).toEqual({ row: 3, column: 6 });
  });

  it("step down out of a cell that spans rows", () => {
    const corner = { ...size, rowSpan: 2 };
    expect(placeAfterKey(keyOf("ArrowDown"), { row: 0, column: 1 }, corner, false)).toEqual({ row: 2, column: 1 });
    expect(placeAfterKey(keyOf("PageDown"), { row: 0, column: 1 }, { ...corner, rowSpan: 6 }, false)).toEqual({ row: 6, column: 1 });
  });

  it("stop at the edges", () => {
    expect(placeAfterKey(keyOf("ArrowUp"), { row: 0, column: 1 }, size, false)).toEqual({ row: 0, column: 1 });
  });

  it("leave every other key, and keys with Alt, to others", () => {
    expect(placeAfterKey(keyOf("a"), from, size, false)).toBeUndefined();
    expect(placeAfterKey(keyOf("ArrowLeft", { altKey: true }), from, size, false)).toBeUndefined();
  });
});
