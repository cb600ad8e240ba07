/**
 * Finds the journeys and personas among the notes and folders given, and reads each note once. One note that cannot be
 * read never keeps the others from being read. It prints progress, and no results. Journeys are handed over one by one:
 * keeping a thousand of them costs more than reading them.
 */
import { readFileSync, statSync } from "node:fs";
import { basename, join, relative, resolve } from "node:path";
import { placeProblems } from "../exchange/import/place-problems";
import { readBodyJourney, readBodyMap, type BodyMap } from "../exchange/import/read-body-map";
import type { Link } from "../journey/journey";
import type { Problem } from "../journey/problem";
import { readJourney, type JourneyReading } from "../journey/read-journey";
import { linkLookupTarget } from "../journey/read-link";
import type { TerminalWords } from "../i18n/terminal-words";
import type { ReadNote } from "../note/read-note";
import { findLinkProblems } from "../persona/link-problems";
import type { Persona } from "../persona/persona";
import { readPersona } from "../persona/read-persona";
import { Progress } from "./progress";
import { NoteFilter, readWholeNote, type WholeNote } from "./read-whole-note";
import type { Terminal } from "./terminal";
import type { Vault, Vaults } from "./vault";
import { compareText } from "./walk-folder";

/** One note to look at. */
export interface AskedNote {
  readonly file: string;
  /** As printed: the path given, and the rest of the way. */
  readonly shown: string;
  /** Path in the folder given, with `/` and without `.md`; the name of a note named outright. */
  readonly outputName: string;
  readonly givenFolder: string | undefined;
  readonly namedOutright: boolean;
}

/** A note in its vault. */
export interface FoundNote extends AskedNote {
  readonly vault: Vault;
  readonly vaultPath: string;
  readonly name: string;
}

export interface FoundJourney extends FoundNote {
  readonly reading: JourneyReading;
  /** The map in the note's text that `reading` was read from; undefined when it stands in the properties, or there is none. */
  readonly body: BodyMap | undefined;
}

/** Where in the note the map stands; undefined without a map. */
export function placeOfMap({ reading, body }: FoundJourney): "properties" | "body" | undefined {
  return reading.status === "map" ? (body === undefined ? "properties" : "body") : undefined;
}

export interface FoundPersona extends FoundNote {
  readonly persona: Persona;
}

/** Who is told of what was found, in the order of the paths; a note that is both is told twice. */
export interface FoundNotes {
  readonly journey: (found: FoundJourney) => void;
  readonly persona?: (found: FoundPersona) => void;
  readonly unreadable: (asked: AskedNote, reason: string) => void;
}

/** A path given that cannot be read at all: the command was not understood. */
export class PathError extends Error {}

/** `C:\x\y.md` and `x/y.md` in one spelling, without `.md`. */
function noteName(path: string): string {
  return path.split("\\").join("/").replace(/\.md$/i, "");
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Reads notes for one run; persona notes reached by links are read once each. */
export class NoteReader {
  private readonly terminal: Terminal;
  private readonly words: TerminalWords;
  private readonly vaults: Vaults;
  private readonly personasByFile = new Map<string, Persona | undefined>();
  private readonly filters = new Map<Vault, NoteFilter>();

  constructor(terminal: Terminal, words: TerminalWords, vaults: Vaults) {
    this.terminal = terminal;
    this.words = words;
    this.vaults = vaults;
  }

  /** The notes to look at, each once, in the order of their paths. Throws a PathError for a path that is not there. */
  listNotes(paths: readonly string[]): AskedNote[] {
    const asked = new Map<string, AskedNote>();
    const add = (note: AskedNote): void => {
      const known = asked.get(note.file);
      if (known === undefined) asked.set(note.file, note);
      else if (note.namedOutright && !known.namedOutright) asked.set(note.file, { ...known, namedOutright: true });
    };
    for (const path of paths) {
      const absolute = resolve(this.terminal.currentFolder, path);
      const kind = statSync(absolute, { throwIfNoEntry: false });
      if (kind === undefined) throw new PathError(this.words.terminal.noSuchPath(path));
      if (kind.isDirectory()) {
        for (const file of this.vaults.filesIn(absolute)) {
          if (!/\.md$/i.test(file)) continue;
          const rest = relative(absolute, file);
          add({ file, shown: join(path, rest), outputName: noteName(rest), givenFolder: absolute, namedOutright: false });
        }
      } else if (!/\.md$/i.test(absolute)) throw new PathError(this.words.terminal.notANote(path));
      else add({ file: absolute, shown: path, outputName: noteName(basename(absolute)), givenFolder: undefined, namedOutright: true });
    }
    return [...asked.values()].sort((first, second) => compareText(first.shown, second.shown));
  }

  /** The one note a path names. Throws a PathError for a folder, another file, or nothing at all. */
  noteAt(path: string): FoundNote {
    const file = resolve(this.terminal.currentFolder, path);
    const kind = statSync(file, { throwIfNoEntry: false });
    if (kind === undefined) throw new PathError(this.words.terminal.noSuchPath(path));
    if (!kind.isFile() || !/\.md$/i.test(file)) throw new PathError(this.words.terminal.notANote(path));
    const vault = this.vaults.vaultOf(file, undefined);
    const name = noteName(basename(file));
    return { file, shown: path, outputName: name, givenFolder: undefined, namedOutright: true, vault, vaultPath: vault.pathOf(file), name };
  }

  /** The aliases in the note a link target leads to from another note. */
  aliasesAt({ vault, vaultPath }: FoundNote, target: string): readonly string[] {
    return this.personaAt(vault, target, vaultPath)?.persona?.aliases ?? [];
  }

  /** Reads notes and hands over what it finds; draws progress as if there were `shares` times as many. Never throws. */
  read(notes: readonly AskedNote[], found: FoundNotes, shares = 1): void {
    const progress = new Progress(this.terminal, notes.length * shares, this.words.terminal.reading);
    for (const [noteIndex, asked] of notes.entries()) {
      progress.show(noteIndex * shares);
      try {
        this.readOne(asked, found);
      } catch (error) {
        found.unreadable(asked, reasonOf(error));
      }
    }
    progress.clear();
  }

  private readOne(asked: AskedNote, found: FoundNotes): void {
    const vault = this.vaults.vaultOf(asked.file, asked.givenFolder);
    const note: FoundNote = { ...asked, vault, vaultPath: vault.pathOf(asked.file), name: noteName(basename(asked.file)) };
    const whole = this.readFile(note);
    if (whole === undefined) return;
    const { journey, persona } = whole.recognition;
    if (persona) found.persona?.({ ...note, persona: this.keepPersona(note.file, note.name, whole) });
    if (journey || (note.namedOutright && !persona)) found.journey({ ...note, ...this.readMap(note, whole) });
  }

  private readFile(note: FoundNote): WholeNote | undefined {
    const text = readFileSync(note.file, "utf8");
    let filter = this.filters.get(note.vault);
    if (filter === undefined) {
      filter = new NoteFilter(note.vault.tags);
      this.filters.set(note.vault, filter);
    }
    return note.namedOutright || filter.mayBeOurs(text) ? readWholeNote(text, note.vault.tags) : undefined;
  }

  private readMap(note: FoundNote, whole: WholeNote): Pick<FoundJourney, "reading" | "body"> {
    const options = { tags: whole.tags, noteTags: note.vault.tags, aliasesOf: (target: string) => this.aliasesAt(note, target) };
    const own = readJourney(whole.note, options);
    const held = own.status === "not-yet" ? readBodyMap(whole.note, { name: note.name, noteTags: note.vault.tags }) : undefined;
    const body = held?.kind === "map" ? held : undefined;
    const reading = body === undefined ? own : readBodyJourney(body, options);
    const linkProblems = this.linkProblems(note, body?.adopted ?? whole.note, reading);
    if (linkProblems.length === 0) return { reading, body };
    const placed = body === undefined ? linkProblems : placeProblems(linkProblems, body);
    const problems = [...reading.problems, ...placed].sort((first, second) => (first.line ?? 0) - (second.line ?? 0) || (first.column ?? 0) - (second.column ?? 0));
    return { reading: { ...reading, problems }, body };
  }

  private linkProblems({ vault, vaultPath }: FoundNote, read: ReadNote, { journey }: JourneyReading): Problem[] {
    return findLinkProblems(read, journey, {
      noteExists: (link) => vault.resolve(linkLookupTarget(link) ?? "", vaultPath) !== undefined,
      missingAvatarOf: (link) => {
        const found = this.personaOf(vault, link, vaultPath);
        const avatar = found?.persona.avatar;
        if (found === undefined || avatar === undefined || avatar.external) return undefined;
        return vault.resolve(avatar.target, found.path) === undefined ? avatar : undefined;
      },
    });
  }

  /** The persona a link leads to, and its note's path in the vault; undefined when it leads to no note. */
  personaOf(vault: Vault, link: Link, fromPath: string): { readonly path: string; readonly persona: Persona } | undefined {
    const target = linkLookupTarget(link);
    const found = target === undefined ? undefined : this.personaAt(vault, target, fromPath);
    return found?.persona === undefined ? undefined : { path: found.path, persona: found.persona };
  }

  private personaAt(vault: Vault, target: string, fromPath: string): { path: string; persona: Persona | undefined } | undefined {
    const path = vault.resolve(target, fromPath);
    if (path === undefined || !/\.md$/i.test(path)) return undefined;
    const file = vault.fileOf(path);
    if (!this.personasByFile.has(file)) {
      try {
        this.keepPersona(file, noteName(basename(file)), readWholeNote(readFileSync(file, "utf8"), vault.tags));
      } catch {
        this.personasByFile.set(file, undefined);
      }
    }
    return { path, persona: this.personasByFile.get(file) };
  }

  private keepPersona(file: string, name: string, whole: WholeNote): Persona {
    const persona = this.personasByFile.get(file) ?? readPersona(name, whole.frontmatter);
    this.personasByFile.set(file, persona);
    return persona;
  }
}
