import { describe, expect, it } from "vitest";
import { addItem, addPersona, addSolutionFor, addStage, addTouchpoint } from "../../../src/editor/actions/add-things";
import { clear, setField, setName, setState, setText } from "../../../src/editor/actions/change-text";
import { deleteTarget, duplicate } from "../../../src/editor/actions/remove-things";
import type { CellTarget } from "../../../src/editor/edit-target";
import { at, itemOf, linesOf, sceneOf, stageOf, watch } from "./scene-of";

const scene = sceneOf(watch);

function cell(rowKey: string, stageIndex: number, touchpointIndex?: number, own = false): CellTarget {
  return { kind: "cell", rowKey, own, stageIndex, touchpointIndex };
}

describe("typing over what stands there", () => {
  it("sets an item's text and remembers what was read", () => {
    expect(linesOf(setText(itemOf(scene, "stages[1].goals[0]"), "Be safe", scene))).toEqual(['set stages[1].goals[0] = "Be safe" (was Be sure)']);
    expect(linesOf(setText(itemOf(scene, "stages[0].goals"), "Find two", scene))).toEqual(['set stages[0].goals = "Find two" (was Find one)']);
  });

  it("does nothing when nothing changed, and deletes an item that was emptied", () => {
    expect(setText(itemOf(scene, "stages[1].goals[0]"), "Be sure", scene)).toBeUndefined();
    expect(linesOf(setText(itemOf(scene, "stages[1].goals[0]"), " ", scene))).toEqual(["delete stages[1].goals[0] (was Be sure)"]);
  });

  it("renames stages and touchpoints, never to nothing", () => {
    expect(linesOf(setName(stageOf(scene, "stages[0]"), "Looking", scene))).toEqual(['set stages[0] = "Looking" (was Search)']);
    expect(linesOf(setText(at(scene, "stages[1].touchpoints[2]"), " Leather strap ", scene))).toEqual(['set stages[1].touchpoints[2] = "Leather strap" (was Strap)']);
    expect(setName(stageOf(scene, "stages[0]"), "  ", scene)).toBeUndefined();
  });

  it("writes and takes away the frame's properties", () => {
    expect(linesOf(setField("scenario", "Wants a watch", scene))).toEqual(['set scenario = "Wants a watch" (was nothing)']);
    const filled = sceneOf("scenario: Old\njourney-state: как есть\nstages: []");
    expect(linesOf(clear({ kind: "field", field: "scenario" }, filled))).toEqual(["set scenario = null (was Old)"]);
    expect(setState("as-is", filled)).toBeUndefined();
    expect(linesOf(setState("to-be", filled))).toEqual(['set journey-state = "to-be" (was как есть)']);
    expect(setField("title", "Watch", filled), "the note's own name needs no property").toBeUndefined();
  });

  it("names another persona in the place of one, unless one text names several", () => {
    expect(linesOf(setText(at(scene, "personas[1]"), "[[Max]]", scene))).toEqual(['set personas[1] = "[[Max]]" (was [[Igor]])']);
    const together = sceneOf('personas: "[[Olga]], [[Igor]]"\nstages: []');
    expect(setText(at(together, "personas"), "[[Max]]", together)).toBeUndefined();
  });
});

describe("adding", () => {
  it("puts items into lanes of every shape", () => {
    expect(linesOf(addItem(cell("goals", 1), "Last", scene))).toEqual(['insert stages[1].goals[2] = "Last"']);
    expect(linesOf(addItem(cell("goals", 1), "First", scene, 0))).toEqual(['insert stages[1].goals[0] = "First"']);
    expect(linesOf(addItem(cell("goals", 0), "Second", scene)), "a lone text becomes a list").toEqual(['insert stages[0].goals[1] = "Second"']);
    expect(linesOf(addItem(cell("goals", 2), "New lane", scene))).toEqual(['insert stages[2].goals[0] = "New lane"']);
    expect(linesOf(addItem(cell("fears", 1, 2), "On a touchpoint", scene))).toEqual(['insert stages[1].touchpoints[2].fears[0] = "On a touchpoint"']);
  });

  it("puts items into own lanes, there or not yet", () => {
    expect(linesOf(addItem(cell("Мой путь", 1, undefined, true), "third", scene))).toEqual(['insert stages[1]["Мой путь"][2] = "third"']);
    expect(linesOf(addItem(cell("Мой путь", 0, undefined, true), "new", scene))).toEqual(['insert stages[0]["Мой путь"][0] = "new"']);
  });

  it("keeps a new item with the persona of the one above it", () => {
    const apart = sceneOf('personas: ["[[Olga]]", "[[Igor]]"]\nstages:\n  - name: A\n    fears: { "[[Olga]]": One, "[[Igor]]": [Two, Three] }');
    expect(linesOf(addItem(cell("fears", 0), "More", apart, 1))).toEqual(['insert stages[0].fears["[[Olga]]"][1] = "More"']);
    expect(linesOf(addItem(cell("fears", 0), "More", apart))).toEqual(['insert stages[0].fears["[[Igor]]"][2] = "More"']);
  });

  it("counts through where spellings of a lane join", () => {
    const joined = sceneOf("stages:\n  - name: A\n    goals: [One, Two]\n    needs: Three");
    expect(linesOf(addItem(cell("goals", 0), "Four", joined))).toEqual(['insert stages[0].goals[3] = "Four"']);
  });

  it("adds touchpoints and stages where they are asked for", () => {
    expect(linesOf(addTouchpoint(1, " Shop ", scene, 1))).toEqual(['insert stages[1].touchpoints[1] = "Shop"']);
    expect(linesOf(addTouchpoint(2, "Shop", scene))).toEqual(['insert stages[2].touchpoints[0] = "Shop"']);
    expect(linesOf(addStage("Using", scene, 1))).toEqual(['insert stages[1] = {name: "Using"}']);
    expect(linesOf(addStage("Using", sceneOf("stages:")))).toEqual(['insert stages[0] = {name: "Using"}']);
    expect(addTouchpoint(0, "", scene)).toBeUndefined();
  });

  it("counts past entries of a list that are no touchpoints", () => {
    const odd = sceneOf("stages:\n  - name: A\n    touchpoints: [[a, b], Shop, [c, d]]");
    expect(linesOf(addTouchpoint(0, "New", odd))).toEqual(['insert stages[0].touchpoints[2] = "New"']);
  });

  it("adds a solution beside its barrier and says which one it solves", () => {
    const action = addSolutionFor(itemOf(scene, "stages[1].touchpoints[0].barriers[0]"), "Test it", scene);
    expect(linesOf(action)).toEqual(['insert stages[1].touchpoints[0].solutions[1] = {text: "Test it", solves: "Found late"}']);
    const bare = sceneOf("stages:\n  - name: A\n    barriers: [{ reason: Unknown }]");
    expect(linesOf(addSolutionFor(itemOf(bare, "stages[0].barriers[0]"), "Ask", bare))).toEqual(['insert stages[0].solutions[0] = "Ask"']);
  });

  it("adds a persona once", () => {
    expect(linesOf(addPersona("[[Max]]", scene))).toEqual(['insert personas[2] = "[[Max]]"']);
    expect(addPersona("[[Olga]]", scene)).toBeUndefined();
    expect(linesOf(addPersona("[[Olga]]", sceneOf("stages: []")))).toEqual(['set personas = ["[[Olga]]"] (was nothing)']);
  });
});

describe("deleting and copying", () => {
  it("deletes what it was shown and leaves the focus with the next of its kin", () => {
    expect(deleteTarget(at(scene, "stages[1].touchpoints[0]"), scene)).toMatchObject({ edits: [{ kind: "delete", path: "stages[1].touchpoints[0]", was: { text: "Spec sheet" } }], focus: "stages[1].touchpoints[0]", announce: "Deleted: Spec sheet" });
    expect(deleteTarget(at(scene, "stages[1].touchpoints[2]"), scene)?.focus).toBe("stages[1].touchpoints[1]");
    expect(deleteTarget(itemOf(scene, "stages[0].goals"), scene)?.focus).toBeUndefined();
  });

  it("empties a cell from its end", () => {
    expect(linesOf(clear(cell("goals", 1), scene))).toEqual(["delete stages[1].goals[1] (was Be quick)", "delete stages[1].goals[0] (was Be sure)"]);
    expect(clear(cell("fears", 1), scene)).toBeUndefined();
  });

  it("takes personas off, the last one with its property", () => {
    expect(linesOf(deleteTarget(at(scene, "personas[0]"), scene))).toEqual(["delete personas[0] (was [[Olga]])"]);
    const one = sceneOf('personas: "[[Olga]]"\nstages: []');
    expect(linesOf(deleteTarget(at(one, "personas"), one))).toEqual(["delete personas (was [[Olga]])"]);
  });

  it("puts a copy right after and gives it the focus", () => {
    expect(duplicate(at(scene, "stages[1]"), scene)).toMatchObject({ edits: [{ kind: "duplicate", path: "stages[1]" }], focus: "stages[2]" });
    expect(duplicate(itemOf(scene, "stages[0].goals"), scene)?.focus).toBe("stages[0].goals[1]");
  });

  it("does not check the name of what has none", () => {
    const nameless = sceneOf("stages:\n  - touchpoints: [A]");
    expect(linesOf(deleteTarget(at(nameless, "stages[0]"), nameless))).toEqual(["delete stages[0]"]);
  });
});
