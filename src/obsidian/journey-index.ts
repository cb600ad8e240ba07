/**
 * Keeps the index true to the vault: the app's metadata cache and its events in, calls to the index's memory out. It
 * starts once the layout is ready, reads caches in short slices, and opens only notes whose frontmatter does not parse.
 */
import { Component, TFile, TFolder, type App, type CachedMetadata, type TAbstractFile } from "obsidian";
import type { Words } from "../i18n/words";
import { firstReadings } from "../journey/first-readings";
import type { NoteTags } from "../journey/recognise-note";
import { readNote } from "../note/read-note";
import { readRawProperty } from "../note/read-raw-property";
import { readTags } from "../note/read-tags";
import { toValues } from "../note/to-values";
import { IndexCore } from "./index-core";
import { begin, report } from "./report";
import { inSlices } from "./slices";

export class JourneyIndex extends Component {
  readonly core: IndexCore;
  /** Notes the app had no cache for when we asked. */
  private readonly waiting = new Set<string>();
  /** Readings of note texts under way, by path; a newer event takes its path out. */
  private readonly opening = new Map<string, Promise<void>>();
  private stopped = false;
  private scan = 0;
  private ready: Promise<void>;
  private becomeReady: () => void = () => undefined;

  constructor(
    private readonly app: App,
    private readonly words: Words,
    noteTags: NoteTags,
  ) {
    super();
    this.core = new IndexCore((target, sourcePath) => app.metadataCache.getFirstLinkpathDest(target, sourcePath)?.path, noteTags);
    this.ready = new Promise((resolve) => (this.becomeReady = resolve));
  }

  override onload(): void {
    this.app.workspace.onLayoutReady(() => {
      if (!this.stopped) this.follow();
    });
  }

  override onunload(): void {
    this.stopped = true;
    this.becomeReady();
  }

  /** Resolves once every note of the vault has been looked at for the first time. */
  whenReady(): Promise<void> {
    return this.ready;
  }

  /** Other tags make other notes journeys: everything is looked at again, in slices. */
  useTags(noteTags: NoteTags): void {
    this.core.useTags(noteTags);
    if (this.app.workspace.layoutReady) begin(() => this.readVault(), this.words.app.failures.readVault);
  }

  private follow(): void {
    const { metadataCache, vault } = this.app;
    this.registerEvent(metadataCache.on("changed", (file, text, cache) => this.readChanged(file, text, cache)));
    this.registerEvent(metadataCache.on("deleted", (file) => this.core.noteRemoved(file.path)));
    this.registerEvent(metadataCache.on("resolved", () => this.readWaiting()));
    this.registerEvent(vault.on("create", (file) => this.readCreated(file)));
    this.registerEvent(vault.on("rename", (file, oldPath) => this.moveRenamed(file, oldPath)));
    this.registerEvent(vault.on("delete", (file) => this.removeDeleted(file)));
    begin(() => this.readVault(), this.words.app.failures.readVault);
  }

  private async readVault(): Promise<void> {
    const scan = ++this.scan;
    const outdated = () => this.stopped || scan !== this.scan;
    await inSlices(firstReadings, (read) => read(), { sliceMs: 0, stopped: outdated });
    await inSlices(this.app.vault.getMarkdownFiles(), (file) => this.readCached(file), { stopped: outdated });
    while (this.opening.size > 0 && !outdated()) await Promise.all(this.opening.values());
    if (!outdated()) this.becomeReady();
  }

  private readCached(file: TFile): void {
    // A file deleted or moved while the slices ran is told by its own event.
    if (this.app.vault.getFileByPath(file.path) !== file) return;
    const cache = this.app.metadataCache.getFileCache(file);
    if (cache === null) {
      this.waiting.add(file.path);
      return;
    }
    if (mayBeBroken(cache, file.stat.size)) this.open(file);
    else this.core.noteRead(file.path, factsIn(cache));
  }

  private readChanged(file: TFile, text: string, cache: CachedMetadata): void {
    this.waiting.delete(file.path);
    this.opening.delete(file.path);
    if (cache.frontmatter === undefined && /^\ufeff?---/.test(text)) this.readText(file.path, text);
    else this.core.noteRead(file.path, factsIn(cache));
  }

  private readCreated(file: TAbstractFile): void {
    this.core.linksMoved();
    if (file instanceof TFile && file.extension === "md") this.readCached(file);
  }

  private readWaiting(): void {
    const paths = [...this.waiting];
    this.waiting.clear();
    for (const path of paths) {
      const file = this.app.vault.getFileByPath(path);
      if (file !== null) this.readCached(file);
    }
  }

  private moveRenamed(file: TAbstractFile, oldPath: string): void {
    this.core.linksMoved();
    if (file instanceof TFolder) {
      for (const path of this.core.pathsIn(oldPath)) this.core.noteRenamed(path, file.path + path.slice(oldPath.length));
      return;
    }
    this.opening.delete(oldPath);
    if (this.waiting.delete(oldPath)) this.waiting.add(file.path);
    if (!(file instanceof TFile) || file.extension !== "md") return this.core.noteRemoved(oldPath);
    this.core.noteRenamed(oldPath, file.path);
    this.readCached(file);
  }

  private removeDeleted(file: TAbstractFile): void {
    const paths = file instanceof TFolder ? this.core.pathsIn(file.path) : [file.path];
    for (const path of paths) {
      this.waiting.delete(path);
      this.opening.delete(path);
      this.core.noteRemoved(path);
    }
  }

  /** Opens one of the few notes the cache cannot tell us about. */
  private open(file: TFile): void {
    const { path } = file;
    const reading: Promise<void> = this.app.vault
      .cachedRead(file)
      .then((text) => {
        if (!this.stopped && this.opening.get(path) === reading) this.readText(path, text);
      })
      .catch((error: unknown) => report(error, this.words.app.failures.readVault))
      .finally(() => {
        if (this.opening.get(path) === reading) this.opening.delete(path);
      });
    this.opening.set(path, reading);
  }

  private readText(path: string, text: string): void {
    const note = readNote(text);
    const bodyTags = readTags(note);
    if (note.frontmatter === "broken") {
      const raw = { type: readRawProperty(note, "type"), kind: readRawProperty(note, "kind") };
      this.core.noteBroken(path, { frontmatter: raw, bodyTags });
    } else {
      this.core.noteRead(path, { frontmatter: note.root === undefined ? undefined : toValues(note.root), bodyTags });
    }
  }
}

function factsIn(cache: CachedMetadata): { frontmatter: Record<string, unknown> | undefined; bodyTags: string[] } {
  return { frontmatter: cache.frontmatter, bodyTags: cache.tags?.map(({ tag }) => tag.replace(/^#/, "")) ?? [] };
}

/**
 * True when the cache has no frontmatter, yet the note does not plainly begin with something else: its first section is a
 * fence, or begins later, or there is none. Trap: the app drops a frontmatter that does not parse without a word.
 */
function mayBeBroken({ frontmatter, sections }: CachedMetadata, bytes: number): boolean {
  if (frontmatter !== undefined) return false;
  const first = sections?.[0];
  if (first === undefined) return bytes > "---".length;
  return first.type === "yaml" || first.type === "thematicBreak" || first.position.start.offset > 0;
}
