/** Small vaults for specs, written into temporary folders. Knows nothing of the plugin. */
import { build } from "esbuild";
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** Writes the notes (path → text) into a new folder and returns it. */
export function makeVault(notes: Readonly<Record<string, string | Buffer>>): string {
  const folder = mkdtempSync(join(tmpdir(), "notes-"));
  for (const [path, text] of Object.entries(notes)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** Builds the fixture plugin and returns its folder. */
export async function buildFixturePlugin(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "fixture-"));
  const outfile = join(folder, "main.js");
  await build({ bundle: true, entryPoints: ["tests/host/fixture-plugin/main.ts"], external: ["obsidian"], format: "cjs", logLevel: "warning", outfile });
  cpSync("tests/host/fixture-plugin/manifest.json", join(folder, "manifest.json"));
  return folder;
}
