/** An emotion as the entry of a cell: words that read as the same emotion again, else the words with the score below. It knows no rows. */
import type { Language, Words } from "../../i18n/words";
import type { Emotion, EmotionScale, PersonaEmotion } from "../../journey/journey";
import { meanOf } from "../../journey/emotion-scale";
import { readEmotionText } from "../../journey/read-emotion-text";
import { plainNumber } from "../plain-number";
import type { CellEntry, CellFact } from "../table-notation";

type Score = Pick<Emotion, "level" | "changedFrom" | "feeling">;

/** `1`, or `−1 → 1`; nothing without a level. */
function scoreText({ level, changedFrom }: Score, language: Language): string {
  if (level === undefined) return "";
  return changedFrom === undefined ? plainNumber(level, language) : `${plainNumber(changedFrom, language)} → ${plainNumber(level, language)}`;
}

/** Whether the feeling alone says the level too: `Delighted`, `😐→😟`. */
function saysAll({ level, changedFrom, feeling }: Score, scale: EmotionScale): boolean {
  const read = readEmotionText(feeling ?? "", scale);
  return read.level === level && read.changedFrom === changedFrom && read.feeling === feeling;
}

/** The texts that say a score: one, or the words and then the level. */
function textsOf(score: Score, scale: EmotionScale, language: Language): string[] {
  const { feeling } = score;
  const level = scoreText(score, language);
  if (feeling === undefined) return level === "" ? [] : [level];
  return level === "" || saysAll(score, scale) ? [feeling] : [feeling, level];
}

/** A persona's own emotion; words that do not say the level are followed by the level under the same name. */
function personaFacts(one: PersonaEmotion, scale: EmotionScale, language: Language): CellFact[] {
  return textsOf(one, scale, language).map((value) => ({ label: one.persona, value }));
}

/** The entry of an emotion, undefined when it says nothing. `number` is its touchpoint's, undefined for a stage's own. */
export function emotionEntry(emotion: Emotion | undefined, number: number | undefined, scale: EmotionScale, words: Words): CellEntry | undefined {
  if (emotion === undefined) return undefined;
  const levels = emotion.personas.map(({ level }) => level).filter((level) => level !== undefined);
  const isMean = emotion.personas.length > 0 && emotion.changedFrom === undefined && emotion.level === meanOf(levels);
  const own = isMean ? { ...emotion, level: undefined } : emotion;
  const [text = "", score] = textsOf(own, scale, words.language);
  const below = score === undefined ? [] : [{ label: words.exchange.export.table.score, value: score }];
  const facts = [...below, ...emotion.personas.flatMap((one) => personaFacts(one, scale, words.language))];
  return text === "" && facts.length === 0 ? undefined : { number, text, facts };
}
