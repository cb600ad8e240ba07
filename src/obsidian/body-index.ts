/**
 * Finds out which journeys without stages hold a map in their text, so that the index counts them as maps. It begins once
 * the index knows every note, reads one text in every idle moment, each once, and never a note that is no such journey.
 */
import { Component, type App, type TFile } from "obsidian";
import { readJourney } from "../journey/read-journey";
import { readSummary, type JourneySummary } from "../journey/read-summary";
import type { NoteTags } from "../journey/recognise-note";
import { readNote, type ReadNote } from "../note/read-note";
import { readTags } from "../note/read-tags";
import { toValues } from "../note/to-values";
import type { BodyMaps } from "./body-maps";
import type { IndexCore } from "./index-core";
import { begin, logFailure } from "./report";

export interface BodyIndexParts {
  readonly app: App;
  readonly core: IndexCore;
  readonly bodyMaps: BodyMaps;
  readonly noteTags: () => NoteTags;
  /** Resolves once the index knows every note. */
  readonly ready: Promise<void>;
  /** Resolves in a moment in which the app has nothing to do. */
  readonly idle: () => Promise<void>;
  /** Said when reading fails. */
  readonly failure: string;
}

/** What a text held when it was read, and what tells that it is the same. */
interface SeenBody {
  readonly modifiedMs: number;
  readonly size: number;
  readonly noteTags: NoteTags;
  readonly summary: JourneySummary | undefined;
}

export class BodyIndex extends Component {
  /** A note's properties may change in the app's eyes while its file does not. */
  private readonly seen = new WeakMap<TFile, SeenBody>();
  private stopped = false;
  private working = false;

  constructor(private readonly parts: BodyIndexParts) {
    super();
  }

  override onload(): void {
    const { core, ready, failure } = this.parts;
    this.register(core.onChange(() => this.wake()));
    begin(async () => {
      await ready;
      this.wake();
    }, failure);
  }

  override onunload(): void {
    this.stopped = true;
  }

  private wake(): void {
    if (this.working || this.stopped) return;
    this.working = true;
    begin(() => this.work().finally(() => (this.working = false)), this.parts.failure);
  }

  private async work(): Promise<void> {
    const { core, ready, idle } = this.parts;
    await ready;
    for (let unread = core.unreadBodies(); unread.length > 0 && !this.stopped; unread = core.unreadBodies()) {
      for (const { path } of unread) {
        if (this.takeSeen(path)) continue;
        await idle();
        if (this.stopped) return;
        await this.readOne(path);
      }
    }
  }

  /** Tells the index what is known of a text already; false when it must be read. */
  private takeSeen(path: string): boolean {
    const { app, core, noteTags } = this.parts;
    const file = app.vault.getFileByPath(path);
    const seen = file === null ? undefined : this.seen.get(file);
    if (file === null || seen === undefined || seen.modifiedMs !== file.stat.mtime || seen.size !== file.stat.size || seen.noteTags !== noteTags()) return false;
    core.bodyRead(path, seen.summary);
    return true;
  }

  private async readOne(path: string): Promise<void> {
    const { app, core, bodyMaps, failure } = this.parts;
    const file = app.vault.getFileByPath(path);
    if (file === null) return core.bodyRead(path, undefined);
    try {
      const before = core.journeyAt(path);
      const { mtime, size } = file.stat;
      const noteTags = this.parts.noteTags();
      const note = readNote(await app.vault.cachedRead(file));
      const body = readJourney(note).status === "not-yet" ? await bodyMaps.read(file, note, () => this.stopped) : undefined;
      // What changed meanwhile is looked at again.
      if (core.journeyAt(path) !== before) return;
      const summary = body?.kind === "map" ? summaryOf(body.adopted, readTags(note), noteTags) : undefined;
      this.seen.set(file, { modifiedMs: mtime, size, noteTags, summary });
      core.bodyRead(path, summary);
    } catch (error) {
      logFailure(error, failure);
      core.bodyRead(path, undefined);
    }
  }
}

function summaryOf({ root }: ReadNote, tags: readonly string[], noteTags: NoteTags): JourneySummary {
  return readSummary(root === undefined ? undefined : toValues(root), { tags, noteTags });
}
