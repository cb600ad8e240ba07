import { describe, expect, it } from "vitest";
import { readJourney } from "../../src/journey/read-journey";
import { readNote } from "../../src/note/read-note";
import { codesOf, readYaml } from "./read-yaml";

describe("the properties of a journey note", () => {
  it("reads all of them in English", () => {
    const { journey, problems } = readYaml(
      'title: Watch\npersonas: ["[[Olga|Оля]]", Igor]\nmap-type: ujm\nmap state: future\nscenario: s\ngoal: g\nresponsible: "[[Anna]]"\nlast reviewed: 09.11.2026\nreview interval: 90 days\nprevious map: "[[Old]]"\nscale: [1, 5]\nrows: [Feelings, my row, pains, My Row]\nlanes-hidden: [KPI]\ncoach-off: [rule]\nstages:\n  - name: A\n    My row: x',
    );
    expect(problems).toEqual([]);
    expect(journey).toMatchObject({
      title: "Watch", type: "UJM", state: { kind: "to-be", text: "future" }, scenario: "s", goal: "g", owner: "[[Anna]]", reviewed: { iso: "2026-11-09" },
      reviewEveryDays: 90, baseline: { target: "Old" }, scale: { min: 1, max: 5, neutral: 3 }, laneOrder: ["emotion", "My row", "barriers"], hiddenLanes: ["kpi"], coachOff: ["rule"],
      personas: [{ path: "personas[0]", name: "Olga", alias: "Оля" }, { path: "personas[1]", name: "Igor", alias: undefined }],
    });
  });

  it("reads all of them in Russian", () => {
    const { journey, problems } = readYaml(
      'персонажи: "[[Olga]]"\nтип карты: CJM\nсостояние карты: как есть\nсценарий: s\nцель: g\nответственный: o\nпроверено: 2026-11-09\nпроверять каждые: 3 месяца\nпрошлая карта: "[[Old]]"\nшкала эмоций: [0, 10]\nстроки: [точки контакта, Своя]\nфазы: [A]',
    );
    expect(problems).toEqual([]);
    expect(journey).toMatchObject({
      type: "CJM", state: { kind: "as-is" }, scenario: "s", goal: "g", owner: "o", reviewed: { iso: "2026-11-09" }, reviewEveryDays: 90, baseline: { target: "Old" },
      scale: { min: 0, max: 10 }, laneOrder: ["touchpoints", "Своя"], personas: [{ path: "personas" }], stages: [{ name: "A" }],
    });
  });

  it("knows what is absent from what is empty", () => {
    expect(readYaml("stages: [A]").journey).toMatchObject({ title: undefined, type: undefined, personas: [], scale: { min: -2, max: 2, neutral: 0 }, reviewed: undefined });
  });

  it("takes the kind from a nested tag or the type property when journey-type is absent", () => {
    expect(readYaml("stages: [A]", { tags: ["journey/ujm"] }).journey.type).toBe("UJM");
    expect(readYaml("type: user journey map\nstages: [A]").journey.type).toBe("UJM");
    expect(readYaml("journey-type: Наша\ntype: cjm\nstages: [A]", { tags: ["journey/ujm"] }).journey.type).toBe("Наша");
  });

  it.each([["[5, 1]", "scale-reversed", 1, 5], ["[1, 1]", "scale-wrong", -2, 2], ["wide", "scale-wrong", -2, 2], ["[1]", "scale-wrong", -2, 2], ["[1, 2, 3]", "scale-wrong", -2, 2], ["[a, b]", "scale-wrong", -2, 2], ["[.inf, 1]", "scale-wrong", -2, 2], ["5", "scale-wrong", -2, 2], ["{ min: 1 }", "scale-wrong", -2, 2]])(
    "the scale %s is reported and read", (typed, code, min, max) => {
      const { journey, problems } = readYaml(`emotion-scale: ${typed}\nstages: [A]`);
      expect(problems).toMatchObject([{ code, severity: "warning", path: "emotion-scale", value: typed }]);
      expect(journey.scale).toMatchObject({ min, max });
    },
  );

  it.each(["emotion-scale:", 'emotion-scale: ["−3", "+3"]'])("%s is fine", (yaml) => {
    expect(readYaml(`${yaml}\nstages: [A]`).problems).toEqual([]);
  });

  it.each([["personas: [[Olga]]", "personas"], ["personas:\n  - [[Olga]]", "personas[0]"], ["personas: [[[Olga]]]", "personas[0]"]])("%s is the link that was meant", (yaml, path) => {
    const { journey, problems } = readYaml(`${yaml}\nstages: [A]`);
    expect(journey.personas).toMatchObject([{ name: "Olga", path }]);
    expect(problems).toMatchObject([{ code: "link-unquoted", path, mended: '"[[Olga]]"' }]);
  });

  it("reads personas typed as a map by their links, else their keys", () => {
    expect(readYaml('personas:\n  First: "[[Olga]]"\n  Igor:\nstages: []').journey.personas.map((persona) => persona.name)).toEqual(["Olga", "Igor"]);
  });

  it("reads rows typed as one text, and curve as the emotion's row", () => {
    expect(readYaml("lanes: goals, curve, Мой путь\nstages: []").journey.laneOrder).toEqual(["goals", "emotion", "Мой путь"]);
  });

  it("suggests the scale a text seems to mean, without using it", () => {
    expect(readYaml("emotion-scale: 1-5\nstages: []")).toMatchObject({ problems: [{ mended: "[1, 5]" }], journey: { scale: { min: -2, max: 2 } } });
  });

  it("names each persona once", () => {
    expect(readYaml('personas: ["[[Olga]]", "[[Olga|Оля]]", "[[Igor]], [[Anna]]"]\nstages: []').journey.personas.map((persona) => persona.name)).toEqual(["Olga", "Igor", "Anna"]);
    expect(readYaml("personas: Маша, [[Олег]]\nstages: []").journey.personas.map((persona) => persona.name)).toEqual(["Маша", "Олег"]);
  });

  it("reports dates and intervals it cannot read", () => {
    expect(codesOf(readYaml("reviewed: 2026-02-30\nreview-every: often\nstages: []"))).toEqual(["date-unreadable", "number-unreadable"]);
    expect(readYaml("review-every: 0\nstages: []")).toMatchObject({ problems: [{ code: "number-out-of-range" }], journey: { reviewEveryDays: undefined } });
  });
});

describe("what a note is to a reader of maps", () => {
  const status = (text: string) => readJourney(readNote(text)).status;

  it.each([
    ["---\nstages:\n---\n", "map"], ["---\ntags: [journey]\n---\nBody", "not-yet"], ["Body only", "not-yet"], ["", "not-yet"], ["---\n---\n", "not-yet"], ["---\n\n---", "not-yet"],
    ["---\nstages: [A\n---\n", "broken"], ["---\nfears: *really?*\nstages: []\n---\n", "broken"], ["---\nstages: []\n", "broken"], ["---js\nstages: []\n---\n", "broken"],
    ["---\n<<<<<<< a\nstages: []\n=======\nstages: [A]\n>>>>>>> b\n---\n", "broken"], ["---\n- a\n- b\n---\n", "broken"],
  ])("%j is %s", (text, expected) => {
    const reading = readJourney(readNote(text));
    expect(reading.status).toBe(expected);
    if (expected === "broken") {
      expect(reading.journey.stages).toEqual([]);
      expect(reading.problems[0]).toMatchObject({ severity: "error" });
    }
  });

  it("reads CRLF, a byte order mark and both together", () => {
    for (const text of ["---\r\nstages:\r\n  - name: A\r\n    emotion: 9\r\n---\r\n", "\ufeff---\nstages:\n  - name: A\n    emotion: 9\n---\n"]) {
      expect(status(text)).toBe("map");
      expect(readJourney(readNote(text)).problems).toMatchObject([{ code: "emotion-out-of-scale", line: 4, column: 14 }]);
    }
  });

  it("reads through anchors and references", () => {
    const { journey } = readYaml("stages:\n  - &a\n    name: A\n    goals: &g [x]\n  - *a\n  - name: B\n    goals: *g");
    expect(journey.stages.map((stage) => [stage.name, stage.lanes[0]?.items[0]?.text])).toEqual([["A", "x"], ["A", "x"], ["B", "x"]]);
  });

  it("cuts values to one readable line and sorts problems by place", () => {
    const { problems } = readYaml(`emotion-scale: "${"long ".repeat(100)}"\nstages:\n  - name: A\n    emotion: 9\n    touchpoints:\n      - name: B\n        emotion: 8\n  - [x]`);
    expect(problems.map((problem) => problem.line)).toEqual([2, 5, 8, 9]);
    expect(Array.from(problems[0]?.value ?? "").length).toBeLessThanOrEqual(80);
    expect(problems[0]?.value.endsWith("…")).toBe(true);
  });
});
