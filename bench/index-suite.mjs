/**
 * Reading a vault of 10,000 cached notes (one in twenty a journey) into the index, against JSON.parse of the same
 * frontmatter: in one go, and in the slices the plugin really runs, whose longest must not hold the thread.
 */
import { rmSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { loadSource, makeWorkFolder } from "./bundle.mjs";
import { makeCachedVault } from "./generate.mjs";
import { median, ratioOf, runRounds } from "./measure.mjs";

const noteCount = 10_000;
const source = `
  export { IndexCore } from "./src/obsidian/index-core";
  export { inSlices } from "./src/obsidian/slices";
  export { readSummary } from "./src/journey/read-summary";
  export { defaultNoteTags, recogniseNote } from "./src/journey/recognise-note";
`;

export async function measure() {
  const folder = makeWorkFolder();
  try {
    const { IndexCore, inSlices, readSummary, recogniseNote, defaultNoteTags } = await loadSource(source, folder);
    const vault = makeCachedVault(noteCount);
    const texts = vault.map((frontmatter) => (frontmatter === undefined ? undefined : JSON.stringify(frontmatter)));
    // The app's cache holds objects that were parsed or cloned, not built key by key.
    const notes = texts.map((text, number) => ({ path: `Folder ${number % 37}/Note ${number}.md`, frontmatter: text === undefined ? undefined : JSON.parse(text), bodyTags: [] }));
    const journeys = notes.filter((_, number) => number % 20 === 0).map((note) => note.frontmatter);
    const expected = journeys.length;
    const newIndex = () => new IndexCore(() => undefined, defaultNoteTags);
    const longest = [];
    const readSliced = async () => {
      const index = newIndex();
      let slice = 0;
      let start = performance.now();
      const pauses = {
        now: () => performance.now(),
        pause: () => {
          slice = Math.max(slice, performance.now() - start);
          return new Promise((resolve) => setImmediate(() => { start = performance.now(); resolve(); }));
        },
      };
      await inSlices(notes, (note) => index.noteRead(note.path, note), { pauses });
      longest.push(Math.max(slice, performance.now() - start));
    };
    await readSliced();
    const coldest = longest.pop();
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
      { name: "longest slice, cold start", value: coldest, unit: "ms", atMost: 8, note: "first run of the process, code not yet compiled" },
      { name: "longest slice, warm, median of rounds", value: median(longest), unit: "ms", atMost: 8, note: `worst ${Math.max(...longest).toFixed(1)} ms` },
      { name: "memory of one summary", value: bytesEach / 1000, unit: "kB", atMost: 1.2, note: "with 8-byte pointers; the app's are 4" },
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
