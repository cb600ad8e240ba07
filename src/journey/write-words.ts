/**
 * Values as they are written into a note: numbers that came as text, the closed words in the note's language, canonical
 * keys of new maps in the note's spelling. It knows no tree.
 */
import type { WriteMap, WriteValue } from "../note/raw-change";
import type { TreeNode } from "../note/tree";
import { canonicalKeyOf } from "./find-value";
import { canonicalRow, isCanonicalLane } from "./match-key";
import type { NoteSpelling } from "./note-spelling";
import type { Level } from "./place";

const numberKeys: Readonly<Record<Level, ReadonlySet<string>>> = {
  note: new Set(["review-every", "emotion-scale"]),
  stage: new Set(["emotion", "reach"]),
  touchpoint: new Set(["emotion", "reach"]),
  item: new Set(["severity", "impact", "effort", "value", "target", "weight"]),
};

const russianWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "item status": { open: "открыто", doing: "в работе", done: "готово" },
  "note journey-state": { "as-is": "как есть", "to-be": "как будет" },
  "stage exit": { stops: "перестаёт пользоваться", competitor: "к конкуренту" },
  "touchpoint moment": { true: "да", false: "нет" },
};

/** Whether a value to be written is a map. */
export function isWriteMap(value: WriteValue): value is WriteMap {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether a value to be written is a list. */
export function isWriteList(value: WriteValue): value is readonly WriteValue[] {
  return Array.isArray(value);
}

/** A single value as a text; undefined for nothing, lists and maps. */
export function textOfValue(value: WriteValue): string | undefined {
  return isWriteList(value) || isWriteMap(value) || value === null ? undefined : String(value);
}

/** The number a text plainly is (`-1`, `+1`, `1.5`), so that it is written without quotes; undefined for any other text. */
function plainNumber(text: string): number | undefined {
  return /^[+-]?(?:0|[1-9]\d{0,14})(?:\.\d{1,14})?$/.test(text.trim()) ? Number(text) : undefined;
}

/** A canonical row as the note spells the key of its values; any other name as given. */
function rowName(value: WriteValue, spelling: NoteSpelling): WriteValue {
  if (typeof value !== "string" || canonicalRow(value) !== value) return value;
  const written = spelling.keyFor("stage", value);
  return canonicalRow(written) === value ? written : value;
}

/** A value of a property as it is written: texts that are plain numbers become numbers where numbers are meant. */
export function wordsFor(level: Level, key: string, value: WriteValue, spelling: NoteSpelling): WriteValue {
  if (isWriteList(value)) return value.map((item) => wordsFor(level, key, item, spelling));
  if (isWriteMap(value)) {
    return key === "emotion" ? { entries: value.entries.map(([name, inner]): [string, WriteValue] => [name, wordsFor(level, key, inner, spelling)]) } : value;
  }
  if (typeof value === "string" && numberKeys[level].has(key)) return plainNumber(value) ?? value;
  if (level === "note" && (key === "lanes" || key === "lanes-hidden")) return rowName(value, spelling);
  const words = value === null ? undefined : russianWords[`${level} ${key}`]?.[String(value)];
  return words !== undefined && spelling.language === "ru" ? words : value;
}

/**
 * A new stage, touchpoint or entry of a lane as it is written: canonical keys in the note's spelling, at every level
 * below as well; other keys as given.
 */
export function spelled(level: Level, value: WriteValue, spelling: NoteSpelling): WriteValue {
  if (!isWriteMap(value)) return value;
  return {
    entries: value.entries.map(([key, inner]): [string, WriteValue] => {
      const canonical = canonicalKeyOf(level)(key);
      if (canonical === undefined) return [key, inner];
      const written = canonical === key ? spelling.keyFor(level, key) : key;
      return [written, spelledValue(level, canonical, inner, spelling)];
    }),
  };
}

/** The value of a property of something new: what it holds is spelled as well. */
export function spelledValue(level: Level, key: string, value: WriteValue, spelling: NoteSpelling): WriteValue {
  const thing = level === "stage" || level === "touchpoint";
  const below: Level | undefined = level === "stage" && key === "touchpoints" ? "touchpoint" : thing && isCanonicalLane(key) ? "item" : undefined;
  if (below === undefined && !(level === "note" && key === "stages")) return wordsFor(level, key, value, spelling);
  const inner = below ?? "stage";
  return isWriteList(value) ? value.map((item) => spelled(inner, item, spelling)) : spelled(inner, value, spelling);
}

/** A value of the tree as one to be written: texts stay the very text that was read (`1.10`, `007`). */
export function writeValueOf(node: TreeNode): WriteValue {
  if (node.kind === "list") return node.items.map(writeValueOf);
  if (node.kind === "map") return { entries: node.entries.map((entry): [string, WriteValue] => [entry.key, writeValueOf(entry.value)]) };
  const { value, source } = node;
  if (typeof value === "number") return String(value) === source ? value : source;
  return typeof value === "bigint" ? source : value;
}
