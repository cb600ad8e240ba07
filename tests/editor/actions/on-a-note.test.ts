import { describe, expect, it } from "vitest";
import { addItem, addPersona, addSolutionFor, addStage, addTouchpoint } from "../../../src/editor/actions/add-things";
import { addLane, hideLane, moveLane, removeLane, showLane } from "../../../src/editor/actions/arrange-lanes";
import { clearEmotion, nudgeEmotion, setEmotion } from "../../../src/editor/actions/change-emotion";
import { setChannels, setExit, setReach, setSeverity, setStatus, tickSolution, toggleMoment } from "../../../src/editor/actions/change-properties";
import { clear, markReviewed, setField, setState, setText } from "../../../src/editor/actions/change-text";
import type { EditAction } from "../../../src/editor/actions/edit-action";
import { moveBy, moveTo } from "../../../src/editor/actions/move-things";
import { deleteTarget, duplicate } from "../../../src/editor/actions/remove-things";
import { editJourney } from "../../../src/journey/edit-journey";
import { readNote } from "../../../src/note/read-note";
import type { MapScene } from "../../../src/render/map-scene";
import { at, itemOf, sceneOf, stageOf, touchpointOf } from "./scene-of";

const note = `tags: [journey]
personas: ["[[Olga]]", "[[Igor]]"]
lanes: [goals, Мой путь]
stages:
  - name: Search # by phone
    goals: Find one
    touchpoints: [Advert, Friend]
  - name: Choosing
    goals:
      - Be sure
      - Be quick # on Monday
    Мой путь: [first, second]
    touchpoints:
      - name: Spec sheet
        channel: website
        emotion: -2
        barriers:
          - text: Found late
            severity: 3
        solutions: ["[ ] Say it early"]
      - name: Reviews
        emotion: { "[[Olga]]": 1.5, "[[Igor]]": 0 }
        moment: true
      - Strap
  - name: Leaves
    exit: competitor`;

/** The lines that a note lost (`-`) and gained (`+`) by an action, and the reason when it was refused. */
function changes(make: (scene: MapScene) => EditAction | undefined, yaml = note): string[] {
  const before = `---\n${yaml}\n---\nBody\n`;
  const action = make(sceneOf(yaml));
  if (action === undefined) return ["nothing to do"];
  const edited = editJourney(readNote(before), action.edits);
  if (!edited.edited) return [`refused: ${edited.refusal.code} at ${edited.refusal.path}, found ${edited.refusal.found ?? "nothing"}`];
  return difference(before.split("\n"), edited.text.split("\n"));
}

function difference(before: readonly string[], after: readonly string[]): string[] {
  const longest = before.map(() => after.map(() => 0));
  const lengthAt = (row: number, column: number): number => longest[row]?.[column] ?? 0;
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      const cells = longest[row];
      if (cells !== undefined) cells[column] = before[row] === after[column] ? lengthAt(row + 1, column + 1) + 1 : Math.max(lengthAt(row + 1, column), lengthAt(row, column + 1));
    }
  }
  const lines: string[] = [];
  let [row, column] = [0, 0];
  while (row < before.length || column < after.length) {
    if (row < before.length && before[row] === after[column]) [row, column] = [row + 1, column + 1];
    else if (column >= after.length || (row < before.length && lengthAt(row + 1, column) >= lengthAt(row, column + 1))) lines.push(`- ${before[row++] ?? ""}`);
    else lines.push(`+ ${after[column++] ?? ""}`);
  }
  return lines;
}

const spec = { stageIndex: 1, touchpointIndex: 0 };
const reviews = { stageIndex: 1, touchpointIndex: 1 };
const strap = { stageIndex: 1, touchpointIndex: 2 };
const barrier = "stages[1].touchpoints[0].barriers[0]";
const solution = "stages[1].touchpoints[0].solutions[0]";
const cell = (rowKey: string, stageIndex: number, touchpointIndex?: number, own = false) => ({ kind: "cell", rowKey, own, stageIndex, touchpointIndex }) as const;

describe("a note after", () => {
  it.each<[string, (scene: MapScene) => EditAction | undefined]>([
    ["typing over an item", (scene) => setText(itemOf(scene, "stages[1].goals[1]"), "Be slow", scene)],
    ["typing over a lone item", (scene) => setText(itemOf(scene, "stages[0].goals"), "Find two", scene)],
    ["typing over a checkbox", (scene) => setText(itemOf(scene, solution), "Say it late", scene)],
    ["typing over an own lane's item", (scene) => setText(itemOf(scene, 'stages[1]["Мой путь"][0]'), "nullth", scene)],
    ["renaming a stage", (scene) => setText(stageOf(scene, "stages[0]"), "Looking", scene)],
    ["renaming a touchpoint", (scene) => setText(touchpointOf(scene, "stages[1].touchpoints[2]"), "Leather strap", scene)],
    ["adding an item", (scene) => addItem(cell("goals", 1), "Be brave", scene)],
    ["adding beside a lone item", (scene) => addItem(cell("goals", 0), "Find two", scene)],
    ["adding the first item of a lane", (scene) => addItem(cell("fears", 2), "Too dear", scene)],
    ["adding the first item of an own lane", (scene) => addItem(cell("Мой путь", 0, undefined, true), "zeroth", scene)],
    ["adding an item to a bare touchpoint", (scene) => addItem(cell("thoughts", 1, 2), "Nice", scene)],
    ["adding a touchpoint", (scene) => addTouchpoint(1, "Shop", scene, 1)],
    ["adding a touchpoint to a flow list", (scene) => addTouchpoint(0, "Shop", scene)],
    ["adding the first touchpoint", (scene) => addTouchpoint(2, "Shop", scene)],
    ["adding a stage", (scene) => addStage("Using", scene, 2)],
    ["adding a solution", (scene) => addSolutionFor(itemOf(scene, barrier), "Test it", scene)],
    ["adding a persona", (scene) => addPersona("[[Max]]", scene)],
    ["deleting an item", (scene) => deleteTarget(itemOf(scene, "stages[1].goals[0]"), scene)],
    ["deleting the last item of a lane", (scene) => deleteTarget(itemOf(scene, "stages[0].goals"), scene)],
    ["emptying a cell", (scene) => clear(cell("goals", 1), scene)],
    ["deleting a touchpoint", (scene) => deleteTarget(touchpointOf(scene, "stages[1].touchpoints[0]"), scene)],
    ["deleting a stage", (scene) => deleteTarget(stageOf(scene, "stages[0]"), scene)],
    ["removing a persona", (scene) => deleteTarget(at(scene, "personas[1]"), scene)],
    ["moving a persona", (scene) => moveBy(at(scene, "personas[0]"), "right", scene)],
    ["duplicating an item", (scene) => duplicate(itemOf(scene, "stages[0].goals"), scene)],
    ["duplicating a touchpoint", (scene) => duplicate(touchpointOf(scene, "stages[1].touchpoints[1]"), scene)],
    ["moving an item down", (scene) => moveBy(itemOf(scene, "stages[1].goals[0]"), "down", scene)],
    ["moving an item left", (scene) => moveBy(itemOf(scene, "stages[1].goals[1]"), "left", scene)],
    ["moving a lone item right", (scene) => moveBy(itemOf(scene, "stages[0].goals"), "right", scene)],
    ["moving an own lane's item right", (scene) => moveBy(itemOf(scene, 'stages[1]["Мой путь"][0]'), "right", scene)],
    ["moving an item into another lane", (scene) => moveTo(itemOf(scene, "stages[1].goals[0]"), { cell: cell("fears", 1, 1) }, scene)],
    ["moving a touchpoint down", (scene) => moveBy(touchpointOf(scene, "stages[1].touchpoints[1]"), "down", scene)],
    ["moving a touchpoint up over the edge", (scene) => moveBy(touchpointOf(scene, "stages[1].touchpoints[0]"), "up", scene)],
    ["moving a touchpoint into an empty stage", (scene) => moveBy(touchpointOf(scene, "stages[1].touchpoints[2]"), "right", scene)],
    ["moving a stage", (scene) => moveBy(stageOf(scene, "stages[2]"), "left", scene)],
    ["setting an emotion", (scene) => setEmotion(spec, -0.5, scene)],
    ["setting a bare touchpoint's emotion", (scene) => setEmotion(strap, 1, scene)],
    ["setting one persona's emotion", (scene) => setEmotion({ ...reviews, personaIndex: 1 }, -1, scene)],
    ["setting the mean of personas", (scene) => setEmotion(reviews, 1, scene)],
    ["telling personas apart", (scene) => setEmotion({ ...spec, personaIndex: 0 }, 1, scene)],
    ["typing an emotion in words", (scene) => setEmotion(spec, "annoyed: again", scene)],
    ["nudging an emotion", (scene) => nudgeEmotion(spec, 1, false, scene)],
    ["clearing an emotion", (scene) => clearEmotion(spec, scene)],
    ["clearing one persona's emotion", (scene) => clearEmotion({ ...reviews, personaIndex: 1 }, scene)],
    ["marking a moment", (scene) => toggleMoment(strap, scene)],
    ["unmarking a moment", (scene) => toggleMoment(reviews, scene)],
    ["setting channels", (scene) => setChannels(spec, ["website", "phone"], scene)],
    ["setting reach", (scene) => setReach({ stageIndex: 0, touchpointIndex: undefined }, 1830, scene)],
    ["taking an exit away", (scene) => setExit(2, undefined, scene)],
    ["ticking a checkbox", (scene) => tickSolution(itemOf(scene, solution), scene)],
    ["setting a checkbox's status", (scene) => setStatus(itemOf(scene, solution), "doing", scene)],
    ["setting a severity", (scene) => setSeverity(itemOf(scene, barrier), 2, scene)],
    ["adding a canonical row", (scene) => addLane("kpi", scene)],
    ["adding an own row", (scene) => addLane("Ideas: ours", scene)],
    ["moving a named row", (scene) => moveLane({ rowKey: "Мой путь", own: true }, -1, scene)],
    ["moving an unnamed row", (scene) => moveLane({ rowKey: "solutions", own: false }, -1, scene)],
    ["hiding a row", (scene) => hideLane({ rowKey: "goals", own: false }, scene)],
    ["telling the scenario", (scene) => setField("scenario", "Wants a watch", scene)],
    ["telling the state", (scene) => setState("as-is", scene)],
    ["marking it reviewed", (scene) => markReviewed(scene.today, scene)],
  ])("%s", (_, make) => {
    expect(changes(make)).toMatchSnapshot();
  });
});

describe("other spellings", () => {
  it("keep words when only the level changes", () => {
    const worded = (emotion: string): string => `stages:\n  - name: A\n    touchpoints:\n      - name: B\n        emotion: ${emotion}`;
    const up = (scene: MapScene): EditAction | undefined => setEmotion({ stageIndex: 0, touchpointIndex: 0 }, 1, scene);
    expect(changes(up, worded("annoyed"))).toMatchInlineSnapshot(`
      [
        "-         emotion: annoyed",
        "+         emotion:",
        "+           level: 1",
        "+           word: annoyed",
      ]
    `);
    expect(changes(up, worded('{ score: -1, word: annoyed } # sic'))).toMatchInlineSnapshot(`
      [
        "-         emotion: { score: -1, word: annoyed } # sic",
        "+         emotion: { score: 1, word: annoyed } # sic",
      ]
    `);
    expect(changes(up, worded("1 → -1"))).toMatchInlineSnapshot(`
      [
        "-         emotion: 1 → -1",
        "+         emotion: 1 → 1",
      ]
    `);
    expect(changes(up, `${worded("-2")}\n        feeling: annoyed`)).toMatchInlineSnapshot(`
      [
        "-         emotion: -2",
        "+         emotion: 1",
      ]
    `);
  });

  it("of lanes and hidden lanes stay as typed", () => {
    const listed = "lanes: Цели, страхи, kpi\nlanes-hidden: [Страхи, kpi]\nstages:\n  - name: A\n    goals: b";
    expect(changes((scene) => moveLane({ rowKey: "goals", own: false }, 1, scene), "lanes:\n  - Цели\n  - мысли\nstages:\n  - name: A\n    goals: b")).toMatchInlineSnapshot(`
      [
        "-   - Цели",
        "+   - Цели",
      ]
    `);
    expect(changes((scene) => addLane("frontstage", scene), listed)).toMatchInlineSnapshot(`
      [
        "- lanes: Цели, страхи, kpi",
        "+ lanes: [Цели, страхи, kpi, frontstage]",
      ]
    `);
    expect(changes((scene) => showLane("kpi", scene), listed)).toMatchInlineSnapshot(`
      [
        "- lanes-hidden: [Страхи, kpi]",
        "+ lanes-hidden: [Страхи]",
      ]
    `);
    expect(changes((scene) => hideLane({ rowKey: "goals", own: false }, scene), listed)).toMatchInlineSnapshot(`
      [
        "- lanes-hidden: [Страхи, kpi]",
        "+ lanes-hidden: [Страхи, kpi, goals]",
      ]
    `);
    expect(changes((scene) => removeLane({ rowKey: "empty", own: true }, scene), "lanes: [empty]\nstages:\n  - name: A")).toMatchInlineSnapshot(`
      [
        "- lanes: [empty]",
      ]
    `);
  });

  it("of a Russian note get Russian words", () => {
    const russian = "этапы:\n  - название: Выбор\n    точки: [Обзор]\n    решения:\n      - текст: Показать\n        статус: открыто";
    expect(changes((scene) => tickSolution(itemOf(scene, "stages[0].solutions[0]"), scene), russian)).toMatchInlineSnapshot(`
      [
        "-         статус: открыто",
        "+         статус: готово",
      ]
    `);
    expect(changes((scene) => toggleMoment({ stageIndex: 0, touchpointIndex: 0 }, scene), russian)).toMatchInlineSnapshot(`
      [
        "-     точки: [Обзор]",
        "+     точки: [{ название: Обзор, момент истины: да }]",
      ]
    `);
    expect(changes((scene) => addItem(cell("fears", 0), "Дорого", scene), russian)).toMatchInlineSnapshot(`
      [
        "+     страхи:",
        "+       - Дорого",
      ]
    `);
    expect(changes((scene) => addStage("Покупка", scene), russian)).toMatchInlineSnapshot(`
      [
        "+   - название: Покупка",
      ]
    `);
    expect(changes((scene) => setEmotion({ stageIndex: 0, touchpointIndex: 0 }, -1, scene), russian)).toMatchInlineSnapshot(`
      [
        "-     точки: [Обзор]",
        "+     точки: [{ название: Обзор, эмоция: -1 }]",
      ]
    `);
    expect(changes((scene) => addLane("kpi", scene), russian)).toMatchInlineSnapshot(`
      [
        "+ строки: [точки, решения, показатели]",
      ]
    `);
  });
});
