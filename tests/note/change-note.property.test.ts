/** Random changes in a row on random notes in random styles: what is read afterwards, what stays, and the way back. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changeNote } from "../../src/note/change-note";
import { readNote } from "../../src/note/read-note";
import { applySplices, invertSplices } from "../../src/note/text-splice";
import { childCount, nodeAt, parentOf } from "../../src/note/tree-places";
import { changedModel, changeFor, modelOf, wish } from "./change-model";
import { noteText, styledNote } from "./random-note";

/** Also one behind another: two may come to stand in one line. In no value, or the data would differ. */
const commentsIn = (text: string): string[] => [...text.matchAll(/# c\d+\b/g)].map(([comment]) => comment).sort();

const runs = Number(process.env["CHANGE_RUNS"] ?? 1500);

describe.each([
  ["without references", false],
  ["with anchors and aliases", true],
])("random changes of random notes %s", (_name, references) => {
  test("read as the changed data, keep every comment and the body, and lead back to the first bytes", () => {
    const seen = { notes: 0, made: 0, refused: 0 };
    const refusals: string[] = [];
    fc.assert(
      fc.property(styledNote, fc.array(wish, { minLength: 1, maxLength: 4 }), (styled, wishes) => {
        const text = noteText(styled, references);
        const first = readNote(text);
        fc.pre(first.frontmatter === "map" && first.faults.length === 0);
        seen.notes++;
        let note = first;
        for (const wanted of wishes) {
          const before = note;
          if (before.root === undefined) break;
          const model = modelOf(before.root);
          const change = changeFor(model, wanted);
          if (change === undefined) continue;
          const result = changeNote(before, [change]);
          if (!result.changed) {
            seen.refused++;
            refusals.push(`${result.refusal} ${JSON.stringify(change)}\n${before.text}`);
            continue;
          }
          seen.made++;
          const context = `${JSON.stringify(change)}\n${before.text}\n=>\n${result.text}`;
          const fresh = readNote(result.text);
          expect(fresh.root === undefined ? undefined : modelOf(fresh.root), context).toEqual(changedModel(model, change));
          expect(result.note, context).toEqual({ ...fresh, positionAt: expect.any(Function) });
          const middle = result.text.length >> 1;
          expect(result.note.positionAt(middle)).toEqual(fresh.positionAt(middle));
          expect(applySplices(before.text, result.splices), context).toBe(result.text);
          expect(applySplices(result.text, invertSplices(before.text, result.splices)), context).toBe(before.text);
          expect(result.text.slice(fresh.bodyStart), context).toBe(before.text.slice(before.bodyStart));
          if (styled.crlf && !/\r[^\n]|[^\r]\n/.test(before.text)) expect(result.text, context).not.toMatch(/[^\r]\n/);
          // Within brackets of one line there is no room for comments that come along.
          const within = "from" in change ? [nodeAt(before.root, change.into), parentOf(before.root, change.from)] : [];
          const mayLose = change.kind === "delete" || change.kind === "set" || within.some((node) => node !== undefined && node.kind !== "scalar" && node.flow);
          if (!mayLose && !references) expect(commentsIn(result.text), context).toEqual(expect.arrayContaining(commentsIn(before.text)));
          // What is put in takes nothing away; a changed value of one line takes only its own bytes.
          if (change.kind.startsWith("insert") && !references && "into" in change) {
            const target = nodeAt(before.root, change.into);
            if (target !== undefined && childCount(target) > 0) expect(result.splices.every(({ start, end }) => start === end), context).toBe(true);
          }
          if (change.kind === "set" && !references) {
            const old = nodeAt(before.root, change.at);
            if (old?.kind === "scalar" && old.source !== "" && (typeof change.value === "number" || change.value === "Call"))
              expect(result.splices.every(({ start, end }) => start >= old.span.start && end <= old.span.end), context).toBe(true);
          }
          note = result.note;
        }
      }),
      { numRuns: runs, ...(process.env["CHANGE_SEED"] === undefined ? {} : { seed: Number(process.env["CHANGE_SEED"]) }) },
    );
    if (process.env["CHANGE_SHOW"] !== undefined) console.log(seen, refusals.slice(0, 10).join("\n-----\n"));
    expect(seen.refused).toBeLessThanOrEqual(seen.made / 100);
  });
});

test("random changes of the demo notes read as the changed data and lead back to the first bytes", () => {
  const files = readdirSync("demo-vault", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".md"));
  const notes = files.map((file) => readNote(readFileSync(join("demo-vault", file), "utf8"))).filter((note) => note.frontmatter === "map" && !note.faults.some((fault) => fault.code === "yaml-duplicate-key"));
  expect(notes.length).toBeGreaterThan(5);
  let refused = 0;
  let made = 0;
  fc.assert(
    fc.property(fc.nat(notes.length - 1), wish, (index, wanted) => {
      const note = notes[index];
      if (note?.root === undefined) return;
      const model = modelOf(note.root);
      const change = changeFor(model, wanted);
      if (change === undefined) return;
      const result = changeNote(note, [change]);
      const context = `${JSON.stringify(change)}\n${note.text.slice(0, 3000)}`;
      if (!result.changed) {
        refused++;
        if (process.env["CHANGE_SHOW"] !== undefined) console.log(context);
        return;
      }
      made++;
      const fresh = readNote(result.text);
      expect(fresh.root === undefined ? undefined : modelOf(fresh.root), context).toEqual(changedModel(model, change));
      expect(result.note, context).toEqual({ ...fresh, positionAt: expect.any(Function) });
      expect(applySplices(result.text, invertSplices(note.text, result.splices)), context).toBe(note.text);
    }),
    { numRuns: Math.min(runs, 600) },
  );
  expect(refused).toBeLessThanOrEqual(made / 100);
});
