/** The vault: the tree of files over the adapter, and its events. Hidden files are on disk but not in the tree. */
import type { DataWriteOptions, FileStats } from "obsidian";
import { Events } from "./events";
import type { Change, MemoryAdapter } from "./memory-adapter";
import { folderOf, isHidden, normalizePath, TAbstractFile, TFile, TFolder } from "./vault-files";

export class Vault extends Events {
  readonly configDir = ".obsidian";
  readonly config: Record<string, unknown> = { newFileLocation: "root", useMarkdownLinks: false, newLinkFormat: "shortest", defaultViewMode: "source" };
  readonly fileMap = new Map<string, TAbstractFile>();
  readonly #root: TFolder;

  constructor(readonly adapter: MemoryAdapter) {
    super();
    this.#root = new TFolder(this, "/");
    this.fileMap.set("/", this.#root);
    adapter.onChange = (change, path, oldPath) => this.#follow(change, path, oldPath);
  }

  /** The start: `create` fires for every file there is, before the layout is ready. */
  loadAll(): void {
    for (const folder of [...this.adapter.folders].sort()) if (!isHidden(folder)) this.#addFolder(folder);
    for (const path of [...this.adapter.files.keys()].sort()) if (!isHidden(path)) this.#addFile(path);
  }

  getName(): string {
    return this.adapter.getName();
  }
  getRoot(): TFolder {
    return this.#root;
  }
  getConfig(key: string): unknown {
    return this.config[key];
  }
  getAbstractFileByPath(path: string): TAbstractFile | null {
    return this.fileMap.get(path) ?? null;
  }
  getFileByPath(path: string): TFile | null {
    const file = this.fileMap.get(path);
    return file instanceof TFile ? file : null;
  }
  getFolderByPath(path: string): TFolder | null {
    const folder = this.fileMap.get(path);
    return folder instanceof TFolder ? folder : null;
  }
  getFiles(): TFile[] {
    return [...this.fileMap.values()].filter((file) => file instanceof TFile);
  }
  getMarkdownFiles(): TFile[] {
    return this.getFiles().filter((file) => file.extension === "md");
  }
  getAllLoadedFiles(): TAbstractFile[] {
    return [...this.fileMap.values()];
  }
  getAllFolders(includeRoot = false): TFolder[] {
    return [...this.fileMap.values()].filter((file) => file instanceof TFolder).filter((folder) => includeRoot || !folder.isRoot());
  }
  getResourcePath(file: TFile): string {
    return `${this.adapter.getResourcePath(file.path)}?${file.stat.mtime}`;
  }

  async create(path: string, text: string, options?: DataWriteOptions): Promise<TFile | null> {
    return this.createBinary(path, new TextEncoder().encode(text), options);
  }
  async createBinary(path: string, data: ArrayBuffer | Uint8Array, options?: DataWriteOptions): Promise<TFile | null> {
    if (await this.adapter.exists(path)) throw new Error("File already exists.");
    await this.adapter.writeBinary(path, data, options);
    return this.getFileByPath(normalizePath(path));
  }
  async createFolder(path: string): Promise<TFolder | null> {
    if (await this.adapter.exists(path)) throw new Error("Folder already exists.");
    await this.adapter.mkdir(path);
    return this.getFolderByPath(normalizePath(path));
  }
  async read(file: TFile): Promise<string> {
    return this.adapter.read(file.path);
  }
  async cachedRead(file: TFile): Promise<string> {
    return this.adapter.read(file.path);
  }
  async readBinary(file: TFile): Promise<ArrayBuffer> {
    return this.adapter.readBinary(file.path);
  }
  async modify(file: TFile, text: string, options?: DataWriteOptions): Promise<void> {
    await this.adapter.write(file.path, text, options);
  }
  async modifyBinary(file: TFile, data: ArrayBuffer, options?: DataWriteOptions): Promise<void> {
    await this.adapter.writeBinary(file.path, data, options);
  }
  async append(file: TFile, text: string, options?: DataWriteOptions): Promise<void> {
    await this.adapter.append(file.path, text, options);
  }
  async process(file: TFile, change: (text: string) => string, options?: DataWriteOptions): Promise<string> {
    return this.adapter.process(file.path, change, options);
  }
  async rename(file: TAbstractFile, newPath: string): Promise<void> {
    await this.adapter.rename(file.path, newPath);
  }
  async delete(file: TAbstractFile): Promise<void> {
    await (file instanceof TFolder ? this.adapter.rmdir(file.path) : this.adapter.remove(file.path));
  }
  async trash(file: TAbstractFile): Promise<void> {
    await this.delete(file);
  }
  async copy(file: TFile, newPath: string): Promise<TFile | null> {
    await this.adapter.copy(file.path, newPath);
    return this.getFileByPath(newPath);
  }

  static recurseChildren(root: TFolder, visit: (file: TAbstractFile) => unknown): void {
    visit(root);
    for (const child of root.children) {
      if (child instanceof TFolder) Vault.recurseChildren(child, visit);
      else visit(child);
    }
  }

  #stat(path: string): FileStats {
    const file = this.adapter.files.get(path);
    return { ctime: file?.ctime ?? 0, mtime: file?.mtime ?? 0, size: file?.bytes.byteLength ?? 0 };
  }

  #addFolder(path: string): TFolder {
    const known = this.fileMap.get(path);
    if (known instanceof TFolder) return known;
    const folder = new TFolder(this, path);
    this.#adopt(folder);
    this.trigger("create", folder);
    return folder;
  }

  #addFile(path: string): void {
    const file = new TFile(this, path, this.#stat(path));
    this.#adopt(file);
    this.trigger("create", file);
  }

  #adopt(file: TAbstractFile): void {
    const parent = this.#addFolder(folderOf(file.path));
    file.parent = parent;
    parent.children.push(file);
    this.fileMap.set(file.path, file);
  }

  #leave(file: TAbstractFile): void {
    this.fileMap.delete(file.path);
    if (file.parent !== null) file.parent.children = file.parent.children.filter((child) => child !== file);
  }

  #remove(file: TAbstractFile): void {
    if (file instanceof TFolder) for (const child of [...file.children]) this.#remove(child);
    this.#leave(file);
    file.deleted = true;
    this.trigger("delete", file);
  }

  #move(file: TAbstractFile, newPath: string): void {
    const oldPath = file.path;
    const children = file instanceof TFolder ? [...file.children] : [];
    this.#leave(file);
    file.moveTo(newPath);
    this.#adopt(file);
    this.trigger("rename", file, oldPath);
    for (const child of children) this.#move(child, newPath + child.path.slice(oldPath.length));
  }

  #follow(change: Change, path: string, oldPath = path): void {
    const file = this.fileMap.get(oldPath);
    if (change === "renamed" && file !== undefined) {
      if (isHidden(path)) this.#remove(file);
      else this.#move(file, path);
    } else if (change === "removed") {
      if (file !== undefined) this.#remove(file);
    } else if (!isHidden(path)) {
      if (change === "folder-created") this.#addFolder(path);
      else if (file instanceof TFile) {
        file.stat = this.#stat(path);
        this.trigger("modify", file);
      } else this.#addFile(path);
    }
  }
}
