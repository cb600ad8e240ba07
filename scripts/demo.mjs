/**
 * `npm run demo`: builds the programs, renders the demo vault in both of its languages with the terminal command, and says
 * where to look. Works in a fresh clone after `npm ci`; needs no browser and no network.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { demoPage } from "./demo-page.mjs";

const project = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const output = join(project, "demo-output");
const halves = [
  { folder: "English", language: "en", heading: "English" },
  { folder: "Русский", language: "ru", heading: "Русский" },
];

/** Runs a Node program in the project's folder, its output shown; returns its exit code. */
function run(parameters) {
  const result = spawnSync(process.execPath, parameters, { cwd: project, stdio: "inherit" });
  if (result.error !== undefined) throw result.error;
  return result.status ?? 1;
}

/** What one half of the output holds, read from its JSON, the fullest map first; paths are relative to the output folder. */
function journeysOf(folder) {
  const half = join(output, folder);
  if (!existsSync(half)) return [];
  return readdirSync(half, { recursive: true })
    .filter((path) => path.endsWith(".json"))
    .map((path) => {
      const stem = path.replaceAll("\\", "/").slice(0, -".json".length);
      const journey = JSON.parse(readFileSync(join(half, path), "utf8"));
      const fileOf = (format) => (existsSync(join(half, `${stem}.${format}`)) ? `${folder}/${stem}.${format}` : undefined);
      return {
        title: journey.title ?? stem.split("/").at(-1),
        type: journey.type ?? "",
        scenario: journey.scenario ?? "",
        problem: journey.problems.map(({ message }) => message)[0] ?? "",
        touchpointCount: journey.stages.reduce((sum, { touchpoints }) => sum + touchpoints.length, 0),
        html: fileOf("html"),
        svg: fileOf("svg"),
        json: fileOf("json"),
      };
    })
    .sort((one, other) => other.touchpointCount - one.touchpointCount || one.title.localeCompare(other.title));
}

console.log("Building the plugin and the cjm command…");
if (run(["esbuild.config.mjs", "production"]) !== 0) process.exit(1);

rmSync(output, { recursive: true, force: true });
const formats = ["html", "svg", "json"].flatMap((format) => ["--format", format]);
for (const { folder, language } of halves) {
  console.log(`\nRendering demo-vault/${folder}…`);
  const code = run(["dist/cjm.mjs", "render", `demo-vault/${folder}`, "--out", join("demo-output", folder), ...formats, "--lang", language]);
  // 1 says that a note has errors: the demo vault holds one on purpose.
  if (code > 1) process.exit(code);
}

const sections = halves.map(({ folder, language, heading }) => {
  const journeys = journeysOf(folder);
  const isMap = ({ html }) => html !== undefined;
  return { language, heading, maps: journeys.filter(isMap), others: journeys.filter((journey) => !isMap(journey)) };
});
const empty = sections.filter(({ maps }) => maps.length === 0);
if (empty.length > 0) {
  console.error(`No map was rendered for ${empty.map(({ heading }) => heading).join(", ")}.`);
  process.exit(1);
}
const page = join(output, "index.html");
writeFileSync(page, demoPage(sections));

const count = sections.reduce((sum, { maps }) => sum + maps.length, 0);
console.log(`\n${count} maps are ready. Open this page in a browser to see them all:\n\n  ${page}\n  ${pathToFileURL(page).href}\n`);
console.log("One note in each language is broken on purpose, and one is no map yet: the lines above say so, and where.");
console.log("The notes behind the maps are in demo-vault/, which Obsidian opens as a vault.");
