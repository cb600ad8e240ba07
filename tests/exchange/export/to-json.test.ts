/** The JSON of a journey, in the shape docs/json.md describes. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { journeyShape } from "../../../src/exchange/export/json-shape";
import { toJson } from "../../../src/exchange/export/to-json";
import { wordsFor } from "../../../src/i18n/words";
import { readJourney } from "../../../src/journey/read-journey";
import { readNote } from "../../../src/note/read-note";

function jsonOf(yaml: string) {
  const { status, journey, problems } = readJourney(readNote(`---\n${yaml}\n---\n`));
  return toJson({ file: "Maps/A.md", noteName: "A", status, journey, problems, words: wordsFor("en") });
}

describe("a journey as JSON", () => {
  test("has its head, and null or nothing for what is absent", () => {
    const json = jsonOf("stages: []");
    expect(json).toEqual({
      format: 1, file: "Maps/A.md", title: "A", status: "map", mapIn: "properties", type: null, state: null, scenario: null, goal: null, owner: null, reviewed: null, reviewEvery: null, baseline: null,
      scale: [-2, 2], personas: [], laneOrder: [], hiddenLanes: [], coachOff: [], stages: [], problems: [],
    });
    expect(jsonOf('title: Watch\njourney-type: ujm\njourney-state: as is\nreviewed: 09.11.2026\nreview-every: 90\nbaseline: "[[Old]]"\npersonas: ["[[Olga|Оля]]"]\nstages: []')).toMatchObject({
      title: "Watch", type: "UJM", state: "as-is", reviewed: "2026-11-09", reviewEvery: 90, baseline: "[[Old]]", personas: [{ link: "[[Olga|Оля]]", name: "Olga", alias: "Оля" }],
    });
  });

  test("gives emotions resolved and unclamped, and zero is a score", () => {
    const { stages } = jsonOf('personas: [Olga, Igor]\nstages:\n  - name: A\n    touchpoints:\n      - emotion: 6\n      - emotion: 0\n      - emotion: { Olga: 1, Igor: 2 }\n      - name: none\n  - name: B\n    emotion: -1\n  - name: C');
    expect(stages.map(({ emotion, own }) => [emotion, own])).toEqual([[2.5, false], [-1, true], [null, false]]);
    expect(stages[0]?.touchpoints.map(({ emotion }) => emotion)).toEqual([6, 0, 1.5, null]);
    expect(stages[0]?.touchpoints[2]?.emotions).toEqual([{ persona: "Olga", emotion: 1, changedFrom: null, feeling: null }, { persona: "Igor", emotion: 2, changedFrom: null, feeling: null }]);
  });

  test("keeps own lanes, whatever they are called", () => {
    const text = JSON.stringify(jsonOf("stages:\n  - name: A\n    __proto__: odd\n    Мой путь: [x]\n    constructor: y"));
    const lanes = JSON.parse(text).stages[0].lanes;
    expect(Object.keys(lanes)).toEqual(["__proto__", "Мой путь", "constructor"]);
    expect(Object.getOwnPropertyDescriptor(lanes, "__proto__")?.value).toMatchObject([{ text: "odd" }]);
  });

  test("tells each problem with its place and in words", () => {
    expect(jsonOf("stages:\n  - name: A\n    emotion: 9").problems).toMatchObject([{ code: "emotion-out-of-scale", severity: "warning", path: "stages[0].emotion", line: 4, column: 14, value: "9" }]);
  });

  test("has the documented shape, with every lane item's field", () => {
    const json = jsonOf("stages:\n  - name: A\n    exit: competitor\n    reach: 5\n    barriers:\n      - { text: a, reason: b, severity: 3, why not: c }\n    solutions:\n      - { text: a, solves: b, status: in progress, owner: c, due: 01.12.2026, impact: 1, effort: 2, informed: [d], measured: e }\n    kpi: { name: a, value: 1, target: 2, unit: kg, weight: 3 }\n    touchpoints:\n      - { name: a, channel: [b, c], moment: Aha, variant: d, personas: '[[Olga]]', emotion: -1 → 1, reach: 4 }");
    const read = journeyShape().safeParse(json);
    // Fields the shape does not know are left out of what is read.
    expect(read.data).toEqual(json);
    expect(json.stages[0]).toMatchObject({
      exit: "competitor", reach: 5,
      lanes: { barriers: [{ reason: "b", severity: 3, others: [{ key: "why not", text: "c" }] }], solutions: [{ status: "doing", due: "2026-12-01", informed: ["d"] }], kpi: [{ text: "a", value: 1, target: 2 }] },
      touchpoints: [{ channels: ["b", "c"], moment: true, momentLabel: "Aha", variants: ["d"], personas: ["[[Olga]]"], emotion: 1, changedFrom: -1, evidence: null, reach: 4 }],
    });
  });

  test("is what docs/json.md shows", () => {
    const examples = [...readFileSync("docs/json.md", "utf8").matchAll(/```json\n([\s\S]*?)```/g)].map((match) => match[1] ?? "");
    expect(examples.length).toBeGreaterThan(0);
    const example: unknown = JSON.parse(examples[0] ?? "");
    expect(journeyShape().safeParse(example).data).toEqual(example);
  });
});
