/**
 * `cjm` over 1,000 journey notes on disk against a bare parse of their frontmatter with the same YAML library, each as a
 * whole process started from cold, in alternating order; and the same without the start, in this process.
 */
import { spawnSync } from "node:child_process";
import { build } from "esbuild";
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { loadSource, makeWorkFolder, root } from "./bundle.mjs";
import { makeJourney, makePeople, toNoteText } from "./generate.mjs";
import { median, ratioOf, runRounds } from "./measure.mjs";

const noteCount = 1000;

/** Written into each process measured: its own processor time on the error stream as it ends. */
const tellProcessorTime = `data:text/javascript,import{writeSync}from"node:fs";process.on("exit",()=>{const{user,system}=process.cpuUsage();writeSync(2,"\\nprocessor "+(user+system)/1000)})`;

/** Processor time by what ran, one per run, in milliseconds: the wall clock's witness on a busy machine. */
const processorTimes = { check: [], list: [], bare: [] };

/** Runs one process to its end, start included, and gives the milliseconds it took. */
function timeProcess(name, ...words) {
  const start = performance.now();
  const ended = spawnSync(process.execPath, ["--import", tellProcessorTime, ...words], { cwd: root, encoding: "utf8", env: { ...process.env, LANG: "en_US.UTF-8" }, maxBuffer: 1 << 28 });
  const milliseconds = performance.now() - start;
  if (ended.status === null || ended.status > 1) throw new Error(`${words.join(" ")}: ${ended.stderr}`);
  // A worker thread tells its own time as it ends; the last word is the main thread's, for the whole process.
  processorTimes[name].push(Number([...ended.stderr.matchAll(/processor (\S+)/g)].at(-1)?.[1]));
  return milliseconds;
}

/** Builds the terminal command into `folder` as the build does. */
async function buildTerminal(folder) {
  const outfile = join(folder, "cjm.mjs");
  await build({
    absWorkingDir: root, bundle: true, charset: "utf8", define: { "process.env.CJM_VERSION": '"0.0.0"' }, entryPoints: ["src/cli/main.ts"], format: "esm", jsx: "automatic", jsxImportSource: "preact",
    banner: { js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);' },
    legalComments: "none", loader: { ".css": "text" }, logLevel: "error", minify: true, outfile, platform: "node", target: "node20",
  });
  return outfile;
}

export async function measure() {
  const folder = makeWorkFolder();
  try {
    const notes = join(folder, "notes");
    mkdirSync(join(notes, ".obsidian"), { recursive: true });
    for (let number = 0; number < noteCount; number++) writeFileSync(join(notes, `Journey ${String(number).padStart(4, "0")}.md`), toNoteText(makeJourney(number)));
    for (const [path, text] of makePeople()) writeFileSync(join(notes, path), text);
    const cjm = await buildTerminal(folder);
    const bare = join(root, "bench/bare-yaml.mjs");
    const processes = await runRounds(
      {
        check: () => timeProcess("check", cjm, "check", notes, "--format", "json"),
        list: () => timeProcess("list", cjm, "list", notes, "--format", "json"),
        bare: () => timeProcess("bare", bare, notes),
      },
      { rounds: 5, warmUp: 1 },
    );
    const { readNote, readJourney } = await loadSource('export { readNote } from "./src/note/read-note"; export { readJourney } from "./src/journey/read-journey";', folder);
    const texts = readdirSync(notes).filter((name) => name.startsWith("Journey ")).map((name) => readFileSync(join(notes, name), "utf8"));
    // A value over two lines is enough for the library to read the whole note.
    const oddTexts = texts.map((text) => text.replace("\n---\n", "\nsummary: |\n  Two\n  lines\n---\n"));
    const inside = await runRounds(
      {
        text: () => { for (const text of texts) readJourney(readNote(text)); },
        odd: () => { for (const text of oddTexts) readJourney(readNote(text)); },
        bare: () => { for (const text of texts) parse(text.slice(4, text.indexOf("\n---", 4))); },
      },
      { rounds: 7, warmUp: 2 },
    );
    const seconds = (milliseconds) => `${(median(milliseconds) / 1000).toFixed(2)} s`;
    const share = (name) => `processor time ${(median(processorTimes[name]) / 1000).toFixed(2)} s / ${(median(processorTimes.bare) / 1000).toFixed(2)} s`;
    return [
      { name: "cjm check, 1,000 notes / bare yaml (whole process)", value: ratioOf(processes, "check", "bare"), atMost: 1.2, note: `${seconds(processes.check)} / ${seconds(processes.bare)}, start and file reading in both` },
      { name: "… processor time, as on one core", value: ratioOf(processorTimes, "check", "bare"), atMost: 1.2, note: share("check") },
      { name: "cjm list, 1,000 notes / bare yaml (whole process)", value: ratioOf(processes, "list", "bare"), atMost: 1.2, note: `${seconds(processes.list)} / ${seconds(processes.bare)}` },
      { name: "… processor time, as on one core", value: ratioOf(processorTimes, "list", "bare"), atMost: 1.2, note: share("list") },
      { name: "readNote + readJourney / yaml.parse (in process)", value: ratioOf(inside, "text", "bare"), note: `${(median(inside.text)).toFixed(0)} µs a note / ${(median(inside.bare)).toFixed(0)} µs` },
      { name: "… of notes the YAML library must read", value: ratioOf(inside, "odd", "bare"), note: `${(median(inside.odd)).toFixed(0)} µs a note: one value over several lines in each` },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
