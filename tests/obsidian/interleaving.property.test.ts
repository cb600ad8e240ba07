/**
 * Two maps, editors and another program at one note, in any order and at any speed: no text is ever lost or doubled.
 * Each write puts a word of its own into a place of its own, so that what must stand in the end is known.
 */
import * as fc from "fast-check";
import { expect, it, vi } from "vitest";
import { wordsFor } from "../../src/i18n/words";
import { defaultNoteTags } from "../../src/journey/recognise-note";
import { FakeNotes } from "./fake-notes";

vi.mock("obsidian", async () => ({ ...(await import("./fake-notes")), Notice: class {} }));
const { NoteWriter } = await import("../../src/obsidian/note-writer");
const { NoteReadings } = await import("../../src/obsidian/note-readings");

const places = 24;
const startText = `---\ntags: [journey]\nstages:\n${Array.from({ length: places }, (_, index) => `  - name: old${index}.\n    goals: [keep${index}.] # mine\n`).join("")}---\nBody\n`;

type Action = "write" | "undo" | "redo" | "type" | "outside body" | "outside frontmatter" | "open" | "close" | "read" | "wait";
const action = fc.constantFrom<Action>("write", "write", "write", "undo", "redo", "type", "type", "type", "outside body", "outside frontmatter", "open", "close", "read", "wait");

interface Run {
  readonly notes: FakeNotes;
  /** What must stand in place of each old name. */
  readonly names: string[];
  readonly body: string[];
}

/**
 * Another program writes between two turns of the event loop. In the moment between our reading and our writing, which is
 * one turn, nobody can tell: files know no locks.
 */
const turnOfTheLoop = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function play(actions: readonly Action[], delays: readonly number[]): Promise<Run> {
  let turn = 0;
  const notes = new FakeNotes(startText, () => delays[turn++ % delays.length] ?? 0);
  const writer: InstanceType<typeof NoteWriter> = Reflect.construct(NoteWriter, [notes, wordsFor("en"), new NoteReadings(), () => defaultNoteTags]);
  const held: object = notes;
  const file = Reflect.get(held, "file");
  const names = Array.from({ length: places }, (_, index) => `old${index}.`);
  const body: string[] = [];
  const done: { place: number; before: string; after: string }[] = [];
  const undone: { place: number; before: string; after: string }[] = [];
  const outcomes: Promise<void>[] = [];
  let place = 0;
  for (const [index, one] of actions.entries()) {
    const word = `new${index}.`;
    switch (one) {
      case "write": {
        const at = place++ % places;
        const written = writer.write(file, [{ kind: "set", path: `stages[${at}].name`, value: word }], word);
        outcomes.push(
          written.then((outcome) => {
            expect(outcome).toMatchObject({ written: true });
            done.push({ place: at, before: names[at] ?? "", after: word });
            undone.length = 0;
            names[at] = word;
          }),
        );
        break;
      }
      case "undo":
      case "redo":
        outcomes.push(
          writer[one](file).then(({ written }) => {
            if (!written) return;
            const [from, to] = one === "undo" ? [done, undone] : [undone, done];
            const step = from.pop();
            if (step === undefined) throw new Error(`${one} without a step`);
            to.push(step);
            names[step.place] = one === "undo" ? step.before : step.after;
          }),
        );
        break;
      case "type":
        if (notes.views.length === 0) break;
        notes.views[index % notes.views.length]?.type(word);
        body.push(word);
        break;
      case "outside body":
        await turnOfTheLoop();
        notes.outside((disk) => disk + word);
        body.push(word);
        break;
      case "outside frontmatter":
        await turnOfTheLoop();
        notes.outside((disk) => disk.replace(`keep${index % places}.`, `keep${index % places}.${word}`));
        body.push(word);
        break;
      case "open":
        if (notes.views.length === 0) notes.open();
        break;
      case "close":
        for (const view of notes.views.splice(0)) await view.close();
        break;
      case "read":
        for (const view of notes.views) view.mode = view.mode === "source" ? "preview" : "source";
        break;
      case "wait":
        await notes.later();
    }
  }
  await Promise.all(outcomes);
  await notes.rest();
  for (const view of notes.views) await view.save();
  await notes.rest();
  return { notes, names, body };
}

it("no text is lost or doubled", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: 1, maxLength: 40 }), fc.array(fc.nat(5), { minLength: 3, maxLength: 12 }), async (actions, delays) => {
      const { notes, names, body } = await play(actions, delays);
      const count = (word: string) => notes.disk.split(word).length - 1;
      const found = [...notes.disk.matchAll(/name: (.*)\n/g)].map(([, name]) => name);
      expect(found).toEqual(names);
      expect(body.filter((word) => count(word) !== 1)).toEqual([]);
      expect(notes.disk.match(/# mine/g)).toHaveLength(places);
      expect(notes.views.every((view) => view.text === notes.disk)).toBe(true);
    }),
    { numRuns: Number(process.env["PROPERTY_RUNS"] ?? 1000) },
  );
});
