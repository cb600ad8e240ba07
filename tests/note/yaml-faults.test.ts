/** What is told of properties that are no YAML: the line to blame, the place, what to type instead; all mistakes, not the first alone. */
import { describe, expect, test } from "vitest";
import { parseDocument } from "yaml";
import { parseOptions } from "../../src/note/parse-options";
import { readNote } from "../../src/note/read-note";

/** Each fault as `line:column code mended`, `found>expected` for indentation. */
function told(yaml: string): string[] {
  const note = readNote(`---\n${yaml}\n---\nBody`);
  return note.faults.map(({ code, span, mended, details }) => {
    const { line, column } = note.positionAt(span.start);
    const facts = details?.["expected"] === undefined ? (mended ?? "") : `${details["found"]}>${details["expected"]}`;
    return `${line}:${column} ${code} ${facts}`.trim();
  });
}

describe("one line is mended", () => {
  test.each([
    ["a quote left open is closed, however much follows", ['stages:', '  - name: A', '    goals: "Be sure', '    fears: x', '    touchpoints:', '      - name: Site', '      - name: "Shop', '  - C'], '4:5 yaml-syntax goals: "Be sure"'],
    ["an apostrophe in front is part of the text", ["a: 'tis fine", "b: 1"], `2:1 yaml-syntax a: "'tis fine"`],
    ["brackets left open are closed", ["a:", "  - [x, [y, z]", "b: 1"], "3:3 yaml-syntax - [x, [y, z]]"],
    ["a map left open is closed", ["a:", "  - { name: A, goals: x", "  - { name: B }"], "3:3 yaml-syntax - { name: A, goals: x}"],
    ["a lone bracket is closed", ["stages: ["], "2:1 yaml-syntax stages: []"],
    ["a lone brace is closed", ["a: 1", "stages: {"], "3:1 yaml-syntax stages: {}"],
    ["a lone bracket among lines is closed", ["stages:", "  - name: A", "    goals: [", "  - name: B"], "4:5 yaml-syntax goals: []"],
    ["a lone bracket behind a dash is closed", ["a:", "  - [", "  - name: B"], "3:3 yaml-syntax - []"],
    ["brackets in brackets are closed", ["stages: [{ name: Need, touchpoints: ["], "2:1 yaml-syntax stages: [{ name: Need, touchpoints: []}]"],
    ["braces are closed in front of a comment", ["a:", "  - { name: A # mine", "  - B"], "3:3 yaml-syntax - { name: A} # mine"],
    ["brackets are closed in front of a comment", ["stages: [ # mine"], "2:1 yaml-syntax stages: [] # mine"],
    ["brackets over several lines are closed in the last", ["stages: [", "  Need, don't", "lanes: x"], "3:3 yaml-syntax Need, don't]"],
    ["brackets over several lines are closed behind those inside", ["stages: [", "  { name: A, b: [x,", "    y] },", "  { name: B }", "", 'personas: "[[Olga]]"'], "5:3 yaml-syntax { name: B }]"],
    ["a brace within a list over several lines is closed in front of its comma", ["stages: [", "  { name: A,", "  { name: B }", "]"], "3:3 yaml-syntax { name: A},"],
    ["a comma in front of nothing goes", ["a:", "  - b: [x,", "  - c"], "3:3 yaml-syntax - b: [x]"],
    ["a bracket in front of a list with dashes goes", ["stages: [", "  - name: A", "    b: x", "  - name: B"], "2:1 yaml-syntax stages:"],
    ["a bracket in front of a list with dashes goes, also with its end", ["stages: [", "  - name: A", "  - name: B", "]"], "2:1 yaml-syntax stages:"],
    ["a bracket in front of a text is text", ["goals: [maybe"], '2:1 yaml-syntax goals: "[maybe"'],
    ["a blank is missing after the colon", ["a:", "  - name: A", "    goals:Be sure", "    b: 1"], "4:5 yaml-syntax goals: Be sure"],
    ["a blank is missing after the dash", ["a:", "  - name: A", "  -name: B", "  - C"], "4:3 yaml-syntax - name: B"],
    ["a wide colon", ["a: x", "боли： дорого", "b: 1"], "3:1 yaml-syntax боли: дорого"],
    ["a long dash", ["a:", "  - name: A", "  – name: B"], "4:3 yaml-syntax - name: B"],
    ["a bullet", ["a:", "  - name: A", "  * name: B"], "4:3 yaml-syntax - name: B"],
    ["a number with a dot", ["stages:", "1. Choose", "- Buy"], "3:1 yaml-syntax - Choose"],
    ["an equals sign", ["a: x", "b = y", "c: z"], "3:1 yaml-syntax b: y"],
    ["no colon after a key with lines below", ["a: x", "stages", "  - A"], "3:1 yaml-syntax stages:"],
    ["a key in bold", ["a: x", "**goals**: Be sure"], '3:1 yaml-syntax "**goals**": Be sure'],
    ["a name in bold with lines below", ["a:", "  - **Using**:", "      b: 1"], '3:3 yaml-syntax - "**Using**":'],
    // A pattern with two ways for each blank would try two to the fiftieth of them.
    ["many links with a word behind them, which no list mends", [`a: ${"[[Olga]] ".repeat(50)}x`], `2:1 yaml-syntax a: "${"[[Olga]] ".repeat(50)}x"`],
    ["several links in one line become a list", ["a: [[Olga]], [[Igor|И]]"], '2:1 yaml-syntax a: ["[[Olga]]", "[[Igor|И]]"]'],
    ["a bracket in the middle is nobody's quote", ["a: [{name: A, b: [x, y}, {name: B}]"], "2:23 yaml-syntax"],
  ])("%s", (_, lines, expected) => {
    expect(told(lines.join("\n"))[0]).toBe(expected);
  });

  test.each([["23:20", "at 23:20"], ["an address", "see https://a.example/b"]])("%s on a line of its own is no key", (_, text) => {
    expect(told(`a: x\nb: 1\n${text}\nc: 2`).join("\n")).not.toMatch(/: 20|: \/\//);
  });
});

describe("a line in the wrong column", () => {
  test.each([
    ["too far left", ["stages:", "  - name: A", "    emotion: 1", "   goals: x", "  - B"], "5:4 yaml-indentation 3>4"],
    ["too far right", ["stages:", "  - name: A", "    emotion: 1", "     goals: x", "    fears: y"], "5:6 yaml-indentation 5>4"],
    ["a dash too far right, with its lines", ["stages:", "  - name: A", "   - name: B", "     goals: x", "  - C"], "4:4 yaml-indentation 3>2"],
    ["a dash too far left", ["stages:", "  - name: A", " - name: B"], "4:2 yaml-indentation 1>2"],
    ["a property beside its dash", ["stages:", "  - name: A", "  goals: x", "  - name: B"], "4:3 yaml-indentation 2>4"],
    ["a text that goes on beside its key", ["a: one", "b: two", "and three", "c: x"], "4:1 yaml-indentation 0>2"],
    ["a block of text beside its key", ["s:", "  - a: |-", "    one", "    b: x"], "4:5 yaml-indentation 4>6"],
  ])("%s is told with the column it belongs to", (_, lines, expected) => {
    expect(told(lines.join("\n"))[0]).toBe(expected);
  });
});

describe("what cannot be seen", () => {
  test.each([
    ["no-break spaces in front of a line", "a:\n  - name: A\n    c: 1\n\u00a0\u00a0\u00a0\u00a0b: 1\n    d: 2", "5:5 yaml-space"],
    ["a no-break space behind a colon", "a:\u00a0x\nb: 1", "2:1 yaml-space"],
    ["a no-break space behind a dash", "a:\n  - x\n  -\u00a0y: 1", "4:3 yaml-space"],
    ["a tab behind a dash", "a:\n  - x: 1\n  -\ty: 1\n    z: 2", "4:4 yaml-tab"],
  ])("%s is named", (_, yaml, expected) => {
    expect(told(yaml)).toEqual([expected]);
  });

  test("many tabs are one fault, which says that there are more", () => {
    const [fault, ...rest] = readNote("---\nstages:\n\t- name: A\n\t  b: 1\n\t- C\n---\n").faults;
    expect(fault).toMatchObject({ code: "yaml-tab", details: { lines: 3 } });
    expect(rest).toEqual([]);
  });
});

describe("several mistakes", () => {
  test("are told at once, each in its place, up to ten", () => {
    const yaml = ["who: [[A]], [[B]]", "stages:", "  - name: Stop: really", "    goals: @me", "  - name: B", '   fears: "open', "    pains: fine", "  -name: C", "    thoughts: `x`", "  - D"].join("\n");
    expect(told(yaml)).toEqual([
      '2:1 yaml-syntax who: ["[[A]]", "[[B]]"]', '4:3 yaml-syntax - name: "Stop: really"', '5:5 yaml-syntax goals: "@me"', "7:4 yaml-indentation 3>4",
      '7:4 yaml-syntax fears: "open"', "9:3 yaml-syntax - name: C", '10:5 yaml-syntax thoughts: "`x`"',
    ]);
    expect(told(Array.from({ length: 30 }, (_, index) => `k${index}: a: b`).join("\n"))).toHaveLength(10);
  });

  test("keep their places with CRLF and a byte order mark", () => {
    const note = readNote("\uFEFF---\r\na: b: c\r\nd: `e`\r\nf: 1\r\n---\r\n");
    expect(note.faults.map((fault) => [note.positionAt(fault.span.start), note.text.slice(fault.span.start, fault.span.end), fault.mended])).toEqual([
      [{ line: 2, column: 1 }, "a: b: c", 'a: "b: c"'], [{ line: 3, column: 1 }, "d: `e`", 'd: "`e`"'],
    ]);
  });
});

describe("text YAML takes for its own", () => {
  test("an anchor nobody uses, in front of a text, was meant as text", () => {
    expect(told("a: &co and more\nb: 1")).toEqual(['2:4 yaml-unresolvable a: "&co and more"']);
    expect(told("a: &x one\nb: *x\nc: &y [1]\nd: &z\n  e: 1")).toEqual([]);
  });

  test("brackets without end are told where they are deepest", () => {
    expect(told(`a: 1\nb: ${"[".repeat(300)}${"]".repeat(300)}\nc: 2`)).toEqual(["3:1 yaml-syntax"]);
  });
});

test.each([
  ["quotes", `a: ${"\"'".repeat(4_000)}`],
  ["bracketed texts", Array.from({ length: 800 }, (_, index) => `k${index}: [x] y`).join("\n")],
  ["colons", Array.from({ length: 600 }, () => " - name: a: b: c").join("\n")],
  ["tabs", `s:\n${"\t- a\n".repeat(2_000)}`],
  ["open quotes", `s:\n${" - 'a\n".repeat(2_001)}`],
  ["lines in one quote", `a: "x\n${" b: c\n".repeat(2_000)}`],
])("mistakes in great number cost a few readings: %s", (_, yaml) => {
  const time = (work: () => unknown): number => {
    const start = performance.now();
    work();
    return performance.now() - start;
  };
  const parsed = Math.min(...[1, 2, 3].map(() => time(() => parseDocument(yaml, parseOptions))));
  expect(Math.min(...[1, 2].map(() => time(() => readNote(`---\n${yaml}\n---\n`))))).toBeLessThan(parsed * 50 + 1_000);
});

test("a mistake in properties that begin with an empty line is told, and ends", () => {
  for (const source of ["\n: [", "\n\n  - a\n b: 'c", "\r\n{"]) {
    const note = readNote(`---\n${source}\n---\n`);
    expect(note.faults.length, JSON.stringify(source)).toBeGreaterThan(0);
  }
});
