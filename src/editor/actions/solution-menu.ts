/** The menus that bring solutions and barriers together: what a solution solves, what a barrier is solved by. */
import type { ItemTarget } from "../edit-target";
import type { MenuLine } from "../map-editing";
import { itemAt } from "./find-place";
import { choiceLine, draftLine, type MenuSource, submenu } from "./menu-parts";
import { shortText } from "./name-things";
import { barrierTexts, entriesNear, solvedTexts, toggleSolves } from "./point-solutions";

type ItemSource = MenuSource<ItemTarget>;

/** The barriers of the stage, then texts no barrier there has, each ticked when the solution solves it. */
export function solvesSubmenu(source: ItemSource): MenuLine[] {
  const { target, scene } = source;
  const { menu } = scene.words.edit;
  const solved = solvedTexts(itemAt(scene.journey, target)?.solves, barrierTexts(scene));
  const near = [...new Set(entriesNear(target, "barriers", scene).map(({ item }) => item.text.trim()))];
  const line = (text: string, section: string): MenuLine => choiceLine(source, shortText(text), { section, checked: solved.includes(text) }, toggleSolves(target, text, scene));
  const look = { icon: "link", section: "says" };
  const lines = [...near.map((text) => line(text, "near")), ...solved.filter((text) => !near.includes(text)).map((text) => line(text, "elsewhere"))];
  if (lines.length === 0) return [draftLine(source, menu.property(menu.solves), look, { kind: "property", key: "solves" })];
  return submenu(menu.solves, look, [...lines, draftLine(source, menu.other, { icon: "pencil", section: "type" }, { kind: "property", key: "solves" })]);
}

/** The solutions of the stage, each ticked when it solves the barrier; nothing without any. */
export function solvedBySubmenu(source: ItemSource): MenuLine[] {
  const { target, scene } = source;
  const barrier = itemAt(scene.journey, target)?.text.trim() ?? "";
  if (barrier === "") return [];
  const known = barrierTexts(scene);
  const lines = entriesNear(target, "solutions", scene).map(({ item, target: solution }) => {
    const action = toggleSolves(solution, barrier, scene);
    const checked = solvedTexts(item.solves, known).includes(barrier);
    return choiceLine(source, shortText(item.text), { section: "near", checked }, action === undefined ? undefined : { ...action, focus: target.path });
  });
  return submenu(scene.words.edit.menu.solvedBy, { icon: "link", section: "says" }, lines);
}
