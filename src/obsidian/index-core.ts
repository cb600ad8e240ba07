/**
 * The index's memory: which notes are journeys, personas and evidence, told event by event. It knows no app, so that
 * every order of events can be tried; whoever calls it reads caches and files.
 */
import type { NoteTags } from "../journey/recognise-note";
import type { JourneySummary } from "../journey/read-summary";
import { noteName, readEntry, type JourneyEntry, type NoteEntry, type NoteFacts } from "./index-entries";

/** Finds the note a link target leads to from `sourcePath`; undefined when it leads nowhere. */
export type FindNote = (target: string, sourcePath: string) => string | undefined;

/** Called once per batch with the paths whose entries came, went or changed. */
export type IndexListener = (paths: ReadonlySet<string>) => void;

export class IndexCore {
  private readonly entries = new Map<string, NoteEntry>();
  private readonly listeners = new Set<IndexListener>();
  private changedPaths = new Set<string>();
  private journeysByNote: Map<string, JourneyEntry[]> | undefined;

  constructor(
    private readonly findNote: FindNote,
    private noteTags: NoteTags,
  ) {}

  journeys(): readonly JourneyEntry[] {
    return [...this.entries.values()].flatMap(({ journey }) => journey ?? []);
  }

  personas(): readonly NoteEntry[] {
    return [...this.entries.values()].filter(({ persona }) => persona);
  }

  evidence(): readonly NoteEntry[] {
    return [...this.entries.values()].filter(({ evidence }) => evidence);
  }

  journeyAt(path: string): JourneyEntry | undefined {
    return this.entries.get(path)?.journey;
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

  /** The note's cache is known. A map found in its text before counts until the text is looked at again. */
  noteRead(path: string, facts: NoteFacts): void {
    const entry = readEntry(path, facts, this.noteTags);
    const before = this.entries.get(path)?.journey;
    const journey = entry?.journey?.status === "not-yet" && before?.status === "body" ? { ...before, bodyRead: false, own: entry.journey.summary } : entry?.journey;
    this.keep(path, entry === undefined ? undefined : { ...entry, journey });
  }

  /** The journeys without stages whose text nobody has looked at since they changed. */
  unreadBodies(): readonly JourneyEntry[] {
    return this.journeys().filter(({ status, bodyRead }) => (status === "not-yet" || status === "body") && bodyRead !== true);
  }

  /** The text of a journey without stages was looked at; `summary` is that of the map in it. */
  bodyRead(path: string, summary: JourneySummary | undefined): void {
    const entry = this.entries.get(path);
    const journey = entry?.journey;
    if (entry === undefined || journey === undefined || (journey.status !== "not-yet" && journey.status !== "body")) return;
    const own = journey.status === "body" ? journey.own : journey.summary;
    const read: JourneyEntry = { path, name: entry.name, status: summary === undefined ? "not-yet" : "body", summary: summary ?? own, bodyRead: true, own };
    // A note that stays without a map is news to nobody.
    if (read.status === "not-yet" && journey.status === "not-yet") this.entries.set(path, { ...entry, journey: read });
    else this.keep(path, { ...entry, journey: read });
  }

  /**
   * The note's frontmatter does not parse. `signs` is what its body and its raw frontmatter still say. A journey stays
   * listed, with its last summary, when it was one before or has the signs of one; what else it was it stays.
   */
  noteBroken(path: string, signs: NoteFacts): void {
    const before = this.entries.get(path);
    const seen = readEntry(path, signs, this.noteTags);
    if (before?.journey === undefined && seen?.journey === undefined) return;
    const name = noteName(path);
    const { persona, evidence } = before ?? { persona: seen?.persona === true, evidence: seen?.evidence === true };
    this.keep(path, { path, name, journey: { path, name, status: "broken", summary: before?.journey?.summary }, persona, evidence });
  }

  /** The app does not announce a changed cache after a rename, so the entry moves here. */
  noteRenamed(oldPath: string, path: string): void {
    const entry = this.entries.get(oldPath);
    this.noteRemoved(oldPath);
    if (entry === undefined) return;
    const name = noteName(path);
    const journey = entry.journey === undefined ? undefined : { ...entry.journey, path, name };
    this.keep(path, { ...entry, path, name, journey });
  }

  noteRemoved(path: string): void {
    this.keep(path, undefined);
    this.linksMoved();
  }

  /** A note came, went or was renamed: links may lead elsewhere now. */
  linksMoved(): void {
    this.journeysByNote = undefined;
  }

  /** Every held path that is `folder` itself or lies in it. */
  pathsIn(folder: string): string[] {
    return [...this.entries.keys()].filter((path) => path === folder || path.startsWith(`${folder}/`));
  }

  /** Tells `listener` of every later batch of changes, one call a microtask; returns the way to stop. */
  onChange(listener: IndexListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private keep(path: string, entry: NoteEntry | undefined): void {
    if (entry !== undefined) this.entries.set(path, entry);
    else if (!this.entries.delete(path)) return;
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
    for (const entry of this.journeys()) {
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
