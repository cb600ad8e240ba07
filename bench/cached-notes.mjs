/** The cached vault the index is measured on, and one sliced reading of it. Shared by warm rounds and cold processes. */
import { makeCachedVault } from "./generate.mjs";

export const noteCount = 10_000;

/** Every note's frontmatter as JSON (undefined without any) and as the object a metadata cache would hand out. */
export function makeCachedNotes() {
  const texts = makeCachedVault(noteCount).map((frontmatter) => (frontmatter === undefined ? undefined : JSON.stringify(frontmatter)));
  // The app's cache holds objects that were parsed or cloned, not built key by key.
  const notes = texts.map((text, number) => ({ path: `Folder ${number % 37}/Note ${number}.md`, frontmatter: text === undefined ? undefined : JSON.parse(text), bodyTags: [] }));
  return { texts, notes };
}

/** Reads all notes into a new index in the plugin's own slices; milliseconds of the longest one. */
export async function longestSlice({ IndexCore, inSlices, defaultNoteTags }, notes) {
  const index = new IndexCore(() => undefined, defaultNoteTags);
  let longest = 0;
  let start = performance.now();
  const pauses = {
    now: () => performance.now(),
    pause: () => {
      longest = Math.max(longest, performance.now() - start);
      return new Promise((resolve) => setImmediate(() => { start = performance.now(); resolve(); }));
    },
  };
  await inSlices(notes, (note) => index.noteRead(note.path, note), { pauses });
  return Math.max(longest, performance.now() - start);
}
