/**
 * The plugin's settings as they stand in data.json, which the terminal reads too: `{ "tags": { "journey": [...] } }`.
 * A damaged field falls back alone; a field this version does not know is kept for the version that does.
 */
import { cutEnd } from "../journey/cut-end";
import { defaultNoteTags, type NoteTags } from "../journey/recognise-note";
import { readFields } from "./read-fields";

/** Whether links that the app leaves alone are mended after a rename. */
export type LinkUpdates = "always" | "ask" | "never";

/** Paths in the vault for new notes of one kind; empty is the app's own choice, or no template. */
export interface NewNotes {
  readonly folder: string;
  readonly template: string;
}

export interface Settings {
  readonly tags: NoteTags;
  readonly newJourneys: NewNotes;
  readonly newPersonas: NewNotes;
  readonly updateLinks: LinkUpdates;
}

export type TagKind = keyof NoteTags;

/** A setting by its place in data.json: its field, or its group and field. */
export type SettingPlace = readonly ["updateLinks"] | readonly ["tags", TagKind] | readonly ["newJourneys" | "newPersonas", keyof NewNotes];

/** `#Journey , cjm` typed by a person, as tag names without `#`, empties and repetitions; undefined when none is left. */
function cleanTags(typed: readonly string[]): string[] | undefined {
  const names = typed.map((tag) => cutEnd(tag.normalize("NFC").trim().replace(/^#+/, ""), /\//)).filter((tag) => tag !== "");
  return names.length === 0 ? undefined : [...new Set(names)];
}

function readTagField(value: unknown, fallback: readonly string[]): string[] {
  if (typeof value === "string") return splitTags(value) ?? [...fallback];
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  return cleanTags(list.filter((item) => typeof item === "string")) ?? [...fallback];
}

/** A path as the vault spells it: no slashes around it, forward ones within. */
function readPath(value: unknown): string {
  return typeof value === "string" ? value.normalize("NFC").trim().replace(/[\\/]+/g, "/").replace(/^\/|\/$/g, "") : "";
}

function readNewNotes(value: unknown): NewNotes {
  const { folder, template } = readFields(value);
  return { folder: readPath(folder), template: readPath(template) };
}

/** A stored choice; anything unknown asks. */
export function readLinkUpdates(value: unknown): LinkUpdates {
  return value === "always" || value === "never" ? value : "ask";
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
  const fields = readFields(data);
  const tags = readFields(fields["tags"]);
  return {
    tags: {
      journey: readTagField(tags["journey"], defaultNoteTags.journey),
      persona: readTagField(tags["persona"], defaultNoteTags.persona),
      evidence: readTagField(tags["evidence"], defaultNoteTags.evidence),
    },
    newJourneys: readNewNotes(fields["newJourneys"]),
    newPersonas: readNewNotes(fields["newPersonas"]),
    updateLinks: readLinkUpdates(fields["updateLinks"]),
  };
}

/** What data.json shall hold once one setting has another value: everything else in `data`, known or not, as it was. */
export function withSetting(data: unknown, [field, inner]: SettingPlace, value: string | readonly string[]): Record<string, unknown> {
  const all = readFields(data);
  const stored = typeof value === "string" ? value : [...value];
  return { ...all, [field]: inner === undefined ? stored : { ...readFields(all[field]), [inner]: stored } };
}
