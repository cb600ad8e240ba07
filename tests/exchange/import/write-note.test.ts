import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { toJson } from "../../../src/exchange/export/to-json";
import { importData } from "../../../src/exchange/import/import-data";
import { importMermaid } from "./import-at-once";
import { finishSteps } from "../../../src/exchange/import/import-steps";
import type { ImportedTouchpoint } from "../../../src/exchange/import/imported-map";
import { adoptInto, toJourneyNote, toJourneyNoteSteps } from "../../../src/exchange/import/write-note";
import { wordsFor } from "../../../src/i18n/words";
import type { Journey } from "../../../src/journey/journey";
import { readJourney } from "../../../src/journey/read-journey";
import { readNote } from "../../../src/note/read-note";
import { tableOf } from "./map-outline";

const demoFolder = join(import.meta.dirname, "../../../demo-vault");
const demoNotes = readdirSync(demoFolder, { recursive: true, encoding: "utf8" }).filter((file) => /(?:Journeys|Карты)\/.*\.md$/.test(file));
const jsonOf = (journey: Journey) => ({ ...toJson({ file: "A.md", noteName: "A", status: "map", journey, problems: [], words: wordsFor("en") }) });

describe("our own JSON", () => {
  test.each(demoNotes)("of %s comes back as the same journey, in both languages", (file) => {
    const json = jsonOf(readJourney(readNote(readFileSync(join(demoFolder, file), "utf8"))).journey);
    const [imported] = importData(JSON.stringify(json)).found;
    for (const language of ["en", "ru"] as const) {
      const note = imported === undefined ? undefined : toJourneyNote(imported.map, { language });
      expect(jsonOf(readJourney(readNote(note ?? "")).journey)).toEqual(json);
    }
  });
});

describe("a new note", () => {
  const table = tableOf("| Этап | Точки контакта | Эмоции | Боли | Погода |\n|---|---|---|---|---|\n| Поиск | Сайт, звонок | 😊 | Долго; дорого | дождь |\n| Выбор | | | | |\n");

  test("is typed as a careful person types, with keys of the language asked for", () => {
    expect(table === undefined ? "" : toJourneyNote(table.map, { language: "ru" })).toBe("---\ntags: [journey]\nэтапы:\n  - название: Поиск\n    эмоция: 😊\n    барьеры:\n      - Долго\n      - дорого\n    Погода: дождь\n    точки контакта:\n      - Сайт\n      - звонок\n  - Выбор\n---\n");
    expect(table === undefined ? "" : toJourneyNote(table.map, { language: "en", noteTags: { journey: ["cjm"], persona: [], evidence: [] } })).toContain("tags: [cjm]\nstages:\n  - name: Поиск\n    emotion: 😊\n    barriers:\n");
  });

  test("is the same written in steps, however large", () => {
    const things = ["Ride", "one: two", "- dash", "#hash", "two\nlines", "yes", "1.10", "«quoted»", "[[Link|x]]", "", " blanks "];
    const thing = (at: number): ImportedTouchpoint => ({ name: at % 7 === 0 ? undefined : `${things[at % things.length] ?? ""} ${String(at)}`, channels: at % 3 === 0 ? ["site", "phone"] : [], emotion: at % 2 === 0 ? (at % 5) - 2 : undefined, personas: at % 11 === 0 ? ["Olga"] : [], lanes: at % 4 === 0 ? [] : [{ key: "actions", own: false, items: [things[(at * 3) % things.length] ?? ""] }, { key: "Погода", own: true, items: ["rain", "sun"] }], properties: [] });
    for (const stages of [1, 3, 40, 333]) {
      const map = { title: "A map", personas: ["Olga", "Igor"], scenario: "Rides", goal: undefined, scale: undefined, properties: [["owner", "Me"] as const], stages: Array.from({ length: stages }, (_, at) => ({ ...thing(at), touchpoints: Array.from({ length: at % 4 }, (__, position) => thing(at + position)) })) };
      for (const language of ["en", "ru"] as const) {
        const steps = toJourneyNoteSteps(map, { language, title: "Note" });
        expect(finishSteps(steps)).toBe(toJourneyNote(map, { language, title: "Note" }));
      }
    }
    expect([...toJourneyNoteSteps({ title: undefined, personas: [], scenario: undefined, goal: undefined, scale: undefined, properties: [], stages: Array.from({ length: 400 }, (_, at) => ({ ...thing(at), touchpoints: [] })) }, { language: "en" })].length).toBeGreaterThan(10);
  });

  test("says who takes part only where that differs", () => {
    const note = (people: string) => toJourneyNote(importMermaid(`journey\ntitle A\nsection S\nOne: 5: Me\nTwo: 4: ${people}\n`)[0]?.map ?? { title: undefined, personas: [], scenario: undefined, goal: undefined, scale: undefined, properties: [], stages: [] }, { language: "en", title: "A" });
    expect(note("Me")).toBe("---\ntags: [journey]\npersonas: [Me]\nstages:\n  - name: S\n    touchpoints:\n      - name: One\n        emotion: 2\n      - name: Two\n        emotion: 1\n---\n");
    expect(note("Me, You")).toContain("        personas:\n          - Me\n          - You\n");
  });
});

describe("a map adopted from a note's body", () => {
  const body = "# Words\r\n\r\n| Stage | Emotion (1-5) | Pain | Action |\r\n|---|---|---|---|\r\n| A | 5 | x | y |\r\n";
  const imported = tableOf(body);
  const adopt = (text: string) => (imported === undefined ? undefined : adoptInto(text, imported.map, { language: "en" }));

  test.each([
    ["without properties", body, "---\r\ntags: [journey]\r\ntitle: Words\r\nemotion-scale: [1, 5]\r\nstages:\r\n  - name: A\r\n    emotion: 5\r\n    barriers: x\r\n    actions: y\r\n---\r\n"],
    ["with properties of its own, which stay", `---\r\nfoo: "bar"  # mine\r\ntitle: Mine\r\ntags: journey\r\n---\r\n${body}`, "---\r\nfoo: \"bar\"  # mine\r\ntitle: Mine\r\ntags: journey\r\nemotion-scale: [1, 5]\r\nstages:\r\n  - name: A\r\n    emotion: 5\r\n    barriers: x\r\n    actions: y\r\n---\r\n"],
    ["with a scale of its own, to which the numbers come", `---\r\ntags: [cjm]\r\ntitle: B\r\nemotion-scale: [-1, 1]\r\nstages:\r\n---\r\n${body}`, "---\r\ntags: [cjm]\r\ntitle: B\r\nemotion-scale: [-1, 1]\r\nstages:\r\n  - name: A\r\n    emotion: 1\r\n    barriers: x\r\n    actions: y\r\n---\r\n"],
  ])("%s keeps the body byte for byte", (_, text, properties) => {
    const adopted = adopt(text);
    expect(adopted).toMatchObject({ adopted: true, text: `${properties}${body}` });
  });

  test("never goes over stages that are there, nor into properties that cannot be read", () => {
    expect(adopt(`---\nstages:\n  - B\n---\n${body}`)).toEqual({ adopted: false, refusal: "has-stages" });
    expect(adopt(`---\nstages: [\n---\n${body}`)).toEqual({ adopted: false, refusal: "note-broken" });
  });
});
