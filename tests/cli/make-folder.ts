/** Folders of notes for one test, and a terminal that remembers what was printed. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach } from "vitest";
import { run } from "../../src/cli/run";
import { walkFolder } from "../../src/cli/walk-folder";

const made: string[] = [];

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Writes files (path → content) into a new folder and gives its path. */
export function makeFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), "cjm-test-"));
  made.push(folder);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

export interface Printed {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** Runs a command line in a folder, as English unless the environment says otherwise. */
export async function runIn(folder: string, words: readonly string[], environment: Readonly<Record<string, string>> = {}, errorIsTerminal = false): Promise<Printed> {
  let out = "";
  let error = "";
  const code = await run(words, {
    out: (text) => { out += text; },
    error: (text) => { error += text; },
    errorIsTerminal, environment, currentFolder: folder, today: "2026-11-22", version: "1.2.3", programFile: undefined, stylesheet: ".cjm-map { color: red; }",
  });
  return { code, out, error };
}

/** The files under a folder, relative to it. */
export function filesIn(folder: string): string[] {
  return walkFolder(folder).map((file) => file.slice(folder.length + 1));
}

export function readText(folder: string, path: string): string {
  return readFileSync(join(folder, path), "utf8");
}

/** A small journey note. */
export function journeyNote(extra = "", name = "Choosing"): string {
  return `---\ntags: [journey]\n${extra}stages:\n  - name: ${name}\n    touchpoints:\n      - name: Spec sheet\n        emotion: -2\n---\nBody\n`;
}
