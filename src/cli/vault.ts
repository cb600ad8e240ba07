/**
 * The vault a note belongs to: its root, its settings, and where a link leads by Obsidian's rules. It lists files when
 * first asked for a link and reads none of them.
 */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative, sep } from "node:path";
import { defaultNoteTags, type NoteTags } from "../journey/recognise-note";
import { readTagSettings } from "./tag-settings";
import { compareText, walkFolder } from "./walk-folder";

/** Paths as compared: one Unicode form, no case. */
function foldPath(path: string): string {
  return path.normalize("NFC").toLowerCase();
}

interface FileIndex {
  readonly byPath: ReadonlyMap<string, string>;
  /** Paths by their last part; notes also by it without `.md`. */
  readonly byName: ReadonlyMap<string, readonly string[]>;
}

export class Vault {
  readonly root: string;
  readonly tags: NoteTags;
  private readonly listFiles: () => readonly string[];
  private index: FileIndex | undefined;

  /** `root` is absolute; `listFiles` gives absolute paths and is called at most once. */
  constructor(root: string, tags: NoteTags, listFiles: () => readonly string[]) {
    this.root = root;
    this.tags = tags;
    this.listFiles = listFiles;
  }

  /** A file's path in the vault, with `/`. */
  pathOf(file: string): string {
    return relative(this.root, file).split(sep).join("/");
  }

  /** The absolute path of a path in the vault. */
  fileOf(path: string): string {
    return join(this.root, ...path.split("/"));
  }

  private files(): FileIndex {
    if (this.index !== undefined) return this.index;
    const byPath = new Map<string, string>();
    const byName = new Map<string, string[]>();
    for (const file of this.listFiles()) {
      const path = this.pathOf(file);
      const folded = foldPath(path);
      if (!byPath.has(folded)) byPath.set(folded, path);
      const name = posix.basename(folded);
      const known = byName.get(name);
      if (known === undefined) byName.set(name, [path]);
      else known.push(path);
    }
    this.index = { byPath, byName };
    return this.index;
  }

  /**
   * Where a link path without subpath leads from a note in the vault: a path in the vault, undefined when nothing is
   * there. First as a path from the root or, with a leading dot, from the note; then by name: in the note's own folder,
   * else the shortest path. Case does not count.
   */
  resolve(linkPath: string, fromPath: string): string | undefined {
    const { byPath, byName } = this.files();
    const fromFolder = posix.dirname(fromPath);
    const clean = linkPath.replaceAll("\\", "/").trim();
    const relativePath = /^\.\.?\//.test(clean) ? posix.join(fromFolder, clean) : clean.replace(/^\/+/, "");
    const wanted = foldPath(posix.normalize(relativePath));
    if (wanted === "." || wanted.startsWith("../")) return undefined;
    for (const path of [wanted, `${wanted}.md`]) {
      const exact = byPath.get(path);
      if (exact !== undefined) return exact;
    }
    if (/^(?:\.\.?)?\//.test(clean)) return undefined;
    for (const path of [`${wanted}.md`, wanted]) {
      const candidates = (byName.get(posix.basename(path)) ?? []).filter((candidate) => foldPath(candidate).endsWith(`/${path}`));
      const nearest = candidates.find((candidate) => foldPath(candidate) === foldPath(posix.join(fromFolder, path)));
      if (nearest !== undefined) return nearest;
      const [shortest] = [...candidates].sort((first, second) => first.length - second.length || compareText(first, second));
      if (shortest !== undefined) return shortest;
    }
    return undefined;
  }
}

/** Whether a file stands in a vault: some folder above it holds `.obsidian`. */
export function isInVault(file: string): boolean {
  const folder = dirname(file);
  return existsSync(join(folder, ".obsidian")) || (dirname(folder) !== folder && isInVault(folder));
}

/** The vaults of one run, each opened once. `tags` overrules every vault's journey tags. */
export class Vaults {
  private readonly rootOfFolder = new Map<string, string | undefined>();
  private readonly opened = new Map<string, Vault>();
  private readonly walks = new Map<string, readonly string[]>();
  private readonly tags: readonly string[] | undefined;

  constructor(tags: readonly string[] | undefined) {
    this.tags = tags;
  }

  /** The files under a folder, listed once a run. */
  filesIn(folder: string): readonly string[] {
    let files = this.walks.get(folder);
    if (files === undefined) {
      files = walkFolder(folder);
      this.walks.set(folder, files);
    }
    return files;
  }

  private rootAbove(folder: string): string | undefined {
    if (this.rootOfFolder.has(folder)) return this.rootOfFolder.get(folder);
    const parent = dirname(folder);
    const root = existsSync(join(folder, ".obsidian")) ? folder : parent === folder ? undefined : this.rootAbove(parent);
    this.rootOfFolder.set(folder, root);
    return root;
  }

  /** The vault of a note (absolute path): the nearest folder above with `.obsidian`, else the folder given, else the note's own. */
  vaultOf(note: string, givenFolder: string | undefined): Vault {
    const root = this.rootAbove(dirname(note)) ?? givenFolder ?? dirname(note);
    let vault = this.opened.get(root);
    if (vault === undefined) {
      const settings = readVaultTags(root);
      vault = new Vault(root, this.tags === undefined ? settings : { ...settings, journey: this.tags }, () => this.filesIn(root));
      this.opened.set(root, vault);
    }
    return vault;
  }
}

/** The tags set in the plugin of a vault; the defaults when it has none or they cannot be read. */
function readVaultTags(root: string): NoteTags {
  try {
    return readTagSettings(readFileSync(join(root, ".obsidian", "plugins", "customer-journey-maps", "data.json"), "utf8"));
  } catch {
    return defaultNoteTags;
  }
}
