/** Edits of notes as careless people and other tools leave them: only what is meant changes, and everything can be taken back. */
import { describe, expect, test } from "vitest";
import type { Edit } from "../../src/journey/edit";
import { editJourney } from "../../src/journey/edit-journey";
import { seenAt } from "../../src/journey/seen-at";
import { readNote } from "../../src/note/read-note";
import { applySplices, invertSplices } from "../../src/note/text-splice";
import { duplicate, editYaml, editYamlAt, insert, lines, move, remove, set } from "./edit-yaml";

type Case = readonly [title: string, before: string, edit: Edit, after: string, path?: string];

const cases = (table: readonly Case[]): void => {
  test.each(table.map((row) => [row[0], row] as const))("%s", (_, [, before, edit, after, path]) => {
    const edited = editYamlAt(before, [edit]);
    expect(edited.yaml).toBe(after);
    if (path !== undefined) expect(edited.path).toBe(path);
  });
};

const stage = (...inner: readonly string[]) => lines("stages:", "  - name: A", ...inner.map((line) => `    ${line}`));

describe("one of several unknown keys in a lane's map", () => {
  const fears = stage("fears:", "  Late: often # l", "  Dark: always # d");
  cases([
    ["takes a new value", fears, set('stages[0].fears["Late"]', "Late: never"), fears.replace("often", "never"), 'stages[0].fears["Late"]'],
    ["takes another key and value", fears, set('stages[0].fears["Late"]', "Slow: never"), fears.replace("Late: often", "Slow: never"), 'stages[0].fears["Slow"]'],
    ["becomes a text without a colon", fears, set('stages[0].fears["Dark"]', "Too dark"), fears.replace("Dark: always", "Too dark:"), 'stages[0].fears["Too dark"]'],
    ["becomes an entry of a list when its text fits no key", fears, set('stages[0].fears["Dark"]', "text: #1"), stage("fears:", "  - Late: often # l", '  - "text: #1" # d'), "stages[0].fears[1]"],
    ["becomes an entry of a list when it gets a property", fears, set('stages[0].fears["Dark"].severity', 3), stage("fears:", "  - Late: often # l", '  - text: "Dark: always" # d', "    severity: 3"), "stages[0].fears[1].severity"],
    ["is copied into a list", fears, duplicate('stages[0].fears["Dark"]'), stage("fears:", "  - Late: often # l", "  - Dark: always # d", "  - Dark: always # d"), "stages[0].fears[2]"],
  ]);
});

describe("names of rows are written as the note spells its keys", () => {
  const russian = lines("этапы:", "  - название: Выбор", "    цели клиента: быстро");
  cases([
    ["in a Russian note", lines("строки: [страхи]", russian), insert("lanes[1]", "barriers"), lines("строки: [страхи, барьеры]", russian)],
    ["the first ones, in the note's own spelling", russian, set("lanes", ["goals", "barriers"]), lines("строки: [цели клиента, барьеры]", russian)],
    ["hidden ones", russian, set("lanes-hidden", ["fears"]), lines("lanes-hidden: [страхи]", russian)],
    ["in an English note", "stages:\n  - name: A\n    pains: x", set("lanes", ["goals", "barriers", "My way"]), "lanes: [goals, pains, My way]\nstages:\n  - name: A\n    pains: x"],
  ]);
});

describe("an entry that becomes a map", () => {
  cases([
    ["has a name where it is a metric", stage("kpi: Orders"), set("stages[0].kpi[0].value", 3), stage("kpi:", "  name: Orders", "  value: 3")],
    ["has a name in Russian", "этапы:\n  - название: A\n    показатели: Заказы", set("stages[0].kpi[0].value", 3), "этапы:\n  - название: A\n    показатели:\n      название: Заказы\n      значение: 3"],
    ["has a text where the metrics have names", stage("kpi: {name: Orders, value: 3}", "barriers: Late"), set("stages[0].barriers[0].reason", "fog"), stage("kpi: {name: Orders, value: 3}", "barriers:", "  text: Late", "  reason: fog")],
  ]);
});

describe("nothing", () => {
  cases([
    ["takes a list in brackets away with its key", stage("goals: [x, y] # g", "fears: z"), set("stages[0].goals", null), stage("fears: z")],
    ["takes channels in brackets away", stage("channel: [x, y]", "fears: z"), set("stages[0].channel", null), stage("fears: z")],
  ]);

  test("is no name for what is named by its key", () => {
    expect(() => editYaml("stages:\n  A: [x]", set("stages[0]", ""))).toThrow("bad-path");
    expect(() => editYaml("stages:\n  A:\n    goals: x", set("stages[0].name", ""))).toThrow("bad-path");
  });
});

describe("brackets over several lines", () => {
  cases([
    ["keep the comment of what is moved within them", "stages: [\n  A, # a\n  B # b\n]", move("stages[1]", "stages[0]"), "stages: [\n  # b\n  B,\n  A # a\n]"],
  ]);
});

const nasty = lines(
  "# top", "tags: [journey] # t", "stages: # all", "", "  # first", '  - name: "A" # name', "    # of goals", "    goals: # g", "      # x", "      - 'x' # x1", "", "      # y", "      - y   # y1", "      # under y",
  "    emotion:   -1\t# tab before", "    touchpoints:", "    # zero", "    - Site ☕ # s", "    # second", "", "    - name: Shop & co", "      emotion: 1.50", "      thoughts: >- # folded", "        one", "        two", "", "        three",
  "      barriers: |", "        literal", "", "          deep", "      # trailing", "  # b", "  - name: B", "    fears: &f", "      - late", "      - dark # d", "    touchpoints:", "      - name: Copy", "        fears: *f", '      - { name: "a: b", emotion: 2, goals: [a, "b, c"] } # fl', "    needs: one",
);
const things = ["stages[0]", "stages[1]", "stages[0].touchpoints[0]", "stages[0].touchpoints[1]", "stages[1].touchpoints[0]", "stages[1].touchpoints[1]"];
const items = ["stages[0].goals[0]", "stages[0].goals[1]", "stages[0].touchpoints[1].thoughts", "stages[0].touchpoints[1].barriers", "stages[1].fears[0]", "stages[1].fears[1]", "stages[1].touchpoints[0].fears[0]", "stages[1].touchpoints[1].goals[1]", "stages[1].goals"];
const edits: readonly Edit[] = [
  ...[...things, ...items].flatMap((path) => [remove(path), duplicate(path)]),
  ...items.flatMap((path) => things.flatMap((thing) => [move(path, `${thing}.goals[0]`), move(path, `${thing}.fears[9]`), move(path, `${thing}["New way"][0]`)])),
  ...things.filter((path) => path.includes("touch")).flatMap((path) => [0, 1].flatMap((to) => [move(path, `stages[${to}].touchpoints[0]`), move(path, `stages[${to}].touchpoints[9]`)])),
  move("stages[0]", "stages[1]"), move("stages[1]", "stages[0]"),
  ...things.flatMap((path) => [set(`${path}.emotion`, 0), set(`${path}.emotion`, null), set(`${path}.channel`, ["shop", "a, b"]), set(`${path}.name`, "it's: #1"), insert(`${path}.goals[1]`, "- a")]),
];

test.each([["lines end in a line feed", "\n", "\n---\nBody: 1.10\n"], ["CRLF", "\r\n", "\r\n---\r\nBody"], ["no line break at the end", "\n", "\n---"], ["a byte order mark", "\n", "\n---\n"]])(
  "everything can be done to a nasty note, and taken back to the byte: %s",
  (title, lineEnding, end) => {
    const note = readNote(`${title.startsWith("a byte") ? "\uFEFF" : ""}---${lineEnding}${nasty.replaceAll("\n", lineEnding)}${end}`);
    expect(note.frontmatter).toBe("map");
    for (const edit of edits) {
      const edited = editJourney(note, [edit]);
      const told = JSON.stringify(edit);
      if (!edited.edited) throw new Error(`${told} ${JSON.stringify(edited.refusal)}`);
      expect(applySplices(edited.text, invertSplices(note.text, edited.splices)), told).toBe(note.text);
      expect(edited.text.endsWith(end), told).toBe(true);
      if (lineEnding === "\r\n") expect(edited.text, told).not.toMatch(/[^\r]\n/);
      expect(readNote(edited.text).frontmatter, told).toBe("map");
    }
  },
);

const bending = [
  "10:00", "yes", "1.10", "007", "#tag", "[[x|y]]", "- a", "a: b", "it's", 'say "x"', "@x", "{", "trail  ", "  lead", "line\nbreak", "end\n", "a\u2028b", "\u200frtl", "& co", "*b*", "!n", "a #b", "a:", "null", "~", "|", "> x", "? q", "%",
  "`x`", "\ttab", "a\tb", "😀", "key: [a", "'", '"', "---", "...", "name", "touchpoints", "<<", "=", "0x1F", "1e3", "2026-11-22", `${"x".repeat(1200)}: y`,
];

test.each(bending)("the text %j comes back as it is from a nasty note, wherever it is written", (text) => {
  const note = readNote(`---\n${nasty}\n---\n`);
  for (const path of [...things, ...items, "scenario", "stages[0].touchpoints[1].barriers.owner", 'stages[0]["Own: #way"]', "stages[0].fears"]) {
    const edited = editJourney(note, [set(path, text)]);
    expect(edited.edited && seenAt(readNote(edited.text), edited.path ?? path), path).toBe(text.trim());
  }
});

test("a changed score of a note of 2,000 lines changes exactly the bytes of that score", () => {
  const touchpoint = (count: number) => lines(`      - name: 'Point ${count}' # ${count}`, "        channel: [site,  shop]", "        emotion:  -1 # low", "        thoughts: >-", "          a", "          b");
  const text = `---\ntags: [journey]\nstages:\n${Array.from({ length: 33 }, (_, at) => lines(`  - name: S${at}`, "    touchpoints:", ...Array.from({ length: 10 }, (__, index) => touchpoint(at * 10 + index)))).join("\n")}\n---\n`;
  expect(text.split("\n").length).toBeGreaterThan(2000);
  const edited = editJourney(readNote(text), [set("stages[20].touchpoints[7].emotion", 1.5)]);
  const start = text.indexOf("emotion:  -1", text.indexOf("'Point 207'")) + "emotion:  ".length;
  expect(edited.edited && edited.splices).toEqual([{ start, end: start + 2, insert: "1.5" }]);
});

describe("what once did not end", () => {
  cases([
    ["a property of the note without a place of its own", "tags: [journey]\nstages:\n  - A", set("title", "T"), "tags: [journey]\ntitle: T\nstages:\n  - A"],
    ["a property behind everything", "stages:\n  - A\nscenario: x", set("my-own", "T"), "stages:\n  - A\nscenario: x\nmy-own: T"],
    ["a number on a bare stage in a list of one", "stages:\n  - A", set("stages[0].reach", "1830"), "stages:\n  - name: A\n    reach: 1830"],
  ]);
});
