/** The scale a note's emotions lie on: arithmetic between fractions of the half-scale and levels. It reads no text. */
import type { EmotionScale } from "./journey";

/** The scale between two different finite numbers, in either order. */
export function scaleBetween(first: number, second: number): EmotionScale {
  const min = Math.min(first, second);
  const max = Math.max(first, second);
  return { min, max, neutral: min + (max - min) / 2 };
}

export const defaultScale: EmotionScale = scaleBetween(-2, 2);

/** A level for a fraction from -1 (the worst) over 0 (neutral) to 1 (the best). */
export function levelAt(fraction: number, scale: EmotionScale): number {
  return tidy(scale.neutral + (fraction * (scale.max - scale.min)) / 2);
}

/** A level for a rating between two ends: `rating` from `worst` to `best` mapped to the scale, unclamped. */
export function levelOfRating(rating: number, worst: number, best: number, scale: EmotionScale): number {
  return tidy(scale.min + ((rating - worst) / (best - worst)) * (scale.max - scale.min));
}

/** The mean of some levels, undefined for none. */
export function meanOf(levels: readonly number[]): number | undefined {
  if (levels.length === 0) return undefined;
  return tidy(levels.reduce((sum, level) => sum + level, 0) / levels.length);
}

/** Whether a level lies on the scale, its ends included. */
export function isOnScale(level: number, scale: EmotionScale): boolean {
  return level >= scale.min && level <= scale.max;
}

const tidiest = 1e11;

/** Takes the dust of binary fractions off, so that 0.1 + 0.2 is 0.3; eleven decimals are beyond any map. Rounded without text: the index does this thousands of times. */
function tidy(value: number): number {
  return Math.abs(value) < 10_000 ? Math.round(value * tidiest) / tidiest + 0 : Number.isFinite(value) ? Number(value.toPrecision(12)) : value;
}
