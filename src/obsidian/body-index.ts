/**
 * Finds out which journeys without stages hold a map in their text, so that the index counts them as maps. It begins once
 * the index knows every note, reads one text at a time in short slices, and never reads a note that is no such journey.
 */
import { Component, type App } from "obsidian";
import { readJourney } from "../journey/read-journey";
import { readSummary, type JourneySummary } from "../journey/read-summary";
import type { NoteTags } from "../journey/recognise-note";
import { readNote, type ReadNote } from "../note/read-note";
import { readTags } from "../note/read-tags";
import { toValues } from "../note/to-values";
import type { BodyMaps } from "./body-maps";
import type { IndexCore } from "./index-core";
import { begin, logFailure } from "./report";
import { messagePauses } from "./slices";

export interface BodyIndexParts {
  readonly app: App;
  readonly core: IndexCore;
  readonly bodyMaps: BodyMaps;
  readonly noteTags: () => NoteTags;
  /** Resolves once the index knows every note. */
  readonly ready: Promise<void>;
  /** Said when reading fails. */
  readonly failure: string;
}

export class BodyIndex extends Component {
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
    const { core, ready } = this.parts;
    await ready;
    for (let unread = core.unreadBodies(); unread.length > 0 && !this.stopped; unread = core.unreadBodies()) {
      for (const { path } of unread) {
        if (this.stopped) return;
        await this.readOne(path);
        await messagePauses.pause();
      }
    }
  }

  private async readOne(path: string): Promise<void> {
    const { app, core, bodyMaps, failure } = this.parts;
    const file = app.vault.getFileByPath(path);
    if (file === null) return core.bodyRead(path, undefined);
    try {
      const before = core.journeyAt(path);
      const note = readNote(await app.vault.cachedRead(file));
      const body = readJourney(note).status === "not-yet" ? await bodyMaps.read(file, note, () => this.stopped) : undefined;
      // What changed meanwhile is looked at again.
      if (core.journeyAt(path) === before) core.bodyRead(path, body?.kind === "map" ? this.summaryOf(body.adopted, readTags(note)) : undefined);
    } catch (error) {
      logFailure(error, failure);
      core.bodyRead(path, undefined);
    }
  }

  private summaryOf({ root }: ReadNote, tags: readonly string[]): JourneySummary {
    return readSummary(root === undefined ? undefined : toValues(root), { tags, noteTags: this.parts.noteTags() });
  }
}
