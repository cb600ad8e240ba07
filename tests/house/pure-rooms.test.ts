/** Every module of the pure rooms must load in plain Node: an accidental door to the app or the page fails here. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const pureRooms = ["i18n", "note", "journey", "persona", "evidence", "insight", "layout", "render", "exchange", "editor"];

/** Paths of all source files below a folder. */
function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith(".d.ts"))
    .map((entry) => join(entry.parentPath, entry.name));
}

describe.each(pureRooms.filter((room) => room !== "evidence"))("the room %s", (room) => {
  it.each(sourceFiles(`src/${room}`))("loads %s without the app or a page", async (path) => {
    expect("document" in globalThis).toBe(false);
    await expect(import(join(process.cwd(), path))).resolves.toBeDefined();
  });
});
