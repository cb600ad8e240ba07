/**
 * An emotion out of the tree: a single value, one per persona, a level with words, or a list. It reports what lies
 * outside the scale and leaves single texts to `read-emotion-text`.
 */
import type { MapEntry, MapNode, TreeNode } from "../note/tree";
import { isOnScale, meanOf } from "./emotion-scale";
import type { Emotion, JourneyPath, PersonaEmotion } from "./journey";
import { joinPosition, joinTyped } from "./join-path";
import { entriesOf, isNothing, textOf, unquotedLink } from "./node-text";
import { normaliseKey } from "./normalise-key";
import { readEmotionText, type EmotionText } from "./read-emotion-text";
import { linkName, parseLink } from "./read-link";
import type { ReadingScope } from "./reading-scope";

const levelKeys: ReadonlySet<string> = new Set(["score", "level", "value", "оценка", "уровень", "балл", "значение"]);
const wordKeys: ReadonlySet<string> = new Set(["word", "text", "description", "feeling", "слово", "текст", "описание", "чувство"]);
const deepest = 6;

type Read = EmotionText & { readonly personas: readonly PersonaEmotion[]; readonly levelPath?: JourneyPath };

/** What part a key has in an emotion's map, by its compared form; undefined is a persona. */
export function emotionKeyKind(key: string): "level" | "words" | undefined {
  const folded = normaliseKey(key);
  if (levelKeys.has(folded)) return "level";
  return wordKeys.has(folded) ? "words" : undefined;
}

/** Reports a number that lies outside the scale; it is kept as written. */
function reportIfOutside(level: number | undefined, node: TreeNode, path: JourneyPath, scope: ReadingScope): void {
  if (level === undefined || isOnScale(level, scope.scale)) return;
  const { min, max } = scope.scale;
  const value = node.kind === "scalar" ? node.source : String(level);
  scope.problems.report({
    code: "emotion-out-of-scale", severity: "warning", path, span: node.span, value, details: { min, max, level, drawn: level < min ? min : max },
  });
}

/** One scalar: a number on the scale, or text. */
function readScalar(node: TreeNode & { kind: "scalar" }, path: JourneyPath, scope: ReadingScope): Read {
  const { value } = node;
  if (!node.quoted && (typeof value === "number" || typeof value === "bigint")) {
    const level = Number(value);
    if (!Number.isFinite(level)) {
      scope.problems.report({ code: "number-unreadable", severity: "warning", path, span: node.span, value: node.source });
      return { level: undefined, changedFrom: undefined, feeling: node.source, personas: [] };
    }
    reportIfOutside(level, node, path, scope);
    return { level, changedFrom: undefined, feeling: undefined, personas: [] };
  }
  const read = readEmotionText(node.source, scope.scale);
  reportIfOutside(read.level, node, path, scope);
  reportIfOutside(read.changedFrom, node, path, scope);
  return { ...read, personas: [] };
}

/** One `persona: emotion` of a map; a key that names no persona of the note is kept and reported. */
function readPersonaEntry(entry: MapEntry, path: JourneyPath, scope: ReadingScope, depth: number): PersonaEmotion | undefined {
  const place = joinTyped(path, entry.key);
  const match = scope.personaMatcher.match(entry.key);
  const persona = match === undefined ? undefined : scope.personas[match.personaIndex];
  const shown = persona?.name ?? linkName(parseLink(entry.key));
  if (match === undefined && scope.personas.length > 0) {
    scope.problems.report({ code: "persona-unknown", severity: "warning", path: place, span: entry.keySpan, value: entry.key });
  } else if (match?.ambiguous === true) {
    const details = { taken: shown };
    scope.problems.report({ code: "persona-ambiguous", severity: "warning", path: place, span: entry.keySpan, value: entry.key, details });
  }
  if (isNothing(entry.value)) return undefined;
  const { level, changedFrom, feeling } = readAny(entry.value, place, scope, depth + 1);
  return { persona: shown, personaIndex: match?.personaIndex, path: place, level, changedFrom, feeling };
}

function levelsOf(parts: readonly { readonly level: number | undefined }[]): number[] {
  return parts.map((part) => part.level).filter((level) => level !== undefined);
}

function joinFeelings(feelings: readonly (string | undefined)[]): string | undefined {
  const known = [...new Set(feelings.filter((feeling) => feeling !== undefined && feeling !== ""))];
  return known.length === 0 ? undefined : known.join(", ");
}

function readMap(node: MapNode, path: JourneyPath, scope: ReadingScope, depth: number): Read {
  let score: Read | undefined;
  let levelPath: JourneyPath | undefined;
  const words: Read[] = [];
  const personas: PersonaEmotion[] = [];
  for (const entry of entriesOf(node, path, scope)) {
    const kind = emotionKeyKind(entry.key);
    if (kind !== undefined) {
      if (isNothing(entry.value)) continue;
      const place = joinTyped(path, entry.key);
      const read = readAny(entry.value, place, scope, depth + 1);
      if (kind === "level" && score === undefined) {
        score = read;
        levelPath = place;
      } else words.push({ ...read, feeling: read.feeling ?? textOf(entry.value, path, scope) });
      continue;
    }
    const read = readPersonaEntry(entry, path, scope, depth);
    if (read !== undefined) personas.push(read);
  }
  const feeling = joinFeelings([...words.map((word) => word.feeling), score?.feeling]);
  const own = score?.level === undefined ? words.find((word) => word.level !== undefined) : score;
  const level = own?.level ?? meanOf(levelsOf(personas));
  return { level, changedFrom: own?.changedFrom, feeling, personas, ...(levelPath === undefined || depth > 0 ? {} : { levelPath }) };
}

function readAny(node: TreeNode, path: JourneyPath, scope: ReadingScope, depth: number): Read {
  if (node.kind === "scalar") return readScalar(node, path, scope);
  const link = unquotedLink(node, scope);
  if (link !== undefined || depth > deepest) {
    return { level: undefined, changedFrom: undefined, feeling: textOf(node, path, scope), personas: [] };
  }
  if (node.kind === "map") return readMap(node, path, scope, depth);
  const parts = node.items
    .map((item, position) => (isNothing(item) ? undefined : readAny(item, joinPosition(path, position), scope, depth + 1)))
    .filter((part) => part !== undefined);
  const changedFrom = parts.length === 1 ? parts[0]?.changedFrom : undefined;
  const feeling = joinFeelings(parts.map((part) => part.feeling));
  return { level: meanOf(levelsOf(parts)), changedFrom, feeling, personas: parts.flatMap((part) => part.personas) };
}

/**
 * Reads the value of one `emotion` key. Undefined for an absent value; a value nothing is recognised in is an emotion
 * without a level. Levels are on the note's scale, unclamped; those outside are reported.
 */
export function readEmotion(node: TreeNode, path: JourneyPath, scope: ReadingScope): Emotion | undefined {
  if (isNothing(node)) return undefined;
  const read = readAny(node, path, scope, 0);
  if (read.level === undefined && read.feeling === undefined && read.personas.length === 0) return undefined;
  return { path, ...read };
}

/**
 * Joins the emotions of several spellings (`emotion: -2` beside `feeling: annoyed`): the first with a level gives the
 * score, the words of all give the feeling.
 */
export function joinEmotions(emotions: readonly Emotion[]): Emotion | undefined {
  const first = emotions[0];
  if (first === undefined || emotions.length === 1) return first;
  const scored = emotions.find((emotion) => emotion.level !== undefined) ?? first;
  const apart = scored.level !== undefined && scored.feeling === undefined && scored.levelPath === undefined && scored.personas.length === 0 ? { levelPath: scored.path } : {};
  return { ...scored, ...apart, feeling: joinFeelings(emotions.map((emotion) => emotion.feeling)), personas: emotions.flatMap((emotion) => emotion.personas) };
}
