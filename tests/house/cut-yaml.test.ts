/**
 * The plugin's build cuts the writing half out of the YAML library. This holds the cut library against the whole one: every
 * demo note, and each of them damaged in many ways, must read alike to the last position.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { innerYamlNames, leaveOutUnusedYaml } from "../../build/leave-out-unused-yaml.mjs";
import { readNote, type ReadNote } from "../../src/note/read-note";

const folder = mkdtempSync(join(tmpdir(), "cut-yaml-"));
let readCut: (text: string) => ReadNote;

beforeAll(async () => {
  const outfile = join(folder, "read-note.mjs");
  await build({
    entryPoints: ["src/note/read-note.ts"],
    bundle: true,
    format: "esm",
    outfile,
    platform: "browser",
    target: "chrome120",
    mangleProps: innerYamlNames,
    plugins: [leaveOutUnusedYaml],
    logLevel: "error",
  });
  const cut: { readNote: typeof readNote } = await import(outfile);
  readCut = cut.readNote;
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const demoNotes = readdirSync("demo-vault", { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith(".md"))
  .map((entry) => join(entry.parentPath, entry.name));

/** What YAML trips over, dropped into a note at a place. */
const damage = ["*gone", "&a ", "!!binary x", "!tag ", "<<: *a", "\t", "'", '"', "[", "{", "]", "}", ": ", "- ", "|\n", ">-\n  ", "#", "%YAML 1.1\n", "---\n", "...\n", "\r\n", "? x\n", "@", "`", "\u2028", "\0", "0x1F", "1e3", "2026-11-09", "~"];

function readable({ positionAt, ...rest }: ReadNote): unknown {
  return { ...rest, first: positionAt(0) };
}

describe("the YAML library as the plugin carries it", () => {
  it.each(demoNotes)("reads %s as the whole library does", (path) => {
    const text = readFileSync(path, "utf8");
    expect(readable(readCut(text))).toEqual(readable(readNote(text)));
  });

  it("reads damaged notes as the whole library does", () => {
    let compared = 0;
    for (const [noteIndex, path] of demoNotes.entries()) {
      const text = readFileSync(path, "utf8").slice(0, 1500).replace(/$/, "\n---\n");
      for (const [damageIndex, piece] of damage.entries()) {
        const at = 5 + ((noteIndex * 131 + damageIndex * 89) % Math.max(1, text.length - 12));
        const damaged = text.slice(0, at) + piece + text.slice(at);
        expect(readable(readCut(damaged))).toEqual(readable(readNote(damaged)));
        compared += 1;
      }
    }
    expect(compared).toBe(demoNotes.length * damage.length);
  });
});
