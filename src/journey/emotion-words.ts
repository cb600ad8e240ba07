/**
 * Finds words of feeling in a short text, English and Russian. It is careful on purpose: a sentence, a negation or an
 * unknown word gives nothing, because a curve must not be guessed.
 */
import { englishEmotionWords, englishNegations } from "./emotion-words-english";
import { russianEmotionWords, russianNegations } from "./emotion-words-russian";

/** Two words so frequent in other languages' maps that they are worth knowing. */
const furtherEmotionWords: readonly (readonly [number, string])[] = [
  [0.5, "期待"],
  [-0.5, "焦虑"],
];

const wholeWords = new Map<string, number>();
const stems = new Map<string, number>();
/** Phrases of two words, the first whole: `не_уверен` for не уверен, не уверена. */
const phraseStems = new Map<string, number>();
const negations: ReadonlySet<string> = new Set([...englishNegations, ...russianNegations]);

for (const [level, words] of [...englishEmotionWords, ...russianEmotionWords, ...furtherEmotionWords]) {
  for (const word of words.split(" ")) {
    if (word.endsWith("*")) (word.includes("_") ? phraseStems : stems).set(word.slice(0, -1), level);
    else wholeWords.set(word, level);
  }
}

const shortestStem = Math.min(...[...stems.keys()].map((stem) => stem.length));
const longestEnding = 7;
const mostWords = 6;
const longestText = 200;
/** Where the word of feeling ends and the story begins: `Curious: "Is this…"`, `Раздражение — слишком долго`. */
const storyStart = /[:;("“«「]|\s[-–—]\s|[.!?…](?:\s|$)/u;
const strength = /([\p{L}\p{M}])(\+{1,2})(?=$|[^+\p{L}\p{N}])/gu;

/** The level of one word (or phrase), by itself or by the longest stem it begins with. */
function levelOfWord(word: string, known: ReadonlyMap<string, number> = stems): number | undefined {
  const whole = wholeWords.get(word);
  if (whole !== undefined) return whole;
  for (let length = word.length; length >= shortestStem && word.length - length <= longestEnding; length -= 1) {
    const level = known.get(word.slice(0, length));
    if (level !== undefined) return level;
  }
  return undefined;
}

/** A level moved away from neutral by a quarter of the half-scale per plus and one, never past the end. */
function strengthen(level: number, pluses: number): number {
  const distance = pluses === 0 ? 0 : pluses === 1 ? 0.25 : 0.5;
  return level === 0 ? 0 : Math.sign(level) * Math.min(1, Math.abs(level) + distance);
}

interface Token {
  readonly word: string;
  readonly pluses: number;
}

function tokensOf(text: string): Token[] {
  const marked = text
    .normalize("NFC")
    .toLowerCase()
    .replaceAll("ё", "е")
    .replace(/['’=]/gu, "")
    .replace(strength, (_, letter: string, pluses: string) => `${letter}=${pluses.length}`);
  return (marked.match(/[\p{L}\p{M}]+(?:=[12])?/gu) ?? []).map((token) => {
    const mark = token.indexOf("=");
    return mark === -1 ? { word: token, pluses: 0 } : { word: token.slice(0, mark), pluses: Number(token.slice(mark + 1)) };
  });
}

/**
 * The level of the feeling a text names, from -1 to 1: the mean of the known words before its first colon, dash,
 * bracket, quotation or full stop. Undefined when there is none, when a word turns it around ("not happy"), or when the
 * text is a sentence of more than six words. `+` or `++` right after a word moves it outwards by a quarter or a half.
 */
export function wordLevel(text: string): number | undefined {
  const trimmed = text.trim().slice(0, longestText);
  const story = trimmed.search(storyStart);
  const tokens = tokensOf(story > 0 ? trimmed.slice(0, story) : trimmed);
  if (tokens.length === 0 || tokens.length > mostWords) return undefined;
  const levels: number[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) continue;
    const next = tokens[at + 1];
    const third = tokens[at + 2];
    if (next !== undefined) {
      const pair = `${token.word}_${next.word}`;
      const triple = third === undefined ? undefined : `${pair}_${third.word}`;
      const tripleLevel = triple === undefined ? undefined : wholeWords.get(triple);
      const phraseLevel = tripleLevel ?? levelOfWord(pair, phraseStems);
      if (phraseLevel !== undefined) {
        const last = tripleLevel === undefined ? next : (third ?? next);
        levels.push(strengthen(phraseLevel, last.pluses));
        at += tripleLevel === undefined ? 1 : 2;
        continue;
      }
    }
    if (negations.has(token.word)) return undefined;
    const level = levelOfWord(token.word);
    if (level !== undefined) levels.push(strengthen(level, token.pluses));
  }
  if (levels.length === 0) return undefined;
  return levels.reduce((sum, level) => sum + level, 0) / levels.length;
}
