import { describe, expect, it } from "vitest";
import { setChannels, setEffort, setExit, setImpact, setReach, setSeverity, setStatus, tickSolution, toggleChannel, toggleMoment } from "../../../src/editor/actions/change-properties";
import { withSeen } from "../../../src/editor/actions/edit-action";
import { itemOf, linesOf, sceneOf, watch } from "./scene-of";

const scene = sceneOf(watch);
const barrier = itemOf(scene, "stages[1].touchpoints[0].barriers[0]");
const spec = { stageIndex: 1, touchpointIndex: 0 };
const reviews = { stageIndex: 1, touchpointIndex: 1 };

function solution(text: string): { scene: ReturnType<typeof sceneOf>; target: ReturnType<typeof itemOf> } {
  const made = sceneOf(`stages:\n  - name: A\n    solutions:\n      - ${text}`);
  return { scene: made, target: itemOf(made, "stages[0].solutions[0]") };
}

describe("touchpoints and stages", () => {
  it("become moments of truth and stop being some", () => {
    expect(linesOf(toggleMoment(spec, scene))).toEqual(["set stages[1].touchpoints[0].moment = true"]);
    expect(linesOf(toggleMoment(reviews, scene))).toEqual(["set stages[1].touchpoints[1].moment = null"]);
    expect(toggleMoment({ stageIndex: 1, touchpointIndex: undefined }, scene)).toBeUndefined();
  });

  it("take one channel as text, several as a list, none as nothing", () => {
    expect(linesOf(setChannels(reviews, ["phone"], scene))).toEqual(['set stages[1].touchpoints[1].channel = "phone" (was nothing)']);
    expect(linesOf(toggleChannel(spec, "phone", scene))).toEqual(['set stages[1].touchpoints[0].channel = ["website", "phone"]']);
    expect(linesOf(toggleChannel(spec, "website", scene))).toEqual(["set stages[1].touchpoints[0].channel = null"]);
    expect(setChannels(spec, [" website "], scene)).toBeUndefined();
  });

  it("count who gets there", () => {
    expect(linesOf(setReach({ stageIndex: 0, touchpointIndex: undefined }, 1830, scene))).toEqual(["set stages[0].reach = 1830 (was nothing)"]);
    expect(setReach({ stageIndex: 0, touchpointIndex: undefined }, undefined, scene)).toBeUndefined();
  });

  it("are ways out or are none", () => {
    expect(linesOf(setExit(0, "stops", scene))).toEqual(['set stages[0].exit = "stops"']);
    expect(linesOf(setExit(2, undefined, scene))).toEqual(["set stages[2].exit = null (was competitor)"]);
    expect(setExit(2, "competitor", scene)).toBeUndefined();
  });
});

describe("entries", () => {
  it("take degrees, each under its key", () => {
    expect(linesOf(setSeverity(barrier, 2, scene))).toEqual(["set stages[1].touchpoints[0].barriers[0].severity = 2"]);
    expect(linesOf(setImpact(barrier, 3, scene))).toEqual(["set stages[1].touchpoints[0].barriers[0].impact = 3 (was nothing)"]);
    expect(linesOf(setEffort(barrier, 1, scene))).toEqual(["set stages[1].touchpoints[0].barriers[0].effort = 1 (was nothing)"]);
    expect(setSeverity(barrier, 3, scene)).toBeUndefined();
  });

  it.each([
    ["Say it", 'set stages[0].solutions[0].status = "done" (was nothing)'],
    ['"[ ] Say it"', 'set stages[0].solutions[0].status = "done"'],
    ['"[x] Say it"', 'set stages[0].solutions[0].status = "open"'],
    ["{ text: Say it, status: в работе }", 'set stages[0].solutions[0].status = "done" (was в работе)'],
    ["{ text: Say it, done: yes }", 'set stages[0].solutions[0].status = "open" (was yes)'],
  ])("tick %s", (text, line) => {
    const made = solution(text);
    expect(linesOf(tickSolution(made.target, made.scene))).toEqual([line]);
  });

  it("take any status, and none", () => {
    const made = solution("{ text: Say it, status: blocked }");
    expect(linesOf(setStatus(made.target, undefined, made.scene))).toEqual(["set stages[0].solutions[0].status = null (was blocked)"]);
    expect(linesOf(setStatus(made.target, "waiting", made.scene))).toEqual(['set stages[0].solutions[0].status = "waiting" (was blocked)']);
    expect(setStatus(made.target, "blocked", made.scene)).toBeUndefined();
  });
});

describe("what was seen", () => {
  it("is filled in where the model did not keep it, and nowhere else", () => {
    const seenAt = (path: string): string | undefined => `text of ${path}`;
    const toggled = toggleMoment(reviews, scene);
    const owned = setImpact(barrier, 3, scene);
    if (toggled === undefined || owned === undefined) throw new Error("Nothing to do");
    const around = ["check stages[1] (was text of stages[1])", "check stages[1].touchpoints[1] (was text of stages[1].touchpoints[1])"];
    expect(linesOf(withSeen(toggled, seenAt))).toEqual([...around, "set stages[1].touchpoints[1].moment = null (was text of stages[1].touchpoints[1].moment)"]);
    expect(linesOf(withSeen(owned, seenAt)).at(-1)).toBe(linesOf(owned)[0]);
    expect(withSeen(toggled, undefined)).toBe(toggled);
  });
});
