import { describe, expect, it } from "vitest";
import { addLane, hideLane, lanesToAdd, moveLane, moveLaneTo, removeLane, showLane } from "../../../src/editor/actions/arrange-lanes";
import { moveBy, moveStageTo, moveTo } from "../../../src/editor/actions/move-things";
import { at, itemOf, linesOf, sceneOf, touchpointOf, watch } from "./scene-of";

const scene = sceneOf(watch);
const byTouchpoint = sceneOf(watch, { density: "touchpoints" });

describe("an item", () => {
  it("goes up and down past its neighbours and stops at the cell's ends", () => {
    expect(linesOf(moveBy(itemOf(scene, "stages[1].goals[0]"), "down", scene))).toEqual(["move stages[1].goals[0] to stages[1].goals[1] (was Be sure)"]);
    expect(linesOf(moveBy(itemOf(scene, "stages[1].goals[1]"), "up", scene))).toEqual(["move stages[1].goals[1] to stages[1].goals[0] (was Be quick)"]);
    expect(moveBy(itemOf(scene, "stages[1].goals[0]"), "up", scene)).toBeUndefined();
    expect(moveBy(itemOf(scene, "stages[1].goals[1]"), "down", scene)).toBeUndefined();
  });

  it("joins the next touchpoint of its cell when it passes that one's item", () => {
    const mixed = sceneOf("stages:\n  - name: A\n    goals: [Own]\n    touchpoints:\n      - name: B\n      - name: C\n        goals: [First, Second]");
    expect(linesOf(moveBy(itemOf(mixed, "stages[0].goals[0]"), "down", mixed))).toEqual(["move stages[0].goals[0] to stages[0].touchpoints[1].goals[1] (was Own)"]);
    expect(linesOf(moveBy(itemOf(mixed, "stages[0].touchpoints[1].goals[0]"), "up", mixed))).toEqual(["move stages[0].touchpoints[1].goals[0] to stages[0].goals[0] (was First)"]);
  });

  it("goes to the same lane of the neighbouring stage", () => {
    expect(linesOf(moveBy(itemOf(scene, "stages[1].goals[0]"), "left", scene))).toEqual(["move stages[1].goals[0] to stages[0].goals[1] (was Be sure)"]);
    expect(linesOf(moveBy(itemOf(scene, 'stages[1]["Мой путь"][1]'), "right", scene))).toEqual(['move stages[1]["Мой путь"][1] to stages[2]["Мой путь"][0] (was second)']);
    expect(linesOf(moveBy(itemOf(scene, "stages[1].touchpoints[0].barriers[0]"), "right", scene))).toEqual(["move stages[1].touchpoints[0].barriers[0] to stages[2].barriers[0] (was Found late)"]);
    expect(moveBy(itemOf(scene, "stages[0].goals"), "left", scene)).toBeUndefined();
  });

  it("goes from touchpoint to touchpoint where those are the columns", () => {
    expect(linesOf(moveBy(itemOf(byTouchpoint, "stages[1].touchpoints[0].barriers[0]"), "right", byTouchpoint))).toEqual(["move stages[1].touchpoints[0].barriers[0] to stages[1].touchpoints[1].barriers[0] (was Found late)"]);
    expect(linesOf(moveBy(itemOf(byTouchpoint, "stages[1].touchpoints[0].barriers[0]"), "left", byTouchpoint))).toEqual(["move stages[1].touchpoints[0].barriers[0] to stages[0].touchpoints[1].barriers[0] (was Found late)"]);
  });

  it("can be put into another lane, and stays where it is dropped on itself", () => {
    const item = itemOf(scene, "stages[1].goals[0]");
    expect(linesOf(moveTo(item, { cell: { kind: "cell", rowKey: "fears", own: false, stageIndex: 1, touchpointIndex: 1 } }, scene))).toEqual(["move stages[1].goals[0] to stages[1].touchpoints[1].fears[0] (was Be sure)"]);
    const own = { kind: "cell", rowKey: "goals", own: false, stageIndex: 1, touchpointIndex: undefined } as const;
    expect(moveTo(item, { cell: own, position: 0 }, scene)).toBeUndefined();
    expect(moveTo(item, { cell: own, position: 1 }, scene)).toBeUndefined();
    expect(moveTo(itemOf(scene, "stages[0].goals"), { cell: { ...own, stageIndex: 0 } }, scene)).toBeUndefined();
    expect(moveTo(item, { cell: { ...own, rowKey: "emotion" } }, scene)).toBeUndefined();
  });
});

describe("a touchpoint", () => {
  it("goes up and down in its stage and on into the neighbouring one", () => {
    expect(linesOf(moveBy(at(scene, "stages[1].touchpoints[0]"), "down", scene))).toEqual(["move stages[1].touchpoints[0] to stages[1].touchpoints[1] (was Spec sheet)"]);
    expect(linesOf(moveBy(at(scene, "stages[1].touchpoints[0]"), "up", scene))).toEqual(["move stages[1].touchpoints[0] to stages[0].touchpoints[2] (was Spec sheet)"]);
    expect(linesOf(moveBy(at(scene, "stages[0].touchpoints[1]"), "down", scene))).toEqual(["move stages[0].touchpoints[1] to stages[1].touchpoints[0] (was Friend)"]);
    expect(moveBy(at(scene, "stages[0].touchpoints[0]"), "up", scene)).toBeUndefined();
  });

  it("goes left and right to the neighbouring stages", () => {
    expect(linesOf(moveBy(at(scene, "stages[1].touchpoints[1]"), "left", scene))).toEqual(["move stages[1].touchpoints[1] to stages[0].touchpoints[2] (was Reviews)"]);
    expect(linesOf(moveBy(at(scene, "stages[1].touchpoints[1]"), "right", scene))).toEqual(["move stages[1].touchpoints[1] to stages[2].touchpoints[0] (was Reviews)"]);
  });

  it("goes left and right in order where columns are touchpoints", () => {
    expect(linesOf(moveBy(at(byTouchpoint, "stages[1].touchpoints[1]"), "left", byTouchpoint))).toEqual(["move stages[1].touchpoints[1] to stages[1].touchpoints[0] (was Reviews)"]);
    expect(linesOf(moveBy(at(byTouchpoint, "stages[1].touchpoints[2]"), "right", byTouchpoint))).toEqual(["move stages[1].touchpoints[2] to stages[2].touchpoints[0] (was Strap)"]);
    expect(moveBy(at(byTouchpoint, "stages[1].touchpoints[1]"), "up", byTouchpoint)).toBeUndefined();
  });

  it("lands before what stands at the place, counted once it was taken out", () => {
    const cell = { kind: "cell", rowKey: "touchpoints", own: false, stageIndex: 1, touchpointIndex: undefined } as const;
    expect(linesOf(moveTo(touchpointOf(scene, "stages[1].touchpoints[0]"), { cell, position: 3 }, scene))).toEqual(["move stages[1].touchpoints[0] to stages[1].touchpoints[2] (was Spec sheet)"]);
    expect(moveTo(touchpointOf(scene, "stages[1].touchpoints[0]"), { cell, position: 1 }, scene)).toBeUndefined();
  });
});

describe("a stage", () => {
  it("goes left and right, and the other way where the map runs from right to left", () => {
    expect(linesOf(moveBy(at(scene, "stages[1]"), "left", scene))).toEqual(["move stages[1] to stages[0] (was Choosing)"]);
    expect(linesOf(moveBy(at(scene, "stages[1]"), "right", scene))).toEqual(["move stages[1] to stages[2] (was Choosing)"]);
    expect(moveBy(at(scene, "stages[0]"), "left", scene)).toBeUndefined();
    expect(moveBy(at(scene, "stages[2]"), "right", scene)).toBeUndefined();
    const mirrored = sceneOf(watch, { direction: "rtl" });
    expect(linesOf(moveBy(at(mirrored, "stages[1]"), "left", mirrored))).toEqual(["move stages[1] to stages[2] (was Choosing)"]);
  });

  it("says its new place", () => {
    expect(moveStageTo(0, 3, scene)).toMatchObject({ announce: "Moved to place 3 of 3", focus: "stages[2]" });
    expect(moveStageTo(2, 0, scene)?.announce).toBe("Moved to place 1 of 3");
  });
});

describe("a persona", () => {
  it("goes past the neighbouring one", () => {
    expect(linesOf(moveBy(at(scene, "personas[0]"), "right", scene))).toEqual(["move personas[0] to personas[1] (was [[Olga]])"]);
    expect(moveBy(at(scene, "personas[0]"), "left", scene)).toBeUndefined();
    expect(moveBy(at(scene, "personas[0]"), "down", scene)).toBeUndefined();
  });
});

describe("rows", () => {
  const goals = { rowKey: "goals", own: false };

  it("move within the names of the note", () => {
    expect(linesOf(moveLane({ rowKey: "Мой путь", own: true }, -1, scene))).toEqual(["move lanes[1] to lanes[0]"]);
    expect(linesOf(moveLane(goals, 1, scene))).toEqual(["move lanes[0] to lanes[1]"]);
  });

  it("are named as far as it takes", () => {
    const plain = sceneOf("stages:\n  - name: A\n    goals: [a]\n    fears: [b]\n    barriers: [c]\n    touchpoints: [D]");
    expect(linesOf(moveLane({ rowKey: "fears", own: false }, -1, plain))).toEqual(['set lanes = ["touchpoints", "fears"] (was nothing)']);
    expect(linesOf(moveLaneTo({ rowKey: "emotion", own: false }, 2, plain))).toEqual(['set lanes = ["touchpoints", "emotion"] (was nothing)']);
    expect(linesOf(moveLane({ rowKey: "touchpoints", own: false }, -1, scene)), "unnamed, behind two named ones").toEqual(["insert lanes[1] = \"touchpoints\""]);
    expect(moveLane({ rowKey: "emotion", own: false }, -1, plain)).toBeUndefined();
  });

  it("keep names nothing shows now", () => {
    const hidden = sceneOf("lanes: [fears, goals, kpi]\nlanes-hidden: [fears]\nstages:\n  - name: A\n    goals: [a]\n    kpi: [b]");
    expect(linesOf(moveLane({ rowKey: "kpi", own: false }, -1, hidden))).toEqual(["move lanes[2] to lanes[1]"]);
  });

  it("are added after the named ones", () => {
    expect(linesOf(addLane("kpi", scene))).toEqual(['insert lanes[2] = "kpi"']);
  });

  it("are added last without moving the others", () => {
    expect(linesOf(addLane("Ideas of ours", sceneOf("stages:\n  - name: A\n    goals: [a]")))).toEqual(['set lanes = ["goals", "Ideas of ours"] (was nothing)']);
    expect(linesOf(addLane("фронтстейдж", sceneOf("stages:\n  - name: A\n    goals: [a]"))), "another spelling is the same row").toEqual(['set lanes = ["goals", "frontstage"] (was nothing)']);
    expect(addLane("Goals", scene)).toBeUndefined();
    expect(linesOf(addLane("kpi", sceneOf("lanes: [goals]\nstages: []")))).toEqual(['insert lanes[1] = "kpi"']);
  });

  it("are hidden, shown and removed", () => {
    expect(linesOf(hideLane(goals, scene))).toEqual(['set lanes-hidden = ["goals"] (was nothing)']);
    const hidden = sceneOf("lanes-hidden: [kpi, fears]\nlanes: [goals, empty]\nstages: []");
    expect(linesOf(hideLane(goals, hidden))).toEqual(['insert lanes-hidden[2] = "goals"']);
    expect(linesOf(showLane("fears", hidden))).toEqual(["delete lanes-hidden[1]"]);
    expect(linesOf(addLane("kpi", hidden)), "adding a hidden one shows it").toEqual(["delete lanes-hidden[0]"]);
    expect(linesOf(removeLane({ rowKey: "empty", own: true }, hidden))).toEqual(["delete lanes[1]"]);
    expect(removeLane(goals, scene), "it holds something").toBeUndefined();
  });

  it("to add are those the map does not show", () => {
    expect(lanesToAdd(scene)).toEqual(["motives", "values", "expectations", "fears", "actions", "thoughts", "questions", "company-tasks", "kpi", "evidence", "frontstage", "backstage", "support", "reach"]);
  });
});
