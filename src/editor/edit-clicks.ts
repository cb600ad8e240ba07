/**
 * What a plain click does on an edited map: on a text it opens its draft, on an empty cell one for something new, on a
 * point of the curve it puts the focus there. Links, buttons and what was selected by dragging stay what they are.
 */
import type { DraftSource } from "./draft-places";
import { targetOf } from "./edit-target";
import { elementOf } from "./join-numbers";
import type { MapEditor } from "./map-editor";
import { type MapFocus, thingsIn } from "./map-focus";
import { draftOfPiece } from "./open-draft";

const ownBusiness = "a, button, input, textarea, select, summary, details, .cjm-status, [data-action], .cjm-collapsed, .cjm-foot, .cjm-nothing";

/** Listens until the returned function is called. */
export function followEditClicks(editor: MapEditor, focus: MapFocus, source: () => DraftSource): () => void {
  const { container, layer } = editor;
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
    const piece = draftOfPiece(source(), target, place);
    if (piece !== undefined) return editor.openDraft(piece);
    const cell = target.closest("td[aria-colindex]");
    // The free room of a cell that holds something takes the focus and nothing else.
    if (place.kind === "cell" && place.rowKey !== "emotion" && cell !== null && thingsIn(cell).length > 0) return;
    if (place.kind === "cell" && place.rowKey === "emotion" && event.detail < 2) return;
    if (place.kind === "stage" && target.closest(".cjm-stage, .cjm-list-title") === null) return;
    editor.editTarget(place, {}, target);
  };
  container.addEventListener("click", click);
  return () => container.removeEventListener("click", click);
}
