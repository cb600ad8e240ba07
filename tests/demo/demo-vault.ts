/** The demo vault as tests see it: two halves, one a language, that tell the same stories. */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { type FoundJourney, NoteReader } from "../../src/cli/gather-journeys";
import { readWholeNote, type WholeNote } from "../../src/cli/read-whole-note";
import { Vault, Vaults } from "../../src/cli/vault";
import type { Terminal } from "../../src/cli/terminal";
import { walkFolder } from "../../src/cli/walk-folder";
import { terminalWordsFor } from "../../src/i18n/terminal-words";
import type { Language } from "../../src/i18n/words";
import { defaultNoteTags } from "../../src/journey/recognise-note";

export const demoFolder = join(import.meta.dirname, "../../demo-vault");

/** One language's half of the vault. */
export interface Half {
  readonly language: Language;
  readonly folder: string;
}

export const halves: readonly Half[] = [{ language: "en", folder: "English" }, { language: "ru", folder: "Русский" }];

export interface DemoNote {
  /** In the vault, with `/`. */
  readonly path: string;
  readonly name: string;
  readonly text: string;
  readonly whole: WholeNote;
}

/** Every note of one half, in the order of their paths. */
export function notesOf(half: Half): DemoNote[] {
  return readdirSync(join(demoFolder, half.folder), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".md"))
    .sort()
    .map((path) => {
      const text = readFileSync(join(demoFolder, half.folder, path), "utf8");
      return { path: `${half.folder}/${path}`, name: basename(path, ".md"), text, whole: readWholeNote(text, defaultNoteTags) };
    });
}

/** The vault with its links, as the terminal opens it. */
export function openDemoVault(): Vault {
  return new Vault(demoFolder, defaultNoteTags, () => walkFolder(demoFolder));
}

/** The terminal's reader in the demo vault, and the journeys it finds in one half. Fails on a note that cannot be read. */
export function journeysOf(half: Half): { readonly reader: NoteReader; readonly journeys: readonly FoundJourney[] } {
  const terminal: Terminal = {
    out: () => {}, error: () => {}, errorIsTerminal: false, environment: {}, currentFolder: demoFolder, today: "2026-11-22", version: "0", programFile: undefined, stylesheet: "",
  };
  const reader = new NoteReader(terminal, terminalWordsFor(half.language), new Vaults(undefined));
  const journeys: FoundJourney[] = [];
  reader.read(reader.listNotes([half.folder]), {
    journey: (found) => journeys.push(found),
    unreadable: ({ shown }, reason) => { throw new Error(`${shown}: ${reason}`); },
  });
  return { reader, journeys };
}
