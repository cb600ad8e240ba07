import { describe, expect, it } from "vitest";
import { barrierTexts, solvedTexts, toggleSolves } from "../../../src/editor/actions/point-solutions";
import { menuFor } from "../../../src/editor/actions/menu-for";
import type { EditAction } from "../../../src/editor/actions/edit-action";
import type { MenuParts } from "../../../src/editor/actions/menu-parts";
import type { MenuLine } from "../../../src/editor/map-editing";
import { editJourney } from "../../../src/journey/edit-journey";
import { readNote } from "../../../src/note/read-note";
import { at, itemOf, linesOf, sceneOf } from "./scene-of";

const yaml = `tags: [journey]
stages:
  - name: Choosing
    barriers: [Slow]
    touchpoints:
      - name: Reviews
        barriers: ["Many, old", Long]
        solutions:
          - Sum them up
          - { text: Sort them, solves: "Many, old" }
          - { text: Drop them, solves: A lost one }
      - Shop
  - name: Buying
    barriers: Dear
    solutions: [{ text: Split, solves: [Dear, Slow] }]`;
const scene = sceneOf(yaml);
const here = "stages[0].touchpoints[0]";

const performed: EditAction[] = [];
const parts: MenuParts = { perform: (action) => performed.push(action), openDraft: () => undefined, isMac: false, collapsedLanes: [], collapseLane: () => undefined };

function submenuOf(path: string, title: string): readonly MenuLine[] {
  return menuFor(at(scene, path), scene, parts).find((line) => line.title === title)?.items ?? [];
}

const shown = (lines: readonly MenuLine[]): string[] => lines.map(({ title, checked }) => `${checked === true ? "✓ " : ""}${title}`);

describe("what a solution solves", () => {
  it("offers the barriers of its stage, those beside it first, then what it solves elsewhere or nowhere", () => {
    expect(shown(submenuOf(`${here}.solutions[0]`, "Solves"))).toEqual(["Many, old", "Long", "Slow", "Other…"]);
    expect(shown(submenuOf(`${here}.solutions[1]`, "Solves"))).toEqual(["✓ Many, old", "Long", "Slow", "Other…"]);
    expect(shown(submenuOf(`${here}.solutions[2]`, "Solves"))).toEqual(["Many, old", "Long", "Slow", "✓ A lost one", "Other…"]);
    expect(shown(submenuOf("stages[1].solutions[0]", "Solves"))).toEqual(["✓ Dear", "✓ Slow", "Other…"]);
  });

  it("is typed at once where there is no barrier", () => {
    const bare = sceneOf("stages:\n  - name: A\n    solutions: Do");
    const lines = menuFor(at(bare, "stages[0].solutions"), bare, parts);
    expect(lines.find(({ title }) => title === "Solves…")?.items).toBeUndefined();
  });

  it("is taken on and off by its line, others kept", () => {
    const choose = (path: string, barrier: string): string[] => linesOf(toggleSolves(itemOf(scene, path), barrier, scene));
    expect(choose(`${here}.solutions[0]`, "Long")).toEqual([`set ${here}.solutions[0].solves = "Long"`]);
    expect(choose(`${here}.solutions[1]`, "Long")).toEqual([`set ${here}.solutions[1].solves = ["Many, old", "Long"]`]);
    expect(choose(`${here}.solutions[1]`, "Many, old")).toEqual([`set ${here}.solutions[1].solves = null`]);
    expect(choose("stages[1].solutions[0]", "Slow")).toEqual(['set stages[1].solutions[0].solves = "Dear"']);
  });

  it("is told apart by the texts of barriers, which may hold commas themselves", () => {
    const known = barrierTexts(scene);
    expect(solvedTexts("Long, Many, old, Slow", known)).toEqual(["Long", "Many, old", "Slow"]);
    expect(solvedTexts("Lost, and gone, Long", known)).toEqual(["Lost, and gone", "Long"]);
    expect(solvedTexts("Longer", known)).toEqual(["Longer"]);
    expect(solvedTexts(" ", known)).toEqual([]);
  });
});

describe("what solves a barrier", () => {
  it("offers the solutions of its stage, ticked where they name it, and keeps the focus on the barrier", () => {
    expect(shown(submenuOf(`${here}.barriers[0]`, "Solved by"))).toEqual(["Sum them up", "✓ Sort them", "Drop them"]);
    submenuOf(`${here}.barriers[0]`, "Solved by")[2]?.run?.();
    expect(linesOf(performed.at(-1))).toEqual([`set ${here}.solutions[2].solves = ["A lost one", "Many, old"]`]);
    expect(performed.at(-1)?.focus).toBe(`${here}.barriers[0]`);
  });

  it("is not asked where there is no solution", () => {
    const bare = sceneOf("stages:\n  - name: A\n    barriers: Slow");
    expect(menuFor(at(bare, "stages[0].barriers"), bare, parts).map(({ title }) => title)).not.toContain("Solved by");
  });
});

it("a text, a map and a list become what a careful person would type", () => {
  const write = (path: string, barrier: string): string => {
    const action = toggleSolves(itemOf(scene, path), barrier, scene);
    const edited = editJourney(readNote(`---\n${yaml}\n---\n`), action?.edits ?? []);
    if (!edited.edited) throw new Error(edited.refusal.code);
    const before = `---\n${yaml}\n---\n`.split("\n");
    return edited.text.split("\n").filter((line) => !before.includes(line)).join("\n");
  };
  expect(write(`${here}.solutions[0]`, "Long")).toBe("          - text: Sum them up\n            solves: Long");
  expect(write(`${here}.solutions[1]`, "Long")).toBe('          - { text: Sort them, solves: ["Many, old", Long] }');
  // The list stays one: nothing but the text is taken out of it.
  expect(write("stages[1].solutions[0]", "Dear")).toBe("    solutions: [{ text: Split, solves: [Slow] }]");
});
