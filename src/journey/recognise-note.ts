/**
 * Which notes are journeys, personas or evidence, by tag or by type. It takes plain frontmatter and tags, as a metadata
 * cache or a tree gives them; it knows no files and reads no map.
 */
import { canonicalNoteKey } from "./match-key";
import { normaliseKey } from "./normalise-key";

/** The tags that make a note a journey, a persona or evidence, without `#`. */
export interface NoteTags {
  readonly journey: readonly string[];
  readonly persona: readonly string[];
  readonly evidence: readonly string[];
}

export const defaultNoteTags: NoteTags = { journey: ["journey", "cjm"], persona: ["persona"], evidence: ["evidence", "interview"] };

/** What a note is; it may be more than one of these. `journeyType` is `CJM`, `UJM`, `LXM`, `blueprint` or the author's text. */
export interface Recognition {
  readonly journey: boolean;
  readonly persona: boolean;
  readonly evidence: boolean;
  readonly journeyType: string | undefined;
}

/** The types that make a note a journey, and the kind of map each means. */
const journeyTypes: ReadonlyMap<string, string | undefined> = new Map([
  ["journey", undefined],
  ["journeymap", undefined],
  ["customerjourney", "CJM"],
  ["customerjourneymap", "CJM"],
  ["cjm", "CJM"],
  ["userjourney", "UJM"],
  ["userjourneymap", "UJM"],
  ["ujm", "UJM"],
  ["lxm", "LXM"],
]);
const kinds: ReadonlyMap<string, string> = new Map([
  ["cjm", "CJM"], ["customerjourney", "CJM"], ["customerjourneymap", "CJM"],
  ["ujm", "UJM"], ["userjourney", "UJM"], ["userjourneymap", "UJM"],
  ["lxm", "LXM"],
  ["blueprint", "blueprint"], ["serviceblueprint", "blueprint"],
]);
const unrecognised: Recognition = { journey: false, persona: false, evidence: false, journeyType: undefined };

/** The kind of map a text names in its one spelling (`ujm` gives `UJM`), or the text itself. */
export function canonicalJourneyType(text: string): string {
  return kinds.get(normaliseKey(text)) ?? text.trim();
}

/** A tag as compared: no `#`, no case. */
function foldTag(tag: string): string {
  return tag.trim().replace(/^#/, "").normalize("NFC").toLowerCase();
}

/** Whether one of the wanted tags or a tag nested in it is there. */
function hasTag(folded: readonly string[], wanted: readonly string[]): boolean {
  return wanted.some((tag) => {
    const want = foldTag(tag);
    return want !== "" && folded.some((found) => found === want || found.startsWith(`${want}/`));
  });
}

/** The texts of a property that may be one value or a list. */
function textsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return Array.isArray(value) ? value.filter((entry) => typeof entry === "string") : [];
}

/** The kind set by a nested tag: `journey/ujm` gives `UJM`; a nested tag that names no kind sets none. */
export function journeyTypeFromTags(tags: readonly string[], settings: NoteTags = defaultNoteTags): string | undefined {
  const parents = settings.journey.map(foldTag);
  for (const tag of tags.map(foldTag)) {
    const slash = tag.lastIndexOf("/");
    if (slash === -1 || !parents.some((parent) => tag.startsWith(`${parent}/`))) continue;
    const kind = kinds.get(normaliseKey(tag.slice(slash + 1)));
    if (kind !== undefined) return kind;
  }
  return undefined;
}

/** The kind set by a `type` or `kind` property: `user journey map` gives `UJM`, `journey` none. */
export function journeyTypeFromProperty(value: unknown): string | undefined {
  for (const text of textsOf(value)) {
    const kind = journeyTypes.get(normaliseKey(text));
    if (kind !== undefined) return kind;
  }
  return undefined;
}

/**
 * What a note is. `frontmatter` is its properties as plain values (undefined without any), `tags` all its tags, of
 * frontmatter and body, with or without `#`. Never throws, whatever the values are.
 */
export function recogniseNote(
  note: { readonly frontmatter: Readonly<Record<string, unknown>> | undefined; readonly tags: readonly string[] },
  settings: NoteTags = defaultNoteTags,
): Recognition {
  const tags = note.tags.map(foldTag);
  if (note.frontmatter === undefined && tags.length === 0) return unrecognised;
  const types: string[] = [];
  let typedKind: string | undefined;
  let ownType: unknown;
  let evidenceProperty = false;
  for (const [key, value] of Object.entries(note.frontmatter ?? {})) {
    const name = normaliseKey(key);
    if (name === "type" || name === "kind") {
      types.push(...textsOf(value).map(normaliseKey));
      typedKind ??= journeyTypeFromProperty(value);
    } else if (name === "journey" || name === "observations") evidenceProperty = true;
    else if (canonicalNoteKey(key) === "journey-type") ownType ??= value;
  }
  const journey = hasTag(tags, settings.journey) || types.some((type) => journeyTypes.has(type));
  const persona = hasTag(tags, settings.persona) || types.includes("persona");
  const evidence = evidenceProperty && (hasTag(tags, settings.evidence) || types.includes("evidence") || types.includes("interview"));
  if (!journey) return persona || evidence ? { journey, persona, evidence, journeyType: undefined } : unrecognised;
  const written = typeof ownType === "string" && ownType.trim() !== "" ? canonicalJourneyType(ownType) : undefined;
  return { journey, persona, evidence, journeyType: written ?? journeyTypeFromTags(tags, settings) ?? typedKind };
}
