import { describe, expect, it } from "vitest";
import { actionOfDrop } from "../../src/editor/drop-edits";
import type { PersonaTarget } from "../../src/editor/edit-target";
import { at, itemOf, linesOf, sceneOf, stageOf } from "./actions/scene-of";

const scene = sceneOf(`personas: ["[[Olga]]", "[[Igor]]", "[[Ann]]"]
stages:
  - name: Search
    goals: [Find one, Compare]
    touchpoints: [Shop, Site]
  - name: Buying
    touchpoints: [Till]
`);
const persona = (personaIndex: number): PersonaTarget => ({ kind: "persona", path: `personas[${personaIndex}]`, personaIndex });
const touchpoint = at(scene, "stages[0].touchpoints[0]");

describe("a drop", () => {
  it("moves a persona before another, and nobody who stays", () => {
    expect(linesOf(actionOfDrop(persona(0), { kind: "persona", position: 3 }, scene))).toEqual(["move personas[0] to personas[2] (was [[Olga]])"]);
    expect(linesOf(actionOfDrop(persona(2), { kind: "persona", position: 0 }, scene))).toEqual(["move personas[2] to personas[0] (was [[Ann]])"]);
    expect(actionOfDrop(persona(1), { kind: "persona", position: 1 }, scene)).toBeUndefined();
    expect(actionOfDrop(persona(1), { kind: "persona", position: 2 }, scene)).toBeUndefined();
  });

  it("moves a touchpoint within its stage and into another", () => {
    if (touchpoint.kind !== "touchpoint") throw new Error("No touchpoint there.");
    const cell = { kind: "cell", rowKey: "touchpoints", own: false, touchpointIndex: undefined } as const;
    expect(linesOf(actionOfDrop(touchpoint, { kind: "cell", cell: { ...cell, stageIndex: 0 }, position: 2 }, scene))).toEqual(["move stages[0].touchpoints[0] to stages[0].touchpoints[1] (was Shop)"]);
    expect(linesOf(actionOfDrop(touchpoint, { kind: "cell", cell: { ...cell, stageIndex: 1 }, position: 1 }, scene))).toEqual(["move stages[0].touchpoints[0] to stages[1].touchpoints[1] (was Shop)"]);
    expect(actionOfDrop(touchpoint, { kind: "cell", cell: { ...cell, stageIndex: 0 }, position: 1 }, scene)).toBeUndefined();
  });

  it("of one kind of thing where another belongs does nothing", () => {
    expect(actionOfDrop(stageOf(scene, "stages[0]"), { kind: "persona", position: 1 }, scene)).toBeUndefined();
    expect(actionOfDrop(itemOf(scene, "stages[0].goals[0]"), { kind: "stage", position: 1 }, scene)).toBeUndefined();
    expect(actionOfDrop(persona(0), { kind: "row", position: 1 }, scene)).toBeUndefined();
  });
});
