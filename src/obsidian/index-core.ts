/**
 * The index's memory: which notes are journeys, personas and evidence, told event by event. It knows no app, so that
 * every order of events can be tried; whoever calls it reads caches and files.
 */
import type { NoteTags } from "../journey/recognise-note";
import {
  noteName,
  readEntries,
  type EvidenceEntry,
  type JourneyEntry,
  type NoteFacts,
  type PersonaEntry,
} from "./index-entries";

/** Finds the note a link target leads to from `sourcePath`; undefined when it leads nowhere. */
export type FindNote = (target: string, sourcePath: string) => string | undefined;

/** Called once per batch with the paths whose entries came, went or changed. */
export type IndexListener = (paths: ReadonlySet<string>) => void;

export class IndexCore {
  private readonly journeyEntries = new Map<string, JourneyEntry>();
  private readonly personaEntries = new Map<string, PersonaEntry>();
  private readonly evidenceEntries = new Map<string, EvidenceEntry>();
  private readonly listeners = new Set<IndexListener>();
  private changedPaths = new Set<string>();
  private journeysByNote: Map<string, JourneyEntry[]> | undefined;

  constructor(
    private readonly findNote: FindNote,
    private noteTags: NoteTags,
  ) {}

  journeys(): readonly JourneyEntry[] {
    return [...this.journeyEntries.values()];
  }

  personas(): readonly PersonaEntry[] {
    return [...this.personaEntries.values()];
  }

  evidence(): readonly EvidenceEntry[] {
    return [...this.evidenceEntries.values()];
  }

  journeyAt(path: string): JourneyEntry | undefined {
    return this.journeyEntries.get(path);
  }

  personaAt(path: string): PersonaEntry | undefined {
    return this.personaEntries.get(path);
  }

  /**
   * The journeys that link to the note at `path` as a persona, as evidence or as an earlier map. Worked out when first
   * asked after a change.
   */
  journeysOf(path: string): readonly JourneyEntry[] {
    this.journeysByNote ??= this.reverseList();
    return this.journeysByNote.get(path) ?? [];
  }

  /** Later readings use these tags; what is held stays until each note is told again. */
  useTags(noteTags: NoteTags): void {
    this.noteTags = noteTags;
  }

  /** The note's cache is known. */
  noteRead(path: string, facts: NoteFacts): void {
    const entries = readEntries(path, facts, this.noteTags);
    this.keep(this.journeyEntries, path, entries.journey);
    this.keep(this.personaEntries, path, entries.persona);
    this.keep(this.evidenceEntries, path, entries.evidence);
  }

  /**
   * The note's frontmatter does not parse. `signs` is what its body and its raw frontmatter still say. A journey stays
   * listed, with its last summary, when it was one before or has the signs of one; a persona stays as last read.
   */
  noteBroken(path: string, signs: NoteFacts): void {
    const before = this.journeyEntries.get(path);
    if (before === undefined && readEntries(path, signs, this.noteTags).journey === undefined) return;
    this.keep(this.journeyEntries, path, { path, name: noteName(path), status: "broken", summary: before?.summary });
  }

  /** The app does not announce a changed cache after a rename, so the entries move here. */
  noteRenamed(oldPath: string, path: string): void {
    const name = noteName(path);
    const journey = this.journeyEntries.get(oldPath);
    const persona = this.personaEntries.get(oldPath);
    const evidence = this.evidenceEntries.get(oldPath);
    this.noteRemoved(oldPath);
    if (journey !== undefined) this.keep(this.journeyEntries, path, { ...journey, path, name });
    if (persona !== undefined) this.keep(this.personaEntries, path, { path, name, persona: { ...persona.persona, name } });
    if (evidence !== undefined) this.keep(this.evidenceEntries, path, { path, name });
  }

  noteRemoved(path: string): void {
    this.keep(this.journeyEntries, path, undefined);
    this.keep(this.personaEntries, path, undefined);
    this.keep(this.evidenceEntries, path, undefined);
    this.linksMoved();
  }

  /** A note came, went or was renamed: links may lead elsewhere now. */
  linksMoved(): void {
    this.journeysByNote = undefined;
  }

  /** Every held path that is `folder` itself or lies in it. */
  pathsIn(folder: string): string[] {
    const held = new Set([...this.journeyEntries.keys(), ...this.personaEntries.keys(), ...this.evidenceEntries.keys()]);
    return [...held].filter((path) => path === folder || path.startsWith(`${folder}/`));
  }

  /** Tells `listener` of every later batch of changes, one call a microtask; returns the way to stop. */
  onChange(listener: IndexListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private keep<Entry>(entries: Map<string, Entry>, path: string, entry: Entry | undefined): void {
    if (entry === undefined) {
      if (!entries.delete(path)) return;
    } else {
      entries.set(path, entry);
    }
    this.linksMoved();
    if (this.changedPaths.size === 0) queueMicrotask(() => this.tell());
    this.changedPaths.add(path);
  }

  private tell(): void {
    const paths = this.changedPaths;
    this.changedPaths = new Set();
    for (const listener of [...this.listeners]) listener(paths);
  }

  private reverseList(): Map<string, JourneyEntry[]> {
    const byNote = new Map<string, JourneyEntry[]>();
    for (const entry of this.journeyEntries.values()) {
      const targets = entry.summary === undefined ? [] : [...entry.summary.personaTargets, ...entry.summary.linkTargets];
      const paths = new Set(targets.flatMap((target) => this.findNote(target, entry.path) ?? []));
      for (const path of paths) {
        const list = byNote.get(path);
        if (list === undefined) byNote.set(path, [entry]);
        else list.push(entry);
      }
    }
    return byNote;
  }
}
