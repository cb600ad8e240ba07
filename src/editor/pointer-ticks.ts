/** What a single click changes without a draft: a solution's box, a folded row, and the list's button for a new touchpoint. */
import { lastStagePlace } from "./add-places";
import { tickSolution } from "./actions/change-properties";
import { touchpointPlace } from "./actions/lane-places";
import { elementOf } from "./join-numbers";
import type { MapEditor } from "./map-editor";
import { targetOf } from "./target-elements";

/** A box is small: a click this near to it counts, more so for a finger. */
const nearPx = { fine: 5, touch: 15 };

/** Listens until the returned function is called; what it answers reaches nobody else. */
export function followTicks(editor: MapEditor): () => void {
  const { container } = editor;
  const click = (event: MouseEvent): void => {
    const target = elementOf(event);
    if (target === undefined || event.button !== 0 || editor.layer.element.contains(target)) return;
    if (!tick(target, event, editor) && !unfold(target, editor) && !addFromButton(target, editor)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  container.addEventListener("click", click, true);
  return () => container.removeEventListener("click", click, true);
}

function tick(target: Element, event: MouseEvent, editor: MapEditor): boolean {
  const solution = target.closest(".cjm-solution[data-path]");
  const box = solution?.querySelector(".cjm-status")?.getBoundingClientRect();
  if (solution === null || box === undefined || target.closest("a") !== null) return false;
  const near = "pointerType" in event && event.pointerType === "touch" ? nearPx.touch : nearPx.fine;
  if (event.clientX < box.left - near || event.clientX > box.right + near || event.clientY < box.top - near || event.clientY > box.bottom + near) return false;
  const scene = editor.scene();
  const item = targetOf(solution, scene, editor.layout());
  const action = item?.kind === "item" ? tickSolution(item, scene) : undefined;
  void editor.perform(action);
  return true;
}

function unfold(target: Element, editor: MapEditor): boolean {
  const row = target.closest(".is-collapsed[data-row]");
  if (row === null) return false;
  editor.editing.collapseLane(row.getAttribute("data-row") ?? "", false);
  return true;
}

function addFromButton(target: Element, editor: MapEditor): boolean {
  const button = target.closest<HTMLElement>("[data-action='add-touchpoint'], [data-action='add-stage']");
  if (button === null) return false;
  const { journey } = editor.scene();
  if (button.getAttribute("data-action") === "add-stage") {
    editor.add(lastStagePlace(editor), button);
    return true;
  }
  const stage = journey.stages.find(({ path }) => path === button.getAttribute("data-path"));
  if (stage !== undefined) editor.add({ kind: "touchpoint", path: touchpointPlace(stage), rowKey: "touchpoints" }, button);
  return true;
}
