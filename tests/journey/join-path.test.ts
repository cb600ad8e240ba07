import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joinKey, joinPosition, joinTyped, parsePath, toPath, type PathStep } from "../../src/journey/join-path";

describe("paths to places in a note", () => {
  it("are written with canonical keys, positions and typed keys", () => {
    expect(joinKey(joinPosition(joinKey(joinPosition("stages", 2), "touchpoints"), 0), "emotion")).toBe("stages[2].touchpoints[0].emotion");
    expect(joinKey(joinPosition(joinTyped("stages[0]", "Мой путь"), 1), "text")).toBe('stages[0]["Мой путь"][1].text');
    expect(joinTyped("stages[1].touchpoints[0].emotion", "[[Olga]]")).toBe('stages[1].touchpoints[0].emotion["[[Olga]]"]');
    expect(joinTyped("a", 'say "x"\n')).toBe('a["say \\"x\\"\\n"]');
  });

  it("are taken apart again, aliases included", () => {
    expect(parsePath('stages[0]["Мой путь"][1].text')).toEqual(["stages", 0, { typed: "Мой путь" }, 1, "text"]);
    expect(parsePath("этапы[0].цели")).toEqual(["этапы", 0, "цели"]);
    expect(parsePath("stages[0].company-tasks")).toEqual(["stages", 0, "company-tasks"]);
    expect(parsePath("")).toEqual([]);
  });

  it.each(["stages[", ".stages", "stages[-1]", "stages[0]name", "stages..name", 'stages["a]', "stages[0] ]"])("%s is none", (path) => {
    expect(parsePath(path)).toBeUndefined();
  });

  it("survive the round trip whatever the typed keys are", () => {
    const step: fc.Arbitrary<PathStep> = fc.oneof(fc.constantFrom("stages", "touchpoints", "company-tasks", "emotion"), fc.nat(), fc.string({ unit: "binary" }).map((typed) => ({ typed })));
    fc.assert(fc.property(fc.array(step), (steps) => {
      expect(parsePath(toPath(steps))).toEqual(steps);
    }));
  });
});
