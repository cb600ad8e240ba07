/**
 * What the label of a row or column means: the format's own vocabulary first, then the words of other languages and
 * habits. An unknown label is the author's own lane. It does not know where the label stands.
 */
import { cutEnd } from "../../journey/cut-end";
import { canonicalStageKey, canonicalTouchpointKey, isCanonicalLane } from "../../journey/match-key";
import { keyWords, normaliseKey } from "../../journey/normalise-key";
import { ideographs, pairWords, singleWords, type LabelTarget } from "./label-words";
import { plainSemitic, semiticPairs, semiticSingles } from "./label-words-semitic";

export type { LabelTarget } from "./label-words";

export interface KnownLabel {
  readonly target: LabelTarget;
  /** True when the whole label is a name we know; false when only a part of it is. */
  readonly exact: boolean;
}

const longestLabel = 60;
const mostWords = 7;
const stageWords: ReadonlySet<string> = new Set(["stage", "phase", "этап", "стадия", "фаза"]);

type Stem = readonly [target: LabelTarget, parts: readonly string[]];

function stemsOf(table: readonly (readonly [LabelTarget, string])[]): Stem[] {
  return table.flatMap(([target, words]) => words.split(" ").map((word): Stem => [target, word.replaceAll("ё", "е").split("_")]));
}

const pairs = stemsOf([...pairWords, ...semiticPairs]);
const singles = stemsOf([...singleWords, ...semiticSingles]);
const anywhere = stemsOf(ideographs);

function fits(word: string, stem: string): boolean {
  return stem.endsWith("*") ? word.startsWith(stem.slice(0, -1)) : word === stem;
}

/** The parts of a stem in the order of the words, small words such as "of" between them allowed. */
function pairAt(words: readonly string[], at: number, [first = "", second = ""]: readonly string[]): boolean {
  const word = words[at];
  if (word === undefined || !fits(word, first)) return false;
  return words.slice(at + 1, at + 4).some((next) => fits(next, second));
}

/** A label without what only decorates it: a link, emphasis, a number in front, remarks in brackets, a colon behind. */
export function plainLabel(label: string): string {
  const bare = label
    .replace(/\[([^[\]]*)\]\([^()\s]*\)/gu, "$1")
    .replace(/[*_`~]+/gu, "")
    .replace(/\([^()]*\)|\[[^[\]]*\]|（[^（）]*）/gu, " ")
    .replace(/^(?:[\p{P}\p{S}\p{Extended_Pictographic}]*\s)*(?:[\p{P}\p{S}\p{Extended_Pictographic}]*\d{1,3}[.)]?\s+)?(?=\p{L})/u, "");
  return cutEnd(bare, /[\s:：]/u).trim();
}

function inVocabulary(label: string): LabelTarget | undefined {
  const key = canonicalStageKey(label);
  if (key === undefined) return canonicalTouchpointKey(label) === "name" ? "step" : undefined;
  if (key === "name") return stageWords.has(normaliseKey(label)) ? "stage" : "step";
  if (key === "touchpoints" || key === "channel" || key === "emotion" || key === "reach" || key === "personas") return key;
  return isCanonicalLane(key) ? key : undefined;
}

const besideSolution: ReadonlySet<string> = new Set(["before", "after", "current", "existing", "without", "до", "после", "текущие", "текущее", "antes", "después", "depois", "atual", "actual", "avant", "après", "vor", "nach"]);

function byStems(words: readonly string[]): LabelTarget | undefined {
  for (let at = 0; at < words.length; at += 1) {
    const pair = pairs.find(([, parts]) => pairAt(words, at, parts));
    if (pair !== undefined) return pair[0];
    const word = words[at];
    const single = word === undefined ? undefined : singles.find(([, [stem = ""]]) => fits(word, stem));
    if (single !== undefined) {
      // "Before our solution" tells how it was, not what to improve.
      if (single[0] === "solutions" && words.slice(0, at).some((word) => besideSolution.has(word))) return undefined;
      // A stage word beside another meaning only says whose it is: "Stage goal", «Цель этапа».
      if (single[0] === "stage" || single[0] === "number") {
        const rest = byStems(words.slice(at + 1));
        return rest ?? (words.length <= 3 ? single[0] : undefined);
      }
      return single[0];
    }
  }
  return undefined;
}

const remembered = new Map<string, KnownLabel | undefined>();
const mostRemembered = 3000;

/** What a label means; undefined when nothing of it is known. Never throws; a sentence is no label. Memoised. */
export function knowLabel(label: string): KnownLabel | undefined {
  if (label.length > 200) return findMeaning(label);
  if (!remembered.has(label)) {
    if (remembered.size >= mostRemembered) remembered.clear();
    remembered.set(label, findMeaning(label));
  }
  return remembered.get(label);
}

function findMeaning(label: string): KnownLabel | undefined {
  const plain = plainLabel(label.slice(0, 200));
  // Code names a field of data, and what ends as a sentence is one.
  if (label.includes("`") || /[^.\s][.!?。！？]\s*$/u.test(plain)) return undefined;
  if (/^\s*(?:#|№|n[°º])\s*$/iu.test(label)) return { target: "number", exact: true };
  if (plain === "" || plain.length > longestLabel) return undefined;
  const exact = inVocabulary(plain) ?? inVocabulary(label);
  if (exact !== undefined) return { target: exact, exact: true };
  const words = keyWords(plain);
  if (words.length === 0 || words.length > mostWords) return undefined;
  const parted = /^(.+?)(?:[/&+,;|]|\s(?:and|и|e|y|et|und)\s)/su.exec(plain)?.[1];
  const first = parted === undefined ? undefined : inVocabulary(parted);
  if (first !== undefined) return { target: first, exact: false };
  const stem = byStems(words.map(plainSemitic));
  if (stem !== undefined) return { target: stem, exact: words.length === 1 };
  if (!/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(plain)) return undefined;
  const joined = words.join("");
  const places = anywhere
    .map(([target, [part = ""]]) => ({ target, at: joined.indexOf(part), length: part.length }))
    .filter(({ at }) => at !== -1)
    .sort((one, other) => one.at - other.at || other.length - one.length);
  // A feeling hoped for is a feeling.
  const wished = places[0]?.target === "expectations" || places[0]?.target === "goals" ? places.find(({ target }) => target === "emotion") : undefined;
  const found = wished ?? places[0];
  return found === undefined || joined.length > 14 ? undefined : { target: found.target, exact: joined.length === found.length };
}

/** Targets that prove a map: what stages hold, not what names or numbers them. */
export function isContent(target: LabelTarget): boolean {
  return target !== "stage" && target !== "step" && target !== "number" && target !== "own" && target !== "personas";
}

const aboutPeople =
  /^(?:age|name|role|occupation|job title|background|demographics?|bio(?:graphy)?|education|income|location|family|personality|tech(?:nical)? (?:skills?|level)|возраст|имя|роль|профессия|должность|биография|образование|доход|idade|edad|nome|nombre|alter|beruf|âge|年龄|年齢|나이|직업)$/iu;

/** Whether a label belongs to a portrait of a person, not to a stage. */
export function describesPeople(label: string): boolean {
  return aboutPeople.test(plainLabel(label.slice(0, 80)));
}
