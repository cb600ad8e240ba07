/** One call of cjm: the command line in, an exit code out. It knows the commands, not how they work. */
import { terminalWordsFor } from "../i18n/terminal-words";
import { printCheck } from "./check-command";
import { NoteReader, PathError } from "./gather-journeys";
import { printList } from "./list-command";
import { readArguments } from "./read-arguments";
import { readInShares } from "./reading-threads";
import type { ShareOf } from "./share";
import type { Terminal } from "./terminal";
import { Vaults } from "./vault";

/** Runs the words after the program's name. Gives 0 when all is well, 1 when a journey has errors, 2 when the command was not understood. */
export async function run(typedWords: readonly string[], terminal: Terminal): Promise<0 | 1 | 2> {
  const command = readArguments(typedWords, terminal.environment);
  const words = terminalWordsFor(command.language);
  switch (command.name) {
    case "help":
      terminal.out(words.terminal.usage);
      return 0;
    case "version":
      terminal.out(`${terminal.version}\n`);
      return 0;
    case "misunderstood":
      terminal.error(command.message === "" ? words.terminal.usage : `${command.message}\n${words.terminal.tryHelp}\n`);
      return 2;
    default:
  }
  const sayUnreadable = <Found>(share: ShareOf<Found>): ShareOf<Found> => {
    for (const { file, reason } of share.unreadable) terminal.error(`${words.terminal.cannotRead(file, reason)}\n`);
    return share;
  };
  const reader = new NoteReader(terminal, words, new Vaults(command.tags));
  try {
    if (command.name === "edit") {
      const { runEdit } = await import("./edit-command");
      return runEdit(command, reader, terminal, words);
    }
    if (command.name === "import") {
      const { runImport } = await import("./import-command");
      return runImport(command, terminal, words);
    }
    if (command.name !== "render") {
      const notes = reader.listNotes(command.paths);
      const asked = { language: command.language, tags: command.tags, currentFolder: terminal.currentFolder };
      if (command.name === "check") return printCheck(sayUnreadable(await readInShares("check", notes, asked, reader, terminal.programFile)), command.format, terminal, words);
      return printList(sayUnreadable(await readInShares("list", notes, asked, reader, terminal.programFile)), command.format, terminal, words);
    }
    // Drawing is loaded only where it is needed: checking a vault starts faster without it.
    const { runRender } = await import("./render-command");
    return runRender(command, reader, terminal, words);
  } catch (error) {
    if (!(error instanceof PathError)) throw error;
    terminal.error(`${error.message}\n${words.terminal.tryHelp}\n`);
    return 2;
  }
}
