/** What in the same note follows a stage, a touchpoint or a barrier that gets another name, and what must not. */
import { describe, expect, test } from "vitest";
import { editJourney } from "../../src/journey/edit-journey";
import { readNote } from "../../src/note/read-note";

const note = `---
tags: [journey, interview]
journey: "[[#]]"
observations: # ours
  - { stage: Choosing, touchpoint: Reviews, emotion: -2 } # hers
  - stage: Buying
    touchpoint: "Reviews"
  - touchpoint: Shop
stages:
  - name: Choosing
    touchpoints:
      - name: Reviews
        barriers: [Too many, Too old]
        solutions:
          - text: Sum them up
            solves: Too many # the worst
          - text: Show the newest first
            solves: [Too many, 'Too old']
          - Ask for fewer
      - Shop
  - name: Buying
    touchpoints: [Reviews]
    solutions: [{ text: Fewer, solves: Too many }]
---
`;

/** The lines that differ once a place has got another name. */
function renamed(path: string, to: string, text = note, followNames = true): string[] {
  const edited = editJourney(readNote(text), [{ kind: "set", path, value: to }], { followNames });
  if (!edited.edited) return [edited.refusal.code];
  const before = text.split("\n");
  return edited.text.split("\n").filter((line, index) => line !== before[index]);
}

describe("a new name", () => {
  test("of a stage is followed by the note's own observations", () => {
    expect(renamed("stages[0]", "Looking")).toEqual(["  - { stage: Looking, touchpoint: Reviews, emotion: -2 } # hers", "  - name: Looking"]);
    expect(renamed("stages[1].name", "Paying: at last")).toEqual(['  - stage: "Paying: at last"', '  - name: "Paying: at last"']);
  });

  test("of a touchpoint is followed where the stage tells which one is meant", () => {
    expect(renamed("stages[0].touchpoints[1]", "Store")).toEqual(["  - touchpoint: Store", "      - Store"]);
    expect(renamed("stages[1].touchpoints[0]", "Ratings")).toEqual(['    touchpoint: "Ratings"', "    touchpoints: [Ratings]"]);
  });

  test("of a barrier is followed by what solves it, one text or several", () => {
    expect(renamed("stages[0].touchpoints[0].barriers[0]", "Far too many")).toEqual([
      "        barriers: [Far too many, Too old]", "            solves: Far too many # the worst", "            solves: [Far too many, 'Too old']", "    solutions: [{ text: Fewer, solves: Far too many }]",
    ]);
  });

  test("of a barrier called like one elsewhere is followed in its own stage alone", () => {
    const twice = note.replace("    touchpoints: [Reviews]", "    barriers: Too many\n    touchpoints: [Reviews]");
    expect(renamed("stages[1].barriers", "Very many", twice)).toEqual(["    barriers: Very many", "    solutions: [{ text: Fewer, solves: Very many }]"]);
  });

  test("is followed by nothing where two are called so, and by nothing unless that is asked for", () => {
    expect(renamed("stages[1]", "Paying", note.replace("name: Choosing", "name: Buying"))).toEqual(["  - name: Paying"]);
    expect(renamed("stages[0]", "Looking", note, false)).toEqual(["  - name: Looking"]);
  });
});

/** What lines a note lost (`-`) and gained (`+`) by deleting a place. */
function deleted(path: string, text = note, followNames = true): string[] {
  const edited = editJourney(readNote(text), [{ kind: "delete", path }], { followNames });
  if (!edited.edited) return [edited.refusal.code];
  const [before, after] = [text.split("\n"), edited.text.split("\n")];
  return [...before.filter((line) => !after.includes(line)).map((line) => `- ${line.trim()}`), ...after.filter((line) => !before.includes(line)).map((line) => `+ ${line.trim()}`)];
}

describe("a barrier that is deleted", () => {
  test("is solved by nothing any more, anywhere on the map", () => {
    expect(deleted("stages[0].touchpoints[0].barriers[0]")).toEqual([
      "- barriers: [Too many, Too old]", "- solves: Too many # the worst", "- solves: [Too many, 'Too old']", "- solutions: [{ text: Fewer, solves: Too many }]",
      "+ barriers: [Too old]", "+ solves: ['Too old']", "+ solutions: [{ text: Fewer }]",
    ]);
  });

  test("takes along what solved it when its touchpoint or stage goes, too", () => {
    const last = "- solutions: [{ text: Fewer, solves: Too many }]";
    for (const path of ["stages[0].touchpoints[0]", "stages[0]", "stages[0].touchpoints"]) expect(deleted(path).slice(-2)).toEqual([last, "+ solutions: [{ text: Fewer }]"]);
  });

  test("stays solved where another one is called so, and where following is not asked for", () => {
    const twice = note.replace("    touchpoints: [Reviews]", "    barriers: Too many\n    touchpoints: [Reviews]");
    expect(deleted("stages[1].barriers", twice)).toEqual(["- barriers: Too many"]);
    expect(deleted("stages[0].touchpoints[0].barriers[0]", note, false)).toEqual(["- barriers: [Too many, Too old]", "+ barriers: [Too old]"]);
  });

  test("leaves texts alone that are only like it", () => {
    const alike = note.replace("solves: Too many }", 'solves: "Too many, and late" }');
    expect(deleted("stages[0].touchpoints[0].barriers[0]", alike).filter((line) => line.includes("Fewer"))).toEqual([]);
  });
});
