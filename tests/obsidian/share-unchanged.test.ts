/** What did not change must be the very same object, and nothing else may be. */
import { describe, expect, it } from "vitest";
import { shareUnchanged } from "../../src/obsidian/share-unchanged";

const journey = (score: number | undefined, ...more: string[]) => ({
  title: undefined as string | undefined,
  stages: [
    { name: "Need", touchpoints: [{ name: "Ad", emotion: { level: 1 } }] },
    { name: "Choosing", touchpoints: [{ name: "Reviews", emotion: score === undefined ? undefined : { level: score } }] },
    ...more.map((name) => ({ name, touchpoints: [] })),
  ],
});

describe("shareUnchanged", () => {
  it("gives back the earlier value when nothing changed", () => {
    const before = journey(2);
    expect(shareUnchanged(before, journey(2))).toBe(before);
  });

  it("keeps every stage but the one whose score changed", () => {
    const before = journey(2);
    const after = shareUnchanged(before, journey(-1));
    expect(after).toEqual(journey(-1));
    expect(after.stages[0]).toBe(before.stages[0]);
    expect(after.stages[1]).not.toBe(before.stages[1]);
    expect(before).toEqual(journey(2));
  });

  it("tells a score of zero from none, and a key that is absent from one that is undefined", () => {
    expect(shareUnchanged(journey(undefined), journey(0))).toEqual(journey(0));
    expect(shareUnchanged<object>({ a: 1, b: undefined }, { a: 1 })).not.toHaveProperty("b");
    expect(shareUnchanged<object>({ a: 1 }, { a: 1, b: undefined })).toHaveProperty("b");
  });

  it("sees stages come and go", () => {
    const before = journey(2);
    const longer = shareUnchanged(before, journey(2, "Using"));
    expect(longer).toEqual(journey(2, "Using"));
    expect(longer.stages[1]).toBe(before.stages[1]);
    expect(shareUnchanged(longer, journey(2))).toEqual(journey(2));
  });
});
