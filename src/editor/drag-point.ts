/** Dragging a point of the curve up and down: a preview of the line, a word about the level, one edit at the end. */
import { bandOf } from "../insight/emotion-level";
import { levelText, numberText } from "../render/number-text";
import { setEmotion } from "./actions/change-emotion";
import { type CurveMark, lineWith } from "./drag-curve";
import { emotionStep, fineEmotionStep, levelAt, snapLevel, yOfLevel } from "./drag-level";
import { boxOf, freeBox } from "./drag-measures";
import { type DragOverlay, makeDragOverlay } from "./drag-overlay";
import type { Place } from "./drop-place";
import type { MapEditor } from "./map-editor";
import type { Drag, Grip } from "./pointer-drag";

/** A write that draws nothing anew ends its preview all the same. */
const longestPreviewMs = 400;

/** What a press on a mark begins. Where there is no score yet, the press alone sets one. */
export function gripMark(mark: CurveMark, editor: MapEditor): Grip {
  return { begin: (from) => dragMark(mark, from, editor), atOnce: mark.level === undefined };
}

function dragMark(mark: CurveMark, from: Place, editor: MapEditor): Drag {
  const { container } = editor;
  const { scale } = editor.scene().journey;
  const preview = drawPreview(mark, editor);
  const holdPx = from.y - mark.at.y;
  // What scrolls under the drag carries the row along.
  const anchor = container.querySelector(".cjm-curve, .cjm-small-curve") ?? container;
  const anchorPx = boxOf(anchor).top;
  let level = mark.level;
  const begun = editor.scene();
  const seen = editor.editing.keepSeen?.();
  const clear = (): void => preview.remove();
  return {
    move: (at, fine) => {
      const step = fine ? fineEmotionStep(scale) : emotionStep(scale);
      const moved = boxOf(anchor).top - anchorPx;
      level = snapLevel(levelAt(at.y - holdPx - moved, mark.row, scale), step, scale);
      preview.show(level);
    },
    drop: () => {
      const scene = editor.scene();
      const action = level === undefined ? undefined : setEmotion(mark.place, level, begun);
      if (action === undefined) return clear();
      // The preview stays until the map itself shows the new level, so that nothing jumps back.
      const stop = editor.onDraw(() => {
        stop();
        clear();
      });
      void editor.perform(action, seen).then((outcome) => {
        if (outcome?.written !== true || editor.scene() !== scene) clear();
        container.ownerDocument.defaultView?.setTimeout(() => {
          stop();
          clear();
        }, longestPreviewMs);
      });
    },
    cancel: clear,
    scrollRoom: () => ({ along: undefined, down: undefined }),
  };
}

interface Preview {
  readonly show: (level: number) => void;
  readonly remove: () => void;
}

const svgSpace = "http://www.w3.org/2000/svg";

function drawPreview(mark: CurveMark, editor: MapEditor): Preview {
  const { container } = editor;
  const overlay = makeDragOverlay(container);
  const page = container.ownerDocument;
  const make = (parent: Element, tag: string, name: string): SVGElement => {
    const element = page.createElementNS(svgSpace, tag);
    element.setAttribute("class", name);
    parent.append(element);
    return element;
  };
  const picture = make(overlay.element, "svg", "cjm-drag-curve");
  const line = make(picture, "path", "cjm-drag-line");
  // The other points stay above the line, as on the map.
  for (const point of container.querySelectorAll(".cjm-table .cjm-point")) {
    const [drawn, label] = [point.querySelector("circle.cjm-disc"), point.querySelector(".cjm-disc-number")];
    if (drawn === null || point === mark.drawn) continue;
    const box = boxOf(drawn);
    const copy = make(picture, "g", point.getAttribute("class") ?? "");
    const at = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
    set(make(copy, "circle", "cjm-disc"), { cx: at.x, cy: at.y, r: drawn.getAttribute("r") ?? "9" });
    const digits = make(copy, "text", "cjm-disc-number");
    set(digits, { ...at, dy: "0.36em" });
    digits.textContent = label?.textContent ?? "";
  }
  const was = make(picture, "circle", "cjm-drag-was");
  const stem = make(picture, "line", "cjm-drag-stem");
  const disc = make(picture, "circle", "cjm-drag-disc");
  const number = make(picture, "text", "cjm-disc-number");
  const { x } = mark.at;
  number.textContent = mark.place.personaIndex === undefined && mark.step.number !== undefined ? String(mark.step.number) : "";
  const bubble = overlay.element.createDiv({ cls: "cjm-drag-bubble" });
  container.classList.add(mark.place.personaIndex === undefined ? "is-dragging-level" : "is-dragging-persona");
  mark.drawn?.classList.add("is-dragged");
  layPicture(picture, overlay, editor);
  set(disc, { cx: x, r: mark.radiusPx + 2 });
  if (mark.level === undefined) was.remove();
  else set(was, { cx: x, cy: mark.at.y, r: mark.radiusPx });
  return {
    show: (level) => {
      const scene = editor.scene();
      const y = yOfLevel(level, mark.row, scene.journey.scale);
      picture.setAttribute("class", `cjm-drag-curve is-${bandOf(level, scene.journey.scale)}`);
      line.setAttribute("d", lineWith(mark, level, { container, scene, layout: editor.layout() }));
      set(disc, { cy: y });
      set(number, { x, y, dy: "0.36em" });
      if (mark.level === undefined) stem.remove();
      else set(stem, { x1: x, x2: x, y1: y, y2: mark.at.y });
      writeBubble(bubble, level, mark, editor);
      const room = freeBox(container);
      const width = bubble.offsetWidth;
      const after = scene.direction === "rtl" ? x - 20 - width < room.left : x + 20 + width <= room.right;
      overlay.put(bubble, { x: after ? x + 20 : x - 20 - width, y: y - bubble.offsetHeight / 2 });
    },
    remove: () => {
      overlay.remove();
      container.classList.remove("is-dragging-level", "is-dragging-persona");
      mark.drawn?.classList.remove("is-dragged");
    },
  };
}

/** The picture covers what is in sight of the curve's row and counts in pixels of the window. */
function layPicture(picture: SVGElement, overlay: DragOverlay, { container }: MapEditor): void {
  const room = freeBox(container);
  const head = container.querySelector(".cjm-table thead");
  const top = head === null ? room.top : Math.max(room.top, boxOf(head).bottom);
  const [width, height] = [room.right - room.left, Math.max(0, room.bottom - top)];
  picture.setAttribute("viewBox", `${room.left} ${top} ${width} ${height}`);
  picture.setAttribute("width", String(width));
  picture.setAttribute("height", String(height));
  overlay.put(picture, { x: room.left, y: top });
}

function writeBubble(bubble: HTMLElement, level: number, mark: CurveMark, editor: MapEditor): void {
  const { words, journey } = editor.scene();
  const text = (value: number): string => levelText(value, journey.scale, words.language);
  bubble.replaceChildren();
  bubble.createEl("b", { text: text(level) });
  if (mark.level !== undefined) bubble.createSpan({ text: ` ${words.edit.pointer.was(text(mark.level))}` });
  bubble.createDiv({ text: words.edit.pointer.levelHelp(numberText(fineEmotionStep(journey.scale), words.language)) });
}

function set(element: Element, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}
