/** What a level means on a note's own scale: how far from neutral, and which of five bands. It knows no pixels or colours. */
import type { EmotionScale } from "../journey/journey";

/** From worst to best. */
export type EmotionBand = "negative" | "low" | "neutral" | "mild" | "positive";

/** The level as a part of the half-scale: −1 at the scale's minimum, 0 at neutral, 1 at its maximum, clamped. */
export function toBalance(level: number, scale: EmotionScale): number {
  const half = (scale.max - scale.min) / 2;
  return Math.max(-1, Math.min(1, (level - scale.neutral) / half));
}

/** The band of a level: neutral within 15 % of the half-scale, the outer bands from 45 % up and 60 % down. */
export function bandOf(level: number, scale: EmotionScale): EmotionBand {
  const balance = toBalance(level, scale);
  if (balance >= 0.45) return "positive";
  if (balance >= 0.15) return "mild";
  if (balance > -0.15) return "neutral";
  return balance > -0.6 ? "low" : "negative";
}

/** True when the level lies beyond the note's scale, so that it is drawn clamped. */
export function isBeyondScale(level: number, scale: EmotionScale): boolean {
  return level < scale.min || level > scale.max;
}
