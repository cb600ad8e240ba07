/** The level an emotion has when it comes as a plain value of a metadata cache. It mirrors `read-emotion` without words, persons and problems. */
import { defaultScale, meanOf } from "./emotion-scale";
import type { EmotionScale } from "./journey";
import { emotionKeyKind } from "./read-emotion";
import { readEmotionText } from "./read-emotion-text";
import { isPlainMap, nestedListLink } from "./summary-values";

const deepest = 6;
const longestRemembered = 60;
const cacheLimit = 5_000;
/** Levels of short texts on the default scale: people feel the same few words over and over. */
const levelsByText = new Map<string, number | undefined>();

function readTextLevel(text: string, scale: EmotionScale): number | undefined {
  if (text.length > longestRemembered || scale !== defaultScale) return readEmotionText(text, scale).level;
  const known = levelsByText.get(text);
  if (known !== undefined || levelsByText.has(text)) return known;
  const { level } = readEmotionText(text, scale);
  if (levelsByText.size >= cacheLimit) levelsByText.clear();
  levelsByText.set(text, level);
  return level;
}

function readMapLevel(map: Readonly<Record<string, unknown>>, scale: EmotionScale, depth: number): number | undefined {
  let score: number | undefined;
  let scoreSeen = false;
  let word: number | undefined;
  const levels: number[] = [];
  for (const key in map) {
    const level = readPlainLevel(map[key], scale, depth + 1);
    const kind = emotionKeyKind(key);
    if (kind === "level" && !scoreSeen) {
      scoreSeen = map[key] !== null;
      score = level;
    } else if (kind !== undefined) word ??= level;
    else if (level !== undefined) levels.push(level);
  }
  return score ?? word ?? meanOf(levels);
}

/**
 * The level of an emotion on the note's scale, unclamped: a number itself, text as in `readEmotionText`, a map's own
 * score or else the mean over its persons, a list's mean. Undefined is no score. Never throws on plain data.
 */
export function readPlainLevel(value: unknown, scale: EmotionScale, depth = 0): number | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
  if (typeof value === "string") return readTextLevel(value, scale);
  if (typeof value === "boolean") return readTextLevel(String(value), scale);
  if (typeof value === "bigint") return Number.isFinite(Number(value)) ? Number(value) : undefined;
  if (depth > deepest) return undefined;
  if (isPlainMap(value)) return readMapLevel(value, scale, depth);
  if (!Array.isArray(value) || nestedListLink(value) !== undefined) return undefined;
  const levels: number[] = [];
  for (const item of value) {
    const level = readPlainLevel(item, scale, depth + 1);
    if (level !== undefined) levels.push(level);
  }
  return meanOf(levels);
}
