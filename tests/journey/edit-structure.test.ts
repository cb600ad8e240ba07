/** Inserting, deleting, moving and copying stages, touchpoints and entries, in every shape of a note. Seen as text before and after. */
import { describe, expect, test } from "vitest";
import type { Edit } from "../../src/journey/edit";
import { duplicate, editYamlAt, insert, map, move, remove } from "./edit-yaml";

type Case = readonly [title: string, before: string, edit: Edit, after: string, path?: string | undefined];

const cases = (table: readonly Case[]): void => {
  test.each(table.map((row) => [row[0], row] as const))("%s", (_, [, before, edit, after, path]) => {
    const edited = editYamlAt(before, [edit]);
    expect(edited.yaml).toBe(after);
    expect(edited.path).toBe(path);
  });
};

describe("inserting", () => {
  cases([
    ["a stage between others", "stages:\n  - A\n  # of B\n  - B", insert("stages[1]", "N"), "stages:\n  - A\n  - N\n  # of B\n  - B", "stages[1]"],
    ["a stage past the end", "stages:\n  - A", insert("stages[9]", "N"), "stages:\n  - A\n  - N", "stages[1]"],
    ["the first stage", "tags: [journey]\nstages: []", insert("stages[0]", "N"), "tags: [journey]\nstages:\n  - N", "stages[0]"],
    ["the first stage under a key without a value", "этапы:", insert("stages[0]", "Н"), "этапы:\n  - Н", "stages[0]"],
    ["a stage where there is no key", "tags: [journey]", insert("stages[0]", "N"), "tags: [journey]\nstages:\n  - N", "stages[0]"],
    ["a stage among names that are keys", "stages:\n  A: [x]\n  B:", insert("stages[1]", "N"), "stages:\n  A: [x]\n  N:\n  B:", "stages[1]"],
    ["a stage of a name that is there already", "stages:\n  A: [x]", insert("stages[1]", "A"), "stages:\n  A: [x]\n  A 2:\n    name: A", "stages[1]"],
    ["a stage called as a key for names", "stages:\n  A: [x]", insert("stages[1]", "Title"), "stages:\n  A: [x]\n  Title: {}", "stages[1]"],
    ["a stage with properties among names that are keys", "stages:\n  A: [x]", insert("stages[1]", map({ name: "N", goals: "g" })), "stages:\n  A: [x]\n  N:\n    goals: g", "stages[1]"],
    ["a stage beside one without its dash", "stages:\n  name: A\n  goals: x", insert("stages[1]", "N"), "stages:\n  - name: A\n    goals: x\n  - N", "stages[1]"],
    ["a stage in brackets", "stages: [A, B]", insert("stages[1]", "N"), "stages: [A, N, B]", "stages[1]"],
    ["a touchpoint between others", "stages:\n  - name: A\n    touchpoints:\n      - x\n      - y", insert("stages[0].touchpoints[1]", "n"), "stages:\n  - name: A\n    touchpoints:\n      - x\n      - n\n      - y", "stages[0].touchpoints[1]"],
    ["a touchpoint on a bare stage", "stages:\n  - A\n  - B", insert("stages[0].touchpoints[0]", "n"), "stages:\n  - name: A\n    touchpoints:\n      - n\n  - B", "stages[0].touchpoints[0]"],
    ["a touchpoint on a stage without any", "этапы:\n  - название: А\n    цели: х", insert("stages[0].touchpoints[0]", "н"), "этапы:\n  - название: А\n    цели: х\n    точки контакта:\n      - н", "stages[0].touchpoints[0]"],
    ["a touchpoint under a key without a value", "stages:\n  - name: A\n    steps:\n    goals: x", insert("stages[0].touchpoints[0]", "n"), "stages:\n  - name: A\n    steps:\n      - n\n    goals: x", "stages[0].touchpoints[0]"],
    ["a touchpoint beside the only one", "stages:\n  - name: A\n    touchpoints: Site # here", insert("stages[0].touchpoints[1]", "n"), "stages:\n  - name: A\n    touchpoints:\n      - Site # here\n      - n", "stages[0].touchpoints[1]"],
    ["a touchpoint under a name that is a key", "stages:\n  - Choosing:\n  - B", insert("stages[0].touchpoints[0]", "n"), "stages:\n  - Choosing:\n      - n\n  - B", "stages[0].touchpoints[0]"],
    ["a touchpoint among those under a name", "stages:\n  Choosing: [a, b]", insert("stages[0].touchpoints[1]", "n"), "stages:\n  Choosing: [a, n, b]", "stages[0].touchpoints[1]"],
    ["a touchpoint into the second of two keys", "stages:\n  - name: A\n    touchpoints: [x]\n    steps: [y, z]", insert("stages[0].touchpoints[2]", "n"), "stages:\n  - name: A\n    touchpoints: [x]\n    steps: [y, n, z]", "stages[0].touchpoints[2]"],
    ["an entry of a lane", "stages:\n  - name: A\n    goals:\n      - x # 1\n      - y", insert("stages[0].goals[1]", "n"), "stages:\n  - name: A\n    goals:\n      - x # 1\n      - n\n      - y", "stages[0].goals[1]"],
    ["an entry beside a single one", "stages:\n  - name: A\n    goals: x # 1", insert("stages[0].goals[1]", "n"), "stages:\n  - name: A\n    goals:\n      - x # 1\n      - n", "stages[0].goals[1]"],
    ["an entry before a single map", "stages:\n  - name: A\n    kpi:\n      name: K\n      value: 1", insert("stages[0].kpi[0]", "n"), "stages:\n  - name: A\n    kpi:\n      - n\n      - name: K\n        value: 1", "stages[0].kpi[0]"],
    ["an entry into a lane in brackets", "stages:\n  - name: A\n    goals: [x]", insert("stages[0].goals[1]", "a, b"), 'stages:\n  - name: A\n    goals: [x, "a, b"]', "stages[0].goals[1]"],
    ["an entry of a new own lane", "stages:\n  - A", insert('stages[0]["Мой путь"][0]', "n"), "stages:\n  - name: A\n    Мой путь:\n      - n", 'stages[0]["Мой путь"][0]'],
    ["an entry into the second of two spellings", "stages:\n  - name: A\n    goals: x\n    needs: [y]", insert("stages[0].goals[2]", "n"), "stages:\n  - name: A\n    goals: x\n    needs: [y, n]", "stages[0].goals[2]"],
    ["an entry of one persona", 'stages:\n  - name: A\n    goals: { "[[Olga]]": x }', insert('stages[0].goals["[[Olga]]"][1]', "n"), 'stages:\n  - name: A\n    goals: { "[[Olga]]": [x, n] }', 'stages[0].goals["[[Olga]]"][1]'],
    ["an entry of a list in a list", "stages:\n  - name: A\n    goals: [[x, y], z]", insert("stages[0].goals[0][1]", "n"), "stages:\n  - name: A\n    goals: [[x, n, y], z]", "stages[0].goals[0][1]"],
    ["what a touchpoint's content is", "stages:\n  - name: A\n    touchpoints:\n      - Call: [dials]", insert("stages[0].touchpoints[0].actions[1]", "waits"), "stages:\n  - name: A\n    touchpoints:\n      - Call: [dials, waits]", "stages[0].touchpoints[0].actions[1]"],
    ["a persona", 'personas: ["[[Olga]]"]\nstages: []', insert("personas[1]", "[[Igor]]"), 'personas: ["[[Olga]]", "[[Igor]]"]\nstages: []', "personas[1]"],
    ["a persona beside one", 'personas: "[[Olga]]"\nstages: []', insert("personas[1]", "[[Igor]]"), 'personas: ["[[Olga]]", "[[Igor]]"]\nstages: []', "personas[1]"],
    ["a persona beside two in one text", 'personas: "[[Olga]], [[Igor]]"\nstages: []', insert("personas[2]", "[[Ann]]"), 'personas: ["[[Olga]]", "[[Igor]]", "[[Ann]]"]\nstages: []', "personas[2]"],
    ["a persona beside a link and a name in one text", 'personas: "Маша, [[Igor]]"\nstages: []', insert("personas[2]", "[[Ann]]"), 'personas: [Маша, "[[Igor]]", "[[Ann]]"]\nstages: []', "personas[2]"],
    ["a stage in a list with wide dashes", "stages:\n  -   name: A\n      goals: x", insert("stages[1]", "B"), "stages:\n  -   name: A\n      goals: x\n  -   B", "stages[1]"],
    ["a stage with properties in a list with wide dashes", "stages:\n-   name: A\n    goals: x", insert("stages[1]", { entries: [["name", "B"], ["touchpoints", ["y"]]] }), "stages:\n-   name: A\n    goals: x\n-   name: B\n    touchpoints:\n    -   y", "stages[1]"],
    ["a touchpoint in braces without blanks", "stages:\n  - {name: A, touchpoints: [{name: x}]}", insert("stages[0].touchpoints[1]", { entries: [["name", "y"], ["channel", "z"]] }), "stages:\n  - {name: A, touchpoints: [{name: x}, {name: y, channel: z}]}", "stages[0].touchpoints[1]"],
    ["the first persona", "tags: [journey]\nstages: []", insert("personas[0]", "[[Igor]]"), 'tags: [journey]\npersonas: ["[[Igor]]"]\nstages: []', "personas[0]"],
    ["a row among those in one text", "lanes: goals, fears\nstages: []", insert("lanes[1]", "kpi"), "lanes: [goals, kpi, fears]\nstages: []", "lanes[1]"],
    ["someone who is to know", "stages:\n  - name: A\n    solutions:\n      - text: Do\n        informed: Ann", insert("stages[0].solutions[0].informed[1]", "Bob"), "stages:\n  - name: A\n    solutions:\n      - text: Do\n        informed: [Ann, Bob]", "stages[0].solutions[0].informed[1]"],
  ]);
});

describe("deleting", () => {
  cases([
    ["a stage with its comment", "stages:\n  - A\n  # of B\n  - name: B\n    goals: x\n  - C", remove("stages[1]"), "stages:\n  - A\n  - C"],
    ["the last stage", "stages:\n  - name: A\nother: 1", remove("stages[0]"), "stages: []\nother: 1"],
    ["a stage whose name is a key", "stages:\n  A: [x]\n  B: [y]", remove("stages[0]"), "stages:\n  B: [y]"],
    ["the last touchpoint and its key", "stages:\n  - name: A\n    touchpoints:\n      - x\n    goals: y", remove("stages[0].touchpoints[0]"), "stages:\n  - name: A\n    goals: y"],
    ["the last touchpoint of the second key", "stages:\n  - name: A\n    touchpoints: [x]\n    steps: [y]", remove("stages[0].touchpoints[1]"), "stages:\n  - name: A\n    touchpoints: [x]"],
    ["the last touchpoint under a name", "stages:\n  - Choosing: [x]\n  - B", remove("stages[0].touchpoints[0]"), "stages:\n  - Choosing: []\n  - B"],
    ["an entry", "stages:\n  - name: A\n    goals: [x, y]", remove("stages[0].goals[0]"), "stages:\n  - name: A\n    goals: [y]"],
    ["the last entry and its key", "stages:\n  - name: A\n    goals: [x]\n    fears: y", remove("stages[0].goals[0]"), "stages:\n  - name: A\n    fears: y"],
    ["a single entry and its key", "stages:\n  - name: A\n    goals: x", remove("stages[0].goals"), "stages:\n  - name: A"],
    ["the last entry of a persona", "personas: [Olga, Igor]\nstages:\n  - name: A\n    goals: { Olga: [x], Igor: y }", remove('stages[0].goals["Olga"][0]'), "personas: [Olga, Igor]\nstages:\n  - name: A\n    goals: { Igor: y }"],
    ["a whole lane", "stages:\n  - name: A\n    goals: [x, y]\n    fears: z", remove("stages[0].goals"), "stages:\n  - name: A\n    fears: z"],
    ["an own lane", 'stages:\n  - name: A\n    "My way": [x, y]', remove('stages[0]["My way"]'), "stages:\n  - name: A"],
    ["a property of an entry", "stages:\n  - name: A\n    solutions:\n      - text: Do\n        owner: Me", remove("stages[0].solutions[0].owner"), "stages:\n  - name: A\n    solutions:\n      - text: Do"],
    ["a persona", 'personas: ["[[Olga]]", "[[Igor]]"]\nstages: []', remove("personas[0]"), 'personas: ["[[Igor]]"]\nstages: []'],
    ["the last row", "lanes: [goals]\nstages: []", remove("lanes[0]"), "stages: []"],
    ["a property of the note", "scenario: x\nstages: []", remove("scenario"), "stages: []"],
  ]);
});

describe("moving", () => {
  const two = "stages:\n  - name: A\n    touchpoints:\n      - x # 1\n      # of y\n      - name: y\n        emotion: 1.50\n  - name: B\n    touchpoints:\n      - z";
  cases([
    ["a stage", "stages:\n  - A # 1\n  - name: B\n    goals: x\n  - C", move("stages[0]", "stages[2]"), "stages:\n  - name: B\n    goals: x\n  - C\n  - A # 1", "stages[2]"],
    ["a stage whose name is a key", "stages:\n  A: [x]\n  B:\n    goals: y", move("stages[1]", "stages[0]"), "stages:\n  B:\n    goals: y\n  A: [x]", "stages[0]"],
    ["a touchpoint within its stage", two, move("stages[0].touchpoints[1]", "stages[0].touchpoints[0]"), two.replace("      - x # 1\n      # of y\n      - name: y\n        emotion: 1.50", "      # of y\n      - name: y\n        emotion: 1.50\n      - x # 1"), "stages[0].touchpoints[0]"],
    ["a touchpoint to another stage", two, move("stages[0].touchpoints[1]", "stages[1].touchpoints[0]"), "stages:\n  - name: A\n    touchpoints:\n      - x # 1\n  - name: B\n    touchpoints:\n      # of y\n      - name: y\n        emotion: 1.50\n      - z", "stages[1].touchpoints[0]"],
    ["the last touchpoint, its key goes", two, move("stages[1].touchpoints[0]", "stages[0].touchpoints[2]"), "stages:\n  - name: A\n    touchpoints:\n      - x # 1\n      # of y\n      - name: y\n        emotion: 1.50\n      - z\n  - name: B", "stages[0].touchpoints[2]"],
    ["a touchpoint to a bare stage", "stages:\n  - name: A\n    touchpoints:\n      - x\n      # of y\n      - name: 'y' # q\n        emotion: 1.50\n  - B", move("stages[0].touchpoints[1]", "stages[1].touchpoints[0]"), "stages:\n  - name: A\n    touchpoints:\n      - x\n  - name: B\n    touchpoints:\n      # of y\n      - name: 'y' # q\n        emotion: 1.50", "stages[1].touchpoints[0]"],
    ["a touchpoint to a stage before, which has none", "stages:\n  - name: A\n    goals: g\n  - name: B\n    touchpoints: [x, y]", move("stages[1].touchpoints[1]", "stages[0].touchpoints[0]"), "stages:\n  - name: A\n    goals: g\n    touchpoints:\n      - y\n  - name: B\n    touchpoints: [x]", "stages[0].touchpoints[0]"],
    ["a touchpoint from a list to names that are keys", "stages:\n  - name: A\n    touchpoints:\n      - x\n      - name: y\n        emotion: 1\n  - name: B\n    touchpoints:\n      z: {emotion: 2}", move("stages[0].touchpoints[1]", "stages[1].touchpoints[1]"), "stages:\n  - name: A\n    touchpoints:\n      - x\n  - name: B\n    touchpoints:\n      z: {emotion: 2}\n      y:\n        emotion: 1", "stages[1].touchpoints[1]"],
    ["a touchpoint from names that are keys to a list", "stages:\n  - name: A\n    touchpoints:\n      x: {emotion: 2}\n      y:\n  - name: B\n    touchpoints: [z]", move("stages[0].touchpoints[0]", "stages[1].touchpoints[1]"), "stages:\n  - name: A\n    touchpoints:\n      y:\n  - name: B\n    touchpoints: [z, {name: x, emotion: 2}]", "stages[1].touchpoints[1]"],
    ["a touchpoint to a single one", "stages:\n  - name: A\n    touchpoints: [x, y]\n  - name: B\n    touchpoints: z", move("stages[0].touchpoints[0]", "stages[1].touchpoints[0]"), "stages:\n  - name: A\n    touchpoints: [y]\n  - name: B\n    touchpoints:\n      - x\n      - z", "stages[1].touchpoints[0]"],
    ["an entry within its lane", "stages:\n  - name: A\n    goals: [x, y, z]", move("stages[0].goals[0]", "stages[0].goals[2]"), "stages:\n  - name: A\n    goals: [y, z, x]", "stages[0].goals[2]"],
    ["an entry to another stage", "stages:\n  - name: A\n    goals:\n      - x\n      # of y\n      - \"y\"\n  - name: B\n    goals:\n      - z", move("stages[0].goals[1]", "stages[1].goals[1]"), "stages:\n  - name: A\n    goals:\n      - x\n  - name: B\n    goals:\n      - z\n      # of y\n      - \"y\"", "stages[1].goals[1]"],
    ["an entry to a touchpoint without the lane", "stages:\n  - name: A\n    barriers:\n      - x\n      - text: 'y'\n        severity: 3\n    touchpoints:\n      - T", move("stages[0].barriers[1]", "stages[0].touchpoints[0].barriers[0]"), "stages:\n  - name: A\n    barriers:\n      - x\n    touchpoints:\n      - name: T\n        barriers:\n          - text: 'y'\n            severity: 3", "stages[0].touchpoints[0].barriers[0]"],
    ["the last entry to another lane", "stages:\n  - name: A\n    goals: x\n    fears: [y]", move("stages[0].goals", "stages[0].fears[0]"), "stages:\n  - name: A\n    fears: [x, y]", "stages[0].fears[0]"],
    ["an entry past blank ones", "stages:\n  - name: A\n    goals:\n      - x\n      -\n      - y", move("stages[0].goals[0]", "stages[0].goals[2]"), "stages:\n  - name: A\n    goals:\n      -\n      - y\n      - x", "stages[0].goals[2]"],
    ["a persona", 'personas: ["[[Olga]]", "[[Igor]]"]\nstages: []', move("personas[1]", "personas[0]"), 'personas: ["[[Igor]]", "[[Olga]]"]\nstages: []', "personas[0]"],
    ["a row", "lanes:\n  - goals # g\n  - fears\nstages: []", move("lanes[0]", "lanes[1]"), "lanes:\n  - fears\n  - goals # g\nstages: []", "lanes[1]"],
  ]);
});

describe("copying", () => {
  cases([
    ["a stage", "stages:\n  - name: 'A' # 1\n    goals: x\n  - B", duplicate("stages[0]"), "stages:\n  - name: 'A' # 1\n    goals: x\n  - name: 'A' # 1\n    goals: x\n  - B", "stages[1]"],
    ["a stage whose name is a key", "stages:\n  A: [x]", duplicate("stages[0]"), "stages:\n  A: [x]\n  A 2:\n    - x", "stages[1]"],
    ["the only touchpoint", "stages:\n  - name: A\n    touchpoints: x", duplicate("stages[0].touchpoints[0]"), "stages:\n  - name: A\n    touchpoints:\n      - x\n      - x", "stages[0].touchpoints[1]"],
    ["an entry", "stages:\n  - name: A\n    goals: [x, y]", duplicate("stages[0].goals[0]"), "stages:\n  - name: A\n    goals: [x, x, y]", "stages[0].goals[1]"],
    ["a single entry", "stages:\n  - name: A\n    goals: x", duplicate("stages[0].goals"), "stages:\n  - name: A\n    goals:\n      - x\n      - x", "stages[0].goals[1]"],
  ]);
});
