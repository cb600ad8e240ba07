/** Makes changes of a note's YAML byte by byte: only what a change is about, in the note's own spelling, always checked. */
import { changeSteps } from "./change-steps";
import type { ChangedNote, RawChange, TextSplice } from "./raw-change";
import type { ReadNote } from "./read-note";
import { joinSplices } from "./text-splice";

function holdsDuplicateKey(note: ReadNote): boolean {
  return note.faults.some((fault) => fault.code === "yaml-duplicate-key");
}

/**
 * Makes changes in a row, each counting in the note as the ones before left it, and reads what came out: its tree is
 * the old one with exactly these changes, and everything outside the frontmatter is the same bytes. All of them are made
 * or none. Never throws; linear in the note's length for each change.
 */
export function changeNote(note: ReadNote, changes: readonly RawChange[]): ChangedNote {
  if (note.frontmatter === "broken") return { changed: false, refusal: "note-broken" };
  if (holdsDuplicateKey(note)) return { changed: false, refusal: "duplicate-key" };
  const lists: (readonly TextSplice[])[] = [];
  let after = note;
  for (const change of changes) {
    const steps = changeSteps(after, change);
    if (typeof steps === "string") return { changed: false, refusal: steps };
    for (const step of steps) {
      lists.push(step.splices);
      after = step.note;
    }
    if (holdsDuplicateKey(after)) return { changed: false, refusal: "duplicate-key" };
  }
  return { changed: true, text: after.text, splices: joinSplices(note.text, lists), note: after };
}
