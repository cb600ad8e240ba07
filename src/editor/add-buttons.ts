/**
 * The faint + of the map: one that stands in whatever cell is looked at, one between stages, one after the last stage and
 * one after the last row. A handful of elements for the whole map, in the editing layer.
 */
import { Plus } from "lucide";
import { addPlaceOf, gapAt, lastStagePlace, plusRect } from "./add-places";
import { stagePlace } from "./actions/lane-places";
import { rowName } from "./actions/name-things";
import { allIn, boxOf } from "./drag-measures";
import { sharedBox } from "./drop-place";
import { iconButton } from "./icon-button";
import { elementOf } from "./join-numbers";
import type { MapEditor } from "./map-editor";
import { openLanesMenu } from "./pointer-menu";
import type { NewPlace } from "./pointer-parts";

const roundPx = 24;
/** How much of the button after the rows reaches into the last one, clear of its label. */
const overlapPx = 9;

/** Shows the buttons until the returned function is called. */
export function showAddButtons(editor: MapEditor): () => void {
  const { container, layer } = editor;
  const page = container.ownerDocument;
  const words = () => editor.scene().words.edit.pointer;
  const inCell = iconButton(layer.element, Plus, "cjm-plus is-in-cell", "", "");
  const between = iconButton(layer.element, Plus, "cjm-plus is-round is-between", words().insertStage);
  const afterStages = iconButton(layer.element, Plus, "cjm-plus is-round is-after", words().addStage);
  const afterRows = iconButton(layer.element, Plus, "cjm-plus is-round is-after", words().addLane);
  const all = [inCell, between, afterStages, afterRows];
  for (const button of all) button.hidden = true;
  let cell: Element | undefined;
  let place: NewPlace | undefined;
  let gap: number | undefined;

  const leave = (): void => {
    [cell, place, gap] = [undefined, undefined, undefined];
    inCell.hidden = true;
    between.hidden = true;
  };

  const showInCell = (found: Element): void => {
    if (found === cell && !inCell.hidden) return;
    place = addPlaceOf(found, editor);
    cell = found;
    inCell.hidden = place === undefined;
    if (place === undefined) return;
    const row = editor.layout().rows.find(({ key }) => key === place?.rowKey);
    const label = place.kind === "touchpoint" || row === undefined ? words().addTouchpoint : words().addTo(rowName({ rowKey: row.key, own: row.own }, editor.scene()));
    inCell.setAttribute("aria-label", label);
    const rect = plusRect(found, layer);
    // A draft that stands open in the cell is the place to type already.
    const drafted = allIn(layer.element, ".cjm-draft-box").some((draft) => sharedBox(boxOf(draft), boxOf(found)) !== undefined);
    inCell.hidden = drafted;
    inCell.classList.toggle("is-round", rect.round);
    inCell.querySelector(".cjm-plus-words")?.replaceChildren(place.kind === "touchpoint" && !rect.round ? label : "");
    layer.place(inCell, rect);
  };

  const showBetween = (x: number, y: number): void => {
    const found = gapAt({ x, y }, editor);
    gap = found?.position;
    between.hidden = found === undefined;
    if (found !== undefined) layer.place(between, found.rect);
  };

  const hover = (event: PointerEvent): void => {
    const target = elementOf(event);
    if (container.classList.contains("is-dragging")) return leave();
    if (event.pointerType === "touch" || target === undefined || event.buttons !== 0 || all.some((button) => button.contains(target))) return;
    const found = target.closest("td.cjm-cell[aria-colindex]");
    if (target.closest(".cjm-table thead") !== null) {
      inCell.hidden = true;
      cell = undefined;
      return showBetween(event.clientX, event.clientY);
    }
    between.hidden = true;
    if (found === null) return leave();
    showInCell(found);
  };
  const follow = (event: Event): void => {
    const target = elementOf(event);
    const found = target?.closest("td.cjm-cell[aria-colindex]");
    if (target === undefined || all.some((button) => button.contains(target))) return;
    if (found === null || found === undefined) return leave();
    cell = undefined;
    showInCell(found);
  };
  // Headers and labels stick while the map scrolls.
  const scroll = (): void => {
    leave();
    settle();
  };
  const press = (event: Event): void => {
    if (place === undefined || cell === undefined) return;
    const [wanted, near] = [place, cell];
    event.stopPropagation();
    leave();
    editor.add(wanted, near);
  };

  const settle = (): void => {
    const headers = allIn(container, ".cjm-table .cjm-stage[data-path]");
    const header = headers.at(-1);
    const { scene, layout } = editor;
    const last = layout().stages.at(-1);
    const drawnLast = header !== undefined && last?.stage.path === header.getAttribute("data-path");
    afterStages.hidden = !drawnLast;
    if (drawnLast) {
      const { x, y, width } = layer.rectOf(header);
      const end = scene().direction === "rtl" ? x : x + width;
      layer.place(afterStages, { x: end - roundPx / 2, y: y + 6, width: roundPx, height: roundPx });
    }
    const label = allIn(container, ".cjm-table .cjm-row > .cjm-label").at(-1);
    afterRows.hidden = label === undefined || scene().onlyLanes !== undefined || scene().show === "curve";
    if (label !== undefined) {
      const { x, y, width, height } = layer.rectOf(label);
      layer.place(afterRows, { x: x + (scene().direction === "rtl" ? width - 30 : 8), y: y + height - overlapPx, width: roundPx, height: roundPx });
    }
  };
  const redrawn = (): void => {
    leave();
    settle();
  };

  container.addEventListener("pointermove", hover, { passive: true });
  container.addEventListener("pointerleave", leave);
  container.addEventListener("focusin", follow);
  container.addEventListener("scroll", scroll, { capture: true, passive: true });
  // A picture that comes late makes its row higher; its events do not bubble.
  for (const come of ["load", "error"]) container.addEventListener(come, settle, { capture: true });
  inCell.addEventListener("click", press);
  between.addEventListener("click", () => {
    const near = allIn(container, ".cjm-table .cjm-stage[data-path]").at(-1) ?? container;
    if (gap !== undefined) editor.add({ kind: "stage", path: stagePlace(editor.scene().journey, gap), rowKey: undefined }, near);
    leave();
  });
  afterStages.addEventListener("click", () => editor.add(lastStagePlace(editor), afterStages));
  afterRows.addEventListener("click", () => openLanesMenu(afterRows, editor));
  const view = page.defaultView;
  const observer = view === null || !("ResizeObserver" in view) ? undefined : new view.ResizeObserver(() => settle());
  observer?.observe(container);
  const stopDraws = editor.onDraw(redrawn);
  settle();
  return () => {
    stopDraws();
    observer?.disconnect();
    container.removeEventListener("pointermove", hover);
    container.removeEventListener("pointerleave", leave);
    container.removeEventListener("focusin", follow);
    container.removeEventListener("scroll", scroll, { capture: true });
    for (const come of ["load", "error"]) container.removeEventListener(come, settle, { capture: true });
    for (const button of all) button.remove();
  };
}
