/**
 * Runs the browser specs in the real Obsidian: fetches its launcher and the app into .obsidian-cache, builds the plugin, and
 * starts the specs one after the other. Says clearly when the app cannot be had; then nothing was tested.
 * Versions: OBSIDIAN_VERSION and OBSIDIAN_INSTALLER (a number, `latest` or `earliest`). Arguments go to vitest.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const launcherVersion = "3.1.1";
const cache = resolve(".obsidian-cache");
const entry = join(cache, "launcher/node_modules/obsidian-launcher/dist/index.js");
const run = (command, ...parameters) => spawnSync(command, parameters, { stdio: "inherit", shell: process.platform === "win32" }).status === 0;

function stop(reason) {
  console.error(`\nNo spec was run in the real app: ${reason}\nThe same specs run in the test host with \`npm run e2e\`.`);
  process.exit(2);
}

if (!existsSync(entry)) {
  mkdirSync(join(cache, "launcher"), { recursive: true });
  writeFileSync(join(cache, "launcher/package.json"), '{ "private": true }\n');
  console.log(`Fetching obsidian-launcher ${launcherVersion} …`);
  if (!run("npm", "install", "--no-audit", "--no-fund", "--prefix", join(cache, "launcher"), `obsidian-launcher@${launcherVersion}`)) stop("its launcher could not be installed.");
}
const { default: ObsidianLauncher } = await import(pathToFileURL(entry).href);
const launcher = new ObsidianLauncher({ cacheDir: cache });
let versions;
try {
  console.log("Fetching the app …");
  versions = await launcher.resolveVersion(process.env.OBSIDIAN_VERSION ?? "latest", process.env.OBSIDIAN_INSTALLER ?? "latest");
  await launcher.downloadApp(versions[0]);
  await launcher.downloadInstaller(versions[1]);
} catch (fault) {
  stop(`the app could not be downloaded (${fault instanceof Error ? fault.message : String(fault)}).`);
}
if (process.platform === "linux" && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) stop("it needs a display; run it as `xvfb-run -a npm run e2e:obsidian`.");
if (!run(process.execPath, "esbuild.config.mjs", "production")) stop("the plugin does not build.");
console.log(`Obsidian ${versions[0]}, installer ${versions[1]}`);
Object.assign(process.env, { E2E_HOST: "obsidian", OBSIDIAN_LAUNCHER: entry, OBSIDIAN_VERSION: versions[0], OBSIDIAN_INSTALLER: versions[1], TZ: "UTC" });
process.exitCode = run(process.execPath, "node_modules/vitest/vitest.mjs", "run", "--project", "e2e", "--maxWorkers=1", ...process.argv.slice(2)) ? 0 : 1;
