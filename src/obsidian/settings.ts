/**
 * The plugin's settings as they stand in data.json, which the terminal reads too: `{ "tags": { "journey": [...] } }`.
 * A damaged field falls back alone; a field this version does not know is kept for the version that does.
 */
import { defaultNoteTags, type NoteTags } from "../journey/recognise-note";
import { readFields } from "./read-fields";

export interface Settings {
  readonly tags: NoteTags;
}

export type TagKind = keyof NoteTags;

/** `#Journey , cjm` typed by a person, as tag names without `#`, empties and repetitions; undefined when none is left. */
function cleanTags(typed: readonly string[]): string[] | undefined {
  const names = typed.map((tag) => tag.normalize("NFC").trim().replace(/^#+/, "").replace(/\/+$/, "")).filter((tag) => tag !== "");
  return names.length === 0 ? undefined : [...new Set(names)];
}

function readTagField(value: unknown, fallback: readonly string[]): string[] {
  if (typeof value === "string") return splitTags(value) ?? [...fallback];
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  return cleanTags(list.filter((item) => typeof item === "string")) ?? [...fallback];
}

/** Tags as typed into one text field, separated by commas or spaces; undefined when none is named. */
export function splitTags(typed: string): string[] | undefined {
  return cleanTags(typed.split(/[,;\s]+/));
}

/** The first of the tags that the app would not take for a tag, else undefined. */
export function firstImpossibleTag(tags: readonly string[]): string | undefined {
  return tags.find((tag) => /[^\p{L}\p{M}\p{N}\p{Cf}\p{Extended_Pictographic}_/-]/u.test(tag) || /^\d+$/.test(tag));
}

/** Settings from whatever data.json holds, null and damage included. Each field is repaired alone. */
export function readSettings(data: unknown): Settings {
  const tags = readFields(readFields(data)["tags"]);
  return {
    tags: {
      journey: readTagField(tags["journey"], defaultNoteTags.journey),
      persona: readTagField(tags["persona"], defaultNoteTags.persona),
      evidence: readTagField(tags["evidence"], defaultNoteTags.evidence),
    },
  };
}

/** What data.json shall hold once `kind` has other tags: everything else in `data`, known or not, as it was. */
export function withTags(data: unknown, kind: TagKind, names: readonly string[]): Record<string, unknown> {
  const all = readFields(data);
  return { ...all, tags: { ...readFields(all["tags"]), [kind]: [...names] } };
}
