/** What each change of a note's YAML does to its text, shape by shape. */
import { describe, expect, test } from "vitest";
import { changeNote } from "../../src/note/change-note";
import type { RawChange } from "../../src/note/raw-change";
import { readNote } from "../../src/note/read-note";
import { applySplices, invertSplices } from "../../src/note/text-splice";

/** The YAML after the changes; splices and their inverse are held to lead there and back. */
function changed(yaml: string, ...changes: RawChange[]): string {
  const note = readNote(`---\n${yaml}---\nBody\n`);
  const result = changeNote(note, changes);
  if (!result.changed) return `refused: ${result.refusal}`;
  expect(applySplices(note.text, result.splices)).toBe(result.text);
  expect(applySplices(result.text, invertSplices(note.text, result.splices))).toBe(note.text);
  expect(result.text.startsWith("---\n") && result.text.endsWith("---\nBody\n")).toBe(true);
  expect(result.note.root).toEqual(readNote(result.text).root);
  return result.text.slice(4, -9);
}

const set = (at: number[], value: RawChange & { kind: "set" } extends { value: infer Value } ? Value : never): RawChange => ({ kind: "set", at, value });

describe("a changed value", () => {
  test("replaces its own bytes and keeps quotes, comments and tabs", () => {
    expect(changed("a: -1  # low\nb: 2\n", set([0], -2))).toBe("a: -2  # low\nb: 2\n");
    expect(changed("a: 'x'\t# c\n", set([0], "it's"))).toBe("a: 'it''s'\t# c\n");
    expect(changed('a: "x"\n', set([0], "y"))).toBe('a: "y"\n');
    expect(changed("a:\nb: # c\n", set([0], "x"), set([1], 5))).toBe("a: x\nb: 5 # c\n");
    expect(changed("a: |\n  one\n  two\nb: 1\n", set([0], "three\nfour"))).toBe("a: |-\n  three\n  four\nb: 1\n");
    expect(changed("a: [x, y]\n", set([0, 1], "a, b"))).toBe('a: [x, "a, b"]\n');
  });
});

describe("structure", () => {
  const stages = "stages:\n  # first\n  - name: A # a\n    emotion: 1\n  # second\n  - name: B\n  - C\ntail: 1\n";
  test("inserts", () => {
    expect(changed(stages, { kind: "insert-item", into: [0], position: 1, value: { entries: [["name", "N"], ["channel", ["x", "y"]]] } })).toBe(
      "stages:\n  # first\n  - name: A # a\n    emotion: 1\n  - name: N\n    channel:\n      - x\n      - y\n  # second\n  - name: B\n  - C\ntail: 1\n");
    expect(changed(stages, { kind: "insert-item", into: [0], position: 3, value: "D" })).toBe(stages.replace("  - C\n", "  - C\n  - D\n"));
    expect(changed(stages, { kind: "insert-entry", into: [0, 0], position: 0, key: "k", value: 1 })).toBe(stages.replace("- name: A", "- k: 1\n    name: A"));
    expect(changed(stages, { kind: "insert-entry", into: [], position: 2, key: "k", value: "yes" })).toBe(`${stages}k: "yes"\n`);
  });
  test("deletes, moves, wraps, renames", () => {
    expect(changed(stages, { kind: "delete", at: [0, 1] })).toBe(stages.replace("  # second\n  - name: B\n", ""));
    expect(changed(stages, { kind: "delete", at: [0, 0, 0] })).toBe(stages.replace("name: A # a\n    ", ""));
    expect(changed(stages, { kind: "move", from: [0, 1], into: [0], position: 0 })).toBe("stages:\n  # second\n  - name: B\n  # first\n  - name: A # a\n    emotion: 1\n  - C\ntail: 1\n");
    expect(changed(stages, { kind: "wrap-in-map", at: [0, 2], key: "name" })).toBe(stages.replace("- C", "- name: C"));
    expect(changed("a: x # c\n", { kind: "wrap-in-list", at: [0] })).toBe("a:\n  - x # c\n");
    expect(changed(stages, { kind: "rename-key", at: [0, 0, 1], key: "yes" })).toBe(stages.replace("emotion", '"yes"'));
    expect(changed("a: [x, y, z]\n", { kind: "delete", at: [0, 2] }, { kind: "insert-item", into: [0], position: 0, value: "w" })).toBe("a: [w, x, y]\n");
  });
  test("keeps the blanks somebody types behind dashes", () => {
    const wide = "stages:\n    -   name: A\n        goals: x\n    -   B # soon\n    -   - C\n        - D\n";
    expect(changed(wide, { kind: "wrap-in-map", at: [0, 1], key: "name" })).toBe(wide.replace("-   B", "-   name: B"));
    expect(changed(wide, { kind: "wrap-in-list", at: [0, 1] })).toBe(wide.replace("-   B", "-   - B"));
    expect(changed(wide, { kind: "wrap-in-map", at: [0, 2], key: "goals" })).toBe(wide.replace("-   - C\n        - D", "-   goals:\n            - C\n            - D"));
  });
  test("references", () => {
    expect(changed("a: &k\n  - x\nb: *k\n", set([0, 0], "y"))).toBe("a: &k\n  - y\nb:\n  - x\n");
    expect(changed("a: &k\n  - x\nb: *k\n", set([1, 0], "y"))).toBe("a: &k\n  - x\nb:\n  - y\n");
  });
  test("of several aliases the first becomes the anchor of the others when the anchored value changes or goes", () => {
    expect(changed("a: &k 1 # a\nb: *k # b\nc: [*k]\nd: *k\n", set([0], 2))).toBe("a: &k 2 # a\nb: &k 1 # b\nc: [*k]\nd: *k\n");
    expect(changed("a: &k\n  - x\nb: *k # b\nc: *k\n", set([0, 0], "y"))).toBe("a: &k\n  - y\nb: &k # b\n  - x\nc: *k\n");
    expect(changed("a: &k [x]\nb: [*k, *k]\nc: *k\n", { kind: "delete", at: [0] })).toBe("b: [&k [x], *k]\nc: *k\n");
    expect(changed("a: &k 1\nb: *k\nc: *k\n", set([1], 2))).toBe("a: &k 1\nb: 2\nc: *k\n");
  });
});

describe("an entry at the end of the note's own map", () => {
  test.each(["a: 1\n", "a: 1\n\n\n", "a: 1\n# c\n", "a:\n  - x\n\n  # c\n", "a:\n", "a: |\n  x\n\n", "a: # c\n- x\n"])("ends, and stands behind %j", (yaml) => {
    const after = changed(yaml, { kind: "insert-entry", into: [], position: 1, key: "k", value: 1 });
    expect(readNote(`---\n${after}---\n`).root?.entries.map((entry) => entry.key)).toEqual(["a", "k"]);
    expect(after.replace("k: 1\n", "")).toBe(yaml);
  });
});

describe("the first entry", () => {
  const entry: RawChange = { kind: "insert-entry", into: [], position: 0, key: "tags", value: ["journey"] };
  const textOf = (text: string) => {
    const result = changeNote(readNote(text), [entry]);
    return result.changed ? result.text : result.refusal;
  };

  test("makes the fences a note has not, after a byte order mark and in its line ending", () => {
    expect(textOf("")).toBe("---\ntags:\n  - journey\n---\n");
    expect(textOf("Text\n---\nmore")).toBe("---\ntags:\n  - journey\n---\nText\n---\nmore");
    expect(textOf("\uFEFFText\r\nmore")).toBe("\uFEFF---\r\ntags:\r\n  - journey\r\n---\r\nText\r\nmore");
  });

  test("goes between empty fences, under their comments", () => {
    expect(textOf("---\n---\nBody")).toBe("---\ntags:\n  - journey\n---\nBody");
    expect(textOf("---\n# later\n---\n")).toBe("---\n# later\ntags:\n  - journey\n---\n");
  });
});

describe("nothing is written", () => {
  test("into what does not parse, into maps with a key twice, or where there is no place", () => {
    const refusal = (text: string, change: RawChange) => {
      const result = changeNote(readNote(text), [change]);
      return result.changed ? result.text : result.refusal;
    };
    expect(refusal("---\na: [\n---\n", set([0], 1))).toBe("note-broken");
    expect(refusal("---\na: 1\na: 2\n---\n", set([0], 1))).toBe("duplicate-key");
    expect(refusal("---\na: 1\nb: 2\n---\n", { kind: "rename-key", at: [1], key: "a" })).toBe("duplicate-key");
    expect(refusal("---\na: 1\n---\n", set([1], 1))).toBe("no-place");
    expect(refusal("---\na: 1\n---\n", { kind: "insert-item", into: [0], position: 0, value: 1 })).toBe("no-place");
    expect(refusal("Text", set([0], 1))).toBe("no-place");
  });
});

describe("bugs that random notes found", () => {
  test("an entry moved behind a blank line on top of a note, out of brackets of several lines", () => {
    expect(changed("\nyes: {\n    a: none, # c1\n    b: 50 %\n  } # c0\n", { kind: "move", from: [0, 1], into: [], position: 1 })).toBe("\nyes: {\n    a: none # c1\n  } # c0\nb: 50 %\n");
  });

  test("a block scalar before the closing fence, once what followed it is gone", () => {
    expect(changed("a: |\n  x\nb: 1\n", { kind: "delete", at: [1] })).toBe("a: |\n  x\n");
  });

  test("the last entry of a note whose value is empty and has a comment", () => {
    expect(changed("# c0\nstages: # c1\n", { kind: "delete", at: [0] })).toBe("# c0\n{} # c1\n");
  });

  test("an item moved before the anchor its alias means", () => {
    expect(changed("a: &k x\nb: 1\nc: *k\n", { kind: "move", from: [2], into: [], position: 0 })).toBe("c: x\na: &k x\nb: 1\n");
  });

  test("a deeper map wrapped into a list whose dashes stand under their key", () => {
    expect(changed("a:\n    b:\n        c: x # c0\nd:\n- y\n", { kind: "wrap-in-list", at: [0] })).toBe("a:\n- b:\n      c: x # c0\nd:\n- y\n");
  });
});
