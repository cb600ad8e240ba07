/** Builds the fixture plugin that proves the host apart from the real one. */
import { build } from "esbuild";
import { cpSync } from "node:fs";
import { resolve } from "node:path";

/** Returns the folder it was built into, one for each process. */
export async function buildFixturePlugin(): Promise<string> {
  const folder = resolve(`node_modules/.cache/test-host/fixture-${process.pid}`);
  await build({ bundle: true, entryPoints: ["tests/host/fixture-plugin/main.ts"], external: ["obsidian"], format: "cjs", logLevel: "warning", outfile: `${folder}/main.js` });
  cpSync("tests/host/fixture-plugin/manifest.json", `${folder}/manifest.json`);
  return folder;
}
