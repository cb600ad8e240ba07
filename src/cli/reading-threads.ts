/**
 * Reads many notes in several threads at once, each its share. Parsing YAML is nearly all of the work, and it shares
 * nothing between notes. Few notes are read without further threads, which take a tenth of a second to start.
 */
import { availableParallelism } from "node:os";
import { parentPort, Worker } from "node:worker_threads";
import { terminalWordsFor } from "../i18n/terminal-words";
import type { Language } from "../i18n/words";
import { readForCheck, type CheckedJourney } from "./check-command";
import { NoteReader, type AskedNote } from "./gather-journeys";
import { readForList, type ListedNote } from "./list-command";
import type { ShareOf } from "./share";
import { Vaults } from "./vault";
import { compareText } from "./walk-folder";

interface FoundBy {
  readonly check: CheckedJourney;
  readonly list: ListedNote;
}

type SharedCommand = keyof FoundBy;

const readers: { readonly [Name in SharedCommand]: (notes: readonly AskedNote[], reader: NoteReader, shares: number) => ShareOf<FoundBy[Name]> } = {
  check: readForCheck,
  list: readForList,
};

/** What a thread needs to know of the command line. */
export interface AskedReading {
  readonly language: Language;
  readonly tags: readonly string[] | undefined;
  readonly currentFolder: string;
}

/** What a thread is handed. */
interface ThreadTask extends AskedReading {
  readonly command: SharedCommand;
  readonly notes: readonly AskedNote[];
  readonly shares: number;
}

const fewestNotes = 200;
const mostThreads = 4;

/** Reads a share in another thread; undefined when that thread could not be run to its end. */
function readElsewhere<Found>(task: ThreadTask, programFile: string): Promise<ShareOf<Found> | undefined> {
  return new Promise((resolve) => {
    const worker = new Worker(programFile);
    worker.postMessage(task);
    worker.once("message", (share: ShareOf<Found>) => { resolve(share); });
    worker.once("error", () => { resolve(undefined); });
    worker.once("exit", () => { resolve(undefined); });
  });
}

/** Reads the notes for a command, here and in further threads, and gives what was found in the order of the notes' paths. */
export async function readInShares<Name extends SharedCommand>(
  command: Name, notes: readonly AskedNote[], asked: AskedReading, reader: NoteReader, programFile: string | undefined,
): Promise<ShareOf<FoundBy[Name]>> {
  const shares = programFile === undefined || notes.length < fewestNotes ? 1 : Math.min(mostThreads, availableParallelism());
  const shareOf = (number: number): AskedNote[] => notes.filter((_, noteIndex) => noteIndex % shares === number);
  const elsewhere = Array.from({ length: shares - 1 }, (_, thread) => {
    const share = shareOf(thread + 1);
    return { share, reading: readElsewhere<FoundBy[Name]>({ ...asked, command, notes: share, shares }, programFile ?? "") };
  });
  const parts = [readers[command](shareOf(0), reader, shares)];
  // A share whose thread failed is read here: slower, but whole.
  for (const { share, reading } of elsewhere) parts.push((await reading) ?? readers[command](share, reader, 1));
  return {
    found: parts.flatMap((part) => part.found).sort((first, second) => compareText(first.file, second.file)),
    unreadable: parts.flatMap((part) => part.unreadable).sort((first, second) => compareText(first.file, second.file)),
  };
}

/** What a further thread does: waits for its share, reads it, answers, and ends. */
export function answerThreadTask(): void {
  parentPort?.once("message", (task: ThreadTask) => {
    const silent = () => undefined;
    const terminal = {
      out: silent, error: silent, errorIsTerminal: false, environment: {}, currentFolder: task.currentFolder, today: "", version: "", programFile: undefined, stylesheet: "",
    };
    const reader = new NoteReader(terminal, terminalWordsFor(task.language), new Vaults(task.tags));
    parentPort?.postMessage(readers[task.command](task.notes, reader, task.shares));
    parentPort?.close();
  });
}
