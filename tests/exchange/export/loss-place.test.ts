/** What an export leaves out is told by the names on the map, not by paths in the note. */
import { describe, expect, test } from "vitest";
import { reportLines } from "../../../src/exchange/export/export-report";
import { lossPlace } from "../../../src/exchange/export/loss-place";
import { toCsv } from "../../../src/exchange/export/to-csv";
import { toMermaid } from "../../../src/exchange/export/to-mermaid";
import { wordsFor, type Language } from "../../../src/i18n/words";
import type { Journey } from "../../../src/journey/journey";
import { readJourney } from "../../../src/journey/read-journey";
import { readNote } from "../../../src/note/read-note";
import { sceneOf } from "./sample-scenes";

const journey = readJourney(readNote(`---
personas: [Olga]
goal: Buy it
stages:
  - name: Choosing
    barriers: [Slow, Dear]
    touchpoints:
      - name: "The **spec** [[sheet]]"
        emotion: { Olga: 1, Igor: 2 }
        channel: site
      - name: Reviews
        "Мой путь": [a]
  - touchpoints:
      - {}
---
`)).journey;
const linesOf = (left: Parameters<typeof reportLines>[0], language: Language, of: Journey = journey) => reportLines(left, wordsFor(language), (loss) => lossPlace(loss, of, wordsFor(language)));

describe("places of what is not in the file", () => {
  test("are the names of stages, touchpoints and rows", () => {
    const { left } = toMermaid(sceneOf({ journey }));
    expect(linesOf(left, "en")).toEqual([
      "1 property of the whole map is not in the file: Goal",
      "1 score was rounded to a whole number from 1 to 5: Choosing › The spec sheet › Emotion",
      "1 place has a score for each persona; the file holds their mean: Choosing › The spec sheet › Emotion",
      "2 touchpoints without a score are not in the diagram: Choosing › Reviews, Unnamed stage › Unnamed touchpoint",
      "3 lane entries are not in the file, which has no lanes: Choosing › Barriers, Choosing › Reviews › Мой путь",
      "channels of 1 place are not in the file: Choosing › The spec sheet",
      "1 name lost links or emphasis: the file holds plain words: Choosing › The spec sheet",
    ]);
    expect(linesOf(left, "ru").join("\n")).toContain("Choosing › The spec sheet › Эмоции");
  });

  test("are told once each, and only the first of many", () => {
    const many = { ...journey, stages: Array.from({ length: 9 }, (_, at) => ({ ...journey.stages[0]!, path: `stages[${at}]`, name: `Stage ${at}` })) };
    const left = many.stages.flatMap(({ path }) => [0, 1].map((position) => ({ code: "lane" as const, path: `${path}.barriers[${position}]` })));
    expect(linesOf(left, "en", many)).toEqual(["18 lane entries are not in the file, which has no lanes: Stage 0 › Barriers, Stage 1 › Barriers, Stage 2 › Barriers and 6 more"]);
  });

  test("name the row of a cell that is too long for Excel", () => {
    const [first] = journey.stages;
    const long = { ...journey, stages: [{ ...first!, name: "Choosing " + "x".repeat(200), lanes: first!.lanes.map((lane) => ({ ...lane, items: lane.items.map((item) => ({ ...item, text: "y".repeat(40_000) })) })) }] };
    expect(linesOf(toCsv(sceneOf({ journey: long })).left.filter(({ code }) => code === "cell-too-long"), "en", long)).toEqual([`1 cell is longer than the 32,767 characters Excel reads: Choosing ${"x".repeat(50)}… › Barriers`]);
  });

  test("stay as given when they are none of this map, whatever they are called", () => {
    expect(["Pictures/shelf.png", "constructor", "lanes-hidden", "stages[99].name"].map((path) => lossPlace({ code: "picture", path }, journey, wordsFor("en")))).toEqual(["Pictures/shelf.png", "constructor", wordsFor("en").exchange.export.frame["lanes-hidden"], "stages[99].name"]);
  });
});
