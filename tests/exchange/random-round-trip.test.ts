/** Random journeys, exported and imported again as anyone does it: a text in, a note out, and all the format can hold is the same. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { toCsv, toTsv } from "../../src/exchange/export/to-csv";
import { toJson } from "../../src/exchange/export/to-json";
import { toMarkdownTable } from "../../src/exchange/export/to-markdown-table";
import { toMermaid } from "../../src/exchange/export/to-mermaid";
import { finishSteps } from "../../src/exchange/import/import-steps";
import { bestOf, importTextSteps } from "../../src/exchange/import/import-text";
import { toJourneyNote } from "../../src/exchange/import/write-note";
import { wordsFor, type Language } from "../../src/i18n/words";
import type { Journey, LaneItem, Stage, Touchpoint } from "../../src/journey/journey";
import { readJourney } from "../../src/journey/read-journey";
import { readNote } from "../../src/note/read-note";
import { makeScene } from "../../src/render/make-scene";
import { readWithMermaid } from "./real-mermaid";

const pieces = [
  "a", "слово", "東京", "مرحبا", "👩‍👩‍👧", " ", ": ", ":", "; ", ", ", "|", "\"", "'", "`", "# ", "#tag", "%%", "$5", "<b>", "</td>", "<script>", "[[Olga|Оля]]", "[x](https://example.org)", "\\", "(", ")", "\\|", "→", "->", "- ", "1. ", "=", "+", "@", "&amp;", "*", "**b**", "_", "—", "…", "no", "5",
];
const text = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 }).map((some) => `x${some.join("")}`.replace(/\s+/g, " ").trim());
const items = fc.array(text, { minLength: 1, maxLength: 3 });
const thing = {
  goals: fc.option(items, { nil: undefined }), thoughts: fc.option(items, { nil: undefined }), barriers: fc.option(items, { nil: undefined }), "Мой путь": fc.option(items, { nil: undefined }),
  channel: fc.option(fc.array(fc.constantFrom("site", "shop (city)", "телефон"), { minLength: 1, maxLength: 2 }), { nil: undefined }),
};
const touchpoint = fc.record({ name: text, emotion: fc.option(fc.oneof(fc.integer({ min: -2, max: 2 }), fc.constantFrom("😊", "-1", "4/5", "calm", "-1 -> 1")), { nil: undefined }), ...thing });
const stage = fc.record({ name: text, touchpoints: fc.array(touchpoint, { maxLength: 3 }), ...thing });
const frame = fc.record({ personas: fc.subarray(["[[Olga]]", "[[Igor]]"]), scenario: fc.option(text, { nil: undefined }), stages: fc.array(stage, { minLength: 1, maxLength: 4 }) });

function clean(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(clean);
  return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined && !(Array.isArray(inner) && inner.length === 0)).map(([key, inner]) => [key, clean(inner)])) : value;
}
const journeyOf = (data: unknown): Journey => readJourney(readNote(`---\n${stringify(clean(data))}---\n`)).journey;
const sceneOf = (journey: Journey, language: Language) => makeScene({ noteName: "A map", journey, words: wordsFor(language), today: "2026-11-22", idPrefix: "t" });
const itemOf = ({ path: _, persona: __, ...item }: LaneItem) => item;
const partsOf = ({ name, channels, emotion, lanes }: Stage | Touchpoint) => ({
  name, channels, emotion: emotion === undefined ? undefined : { level: emotion.level, changedFrom: emotion.changedFrom, feeling: emotion.feeling }, lanes: Object.fromEntries(lanes.map(({ key, items: all }) => [key, all.map(itemOf)])),
});
const contentOf = ({ stages, scenario, personas }: Journey) => ({
  scenario, personas: personas.map(({ link }) => link.source), stages: stages.map((one) => ({ ...partsOf(one), touchpoints: one.touchpoints.map(partsOf) })),
});

function backFrom(source: string, name: string, language: Language): Journey {
  const best = bestOf(finishSteps(importTextSteps(source, { name })).found);
  return readJourney(readNote((best === undefined ? undefined : toJourneyNote(best.map, { language })) ?? "")).journey;
}

describe.each(["en", "ru"] as const)("a random journey in the words of %s comes back", (language) => {
  test.each([
    ["map.md", (journey: Journey) => toMarkdownTable(sceneOf(journey, language)).text], ["map.csv", (journey: Journey) => toCsv(sceneOf(journey, language)).text], ["map.tsv", (journey: Journey) => toTsv(sceneOf(journey, language)).text],
    ["map.json", (journey: Journey) => JSON.stringify(toJson({ file: "A map.md", noteName: "A map", status: "map", journey, problems: [], words: wordsFor(language) }))],
  ])("through %s", (name, write) => {
    fc.assert(fc.property(frame, (data) => {
      const journey = journeyOf(data);
      expect(contentOf(backFrom(write(journey), name, language))).toEqual(contentOf(journey));
    }), { numRuns: 40 });
  });
});

test("a random journey's diagram is read by Mermaid, and by us as Mermaid reads it", async () => {
  await fc.assert(fc.asyncProperty(frame, async (data) => {
    const { text: diagram } = toMermaid(sceneOf(journeyOf(data), "en"));
    const mermaid = await readWithMermaid(diagram);
    const ours = bestOf(finishSteps(importTextSteps(diagram, { name: "map.mmd" })).found)?.map.stages ?? [];
    expect(ours.flatMap(({ name, touchpoints }) => touchpoints.map((one) => [name, one.name, one.emotion, one.personas]))).toEqual(mermaid.tasks.map(({ section, task, score, people }) => [section.trim(), task.trim(), score - 3, people]));
  }), { numRuns: 60 });
});
