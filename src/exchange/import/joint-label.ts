/**
 * Labels that join what people think and what they feel (`Thoughts & emotions`), and the texts below them: what is only a
 * feeling becomes the emotion, words become thoughts. It knows texts, not where they stand.
 */
import { defaultScale } from "../../journey/emotion-scale";
import { readEmotionText } from "../../journey/read-emotion-text";
import { readBareNumber } from "../../journey/read-number";
import type { SourcePlace } from "./import-report";
import { plainLabel } from "./know-label";
import type { MapDraft, ThingDraft } from "./map-draft";

const thinking = /thought|think|mindset|мысл|дума|цитат|pens|gedank|denk|quote|想法|心声|在想|思考|考え|생각/iu;
const feeling = /feel|emotion|mood|sentiment|эмоц|чувств|настроен|ощущ|переживан|emoç|emoc|sent[ei]|émotion|ressent|gefühl|stimmung|情绪|情緒|感受|感情|気持ち|心情|감정|기분/iu;
/** An emoji, with what makes one sign of several; no digit. */
const emoji = String.raw`(?:\p{Extended_Pictographic}(?:\uFE0F|\u200D\p{Extended_Pictographic}|\p{Emoji_Modifier})*)`;
const emojis = new RegExp(`${emoji}(?:\\s*${emoji})*`, "gu");
const quoted = /["“”„«»「」『』]/u;
const mostWords = 3;

/** Whether a label names thoughts and feelings at once. */
export function joinsThoughtsAndFeelings(label: string): boolean {
  const plain = plainLabel(label);
  return thinking.test(plain) && feeling.test(plain);
}

export interface PartedFeeling {
  readonly emotion: string | undefined;
  readonly thought: string | undefined;
}

/** Whether a text says nothing but a feeling: a number, a rating, an emoji, a word or two of feeling. */
function isFeeling(text: string): boolean {
  return !quoted.test(text) && text.split(/\s+/u).length <= mostWords && readEmotionText(text, defaultScale).level !== undefined;
}

/** The emojis a text begins with, else those it ends with, and what it says beside them. */
function partEmojis(text: string): readonly [signs: string, rest: string] | undefined {
  const runs = [...text.matchAll(emojis)];
  const [first] = runs;
  const last = runs.at(-1);
  if (first?.index === 0) return [first[0], text.slice(first[0].length).trimStart().replace(/^[:：,–—-]\s*/u, "")];
  return last !== undefined && last.index + last[0].length === text.length ? [last[0], text.slice(0, last.index).trimEnd()] : undefined;
}

/** One text below a joint label, parted: `😟 "Is it safe?"` is a feeling and a thought, `😟 Anxious` a feeling, `Is it safe?` a thought. */
export function partFeeling(text: string): PartedFeeling {
  const [sign, rest] = partEmojis(text) ?? [];
  if (sign === undefined || rest === undefined) return isFeeling(text) ? { emotion: text, thought: undefined } : { emotion: undefined, thought: text };
  if (!isFeeling(sign)) return { emotion: undefined, thought: text };
  return rest === "" || isFeeling(rest) || /^\p{L}+$/u.test(rest) ? { emotion: text, thought: undefined } : { emotion: sign, thought: rest };
}

/** Takes texts below a joint label into a thing; a second feeling of it stays a thought. */
export function takeThoughtsAndFeelings(draft: MapDraft, thing: ThingDraft, texts: readonly string[], place: SourcePlace): void {
  for (const text of texts) {
    const { emotion, thought } = thing.emotion === undefined ? partFeeling(text) : { emotion: undefined, thought: text };
    if (emotion !== undefined) draft.addEmotion(thing, readBareNumber(emotion) ?? emotion, place);
    if (thought !== undefined) draft.addEntries(thing, "thoughts", [thought], place);
  }
}
