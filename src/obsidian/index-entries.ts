/**
 * What the index keeps of one note, and how it is read from plain objects: the app's cached frontmatter and tags. It
 * knows no app and no file; everything here runs thousands of times in a row.
 */
import { readSummary, type JourneySummary } from "../journey/read-summary";
import { recogniseNote, type NoteTags } from "../journey/recognise-note";

/** What is known of a note without its text. `bodyTags` without `#`. */
export interface NoteFacts {
  readonly frontmatter: Readonly<Record<string, unknown>> | undefined;
  readonly bodyTags: readonly string[];
}

/**
 * `body`: the map stands in the note's text, and the summary tells of it. `not-yet`: no map is known. `broken`: a journey whose frontmatter
 * does not parse; its summary is the last one known.
 */
export interface JourneyEntry {
  readonly path: string;
  readonly name: string;
  readonly status: "map" | "body" | "not-yet" | "broken";
  readonly summary: JourneySummary | undefined;
  /** Of a journey without stages: its text has been looked at since the note changed last. */
  readonly bodyRead?: boolean;
  /** Of one with a map in its text: what its properties say without it. */
  readonly own?: JourneySummary | undefined;
}

/** One of our notes. It may be several things; `journey` is undefined when it is none. */
export interface NoteEntry {
  readonly path: string;
  /** The path's last part without `.md`. */
  readonly name: string;
  readonly journey: JourneyEntry | undefined;
  readonly persona: boolean;
  readonly evidence: boolean;
}

/** A path's last part without `.md`: `People/Olga.md` is `Olga`. */
export function noteName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.md$/i, "");
}

/** What the note is by the tags given; undefined when it is none of ours. Never throws. */
export function readEntry(path: string, { frontmatter, bodyTags }: NoteFacts, noteTags: NoteTags): NoteEntry | undefined {
  if (frontmatter === undefined && bodyTags.length === 0) return undefined;
  const tags = frontmatter === undefined ? bodyTags : allTags(frontmatter, bodyTags);
  const is = recogniseNote({ frontmatter, tags }, noteTags);
  if (!is.journey && !is.persona && !is.evidence) return undefined;
  const name = noteName(path);
  const journey = is.journey ? readJourneyEntry(path, name, readSummary(frontmatter, { tags, noteTags })) : undefined;
  return { path, name, journey, persona: is.persona, evidence: is.evidence };
}

function readJourneyEntry(path: string, name: string, summary: JourneySummary): JourneyEntry {
  return { path, name, status: summary.hasStages ? "map" : "not-yet", summary };
}

/** `tags` (or `tag`) of a frontmatter, written as a list or as one text, and those of the body. */
function allTags(frontmatter: Readonly<Record<string, unknown>>, bodyTags: readonly string[]): readonly string[] {
  const written = frontmatter["tags"] ?? frontmatter["tag"];
  if (written === undefined || written === null) return bodyTags;
  const tags = [...bodyTags];
  const items: readonly unknown[] = Array.isArray(written) ? written : typeof written === "string" ? written.split(/[,\s]+/) : [];
  for (const item of items) if (typeof item === "string" && item !== "") tags.push(item);
  return tags;
}
