/** YAML and where a note's frontmatter stands, with the library and the options the app uses. Pure. */
import { parse, stringify } from "yaml";

export interface FrontmatterPlace {
  readonly exists: boolean;
  readonly frontmatter: string;
  readonly from: number;
  readonly to: number;
  readonly contentStart: number;
}

export function parseYaml(text: string): unknown {
  return parse(text);
}

/** No soft line width (since 1.4.3), no aliases (since 1.9), nothing after the colon of an empty value. */
export function stringifyYaml(value: unknown): string {
  return stringify(value, { lineWidth: 0, nullStr: "", aliasDuplicateObjects: false });
}

export function getFrontMatterInfo(text: string): FrontmatterPlace {
  const opening = /^---[ \t]*\r?\n/.exec(text);
  const from = opening?.[0].length ?? 0;
  const closing = /^---[ \t]*(?:\r?\n|$)/m.exec(text.slice(from));
  if (opening === null || closing === null) return { exists: false, frontmatter: "", from: 0, to: 0, contentStart: 0 };
  const to = from + closing.index;
  return { exists: true, frontmatter: text.slice(from, to), from, to, contentStart: to + closing[0].length };
}

/** The frontmatter as plain data; undefined when there is none, when it is not a map, or when it does not parse. */
export function frontmatterOf(text: string): Record<string, unknown> | undefined {
  const place = getFrontMatterInfo(text);
  if (!place.exists) return undefined;
  try {
    const value = parseYaml(place.frontmatter);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
