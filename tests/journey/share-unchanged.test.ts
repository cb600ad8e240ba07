import { describe, expect, it } from "vitest";
import { shareUnchanged } from "../../src/journey/share-unchanged";
import { readYaml } from "./read-yaml";

const read = (emotion: number, extra = "") =>
  readYaml(`personas: ["[[Olga]]"]\nstages:\n  - name: A\n    goals: [x]\n    touchpoints:\n      - name: a\n        emotion: ${emotion}\n      - name: b\n        emotion: 1\n  - name: B\n    goals: [y]${extra}`).journey;

describe("what did not change stays the same object", () => {
  it("an unchanged journey is the previous one", () => {
    const previous = read(1);
    expect(shareUnchanged(previous, read(1))).toBe(previous);
  });

  it("one changed score renews only its touchpoint and its stage", () => {
    const previous = read(1);
    const next = read(-1);
    const shared = shareUnchanged(previous, next);
    expect(shared).toEqual(next);
    expect(shared.stages[1]).toBe(previous.stages[1]);
    expect(shared.stages[0]).not.toBe(previous.stages[0]);
    expect(shared.stages[0]?.touchpoints[1]).toBe(previous.stages[0]?.touchpoints[1]);
    expect(shared.stages[0]?.lanes).toBe(previous.stages[0]?.lanes);
    expect(shared.personas).toBe(previous.personas);
  });

  it("a stage more or less keeps the others", () => {
    const previous = read(1);
    const longer = shareUnchanged(previous, read(1, "\n  - name: C"));
    expect(longer.stages).toHaveLength(3);
    expect(longer.stages[0]).toBe(previous.stages[0]);
    const shorter = shareUnchanged(longer, read(1));
    expect(shorter.stages).toHaveLength(2);
    expect(shorter.stages[1]).toBe(previous.stages[1]);
  });
});
