/** Setting a value changes that value alone, in the shape the note has there. Seen as text before and after. */
import { describe, expect, test } from "vitest";
import type { Edit } from "../../src/journey/edit";
import { editYaml, editYamlAt, lines, map, set } from "./edit-yaml";

type Case = readonly [title: string, before: string, edit: Edit, after: string];

const cases = (table: readonly Case[]): void => {
  test.each(table)("%s", (_, before, edit, after) => {
    expect(editYaml(before, edit)).toBe(after);
  });
};

describe("a value that stands there", () => {
  cases([
    ["keeps its comment and everything else", "stages:\n  - name: A # first\n    emotion:   -1   # low", set("stages[0].emotion", 2), "stages:\n  - name: A # first\n    emotion:   2   # low"],
    ["is found under an alias", "phases:\n  - title: A\n    mood: -1", set("stages[0].emotion", 0), "phases:\n  - title: A\n    mood: 0"],
    ["is found by a path in another language", "stages:\n  - name: A\n    goals: [x, y]", set("этапы[0].цели[1]", "z"), "stages:\n  - name: A\n    goals: [x, z]"],
    ["keeps Russian keys", "этапы:\n  - название: А\n    цели: жить", set("stages[0].goals", "быть"), "этапы:\n  - название: А\n    цели: быть"],
    ["keeps its quotes", "stages:\n  - name: 'A'\n  - \"B\"", set("stages[1]", "C: d"), "stages:\n  - name: 'A'\n  - \"C: d\""],
    ["of an own lane", "stages:\n  - name: A\n    Мой путь: [x, y]", set('stages[0]["Мой путь"][1]', "z"), "stages:\n  - name: A\n    Мой путь: [x, z]"],
    ["of one persona", 'stages:\n  - name: A\n    emotion: { "[[Olga]]": 1, "[[Igor]]": 0 }', set('stages[0].emotion["[[Igor]]"]', -2), 'stages:\n  - name: A\n    emotion: { "[[Olga]]": 1, "[[Igor]]": -2 }'],
    ["of one persona in a lane", "personas: [Olga, Igor]\nstages:\n  - name: A\n    goals:\n      Olga: x\n      Igor: y", set('stages[0].goals["Igor"]', "z"), "personas: [Olga, Igor]\nstages:\n  - name: A\n    goals:\n      Olga: x\n      Igor: z"],
    ["of the note", "tags: [journey]\nscenario: Old # why\nstages: []", set("scenario", "New"), "tags: [journey]\nscenario: New # why\nstages: []"],
    ["of the note that is none of ours", "cssclasses: wide\nstages: []", set("cssclasses", "narrow"), "cssclasses: narrow\nstages: []"],
    ["in a list of the note", 'personas: ["[[Olga]]", "[[Igor]]"]\nstages: []', set("personas[1]", "[[Ann]]"), 'personas: ["[[Olga]]", "[[Ann]]"]\nstages: []'],
    ["of a lane's entry", "stages:\n  - name: A\n    solutions:\n      - text: Do\n        status: doing # now", set("stages[0].solutions[0].status", "done"), "stages:\n  - name: A\n    solutions:\n      - text: Do\n        status: done # now"],
    ["of a lane's entry that stands alone", "stages:\n  - name: A\n    kpi: { name: Cart, value: 10 }", set("stages[0].kpi.value", 12), "stages:\n  - name: A\n    kpi: { name: Cart, value: 12 }"],
    ["is a change of emotion as a whole", "stages:\n  - name: A\n    emotion: -2 → 1", set("stages[0].emotion", "0 → 2"), "stages:\n  - name: A\n    emotion: 0 → 2"],
    ["is a score beside its words", "stages:\n  - name: A\n    emotion: { score: -1, word: annoyed }", set("stages[0].emotion", 1), "stages:\n  - name: A\n    emotion: { score: 1, word: annoyed }"],
    ["is the score of two keys for the emotion, the words stay", "stages:\n  - name: A\n    feeling: hmm\n    emotion: -1", set("stages[0].emotion", 1), "stages:\n  - name: A\n    feeling: hmm\n    emotion: 1"],
    ["is a number though it came as text", "stages:\n  - name: A\n    emotion: -1\n    reach: 10", set("stages[0].reach", "1830"), "stages:\n  - name: A\n    emotion: -1\n    reach: 1830"],
    ["is a plus that is a number", "stages:\n  - name: A\n    emotion: -1", set("stages[0].emotion", "+1"), "stages:\n  - name: A\n    emotion: 1"],
    ["is a decimal comma as typed", "stages:\n  - name: A\n    emotion: -1", set("stages[0].emotion", "1,5"), "stages:\n  - name: A\n    emotion: 1,5"],
    ["wins over another spelling", "stages:\n  - title: A\n    name: B", set("stages[0].name", "C"), "stages:\n  - title: A\n    name: C"],
    ["that lost is an own lane", "stages:\n  - title: A\n    name: B", set('stages[0]["title"]', "C"), "stages:\n  - title: C\n    name: B"],
    ["in a lane of two spellings", "stages:\n  - name: A\n    goals: [x, y]\n    needs: [z]", set("stages[0].goals[2]", "w"), "stages:\n  - name: A\n    goals: [x, y]\n    needs: [w]"],
    ["in a lane of two spellings, one a single value", "stages:\n  - name: A\n    goals: x\n    needs: [y, z]", set("stages[0].goals[0]", "w"), "stages:\n  - name: A\n    goals: w\n    needs: [y, z]"],
    ["in touchpoints of two keys", "stages:\n  - name: A\n    touchpoints: [x]\n    steps: [y]", set("stages[0].touchpoints[1]", "z"), "stages:\n  - name: A\n    touchpoints: [x]\n    steps: [z]"],
    ["is a link left unquoted", "stages:\n  - [[Note]]\n  - B", set("stages[0].name", "[[Other]]"), 'stages:\n  - "[[Other]]"\n  - B'],
    ["is a text with a colon left unquoted", "stages:\n  - Choosing: slow\n  - B", set("stages[0].name", "Choosing: fast"), 'stages:\n  - "Choosing: fast"\n  - B'],
  ]);
});

describe("a name that is a key", () => {
  cases([
    ["in a map of stages", "stages:\n  A: # note\n    goals: x\n  B: [y]", set("stages[1].name", "C"), "stages:\n  A: # note\n    goals: x\n  C: [y]"],
    ["in a list", "stages:\n  - Choosing: { goals: x }", set("stages[0]", "Buying"), "stages:\n  - Buying: { goals: x }"],
    ["beside its properties", "stages:\n  - Choosing:\n    goals: x", set("stages[0].name", "Buying"), "stages:\n  - Buying:\n    goals: x"],
    ["that a property has", "stages:\n  - Choosing:\n    goals: x", set("stages[0].name", "Fears"), "stages:\n  - name: Fears\n    goals: x"],
    ["of a touchpoint", "stages:\n  - name: A\n    touchpoints:\n      Site: {emotion: 1}", set("stages[0].touchpoints[0].name", "Shop"), "stages:\n  - name: A\n    touchpoints:\n      Shop: {emotion: 1}"],
  ]);
});

describe("a value that is missing", () => {
  cases([
    ["makes a map of a bare touchpoint", "stages:\n  - name: A\n    touchpoints:\n      - Spec sheet # here\n      - R", set("stages[0].touchpoints[0].emotion", -2), "stages:\n  - name: A\n    touchpoints:\n      - name: Spec sheet # here\n        emotion: -2\n      - R"],
    ["makes a map of a bare stage, in Russian", "этапы:\n  - Выбор\n  - Покупка", set("stages[0].goals", "Понять"), "этапы:\n  - название: Выбор\n    цели: Понять\n  - Покупка"],
    ["makes a map of a bare entry", "stages:\n  - name: A\n    solutions:\n      - Do it\n      - Other", set("stages[0].solutions[0].owner", "Ann"), "stages:\n  - name: A\n    solutions:\n      - text: Do it\n        owner: Ann\n      - Other"],
    ["goes between the keys a person would put it between", "stages:\n  - name: A\n    goals: x\n    touchpoints: [y]", set("stages[0].emotion", 1), "stages:\n  - name: A\n    emotion: 1\n    goals: x\n    touchpoints: [y]"],
    ["goes behind the lanes before it", "stages:\n  - name: A\n    goals: x\n    solutions: z\n    touchpoints: [y]", set("stages[0].fears", "f"), "stages:\n  - name: A\n    goals: x\n    fears: f\n    solutions: z\n    touchpoints: [y]"],
    ["follows the note's own order of lanes", "lanes: [solutions, goals]\nstages:\n  - name: A\n    solutions: z\n    touchpoints: [y]", set("stages[0].goals", "f"), "lanes: [solutions, goals]\nstages:\n  - name: A\n    solutions: z\n    goals: f\n    touchpoints: [y]"],
    ["of a lane goes behind the emotion", "stages:\n  - name: A\n    emotion: 1\n    Own: z", set("stages[0].barriers", "f"), "stages:\n  - name: A\n    emotion: 1\n    barriers: f\n    Own: z"],
    ["of an own lane goes to the end", "stages:\n  - name: A\n    goals: z", set('stages[0]["Мой путь"]', "f"), "stages:\n  - name: A\n    goals: z\n    Мой путь: f"],
    ["takes the spelling the note has elsewhere", "stages:\n  - name: A\n    pains: z\n  - name: B", set("stages[1].barriers", "f"), "stages:\n  - name: A\n    pains: z\n  - name: B\n    pains: f"],
    ["fills a key without a value", "stages:\n  - name: A\n    goals: # soon", set("stages[0].goals", "x"), "stages:\n  - name: A\n    goals: x # soon"],
    ["of the note goes before the stages", "tags: [journey]\nstages: []\nother: 1", set("scenario", "S"), "tags: [journey]\nscenario: S\nstages: []\nother: 1"],
    ["of the note in Russian", "персоны: Ольга\nэтапы: []", set("journey-state", "to-be"), "персоны: Ольга\nсостояние карты: как будет\nэтапы: []"],
    ["of one more persona", 'stages:\n  - name: A\n    emotion: { "[[Olga]]": 1 }', set('stages[0].emotion["[[Igor]]"]', 2), 'stages:\n  - name: A\n    emotion: { "[[Olga]]": 1, "[[Igor]]": 2 }'],
    ["of one persona beside everyone's", "stages:\n  - name: A\n    emotion: 1", set('stages[0].emotion["[[Igor]]"]', 2), 'stages:\n  - name: A\n    emotion:\n      value: 1\n      "[[Igor]]": 2'],
    ["of one persona where there was none", "stages:\n  - A", set('stages[0].emotion["[[Igor]]"]', 2), 'stages:\n  - name: A\n    emotion:\n      "[[Igor]]": 2'],
    ["under a name that is a key", "stages:\n  - Choosing:\n  - B", set("stages[0].goals", "x"), "stages:\n  - Choosing:\n      goals: x\n  - B"],
    ["beside touchpoints under a name", "stages:\n  Choosing: [a, b]\n  B:", set("stages[0].goals", "x"), "stages:\n  Choosing:\n    goals: x\n    touchpoints: [a, b]\n  B:"],
    ["beside a text with an unquoted colon", "stages:\n  - Choosing: slow", set("stages[0].emotion", 1), 'stages:\n  - name: "Choosing: slow"\n    emotion: 1'],
    ["beside an entry with an unquoted colon", "stages:\n  - name: A\n    barriers:\n      - Late: at the end", set("stages[0].barriers[0].severity", 3), 'stages:\n  - name: A\n    barriers:\n      - text: "Late: at the end"\n        severity: 3'],
    ["of the only touchpoint", "stages:\n  - name: A\n    touchpoints: Site", set("stages[0].touchpoints[0].emotion", 1), "stages:\n  - name: A\n    touchpoints:\n      name: Site\n      emotion: 1"],
    ["of a single entry", "stages:\n  - name: A\n    kpi: Cart", set("stages[0].kpi.value", "1830"), "stages:\n  - name: A\n    kpi:\n      name: Cart\n      value: 1830"],
    ["in brackets stays in brackets", "stages: [A, B]", set("stages[1].emotion", 1), "stages: [A, { name: B, emotion: 1 }]"],
  ]);

  test("is not looked for where no stage is", () => {
    expect(() => editYaml("stages: [A]", set("stages[3].emotion", 1))).toThrow("bad-path");
  });
});

describe("channels", () => {
  cases([
    ["one stays one", "stages:\n  - name: A\n    channel: site", set("stages[0].channel", ["phone"]), "stages:\n  - name: A\n    channel: phone"],
    ["two become a list in brackets", "stages:\n  - name: A\n    channel: site", set("stages[0].channel", ["site", "phone"]), "stages:\n  - name: A\n    channel: [site, phone]"],
    ["a list stays a list", "stages:\n  - name: A\n    channel: [site, phone]", set("stages[0].channel", ["phone"]), "stages:\n  - name: A\n    channel: [phone]"],
    ["a list stays a list when one is left, with its comment", "stages:\n  - name: A\n    channel:\n      - site # ours\n      - phone", set("stages[0].channel", "site"), "stages:\n  - name: A\n    channel:\n      - site # ours"],
    ["lines stay lines", "stages:\n  - name: A\n    channel:\n      - site # ours\n      - phone", set("stages[0].channel", ["site", "shop", "phone"]), "stages:\n  - name: A\n    channel:\n      - site # ours\n      - shop\n      - phone"],
    ["none takes the key away", "stages:\n  - name: A\n    channel: [site]\n    goals: x", set("stages[0].channel", []), "stages:\n  - name: A\n    goals: x"],
    ["several spellings become one", "stages:\n  - name: A\n    channel: site\n    device: phone", set("stages[0].channel", ["shop", "phone"]), "stages:\n  - name: A\n    channel: [shop, phone]"],
    ["new ones", "stages:\n  - A", set("stages[0].channel", ["shop", "phone"]), "stages:\n  - name: A\n    channel: [shop, phone]"],
    ["new ones where lists are lines", "tags:\n  - journey\nstages:\n  - A", set("stages[0].channel", ["shop", "phone"]), "tags:\n  - journey\nstages:\n  - name: A\n    channel:\n      - shop\n      - phone"],
  ]);
});

describe("solutions with checkboxes", () => {
  const yaml = 'stages:\n  - name: A\n    solutions:\n      - "[ ] Do it" # soon\n      - "- [x] Done"';
  cases([
    ["a status is the mark", yaml, set("stages[0].solutions[0].status", "done"), yaml.replace("[ ] Do", "[x] Do")],
    ["half done", yaml, set("stages[0].solutions[1].status", "doing"), yaml.replace("[x]", "[/]")],
    ["a text keeps the mark", yaml, set("stages[0].solutions[1]", "Did it"), yaml.replace("Done", "Did it")],
    ["a text with a mark of its own", yaml, set("stages[0].solutions[1].text", "[ ] Did it"), yaml.replace("- [x] Done", "[ ] Did it")],
    ["another property makes a map that says the status", yaml, set("stages[0].solutions[0].owner", "Ann"), yaml.replace('"[ ] Do it" # soon', 'text: "Do it" # soon\n        status: open\n        owner: Ann')],
    ["another word makes a map", yaml, set("stages[0].solutions[0].status", "later"), yaml.replace('"[ ] Do it" # soon', 'text: "Do it" # soon\n        status: later')],
    ["no status takes the mark away", yaml, set("stages[0].solutions[0].status", null), yaml.replace("[ ] Do", "Do")],
    ["in Russian", "этапы:\n  - название: А\n    решения: [Сделать]", set("stages[0].solutions[0].status", "doing"), "этапы:\n  - название: А\n    решения: [{ текст: Сделать, статус: в работе }]"],
  ]);
});

describe("nothing", () => {
  cases([
    ["takes a property away", "stages:\n  - name: A\n    emotion: 1 # why\n    goals: x", set("stages[0].emotion", null), "stages:\n  - name: A\n    goals: x"],
    ["takes a property of the note away", "owner: Me\nstages: [A]", set("owner", null), "stages: [A]"],
    ["takes all spellings of a lane away", "stages:\n  - name: A\n    goals: x\n    needs: y\n    fears: z", set("stages[0].goals", null), "stages:\n  - name: A\n    fears: z"],
    ["takes one persona's value away", 'stages:\n  - name: A\n    emotion: { "[[Olga]]": 1, "[[Igor]]": 0 }', set('stages[0].emotion["[[Olga]]"]', null), 'stages:\n  - name: A\n    emotion: { "[[Igor]]": 0 }'],
    ["takes the last persona's value away with the key", 'stages:\n  - name: A\n    emotion: { "[[Olga]]": 1 }\n    goals: x', set('stages[0].emotion["[[Olga]]"]', null), "stages:\n  - name: A\n    goals: x"],
    ["changes nothing where nothing is", "stages:\n  - name: A", set("stages[0].emotion", null), "stages:\n  - name: A"],
  ]);
});

test("edits in a row count in the note as the earlier ones left it, and the last path comes back as printed", () => {
  const yaml = "этапы:\n  - Выбор";
  const edits = [set("stages[0].точки контакта[0]", "Сайт"), set("stages[0].touchpoints[0].эмоция", 1)];
  expect(editYamlAt(yaml, edits)).toEqual({ yaml: lines("этапы:", "  - название: Выбор", "    точки контакта:", "      - название: Сайт", "        эмоция: 1"), path: "stages[0].touchpoints[0].emotion" });
});

test("a new touchpoint given as a map is spelled as the note is", () => {
  const given = map({ name: "Звонок", channel: "phone", solutions: [map({ text: "Перезвонить", status: "open" })] });
  expect(editYaml("этапы:\n  - Выбор", set("stages[0].touchpoints[0]", given))).toBe(
    lines("этапы:", "  - название: Выбор", "    точки контакта:", "      - название: Звонок", "        канал: phone", "        решения:", "          - текст: Перезвонить", "            статус: открыто"),
  );
});

describe("a text that stands below a bar", () => {
  const yaml = lines("stages:", "- name: A", "  goals: |", "    Get it", "    today", "  thoughts: |-", "    Now", "  touchpoints:", "  - name: T", "    barriers:", "    - text: |", "        Late", "      reason: |", "        None", "        there");

  test("keeps the bar and its last line break", () => {
    expect(editYaml(yaml, set("stages[0].goals", "Get it\nat once"))).toBe(yaml.replace("today", "at once"));
    expect(editYaml(yaml, set("stages[0].touchpoints[0].barriers[0].text", "Too late"))).toBe(yaml.replace("Late", "Too late"));
    expect(editYaml(yaml, set("stages[0].touchpoints[0].barriers[0].reason", "None\nhere"))).toBe(yaml.replace("there", "here"));
    expect(editYaml(yaml, set("stages[0].thoughts", "Now\nor never"))).toBe(yaml.replace("    Now", "    Now\n    or never"));
  });
});

describe("what a solution solves, several in a list", () => {
  const yaml = lines("stages:", "- name: A", "  solutions:", "  - text: S", "    solves:", "    - X # first", '    - "Y" # second');

  test("stays a list with its comments when one is left", () => {
    expect(editYaml(yaml, set("stages[0].solutions[0].solves", "Y"))).toBe(yaml.replace("\n    - X # first", ""));
  });
});
