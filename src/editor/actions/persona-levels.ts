/** Scores that differ from persona to persona: how they are keyed, and how a mean is moved. It makes no edits. */
import type { Emotion, EmotionScale, PersonaReference } from "../../journey/journey";
import { tidy } from "../drag-level";

/** The key of a persona in a map of emotions, with brackets like the links of the note unless its other keys have none. */
export function personaKey(persona: PersonaReference, emotion: Emotion | undefined): string {
  const bare = emotion !== undefined && emotion.personas.length > 0 && emotion.personas.every((one) => !one.path.includes("[["));
  const { kind, target } = persona.link;
  return bare || kind !== "wiki" ? persona.name : `[[${target}]]`;
}

/**
 * Levels moved by the same amount so that their mean is `mean`; who would leave the scale stops at its end, and the
 * others go on. A mean at an end of the scale brings everybody there.
 */
export function withMean(levels: readonly number[], mean: number, { min, max }: EmotionScale): number[] {
  const moved = [...levels];
  for (let round = 0; round <= levels.length; round += 1) {
    const missing = mean * levels.length - moved.reduce((sum, level) => sum + level, 0);
    const free = moved.filter((level) => (missing > 0 ? level < max : level > min)).length;
    if (Math.abs(missing) < 1e-9 || free === 0) break;
    moved.forEach((level, place) => {
      if (missing > 0 ? level < max : level > min) moved[place] = Math.max(min, Math.min(max, level + missing / free));
    });
  }
  return moved.map((level) => tidy(Math.round(level * 100) / 100));
}
