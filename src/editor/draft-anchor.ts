/** Finds where a draft stands on the map as drawn: over what it edits, or under the last item of its cell. */
import type { MapScene } from "../render/map-scene";
import type { MapLayout } from "../layout/map-layout";
import { canonicalRow } from "../journey/match-key";
import { placeOfPath } from "./actions/find-place";
import type { DraftAnchor } from "./draft-place";
import type { CellTarget } from "./edit-target";
import type { EditingLayer, LayerRect } from "./editing-layer";
import { elementOfTarget } from "./target-elements";

const insetPx = 5;
const leastWidthPx = 168;
const leastHeightPx = 28;
const gapPx = 6;
const besidePx = 12;
const edgePx = 3;
const buttonPx = 16;

export interface AnchorSource {
  readonly container: HTMLElement;
  readonly layer: EditingLayer;
  readonly scene: MapScene;
  readonly layout: MapLayout;
}

/** A path as it stands between the quotes of an attribute selector. */
export function quotedPath(path: string): string {
  return path.replace(/["\\]/g, "\\$&").replace(/\n/g, "\\a ");
}

/** The element with a path: the one in a row when the path is drawn more than once, else the card rather than the point. */
export function elementAt(container: Element, path: string, rowKey?: string): HTMLElement | SVGElement | undefined {
  const wanted = `[data-path="${quotedPath(path)}"]:not([data-action])`;
  const row = rowKey === undefined ? null : container.querySelector<HTMLElement>(`[data-row="${quotedPath(rowKey)}"] ${wanted}`);
  return row ?? container.querySelector<HTMLElement>(`${wanted}:not(.cjm-point)`) ?? container.querySelector<HTMLElement>(wanted) ?? undefined;
}

/** The cell a new thing stands in; for a stage's first column when the owner is a stage. */
function cellOfAnchor(source: Omit<AnchorSource, "layer">, anchor: DraftAnchor): HTMLElement | SVGElement | undefined {
  const cell = cellTargetOf(source, anchor);
  return cell === undefined ? undefined : elementOfTarget(source.container, cell, source.layout);
}

/** The cell something new stands in, whether its row is drawn already or not. */
export function cellTargetOf({ scene, layout }: Pick<AnchorSource, "scene" | "layout">, anchor: DraftAnchor): CellTarget | undefined {
  if (anchor.rowKey === undefined || anchor.owner === undefined) return undefined;
  const owner = placeOfPath(scene.journey, anchor.owner);
  if (owner?.kind !== "stage" && owner?.kind !== "touchpoint") return undefined;
  const touchpointIndex = owner.kind === "touchpoint" ? owner.touchpointIndex : undefined;
  const own = layout.rows.find((row) => row.key === anchor.rowKey)?.own ?? canonicalRow(anchor.rowKey) === undefined;
  return { kind: "cell", rowKey: anchor.rowKey, own, stageIndex: owner.stageIndex, touchpointIndex };
}

/** The element the focus returns to when the draft is left: what it edits, else its cell. */
export function homeOfAnchor(source: Omit<AnchorSource, "layer">, anchor: DraftAnchor): HTMLElement | SVGElement | undefined {
  const { container } = source;
  if (anchor.field !== undefined) return container.querySelector<HTMLElement>(`[data-field="${anchor.field}"]`) ?? undefined;
  const element = anchor.path === undefined ? undefined : elementAt(container, anchor.path, anchor.rowKey);
  const after = anchor.after === undefined ? undefined : elementAt(container, anchor.after, anchor.rowKey);
  return element ?? cellOfAnchor(source, anchor) ?? after ?? (anchor.near?.isConnected === true && isFocusable(anchor.near) ? anchor.near : undefined);
}

function isFocusable(element: Element): element is HTMLElement {
  return element.matches("[tabindex], button:not([hidden])") && "focus" in element;
}

/** The piece whose text the draft continues in the same letters; undefined for something new. */
export function pieceOfAnchor(source: Omit<AnchorSource, "layer">, { path, field, rowKey, part }: DraftAnchor): Element | undefined {
  const element = field !== undefined ? homeOfAnchor(source, { field }) : path === undefined ? undefined : elementAt(source.container, path, rowKey);
  if (element === undefined || part === undefined || element.matches(part)) return element;
  return element.querySelector(part) ?? element;
}

/** Where the draft's box stands in the layer; undefined while its place is not drawn. */
export function rectOfAnchor(source: AnchorSource, anchor: DraftAnchor): LayerRect | undefined {
  const { container, layer } = source;
  if (anchor.path !== undefined || anchor.field !== undefined) {
    const element = homeOfAnchor(source, anchor);
    if (element !== undefined && (element.matches("[data-path], [data-field]") || anchor.owner === undefined)) {
      const piece = pieceOfAnchor(source, anchor) ?? element;
      if (anchor.rowKey === "emotion") return within(source, beside(source, layer.rectOf(piece)));
      return within(source, intoCell(source, piece, over(layer.rectOf(piece))));
    }
  }
  const cell = cellOfAnchor(source, anchor);
  const previous = anchor.after === undefined ? undefined : elementAt(container, anchor.after, anchor.rowKey);
  if (cell !== undefined) return within(source, inCell(source, cell, previous, anchor.rowKey === "emotion"));
  const following = anchor.before === undefined ? undefined : elementAt(container, anchor.before);
  const stage = previous ?? following;
  if (stage !== undefined && anchor.rowKey === undefined) return atTheGap(source, stage, previous !== undefined, anchor.near);
  const near = previous ?? (anchor.near?.isConnected === true ? anchor.near : undefined);
  return near === undefined ? undefined : within(source, over(layer.rectOf(near)));
}

function over({ x, y, width, height }: LayerRect): LayerRect {
  return { x: x - insetPx, y: y - insetPx, width: width + 2 * insetPx, height: height + 2 * insetPx };
}

/** Beside a point of the curve, so that the point stays in sight; before it where there is no room behind. */
function beside({ layer, scene }: AnchorSource, { x, y, width, height }: LayerRect): LayerRect {
  const sight = layer.sight();
  const behind = x + width + besidePx;
  const before = x - besidePx - leastWidthPx;
  const roomBehind = behind + leastWidthPx <= sight.x + sight.width;
  const roomBefore = before >= sight.x;
  const start = scene.direction === "rtl" ? (roomBefore ? before : behind) : roomBehind || !roomBefore ? behind : before;
  return { x: start, y: y + height / 2 - leastHeightPx, width: leastWidthPx, height: leastHeightPx };
}

/**
 * Where a new stage will stand: from the edge of the header before it on, beyond the map where that is the last one; in
 * the narrow list under the stage before it.
 */
function atTheGap(source: AnchorSource, stage: Element, follows: boolean, near: Element | undefined): LayerRect {
  const { layer, scene } = source;
  const { x, y, width, height } = layer.rectOf(stage);
  if (stage.matches(".cjm-list-stage")) {
    if (near?.isConnected === true && near.matches("[data-action='add-stage']")) return within(source, over(layer.rectOf(near)));
    return within(source, { x: x - insetPx, y: follows ? y + height : y, width: width + 2 * insetPx, height: leastHeightPx });
  }
  const rightToLeft = scene.direction === "rtl";
  const edge = rightToLeft === follows ? x : x + width;
  // The + that always stands after the last stage stays in sight.
  const gapPx = follows && stage.matches(":last-of-type") ? buttonPx : edgePx;
  return { x: rightToLeft ? edge - leastWidthPx - gapPx : edge + gapPx, y: y + 4, width: leastWidthPx, height: Math.max(leastHeightPx, Math.min(height - 8, 32)) };
}

/** Moved to the side so that a narrow piece's draft stays within its cell. */
function intoCell({ layer }: AnchorSource, piece: Element, rect: LayerRect): LayerRect {
  const cell = piece.closest("td[aria-colindex]");
  if (cell === null || rect.width >= leastWidthPx) return rect;
  const room = layer.rectOf(cell);
  return { ...rect, x: Math.max(room.x + 2, Math.min(rect.x, room.x + room.width - leastWidthPx - 2)) };
}

/** Under the last thing of a cell, or of the part of it that belongs to one touchpoint; at its top while it is empty. */
function inCell({ layer }: AnchorSource, cell: Element, previous: Element | undefined, middle: boolean): LayerRect {
  const room = layer.rectOf(cell);
  if (middle) return { x: room.x + gapPx, y: room.y + room.height / 2 - leastHeightPx / 2, width: room.width - 2 * gapPx, height: leastHeightPx };
  const things = [...cell.querySelectorAll(":scope > [data-path], :scope > .cjm-cell-columns [data-path]")];
  const last = previous !== undefined && cell.contains(previous) ? previous : things.at(-1);
  const bottom = last === undefined ? undefined : layer.rectOf(last);
  const label = cell.querySelector(":scope > .cjm-list-label");
  const top = bottom !== undefined ? bottom.y + bottom.height + 2 : label === null ? room.y + gapPx : layer.rectOf(label).y + layer.rectOf(label).height + 2;
  return { x: (bottom?.x ?? room.x + gapPx), y: top, width: bottom?.width ?? room.width - 2 * gapPx, height: leastHeightPx };
}

/** No smaller than can be typed into, and not beyond the content's sides. */
function within({ layer }: AnchorSource, rect: LayerRect): LayerRect {
  const sight = layer.sight();
  const width = Math.min(Math.max(rect.width, leastWidthPx), Math.max(leastWidthPx, sight.width - 2 * gapPx));
  const x = Math.max(sight.x + gapPx, Math.min(rect.x, sight.x + sight.width - width - gapPx));
  const away = rect.x + rect.width < sight.x || rect.x > sight.x + sight.width;
  return { x: away ? rect.x : x, y: rect.y, width, height: Math.max(rect.height, leastHeightPx) };
}
