/** A copy of a vault on disk for one run: made, read by specs, taken away. It knows no page and no app. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { PluginManifest } from "obsidian";
import { listFiles } from "./server/vault-server";

/** Copies a folder, or writes the notes given (path → text), into a new folder of the system's temporary ones; returns its path. */
export function copyVault(vault: string | Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "vault-"));
  if (typeof vault === "string") cpSync(vault, folder, { recursive: true });
  else for (const [path, text] of Object.entries(vault)) writeInto(folder, path, text);
  return folder;
}

/** Writes a file, making the folders on its way. */
export function writeInto(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** Writes a file, or without text removes it. */
export function writeOrRemove(folder: string, path: string, text: string | undefined): void {
  if (text === undefined) rmSync(join(folder, path));
  else writeFileSync(join(folder, path), text);
}

/** Saves settings of a plugin as if it had run in this vault before; without settings it is new there. */
export function writeSettings(folder: string, plugin: string, settings: unknown): void {
  if (settings === undefined) return;
  const home = `.obsidian/plugins/${readManifest(plugin).id}`;
  cpSync(join(plugin, "manifest.json"), join(folder, home, "manifest.json"));
  writeInto(folder, `${home}/data.json`, JSON.stringify(settings));
}

/** Path, time of change and bytes of every file, but those of the app's own that `isOwn` names. */
export function fingerprints(folder: string, isOwn: (path: string) => boolean): Record<string, string> {
  return Object.fromEntries(listFiles(folder).filter((path) => !isOwn(path)).map((path) => [path, `${statSync(join(folder, path)).mtimeMs} ${readFileSync(join(folder, path)).toString("base64")}`]));
}

/** Throws when a folder holds no built plugin. */
export function readManifest(folder: string): PluginManifest {
  if (!existsSync(join(folder, "main.js"))) throw new Error("There is no main.js: run `npm run build` first.");
  return JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
}
