/**
 * What the index keeps of one note, and how it is read from plain objects: the app's cached frontmatter and tags. It
 * knows no app and no file; everything here runs thousands of times in a row.
 */
import { readSummary, type JourneySummary } from "../journey/read-summary";
import { recogniseNote, type NoteTags } from "../journey/recognise-note";
import type { Persona } from "../persona/persona";
import { readPersona } from "../persona/read-persona";

/** What is known of a note without its text. `bodyTags` without `#`. */
export interface NoteFacts {
  readonly frontmatter: Readonly<Record<string, unknown>> | undefined;
  readonly bodyTags: readonly string[];
}

/** `broken`: a journey whose frontmatter does not parse; its summary is the last one known. */
export interface JourneyEntry {
  readonly path: string;
  readonly name: string;
  readonly status: "map" | "not-yet" | "broken";
  readonly summary: JourneySummary | undefined;
}

export interface PersonaEntry {
  readonly path: string;
  readonly name: string;
  readonly persona: Persona;
}

export interface EvidenceEntry {
  readonly path: string;
  readonly name: string;
}

/** A note may be several things, or none. */
export interface NoteEntries {
  readonly journey: JourneyEntry | undefined;
  readonly persona: PersonaEntry | undefined;
  readonly evidence: EvidenceEntry | undefined;
}

const nothing: NoteEntries = { journey: undefined, persona: undefined, evidence: undefined };

/** A path's last part without `.md`: `People/Olga.md` is `Olga`. */
export function noteName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.md$/i, "");
}

/** What the note is by the tags given; `NoteEntries` without any entry when it is none of ours. Never throws. */
export function readEntries(path: string, { frontmatter, bodyTags }: NoteFacts, noteTags: NoteTags): NoteEntries {
  if (frontmatter === undefined && bodyTags.length === 0) return nothing;
  const tags = frontmatter === undefined ? bodyTags : [...tagsIn(frontmatter), ...bodyTags];
  const is = recogniseNote({ frontmatter, tags }, noteTags);
  if (!is.journey && !is.persona && !is.evidence) return nothing;
  const name = noteName(path);
  return {
    journey: is.journey ? readJourneyEntry(path, name, frontmatter, tags, noteTags) : undefined,
    persona: is.persona ? { path, name, persona: readPersona(name, frontmatter) } : undefined,
    evidence: is.evidence ? { path, name } : undefined,
  };
}

function readJourneyEntry(path: string, name: string, frontmatter: NoteFacts["frontmatter"], tags: readonly string[], noteTags: NoteTags): JourneyEntry {
  const summary = readSummary(frontmatter, { tags, noteTags });
  return { path, name, status: summary.hasStages ? "map" : "not-yet", summary };
}

/** `tags` (or `tag`) of a frontmatter as names without `#`, whether written as a list or as one text. */
function tagsIn(frontmatter: Readonly<Record<string, unknown>>): string[] {
  const written = frontmatter["tags"] ?? frontmatter["tag"];
  const items: readonly unknown[] = Array.isArray(written) ? written : typeof written === "string" ? written.split(/[,\s]+/) : [];
  return items.flatMap((item) => (typeof item === "string" && item !== "" ? [item.replace(/^#/, "")] : []));
}
