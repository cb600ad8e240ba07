/** What the app does with files on a person's behalf: link texts, renames that keep links, new notes. */
import type { DataWriteOptions } from "obsidian";
import type { App } from "./app";
import { frontmatterOf, getFrontMatterInfo, parseYaml, stringifyYaml } from "./frontmatter";
import { getLinkpath } from "./note-metadata";
import { normalizePath, type TAbstractFile, type TFile, type TFolder } from "./vault-files";

export class FileManager {
  constructor(readonly app: App) {}

  getNewFileParent(_sourcePath: string): TFolder {
    return this.app.vault.getRoot();
  }

  generateMarkdownLink(file: TFile, sourcePath: string, subpath = "", alias = ""): string {
    const text = this.app.metadataCache.fileToLinktext(file, sourcePath) + subpath;
    return `[[${text}${alias === "" || alias === text ? "" : `|${alias}`}]]`;
  }

  /** Keeps values and key order, loses comments, quotes and list style; writes nothing when nothing changed. */
  async processFrontMatter(file: TFile, change: (frontmatter: Record<string, unknown>) => void, options?: DataWriteOptions): Promise<void> {
    await this.app.vault.process(
      file,
      (text) => {
        const place = getFrontMatterInfo(text);
        if (place.exists) parseYaml(place.frontmatter);
        const frontmatter = frontmatterOf(text) ?? {};
        const before = JSON.stringify(frontmatter);
        change(frontmatter);
        if (JSON.stringify(frontmatter) === before) return text;
        return `---\n${stringifyYaml(frontmatter)}---\n${text.slice(place.contentStart)}`;
      },
      options,
    );
  }

  /** Renames and rewrites the links of other notes, in the body and in top-level properties. */
  async renameFile(file: TAbstractFile, newPath: string): Promise<void> {
    const { metadataCache, vault } = this.app;
    await metadataCache.whenIdle();
    const rewrites = vault.getMarkdownFiles().flatMap((source) => {
      const cache = metadataCache.getFileCache(source);
      const references = [...(cache?.links ?? []), ...(cache?.embeds ?? []), ...(cache?.frontmatterLinks ?? [])];
      const pointing = references.filter((reference) => metadataCache.getFirstLinkpathDest(getLinkpath(reference.link), source.path) === file);
      return pointing.length === 0 ? [] : [{ source, originals: pointing.map((reference) => reference.original) }];
    });
    await vault.rename(file, normalizePath(newPath));
    const target = vault.getFileByPath(normalizePath(newPath));
    if (target === null) return;
    for (const { source, originals } of rewrites) {
      await vault.process(source, (text) => {
        const linktext = metadataCache.fileToLinktext(target, source.path);
        return originals.reduce((rest, original) => rest.replaceAll(original, original.replace(/\[\[[^\]|#]*/, `[[${linktext}`)), text);
      });
    }
  }

  async promptForDeletion(file: TAbstractFile): Promise<boolean> {
    await this.trashFile(file);
    return true;
  }

  async trashFile(file: TAbstractFile): Promise<void> {
    await this.app.vault.trash(file);
  }

  async getAvailablePathForAttachment(name: string): Promise<string> {
    return this.#freePath(normalizePath(name));
  }

  async createNewMarkdownFile(name: string): Promise<TFile | null> {
    return this.app.vault.create(await this.#freePath(normalizePath(`${name}.md`)), "");
  }

  async #freePath(path: string): Promise<string> {
    const dot = path.lastIndexOf(".");
    const stem = dot > 0 ? path.slice(0, dot) : path;
    let free = path;
    for (let number = 1; await this.app.vault.adapter.exists(free); number += 1) free = `${stem} ${number}${path.slice(stem.length)}`;
    return free;
  }
}
