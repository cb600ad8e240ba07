/** What cjm edit writes, byte for byte, what it refuses, and how it says so. */
import { chmodSync, lstatSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { applyPatch } from "diff";
import { describe, expect, test } from "vitest";
import { readNoteFile, replaceNote } from "../../src/cli/note-file";
import { readTypedValue } from "../../src/cli/typed-value";
import { journeyNote, makeFolder, readText, runIn } from "./make-folder";

const note = journeyNote();

/** Edits `Map.md` holding `text`; what was printed, and the text after. */
async function edit(text: string, ...words: string[]) {
  const folder = makeFolder({ "Map.md": text });
  const printed = await runIn(folder, ["edit", "Map.md", ...words]);
  expect(readdirSync(folder)).toEqual(["Map.md"]);
  return { ...printed, text: readText(folder, "Map.md") };
}

describe("cjm edit writes", () => {
  test("a score that begins with a minus, without --, and nothing but its bytes", async () => {
    const { code, out, error, text } = await edit(note, "set", "stages[0].touchpoints[0].emotion", "-1");
    expect({ code, out, error }).toEqual({ code: 0, out: "Map.md: stages[0].touchpoints[0].emotion: -2 → -1\n", error: "" });
    expect(text).toBe(note.replace("-2", "-1"));
  });

  test("what is inserted, at a position, at the end, and where a path says", async () => {
    const atStart = await edit(note, "insert", "stages[0].touchpoints", "{name: Call, channel: phone}", "--at", "0");
    expect(atStart.text).toBe(note.replace("    touchpoints:\n", "    touchpoints:\n      - name: Call\n        channel: phone\n"));
    expect(atStart.out).toBe("Map.md: inserted stages[0].touchpoints[0]: Call\n");
    expect((await edit(note, "insert", "stages", "Paying")).text).toBe(note.replace("---\nBody", "  - Paying\n---\nBody"));
    expect((await edit(note, "insert", "stages[0]", "Needing")).text).toBe(note.replace("stages:\n", "stages:\n  - Needing\n"));
  });

  test("what is deleted and moved, and says which", async () => {
    const two = note.replace("---\nBody", "  - Paying\n---\nBody");
    const deleted = await edit(two, "delete", "stages[1]");
    expect([deleted.text, deleted.out]).toEqual([note, "Map.md: deleted stages[1]: Paying\n"]);
    const moved = await edit(two, "move", "stages[1]", "stages[0]");
    expect([moved.text, moved.out]).toEqual([note.replace("stages:\n", "stages:\n  - Paying\n"), "Map.md: moved stages[1] → stages[0]: Paying\n"]);
  });

  test("by Russian paths, in Russian, with the note's own keys", async () => {
    const russian = "---\ntags: [cjm]\nэтапы:\n  - название: Поиск\n    точки касания:\n      - Сайт\n---\n";
    const { code, out, text } = await edit(russian, "set", "этапы[0].точки касания[0].эмоция", "1", "--lang", "ru");
    expect({ code, out }).toEqual({ code: 0, out: "Map.md: stages[0].touchpoints[0].emotion: пусто → 1\n" });
    expect(text).toBe(russian.replace("- Сайт", "- название: Сайт\n        эмоция: 1"));
  });

  test.each([
    ["CRLF", note.replaceAll("\n", "\r\n")], ["a byte order mark", `\uFEFF${note}`], ["no line break at the end", note.trimEnd()], ["no body", note.replace("\nBody\n", "")],
  ])("beside %s, which stays", async (_, text) => {
    expect((await edit(text, "set", "stages[0].touchpoints[0].emotion", "2")).text).toBe(text.replace("-2", "2"));
  });

  test("into a note without tag, and into one without properties", async () => {
    expect((await edit("---\nstages:\n  - A\n---\n", "set", "stages[0]", "B")).text).toBe("---\nstages:\n  - B\n---\n");
    expect((await edit("# Text\n", "insert", "stages", "A")).text).toMatch(/^---\nstages:\n {2}- A\n---\n# Text\n$/);
  });

  test("a text that looks like an option after --", async () => {
    expect((await edit(note, "set", "--", "goal", "--fast")).text).toContain("\ngoal: --fast\n");
  });

  test("nothing when the value stands there already", async () => {
    const { code, out, error, text } = await edit(note, "set", "stages[0].touchpoints[0].emotion", "-2");
    expect({ code, out, error, text }).toEqual({ code: 0, out: "", error: "Map.md: nothing to change\n", text: note });
  });

  test("nothing in a dry run, and prints a difference that can be applied", async () => {
    for (const text of [note, note.replaceAll("\n", "\r\n"), note.trimEnd()]) {
      const words = ["insert", "stages[0].touchpoints", "Call"];
      const dry = await edit(text, ...words, "--dry-run");
      expect([dry.code, dry.text]).toEqual([0, text]);
      expect(dry.out).toMatch(/^--- Map\.md\n\+\+\+ Map\.md\n@@ /);
      expect(applyPatch(text, dry.out, { autoConvertLineEndings: false })).toBe((await edit(text, ...words)).text);
    }
  });

  test("nothing in a dry run, and names a Russian note by its own letters", async () => {
    const folder = makeFolder({ "Мой путь.md": note });
    expect((await runIn(folder, ["edit", "Мой путь.md", "insert", "stages[0].touchpoints", "Call", "--dry-run"])).out).toMatch(/^--- Мой путь\.md\n\+\+\+ Мой путь\.md\n@@ /);
  });
});

describe("the file", () => {
  test("keeps its mode", async () => {
    const folder = makeFolder({ "Map.md": note });
    chmodSync(join(folder, "Map.md"), 0o640);
    expect((await runIn(folder, ["edit", "Map.md", "set", "goal", "Buy"])).code).toBe(0);
    expect(statSync(join(folder, "Map.md")).mode & 0o777).toBe(0o640);
  });

  test("stays a link to the note it leads to", async () => {
    const folder = makeFolder({ "far/Map.md": note });
    symlinkSync(join("far", "Map.md"), join(folder, "Link.md"));
    expect((await runIn(folder, ["edit", "Link.md", "set", "goal", "Buy"])).code).toBe(0);
    expect(lstatSync(join(folder, "Link.md")).isSymbolicLink()).toBe(true);
    expect(readText(folder, "far/Map.md")).toContain("goal: Buy");
  });

  test("is left alone when it changed after it was read, or is gone", () => {
    const folder = makeFolder({ "Map.md": note });
    const file = join(folder, "Map.md");
    const read = readNoteFile(file);
    writeFileSync(file, `${note}More\n`);
    expect(replaceNote(read, "other")).toEqual({ kind: "changed-meanwhile" });
    expect(readText(folder, "Map.md")).toBe(`${note}More\n`);
    rmSync(file);
    expect(replaceNote(read, "other")).toMatchObject({ kind: "failed" });
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe("cjm edit refuses", () => {
  test.each([
    ["properties that do not parse", note.replace("tags: [journey]", "tags: [journey"), /cannot be read/],
    ["a conflict", note.replace("stages:", "<<<<<<< mine\nstages:\n=======\n>>>>>>> theirs"), /cannot be read/],
    ["a key that stands twice", note.replace("stages:", "goal: a\ngoal: b\nstages:"), /appears twice/],
  ])("%s, with the reason, and writes nothing", async (_, text, reason) => {
    const result = await edit(text, "set", "stages[0].touchpoints[0].emotion", "1");
    expect([result.code, result.out, result.text]).toEqual([1, "", text]);
    expect(result.error).toMatch(reason);
  });

  test("a place that is not there, in the reader's language", async () => {
    const { code, error, text } = await edit(note, "delete", "stages[7]", "--lang", "ru");
    expect([code, text]).toEqual([1, note]);
    expect(error).toMatch(/^Map\.md: Ничего не записано/);
  });

  test("bytes that are no UTF-8, and texts that have none", async () => {
    const bytes = Buffer.concat([Buffer.from(note), Buffer.from([0xff, 0xfe, 0x0a])]);
    const folder = makeFolder({ "Map.md": bytes });
    const { code, error } = await runIn(folder, ["edit", "Map.md", "set", "goal", "Buy"]);
    expect([code, error]).toEqual([1, expect.stringContaining("not UTF-8 text")]);
    expect(readFileSync(join(folder, "Map.md"))).toEqual(bytes);
    expect(replaceNote(readNoteFile(join(folder, "Map.md")), "half a sign: \uD800")).toEqual({ kind: "not-text" });
  });

  test.each([
    [["edit"], "Which note"], [["edit", "Map.md"], "set, insert, delete, move"], [["edit", "Map.md", "paint", "a", "b"], "paint"], [["edit", "Map.md", "set", "goal"], "a path and a value"],
    [["edit", "Map.md", "set", "goal", "two", "words"], "a path and a value"], [["edit", "Map.md", "set", "goal", "a: b: c"], "not a YAML value"], [["edit", "Map.md", "set", "[x", "1"], "not a path"],
    [["edit", "Map.md", "insert", "stages", "A", "--at", "-1"], "not a position"], [["edit", "Map.md", "set", "goal", "a", "--at", "1"], "--at"], [["edit", "Map.md", "set", "goal", "--fast"], "no option --fast. A value that looks like an option goes after --."],
    [["edit", "Map.md", "set", "goal", "a", "--format", "json"], "--format"], [["edit", "None.md", "delete", "goal"], "no such note"], [["edit", ".", "delete", "goal"], "not a Markdown note"], [["edit", "Text.txt", "delete", "goal"], "not a Markdown note"],
  ])("%j as a command it does not understand", async (words, sentence) => {
    const folder = makeFolder({ "Map.md": note, "Text.txt": note });
    const { code, out, error } = await runIn(folder, words);
    expect([code, out]).toEqual([2, ""]);
    expect(error).toContain(sentence);
    expect(readText(folder, "Map.md")).toBe(note);
  });
});

test.each([
  ["-1", -1], ["1.5", 1.5], ["1.10", "1.10"], ["007", "007"], ["10:00", "10:00"], ["yes", "yes"], ["true", true], ["", null], ["null", null], ['"-1"', "-1"], ["[[Olga|Оля]]", "[[Olga|Оля]]"], ["[a, 2]", ["a", 2]],
  ["{name: Call, channel: phone}", { entries: [["name", "Call"], ["channel", "phone"]] }], ["a: b: c", undefined], ["{a: 1, a: 2}", undefined], ["!x y", undefined], ["*x", undefined], ["- a\n- b", ["a", "b"]],
])("the word %j stands for the value %j", (word, value) => {
  expect(readTypedValue(word)).toEqual(value);
});
