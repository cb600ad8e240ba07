/**
 * `cjm edit`: one edit of one note through the same gateway as the app, byte by byte. It prints what changed, or the
 * difference when nothing shall be written yet.
 */
import { basename } from "node:path";
import { createTwoFilesPatch, FILE_HEADERS_ONLY, OMIT_HEADERS } from "diff";
import { keepsBody, readBodyMap } from "../exchange/import/read-body-map";
import { describeRefusal } from "../i18n/describe-refusal";
import type { TerminalWords } from "../i18n/terminal-words";
import { editJourney } from "../journey/edit-journey";
import type { Edit } from "../journey/edit";
import type { JourneyPath } from "../journey/journey";
import { shownValue } from "../journey/problem-collector";
import { readJourney } from "../journey/read-journey";
import { seenAt } from "../journey/seen-at";
import { writingLanguage } from "../journey/writing-language";
import { readNote, type ReadNote } from "../note/read-note";
import { reasonOf, type FoundNote, type NoteReader } from "./gather-journeys";
import { readNoteFile, replaceNote, type NoteFile, type WriteOutcome } from "./note-file";
import type { EditChoices } from "./read-edit-arguments";
import type { Terminal } from "./terminal";

/** What stands at a path, in one readable line. */
function seenLine(note: ReadNote, path: JourneyPath): string | undefined {
  const text = seenAt(note, path);
  return text === undefined ? undefined : shownValue(text);
}

/** A value as typed, when it is a single one. */
function valueLine(edit: Edit): string | undefined {
  const value = edit.kind === "set" || edit.kind === "insert" ? edit.value : null;
  return typeof value === "object" ? undefined : shownValue(String(value));
}

/** One line that says what an edit did; `path` is where what was edited stands now. */
function summaryOf(edit: Edit, before: ReadNote, after: ReadNote, path: JourneyPath | undefined, words: TerminalWords): string {
  const { edited } = words.terminal;
  const was = seenLine(before, edit.path);
  const is = (path === undefined ? undefined : seenLine(after, path)) ?? valueLine(edit);
  if (path === undefined) return edited.deleted(edit.path, was);
  switch (edit.kind) {
    case "insert":
      return edited.inserted(path, is);
    case "move":
      return edited.moved(edit.path, path, is);
    default:
      return edited.set(path, was, is);
  }
}

/** The sentence for a note that could not be written; undefined when it was. */
function describeOutcome(outcome: WriteOutcome, shown: string, { terminal }: TerminalWords): string | undefined {
  switch (outcome.kind) {
    case "written":
      return undefined;
    case "changed-meanwhile":
      return terminal.changedMeanwhile(shown);
    case "not-text":
      return terminal.notText(shown);
    case "failed":
      return terminal.cannotWrite(shown, outcome.reason);
  }
}

/** The note an edit works on: where it is about the stages of a map in the note's text, the note with that map in its properties. */
function readEdited(note: ReadNote, { name, vault }: FoundNote, { path }: Edit): { readonly note: ReadNote; readonly adopted: boolean } {
  if (!path.startsWith("stages") || readJourney(note).status !== "not-yet") return { note, adopted: false };
  const body = readBodyMap(note, { name, noteTags: vault.tags });
  return body.kind === "map" && keepsBody(body) ? { note: body.adopted, adopted: true } : { note, adopted: false };
}

/** The change as a unified diff. Names are printed as they are; only those with quotes, backslashes or control characters are quoted as Git does. */
function difference(path: string, before: string, after: string): string {
  const plain = /^[^\p{Cc}"\\]+$/u.test(path);
  const patch = createTwoFilesPatch(path, path, before, after, undefined, undefined, { headerOptions: plain ? OMIT_HEADERS : FILE_HEADERS_ONLY });
  return plain ? `--- ${path}\n+++ ${path}\n${patch}` : patch;
}

/** Makes the edit. Gives the exit code: 0 written, or nothing to write; 1 refused. Throws a PathError for a path that is no note. */
export function runEdit({ note: path, edit, dryRun }: EditChoices, reader: NoteReader, terminal: Terminal, words: TerminalWords): 0 | 1 {
  const found = reader.noteAt(path);
  const refuse = (sentence: string): 1 => {
    terminal.error(`${sentence}\n`);
    return 1;
  };
  let onDisk: NoteFile;
  try {
    onDisk = readNoteFile(found.file);
  } catch (error) {
    return refuse(words.terminal.cannotRead(path, reasonOf(error)));
  }
  const { text } = onDisk;
  if (text === undefined) return refuse(words.terminal.notText(path));
  const { note: before, adopted } = readEdited(readNote(text), found, edit);
  const aliasesOf = (target: string) => reader.aliasesAt(found, target);
  const outcome = editJourney(before, [edit], { language: writingLanguage(before, basename(path, ".md")), adopt: true, noteTags: found.vault.tags, aliasesOf });
  if (!outcome.edited) return refuse(`${path}: ${describeRefusal(outcome.refusal, words)}`);
  if (outcome.text === text) {
    terminal.error(`${path}: ${words.terminal.edited.nothing}\n`);
    return 0;
  }
  if (dryRun) {
    terminal.out(difference(path, text, outcome.text));
    return 0;
  }
  const failure = describeOutcome(replaceNote(onDisk, outcome.text), path, words);
  if (failure !== undefined) return refuse(failure);
  if (adopted) terminal.error(`${path}: ${words.terminal.edited.adopted}\n`);
  terminal.out(`${path}: ${summaryOf(edit, before, outcome.note, outcome.path, words)}\n`);
  return 0;
}
