/** The index door: it agrees with the text door on names, scores and counts, and whatever it is given, it answers. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linkLookupTarget } from "../../src/journey/read-link";
import { readJourney } from "../../src/journey/read-journey";
import { readSummary, type JourneySummary } from "../../src/journey/read-summary";
import type { Journey } from "../../src/journey/journey";
import { readNote } from "../../src/note/read-note";
import { readTags } from "../../src/note/read-tags";
import { toValues } from "../../src/note/to-values";

const vault = join(import.meta.dirname, "../../demo-vault");
const notes = readdirSync(vault, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".md"))
  .map((path) => join(vault, path));

/** What both doors must agree on. */
function essenceOfText(journey: Journey, hasStages: boolean): object {
  const owners = journey.stages.flatMap((stage) => [stage, ...stage.touchpoints]);
  const items = (key: string) => owners.flatMap((owner) => owner.lanes.filter((lane) => !lane.own && lane.key === key).flatMap((lane) => lane.items));
  return {
    hasStages,
    title: journey.title,
    type: journey.type,
    state: journey.state,
    scale: journey.scale,
    personaTargets: journey.personas.map((persona) => linkLookupTarget(persona.link)).filter((target) => target !== undefined),
    stages: journey.stages.map((stage) => ({
      name: stage.name,
      level: stage.level,
      touchpoints: stage.touchpoints.map((touchpoint) => [touchpoint.name, touchpoint.emotion?.level]),
    })),
    barriers: items("barriers").length,
    solutions: items("solutions").length,
    openSolutions: items("solutions").filter((item) => item.status?.kind !== "done").length,
  };
}

function essenceOfSummary(summary: JourneySummary): object {
  return {
    hasStages: summary.hasStages,
    title: summary.title,
    type: summary.type,
    state: summary.state,
    scale: summary.scale,
    personaTargets: summary.personaTargets,
    stages: summary.stages.map(({ name, level, touchpointNames, touchpointLevels }) => ({
      name,
      level,
      touchpoints: touchpointNames.map((touchpointName, index) => [touchpointName, touchpointLevels[index]]),
    })),
    barriers: summary.barriers,
    solutions: summary.solutions,
    openSolutions: summary.openSolutions,
  };
}

/** Reads one note's text through both doors. */
function bothDoors(text: string): { text: object; summary: object } {
  const note = readNote(text);
  const tags = readTags(note);
  const { journey, status } = readJourney(note, { tags });
  const values = note.root === undefined ? undefined : toValues(note.root);
  return { text: essenceOfText(journey, status === "map"), summary: essenceOfSummary(readSummary(values, { tags })) };
}

function note(yaml: string): string {
  return `---\n${yaml}\n---\n`;
}

describe("the two doors", () => {
  it("find notes to compare", () => {
    expect(notes.length).toBeGreaterThan(30);
  });

  it.each(notes.map((path) => [relative(vault, path), path]))("agree on %s", (_, path) => {
    const doors = bothDoors(readFileSync(path, "utf8"));
    expect(doors.summary).toEqual(doors.text);
  });

  it.each([
    ["stages as a map", "stages:\n  Choosing:\n    touchpoints: [Site, { name: Call, mood: glad }]\n  Paying: [Card, Cash]\n  Empty:\n  Only: Door"],
    ["one-entry maps and unquoted colons", "stages:\n  - Choosing: { touchpoints: [Note: careful, Site: { emotion: 1 }, Shop: [walk, look]] }\n  - Odd: text\n  - Alone:"],
    ["a name on the key's own line", "stages:\n  - Choosing:\n    goals: Peace\n    steps: [{ Call: , feeling: 😡 }]"],
    ["a stage and a touchpoint without their dashes", "phases:\n  title: Choosing\n  точки касания: { шаг: Звонок, оценка: 4/5 }"],
    ["several spellings of one key", "stages:\n  - title: Second\n    name: First\n    contacts: [One]\n    steps: [Two]\n    mood: perhaps\n    score: 1\n    emotion: 2"],
    ["a name without value beside one with a value", "stages:\n  - name:\n    title: Real\n    touchpoints: [{ title: , name: Real, step: }]"],
    ["emotions per persona, in lists and in parts", "personas: ['[[A]]', '[[B]]']\nstages:\n  - touchpoints:\n      - { name: x, emotion: { '[[A]]': 2, B: -1, C: } }\n      - { name: y, emotion: [1, joy, , nothing known] }\n      - { name: z, emotion: { score: , text: anger } }\n      - { name: w, emotion: { value: 1, A: 2 } }"],
    ["emotions in every notation", "stages:\n  - touchpoints: [{ name: a, emotion: '+1' }, { name: b, emotion: −1 }, { name: c, emotion: '1,5' }, { name: d, emotion: 80% }, { name: e, emotion: злость → радость }, { name: f, emotion: '' }, { name: g, emotion: true }, { name: h, emotion: .inf }]"],
    ["a scale of its own", "emotion-scale: [10, 1]\nstages: [{ name: A, emotion: 50%, touchpoints: [{ name: b, emotion: joy }, { name: c, emotion: 7 }] }, { name: B, touchpoints: [{ name: d, emotion: neutral }] }]"],
    ["a scale that is none", "scale: wide\nstages: [{ name: A, emotion: joy }]"],
    ["unquoted links", "personas: [[Olga]]\nstages: [[[Choosing]], { name: [[Site]], touchpoints: [[Shop]] }]"],
    ["lanes as texts, lists, items and per persona", "personas: [Olga, Igor]\nstages:\n  - barriers: one\n    pains: [two, { text: three }, { Late: found at the end }, ]\n    touchpoints:\n      - { name: t, problems: { Olga: [a, b], Igor: c }, ideas: ['[x] done', '- [ ] open', { text: y, status: готово }, { text: z, done: yes }, { Olga: '[x] hers' }, plain] }"],
    ["wrong types", "stages:\n  - [a, b]\n  - 7\n  - { name: A, touchpoints: 7 }\n  - { name: B, touchpoints: yes }\n  - { name: C, touchpoints: [[a, b], ~, 3] }\n  - ~"],
    ["stages that are a text", "stages: many"],
    ["empty stages", "stages:"],
    ["no stages", "title: Later\ntype: user journey\nжурнал: да"],
    ["names that look like keys of an object", "stages:\n  - name: __proto__\n    touchpoints: [constructor, { __proto__: 1 }, { toString: { emotion: 1 } }, { name: hasOwnProperty, __proto__: { emotion: 2 } }]\n  - constructor: [valueOf]"],
    ["who takes part as links in one text", "actors: '[[Olga|Оля]], [[People/Igor#Now]], [site](https://example.org)'\nstages: []"],
    ["personas in one text, linked and named", "персонажи: Маша, [[Олег]]; [[Igor]]\nstages: []"],
    ["a kind and a state in words", "journey-type: user journey map\nсостояние карты: как будет\nstages: []"],
  ])("agree on %s", (_, yaml) => {
    const doors = bothDoors(note(yaml));
    expect(doors.summary).toEqual(doors.text);
  });
});

describe("a summary", () => {
  it("counts touchpoints and scores, with zero as a score", () => {
    const summary = readSummary({ stages: [{ name: "A", touchpoints: [{ name: "x", emotion: 0 }, "y"] }, { name: "B", touchpoints: ["z"] }] });
    expect([summary.stageCount, summary.touchpointCount, summary.scoredCount]).toEqual([2, 3, 1]);
    expect(summary.stages.map((stage) => stage.level)).toEqual([0, undefined]);
  });

  it("collects the notes it leads to, each once", () => {
    const summary = readSummary({
      baseline: "[[Old map|before]]",
      stages: [{ name: "A", evidence: ["[[Interview 1#Q2]]", "https://example.org"], touchpoints: [{ name: "x", sources: "[[Interview 1]]", who: "[[Olga]]" }] }],
    });
    expect(summary.linkTargets).toEqual(["Old map", "Interview 1", "Olga"]);
  });

  it("takes the kind of map from a nested tag", () => {
    expect(readSummary({ stages: [] }, { tags: ["journey/ujm"] }).type).toBe("UJM");
  });

  it.each([[undefined], [null], ["text"], [7], [[1, 2]], [{}]])("of %j is a summary without stages", (junk) => {
    expect(readSummary(junk)).toMatchObject({ hasStages: false, stages: [], touchpointCount: 0 });
  });

  it("answers whatever plain data it is given", () => {
    const keys = fc.constantFrom("stages", "name", "touchpoints", "emotion", "barriers", "solutions", "evidence", "personas", "title", "journey-type", "emotion-scale", "baseline", "Own", "text", "__proto__", "constructor");
    const { value } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 6, withCrossShrink: true },
        fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null), fc.constant(undefined), fc.bigInt()),
        fc.array(tie("value"), { maxLength: 4 }),
        fc.dictionary(keys, tie("value"), { maxKeys: 5 }),
      ),
    }));
    fc.assert(
      fc.property(fc.dictionary(keys, value, { maxKeys: 8 }), (frontmatter) => {
        const summary = readSummary(frontmatter);
        expect(summary.touchpointCount).toBe(summary.stages.reduce((count, stage) => count + stage.touchpointNames.length, 0));
      }),
      { numRuns: 500 },
    );
  });

  it("reads a note of a hundred thousand touchpoints, each with its own evidence", () => {
    const touchpoints = Array.from({ length: 100_000 }, (_, index) => ({ name: `t${index}`, emotion: index % 3, evidence: `[[Interview ${index}]]` }));
    expect(readSummary({ stages: [{ name: "A", touchpoints }] }).scoredCount).toBe(100_000);
  });
});
