/**
 * Texts and link targets out of plain values, as a metadata cache holds them. It mirrors what `node-text` makes of a
 * tree, without positions and problems, and must stay fast: it runs for every journey of a vault.
 */
import { linkLookupTarget, parseLink, wikiLinksIn } from "./read-link";

const deepestFlattening = 12;
const cacheLimit = 20_000;
const targets = new Map<string, readonly string[]>();
const noTargets: readonly string[] = [];

/** Whether a plain value is a map: an object that is no list. */
export function isPlainMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The link an unquoted `[[Note]]` was meant to be, once YAML made it a list in a list; undefined for anything else. */
export function nestedListLink(value: readonly unknown[]): string | undefined {
  const inner: unknown = value.length === 1 ? value[0] : undefined;
  if (!Array.isArray(inner) || inner.length === 0) return undefined;
  const parts: string[] = [];
  for (const part of inner) {
    const text = typeof part === "object" ? undefined : scalarText(part);
    if (text === undefined) return undefined;
    parts.push(text);
  }
  return `[[${parts.join(", ")}]]`;
}

function scalarText(value: unknown): string | undefined {
  if (typeof value === "string") return value.trim() || undefined;
  return typeof value === "number" || typeof value === "boolean" || typeof value === "bigint" ? String(value) : undefined;
}

/** Any value as one text: a scalar trimmed, a list joined with commas, a map as `key: value`. Undefined for nothing. */
export function plainText(value: unknown, depth = 0): string | undefined {
  if (typeof value !== "object") return scalarText(value);
  if (value === null || depth >= deepestFlattening) return undefined;
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

/** The notes a text leads to: the target of the one link it is, or of every wiki link in it. Memoised. */
function targetsIn(text: string): readonly string[] {
  const known = targets.get(text);
  if (known !== undefined) return known;
  const several = wikiLinksIn(text);
  const found: string[] = [];
  for (const source of several.length > 1 ? several : [text]) {
    const target = linkLookupTarget(parseLink(source));
    if (target !== undefined) found.push(target);
  }
  if (targets.size >= cacheLimit) targets.clear();
  targets.set(text, found.length === 0 ? noTargets : found);
  return found;
}

/** Adds the link targets of a text or a list of texts to `found`, each once. Plain text names a note, too. */
export function addTargets(value: unknown, found: string[], depth = 0): void {
  if (typeof value === "string") {
    for (const target of targetsIn(value)) if (!found.includes(target)) found.push(target);
  } else if (Array.isArray(value) && depth < deepestFlattening) {
    const link = nestedListLink(value);
    if (link !== undefined) addTargets(link, found, depth + 1);
    else for (const item of value) addTargets(item, found, depth + 1);
  } else if (isPlainMap(value) && depth < deepestFlattening) {
    for (const key in value) addTargets(value[key], found, depth + 1);
  } else if (typeof value === "number") {
    addTargets(String(value), found, depth + 1);
  }
}
