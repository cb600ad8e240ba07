/** Lists the files of a folder and the folders in it. It reads names only, never a file's content. */
import { readdirSync, realpathSync, statSync, type Stats } from "node:fs";
import { join } from "node:path";

/** Folders nobody keeps notes in. */
function isSkipped(name: string): boolean {
  return name.startsWith(".") || name === "node_modules";
}

/** What a symbolic link leads to, undefined when it leads nowhere. */
function followLink(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** Compares names alike on every machine, without regard to its language. */
export function compareText(first: string, second: string): number {
  return first < second ? -1 : first > second ? 1 : 0;
}

/**
 * All files under a folder as paths beginning with it, folder by folder in the order of their names. Dot folders and
 * `node_modules` are skipped, links are followed once, what cannot be listed is passed over.
 */
export function walkFolder(folder: string): string[] {
  const files: string[] = [];
  const visited = new Set<string>();
  const visit = (current: string): void => {
    let entries;
    try {
      const real = realpathSync(current);
      if (visited.has(real)) return;
      visited.add(real);
      entries = readdirSync(current, { withFileTypes: true });
    } catch {
      return;
    }
    entries.sort((first, second) => compareText(first.name, second.name));
    for (const entry of entries) {
      if (isSkipped(entry.name)) continue;
      const path = join(current, entry.name);
      const kind = entry.isSymbolicLink() ? followLink(path) : entry;
      if (kind?.isDirectory() === true) visit(path);
      else if (kind?.isFile() === true) files.push(path);
    }
  };
  visit(folder);
  return files;
}
