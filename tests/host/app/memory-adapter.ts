/**
 * The vault's disk, held in memory; every mutation is also handed to `persist`, which writes the real file. Knows
 * bytes and paths, not files of the vault.
 */
import type { DataWriteOptions } from "obsidian";
import { folderOf, normalizePath } from "./vault-files";

export type Operation = "write" | "mkdir" | "remove" | "rmdir" | "rename";
export type Persist = (operation: Operation, path: string, body: Uint8Array | string | undefined) => Promise<void>;
export type Change = "created" | "modified" | "folder-created" | "removed" | "renamed";
export interface StoredFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly ctime: number;
  readonly mtime: number;
}

export class MemoryAdapter {
  readonly files = new Map<string, StoredFile>();
  readonly folders = new Set<string>(["/"]);
  /** Told of every change after it happened; the vault follows. */
  onChange: (change: Change, path: string, oldPath?: string) => void = () => undefined;
  /** Paths read since the page was opened: what a plugin reads at start is a promise to keep. */
  readonly reads: string[] = [];

  constructor(
    private readonly name: string,
    private readonly persist: Persist,
  ) {}

  getName(): string {
    return this.name;
  }

  getResourcePath(path: string): string {
    return `/vault/${encodeURI(normalizePath(path))}`;
  }

  /** Puts a file in place without writing it back: the start, or a change by another program. */
  seed(path: string, bytes: Uint8Array<ArrayBuffer>, times: { readonly ctime: number; readonly mtime: number }): void {
    this.files.set(path, { bytes, ...times });
    for (let folder = folderOf(path); folder !== "/"; folder = folderOf(folder)) this.folders.add(folder);
  }

  async exists(path: string): Promise<boolean> {
    const normal = normalizePath(path);
    return this.files.has(normal) || this.folders.has(normal);
  }

  async stat(path: string): Promise<{ type: "file" | "folder"; ctime: number; mtime: number; size: number } | null> {
    const normal = normalizePath(path);
    const file = this.files.get(normal);
    if (file !== undefined) return { type: "file", ctime: file.ctime, mtime: file.mtime, size: file.bytes.byteLength };
    return this.folders.has(normal) ? { type: "folder", ctime: 0, mtime: 0, size: 0 } : null;
  }

  async list(path: string): Promise<{ files: string[]; folders: string[] }> {
    const folder = normalizePath(path);
    const inside = (other: string): boolean => other !== "/" && folderOf(other) === folder;
    return { files: [...this.files.keys()].filter(inside), folders: [...this.folders].filter(inside) };
  }

  async readBinary(path: string): Promise<ArrayBuffer> {
    const file = this.files.get(normalizePath(path));
    if (file === undefined) throw missing("open", path);
    return file.bytes.slice().buffer;
  }

  async read(path: string): Promise<string> {
    this.reads.push(normalizePath(path));
    return new TextDecoder().decode(await this.readBinary(path));
  }

  async writeBinary(path: string, data: ArrayBuffer | Uint8Array, options?: DataWriteOptions): Promise<void> {
    const normal = normalizePath(path);
    if (!this.folders.has(folderOf(normal))) throw missing("open", path);
    const old = this.files.get(normal);
    const mtime = options?.mtime ?? Date.now();
    const bytes = new Uint8Array(data.slice(0));
    this.files.set(normal, { bytes, ctime: options?.ctime ?? old?.ctime ?? mtime, mtime });
    await this.persist("write", normal, bytes);
    this.onChange(old === undefined ? "created" : "modified", normal);
  }

  async write(path: string, text: string, options?: DataWriteOptions): Promise<void> {
    await this.writeBinary(path, new TextEncoder().encode(text), options);
  }

  async append(path: string, text: string, options?: DataWriteOptions): Promise<void> {
    const before = (await this.exists(path)) ? await this.read(path) : "";
    await this.write(path, before + text, options);
  }

  async process(path: string, change: (text: string) => string, options?: DataWriteOptions): Promise<string> {
    const before = await this.read(path);
    const after = change(before);
    if (after !== before) await this.write(path, after, options);
    return after;
  }

  async mkdir(path: string): Promise<void> {
    const normal = normalizePath(path);
    for (let folder = normal; folder !== "/"; folder = folderOf(folder)) this.folders.add(folder);
    await this.persist("mkdir", normal, undefined);
    this.onChange("folder-created", normal);
  }

  async remove(path: string): Promise<void> {
    const normal = normalizePath(path);
    if (!this.files.delete(normal)) throw missing("unlink", path);
    await this.persist("remove", normal, undefined);
    this.onChange("removed", normal);
  }

  async rmdir(path: string): Promise<void> {
    const normal = normalizePath(path);
    for (const file of [...this.files.keys()]) if (file.startsWith(`${normal}/`)) this.files.delete(file);
    for (const folder of [...this.folders]) if (folder === normal || folder.startsWith(`${normal}/`)) this.folders.delete(folder);
    await this.persist("rmdir", normal, undefined);
    this.onChange("removed", normal);
  }

  async rename(path: string, newPath: string): Promise<void> {
    const from = normalizePath(path);
    const to = normalizePath(newPath);
    if (!this.folders.has(folderOf(to))) throw missing("rename", newPath);
    const moved = (other: string): boolean => other === from || other.startsWith(`${from}/`);
    const files = [...this.files].filter(([other]) => moved(other));
    if (files.length === 0 && !this.folders.has(from)) throw missing("rename", path);
    for (const [other, file] of files) {
      this.files.delete(other);
      this.files.set(to + other.slice(from.length), file);
    }
    for (const folder of [...this.folders].filter(moved)) {
      this.folders.delete(folder);
      this.folders.add(to + folder.slice(from.length));
    }
    await this.persist("rename", from, to);
    this.onChange("renamed", to, from);
  }

  async copy(path: string, newPath: string): Promise<void> {
    await this.writeBinary(newPath, await this.readBinary(path));
  }
}

function missing(operation: string, path: string): Error {
  return Object.assign(new Error(`ENOENT: no such file or directory, ${operation} '${path}'`), { code: "ENOENT" });
}
