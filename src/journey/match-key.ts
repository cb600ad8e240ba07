/**
 * Which canonical key a typed key means at its level: the level's table, then once more without "customer's" and its
 * kin. It knows the tables of words, not how a value is read.
 */
import { canonicalLanes, type CanonicalLane, type DerivedRow } from "./lane-keys";
import { keyWords, normaliseKey } from "./normalise-key";
import { itemVocabulary, type ItemKey } from "./vocabulary-item";
import { laneVocabulary } from "./vocabulary-lanes";
import { noteVocabulary, type NoteKey } from "./vocabulary-note";
import { stageVocabulary, touchpointVocabulary, type StagePropertyKey, type TouchpointPropertyKey } from "./vocabulary-stage";

export type StageKey = StagePropertyKey | CanonicalLane;
export type TouchpointKey = TouchpointPropertyKey | CanonicalLane;

type Vocabulary<Key extends string> = readonly (readonly [Key, string])[];

/** Words that only say whose path it is: `customer's goals` are goals. */
const ownerWords = new Set(["клиента", "пользователя", "customer", "customers", "user", "users", "client", "clients"]);
const cacheLimit = 20_000;
const longestRemembered = 200;

/** Every spelling of a row of a vocabulary: the canonical key, then the others. */
export function spellingsOf(canonical: string, others: string): string[] {
  return [canonical, ...others.split(", ")].filter((spelling) => spelling !== "");
}

function tableOf<Key extends string>(vocabulary: Vocabulary<Key>): ReadonlyMap<string, Key> {
  const table = new Map<string, Key>();
  for (const [canonical, spellings] of vocabulary) {
    for (const spelling of spellingsOf(canonical, spellings)) table.set(normaliseKey(spelling), canonical);
  }
  return table;
}

/** A memoised lookup in one level's table: typed key in, canonical key or undefined out. The table is made at the first question, so that starting the app does not wait for it. */
function matcherFor<Key extends string>(vocabulary: Vocabulary<Key>): (key: string) => Key | undefined {
  let filled: ReadonlyMap<string, Key> | undefined;
  const cache = new Map<string, Key | undefined>();
  return (key) => {
    const known = cache.get(key);
    if (known !== undefined || cache.has(key)) return known;
    const table = (filled ??= tableOf(vocabulary));
    let canonical = table.get(normaliseKey(key));
    if (canonical === undefined) {
      const words = keyWords(key);
      const rest = words.filter((word) => !ownerWords.has(word));
      if (rest.length > 0 && rest.length < words.length) canonical = table.get(rest.join(""));
    }
    if (key.length > longestRemembered) return canonical;
    if (cache.size >= cacheLimit) cache.clear();
    cache.set(key, canonical);
    return canonical;
  };
}

/** The property of a journey note a top-level key means; undefined is a key that is not ours. Memoised. */
export const canonicalNoteKey: (key: string) => NoteKey | undefined = matcherFor<NoteKey>(noteVocabulary);

/** What a key means on a stage, a property or a lane; undefined is an own lane. Memoised. */
export const canonicalStageKey: (key: string) => StageKey | undefined = matcherFor<StageKey>([...stageVocabulary, ...laneVocabulary]);

/** What a key means on a touchpoint, a property or a lane; undefined is an own lane. Memoised. */
export const canonicalTouchpointKey: (key: string) => TouchpointKey | undefined = matcherFor<TouchpointKey>([
  ...touchpointVocabulary,
  ...laneVocabulary,
]);

/** What a key means in an entry of a lane; undefined is a key we do not know. Memoised. */
export const canonicalItemKey: (key: string) => ItemKey | undefined = matcherFor<ItemKey>(itemVocabulary);

/** What people call the row of the emotion, besides the emotion itself. */
const curveNames: ReadonlySet<string> = new Set(["curve", "emotioncurve", "кривая", "криваяэмоций"]);
const laneKeySet: ReadonlySet<string> = new Set(canonicalLanes);

/** Whether a canonical key names a lane that holds items. */
export function isCanonicalLane(key: string): key is CanonicalLane {
  return laneKeySet.has(key);
}

/** The row a name in `lanes` means: a lane, or a row drawn from the stages themselves; undefined is an own lane's name. */
export function canonicalRow(name: string): CanonicalLane | DerivedRow | undefined {
  if (curveNames.has(normaliseKey(name))) return "emotion";
  const key = canonicalStageKey(name);
  if (key === undefined) return undefined;
  if (key === "channel") return "touchpoints";
  return key === "emotion" || key === "touchpoints" || key === "reach" || isCanonicalLane(key) ? key : undefined;
}
