/** Turns any note into a journey by adding only what is missing: the tag and an empty list of stages. It touches nothing else. */
import type { RawChange } from "../note/raw-change";
import type { ReadNote } from "../note/read-note";
import { readTags } from "../note/read-tags";
import { toValues } from "../note/to-values";
import { frameOf } from "./note-frame";
import { NoteSpelling, type Language } from "./note-spelling";
import { defaultNoteTags, recogniseNote, type NoteTags } from "./recognise-note";
import { prefersBrackets } from "./write-list";

export interface TurnOptions {
  readonly language?: Language;
  readonly noteTags?: NoteTags;
  /** False adds no `stages`: for a note whose map stands in its body. */
  readonly stages?: boolean;
}

/** The change that puts a tag where the note keeps its tags. */
export function addTag(note: ReadNote, tag: string, brackets: boolean): readonly RawChange[] {
  const entries = note.root?.entries ?? [];
  const index = entries.findIndex((entry) => /^tags?$/i.test(entry.key));
  const entry = entries[index];
  if (entry === undefined) {
    const added: RawChange = { kind: "insert-entry", into: [], position: 0, key: "tags", value: brackets ? [] : [tag] };
    return brackets ? [added, { kind: "insert-item", into: [0], position: 0, value: tag }] : [added];
  }
  const { value } = entry;
  if (value.kind === "list") return [{ kind: "insert-item", into: [index], position: value.items.length, value: tag }];
  if (value.kind === "map" || value.value === null || value.source.trim() === "") return [{ kind: "set", at: [index], value: [tag] }];
  const typed = value.source.trim();
  const separator = typed.includes(",") ? ", " : /\s/.test(typed) ? " " : ", ";
  return [{ kind: "set", at: [index], value: `${typed}${separator}${typed.startsWith("#") ? "#" : ""}${tag}` }];
}

/**
 * The changes that make a note a journey, to be handed to `changeNote`: the first of the journey tags into its `tags`, in
 * their shape, and an empty `stages` behind the last property, each only when missing. None for a note that is one.
 */
export function turnIntoJourney(note: ReadNote, options: TurnOptions = {}): readonly RawChange[] {
  const noteTags = options.noteTags ?? defaultNoteTags;
  const frame = frameOf(note);
  const frontmatter = note.root === undefined ? undefined : toValues(note.root);
  const isJourney = recogniseNote({ frontmatter, tags: readTags(note) }, noteTags).journey;
  const changes: RawChange[] = [];
  if (!isJourney) changes.push(...addTag(note, noteTags.journey[0] ?? "journey", prefersBrackets(frame)));
  if (options.stages !== false && !frame.properties.has("stages")) {
    const key = new NoteSpelling(frame, options.language ?? "en").keyFor("note", "stages");
    const count = note.root?.entries.length ?? 0;
    const added = changes[0]?.kind === "insert-entry" ? 1 : 0;
    changes.push({ kind: "insert-entry", into: [], position: count + added, key, value: [] });
  }
  return changes;
}
