/** Lets plain Node scripts use launch.ts: bundles it into node_modules/.cache and imports the result. */
import { build } from "esbuild";
import { rmSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { join } from "node:path";

const project = fileURLToPath(new URL("../..", import.meta.url));

/** Returns the module of launch.ts. Paths it is given are relative to the project folder, which becomes the current one. */
export async function loadLaunch() {
  process.chdir(project);
  const outfile = join(project, `node_modules/.cache/test-host/launch.${process.pid}.mjs`);
  await build({ bundle: true, entryPoints: [join(project, "tests/host/launch.ts")], format: "esm", logLevel: "warning", outfile, packages: "external", platform: "node" });
  const launch = await import(pathToFileURL(outfile).href);
  rmSync(outfile);
  return launch;
}
