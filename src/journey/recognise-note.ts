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

const kinds: ReadonlyMap<string, string> = new Map([
  ["cjm", "CJM"], ["customerjourney", "CJM"], ["customerjourneymap", "CJM"],
  ["ujm", "UJM"], ["userjourney", "UJM"], ["userjourneymap", "UJM"],
  ["lxm", "LXM"],
  ["blueprint", "blueprint"], ["serviceblueprint", "blueprint"],
]);
/** The types that make a note a journey, and the kind of map each means. A blueprint's type alone does not. */
const journeyTypes: ReadonlyMap<string, string | undefined> = new Map([
  ["journey", undefined], ["journeymap", undefined], ...[...kinds].filter(([, kind]) => kind !== "blueprint"),
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

/** What a tag says of a note, as bits that can be joined. */
const journeyBit = 1;
const personaBit = 2;
const evidenceBit = 4;
const cacheLimit = 20_000;
/** Remembers by settings what each tag says: a vault has many notes and few tags. */
const tagMeanings = new WeakMap<NoteTags, Map<string, number>>();

/** Whether a folded tag is one of the wanted tags or nested in one. */
function isUnder(folded: string, wanted: readonly string[]): boolean {
  return wanted.some((tag) => {
    const want = foldTag(tag);
    return want !== "" && (folded === want || folded.startsWith(`${want}/`));
  });
}

/** The bits of all tags together. Memoised tag by tag. */
function readTagBits(tags: readonly string[], settings: NoteTags): number {
  let meanings = tagMeanings.get(settings);
  if (meanings === undefined || meanings.size > cacheLimit) tagMeanings.set(settings, (meanings = new Map<string, number>()));
  let bits = 0;
  for (const tag of tags) {
    let meaning = meanings.get(tag);
    if (meaning === undefined) {
      const folded = foldTag(tag);
      meaning =
        (isUnder(folded, settings.journey) ? journeyBit : 0) |
        (isUnder(folded, settings.persona) ? personaBit : 0) |
        (isUnder(folded, settings.evidence) ? evidenceBit : 0);
      meanings.set(tag, meaning);
    }
    bits |= meaning;
  }
  return bits;
}

type KeyRole = "type" | "evidence" | "journey-type" | "none";
const keyRoles = new Map<string, KeyRole>();

/** What a property of any note means to the recogniser. Memoised: most keys of a vault are the same few. */
function roleOf(key: string): KeyRole {
  const known = keyRoles.get(key);
  if (known !== undefined) return known;
  const name = normaliseKey(key);
  let role: KeyRole = "none";
  if (name === "type" || name === "kind") role = "type";
  else if (name === "journey" || name === "observations") role = "evidence";
  else if (canonicalNoteKey(key) === "journey-type") role = "journey-type";
  if (keyRoles.size >= cacheLimit) keyRoles.clear();
  keyRoles.set(key, role);
  return role;
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
  const { frontmatter, tags } = note;
  let bits = readTagBits(tags, settings);
  let typedJourney = false;
  let typedKind: string | undefined;
  let ownType: unknown;
  let evidenceProperty = false;
  for (const key in frontmatter) {
    const role = roleOf(key);
    if (role === "none") continue;
    const value = frontmatter[key];
    if (role === "evidence") evidenceProperty = true;
    else if (role === "journey-type") ownType ??= value;
    else {
      for (const type of textsOf(value).map(normaliseKey)) {
        if (journeyTypes.has(type)) typedJourney = true;
        else if (type === "persona") bits |= personaBit;
        else if (type === "evidence" || type === "interview") bits |= evidenceBit;
      }
      typedKind ??= journeyTypeFromProperty(value);
    }
  }
  const journey = typedJourney || (bits & journeyBit) !== 0;
  const persona = (bits & personaBit) !== 0;
  const evidence = evidenceProperty && (bits & evidenceBit) !== 0;
  if (!journey) return persona || evidence ? { journey, persona, evidence, journeyType: undefined } : unrecognised;
  const written = typeof ownType === "string" && ownType.trim() !== "" ? canonicalJourneyType(ownType) : undefined;
  return { journey, persona, evidence, journeyType: written ?? journeyTypeFromTags(tags, settings) ?? typedKind };
}
