import { describe, expect, it } from "vitest";
import { listSideOf } from "../../src/editor/draft-list-side";

const sight = { x: 100, y: 50, width: 600, height: 500 };
const draft = { x: 120, y: 80, width: 180, height: 28 };

describe("the suggestions of a draft", () => {
  it("stand under it, from its start on, where there is room", () => {
    expect(listSideOf(draft, sight, false)).toEqual({ above: false, atEnd: false });
  });

  it("stand above it near the lower edge, unless there is no room above either", () => {
    expect(listSideOf({ ...draft, y: 400 }, sight, false).above).toBe(true);
    expect(listSideOf({ ...draft, y: 120 }, { ...sight, height: 200 }, false).above).toBe(false);
  });

  it("run back from its end where they would leave the sight, whichever way the map runs", () => {
    expect(listSideOf({ ...draft, x: 515 }, sight, false).atEnd).toBe(true);
    expect(listSideOf({ ...draft, x: 480 }, sight, false).atEnd).toBe(false);
    expect(listSideOf({ ...draft, x: 110 }, sight, true).atEnd).toBe(true);
    expect(listSideOf({ ...draft, x: 515 }, sight, true).atEnd).toBe(false);
  });
});
