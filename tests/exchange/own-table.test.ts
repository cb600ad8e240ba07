/** A journey written as a table and read back is the same journey, in everything a table can hold. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { toCsv, toTsv } from "../../src/exchange/export/to-csv";
import { toMarkdownTable } from "../../src/exchange/export/to-markdown-table";
import { MapDraft } from "../../src/exchange/import/map-draft";
import type { ImportedMap, ImportedTouchpoint } from "../../src/exchange/import/imported-map";
import { takeOwnTable } from "../../src/exchange/import/read-own-table";
import { fromMarkdownCell } from "../../src/exchange/markdown-cell";
import { unguardFormula } from "../../src/exchange/sheet-cell";
import { wordsFor, type Language } from "../../src/i18n/words";
import type { Journey, LaneItem, Stage, Touchpoint } from "../../src/journey/journey";
import { readJourney } from "../../src/journey/read-journey";
import type { WriteValue } from "../../src/note/raw-change";
import { readNote } from "../../src/note/read-note";
import { makeScene } from "../../src/render/make-scene";
import { parseSheet } from "./parse-sheet";

const demoFolder = join(import.meta.dirname, "../../demo-vault");
const demoNotes = readdirSync(demoFolder, { recursive: true, encoding: "utf8" }).filter((file) => /(?:Journeys|Карты)\/.*\.md$/.test(file));

const readText = (text: string): Journey => readJourney(readNote(text)).journey;
const sceneOf = (journey: Journey, language: Language) => makeScene({ noteName: "Note", journey, words: wordsFor(language), today: "2026-11-22", idPrefix: "t" });

function plain(value: WriteValue): unknown {
  if (value === null || typeof value !== "object") return value;
  if (!Array.isArray(value) && typeof value.entries !== "function") return Object.fromEntries(value.entries.map(([key, inner]) => [key, plain(inner)]));
  return Array.isArray(value) ? value.map(plain) : [];
}

const ownerOf = ({ name, channels, emotion, personas, properties, lanes }: ImportedTouchpoint) => ({
  ...(name === undefined ? {} : { name }),
  ...(channels.length === 0 ? {} : { channel: channels }),
  ...(emotion === undefined ? {} : { emotion: plain(emotion) }),
  ...(personas.length === 0 ? {} : { personas }),
  ...Object.fromEntries(properties.map(([key, value]) => [key, plain(value)])),
  ...Object.fromEntries(lanes.map(({ key, items }) => [key, items.map(plain)])),
});

/** A map out of an importer as a journey again, the frame from the note it came from. */
function toJourney({ stages, scale }: ImportedMap, frame: Journey): Journey {
  const written = stages.map((stage) => ({ ...ownerOf(stage), ...(stage.touchpoints.length === 0 ? {} : { touchpoints: stage.touchpoints.map(ownerOf) }) }));
  const yaml = stringify({ personas: frame.personas.map(({ link }) => link.source), ...(scale === undefined ? {} : { "emotion-scale": scale }), stages: written });
  return readText(`---\n${yaml}---\n`);
}

function rowsOfMarkdown(text: string): string[][] {
  const lines = text.split("\n").filter((line) => line.startsWith("|"));
  return lines.filter((_, at) => at !== 1).map((line, at) =>
    line.slice(1, -1).replace(/ \|(?= )/g, "\u0000").split("\u0000").map((cell, column) => fromMarkdownCell(at > 0 && column === 0 ? cell.trim().slice(2, -2) : cell)));
}

function backFrom(rows: string[][], frame: Journey): Journey {
  const draft = new MapDraft();
  expect(takeOwnTable(draft, rows)).toBe(true);
  return toJourney(draft.finish("table", true, undefined).map, frame);
}

/** A closed word counts by its meaning: a table says it in the words of its reader. */
const meaningOf = (word: { kind: string; text: string } | undefined) => (word === undefined ? undefined : word.kind === "other" ? word.text : word.kind);
const itemOf = ({ path: _, ...item }: LaneItem) => ({ ...item, status: meaningOf(item.status) });
const lanesOf = (thing: Stage | Touchpoint) => Object.fromEntries(thing.lanes.map(({ key, items }) => [key, items.map(itemOf)]));
const emotionOf = ({ emotion }: Stage | Touchpoint) => emotion === undefined ? undefined : { level: emotion.level, changedFrom: emotion.changedFrom, feeling: emotion.feeling, personas: emotion.personas.map(({ persona, level, changedFrom, feeling }) => ({ persona, level, changedFrom, feeling })) };
const partsOf = (thing: Stage | Touchpoint) => ({ name: thing.name, channels: thing.channels, emotion: emotionOf(thing), reach: thing.reach, variants: thing.variants, personas: thing.personas.map(({ source }) => source), lanes: lanesOf(thing) });
const contentOf = ({ stages, scale }: Journey) => ({
  scale,
  stages: stages.map((stage) => ({ ...partsOf(stage), exit: meaningOf(stage.exit), level: stage.level, touchpoints: stage.touchpoints.map((one) => ({ ...partsOf(one), moment: one.moment, momentLabel: one.momentLabel })) })),
});

const everything = `---
personas: ["[[Olga]]", "[[Igor|Иг]]"]
emotion-scale: [1, 10]
stages:
  - name: "1. First | with a pipe"
    emotion: 4.125
    channel: [site, "phone (sales, support)"]
    reach: 48200.5
    variant: [from a friend, "a; b"]
    personas: ["[[Olga]]"]
    goals: ["1. is text", "↳ is text", "=1+1", "- a\\n- b", "a <br> b <b>bold</b>", "[[Olga|Оля]] [x](https://example.org)", "\\\\1. x", "#tag $5 and $6 and 50%% off"]
    "Мой путь": [a, "Own: lane"]
    touchpoints:
      - name: Feels
        emotion: { "[[Olga]]": 2, "[[Igor]]": { score: 3, word: fine } }
        moment: the moment
      - name: "Two\\nlines"
        emotion: "3 -> 7"
        moment: true
        exit: no
      - emotion: { score: -1, word: annoyed }
        reach: 1234
      - name: =HYPERLINK("http://x")
        emotion: 😊
        barriers:
          - { text: "Late: at the end", reason: "Only\\nthere", severity: 3, "own: key": some text }
          - { text: Second, solves: a, status: в работе, owner: Content, due: 2026-12-01, informed: [a, "b, c"], measured: 2026-11-01, impact: 1, effort: 2, weight: 0.5 }
        kpi: { name: Add to cart, value: 1830, target: 2500.125, unit: people }
        fears: { "[[Olga]]": Dark, "[[Igor]]": [Cold, Wet] }
  - name: Leaves
    exit: competitor
  - emotion: "Delighted: \\"wow\\""
---
`;

const sources: [string, string][] = [["one of everything", everything], ...demoNotes.map((file): [string, string] => [file, readFileSync(join(demoFolder, file), "utf8")])];

describe.each(["en", "ru"] as const)("in the words of %s, a table comes back equal", (language) => {
  test.each(sources)("as Markdown: %s", (_, text) => {
    const journey = { ...readText(text), hiddenLanes: [] };
    expect(contentOf(backFrom(rowsOfMarkdown(toMarkdownTable(sceneOf(journey, language)).text), journey))).toEqual(contentOf(journey));
  });

  test.each(sources)("as CSV and TSV: %s", (_, text) => {
    const journey = { ...readText(text), hiddenLanes: [] };
    const scene = sceneOf(journey, language);
    for (const sheet of [parseSheet(toCsv(scene).text, language === "ru" ? ";" : ","), parseSheet(toTsv(scene).text, "\t")]) {
      expect(contentOf(backFrom(sheet.map((row) => row.map(unguardFormula)), journey))).toEqual(contentOf(journey));
    }
  });
});

describe("a sheet", () => {
  const words = fc.array(fc.constantFrom("a", "слово", " b", "\n", "\"", ";", ",", "\t", "=", "'", "|", "1. ", "↳"), { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join("").trim());
  test("gives the cells back that a parser of CSV finds", () => {
    fc.assert(fc.property(fc.array(words.filter((text) => text !== "" && /[\p{L}]/u.test(text)), { minLength: 1, maxLength: 4 }), fc.constantFrom(",", ";", "\t"), (names, separator) => {
      const journey = readText(`---\n${stringify({ stages: names.map((name) => ({ name, touchpoints: [{ name }] })) })}---\n`);
      const rows = parseSheet(toCsv(sceneOf(journey, "en"), { separator }).text, separator).map((row) => row.map(unguardFormula));
      expect(rows[0]).toEqual(["Stage →", ...journey.stages.map(({ name }) => name)]);
      expect(contentOf(backFrom(rows, journey))).toEqual(contentOf(journey));
    }), { numRuns: 200 });
  });
});
