/** Shows, where a step without score is looked at on the curve, the level that a press there would give it. */
import { bandOf } from "../insight/emotion-level";
import { levelText } from "../render/number-text";
import { markAt } from "./drag-curve";
import { emotionStep, fineEmotionStep, levelAt, snapLevel, yOfLevel } from "./drag-level";
import { elementOf } from "./join-numbers";
import type { MapEditor } from "./map-editor";

/** Follows the pointer until the returned function is called. Fingers have no hover: they get a handle. */
export function showScoreHint(editor: MapEditor): () => void {
  const { container, layer } = editor;
  const hint = layer.element.createDiv({ cls: "cjm-score-hint", attr: { "aria-hidden": "true" } });
  const disc = hint.createSpan({ cls: "cjm-score-disc" });
  const level = hint.createSpan({ cls: "cjm-score-level" });
  hint.hidden = true;
  const hover = (event: PointerEvent): void => {
    const target = elementOf(event);
    hint.hidden = true;
    if (target === undefined || event.pointerType === "touch" || event.buttons !== 0 || target.closest(".cjm-curve-cell") === null) return;
    const scene = editor.scene();
    const mark = markAt(target, { x: event.clientX, y: event.clientY }, { container, scene, layout: editor.layout() });
    if (mark === undefined || mark.level !== undefined) return;
    const { scale } = scene.journey;
    const shown = snapLevel(levelAt(event.clientY, mark.row, scale), event.shiftKey ? fineEmotionStep(scale) : emotionStep(scale), scale);
    const origin = layer.element.getBoundingClientRect();
    hint.className = `cjm-score-hint is-${bandOf(shown, scale)}`;
    disc.textContent = mark.step.number === undefined ? "+" : String(mark.step.number);
    level.textContent = levelText(shown, scale, scene.words.language);
    layer.place(hint, { x: mark.at.x - origin.left, y: yOfLevel(shown, mark.row, scale) - origin.top, width: 0, height: 0 });
    hint.hidden = false;
  };
  const leave = (): void => {
    hint.hidden = true;
  };
  const stopDraws = editor.onDraw(leave);
  container.addEventListener("pointermove", hover, { passive: true });
  container.addEventListener("pointerleave", leave);
  container.addEventListener("pointerdown", leave);
  container.addEventListener("scroll", leave, { capture: true, passive: true });
  return () => {
    stopDraws();
    container.removeEventListener("pointermove", hover);
    container.removeEventListener("pointerleave", leave);
    container.removeEventListener("pointerdown", leave);
    container.removeEventListener("scroll", leave, { capture: true });
    hint.remove();
  };
}
