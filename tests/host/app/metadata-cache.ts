/**
 * The metadata cache: reads notes some time after they changed (`changed`, then `resolve`, then `resolved`), and finds
 * the note a link leads to. A test can hold it back to play a vault that is indexed late.
 */
import type { CachedMetadata } from "obsidian";
import type { App } from "./app";
import { Events } from "./events";
import { getLinkpath, readNoteMetadata } from "./note-metadata";
import type { Vault } from "./vault";
import { folderOf, TFile } from "./vault-files";

export class MetadataCache extends Events {
  resolvedLinks: Record<string, Record<string, number>> = {};
  unresolvedLinks: Record<string, Record<string, number>> = {};
  /** While true nothing is read; set to false and call `wake` to go on. */
  held = false;
  readonly #caches = new Map<string, CachedMetadata>();
  readonly #waiting = new Set<TFile>();
  #running = false;
  #structureChanged = false;
  #filesByName: Map<string, TFile[]> | undefined;

  constructor(
    readonly app: App,
    readonly vault: Vault,
  ) {
    super();
    vault.on("create", (file: unknown) => this.#structure(file));
    vault.on("modify", (file: unknown) => this.#wait(file));
    vault.on("delete", (file: unknown) => {
      if (!(file instanceof TFile)) return;
      const before = this.#caches.get(file.path) ?? null;
      this.#forget(file.path);
      this.#waiting.delete(file);
      this.trigger("deleted", file, before);
      this.#structure(undefined);
    });
    vault.on("rename", (file: unknown, oldPath: string) => {
      if (!(file instanceof TFile)) return;
      const cache = this.#caches.get(oldPath);
      this.#forget(oldPath);
      if (cache !== undefined) this.#caches.set(file.path, cache);
      this.#structure(undefined);
    });
  }

  getFileCache(file: TFile): CachedMetadata | null {
    return this.#caches.get(file.path) ?? null;
  }

  getCache(path: string): CachedMetadata | null {
    return this.#caches.get(path) ?? null;
  }

  get idle(): boolean {
    return !this.#running && (this.held || this.#waiting.size === 0);
  }

  async whenIdle(): Promise<void> {
    while (!this.idle) await pause(4);
  }

  wake(): void {
    if (this.#running || this.held) return;
    this.#running = true;
    setTimeout(() => void this.#run(), 0);
  }

  /** Ties are broken by the asking note's own folder, then by the shorter path. */
  getFirstLinkpathDest(linkpath: string, sourcePath: string): TFile | null {
    if (linkpath === "") return this.vault.getFileByPath(sourcePath);
    const sourceFolder = folderOf(sourcePath);
    const wanted = resolved(linkpath.normalize("NFC"), sourceFolder).toLowerCase();
    const name = wanted.slice(wanted.lastIndexOf("/") + 1);
    const anchored = /^\.{0,2}\//.test(linkpath);
    const fits = (file: TFile): boolean => {
      const path = file.path.toLowerCase();
      return [wanted, `${wanted}.md`].some((target) => path === target || (!anchored && path.endsWith(`/${target}`)));
    };
    const found = [...(this.#byName().get(`${name}.md`) ?? []), ...(this.#byName().get(name) ?? [])].filter(fits);
    const exact = found.find((file) => wanted.includes("/") && [wanted, `${wanted}.md`].includes(file.path.toLowerCase()));
    const distance = (file: TFile): number => (folderOf(file.path) === sourceFolder ? 0 : 1000) + file.path.split("/").length;
    return exact ?? found.sort((one, other) => distance(one) - distance(other) || one.path.length - other.path.length)[0] ?? null;
  }

  fileToLinktext(file: TFile, _sourcePath: string, omitExtension = true): string {
    const same = this.#byName().get(file.name.toLowerCase()) ?? [];
    const text = same.length > 1 ? file.path : file.name;
    return omitExtension && file.extension === "md" ? text.replace(/\.md$/i, "") : text;
  }

  #byName(): Map<string, TFile[]> {
    if (this.#filesByName === undefined) {
      this.#filesByName = new Map();
      for (const file of this.vault.getFiles()) {
        const name = file.name.toLowerCase();
        this.#filesByName.set(name, [...(this.#filesByName.get(name) ?? []), file]);
      }
    }
    return this.#filesByName;
  }

  #forget(path: string): void {
    this.#caches.delete(path);
    delete this.resolvedLinks[path];
    delete this.unresolvedLinks[path];
  }

  #structure(file: unknown): void {
    this.#filesByName = undefined;
    this.#structureChanged = true;
    this.#wait(file);
  }

  #wait(file: unknown): void {
    if (file instanceof TFile && file.extension === "md") this.#waiting.add(file);
    this.wake();
  }

  async #run(): Promise<void> {
    const touched = new Set<TFile>();
    for (const file of this.#waiting) {
      this.#waiting.delete(file);
      const stored = this.vault.adapter.files.get(file.path);
      if (file.deleted || stored === undefined) continue;
      const text = new TextDecoder().decode(stored.bytes);
      const cache = readNoteMetadata(text);
      this.#caches.set(file.path, cache);
      touched.add(file);
      this.trigger("changed", file, text, cache);
      if (touched.size % 50 === 0) await pause(0);
    }
    // A note created, deleted or renamed can change where any link leads.
    for (const file of this.#structureChanged ? this.vault.getMarkdownFiles() : touched) {
      this.#resolve(file);
      this.trigger("resolve", file);
    }
    this.#structureChanged = false;
    this.#running = false;
    if (this.#waiting.size > 0) this.wake();
    else this.trigger("resolved");
  }

  #resolve(file: TFile): void {
    const cache = this.#caches.get(file.path);
    const found: Record<string, number> = {};
    const missing: Record<string, number> = {};
    for (const { link } of [...(cache?.links ?? []), ...(cache?.embeds ?? []), ...(cache?.frontmatterLinks ?? [])]) {
      const path = this.getFirstLinkpathDest(getLinkpath(link), file.path)?.path;
      if (path === undefined) missing[link] = (missing[link] ?? 0) + 1;
      else found[path] = (found[path] ?? 0) + 1;
    }
    this.resolvedLinks[file.path] = found;
    this.unresolvedLinks[file.path] = missing;
  }
}

function resolved(linkpath: string, sourceFolder: string): string {
  if (linkpath.startsWith("/")) return linkpath.slice(1);
  if (!/^\.{1,2}\//.test(linkpath)) return linkpath;
  const parts = sourceFolder === "/" ? [] : sourceFolder.split("/");
  for (const part of linkpath.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return parts.join("/");
}

async function pause(milliseconds: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
}
