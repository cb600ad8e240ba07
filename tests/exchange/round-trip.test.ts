/** What is exported comes back through the importers as anyone uses them: a text in, a note out, and the map is the same. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { toCsv, toTsv } from "../../src/exchange/export/to-csv";
import { toMarkdownTable } from "../../src/exchange/export/to-markdown-table";
import { toJson } from "../../src/exchange/export/to-json";
import { toMermaid } from "../../src/exchange/export/to-mermaid";
import { staticMap } from "../../src/exchange/export/static-map";
import { finishSteps } from "../../src/exchange/import/import-steps";
import { bestOf, importTextSteps } from "../../src/exchange/import/import-text";
import { toJourneyNote } from "../../src/exchange/import/write-note";
import { wordsFor, type Language } from "../../src/i18n/words";
import type { Journey, LaneItem, Stage, Touchpoint } from "../../src/journey/journey";
import { readJourney } from "../../src/journey/read-journey";
import { readNote } from "../../src/note/read-note";
import { toBalance } from "../../src/insight/emotion-level";
import { readSteps } from "../../src/insight/scored-steps";
import { plainTextOf } from "../../src/render/curve-words";
import { makeScene } from "../../src/render/make-scene";

const demoFolder = join(import.meta.dirname, "../../demo-vault");
const demoNotes = readdirSync(demoFolder, { recursive: true, encoding: "utf8" }).filter((file) => /(?:Journeys|Карты)\/.*\.md$/.test(file));
const maps = demoNotes
  .map((file) => [file, readJourney(readNote(readFileSync(join(demoFolder, file), "utf8"))).journey] as const)
  .filter(([, { stages }]) => stages.length > 0)
  .map(([file, journey]): [string, Journey] => [file, { ...journey, hiddenLanes: [] }]);
const languageOf = (file: string): Language => (file.startsWith("Русский") ? "ru" : "en");
const sceneOf = (file: string, journey: Journey) => makeScene({ noteName: "A map", journey, words: wordsFor(languageOf(file)), today: "2026-11-22", idPrefix: "t" });

function backFrom(text: string, name: string, language: Language): Journey {
  const { found } = finishSteps(importTextSteps(text, { name }));
  const best = bestOf(found);
  expect(best?.sure).toBe(true);
  const note = best === undefined ? undefined : toJourneyNote(best.map, { language });
  return readJourney(readNote(note ?? "")).journey;
}

/** A closed word counts by its meaning: a note is written with the words of its own language. */
const meaningOf = (word: { kind: string; text: string } | undefined) => (word === undefined ? undefined : word.kind === "other" ? word.text : word.kind);
const itemOf = ({ path: _, persona: __, ...item }: LaneItem) => ({ ...item, status: meaningOf(item.status) });
const emotionOf = ({ emotion }: Stage | Touchpoint) => emotion === undefined ? undefined : { level: emotion.level, changedFrom: emotion.changedFrom, feeling: emotion.feeling, personas: emotion.personas.map(({ persona, level, changedFrom, feeling }) => ({ persona, level, changedFrom, feeling })) };
const partsOf = (thing: Stage | Touchpoint) => ({
  name: thing.name, channels: thing.channels, emotion: emotionOf(thing), reach: thing.reach, variants: thing.variants, personas: thing.personas.map(({ source }) => source),
  lanes: Object.fromEntries(thing.lanes.map(({ key, items }) => [key, items.map(itemOf)])),
});
const stagesOf = ({ stages, scale }: Journey) => ({ scale, stages: stages.map((stage) => ({ ...partsOf(stage), exit: meaningOf(stage.exit), touchpoints: stage.touchpoints.map((one) => ({ ...partsOf(one), moment: one.moment, momentLabel: one.momentLabel })) })) });
const frameOf = ({ personas, scenario, goal, owner, type, state, reviewed, reviewEveryDays, baseline }: Journey) => ({ personas: personas.map(({ link }) => link.source), scenario, goal, owner, type, state: meaningOf(state), reviewed, reviewEveryDays, baseline: baseline?.source });

describe("a map exported and imported again", () => {
  test.each(maps)("as Markdown, with what stands above the table: %s", (file, journey) => {
    const back = backFrom(toMarkdownTable(sceneOf(file, journey)).text, "map.md", languageOf(file));
    expect(stagesOf(back)).toEqual(stagesOf(journey));
    expect(frameOf(back)).toEqual(frameOf(journey));
  });

  test.each(maps)("as a static map: %s", (file, journey) => {
    const back = backFrom(`Text above.\n\n${staticMap(sceneOf(file, { ...journey, personas: [] })).text}`, "note.md", languageOf(file));
    expect(back.stages.map(({ name, touchpoints }) => [name, touchpoints.length])).toEqual(journey.stages.map(({ name, touchpoints }) => [name, touchpoints.length]));
  });

  test.each(maps)("as CSV and as TSV, with what stands below the table: %s", (file, journey) => {
    const scene = sceneOf(file, journey);
    for (const [text, name] of [[toCsv(scene).text, "map.csv"], [toTsv(scene).text, "map.tsv"]] as const) {
      const back = backFrom(text, name, languageOf(file));
      expect(stagesOf(back)).toEqual(stagesOf(journey));
      expect(frameOf(back)).toEqual(frameOf(journey));
      expect(back.laneOrder).toEqual(journey.laneOrder);
    }
  });

  test.each(maps)("as JSON of a later version, with fields nobody knows yet: %s", (file, journey) => {
    const newer = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(newer);
      return typeof value === "object" && value !== null ? Object.fromEntries([...Object.entries(value).map(([key, inner]) => [key, key === "lanes" ? lanesOf(inner) : newer(inner)]), ["later", 1]]) : value;
    };
    // The keys of lanes are the author's own.
    const lanesOf = (lanes: unknown): unknown => Object.fromEntries(Object.entries(lanes ?? {}).map(([key, items]) => [key, newer(items)]));
    const json = toJson({ file, noteName: "A map", status: "map", journey, problems: [], words: wordsFor(languageOf(file)) });
    const back = backFrom(JSON.stringify(newer(json)), "map.json", languageOf(file));
    const plain = backFrom(JSON.stringify(json), "map.json", languageOf(file));
    expect(back.stages.map(({ name }) => name)).toEqual(journey.stages.map(({ name }) => name));
    expect(stagesOf(back)).toEqual(stagesOf(plain));
    expect(frameOf(back)).toEqual(frameOf(plain));
  });

  test.each(maps)("as a Mermaid diagram, stages, names and scores of its tasks: %s", (file, journey) => {
    const back = backFrom(toMermaid(sceneOf(file, journey)).text, "map.mmd", languageOf(file));
    expect(back.stages.map(({ name }) => name)).toEqual(journey.stages.map(({ name }) => plainTextOf(name ?? "")));
    const scoresOf = (one: Journey) => readSteps(one).filter(({ level }) => level !== undefined).map(({ touchpoint, stage, level = 0 }) => [plainTextOf((touchpoint ?? stage).name ?? ""), Math.round(3 + 2 * toBalance(level, one.scale))]);
    expect(scoresOf(back)).toEqual(scoresOf(journey));
  });
});
