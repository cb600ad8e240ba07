/**
 * The way from an element of a drawn map to what it stands for, and back. It reads the attributes the map is drawn with
 * (`data-path`, `data-row`, `data-field`, `aria-colindex`) and must not know how editing is done.
 */
import type { MapLayout } from "../layout/map-layout";
import type { MapScene } from "../render/map-scene";
import { placeOfPath } from "./actions/find-place";
import { type CellTarget, editFields, type EditTarget } from "./edit-target";

/** What an element of the map stands for; undefined outside the map, and where a path is no longer in the journey. */
export function targetOf(element: Element, scene: MapScene, layout: MapLayout): EditTarget | undefined {
  const piece = element.closest("[data-field]");
  if (piece !== null) {
    const field = editFields.find((one) => one === piece.getAttribute("data-field"));
    return field === undefined ? { kind: "map" } : { kind: "field", field };
  }
  const placed = element.closest("[data-path]");
  const row = element.closest("[data-row]");
  if (row !== null && (placed === null || !row.contains(placed))) return targetInRow(element, row, layout, scene);
  if (placed === null) {
    const column = columnOf(element.closest("[aria-colindex]"));
    const stage = column === undefined || column < 0 ? undefined : layout.stages[layout.columns[column]?.stageIndex ?? -1];
    if (stage !== undefined) return { kind: "stage", path: stage.stage.path, stageIndex: stage.stageIndex };
    return element.closest(".cjm-map") === null ? undefined : { kind: "map" };
  }
  const path = placed.getAttribute("data-path") ?? "";
  const place = placeOfPath(scene.journey, path);
  if (place?.kind === "touchpoint" || place?.kind === "stage") {
    if (placed.classList.contains("cjm-point") || placed.classList.contains("cjm-persona-point")) return { ...place, kind: "point", touchpointIndex: place.kind === "touchpoint" ? place.touchpointIndex : undefined };
    if (place.kind === "stage" && placed.matches("[data-action='add-touchpoint']")) return { kind: "cell", rowKey: "touchpoints", own: false, stageIndex: place.stageIndex, touchpointIndex: undefined };
  }
  return place;
}

/** A column's place from 0, -1 for the labels' column. */
function columnOf(cell: Element | null): number | undefined {
  const number = Number(cell?.getAttribute("aria-colindex") ?? Number.NaN);
  return Number.isInteger(number) ? number - 2 : undefined;
}

/** The row's label, or one of its cells; in the narrow list the row stands inside its stage's or touchpoint's section. */
function targetInRow(element: Element, row: Element, layout: MapLayout, scene: MapScene): EditTarget | undefined {
  const rowKey = row.getAttribute("data-row") ?? "";
  const own = layout.rows.find((one) => one.key === rowKey)?.own ?? false;
  const cell = element.closest("[aria-colindex]");
  if (cell !== null && row.contains(cell)) {
    const first = columnOf(cell) ?? -1;
    if (first < 0) return { kind: "row", rowKey, own };
    const column = layout.columns[first];
    const stage = column === undefined ? undefined : layout.stages[column.stageIndex];
    if (column === undefined || stage === undefined) return undefined;
    const spans = Number(cell.getAttribute("colspan") ?? "1") === stage.columnCount;
    const lane = rowKey !== "touchpoints" && rowKey !== "emotion";
    const touchpointIndex = lane && spans ? partOf(element) : column.touchpointIndex;
    return { kind: "cell", rowKey, own, stageIndex: column.stageIndex, touchpointIndex };
  }
  const owner = row.closest(".cjm-list-touchpoint")?.querySelector(".cjm-card[data-path]") ?? row.closest(".cjm-list-stage[data-path]");
  const place = placeOfPath(scene.journey, owner?.getAttribute("data-path") ?? "");
  if (place?.kind === "touchpoint") return { kind: "cell", rowKey, own, stageIndex: place.stageIndex, touchpointIndex: place.touchpointIndex };
  if (place?.kind === "stage") return { kind: "cell", rowKey, own, stageIndex: place.stageIndex, touchpointIndex: undefined };
  return { kind: "row", rowKey, own };
}

/** Which touchpoint's part of a cell that spans a stage's columns. */
function partOf(element: Element): number | undefined {
  const part = element.closest(".cjm-cell-columns > *");
  return part?.parentElement === null || part === null ? undefined : [...part.parentElement.children].indexOf(part);
}

/** A path as it stands between the quotes of an attribute selector. */
function quotedPath(path: string): string {
  return path.replace(/["\\]/g, "\\$&").replace(/\n/g, "\\a ");
}

/** Where a target is drawn now; undefined while it is not (scrolled out of a wide map, a hidden row). */
export function elementOfTarget(container: Element, target: EditTarget, layout?: MapLayout): HTMLElement | SVGElement | undefined {
  const find = (selector: string): HTMLElement | SVGElement | undefined => container.querySelector<HTMLElement | SVGElement>(selector) ?? undefined;
  switch (target.kind) {
    case "item":
      return find(`.cjm-item[data-path="${quotedPath(target.path)}"]`);
    case "touchpoint":
      return find(`.cjm-card[data-path="${quotedPath(target.path)}"]`) ?? find(`.cjm-touchpoint-head[data-path="${quotedPath(target.path)}"]`);
    case "point":
      return find(`.cjm-point[data-path="${quotedPath(target.path)}"]`);
    case "stage":
      return find(`.cjm-stage[data-path="${quotedPath(target.path)}"]`) ?? find(`.cjm-list-stage[data-path="${quotedPath(target.path)}"]`);
    case "persona":
      return find(`[data-path="${quotedPath(target.path)}"]`);
    case "field":
      return find(`[data-field="${target.field}"]`);
    case "row":
      return find(`[data-row="${quotedPath(target.rowKey)}"] > .cjm-label`) ?? find(`[data-row="${quotedPath(target.rowKey)}"]`);
    case "cell":
      return layout === undefined ? undefined : elementOfCell(container, target, layout);
    case "map":
      return find(".cjm-map");
  }
}

/** The body cell that covers the target's column, or the lane's piece of the narrow list. */
function elementOfCell(container: Element, target: CellTarget, layout: MapLayout): HTMLElement | undefined {
  const stage = layout.stages[target.stageIndex];
  const row = `[data-row="${quotedPath(target.rowKey)}"]`;
  if (stage === undefined) return undefined;
  const byTouchpoint = layout.columns[stage.firstColumn]?.touchpointIndex !== undefined;
  const wanted = stage.firstColumn + (byTouchpoint ? (target.touchpointIndex ?? 0) : 0);
  for (const cell of container.querySelectorAll<HTMLElement>(`.cjm-row${row} > [aria-colindex]`)) {
    const first = columnOf(cell) ?? -1;
    if (first >= 0 && first <= wanted && wanted < first + Number(cell.getAttribute("colspan") ?? "1")) return cell;
  }
  const section = container.querySelector(`.cjm-list-stage[data-path="${quotedPath(stage.stage.path)}"]`);
  const touchpoint = target.touchpointIndex === undefined ? undefined : stage.stage.touchpoints[target.touchpointIndex];
  const owner = touchpoint === undefined ? section : section?.querySelector(`.cjm-card[data-path="${quotedPath(touchpoint.path)}"]`)?.closest(".cjm-list-touchpoint");
  if (target.rowKey === "touchpoints") return section?.querySelector<HTMLElement>(".cjm-add") ?? undefined;
  return owner?.querySelector<HTMLElement>(touchpoint === undefined ? `:scope > .cjm-list-lane${row}` : `.cjm-list-lane${row}`) ?? undefined;
}

/** The cell a target stands in; undefined for rows, the frame and the map. */
export function cellOf(target: EditTarget): CellTarget | undefined {
  switch (target.kind) {
    case "item":
      return { kind: "cell", rowKey: target.laneKey, own: target.own, stageIndex: target.stageIndex, touchpointIndex: target.touchpointIndex };
    case "touchpoint":
      return { kind: "cell", rowKey: "touchpoints", own: false, stageIndex: target.stageIndex, touchpointIndex: target.touchpointIndex };
    case "point":
      return { kind: "cell", rowKey: "emotion", own: false, stageIndex: target.stageIndex, touchpointIndex: target.touchpointIndex };
    case "cell":
      return target;
    case "stage":
    case "row":
    case "field":
    case "persona":
    case "map":
      return undefined;
  }
}
