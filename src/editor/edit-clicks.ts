/**
 * What a plain click does on an edited map: on a text it opens its draft, on an empty cell one for something new, on a
 * point of the curve it puts the focus there. Links, buttons and what was selected by dragging stay what they are.
 */
import type { DraftSource } from "./draft-places";
import { elementOf } from "./join-numbers";
import type { MapEditor } from "./map-editor";
import { type MapFocus, thingsIn } from "./map-focus";
import { detailKeyOf, draftOfPiece } from "./open-draft";
import { targetOf } from "./target-elements";

const ownBusiness = "a, button, input, textarea, select, summary, details, .cjm-status, [data-action], .cjm-collapsed, .cjm-foot, .cjm-nothing";

/** So far under the last thing a click no longer means that thing. */
const leastBelowPx = 4;

/** Listens until the returned function is called. */
export function followEditClicks(editor: MapEditor, focus: MapFocus, source: () => DraftSource): () => void {
  const { container, layer } = editor;
  let hadDraft = false;
  const press = (): void => {
    hadDraft = editor.hasDraft();
  };
  const click = (event: MouseEvent): void => {
    const target = elementOf(event);
    if (target === undefined || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (layer.element.contains(target) || target.closest(ownBusiness) !== null) return;
    const selection = container.ownerDocument.getSelection();
    if (selection !== null && !selection.isCollapsed && selection.containsNode(target, true)) return;
    const point = target.closest(".cjm-point");
    if (point !== null && event.detail < 2) return focus.on(point);
    const place = targetOf(target, editor.scene(), editor.layout());
    if (place === undefined || place.kind === "row" || place.kind === "map" || place.kind === "persona") return;
    if (openChoices(target, editor)) return;
    const piece = draftOfPiece(source(), target, place);
    if (piece !== undefined) return editor.openDraft(piece);
    const cell = target.closest("td[aria-colindex]");
    if (place.kind === "cell" && place.rowKey !== "emotion" && cell !== null && thingsIn(cell).length > 0) {
      // A click away from a draft writes it and begins nothing else.
      if (hadDraft || !isBelow(event, target.closest(".cjm-cell-columns > *") ?? cell)) return;
    }
    if (place.kind === "cell" && place.rowKey === "emotion" && event.detail < 2) return;
    if (place.kind === "stage" && target.closest(".cjm-stage, .cjm-list-title") === null) return;
    editor.editTarget(place, {}, target);
  };
  container.addEventListener("pointerdown", press, true);
  container.addEventListener("click", click);
  return () => {
    container.removeEventListener("pointerdown", press, true);
    container.removeEventListener("click", click);
  };
}

/** Whether a click lies in the free room under the last thing of a cell. */
function isBelow({ clientY }: MouseEvent, home: Element): boolean {
  const last = thingsIn(home).at(-1);
  return last !== undefined && clientY > last.getBoundingClientRect().bottom + leastBelowPx;
}

/** Opens what can be chosen for a piece of an entry instead of typed: how bad, how far, how much. False for every other piece. */
function openChoices(piece: Element, editor: MapEditor): boolean {
  const key = detailKeyOf(piece);
  const { menu } = editor.scene().words.edit;
  const title = key === "severity" || key === "impact" || key === "effort" || key === "status" ? menu[key] : undefined;
  const lines = title === undefined ? undefined : editor.menu(piece).find((line) => line.title === title)?.items;
  const shown = piece.closest("[data-detail], .cjm-severity");
  if (lines === undefined || shown === null) return false;
  const { left, right, bottom } = shown.getBoundingClientRect();
  editor.editing.openMenu(lines, { x: editor.scene().direction === "rtl" ? right : left, y: bottom + 2 }, editor.container.ownerDocument);
  return true;
}
