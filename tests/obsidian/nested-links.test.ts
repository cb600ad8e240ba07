/** Links given new targets: only the target changes, wherever a link can stand in a note's properties. */
import { describe, expect, it } from "vitest";
import { changeNote } from "../../src/note/change-note";
import { readNote } from "../../src/note/read-note";
import { linkChanges, mayMean, retargetText, type Retargeting } from "../../src/obsidian/nested-links";

const toNew: Retargeting = {
  target: (target, notation) => (/^(?:People\/)?Olga(?:\.md)?$/.test(target) ? (notation === "wiki" ? "Olga Petrova" : "People/Olga Petrova.md") : undefined),
  personaKey: (name) => (name === "Olga" ? "Olga Petrova" : undefined),
};

describe("a text", () => {
  it.each([
    ["[[Olga]]", "[[Olga Petrova]]"],
    ["see [[People/Olga#Work|our Olga]] and [[Igor]]", "see [[Olga Petrova#Work|our Olga]] and [[Igor]]"],
    ["![[Olga]] [[olga2]] Olga", "![[Olga Petrova]] [[olga2]] Olga"],
    ["| [[Olga\\|O]] |", "| [[Olga Petrova\\|O]] |"],
    ["[O](People/Olga.md#a) [x](https://x.org)", "[O](People/Olga%20Petrova.md#a) [x](https://x.org)"],
    ["[O](<People/Olga.md>)", "[O](<People/Olga Petrova.md>)"],
  ])("%s becomes %s", (before, after) => {
    expect(retargetText(before, toNew)).toBe(after);
  });
});

describe("a note", () => {
  const note = (first: string, second: string) =>
    [
      "---",
      `personas: ["[[Olga]]"] # top level is the app's`,
      `baseline: "[[Olga]]"`,
      "stages:",
      "  - name: 'See [[OLD]]'   # [[Olga]]",
      `    personas: [ "[[OLD|O]]", [[OLD]] ]`,
      `    emotion: { "[[OLD]]": 1, KEY: 0 }`,
      "    touchpoints:",
      "      - name: Olga",
      `        emotion: {KEY: -1}`,
      `        KIND: {Olga: text}`,
      "---",
      "[[Olga]]",
      "",
    ]
      .join("\n")
      .replaceAll("OLD", first)
      .replaceAll("KEY", second)
      .replaceAll("KIND", "own lane");

  it("changes what stands deep in its properties, byte for byte", () => {
    const before = readNote(note("Olga", "Olga"));
    if (before.root === undefined) throw new Error("no tree");
    const changed = changeNote(before, linkChanges(before.root, toNew, "nested"));
    expect(changed.changed && changed.text).toBe(note("Olga Petrova", "Olga Petrova"));
  });

  it("changes the top too when asked to", () => {
    const before = readNote('---\npersonas: ["[[Olga]]", "[[Igor]]"]\nbaseline: "[[Olga|x]]"\n---\n');
    if (before.root === undefined) throw new Error("no tree");
    const changed = changeNote(before, linkChanges(before.root, toNew, "everywhere"));
    expect(changed.changed && changed.text).toBe('---\npersonas: ["[[Olga Petrova]]", "[[Igor]]"]\nbaseline: "[[Olga Petrova|x]]"\n---\n');
  });
});

it("a target can mean a file by its path, by the end of it, or from its own folder", () => {
  const means = (target: string) => mayMean(target, "People/Olga.md", "Maps/Watch.md");
  expect(["Olga", "olga.md", "People/Olga", "/People/Olga", "../People/Olga"].map(means)).toEqual([true, true, true, true, true]);
  expect(["Olg", "", "Other/Olga", "./Olga", "ga"].map(means)).toEqual([false, false, false, false, false]);
});
