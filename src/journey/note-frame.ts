/**
 * What finding a place in a note needs to know beforehand: its properties, its personas, its scale. It reads no stage and
 * keeps no problem.
 */
import type { ReadNote } from "../note/read-note";
import { GroupedEntries } from "./group-entries";
import { canonicalNoteKey } from "./match-key";
import { PersonaMatcher } from "./persona-matcher";
import type { MapSpot } from "./place";
import { ProblemCollector } from "./problem-collector";
import { readPersonas, readScale } from "./read-note-properties";
import { OwnLaneNames, type ReadingScope } from "./reading-scope";
import type { NoteKey } from "./vocabulary-note";

export interface NoteFrame {
  readonly note: ReadNote;
  /** Undefined without frontmatter, or when it is empty or broken. */
  readonly root: MapSpot | undefined;
  readonly properties: GroupedEntries<NoteKey>;
  readonly scope: ReadingScope;
}

/** The aliases in the note a link leads to, by its lookup target. */
export type AliasesOf = (linkTarget: string) => readonly string[];

const noAliases: AliasesOf = () => [];

/** The frame of a note; problems met are thrown away. Costs as much as reading the note's own properties. */
export function frameOf(note: ReadNote, aliasesOf: AliasesOf = noAliases): NoteFrame {
  const text = { text: note.text, problems: new ProblemCollector(note.positionAt) };
  const properties = new GroupedEntries(note.root?.entries ?? [], canonicalNoteKey, "", text);
  const personas = readPersonas(properties.all("personas"), text);
  const scope = {
    ...text, personas, scale: readScale(properties.single("emotion-scale"), text),
    personaMatcher: new PersonaMatcher(personas, aliasesOf), ownLanes: new OwnLaneNames(),
  };
  return { note, root: note.root === undefined ? undefined : { at: [], node: note.root }, properties, scope };
}
