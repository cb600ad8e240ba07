/** One sliced reading of the cached vault in a fresh process; prints the milliseconds of its longest slice. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { longestSlice, makeCachedNotes } from "./cached-notes.mjs";

const { notes } = makeCachedNotes();
const source = await import(process.argv[2]);
// The app's cache is old when the plugin starts: notes made a moment ago would be moved about in memory during a slice.
setFlagsFromString("--expose-gc");
runInNewContext("gc")();
console.log(await longestSlice(source, notes));
