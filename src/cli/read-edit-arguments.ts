/** The words after `cjm edit` as one edit. It knows the notation of the command line, not the note. */
import type { Edit } from "../journey/edit";
import { joinPosition, parsePath } from "../journey/join-path";
import type { TerminalWords } from "../i18n/terminal-words";
import type { Language } from "../i18n/words";
import type { WriteValue } from "../note/raw-change";
import { Misunderstood } from "./misunderstood";
import { readTypedValue } from "./typed-value";

export interface EditChoices {
  readonly language: Language;
  /** As typed. */
  readonly note: string;
  readonly edit: Edit;
  readonly dryRun: boolean;
}

const kinds = ["set", "insert", "delete", "move"] as const;
/** How many words follow each kind. */
const wordCounts = { set: 2, insert: 2, delete: 1, move: 2 } as const;
/** A position past every end: what is inserted there comes last. */
const lastPosition = 1_000_000;

function readPath(word: string, words: TerminalWords): string {
  const path = word.trim();
  if (path === "" || parsePath(path) === undefined) throw new Misunderstood(words.terminal.notAPath(word));
  return path;
}

function readValue(word: string, words: TerminalWords): WriteValue {
  const value = readTypedValue(word);
  if (value === undefined) throw new Misunderstood(words.terminal.notAValue(word));
  return value;
}

/** The path to insert at: a list's with `--at`, or one that ends in a position, or a list's to append to. */
function insertPath(path: string, at: string | undefined, words: TerminalWords): string {
  if (at !== undefined) {
    if (!/^\d{1,6}$/.test(at)) throw new Misunderstood(words.terminal.notAPosition(at));
    return joinPosition(path, Number(at));
  }
  return typeof parsePath(path)?.at(-1) === "number" ? path : joinPosition(path, lastPosition);
}

/** Reads `<note> <kind> <path> [<value> or <path>]`. Throws a Misunderstood with the sentence to print. */
export function readEdit(positionals: readonly string[], at: string | undefined, words: TerminalWords): { readonly note: string; readonly edit: Edit } {
  const [note, kindWord, ...rest] = positionals;
  if (note === undefined || note === "") throw new Misunderstood(words.terminal.missingNote);
  const kind = kinds.find((known) => known === kindWord);
  if (kind === undefined) throw new Misunderstood(words.terminal.unknownEdit(kindWord, kinds));
  if (rest.length !== wordCounts[kind]) throw new Misunderstood(words.terminal.editUsage[kind]);
  if (at !== undefined && kind !== "insert") throw new Misunderstood(words.terminal.unknownOption("--at", `edit … ${kind}`));
  const [pathWord = "", second = ""] = rest;
  const path = readPath(pathWord, words);
  switch (kind) {
    case "set":
      return { note, edit: { kind, path, value: readValue(second, words) } };
    case "insert":
      return { note, edit: { kind, path: insertPath(path, at, words), value: readValue(second, words) } };
    case "delete":
      return { note, edit: { kind, path } };
    case "move":
      return { note, edit: { kind, path, to: readPath(second, words) } };
  }
}
