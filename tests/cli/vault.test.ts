/** Where links lead, by Obsidian's rules, and what the reader of whole notes makes of odd ones. */
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { NoteFilter, readWholeNote } from "../../src/cli/read-whole-note";
import { Vault } from "../../src/cli/vault";
import { defaultNoteTags } from "../../src/journey/recognise-note";

const vaultOf = (...paths: string[]) => new Vault("/v", defaultNoteTags, () => paths.map((path) => `/v/${path}`));

describe("a link", () => {
  const vault = vaultOf("Olga.md", "People/Olga.md", "People/Team/Igor.md", "x/y/Igor.md", "Maps/A.md", "Art/olga.png", "Maps/Note.v2.md", "Люди/Ёжик.md");
  test.each([
    ["Olga", "Maps/A.md", "Olga.md"],
    ["Olga", "People/Team/Igor.md", "Olga.md"],
    ["People/Olga", "Maps/A.md", "People/Olga.md"],
    ["people/OLGA.md", "Maps/A.md", "People/Olga.md"],
    ["Igor", "Maps/A.md", "x/y/Igor.md"],
    ["Igor", "People/Team/B.md", "People/Team/Igor.md"],
    ["Team/Igor", "Maps/A.md", "People/Team/Igor.md"],
    ["olga.png", "Maps/A.md", "Art/olga.png"],
    ["../Art/olga.png", "Maps/A.md", "Art/olga.png"],
    ["./Note.v2", "Maps/A.md", "Maps/Note.v2.md"],
    ["Note.v2", "Olga.md", "Maps/Note.v2.md"],
    ["/People/Olga", "Maps/A.md", "People/Olga.md"],
    ["Люди/Е\u0308жик", "Maps/A.md", "Люди/Ёжик.md"],
    ["../../etc/passwd", "Maps/A.md", undefined],
    ["Nobody", "Maps/A.md", undefined],
    ["lga", "Maps/A.md", undefined],
    ["", "Maps/A.md", undefined],
  ])("%s from %s leads to %s", (target, from, expected) => {
    expect(vault.resolve(target, from)).toBe(expected);
  });
});

describe("a whole note", () => {
  test("has the properties the YAML library gives, whatever the line endings", () => {
    const yaml = "tags: [journey]\r\ndate: 2026-11-09\r\ntext: |\r\n  a\r\n\r\n\r\n  b\r\n# note\r\nyes: no";
    const whole = readWholeNote(`\uFEFF---\r\n${yaml}\r\n---\r\nBody`, defaultNoteTags);
    expect(whole.frontmatter).toEqual(parse(yaml.replaceAll("\r\n", "\n")));
    expect(whole.recognition.journey).toBe(true);
  });

  test("never runs code, and takes no old answer for a new note", () => {
    const evil = "---js\nglobalThis.cjmWasRun = true\n---\n#journey";
    expect(readWholeNote(evil, defaultNoteTags)).toMatchObject({ frontmatter: undefined, recognition: { journey: true } });
    expect("cjmWasRun" in globalThis).toBe(false);
    const broken = "---\na: *x\n---\n";
    expect(readWholeNote(broken, defaultNoteTags).note.frontmatter).toBe("broken");
    expect(readWholeNote(broken, defaultNoteTags).note.frontmatter).toBe("broken");
  });

  test("a megabyte of blank lines takes no time", () => {
    const started = performance.now();
    readWholeNote(`---\na: 1\n${"\n \n".repeat(150_000)}b: 2\n---\n`, defaultNoteTags);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe("the quick look", () => {
  const filter = new NoteFilter({ ...defaultNoteTags, journey: ["путь/клиента", "c++"] });
  test.each([
    ["---\ntags: [путь/клиента]\n---\n", true],
    ["---\ntags:\n  - ПУТЬ/КЛИЕНТА/новый\n---\n", true],
    ["text #c++ text", true],
    ["---\ntype: Customer Journey Map\n---\n", true],
    ["---\ntype: customerJourney\n---\n", true],
    ["---\ntags: persona\n---\n", true],
    ["---\ntags: cooking\n---\nA journey", false],
    ["A long journey without any sign", false],
  ])("%j may be ours: %s", (text, expected) => {
    expect(filter.mayBeOurs(text)).toBe(expected);
  });
});
