/** The gateway over notes on a slow disk: where a change is written, what is refused, undo, and whose echo it is. */
import { describe, expect, it, vi } from "vitest";
import { wordsFor } from "../../src/i18n/words";
import { defaultNoteTags } from "../../src/journey/recognise-note";
import { FakeNotes } from "./fake-notes";

vi.mock("obsidian", async () => ({ ...(await import("./fake-notes")), Notice: class {} }));
const { NoteWriter } = await import("../../src/obsidian/note-writer");
const { NoteReadings } = await import("../../src/obsidian/note-readings");

const text = "---\ntags: [journey] # mine\nstages:\n  - name: Need\n    goals: [a, b]\n  - name: Choosing\n---\nBody\n";
const words = wordsFor("en");
const start = (disk = text) => {
  const notes = new FakeNotes(disk);
  const writer: InstanceType<typeof NoteWriter> = Reflect.construct(NoteWriter, [notes, words, new NoteReadings(), () => defaultNoteTags]);
  const held: object = notes;
  const file = Reflect.get(held, "file");
  const rename = (name: string, index = 0) => writer.write(file, [{ kind: "set", path: `stages[${index}].name`, value: name }], "Rename stage");
  return { notes, writer, file, rename };
};

describe("a write", () => {
  it("changes the disk when no editor has the note", async () => {
    const { notes, rename } = start();
    expect(await rename("Wish")).toMatchObject({ written: true });
    expect(notes.disk).toBe(text.replace("Need", "Wish"));
  });

  it("goes through the editor in source mode, as one transaction, and is saved", async () => {
    const { notes, rename } = start();
    const view = notes.open();
    await rename("Wish");
    expect([view.transactions, notes.writes]).toEqual([1, 0]);
    expect([view.text, notes.disk]).toEqual([text.replace("Need", "Wish"), text.replace("Need", "Wish")]);
  });

  it("leaves the editor of a note with carriage returns alone, which would change every line ending", async () => {
    const { notes, rename } = start(text.replaceAll("\n", "\r\n"));
    const view = notes.open();
    await rename("Wish");
    expect(notes.disk).toBe(text.replaceAll("\n", "\r\n").replace("Need", "Wish"));
    expect([view.transactions, view.text]).toEqual([0, text.replace("Need", "Wish")]);
  });

  it("goes to the disk in reading view, after what was typed there before is saved", async () => {
    const { notes, rename } = start();
    const view = notes.open();
    view.type("More");
    view.mode = "preview";
    await rename("Wish");
    expect(notes.disk).toBe(`${text.replace("Need", "Wish")}More`);
    expect(view.transactions).toBe(0);
  });

  it("never goes through an editor that was closed while the note was being read, which knows nothing of what came after", async () => {
    const { notes, rename } = start();
    const view = notes.open();
    vi.spyOn(notes.vault, "read").mockImplementationOnce(async () => {
      const { disk } = notes;
      notes.views.splice(0);
      notes.outside((now) => `${now}Outside`);
      return disk;
    });
    expect(await rename("Wish")).toMatchObject({ written: true });
    expect([notes.disk, view.transactions]).toEqual([`${text.replace("Need", "Wish")}Outside`, 0]);
  });

  it("takes its turn: many at once are all there, in their order", async () => {
    const { notes, rename } = start();
    const outcomes = await Promise.all(["One", "Two", "Three"].map((name, index) => rename(name, index % 2)));
    expect(outcomes.every(({ written }) => written)).toBe(true);
    expect(notes.disk).toBe(text.replace("Need", "Three").replace("Choosing", "Two"));
  });

  it("keeps the tree for the next edit, so that nothing is read anew", async () => {
    const { notes, writer, file, rename } = start();
    const readings = new NoteReadings();
    const keep = vi.spyOn(readings, "keep");
    Reflect.set(writer, "readings", readings);
    await rename("Wish");
    const [, kept] = keep.mock.calls.at(-1) ?? [];
    expect(kept?.text).toBe(notes.disk);
    expect(readings.read(file, notes.disk)).toBe(kept);
  });

  it("tells its listeners as long as they listen", async () => {
    const { writer, rename } = start();
    const told: string[] = [];
    const stop = writer.onWrite((_, written) => told.push(written));
    await rename("Wish");
    stop();
    await rename("Whim");
    expect(told).toEqual([text.replace("Need", "Wish")]);
  });
});

describe("a refusal is a sentence and leaves every byte", () => {
  it.each([
    ["a changed place", text, { kind: "set", path: "stages[0].name", value: "Wish", was: { text: "Want" } }, "now reads “Need”"],
    ["a broken note", text.replace("[a, b]", "[a, b"), { kind: "set", path: "stages[0].name", value: "Wish" }, "cannot be read"],
    ["an emptied note", "", { kind: "set", path: "stages[0].name", value: "Wish" }, "no longer a journey map"],
    ["a conflict", text.replace("tags", "<<<<<<< a\ntags"), { kind: "set", path: "stages[0].name", value: "Wish" }, "cannot be read"],
  ] as const)("%s", async (_, disk, edit, sentence) => {
    const { notes, writer, file } = start(disk);
    const outcome = await writer.write(file, [edit], "Rename stage");
    expect(outcome).toMatchObject({ written: false, sentence: expect.stringContaining(sentence) });
    expect(notes.disk).toBe(disk);
  });

  it("for a note that is gone and for a disk that fails", async () => {
    const complaints = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const { notes, rename } = start();
    notes.failing = true;
    expect(await rename("Wish")).toMatchObject({ written: false, sentence: words.edit.refusal.disk("Watch") });
    notes.failing = false;
    notes.gone = true;
    expect(await rename("Wish")).toMatchObject({ written: false, sentence: words.edit.refusal.gone("Watch") });
    notes.gone = false;
    expect(await rename("Wish")).toMatchObject({ written: true });
    expect(complaints).toHaveBeenCalledOnce();
    complaints.mockRestore();
  });
});

describe("undo and redo", () => {
  it("go back to the very bytes and forth again, with the body changed in between", async () => {
    const { notes, writer, file, rename } = start();
    await rename("Wish");
    await writer.write(file, [{ kind: "delete", path: "stages[0].goals[1]" }], "Delete goal");
    notes.outside((disk) => `${disk}More\n`);
    const after = notes.disk;
    expect(await writer.undo(file)).toMatchObject({ written: true });
    expect(await writer.undo(file)).toMatchObject({ written: true });
    expect(notes.disk).toBe(`${text}More\n`);
    expect(await writer.undo(file)).toEqual({ written: false, sentence: words.edit.history.nothingToUndo });
    await writer.redo(file);
    await writer.redo(file);
    expect(notes.disk).toBe(after);
  });

  it("say so and do nothing when the frontmatter has moved on, and work again when it comes back", async () => {
    const { notes, writer, file, rename } = start();
    await rename("Wish");
    const written = notes.disk;
    notes.outside((disk) => disk.replace("Choosing", "Picking"));
    expect(await writer.undo(file)).toEqual({ written: false, sentence: words.edit.history.cannotUndo("Rename stage") });
    expect(notes.disk).toBe(written.replace("Choosing", "Picking"));
    notes.outside(() => written);
    expect(await writer.undo(file)).toMatchObject({ written: true });
    expect(notes.disk).toBe(text);
  });

  it("go through the editor like any edit", async () => {
    const { notes, writer, file, rename } = start();
    const view = notes.open();
    await rename("Wish");
    await writer.undo(file);
    expect([view.transactions, view.text, notes.disk]).toEqual([2, text, text]);
  });

  it("forget what was undone once something else is done", async () => {
    const { notes, writer, file, rename } = start();
    await rename("Wish");
    await writer.undo(file);
    await rename("Whim");
    expect(writer.nextStep(file, "redo")).toBeUndefined();
    await writer.undo(file);
    expect(notes.disk).toBe(text);
  });
});
