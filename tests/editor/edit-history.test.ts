/** Steps back and forth over a note's head, when it is as the steps left it and when it is not. */
import { describe, expect, it } from "vitest";
import { type EditHistory, type EditStep, emptyHistory, recordStep, stepBack, stepForth } from "../../src/editor/edit-history";

/** A step between two heads of one letter each. */
const step = (before: string, after: string): EditStep => ({
  label: `${before} to ${after}`,
  headBefore: before,
  headAfter: after,
  forth: [{ start: 0, end: 1, insert: after }],
  back: [{ start: 0, end: 1, insert: before }],
});
const historyOf = (...steps: EditStep[]) => steps.reduce(recordStep, emptyHistory);
const moved = (history: EditHistory, head: string, move: typeof stepBack) => {
  const found = move(history, head);
  return found.kind === "step" ? found.history : history;
};

describe("a history", () => {
  it("is empty at first", () => {
    expect([stepBack(emptyHistory, "a"), stepForth(emptyHistory, "a")]).toEqual([{ kind: "nothing" }, { kind: "nothing" }]);
  });

  it("goes back in the order of doing and forth again", () => {
    const history = historyOf(step("a", "b"), step("b", "c"));
    expect(stepBack(history, "c")).toMatchObject({ kind: "step", splices: [{ insert: "b" }] });
    const back = moved(moved(history, "c", stepBack), "b", stepBack);
    expect(stepBack(back, "a")).toEqual({ kind: "nothing" });
    expect(stepForth(back, "a")).toMatchObject({ kind: "step", splices: [{ insert: "b" }] });
    expect(moved(moved(back, "a", stepForth), "b", stepForth)).toEqual(history);
  });

  it("does nothing when the head is another one, and forgets nothing", () => {
    const history = historyOf(step("a", "b"));
    expect(stepBack(history, "x")).toMatchObject({ kind: "moved-on", step: { label: "a to b" } });
    expect(stepBack(history, "b")).toMatchObject({ kind: "step" });
    const back = moved(history, "b", stepBack);
    expect(stepForth(back, "x")).toMatchObject({ kind: "moved-on", step: { label: "a to b" } });
  });

  it("knows steps the editor's own undo has taken back already", () => {
    const history = historyOf(step("a", "b"), step("b", "c"));
    const found = stepBack(history, "b");
    expect(found).toMatchObject({ kind: "step", splices: [{ insert: "a" }] });
    expect(found.kind === "step" && found.history.undone.map(({ label }) => label)).toEqual(["b to c", "a to b"]);
    expect(stepBack(history, "a")).toMatchObject({ kind: "moved-on" });
    expect(stepBack(historyOf(step("a", "b")), "a")).toEqual({ kind: "nothing" });
  });

  it("drops what was undone when something new is done, and the oldest steps beyond a hundred", () => {
    const back = moved(historyOf(step("a", "b")), "b", stepBack);
    expect(recordStep(back, step("a", "c")).undone).toEqual([]);
    const long = Array.from({ length: 130 }, (_, index) => step(String(index), String(index + 1))).reduce(recordStep, emptyHistory);
    expect([long.done.length, long.done[0]?.headBefore]).toEqual([100, "30"]);
  });
});
