/** Texts YAML loves to bend, written in every place a text can stand, come back as the very same text. */
import { describe, expect, test } from "vitest";
import { changeNote } from "../../src/note/change-note";
import type { RawChange } from "../../src/note/raw-change";
import { readNote } from "../../src/note/read-note";
import { nodeAt } from "../../src/note/tree-places";
import { nasty } from "./change-model";

const places: Record<string, { readonly yaml: string; readonly change: (text: string) => RawChange; readonly at: readonly number[] }> = {
  "a plain value": { yaml: "a: old # c\nb: 1\n", change: (value) => ({ kind: "set", at: [0], value }), at: [0] },
  "a value in single quotes": { yaml: "a: 'old'\nb: 1\n", change: (value) => ({ kind: "set", at: [0], value }), at: [0] },
  "a value in double quotes": { yaml: 'a: "old"\nb: 1\n', change: (value) => ({ kind: "set", at: [0], value }), at: [0] },
  "an empty value": { yaml: "a:\t# c\nb: 1\n", change: (value) => ({ kind: "set", at: [0], value }), at: [0] },
  "a literal block": { yaml: "a: | # c\n  one\n  two\nb: 1\n", change: (value) => ({ kind: "set", at: [0], value }), at: [0] },
  "a folded block": { yaml: "a: >-\n    one\n    two\n\nb: 1\n", change: (value) => ({ kind: "set", at: [0], value }), at: [0] },
  "text of several lines": { yaml: "a: one\n  two\n  three\nb: 1\n", change: (value) => ({ kind: "set", at: [0], value }), at: [0] },
  "an item in brackets": { yaml: "a: [x, old, y]\n", change: (value) => ({ kind: "set", at: [0, 1], value }), at: [0, 1] },
  "a value in braces": { yaml: "a: {x: old, y: 1}\n", change: (value) => ({ kind: "set", at: [0, 0], value }), at: [0, 0] },
  "a new item": { yaml: "a:\n- x\nb: 1\n", change: (value) => ({ kind: "insert-item", into: [0], position: 1, value }), at: [0, 1] },
  "a new item in brackets": { yaml: "a: [x]\n", change: (value) => ({ kind: "insert-item", into: [0], position: 1, value }), at: [0, 1] },
  "a new entry of a nested map": { yaml: "a:\n  - name: x\n", change: (value) => ({ kind: "insert-entry", into: [0, 0], position: 1, key: "k", value }), at: [0, 0, 1] },
};

describe.each(["\n", "\r\n"])("with the line ending %j", (lineEnding) => {
  test.each(Object.keys(places))("as %s", (name) => {
    const place = places[name];
    if (place === undefined) throw new Error("no place");
    for (const text of nasty) {
      const note = readNote(`---\n${place.yaml}---\nBody\n`.replaceAll("\n", lineEnding));
      const result = changeNote(note, [place.change(text)]);
      if (!result.changed) throw new Error(`${JSON.stringify(text)}: ${result.refusal}`);
      const read = readNote(result.text).root;
      expect(read === undefined ? undefined : nodeAt(read, place.at), result.text).toMatchObject({ kind: "scalar", value: text, source: text });
    }
  });

  test("as a key, in a map and in braces", () => {
    for (const yaml of ["a: 1\nb: 2\n", "'a': 1\nb: 2\n", '"a": {c: 1}\nb: 2\n'])
      for (const text of nasty) {
        const note = readNote(`---\n${yaml}---\n`.replaceAll("\n", lineEnding));
        const result = changeNote(note, [{ kind: "rename-key", at: [0], key: text }]);
        if (!result.changed) throw new Error(`${JSON.stringify(text)}: ${result.refusal}`);
        expect(readNote(result.text).root?.entries[0]).toMatchObject({ key: text, keyNode: undefined });
      }
    for (const text of nasty) {
      const result = changeNote(readNote("---\na: {c: 1}\n---\n"), [{ kind: "insert-entry", into: [0], position: 1, key: text, value: text }]);
      expect(result.changed && nodeAt(result.note.root ?? { kind: "list", items: [], flow: false, span: { start: 0, end: 0 } }, [0])).toMatchObject({ entries: [{ key: "c" }, { key: text, value: { value: text } }] });
    }
  });
});

test("what a careful person would not quote stays without quotes", () => {
  for (const text of ["2026-12-01", "Spec sheet", "Ждёт ответа", "a — b", "R&D", "50 %", "x:y", "it's", "😀 glad", "C:\\x"]) {
    const result = changeNote(readNote("---\na:\n---\n"), [{ kind: "set", at: [0], value: text }]);
    expect(result.changed && result.text).toBe(`---\na: ${text}\n---\n`);
  }
  for (const [text, typed] of [["[[x|y]]", '"[[x|y]]"'], ["yes", '"yes"'], ["1.10", '"1.10"'], ['He said "no": twice', `'He said "no": twice'`], ["10:00", '"10:00"']] as const) {
    const result = changeNote(readNote("---\na:\n---\n"), [{ kind: "set", at: [0], value: text }]);
    expect(result.changed && result.text).toBe(`---\na: ${typed}\n---\n`);
  }
});
