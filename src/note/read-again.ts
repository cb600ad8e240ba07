/** Reads a note again after splices. */
import type { TextSplice } from "./raw-change";
import { readNote } from "./read-note";
import type { ReadNote } from "./read-note";
import { applySplices } from "./text-splice";

/** The note with the splices made, read: the same as `readNote` gives for the new text. */
export function readAgain(note: ReadNote, splices: readonly TextSplice[]): ReadNote {
  return readNote(applySplices(note.text, splices));
}
