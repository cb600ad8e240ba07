/** Turns any note into a persona by adding the tag that makes it one, and nothing else. It writes nothing itself. */
import { recogniseNote, type NoteTags } from "../journey/recognise-note";
import { addTag } from "../journey/turn-into-journey";
import type { RawChange } from "../note/raw-change";
import type { ReadNote } from "../note/read-note";
import { readTags } from "../note/read-tags";
import { toValues } from "../note/to-values";

/** The changes that make a note a persona, to be handed to `changeNote`; none for a note that is one by `noteTags`. */
export function turnIntoPersona(note: ReadNote, noteTags: NoteTags): readonly RawChange[] {
  const frontmatter = note.root === undefined ? undefined : toValues(note.root);
  const isPersona = recogniseNote({ frontmatter, tags: readTags(note) }, noteTags).persona;
  return isPersona ? [] : addTag(note, noteTags.persona[0] ?? "persona", true);
}
