/** Links of the demo vault: each leads to a note or a picture of its own half, and nothing lies there unused. */
import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { demoFolder, halves, notesOf, openDemoVault } from "./demo-vault";

const vault = openDemoVault();

/** Every `[[target]]` of a text with its frontmatter and code blocks; without subpath and alias. */
function linkTargets(text: string): string[] {
  return [...text.matchAll(/\[\[([^\]|#]+)[^\]]*\]\]/g)].map((match) => match[1] ?? "");
}

describe.each(halves)("links of the half $folder", (half) => {
  const notes = notesOf(half);

  it.each(notes.map((note) => [note.path, note] as const))("lead from %s to files of the same half", (_, { path, text }) => {
    const lost = linkTargets(text).filter((target) => {
      const found = vault.resolve(target, path);
      return found === undefined || !found.startsWith(`${half.folder}/`) || !existsSync(join(demoFolder, found));
    });
    expect(lost).toEqual([]);
  });

  it("reach every note but the one to start with, and every picture", () => {
    const reached = new Set(notes.flatMap(({ path, text }) => linkTargets(text).map((target) => vault.resolve(target, path))));
    const start = half.language === "ru" ? "Начните здесь.md" : "Start here.md";
    const files = readdirSync(join(demoFolder, half.folder), { recursive: true, encoding: "utf8" }).filter((path) => /\.\w+$/.test(path));
    expect(files.filter((path) => basename(path) !== start && !reached.has(`${half.folder}/${path}`))).toEqual([]);
  });
});
