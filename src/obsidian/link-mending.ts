/**
 * Mends links that a rename left behind. The app rewrites links in bodies and top-level properties; those deeper in the
 * properties of journeys and evidence, and names of personas as keys, are rewritten here, after it and if the person wants.
 */
import { Component, TFile, type TAbstractFile } from "obsidian";
import type { RawChange } from "../note/raw-change";
import type { ReadNote } from "../note/read-note";
import { ask } from "./ask-modal";
import type { NoteHost } from "./note-host";
import { linkChanges, mayMean, sameName, type Retargeting } from "./nested-links";
import { begin, report } from "./report";
import { inSlices } from "./slices";

/** As long as the app takes to ask, rewrite and read again after a rename. */
const quietMs = 700;

export class LinkMending extends Component {
  /** Files renamed since the app was opened, by each path they had. */
  private readonly renamed = new Map<string, TFile>();
  /** Those whose links were not looked at yet. */
  private waiting = new Map<string, TFile>();
  private timer: number | undefined;

  constructor(private readonly host: NoteHost) {
    super();
  }

  override onload(): void {
    const { metadataCache, vault, workspace } = this.host.app;
    workspace.onLayoutReady(() => {
      this.registerEvent(vault.on("rename", (file, oldPath) => this.noteRenamed(file, oldPath)));
      // The app's own rewriting shows as changes: we begin once they have ended.
      this.registerEvent(metadataCache.on("changed", () => this.waitLonger()));
    });
    this.register(() => workspace.containerEl.win.clearTimeout(this.timer));
  }

  /** The one file a link that leads nowhere can have meant: renamed since, or alone with that name; else undefined. */
  findMeant(target: string, sourcePath: string): TFile | undefined {
    const { metadataCache, vault } = this.host.app;
    if (target === "" || metadataCache.getFirstLinkpathDest(target, sourcePath) !== null) return undefined;
    for (const [oldPath, file] of [...this.renamed].reverse())
      if (mayMean(target, oldPath, sourcePath) && vault.getFileByPath(file.path) === file) return file;
    const name = target.slice(target.lastIndexOf("/") + 1);
    const named = vault.getFiles().filter(({ path }) => mayMean(name, path, sourcePath));
    return named.length === 1 ? named[0] : undefined;
  }

  /** Rewrites every link of the note at `source` that is typed as `target` so that it leads to `file`. */
  async mend(source: TFile, target: string, file: TFile): Promise<void> {
    const retargeting: Retargeting = { target: (typed, notation) => (typed === target ? this.linkTo(file, source, notation) : undefined) };
    const { words, writer } = this.host;
    const outcome = await writer.rewrite(source, words.app.mending.label(file.basename), ({ root }) => (root === undefined ? [] : linkChanges(root, retargeting, "everywhere")));
    if (!outcome.written) report(undefined, outcome.sentence);
  }

  private noteRenamed(file: TAbstractFile, oldPath: string): void {
    if (!(file instanceof TFile)) return;
    this.host.preferences.followRename(oldPath, file.path);
    this.renamed.set(oldPath, file);
    this.waiting.set(oldPath, file);
    this.waitLonger();
  }

  private waitLonger(): void {
    if (this.waiting.size === 0) return;
    const { win } = this.host.app.workspace.containerEl;
    win.clearTimeout(this.timer);
    this.timer = win.setTimeout(() => {
      // The app may still be asking whether to update its own links; its answer comes first.
      if (this.isAsking()) this.waitLonger();
      else begin(() => this.mendAll(), this.host.words.app.failures.mendLinks);
    }, quietMs);
  }

  /** Whether a question is open in any of the app's windows. */
  private isAsking(): boolean {
    const { workspace } = this.host.app;
    const documents = new Set([workspace.containerEl.doc]);
    workspace.iterateAllLeaves(({ view }) => void documents.add(view.containerEl.doc));
    return [...documents].some((doc) => doc.querySelector(".modal-container") !== null);
  }

  private async mendAll(): Promise<void> {
    const { waiting } = this;
    this.waiting = new Map();
    if (this.host.settings().updateLinks === "never") return;
    const left = await this.notesLeftBehind(waiting);
    if (left.length === 0 || !(await this.mayUpdate(waiting, left))) return;
    const [first] = waiting.values();
    const { words, writer } = this.host;
    for (const source of left) {
      const outcome = await writer.rewrite(source, words.app.mending.label(first?.basename ?? ""), (note) => this.changesFor(source, note, waiting));
      if (!outcome.written) report(undefined, outcome.sentence);
    }
  }

  /** Our notes that still name an old path where the app does not look. */
  private async notesLeftBehind(waiting: ReadonlyMap<string, TFile>): Promise<TFile[]> {
    const { app, index, readings } = this.host;
    const names = new Set([...waiting.keys()].map((path) => lastName(path).toLowerCase()));
    const candidates: TFile[] = [];
    await inSlices([...index.journeys(), ...index.evidence()], ({ path }) => {
      const file = app.vault.getFileByPath(path);
      if (file !== null && !candidates.includes(file) && mentions(app.metadataCache.getFileCache(file)?.frontmatter, names)) candidates.push(file);
    });
    const left: TFile[] = [];
    for (const file of candidates) {
      const note = readings.read(file, await app.vault.cachedRead(file));
      if (this.changesFor(file, note, waiting).length > 0) left.push(file);
    }
    return left;
  }

  private changesFor(source: TFile, note: ReadNote, waiting: ReadonlyMap<string, TFile>): RawChange[] {
    const { metadataCache } = this.host.app;
    const renames = [...waiting];
    const retargeting: Retargeting = {
      target: (typed, notation) => {
        if (metadataCache.getFirstLinkpathDest(typed, source.path) !== null) return undefined;
        const meant = renames.find(([oldPath]) => mayMean(typed, oldPath, source.path))?.[1];
        return meant === undefined ? undefined : this.linkTo(meant, source, notation);
      },
      personaKey: (name) => {
        if (metadataCache.getFirstLinkpathDest(name, source.path) !== null) return undefined;
        return renames.find(([oldPath, { basename }]) => sameName(lastName(oldPath), name) && !sameName(basename, name))?.[1].basename;
      },
    };
    return note.root === undefined ? [] : linkChanges(note.root, retargeting, "nested");
  }

  private async mayUpdate(waiting: ReadonlyMap<string, TFile>, left: readonly TFile[]): Promise<boolean> {
    const { app, words, settings, useLinkUpdates } = this.host;
    if (settings().updateLinks === "always") return true;
    const text = words.app.mending;
    const [renamed] = waiting.values();
    const answer = await ask(app, {
      title: text.heading,
      sentences: [text.question(renamed?.basename ?? "", waiting.size, left.length), text.more],
      answers: [
        { text: text.update, answer: "update" },
        { text: text.always, answer: "always" },
        { text: text.notNow, answer: "not-now" },
      ],
    });
    if (answer === "always") await useLinkUpdates("always");
    return answer === "update" || answer === "always";
  }

  private linkTo(file: TFile, source: TFile, notation: "wiki" | "markdown"): string {
    return this.host.app.metadataCache.fileToLinktext(file, source.path, notation === "wiki");
  }
}

function lastName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.md$/i, "");
}

/** Whether one of the names stands anywhere in plain values, keys included. */
function mentions(value: unknown, names: ReadonlySet<string>): boolean {
  if (typeof value === "string") return value !== "" && [...names].some((name) => value.toLowerCase().includes(name));
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).some(([key, inner]) => mentions(key, names) || mentions(inner, names));
}
