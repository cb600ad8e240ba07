/** Every Mermaid export is parsed by the Mermaid the app ships, and says what the map says. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { reportLines } from "../../../src/exchange/export/export-report";
import { toMermaidWords } from "../../../src/exchange/export/mermaid-words";
import { toMermaid } from "../../../src/exchange/export/to-mermaid";
import { wordsFor } from "../../../src/i18n/words";
import { readJourney } from "../../../src/journey/read-journey";
import { readNote } from "../../../src/note/read-note";
import { makeScene } from "../../../src/render/make-scene";
import { readWithMermaid } from "../real-mermaid";
import { emotion, empty, hostile, journey, lane, large, ordinary, stage, touchpoint } from "./sample-scenes";

const demoFolder = join(import.meta.dirname, "../../../demo-vault");
const demoNotes = readdirSync(demoFolder, { recursive: true, encoding: "utf8" }).filter((file) => /(?:Journeys|Карты)\/.*\.md$/.test(file));
const sceneOf = (parts: Parameters<typeof journey>) => makeScene({ noteName: "Note", journey: journey(...parts), words: wordsFor("en"), today: "2026-11-22", idPrefix: "t" });
const persona = (name: string) => ({ path: "", link: { source: `[[${name}]]`, kind: "wiki" as const, target: name, subpath: undefined, alias: undefined, external: false }, name, alias: undefined });

describe("a map as a Mermaid diagram", () => {
  test("has sections, tasks with scores from 1 to 5, and actors", async () => {
    const { text } = toMermaid(ordinary);
    expect(text).toBe("journey\n    title Buying a smart watch\n    section Need\n      Selfie: 3: Olga\n    section Choosing\n      Spec sheet: 1: Olga\n      Reviews: 5: Olga\n    section Leaves\n");
    expect(await readWithMermaid(text)).toEqual({
      title: "Buying a smart watch",
      sections: ["Need", "Choosing", "Leaves"],
      tasks: [
        { section: "Need", task: "Selfie", score: 3, people: ["Olga"] },
        { section: "Choosing", task: "Spec sheet", score: 1, people: ["Olga"] },
        { section: "Choosing", task: "Reviews", score: 5, people: ["Olga"] },
      ],
    });
  });

  test("names what it could not hold", () => {
    const { left } = toMermaid(ordinary);
    const codes = [...new Set(left.map(({ code }) => code))].sort();
    expect(codes).toEqual(["channels", "emotion-change", "exit", "feeling", "lane", "moment", "no-score", "note-property", "reach", "score-rounded"]);
    expect(reportLines([{ code: "no-score", path: "stages[1].touchpoints[2]" }, { code: "lane", path: "a" }, { code: "lane", path: "b" }, { code: "lane", path: "c" }, { code: "lane", path: "d" }], wordsFor("en"))).toEqual([
      "1 touchpoint without a score is not in the diagram: stages[1].touchpoints[2]",
      "4 lane entries are not in the file, which has no lanes: a, b, c and 1 more",
    ]);
    expect(reportLines([{ code: "score-rounded", path: "a" }, { code: "score-rounded", path: "b" }], wordsFor("ru"))).toEqual(["2 оценки округлены до целого от 1 до 5: a, b"]);
  });

  test("brings scores beyond the scale to its ends, and takes the note's own scale", () => {
    const scores = sceneOf([[stage("S", [touchpoint("a", 12), touchpoint("b", 5.5), touchpoint("c", 1), touchpoint("d", -3)])], { scale: { min: 1, max: 10, neutral: 5.5 } }]);
    expect(toMermaid(scores).text).toContain("a: 5\n      b: 3\n      c: 1\n      d: 1\n");
    expect(toMermaid(scores).left.map(({ code }) => code)).toEqual(["note-property", "score-beyond", "score-beyond"]);
  });

  test("makes a stage's own score a task, and takes part who is named", async () => {
    const { text, left } = toMermaid(sceneOf([
      [stage("Alone", [], [], { emotion: emotion(1), level: 1 }), stage("Two", [touchpoint("t", 0, { personas: [persona("Courier, the: one").link] }), touchpoint("u", 0)])],
      { personas: [persona("Olga"), persona("Igor")] },
    ]));
    expect((await readWithMermaid(text)).tasks).toEqual([
      { section: "Alone", task: "Alone", score: 4, people: ["Olga", "Igor"] },
      { section: "Two", task: "t", score: 3, people: ["Courier, the: one"] },
      { section: "Two", task: "u", score: 3, people: ["Olga", "Igor"] },
    ]);
    expect(left.some(({ code }) => code === "stage-score")).toBe(true);
  });

  test("leaves out what does not fit into 50,000 characters, and says so", async () => {
    const long = sceneOf([Array.from({ length: 60 }, (_, at) => stage(`Stage ${at}`, [touchpoint("x".repeat(1500), 1)], [lane("goals", "g")]))]);
    const { text, left } = toMermaid(long);
    expect((await readWithMermaid(text)).tasks.length).toBeGreaterThan(20);
    expect(left.some(({ code }) => code === "too-long")).toBe(true);
  });

  test.each([["hostile", hostile], ["empty", empty], ["large", large]])("parses: %s", async (_, scene) => {
    const read = await readWithMermaid(toMermaid(scene).text);
    expect(read.sections).toHaveLength(scene.journey.stages.length);
  });

  test.each(demoNotes)("parses: %s", async (file) => {
    const { journey: found } = readJourney(readNote(readFileSync(join(demoFolder, file), "utf8")));
    const { text } = toMermaid(makeScene({ noteName: file, journey: found, words: wordsFor("ru"), today: "2026-11-22", idPrefix: "t" }));
    const read = await readWithMermaid(text);
    expect(read.sections).toHaveLength(found.stages.length);
    for (const { score } of read.tasks) expect([1, 2, 3, 4, 5]).toContain(score);
  });
});

describe("words in a diagram", () => {
  const pieces = [
    ":", ";", "#", ",", "%", "%%", "%%{init: {}}%%", "#35;", "title ", "section ", "journey", "accTitle: ", "accDescr {", "style x:#a;", "classDef :#;", "<a href=\"x\">", "<br>", "---", "\n", "\r\n", "\t", " ", "{", "}", "\\",
    "&amp;", "ﬂ°°35¶ß", "a", "слово", "👩‍👩‍👧", "مرحبا", "東京", "\u0000", "\ud800", "\u2028", "\u00a0", "\ufeff", "'", "`", "\"", "end", "=", "[[x|y]]", "**b**", "click ",
  ];
  const nasty = fc.array(fc.constantFrom(...pieces), { maxLength: 7 }).map((some) => some.join(""));

  test("never break the diagram, and come back as they read", async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(nasty, nasty, nasty), { minLength: 1, maxLength: 4 }), nasty, async (steps, title) => {
      const words = (text: string): string => text;
      const scene = sceneOf([steps.map(([section, task, actor]) => stage(words(section), [touchpoint(task, 1, { personas: [persona(actor).link] })])), { title }]);
      const read = await readWithMermaid(toMermaid(scene).text);
      expect(read.sections).toHaveLength(steps.length);
      expect(read.tasks.map(({ score }) => score)).toEqual(steps.map(() => 4));
      for (const { people } of read.tasks) expect(people.length).toBeLessThanOrEqual(1);
    }), { numRuns: 400 });
  });

  test.each([
    ["Title: a; b #1", "Title: a; b #1"],
    ["section two", "section two"],
    ["100 %% off, <b>now</b> & \"then\"", "100 %% off, <b>now</b> & \"then\""],
    ["two\nlines", "two lines"],
  ])("read as they were typed: %j", async (typed, shown) => {
    const read = await readWithMermaid(`journey\n  section ${toMermaidWords(typed)}\n    ${toMermaidWords(typed)}: 3: ${toMermaidWords(typed)}\n`);
    expect(read.tasks).toEqual([{ section: shown, task: shown, score: 3, people: [shown] }]);
  });
});
