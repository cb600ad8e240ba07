/** Plain data of unknown shape, looked at safely: its texts, its fields. It knows no journey. */

export type DataRecord = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is DataRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** A single value as a text; undefined for nothing, lists and records. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === "string") return value.trim() === "" ? undefined : value.trim();
  return typeof value === "number" || typeof value === "boolean" || typeof value === "bigint" ? String(value) : undefined;
}

const deepest = 6;

/** Every text within a value, a record's under its keys: `english: …`. */
export function textsOf(value: unknown, depth = 0): string[] {
  const text = textOf(value);
  if (text !== undefined) return [text];
  if (depth > deepest) return [];
  if (isList(value)) return value.flatMap((item) => textsOf(item, depth + 1));
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, depth + 1).map((one) => `${key}: ${one}`));
}

/** The first field of a record under one of some names, compared without case and punctuation. */
export function fieldOf(record: DataRecord, names: readonly string[], fold: (key: string) => string): readonly [key: string, value: unknown] | undefined {
  for (const name of names) {
    const found = Object.entries(record).find(([key, value]) => fold(key) === name && value !== undefined && value !== null);
    if (found !== undefined) return found;
  }
  return undefined;
}
