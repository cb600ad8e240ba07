/** How a note's text is taken apart: where the frontmatter stands, its tree with positions, and every kind of damage. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { readNote } from "../../src/note/read-note";
import { toValues } from "../../src/note/to-values";
import type { MapEntry, MapNode, TreeNode } from "../../src/note/tree";

const noteOf = (yaml: string, body = "") => readNote(`---\n${yaml}\n---\n${body}`);

function rootOf(yaml: string): MapNode {
  const { root, faults } = noteOf(yaml);
  if (root === undefined) throw new Error(`no tree: ${JSON.stringify(faults)}`);
  return root;
}

function entryOf(map: MapNode, key: string): MapEntry {
  const entry = map.entries.find((candidate) => candidate.key === key);
  if (entry === undefined) throw new Error(`no key ${key}`);
  return entry;
}

function scalarsIn(node: TreeNode): Extract<TreeNode, { kind: "scalar" }>[] {
  if (node.kind === "scalar") return [node];
  return node.kind === "list" ? node.items.flatMap(scalarsIn) : node.entries.flatMap((entry) => scalarsIn(entry.value));
}

const codesOf = (yaml: string) => noteOf(yaml).faults.map((fault) => fault.code);

describe("where frontmatter stands", () => {
  test("a note of 0 bytes, or of text alone, has none", () => {
    expect(readNote("")).toMatchObject({ frontmatter: "none", yamlSpan: undefined, bodyStart: 0, root: undefined, faults: [] });
    expect(readNote("Just text\n---\na: 1\n---\n").frontmatter).toBe("none");
  });

  test("fences with nothing, blank lines or comments between them are empty, not broken", () => {
    for (const text of ["---\n---\n", "---\n\n---", "---\n# later\n---\nBody", "---\n~\n---\n"]) expect(readNote(text)).toMatchObject({ frontmatter: "empty", faults: [] });
  });

  test("the body starts after the closing fence", () => {
    const text = "---\na: 1\n---\nBody\n---\nmore";
    const note = readNote(text);
    expect(text.slice(note.bodyStart)).toBe("Body\n---\nmore");
    expect(note.yamlSpan).toEqual({ start: 4, end: 8 });
  });

  test("a byte order mark, CRLF and blanks after the fences are allowed, and offsets count them", () => {
    const text = "\uFEFF---  \r\nname: Ольга\r\nage: 1.10\r\n--- \r\nBody";
    const note = readNote(text);
    expect(note.frontmatter).toBe("map");
    expect(text.slice(note.bodyStart)).toBe("Body");
    const age = note.root?.entries[1];
    expect(age?.value).toMatchObject({ source: "1.10", value: 1.1 });
    expect(text.slice(age?.value.span.start, age?.value.span.end)).toBe("1.10");
    expect(note.positionAt(age?.value.span.start ?? 0)).toEqual({ line: 3, column: 6 });
  });

  test("properties behind blank lines are text, and this is said", () => {
    const note = readNote("\uFEFF\r\n\n---\ntags: [journey]\nstages: [A]\n---\nBody");
    expect(note).toMatchObject({ frontmatter: "none", root: undefined, bodyStart: 1, faults: [{ code: "frontmatter-late", fatal: false }] });
    expect(note.positionAt(note.faults[0]?.span.start ?? 0)).toEqual({ line: 3, column: 1 });
    for (const text of ["\n---\nwords\n---\n", "\n---\na: b\nno end", "a\n---\nb: c\n---\n", "\n\n"]) expect(readNote(text).faults).toEqual([]);
  });

  test("four dashes, dashes with text and dashes inside a line close nothing", () => {
    const note = readNote("---\na: b --- c\n# ----\n----: x\n---\n");
    expect(note.frontmatter).toBe("map");
    expect(note.root?.entries.map((entry) => entry.key)).toEqual(["a", "----"]);
  });

  test("properties without a closing fence are broken; a line across the page is not", () => {
    expect(readNote("---\ntags: [journey]\nstages:\n  - name: A\n")).toMatchObject({ frontmatter: "broken", faults: [{ code: "frontmatter-unclosed", fatal: true }] });
    expect(readNote("---\n\nA story: with a colon far away in the text, told at some length and never ending\n").frontmatter).toBe("none");
    expect(readNote("---\nJust text").frontmatter).toBe("none");
  });

  test("a fence with a language is never run or read", () => {
    const note = readNote("---js\nmodule.exports = { stages: [process.exit(3)] }\n---\nBody");
    expect(note).toMatchObject({ frontmatter: "broken", yamlSpan: undefined, faults: [{ code: "frontmatter-code", value: "---js" }] });
    expect(readNote("---toml\na = 1\n---\n").faults[0]?.code).toBe("frontmatter-code");
  });

  test("conflict markers make the note broken, wherever they stand in the frontmatter", () => {
    const inside = readNote("---\nname: A\n<<<<<<< HEAD\nage: 1\n=======\nage: 2\n>>>>>>> theirs\n---\n");
    expect(inside).toMatchObject({ frontmatter: "broken", faults: [{ code: "conflict-markers", value: "<<<<<<< HEAD" }] });
    expect(inside.positionAt(inside.faults[0]?.span.start ?? 0)).toEqual({ line: 3, column: 1 });
    expect(readNote("<<<<<<< HEAD\n---\nstages: []\n---\n").faults[0]?.code).toBe("conflict-markers");
    expect(readNote("---\na: 1\n---\n<<<<<<< HEAD\nbody\n").faults).toEqual([]);
  });

  test("five megabytes of YAML are refused at once", () => {
    const started = performance.now();
    const note = readNote(`---\nstages:\n${"  - name: A stage\n".repeat(300_000)}---\n`);
    expect(note).toMatchObject({ frontmatter: "broken", faults: [{ code: "frontmatter-too-large" }] });
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe("the tree", () => {
  test("plain values keep the text they were typed as", () => {
    const values = rootOf("a: 1.10\nb: yes\nc: 007\nd: 10:00\ne:\nf: null\ng: 'it''s'\nh: \"1\"").entries.map(({ value }) => (value.kind === "scalar" ? [value.source, value.value, value.quoted] : []));
    expect(values).toEqual([["1.10", 1.1, false], ["yes", "yes", false], ["007", 7, false], ["10:00", "10:00", false], ["", null, false], ["null", null, false], ["it's", "it's", true], ["1", "1", true]]);
  });

  test("block scalars and folded lines are text", () => {
    const root = rootOf("a: |\n  one\n  two\nb: >-\n  one\n  two\nc: one\n  two");
    expect(toValues(root)).toEqual({ a: "one\ntwo\n", b: "one two", c: "one two" });
    expect(entryOf(root, "a").value).toMatchObject({ quoted: true });
  });

  test("unquoted wikilinks are lists in lists, and a key that is one keeps its source", () => {
    const root = rootOf("who: [[Olga]]\nemotion:\n  [[Olga]]: 1\n  \"[[Igor]]\": 2");
    expect(entryOf(root, "who").value).toMatchObject({ kind: "list", flow: true, items: [{ kind: "list", items: [{ source: "Olga" }] }] });
    const emotion = entryOf(root, "emotion").value;
    if (emotion.kind !== "map") throw new Error("no map");
    expect(emotion.entries.map(({ key, keyNode }) => [key, keyNode?.kind])).toEqual([["[[Olga]]", "list"], ["[[Igor]]", undefined]]);
    expect(toValues(emotion)).toEqual(parse('[[Olga]]: 1\n"[[Igor]]": 2', { logLevel: "silent" }));
  });

  test("a block list ends with its last value, not with the comments after it", () => {
    const yaml = "a:\n  - x\n  - y\n\n# about b\nb: 1";
    const list = entryOf(rootOf(yaml), "a").value;
    expect(`---\n${yaml}`.slice(list.span.start, list.span.end)).toBe("- x\n  - y");
  });

  test("a doubled key is a fault that leaves the map readable, and the last one wins", () => {
    const note = noteOf("name: A\nage: 1\nname: B");
    expect(note).toMatchObject({ frontmatter: "map", faults: [{ code: "yaml-duplicate-key", fatal: false, value: "name" }] });
    expect(note.root?.entries.map((entry) => entry.duplicate)).toEqual([false, false, true]);
    expect(note.root === undefined ? undefined : toValues(note.root)).toEqual({ name: "B", age: 1 });
  });

  test("keys named like parts of a prototype are keys like any other", () => {
    const values = toValues(rootOf("__proto__: { polluted: 1 }\nconstructor: 2\ntoString: 3\nhasOwnProperty: 4"));
    expect(Object.keys(values)).toEqual(["__proto__", "constructor", "toString", "hasOwnProperty"]);
    expect(Object.getPrototypeOf(values)).toBe(Object.prototype);
    expect("polluted" in {}).toBe(false);
  });

  test("an alias reads as what its anchor stands for, at its own place", () => {
    const root = rootOf("a: &who { name: Olga }\nb: *who");
    expect(toValues(root)).toEqual({ a: { name: "Olga" }, b: { name: "Olga" } });
    const { span } = entryOf(root, "b").value;
    expect("---\na: &who { name: Olga }\nb: *who".slice(span.start, span.end)).toBe("*who");
  });

  test("a bomb of aliases is refused without writing it out", () => {
    const lines = ["a0: &a0 [x, x]"];
    for (let level = 1; level < 30; level++) lines.push(`a${level}: &a${level} [*a${level - 1}, *a${level - 1}]`);
    expect(noteOf(lines.join("\n"))).toMatchObject({ frontmatter: "broken", faults: [{ code: "yaml-too-many-aliases" }] });
  });

  test("an alias to itself is refused", () => {
    expect(codesOf("a: &a [*a]")).toEqual(["yaml-unresolvable"]);
  });

  test("cells of 10,000 characters and maps of 10,000 keys are read whole", () => {
    const cell = "слово ".repeat(1667).trim();
    const keys = Array.from({ length: 10_000 }, (_, number) => `key${number}: ${number}`);
    expect(toValues(rootOf(`a: ${cell}`))).toEqual({ a: cell });
    expect(rootOf(keys.join("\n")).entries).toHaveLength(10_000);
  });
});

describe("damage", () => {
  test.each([
    ["fears: *really?*", "yaml-unresolvable", 'fears: "*really?*"'],
    ["name: STOP: charge it daily?", "yaml-syntax", 'name: "STOP: charge it daily?"'],
    ["who: [[Olga]] and Igor", "yaml-syntax", 'who: "[[Olga]] and Igor"'],
    ["by: @olga", "yaml-syntax", 'by: "@olga"'],
    ["rate: %80", "yaml-syntax", 'rate: "%80"'],
    ["code: `x`", "yaml-syntax", 'code: "`x`"'],
    ["stages:\n  - **Choosing** a watch", "yaml-syntax", '- "**Choosing** a watch"'],
    ['said: "STOP" he said', "yaml-syntax", `said: '"STOP" he said'`],
    ["цель: Часы: какие?", "yaml-syntax", 'цель: "Часы: какие?"'],
    ["stages:\n  - name: A\n    pains: [dear, slow]\n    mood: sad\n    [[Olga]]: 1", "yaml-syntax", '"[[Olga]]": 1'],
    ["a: [one\nb: 2", "yaml-syntax", 'a: "[one"'],
  ])("%s is %s and mended as %s", (yaml, code, mended) => {
    const [fault] = noteOf(yaml).faults;
    expect(fault).toMatchObject({ code, fatal: true, mended });
    expect(() => { parse(mended); }).not.toThrow();
  });

  test("every alias that leads nowhere is named with its line", () => {
    const note = noteOf("a: *one*\nb: fine\nc: *two*");
    expect(note.faults.map((fault) => [fault.code, note.positionAt(fault.span.start).line])).toEqual([["yaml-unresolvable", 2], ["yaml-unresolvable", 4]]);
  });

  test("text beginning with an exclamation mark is kept whole and pointed out", () => {
    const note = noteOf("a: !important thing");
    expect(note).toMatchObject({ frontmatter: "map", faults: [{ code: "yaml-unresolvable", fatal: false, mended: 'a: "!important thing"' }] });
    expect(note.root?.entries[0]?.value).toMatchObject({ source: "!important thing", value: "thing" });
  });

  test.each(["a:\n  - !wow\n  - b", "a: [!wow, b]", "a:\n  - !wow # why\n\n  # and\n  - b", "a:\r\n- !wow\r\n- b"])("keeps a lone word with ! in front as it was typed: %s", (yaml) => {
    const note = readNote(`---\n${yaml}\n---\n`);
    expect(note.faults).toMatchObject([{ code: "yaml-unresolvable", fatal: false }]);
    const list = note.root?.entries[0]?.value;
    expect(list).toMatchObject({ kind: "list", items: [{ source: "!wow", value: "" }, { source: "b" }] });
    const span = list?.kind === "list" ? list.items[0]?.span : undefined;
    expect(note.text.slice(span?.start, span?.end)).toBe("!wow");
  });

  test("tabs as indentation are named as such", () => {
    const note = noteOf("stages:\n\t- name: A");
    expect(note.faults).toMatchObject([{ code: "yaml-tab", fatal: true, mended: "  - name: A" }]);
    expect(note.positionAt(note.faults[0]?.span.start ?? 0).line).toBe(3);
  });

  test("a list or a text instead of properties is no map", () => {
    expect(codesOf("- a\n- b")).toEqual(["yaml-not-a-map"]);
    expect(codesOf("just words")).toEqual(["yaml-not-a-map"]);
  });

  test("nesting without end is a fault, not a crash", () => {
    expect(noteOf(`a: ${"[".repeat(30_000)}`).frontmatter).toBe("broken");
    expect(noteOf(`a: ${"[".repeat(400)}${"]".repeat(400)}`).frontmatter).toBe("broken");
  });
});

const yamlish = fc.array(fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom("\n", "\r\n", "---", "- ", ": ", "  ", "\t", "*a", "&a ", "[", "]", "{", "}", "|", ">", "'", '"', "#", "! ", "? ", "%", "stages", "\uFEFF")), { maxLength: 40 }).map((parts) => parts.join(""));
const text = fc.oneof(fc.string({ maxLength: 20 }), fc.constantFrom("yes", "1.10", "[[Olga]]", "a: b", "# no", "10:00", "длинный текст", "two\nlines", " x "));
const value = fc.letrec((tie) => ({
  node: fc.oneof({ maxDepth: 3 }, text, fc.integer(), fc.boolean(), fc.constant(null), fc.array(tie("node"), { maxLength: 4 }), fc.dictionary(fc.string({ minLength: 1, maxLength: 8 }), tie("node"), { maxKeys: 4 })),
})).node;

describe("whatever is typed", () => {
  test("reading never throws, and every fault stands in the text", () => {
    fc.assert(
      fc.property(yamlish, fc.boolean(), (typed, fenced) => {
        const whole = fenced ? `---\n${typed}\n---\nBody` : typed;
        const note = readNote(whole);
        if (note.root !== undefined) toValues(note.root);
        expect(note.frontmatter === "broken").toBe(note.faults.some((fault) => fault.fatal));
        for (const { span } of note.faults) expect(span.start >= 0 && span.start <= span.end && span.end <= whole.length).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });

  test("the values equal what the YAML library gives, and each plain or quoted value stands where its span says", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ minLength: 1, maxLength: 8 }), value, { minKeys: 1, maxKeys: 5 }), fc.boolean(), (data, crlf) => {
        const yaml = stringify(data, { lineWidth: 0, aliasDuplicateObjects: false }).trimEnd();
        const source = crlf && !/\n\s*\n|[|>]/.test(yaml) ? yaml.replaceAll("\n", "\r\n") : yaml;
        if (/^---[ \t]*$/m.test(yaml)) return;
        const note = readNote(`---\n${source}\n---\n`);
        if (note.root === undefined) throw new Error(JSON.stringify(note.faults));
        expect(toValues(note.root)).toEqual(parse(source));
        for (const scalar of scalarsIn(note.root)) {
          const typed = note.text.slice(scalar.span.start, scalar.span.end);
          if (!/[\r\n]/.test(typed)) expect(parse(typed)).toEqual(scalar.value);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("a position counts lines and columns as people do", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("a", "\n", "\r\n", "ё"), { maxLength: 30 }), fc.nat(40), (parts, asked) => {
        const whole = parts.join("");
        const offset = Math.min(asked, whole.length);
        const before = whole.slice(0, offset).split("\n");
        expect(readNote(whole).positionAt(offset)).toEqual({ line: before.length, column: (before.at(-1)?.length ?? 0) + 1 });
      }),
    );
  });
});
