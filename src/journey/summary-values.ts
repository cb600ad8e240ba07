/**
 * Texts and link targets out of plain values, as a metadata cache holds them. It mirrors what `node-text` makes of a
 * tree, without positions and problems, and must stay fast: it runs for every journey of a vault.
 */
import { linkLookupTarget, linkTextsIn, parseLink } from "./read-link";

const deepestFlattening = 12;
const cacheLimit = 20_000;
const targetsByText = new Map<string, readonly string[]>();

export type PlainMap = Readonly<Record<string, unknown>>;

/** Whether a plain value is a map: an object that is no list. */
export function isPlainMap(value: unknown): value is PlainMap {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether a plain value says nothing: null, absent, or blank text. */
export function isBlank(value: unknown): boolean {
  if (typeof value !== "string") return value === null || value === undefined;
  // Almost every text begins with a letter; U+00A0 and the spaces from U+1680 on are left to `trim`.
  const first = value.charCodeAt(0);
  return !(first > 32 && first < 0x1680 && first !== 0xa0) && value.trim() === "";
}

/** A scalar as trimmed text; undefined for blank text, null, lists and maps. */
export function scalarText(value: unknown): string | undefined {
  if (typeof value === "string") {
    const text = value.trim();
    return text === "" ? undefined : text;
  }
  return typeof value === "number" || typeof value === "boolean" || typeof value === "bigint" ? String(value) : undefined;
}

/** The link an unquoted `[[Note]]` was meant to be, once YAML made it a list in a list; undefined for anything else. */
export function nestedListLink(value: readonly unknown[]): string | undefined {
  const inner: unknown = value.length === 1 ? value[0] : undefined;
  if (!Array.isArray(inner) || inner.length === 0) return undefined;
  const parts: string[] = [];
  for (const part of inner) {
    const text = scalarText(part);
    if (text === undefined) return undefined;
    parts.push(text);
  }
  return `[[${parts.join(", ")}]]`;
}

/** Any value as one text: a scalar trimmed, a list joined with commas, a map as `key: value`. Undefined for nothing. */
export function plainText(value: unknown, depth = 0): string | undefined {
  if (typeof value !== "object" || value === null) return scalarText(value);
  if (depth >= deepestFlattening) return undefined;
  const parts: string[] = [];
  if (Array.isArray(value)) {
    const link = nestedListLink(value);
    if (link !== undefined) return link;
    for (const item of value) {
      const text = plainText(item, depth + 1);
      if (text !== undefined) parts.push(text);
    }
  } else {
    for (const [key, item] of Object.entries(value)) {
      const text = plainText(item, depth + 1);
      parts.push(text === undefined ? key : `${key}: ${text}`);
    }
  }
  return parts.length === 0 ? undefined : parts.join(", ");
}

/** Hands each typed link of a text or a list of texts to `take`: `"[[Olga]], [[Igor]]"` holds two. */
export function eachLinkText(value: unknown, take: (text: string) => void, depth = 0): void {
  if (Array.isArray(value) && depth < deepestFlattening && nestedListLink(value) === undefined) {
    for (const item of value) eachLinkText(item, take, depth + 1);
    return;
  }
  const text = plainText(value);
  if (text === undefined) return;
  linkTextsIn(text).forEach(take);
}

/** The notes a value leads to by the link texts in it. Memoised for single texts: a vault links the same notes again and again. */
function targetsOf(value: unknown): readonly string[] {
  const known = typeof value === "string" ? targetsByText.get(value) : undefined;
  if (known !== undefined) return known;
  const targets: string[] = [];
  eachLinkText(value, (text) => {
    const target = linkLookupTarget(parseLink(text));
    if (target !== undefined) targets.push(target);
  });
  if (typeof value === "string") {
    if (targetsByText.size >= cacheLimit) targetsByText.clear();
    targetsByText.set(value, targets);
  }
  return targets;
}

/** Adds the notes a value leads to to `found`. Plain text names a note, too. */
export function addTargets(value: unknown, found: Set<string>): void {
  if (Array.isArray(value) && nestedListLink(value) === undefined) {
    for (const item of value) for (const target of targetsOf(item)) found.add(target);
  } else {
    for (const target of targetsOf(value)) found.add(target);
  }
}
