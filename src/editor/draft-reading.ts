/** What the text of an emotion's draft reads as on the note's scale, in words, and the text one step up or down. */
import type { EmotionScale } from "../journey/journey";
import { isOnScale } from "../journey/emotion-scale";
import { readEmotionText } from "../journey/read-emotion-text";
import type { MapScene } from "../render/map-scene";
import { bandClass } from "../render/number-badge";
import { levelText } from "../render/number-text";
import { emotionStep, snapLevel } from "./drag-level";

export interface DraftReading {
  readonly text: string;
  /** The style sheet's class for the level's colour. */
  readonly band: string;
}

/** The reading of a typed emotion. */
export function readingOf(text: string, { journey, words }: MapScene): DraftReading {
  const { scale } = journey;
  const { draft } = words.edit;
  const { level } = readEmotionText(text, scale);
  const say = (value: number): string => levelText(value, scale, words.language);
  if (level === undefined) return { text: text.trim() === "" ? draft.readsAsNothing : draft.readsAsFeeling, band: bandClass(undefined, scale) };
  return { text: isOnScale(level, scale) ? draft.readsAs(say(level)) : draft.outOfScale(say(level), say(scale.min), say(scale.max)), band: bandClass(level, scale) };
}

/** The text that says the level some steps away from what the text says now; neutral is where nothing is said. */
export function steppedText(text: string, steps: number, { journey, words }: MapScene): string {
  const scale: EmotionScale = journey.scale;
  const level = readEmotionText(text, scale).level ?? scale.neutral;
  const step = emotionStep(scale);
  return levelText(snapLevel(level + steps * step, step, scale), scale, words.language);
}
