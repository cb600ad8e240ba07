/** The quick reader of plain YAML against the library: the same tree to the last span, or no tree at all. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findFrontmatter } from "../../src/note/find-frontmatter";
import { readPlainYaml } from "../../src/note/read-plain-yaml";
import { readAnyYaml } from "../../src/note/read-yaml";
import { halves, notesOf } from "../demo/demo-vault";

/** The quick tree of a YAML source in a note, after proving that the library's is the same; undefined when it passes. */
function readBoth(yaml: string, before = "---\n") {
  const text = `${before}${yaml}\n---\nBody\n`;
  const span = { start: before.length, end: before.length + yaml.length };
  const plain = readPlainYaml(text, span);
  if (plain !== undefined) expect({ yaml, root: plain, faults: [] }).toEqual({ yaml, root: readAnyYaml(text, span).root, faults: readAnyYaml(text, span).faults });
  return plain;
}

const demoNotes = halves.flatMap(notesOf);
const pieces = [
  "a", "name", "эмоция", "goals: ", "x:", "b : c", ": ", ":", " ", "  ", "- ", "-", "-1", "- - ", "\n", "\n", "\n  ", "\n  - ", "\n- ", "\n    ", "\r\n", "#", " # note", "\n# note", "\n   # note",
  '"', '"q"', '"k": ', "'", "'q'", "''", "[", "]", "[a, b]", '["[[N]]", \'c\']', ", ", "{ a: 1 }", "{", "}", "{ ", " }", "{ b: [ c, -1.5 ], \"d\": it's so }", "[[N]]", "1.10", "007", "null", "~", "true", "10:00", "0x1F", "...", "---", "|", ">", "&a", "*a", "!t", "%", "@", "`", "?", "? ", "<<: ", "\t",
  "\u2028", "\u00a0", "\ufeff", "\u0085", "😀", "e\u0301", "\\", "\r", "=", "+", "(", "$", ".", "!", "!x",
];

describe("the quick reader", () => {
  test("reads the plain YAML people write, as the library does", () => {
    const plain = [
      "stages:\n  - name: Search\n    emotion: -2\n    touchpoints:\n      - Advert\n      - name: Site # seen first\n        channel: [website, phone]\n\n# later\nowner: \"Ann\"\nempty:\nlast: 'x'",
      "этапы:\n- название: Поиск\n  точки касания:\n  - название: Сайт\n    эмоция:\n      \"[[Ольга]]\": 1\n- название: Оплата\nпусто:   ",
      "a: 1\r\nb:\r\n  - x\r\n  - - y\r\n    - z\r\nc:  # nothing\r\n",
      "time: 10:00\nversion: 1.10\ncode: 007\nminus: -x\nlink: https://example.com/#part\nwords: it's \"so\" [good], {really}",
      "a: { text: it's late, \"by\": [-2, [[Olga]], {}, []] } # so\nb:\n  - { name: A, emotion: -1.5 }\n  - [ x ]",
    ];
    for (const yaml of plain) expect(readBoth(yaml), yaml).toBeDefined();
  });

  test.each([
    ["several lines in one value", "a: b\n  c"], ["a block scalar", "a: |\n  b"], ["an anchor", "a: &x 1\nb: *x"], ["a flow list over lines", "a: [b,\n  c]"], ["a pair in a flow list", "a: [b: c]"], ["a flow map as a key", "{a: 1}: b"], ["a key without a value in braces", "a: {b}"],
    ["a doubled key", "a: 1\na: 2"], ["a tab", "a:\t1"], ["an escape", 'a: "\\n"'], ["a colon in a value", "a: b: c"], ["wrong indentation", "a:\n    b: 1\n  c: 2"], ["an empty item", "a:\n  -\n  - b"],
    ["a list beside keys", "a: 1\n- b"], ["a text alone", "a"], ["nothing", " \n "], ["a marker between documents", "a: 1\n--- \nb: 2"], ["a comma too many", "a: [b, ]"],
  ])("leaves %s to the library", (_, yaml) => {
    expect(readBoth(yaml)).toBeUndefined();
  });

  test("reads every demo note as the library does, and most of them itself", () => {
    let read = 0;
    const notes = demoNotes.filter(({ text }) => findFrontmatter(text).kind === "fenced");
    for (const { text } of notes) {
      const found = findFrontmatter(text);
      if (found.kind !== "fenced") continue;
      const plain = readPlainYaml(text, found.yaml);
      if (plain === undefined) continue;
      read++;
      expect(readAnyYaml(text, found.yaml)).toEqual({ root: plain, empty: false, faults: [], anchored: false });
    }
    expect(read).toBeGreaterThan(notes.length / 2);
  });

  test("never differs from the library on random lines", () => {
    const line = fc.array(fc.constantFrom(...pieces), { maxLength: 6 }).map((parts) => parts.join(""));
    const indented = fc.tuple(fc.constantFrom("", "  ", "    ", "- ", "  - ", "    - ", " "), fc.constantFrom("a: ", "b:", "name: ", "", '"k": ', "c:  "), line).map((parts) => parts.join(""));
    fc.assert(fc.property(fc.array(fc.oneof(indented, line), { maxLength: 7 }), fc.constantFrom("\n", "\r\n"), (lines, lineBreak) => void readBoth(lines.join(lineBreak))), { numRuns: 4000 });
  });

  test("never differs from the library on a demo note with one thing changed", () => {
    const sources = demoNotes.flatMap(({ text }) => {
      const found = findFrontmatter(text);
      return found.kind === "fenced" && found.yaml.end - found.yaml.start < 3000 ? [text.slice(found.yaml.start, found.yaml.end)] : [];
    });
    fc.assert(
      fc.property(fc.constantFrom(...sources), fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(3), fc.constantFrom(...pieces), (source, share, removed, piece) => {
        const at = Math.floor(source.length * share);
        readBoth(source.slice(0, at) + piece + source.slice(at + removed));
      }),
      { numRuns: 600 },
    );
  });
});
