import { describe, expect, it } from "vitest";
import type { Lane } from "../../src/journey/journey";
import { codesOf, readStageYaml, readYaml } from "./read-yaml";

const personas = 'personas: ["[[Olga|Оля]]", "[[Igor]]"]\n';
const readLanes = (yaml: string, before = "") => readStageYaml(`name: A\n${yaml}`, before);
const lane = (yaml: string, before = ""): Lane | undefined => readLanes(yaml, before).stage.lanes[0];
const texts = (yaml: string, before = "") => lane(yaml, before)?.items.map((item) => item.text);

describe("the values of a lane", () => {
  it.each([
    ["goals: Be sure", ["Be sure"]], ["goals: [a, b]", ["a", "b"]], ["goals:\n  - a\n  - b", ["a", "b"]], ["goals: 1.10", ["1.10"]], ["goals: yes", ["yes"]],
    ["goals: [007, 1.10, no, ~, 0x1F, '', 2026-11-09]", ["007", "1.10", "no", "0x1F", "2026-11-09"]], ["goals: 'it''s: quoted'", ["it's: quoted"]],
    ["goals: |\n  two\n  lines", ["two\nlines"]], ["goals: true", ["true"]],
  ])("%s keeps the source text", (yaml, expected) => {
    const { stage, reading } = readLanes(yaml);
    expect(stage.lanes[0]?.items.map((item) => item.text)).toEqual(expected);
    expect(reading.problems).toEqual([]);
  });

  it.each(["goals:", "goals: []", "goals: null", "goals: ['']", "Мой путь:"])("%s is no lane at all", (yaml) => {
    expect(readLanes(yaml).stage.lanes).toEqual([]);
  });

  it("numbers the items of lists and leaves single values at the lane's own path", () => {
    expect(lane("goals: a")?.items[0]?.path).toBe("stages[0].goals");
    expect(lane("цели: [a, b]")?.items.map((item) => item.path)).toEqual(["stages[0].goals[0]", "stages[0].goals[1]"]);
    expect(lane('"Мой \\"путь\\"": [a]')?.items[0]?.path).toBe('stages[0]["Мой \\"путь\\""][0]');
  });

  it("flattens a list in a list and reports it", () => {
    const { stage, reading } = readLanes("barriers:\n  - - a\n    - b\n  - c");
    expect(stage.lanes[0]?.items.map((item) => [item.path, item.text])).toEqual([["stages[0].barriers[0][0]", "a"], ["stages[0].barriers[0][1]", "b"], ["stages[0].barriers[1]", "c"]]);
    expect(reading.problems).toMatchObject([{ code: "list-nested", severity: "info", path: "stages[0].barriers[0]" }]);
  });

  it.each([["evidence: [[Interview 3]]", "stages[0].evidence"], ["evidence: [[[Interview 3]]]", "stages[0].evidence[0]"], ["evidence:\n  - [[Interview 3]]", "stages[0].evidence[0]"]])(
    "%s is the link that was meant", (yaml, path) => {
      const { stage, reading } = readLanes(yaml);
      expect(stage.lanes[0]?.items).toMatchObject([{ text: "[[Interview 3]]", path }]);
      expect(reading.problems).toMatchObject([{ code: "link-unquoted", severity: "warning", path, value: "[[Interview 3]]", mended: '"[[Interview 3]]"' }]);
    },
  );

  it("reads an unquoted link with an alias, a subpath or a comma as typed", () => {
    expect(texts("evidence: [[Notes, May#Top|alias]]")).toEqual(["[[Notes, May#Top|alias]]"]);
  });

  it("reads a text with an unquoted colon as it was typed and reports the quotes", () => {
    const { stage, reading } = readLanes("thoughts:\n  - Website: \"too slow\"\n  - fine");
    expect(stage.lanes[0]?.items.map((item) => item.text)).toEqual(['Website: "too slow"', "fine"]);
    expect(reading.problems).toMatchObject([{ code: "colon-unquoted", path: "stages[0].thoughts[0]", mended: `'Website: "too slow"'` }]);
    expect(texts("thoughts:\n  - Late:")).toEqual(["Late"]);
  });

  it("shows unknown keys one by one", () => {
    const { stage, reading } = readLanes("kpi: { NPS: 40, Возвраты: [1, 2] }");
    expect(stage.lanes[0]?.items.map((item) => [item.path, item.text])).toEqual([['stages[0].kpi["NPS"]', "NPS: 40"], ['stages[0].kpi["Возвраты"]', "Возвраты: 1, 2"]]);
    expect(codesOf(reading)).toEqual(["lane-wrong-type"]);
  });
});

describe("a lane with one value per persona", () => {
  it.each(["{ Olga: a, Igor: b }", '{ "[[Olga]]": a, "[[Igor]]": b }', "{ Оля: a, igor: [b] }", "{ [[Olga]]: a, Igor: b }"])("%s belongs to both", (yaml) => {
    expect(lane(`fears: ${yaml}`, personas)?.items.map((item) => [item.persona, item.text])).toEqual([["Olga", "a"], ["Igor", "b"]]);
  });

  it("finds personas by the aliases of their notes", () => {
    const reading = readYaml(`${personas}stages: [{ name: A, fears: { Ольга Петровна: a } }]`, { aliasesOf: (target) => (target === "Olga" ? ["Ольга Петровна"] : []) });
    expect(reading.journey.stages[0]?.lanes[0]?.items).toMatchObject([{ persona: "Olga", text: "a" }]);
    expect(reading.problems).toEqual([]);
  });

  it("keeps and reports a name the journey does not know beside one it knows", () => {
    const { stage, reading } = readLanes("fears: { Olga: a, Petr: b }", personas);
    expect(stage.lanes[0]?.items.map((item) => item.persona)).toEqual(["Olga", "Petr"]);
    expect(codesOf(reading)).toEqual(["persona-unknown"]);
  });

  it("reports a name that could be two personas", () => {
    const two = 'personas: ["[[A/Olga]]", "[[B/Olga]]"]\n';
    expect(codesOf(readLanes("fears: { Olga: a }", two).reading)).toEqual(["persona-ambiguous"]);
    expect(codesOf(readLanes('fears: { "[[B/Olga]]": a }', two).reading)).toEqual([]);
  });
});

describe("an entry of a lane as a map", () => {
  const item = (yaml: string) => lane(`solutions: [{ ${yaml} }]`)?.items[0];

  it.each(["серьёзность", "Серьезность"])("%s is a severity", (key) => {
    expect(item(`text: t, ${key}: высокая`)).toMatchObject({ severity: 3, others: [] });
  });

  it("points out a blank missing behind an entry's colon", () => {
    const reading = readYaml("stages:\n  - name: A\n    goals:\n      - text:Find it\n      - Site:slow");
    expect(reading.problems).toMatchObject([{ code: "colon-crowded", path: "stages[0].goals[0]", mended: "text: Find it" }]);
  });

  it("reads every property, in English", () => {
    expect(item('name: t, why: r, priority: 2, for: s, done: yes, assignee: o, deadline: 09.11.2026, impact: 3, effort: 1, known to: [a, b], re-measured: "[[M]]", actual: "1 830", plan: 2500, unit: чел., weight: 0.5')).toEqual({
      path: "stages[0].solutions[0]", text: "t", persona: undefined, reason: "r", severity: 2, solves: "s", status: { kind: "done", text: "yes" }, owner: "o",
      due: { text: "09.11.2026", iso: "2026-11-09" }, impact: 3, effort: 1, informed: ["a", "b"], measured: "[[M]]", value: 1830, target: 2500, unit: "чел.", weight: 0.5, others: [],
    });
  });

  it("reads every property, in Russian", () => {
    expect(item("текст: t, причина: r, важность: 3, решает: s, статус: в работе, ответственный: o, срок: 2026-11-09, эффект: 1, усилия: 2, знают: все, измерено: да, факт: 1, план: 2, единица: шт, вес: 3")).toMatchObject({
      text: "t", reason: "r", severity: 3, solves: "s", status: { kind: "doing" }, owner: "o", due: { iso: "2026-11-09" }, impact: 1, effort: 2, informed: ["все"], measured: "да", value: 1, target: 2, unit: "шт", weight: 3, others: [],
    });
  });

  it("keeps keys it does not know, also those named like parts of the language", () => {
    expect(item("text: t, budget: 5 000, __proto__: p, constructor: [c, d]")?.others).toEqual([
      { key: "budget", text: "5 000" }, { key: "__proto__", text: "p" }, { key: "constructor", text: "c, d" },
    ]);
  });

  it("takes the unit from behind the number", () => {
    expect(item("text: t, value: 92 %, target: 95 %")).toMatchObject({ value: 92, target: 95, unit: "%" });
  });

  it("reports what is no number, date or degree, and keeps the text", () => {
    const { stage, reading } = readLanes("kpi: { name: t, value: many, due: someday, severity: 5, weight: 0 }");
    expect(stage.lanes[0]?.items[0]).toMatchObject({ value: undefined, due: { text: "someday", iso: undefined }, severity: 3, weight: 0, others: [{ key: "value", text: "many" }] });
    expect(reading.problems).toMatchObject([
      { code: "number-unreadable", path: "stages[0].kpi.value", value: "many" },
      { code: "date-unreadable", path: "stages[0].kpi.due", value: "someday" },
      { code: "number-out-of-range", path: "stages[0].kpi.severity", value: "5", mended: "3", details: { min: 1, max: 3 } },
    ]);
  });

  it("reads high, medium and low as degrees", () => {
    expect(item("text: t, severity: High, impact: средний, effort: low")).toMatchObject({ severity: 3, impact: 2, effort: 1 });
  });

  it("keeps the second of two keys that mean the same and reports it", () => {
    const { stage, reading } = readLanes("goals: [{ name: a, text: b }]");
    expect(stage.lanes[0]?.items[0]).toMatchObject({ text: "b", others: [{ key: "name", text: "a" }] });
    expect(reading.problems).toMatchObject([{ code: "key-collision", path: 'stages[0].goals[0]["name"]', details: { kept: "text", other: "name" } }]);
  });

  it("takes an unknown first key for the text when the entry has none", () => {
    expect(lane("barriers:\n  - Late: found at the end\n    severity: 2")?.items[0]).toMatchObject({ text: "Late: found at the end", severity: 2, others: [] });
  });
});

describe("solutions with checkboxes", () => {
  it.each([
    ["[ ] text", "open"], ["[x] text", "done"], ["[X] text", "done"], ["- [ ] text", "open"], ["- [x] text", "done"], ["* [x] text", "done"], ["[/] text", "doing"], ["[] text", "open"],
  ])("%s is %s", (typed, kind) => {
    expect(lane(`solutions: ["${typed}"]`)?.items[0]).toMatchObject({ text: "text", status: { kind } });
  });

  it.each(["[y] text", "[[Note]] text", "a [x] b"])("%s is only text", (typed) => {
    expect(lane(`solutions: ["${typed}"]`)?.items[0]).toMatchObject({ text: typed, status: undefined });
  });

  it("only solutions have them", () => {
    expect(texts('barriers: "[x] text"')).toEqual(["[x] text"]);
  });
});

describe("lanes that meet", () => {
  it("join in the note's order without a problem, their positions counting through", () => {
    const { stage, reading } = readLanes("needs: a\nfears: f\ngoals: [b, c]\nцели клиента: d");
    expect(stage.lanes.map((found) => found.key)).toEqual(["goals", "fears"]);
    expect(stage.lanes[0]?.items.map((found) => [found.path, found.text])).toEqual([0, 1, 2, 3].map((at) => [`stages[0].goals[${at}]`, "abcd"[at]]));
    expect(reading.problems).toEqual([]);
  });

  it("own lanes of one spelling join across the note under the first one", () => {
    const { stage } = readLanes("Мой путь: a\nмой-путь: b\ntouchpoints:\n  - name: t\n    МОЙ ПУТЬ: c");
    expect(stage.lanes).toMatchObject([{ key: stage.touchpoints[0]?.lanes[0]?.key, own: true, items: [{ text: "a" }, { text: "b" }] }]);
  });

  it("own lanes of signs only stay apart", () => {
    expect(readLanes("😀: a\n🚀: b").stage.lanes.map((found) => found.key)).toEqual(["😀", "🚀"]);
  });

  it("own lanes may be named like parts of the language", () => {
    const { stage } = readLanes("__proto__: a\nconstructor: b\nhasOwnProperty: [c]\ntoString: d");
    expect(stage.lanes.map((found) => [found.key, found.own, found.items[0]?.text])).toEqual([["__proto__", true, "a"], ["constructor", true, "b"], ["hasOwnProperty", true, "c"], ["toString", true, "d"]]);
  });
});
