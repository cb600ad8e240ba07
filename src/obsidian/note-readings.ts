/** The last reading of each note in use, so that a text already taken apart is not taken apart again. It opens no file. */
import type { TFile } from "obsidian";
import { readNote, type ReadNote } from "../note/read-note";

/** As many notes as are usefully open at once; a reading takes about ten times its text. */
const keptNotes = 12;

export class NoteReadings {
  /** Least recently used first. */
  private readonly kept = new Map<TFile, ReadNote>();

  /** `text` as read, from memory when it is the text read last for this file. */
  read(file: TFile, text: string): ReadNote {
    const known = this.kept.get(file);
    const note = known?.text === text ? known : readNote(text);
    this.keep(file, note);
    return note;
  }

  keep(file: TFile, note: ReadNote): void {
    this.kept.delete(file);
    this.kept.set(file, note);
    const [oldest] = this.kept.keys();
    if (this.kept.size > keptNotes && oldest !== undefined) this.kept.delete(oldest);
  }
}
