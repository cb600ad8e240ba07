/** Files and folders as the vault hands them out, and the rules of their paths. Knows nothing of what is in them. */
import type { FileStats } from "obsidian";
import type { Vault } from "./vault";

export class TAbstractFile {
  parent: TFolder | null = null;
  path = "";
  name = "";
  deleted = false;

  constructor(
    readonly vault: Vault,
    path: string,
  ) {
    this.moveTo(path);
  }

  moveTo(path: string): void {
    this.path = path;
    this.name = path === "/" ? "" : path.slice(path.lastIndexOf("/") + 1);
  }
}

export class TFile extends TAbstractFile {
  declare extension: string;
  declare basename: string;

  constructor(
    vault: Vault,
    path: string,
    public stat: FileStats,
  ) {
    super(vault, path);
  }

  override moveTo(path: string): void {
    super.moveTo(path);
    const dot = this.name.lastIndexOf(".");
    this.extension = dot > 0 ? this.name.slice(dot + 1).toLowerCase() : "";
    this.basename = dot > 0 ? this.name.slice(0, dot) : this.name;
  }
}

export class TFolder extends TAbstractFile {
  children: TAbstractFile[] = [];

  isRoot(): boolean {
    return this.path === "/";
  }
}

/** The folder a path lies in, `/` for the top. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash < 0 ? "/" : path.slice(0, slash);
}

export function normalizePath(path: string): string {
  const trimmed = path
    .replace(/[\u00a0\u202f]/g, " ")
    .replace(/[\\/]+/g, "/")
    .replace(/^\/+|\/+$/g, "");
  return (trimmed === "" ? "/" : trimmed).normalize("NFC");
}

/** Whether a path is kept out of the vault's tree, as everything under a dot is. */
export function isHidden(path: string): boolean {
  return path.split("/").some((part) => part.startsWith("."));
}
