/** Gives every journey an output name no other has, on file systems that ignore case as well. It touches no files. */

function foldName(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

/** The folders a name stands in, from the top. */
function foldersOf(name: string): string[] {
  const parts = name.split("/");
  return parts.slice(1).map((_, partIndex) => parts.slice(0, partIndex + 1).join("/"));
}

/**
 * Output names for names with `/` and without extension, in the same order. Where two files would share a name, or one
 * be called like a folder of another, the later gets a number: `Map`, `Map 2`. The same names give the same result.
 */
export function uniqueOutputNames(names: readonly string[], extensions: readonly string[]): string[] {
  const files = new Set<string>();
  const folders = new Set(names.flatMap((name) => foldersOf(foldName(name))));
  const filesOf = (name: string): string[] => extensions.map((extension) => `${foldName(name)}.${extension}`);
  return names.map((name) => {
    let candidate = name;
    for (let number = 2; filesOf(candidate).some((file) => files.has(file) || folders.has(file)); number++) candidate = `${name} ${number}`;
    for (const file of filesOf(candidate)) files.add(file);
    return candidate;
  });
}
