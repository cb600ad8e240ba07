/** One sliced reading of the cached vault in a fresh process; prints the milliseconds of its longest slice. */
import { longestSlice, makeCachedNotes } from "./cached-notes.mjs";

const { notes } = makeCachedNotes();
console.log(await longestSlice(await import(process.argv[2]), notes));
