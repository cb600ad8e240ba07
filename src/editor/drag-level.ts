/**
 * Levels of emotion as a dragged point meets them: steps to snap to, and pixels to levels and back. Numbers only; it must
 * not know elements or notes.
 */
import type { EmotionScale } from "../journey/journey";

/** Where a drawn curve's row has its scale's ends, in pixels from the row's top (`topPx` is the scale's maximum). */
export interface LevelRow {
  readonly topPx: number;
  readonly bottomPx: number;
}

/**
 * The step levels snap to: the smallest of 1 or 5 times a power of ten that cuts the scale into at most 20 parts. 0.5 on
 * −2 to 2 and on 1 to 10, 1 on −10 to 10, 5 on 0 to 100.
 */
export function emotionStep({ min, max }: EmotionScale): number {
  const least = (max - min) / 20;
  const power = 10 ** Math.floor(Math.log10(least));
  return tidy([1, 5, 10].map((part) => part * power).find((step) => step >= least - power * 1e-9) ?? 10 * power);
}

/** The step while Shift is held: a fifth of the usual one, 0.1 on −2 to 2. */
export function fineEmotionStep(scale: EmotionScale): number {
  return tidy(emotionStep(scale) / 5);
}

/** The multiple of `step` next to a level, kept on the scale; the scale's own ends can always be reached. */
export function snapLevel(level: number, step: number, { min, max }: EmotionScale): number {
  if (level <= min) return min;
  if (level >= max) return max;
  const snapped = tidy(Math.round(level / step) * step);
  const near = [min, max].find((end) => Math.abs(end - level) < Math.abs(snapped - level));
  return near ?? Math.max(min, Math.min(max, snapped));
}

/** The level a place in the curve's row stands for, clamped to the scale. `yPx` counts down from the row's top. */
export function levelAt(yPx: number, { topPx, bottomPx }: LevelRow, { min, max }: EmotionScale): number {
  const part = Math.max(0, Math.min(1, (bottomPx - yPx) / (bottomPx - topPx)));
  return min + part * (max - min);
}

/** Where a level stands in the curve's row, in pixels from its top; a level beyond the scale stands at the scale's end. */
export function yOfLevel(level: number, { topPx, bottomPx }: LevelRow, { min, max }: EmotionScale): number {
  const part = Math.max(0, Math.min(1, (level - min) / (max - min)));
  return bottomPx - part * (bottomPx - topPx);
}

/** The number without what binary fractions leave behind: 0.30000000000000004 is 0.3. */
export function tidy(level: number): number {
  const rounded = Number(level.toPrecision(10));
  return rounded === 0 ? 0 : rounded;
}
