/**
 * Recorded output: files under tests/expected that somebody has looked at. A difference fails the test and is written
 * beside the recording as `*.changed`. `RECORD=1` writes the recording, and the test still fails that once.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect } from "vitest";

const expectedFolder = join(import.meta.dirname, "../expected");

/** Compares an output with its recording; `path` is below tests/expected, with `/`. */
export function expectAsRecorded(path: string, output: string): void {
  const file = join(expectedFolder, path);
  const changedFile = `${file}.changed`;
  const recorded = existsSync(file) ? readFileSync(file, "utf8") : undefined;
  if (recorded === output) {
    rmSync(changedFile, { force: true });
    return;
  }
  mkdirSync(dirname(file), { recursive: true });
  if (process.env["RECORD"] === "1") {
    writeFileSync(file, output);
    rmSync(changedFile, { force: true });
    expect.fail(`recorded: look at tests/expected/${path} and run again`);
  }
  writeFileSync(changedFile, output);
  if (recorded === undefined) expect.fail(`nothing is recorded at tests/expected/${path}: look at ${path}.changed, then record with RECORD=1`);
  expect(output, `tests/expected/${path} against ${path}.changed; when the change is meant, record it with RECORD=1`).toBe(recorded);
}

/** The recordings there are, below tests/expected, with `/`. */
export function recordedPaths(): string[] {
  return readdirSync(expectedFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith(".") && !entry.name.endsWith(".changed"))
    .map((entry) => join(entry.parentPath, entry.name).slice(expectedFolder.length + 1).split("\\").join("/"))
    .sort();
}
