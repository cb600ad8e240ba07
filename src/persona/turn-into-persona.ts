/** Adds to a note what makes it a persona: the tag, and nothing else. It writes nothing itself. */
import { recogniseNote, type NoteTags } from "../journey/recognise-note";
import { changeNote } from "../note/change-note";
import type { ChangedNote, RawChange } from "../note/raw-change";
import type { ReadNote } from "../note/read-note";
import { readTags } from "../note/read-tags";
import { toValues } from "../note/to-values";

/** The note as a persona; unchanged (no splices) when it is one by `noteTags` already. */
export function turnIntoPersona(note: ReadNote, noteTags: NoteTags): ChangedNote {
  const frontmatter = note.root === undefined ? undefined : toValues(note.root);
  const unchanged: ChangedNote = { changed: true, text: note.text, splices: [], note };
  if (recogniseNote({ frontmatter, tags: readTags(note) }, noteTags).persona) return unchanged;
  return changeNote(note, addTag(note, noteTags.persona[0] ?? "persona"));
}

function addTag(note: ReadNote, tag: string): RawChange[] {
  const entries = note.root?.entries ?? [];
  const place = entries.findIndex(({ key }) => /^tags?$/i.test(key.trim()));
  const value = entries[place]?.value;
  if (value === undefined) return [{ kind: "insert-entry", into: [], position: 0, key: "tags", value: [tag] }];
  if (value.kind === "list") return [{ kind: "insert-item", into: [place], position: value.items.length, value: tag }];
  if (value.kind === "map" || value.source.trim() === "" || value.value === null) return [{ kind: "set", at: [place], value: [tag] }];
  return [{ kind: "set", at: [place], value: `${value.source.trim()}, ${tag}` }];
}
