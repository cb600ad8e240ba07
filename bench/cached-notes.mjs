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

/** Milliseconds since `start` by the clock or by the processor, whichever is less: a busy machine stretches the clock. */
function passedSince({ clock, processor }) {
  const { user, system } = process.cpuUsage(processor);
  return Math.min(performance.now() - clock, (user + system) / 1000);
}

const begin = () => ({ clock: performance.now(), processor: process.cpuUsage() });

/** Reads all notes into a new index in the plugin's own slices, as the plugin does at start; milliseconds of the longest one. */
export async function longestSlice({ IndexCore, inSlices, defaultNoteTags, firstReadings }, notes) {
  const index = new IndexCore(() => undefined, defaultNoteTags);
  let longest = 0;
  let start = begin();
  const pauses = {
    now: () => performance.now(),
    pause: () => {
      longest = Math.max(longest, passedSince(start));
      return new Promise((resolve) => setImmediate(() => { start = begin(); resolve(); }));
    },
  };
  await inSlices(firstReadings, (read) => read(), { pauses, sliceMs: 0 });
  await inSlices(notes, (note) => index.noteRead(note.path, note), { pauses });
  return Math.max(longest, passedSince(start));
}
