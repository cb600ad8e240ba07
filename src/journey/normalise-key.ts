/**
 * Keys as people spell them, brought to one form for comparison: no case, ё = е, camelCase split, no punctuation,
 * emoji or asterisks. It knows letters, not what any key means.
 */

const cacheLimit = 20_000;
/** Longer keys are texts gone astray: compared like any other, but not worth remembering. */
const longestRemembered = 200;
const wordsCache = new Map<string, readonly string[]>();
const joinedCache = new Map<string, string>();

/** Keeps a memory from growing without end when notes have thousands of odd keys. */
function remember<Value>(cache: Map<string, Value>, key: string, value: Value): Value {
  if (key.length > longestRemembered) return value;
  if (cache.size >= cacheLimit) cache.clear();
  cache.set(key, value);
  return value;
}

/** The words of a key in lower case, ё as е: `painPoints`, `Pain-points` and `**pain points**` give `pain`, `points`. Memoised. */
export function keyWords(key: string): readonly string[] {
  const known = wordsCache.get(key);
  if (known !== undefined) return known;
  const words = key
    .normalize("NFC")
    .replace(/[0-9#*]\ufe0f?\u20e3|[\ufe00-\ufe0f\u200d]/gu, " ")
    .replace(/['’ʼ`]/gu, "")
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2")
    .toLowerCase()
    .replaceAll("ё", "е")
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  return remember(wordsCache, key, words ?? []);
}

/** The form keys are compared in: `Pain-points` and `painPoints` give `painpoints`. Empty when a key has no letter or digit. Memoised. */
export function normaliseKey(key: string): string {
  const known = joinedCache.get(key);
  return known ?? remember(joinedCache, key, keyWords(key).join(""));
}
