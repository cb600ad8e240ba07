/** Tables say statuses, ways out, kinds and states in the reader's language, and an import takes them for what they mean. */
import { describe, expect, test } from "vitest";
import { toCanvas } from "../../src/exchange/export/to-canvas";
import { toCsv, toTsv } from "../../src/exchange/export/to-csv";
import { toMarkdownTable } from "../../src/exchange/export/to-markdown-table";
import { finishSteps } from "../../src/exchange/import/import-steps";
import { bestOf, importTextSteps } from "../../src/exchange/import/import-text";
import { toJourneyNote } from "../../src/exchange/import/write-note";
import { wordsFor, type Language } from "../../src/i18n/words";
import { readJourney } from "../../src/journey/read-journey";
import { readExit, readState, readStatus } from "../../src/journey/read-status";
import { readNote } from "../../src/note/read-note";
import { makeScene } from "../../src/render/make-scene";

const note = `---
tags: [journey]
journey-type: blueprint
journey-state: to-be
lanes: [solutions, barriers, Ours]
lanes-hidden: [fears]
stages:
  - name: Look
    exit: competitor
    Ours: [x]
    fears: [y]
    emotion: 1
    barriers: [{ text: Slow, severity: 2 }]
    solutions: [{ text: a, status: done }, { text: b, status: doing }, { text: c, status: open }, { text: d, status: On hold }, "[x] e"]
  - name: Go
    exit: stops
    touchpoints: [Shop]
  - { name: Elsewhere, exit: to a neighbour }
---
`;
const journey = readJourney(readNote(note)).journey;
const sceneIn = (language: Language, shown = journey) => makeScene({ noteName: "Note", journey: shown, words: wordsFor(language), today: "2026-11-22", idPrefix: "t" });

function backFrom(text: string, name: string, language: Language): string {
  const best = bestOf(finishSteps(importTextSteps(text, { name })).found);
  return (best === undefined ? undefined : toJourneyNote(best.map, { language })) ?? "";
}

describe("closed words in tables", () => {
  test.each([["md", toMarkdownTable], ["csv", toCsv], ["tsv", toTsv]] as const)("are those of the reader: %s", (_, make) => {
    const russian = make(sceneIn("ru")).text;
    for (const word of ["Статус: сделано", "Статус: в работе", "Статус: открыто", "Статус: On hold", "уходит к конкуренту", "перестаёт пользоваться", "to a neighbour", "блюпринт", "как будет"]) expect(russian).toContain(word);
    expect(russian).not.toMatch(/\b(?:done|doing|open|competitor|stops|blueprint|to-be|solutions|barriers|lanes-hidden|title)\b/);
    const english = make(sceneIn("en")).text;
    for (const word of ["Status: done", "Status: in progress", "Status: open", "Status: On hold", "goes to a competitor", "stops using", "blueprint", "to be"]) expect(english).toContain(word);
  });

  test("are those of the reader on a canvas", () => {
    expect(toCanvas(sceneIn("ru")).text).toContain("Статус: сделано");
    expect(toCanvas(sceneIn("ru")).text).toContain("блюпринт");
  });

  test("come back as they were in the note, whichever language the table and the note have", () => {
    const plain = { ...journey, hiddenLanes: [] };
    for (const table of ["en", "ru"] as const) {
      const scene = sceneIn(table, plain);
      for (const [text, name] of [[toMarkdownTable(scene).text, "m.md"], [toCsv(scene).text, "m.csv"], [toTsv(scene).text, "m.tsv"]] as const) {
        const english = backFrom(text, name, "en");
        for (const line of ["journey-type: blueprint", "journey-state: to-be", "exit: competitor", "exit: stops", "exit: to a neighbour", "status: done", "status: doing", "status: open", "status: On hold"]) expect(english).toContain(line);
        const russian = backFrom(text, name, "ru");
        for (const line of ["тип карты: blueprint", "состояние карты: как будет", "выход: к конкуренту", "статус: готово", "статус: в работе", "статус: открыто"]) expect(russian).toContain(line);
      }
    }
  });

  test("name the rows of the map as the map does, and come back as rows", () => {
    for (const language of ["en", "ru"] as const) {
      const { solutions, barriers } = wordsFor(language).map.lanes;
      const back = readJourney(readNote(backFrom(toCsv(sceneIn(language)).text, "m.csv", language))).journey;
      expect([back.laneOrder, back.hiddenLanes]).toEqual([["solutions", "barriers", "Ours"], ["fears"]]);
      expect(toCsv(sceneIn(language)).text).toContain(`"${solutions}\n${barriers}\nOurs"`);
    }
  });

  test("mean in a note what they mean in a table", () => {
    for (const language of ["en", "ru"] as const) {
      const { map, exchange } = wordsFor(language);
      for (const [kind, word] of Object.entries(map.statuses)) expect(readStatus(word)?.kind).toBe(kind);
      for (const [kind, word] of Object.entries(map.states)) expect(readState(word)?.kind).toBe(kind);
      for (const [kind, word] of Object.entries(exchange.export.table.exits)) expect(readExit(word)?.kind).toBe(kind);
    }
  });
});
