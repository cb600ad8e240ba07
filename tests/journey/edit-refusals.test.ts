/** What an edit refuses and what it tells then; what `was` is compared with; notes that become journeys. */
import { describe, expect, test } from "vitest";
import type { Edit } from "../../src/journey/edit";
import { editJourney } from "../../src/journey/edit-journey";
import { readJourney } from "../../src/journey/read-journey";
import { seenAt } from "../../src/journey/seen-at";
import { turnIntoJourney } from "../../src/journey/turn-into-journey";
import { russianKeys } from "../../src/journey/russian-keys";
import { canonicalKeyOf } from "../../src/journey/find-value";
import { changeNote } from "../../src/note/change-note";
import { readNote } from "../../src/note/read-note";
import { editYaml, insert, outcomeOf, remove, set } from "./edit-yaml";

const refusalOf = (yaml: string, edit: Edit) => {
  const outcome = outcomeOf(yaml, [edit]);
  return outcome.edited ? undefined : outcome.refusal;
};

describe("a refusal", () => {
  const yaml = "stages:\n  - name: A\n    emotion: −1\n    goals: [x, y]\n    channel: site, phone\n    solutions: ['[x] Do']\n    touchpoints: [T]";

  test.each([
    ["stages[0].emotion", "-2", "−1"], ["stages[0].name", "B", "A"], ["stages[0].goals", "x", "x\ny"], ["stages[0].goals[1]", undefined, "y"],
    ["stages[0].touchpoints[0]", "U", "T"], ["stages[0].fears", "z", undefined], ["stages[4]", "z", undefined],
  ])("when %s no longer holds what was seen tells what it holds", (path, text, found) => {
    expect(refusalOf(yaml, { kind: "set", path, value: "new", was: { text } })).toEqual({ code: "moved-on", path, found });
  });

  test.each([
    ["stages[0].emotion", "-1"], ["stages[0].name", " A "], ["stages[0].goals", "x\ny"], ["stages[0].channel", "site\nphone"],
    ["stages[0].solutions[0]", "Do"], ["stages[0].fears", undefined], ["этапы[0].цели[1]", "y"],
  ])("does not come when %s holds it, however it is spelled", (path, text) => {
    expect(refusalOf(yaml, { kind: "set", path, value: "new", was: { text } })).toBeUndefined();
  });

  test.each(["", "stages[", "stages.a", "[0]", "stages[0].touchpoints[0].touchpoints[0].x[", "stages[0][0]", "stages[7].emotion"])("comes for a path that is none: %s", (path) => {
    expect(refusalOf(yaml, set(path, 1))).toMatchObject({ code: "bad-path", path });
  });

  test.each([remove("stages[3]"), remove("stages[0].fears"), insert("stages", "x"), { kind: "move", path: "stages[0]", to: "stages[0].touchpoints[0]" } as const, { kind: "duplicate", path: "stages[0].emotion" } as const])(
    "comes for an edit that makes no sense at its place: %j",
    (edit) => {
      expect(refusalOf(yaml, edit)).toMatchObject({ code: "bad-path", path: edit.path });
    },
  );

  test.each([
    ["---\ntitle: x\n---\n", "not-a-journey"], ["", "not-a-journey"], ["Just text", "not-a-journey"], ["---\nstages: [\n---\n", "note-broken"],
    ["---\nstages: [A]\n<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> x\n---\n", "note-broken"], ["---\nstages: [A]\nstages: [B]\n---\n", "duplicate-key"],
  ])("comes for a note that cannot be edited: %j", (text, code) => {
    expect(editJourney(readNote(text), [set("stages[0]", "N")])).toMatchObject({ edited: false, refusal: { code } });
  });

  test("undoes what earlier edits of the same hand did: all or none", () => {
    expect(outcomeOf(yaml, [set("stages[0].name", "B"), set("stages[9].name", "C")])).toEqual({ edited: false, refusal: { code: "bad-path", path: "stages[9].name", found: undefined } });
  });
});

test("a tagged note without stages takes edits, a note without anything does when adopted", () => {
  expect(editYaml("tags: [cjm]", set("scenario", "S"))).toBe("tags: [cjm]\nscenario: S");
  expect(editYaml("type: journey", insert("stages[0]", "S"))).toBe("type: journey\nstages:\n  - S");
  const adopted = editJourney(readNote("Body"), [insert("stages[0]", "А")], { adopt: true, language: "ru" });
  expect(adopted).toMatchObject({ edited: true, text: "---\nэтапы:\n  - А\n---\nBody" });
});

test("a check changes nothing, and stops all edits where its place has moved on", () => {
  const yaml = "stages:\n  - name: A\n    goals: x";
  const check = (text: string): Edit => ({ kind: "check", path: "stages[0]", was: { text } });
  expect(editYaml(yaml, check("A"), set("stages[0].goals", "y"))).toBe(yaml.replace("goals: x", "goals: y"));
  expect(outcomeOf(yaml, [check("A")])).toMatchObject({ edited: true, splices: [] });
  expect(outcomeOf(yaml, [set("stages[0].goals", "y"), check("B")])).toEqual({ edited: false, refusal: { code: "moved-on", path: "stages[0]", found: "A" } });
});

test("what is seen at a path is what a person reads there", () => {
  const note = readNote('---\npersonas: "[[Olga]]"\nstages:\n  - Choosing: slow\n  - name: [[Note]]\n    goals: { "[[Olga]]": x }\n    kpi: { name: K, value: 1.10 }\n    touchpoints:\n      T: [a, b]\n---\n');
  const seen = (path: string) => seenAt(note, path);
  expect(["stages[0]", "stages[1]", "stages[1].goals[\"[[Olga]]\"]", "stages[1].kpi", "stages[1].kpi.value", "stages[1].touchpoints[0]", "stages[1].touchpoints[0].actions", "personas", "personas[0]", "stages[2]", "owner"].map(seen)).toEqual([
    "Choosing: slow", "[[Note]]", "x", "K", "1.10", "T", "a\nb", "[[Olga]]", "[[Olga]]", undefined, undefined,
  ]);
});

describe("a note that becomes a journey", () => {
  const turned = (text: string, language?: "en" | "ru") => {
    const note = readNote(text);
    const changes = turnIntoJourney(note, language === undefined ? {} : { language });
    const changed = changeNote(note, changes);
    return changes.length === 0 ? text : changed.changed ? changed.text : changed.refusal;
  };

  test.each([
    ["Body", "---\ntags: [journey]\nstages: []\n---\nBody"],
    ["---\ntags:\n  - work # mine\n---\nBody", "---\ntags:\n  - work # mine\n  - journey\nstages: []\n---\nBody"],
    ["---\ntags: [work]\nother: 1\n---\n", "---\ntags: [work, journey]\nother: 1\nstages: []\n---\n"],
    ["---\ntags: work, old\n---\n", "---\ntags: work, old, journey\nstages: []\n---\n"],
    ["---\ntags:\n---\n", "---\ntags:\n  - journey\nstages: []\n---\n"],
    ["---\ntype: CJM\n---\n", "---\ntype: CJM\nstages: []\n---\n"],
    ["---\nstages: [A]\n---\n", "---\ntags: [journey]\nstages: [A]\n---\n"],
    ["---\ntags: [journey]\nstages:\n---\n", "---\ntags: [journey]\nstages:\n---\n"],
    ["A map #cjm", "---\nstages: []\n---\nA map #cjm"],
  ])("gets only what is missing: %j", (before, after) => {
    expect(turned(before)).toBe(after);
    expect(readJourney(readNote(turned(before))).status).toBe("map");
  });

  test("in Russian", () => {
    expect(turned("Текст", "ru")).toBe("---\ntags: [journey]\nэтапы: []\n---\nТекст");
  });
});

test("every Russian key that is written reads back as its canonical one", () => {
  for (const level of ["note", "stage", "touchpoint", "item"] as const)
    for (const [canonical, russian] of Object.entries(russianKeys[level])) expect(canonicalKeyOf(level)(russian)).toBe(canonical);
});
