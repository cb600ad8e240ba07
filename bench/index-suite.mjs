/**
 * Reading a vault of 10,000 cached notes (one in twenty a journey) into the index, against JSON.parse of the same
 * frontmatter: in one go, and in the slices the plugin really runs, whose longest must not hold the thread.
 */
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { bundleForNode, makeWorkFolder } from "./bundle.mjs";
import { longestSlice, makeCachedNotes } from "./cached-notes.mjs";
import { median, ratioOf, runRounds } from "./measure.mjs";

const coldStarts = 15;
const source = `
  export { IndexCore } from "./src/obsidian/index-core";
  export { inSlices } from "./src/obsidian/slices";
  export { readSummary } from "./src/journey/read-summary";
  export { firstReadings } from "./src/journey/first-readings";
  export { defaultNoteTags, recogniseNote } from "./src/journey/recognise-note";
`;

export async function measure() {
  const folder = makeWorkFolder();
  try {
    const address = await bundleForNode(source, folder);
    const { IndexCore, inSlices, firstReadings, readSummary, recogniseNote, defaultNoteTags } = await import(address);
    const { texts, notes } = makeCachedNotes();
    const journeys = notes.filter((_, number) => number % 20 === 0).map((note) => note.frontmatter);
    const expected = journeys.length;
    const newIndex = () => new IndexCore(() => undefined, defaultNoteTags);
    const longest = [];
    const readSliced = async () => void longest.push(await longestSlice({ IndexCore, inSlices, defaultNoteTags, firstReadings }, notes));
    const cold = Array.from({ length: coldStarts }, () => {
      const ended = spawnSync(process.execPath, [fileURLToPath(new URL("cold-index.mjs", import.meta.url)), address], { encoding: "utf8" });
      if (ended.status !== 0) throw new Error(ended.stderr);
      return Number(ended.stdout);
    });
    const times = await runRounds(
      {
        parse: () => { for (const text of texts) if (text !== undefined) JSON.parse(text); },
        index: () => {
          const index = newIndex();
          for (const note of notes) index.noteRead(note.path, note);
          if (index.journeys().length !== expected) throw new Error(`the index holds ${index.journeys().length} journeys instead of ${expected}`);
        },
        sliced: readSliced,
        recognise: () => { for (const note of notes) recogniseNote({ frontmatter: note.frontmatter, tags: note.frontmatter?.tags ?? [] }); },
        summaries: () => { for (const journey of journeys) readSummary(journey); },
      },
      { rounds: 40, warmUp: 5 },
    );
    const before = heapUsed();
    const summaries = journeys.map((journey) => readSummary(journey));
    const bytesEach = (heapUsed() - before) / summaries.length;
    const show = (name) => `${median(times[name]).toFixed(1)} ms`;
    return [
      { name: "index of 10,000 cached notes / JSON.parse", value: ratioOf(times, "index", "parse"), atMost: 1.5, aim: 1, note: `${show("index")} / ${show("parse")}` },
      { name: "… recognising all notes / JSON.parse", value: ratioOf(times, "recognise", "parse"), note: show("recognise") },
      { name: "… summaries of 500 journeys / JSON.parse", value: ratioOf(times, "summaries", "parse"), note: `${((1000 * median(times.summaries)) / expected).toFixed(1)} µs a journey` },
      { name: "… the same in slices / JSON.parse", value: ratioOf(times, "sliced", "parse"), note: show("sliced") },
      { name: "longest slice, cold, median of fresh processes", value: median(cold), unit: "ms", atMost: 8, note: `best ${Math.min(...cold).toFixed(1)} ms; by the clock or the processor, whichever is less` },
      { name: "longest slice, warm, median of rounds", value: median(longest), unit: "ms", atMost: 8, note: `worst ${Math.max(...longest).toFixed(1)} ms` },
      { name: "memory of one summary", value: bytesEach / 1000, unit: "kB", atMost: 2, note: "Node's pointers take 8 bytes, the app's 4: about half of it there" },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc");

function heapUsed() {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}
