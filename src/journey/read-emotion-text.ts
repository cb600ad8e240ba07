/**
 * One emotion written as text: numbers, ratings, percent, a change, an arrow, an emoji, a word of feeling, in that
 * order. What is not recognised has no level; nothing is guessed. It takes plain values, so both doors share it.
 */
import { emojiLevelsIn, leadingArrow } from "./emotion-emoji";
import { isOnScale, levelAt, levelOfRating, meanOf } from "./emotion-scale";
import { wordLevel } from "./emotion-words";
import type { EmotionScale } from "./journey";
import { readBareNumber } from "./read-number";

/** What one text says. `level` and `changedFrom` are on the scale, unclamped; `feeling` is the author's words. */
export interface EmotionText {
  readonly level: number | undefined;
  readonly changedFrom: number | undefined;
  readonly feeling: string | undefined;
}

const rating = /^(\d+(?:[.,]\d+)?)\s*(?:\/|из|out\s+of)\s*(5|7|10)$/iu;
const ratingInside = /(?:^|[\s([,;:])(\d+(?:[.,]\d+)?)\s*(?:\/|из|out\s+of)\s*(5|7|10)(?=$|[\s)\],;:.!])/iu;
const percent = /^([+\-−]?\d+(?:[.,]\d+)?)\s*%$/u;
const bracketed = /[([]([^()[\]]+)[)\]]/gu;
const longestInBrackets = 20;
const leadingNumber = /^([+\-−]\s?\d+(?:[.,]\d+)?)(?=$|[\s:,;(])|^(\d+(?:[.,]\d+)?)(?=\s*(?::\s|\s[-–—]\s|\())/u;
const trailingNumber = /\s([+\-−]\d+(?:[.,]\d+)?)$/u;
const changeArrow = /-{1,2}>|={1,2}>|[–—]>|[→⟶➡➔➜⇒⟹]\ufe0f?/u;
/** A dash or dots for "nothing here", and a template's placeholder such as `[Happy/Neutral]`. */
const nothing = /^[-–—−.…_?]*$/u;
const placeholder = /^(?:\[(?!\[)[^\]]*\]|<[^>]*>|\{[^}]*\})$/u;
const longestText = 400;
const nothingRead: EmotionText = { level: undefined, changedFrom: undefined, feeling: undefined };

/** `4/5`, `4 из 5`, `80%` as a level. */
function readScaled(text: string, scale: EmotionScale): number | undefined {
  const found = rating.exec(text);
  if (found !== null) return levelOfRating(toNumber(found[1]), 1, toNumber(found[2]), scale);
  const share = percent.exec(text);
  return share === null ? undefined : levelOfRating(toNumber(share[1]), 0, 100, scale);
}

function toNumber(text: string | undefined): number {
  return Number((text ?? "").replaceAll(",", ".").replaceAll("−", "-").replace(/\s/g, ""));
}

/** A number or a rating that stands among words: `Empowered (4/5)`, `Злость (-2)`, `+1 радость`. */
function readNumberAmongWords(text: string, scale: EmotionScale): number | undefined {
  const inside = ratingInside.exec(text);
  if (inside !== null) return levelOfRating(toNumber(inside[1]), 1, toNumber(inside[2]), scale);
  const inBrackets = [...text.matchAll(bracketed)].map(([, inside = ""]) => inside.trim()).find((inside) => inside.length <= longestInBrackets);
  if (inBrackets !== undefined) {
    const level = readScaled(inBrackets, scale) ?? readBareNumber(inBrackets);
    if (level !== undefined && isOnScale(level, scale)) return level;
  }
  const leading = leadingNumber.exec(text);
  const found = leading?.[1] ?? leading?.[2] ?? trailingNumber.exec(text)?.[1];
  if (found === undefined) return undefined;
  const level = toNumber(found);
  return isOnScale(level, scale) ? level : undefined;
}

/** The level of one side of a change, or of a text without one. */
function readLevel(text: string, scale: EmotionScale): number | undefined {
  const number = readBareNumber(text) ?? readScaled(text, scale);
  if (number !== undefined) return number;
  const arrow = leadingArrow(text);
  if (arrow !== undefined) return levelAt(arrow.level, scale);
  const amongWords = readNumberAmongWords(text, scale);
  if (amongWords !== undefined) return amongWords;
  const emoji = meanOf(emojiLevelsIn(text));
  if (emoji !== undefined) return levelAt(emoji, scale);
  const word = wordLevel(text);
  return word === undefined ? undefined : levelAt(word, scale);
}

/** The words worth showing beside a level: not a bare number, a rating, an arrow or a dash. */
function feelingOf(text: string): string | undefined {
  if (rating.test(text) || percent.test(text) || readBareNumber(text) !== undefined) return undefined;
  return /[\p{L}\p{Extended_Pictographic}]/u.test(text.replace(/[↑↗→↘↓⬆⬇➡↔⬈⬊▲▼🔼🔽]|\ufe0f/gu, "")) ? text : undefined;
}

/**
 * Reads an emotion typed as text on a scale. Nothing recognised gives no level and keeps the words as the feeling; a
 * change `a → b` has the level of `b` and starts at `a`. Never throws.
 */
export function readEmotionText(source: string, scale: EmotionScale): EmotionText {
  const text = source.trim();
  if (nothing.test(text)) return nothingRead;
  if (text.length > longestText) return { level: undefined, changedFrom: undefined, feeling: text };
  const plain = readBareNumber(text);
  if (plain !== undefined) return { level: plain, changedFrom: undefined, feeling: undefined };
  if (placeholder.test(text)) return { level: undefined, changedFrom: undefined, feeling: text };
  const sides = text.split(changeArrow).map((side) => side.trim());
  const first = sides[0] ?? "";
  const last = sides[sides.length - 1] ?? "";
  if (sides.length > 1 && first !== "" && last !== "") {
    const level = readLevel(last, scale);
    const worded = sides.some((side) => feelingOf(side) !== undefined);
    if (level === undefined) return { level, changedFrom: undefined, feeling: text };
    return { level, changedFrom: readLevel(first, scale), feeling: worded ? text : undefined };
  }
  const level = readLevel(text, scale);
  return { level, changedFrom: undefined, feeling: level === undefined ? text : feelingOf(text) };
}
