import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { levelOfScore, scaleOfScores } from "../../../src/exchange/import/import-mermaid";
import { importMermaid } from "./import-at-once";
import { readWithMermaid } from "../real-mermaid";
import { outlineOf, remarksOf } from "./map-outline";

const first = (text: string) => importMermaid(text)[0];

/** What our reading and Mermaid's own have in common: sections, tasks, people, scores brought to our scale. */
async function compare(text: string): Promise<void> {
  const mermaid = await readWithMermaid(text);
  const scale = scaleOfScores(mermaid.tasks.map(({ score }) => score));
  const ours = first(text)?.map;
  const tasks = (ours?.stages ?? []).flatMap((stage) => stage.touchpoints.map(({ name, emotion, personas }) => [stage.name ?? "", name, emotion, personas]));
  expect(tasks).toEqual(mermaid.tasks.map(({ section, task, score, people }) => [section.trim(), task.trim(), levelOfScore(score, scale), people.filter((name) => name !== "")]));
  expect(ours?.title ?? "").toBe(mermaid.title.trim());
  expect((ours?.stages ?? []).map(({ name }) => name).filter((name) => name !== undefined)).toEqual(mermaid.sections.map((name) => name.trim()));
}

describe("a diagram is read as Mermaid itself reads it", () => {
  test.each([
    ["journey\n  title A day: at work\n  section Go\n    Make tea: 5: Me\n    Go upstairs: 3: Me, Cat\n  section Home\n    Sit: 1\n"],
    ["%%{init: {'theme': 'dark'}}%%\njourney\n%% a comment\n\tsection A\n\tTask:4:User\n  % another\n# and another\n    Two :2:  User ,Cat\n"],
    ["journey\r\ntitle Заголовок\r\nsection Этап\r\nПоиск 🔍: 5: Клиент\r\n"],
    ["journey\n  Before any section: 2: Me\n  section Empty\n  section B\n  - dashed: 3\n"],
    ["journey\naccTitle: Words\naccDescr { two\n lines }\nsection A\nT: 3.5: Me\n"],
    ["journey\naccDescr   { two\n lines: 5 }\nsection A\nT: 3: Me\n"],
    ["journey\nsection A\nHigh: 7: Me\nHigher: 10: Me\nLow: 1: Me\n"],
    ["journey\nsection A #34;B#34;\nOne#58; two#35;: 5: A#44; B, C\n"],
    ["journey\nsection A\nZero: 0: Me\nMinus: -1: Me\nExp: 1e0: Me\n"],
    ["journey\nsection A # until 10:30\nT: 3: Me # at 11:00\n"],
    ["journey\nsection A\nSame: 5: Me\nSame: 5: Me\nsection A\nSame: 1:\n"],
  ])("%j", compare);

  test("whatever words stand in it", async () => {
    const word = fc.string({ unit: fc.constantFrom("a", "Б", "é", "1", " ", ",", "(", ")", "\"", "'", "/", "-", "–", "😀", "*", "[", "]", "=", "|", "中") , minLength: 1, maxLength: 12 }).map((text) => `x${text.trim()}`);
    const task = fc.record({ name: word, score: fc.integer({ min: -1, max: 10 }), people: fc.array(word.map((name) => name.replaceAll(",", "")), { maxLength: 3 }) });
    const diagram = fc.record({ title: word, sections: fc.array(fc.record({ name: word, tasks: fc.array(task, { maxLength: 4 }) }), { minLength: 1, maxLength: 4 }) });
    await fc.assert(fc.asyncProperty(diagram, async ({ title, sections }) => {
      await compare(`journey\ntitle ${title}\n${sections.map(({ name, tasks }) => `section ${name}\n${tasks.map((one) => `  ${one.name}: ${one.score}: ${one.people.join(", ")}\n`).join("")}`).join("")}`);
    }), { numRuns: 60 });
  });
});

describe("what Mermaid trips over", () => {
  test.each([
    ["a colon in a name", "Pay (e.g. 10:30): 5: Me", { name: "Pay (e.g. 10:30)", emotion: 2, personas: ["Me"] }, "line-mended"],
    ["a comma for a colon", "Pay: 4, Me", { name: "Pay", emotion: 1, personas: ["Me"] }, "line-mended"],
    ["fields the other way round", "Pay: Me, 4", { name: "Pay", emotion: 1, personas: ["Me"] }, "line-mended"],
    ["no score", "Get keys: Dad, Mum", { name: "Get keys", personas: ["Dad", "Mum"] }, "score-missing"],
    ["an arrow before the score", "Pay -> 3: Me", { name: "Pay", emotion: 0, personas: ["Me"] }, "line-mended"],
    ["a remark behind the people", "Pay: 1: Me: upset", { name: "Pay", emotion: -2, personas: ["Me"], thoughts: ["upset"] }, "remark-kept"],
    ["a line that is nothing", "just words", "just words", "line-not-understood"],
  ])("%s is read, and said", (_, line, touchpoint, code) => {
    const imported = first(`journey\nsection A\n${line}\n`);
    expect(outlineOf(imported)).toEqual([{ name: "A", touchpoints: [touchpoint] }]);
    expect(remarksOf(imported)).toEqual([code]);
  });

  test("a section with a colon, statements behind semicolons, a number sign in a title", () => {
    const imported = first("journey\ntitle Fix #12; soon\nsection Phase 1: Go\nA: 5: Me; B: 3: Me\n");
    expect([imported?.map.title, outlineOf(imported)]).toEqual(["Fix #12; soon", [{ name: "Phase 1: Go", touchpoints: [{ name: "A", emotion: 2, personas: ["Me"] }, { name: "B", emotion: 0, personas: ["Me"] }] }]]);
  });

  test("scores beyond 5 are a longer scale, others outside are kept; both are said", () => {
    expect(remarksOf(first("journey\nsection A\nB: 7: Me\n"))).toEqual(["scale-converted"]);
    const zero = first("journey\nsection A\nB: 0: Me\n");
    expect([outlineOf(zero), remarksOf(zero)]).toEqual([[{ name: "A", touchpoints: [{ name: "B", emotion: -3, personas: ["Me"] }] }], ["score-out-of-scale"]]);
  });
});

test("every block of a note is found, in any of the usual fences", () => {
  const text = "# A\n\n```mermaid\njourney\nsection A\nT: 5\n```\n\n```mermaid\nflowchart\n```\n> ```mermaid\n> ---\n> title: In quotes\n> ---\n> journey\n> section B\n> T: 5\n> ```\n::: mermaid\njourney\nsection C\nT: 5\n:::\n";
  expect(importMermaid(text).map(({ map, lines }) => [map.title, map.stages[0]?.name, lines?.[0]])).toEqual([[undefined, "A", 4], ["In quotes", "B", 13], [undefined, "C", 21]]);
});

test("a page's entities are the signs they stand for, and part no lines", () => {
  const map = first("```mermaid\njourney\n  title Tea &amp; cake\n  section A &lt;b&gt;\n    Pour &amp; smile: 4: Ann\n    Say &quot;more&quot;: 2: Ann &#38; Bo\n```\n");
  expect([map?.map.title, outlineOf(map), remarksOf(map)]).toEqual(["Tea & cake", [{ name: "A <b>", touchpoints: [{ name: "Pour & smile", emotion: 1, personas: ["Ann"] }, { name: 'Say "more"', emotion: -1, personas: ["Ann & Bo"] }] }], []]);
});
