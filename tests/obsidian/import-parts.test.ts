/** The parts of the import dialog that need no screen: persona links, places in words, the beginning of a huge map, reading again. */
import { describe, expect, it } from "vitest";
import type { ImportedMap, ImportedStage, ImportedTouchpoint } from "../../src/exchange/import/imported-map";
import { wordsFor } from "../../src/i18n/words";
import { linkPersonas } from "../../src/obsidian/import-personas";
import { drawnPaths, mapPlaceWords, sourcePlaceWords } from "../../src/obsidian/import-place-words";
import { ImportReading, type Understood } from "../../src/obsidian/import-reading";
import { shortenMap, textOfMap } from "../../src/obsidian/import-shorten";

const empty: ImportedTouchpoint = { name: undefined, channels: [], emotion: undefined, personas: [], lanes: [], properties: [] };
const stage = (name: string | undefined, touchpoints: readonly ImportedTouchpoint[] = [], more: Partial<ImportedTouchpoint> = {}): ImportedStage => ({ ...empty, name, ...more, touchpoints });
const mapOf = (stages: readonly ImportedStage[], more: Partial<ImportedMap> = {}): ImportedMap => ({ title: undefined, personas: [], scenario: undefined, goal: undefined, scale: undefined, properties: [], stages, ...more });

describe("linkPersonas", () => {
  const notes: Readonly<Record<string, readonly string[]>> = { olga: ["[[Olga]]"], maria: ["[[A/Maria|Maria]]", "[[B/Maria|Maria]]"] };
  const find = (name: string): readonly string[] => notes[name.toLowerCase()] ?? [];

  it("links a name that exactly one note has, everywhere on the map, and tells it once", () => {
    const map = mapOf([stage("One", [{ ...empty, personas: ["olga"] }], { personas: ["Olga", "Nobody"] })], { personas: ["Olga", "Maria", "Nobody", "[[Igor]]"] });
    const { map: linked, linked: names } = linkPersonas(map, find);
    expect(linked.personas).toEqual(["[[Olga]]", "Maria", "Nobody", "[[Igor]]"]);
    expect(linked.stages[0]?.personas).toEqual(["[[Olga]]", "Nobody"]);
    expect(linked.stages[0]?.touchpoints[0]?.personas).toEqual(["[[Olga]]"]);
    expect(names).toEqual(["Olga"]);
  });

  it("leaves a map alone whose personas have no notes", () => {
    const map = mapOf([], { personas: ["Nobody"] });
    expect(linkPersonas(map, find)).toEqual({ map, linked: [] });
  });
});

describe("places in words", () => {
  const words = wordsFor("en");
  const map = mapOf([stage("Choosing", [{ ...empty, name: "Shop" }, empty, { ...empty, name: "The **spec** [[sheet]]" }]), stage(undefined)]);

  it.each([
    ["stages[0]", "Choosing"],
    ["stages[0].touchpoints[0]", "Choosing › Shop"],
    ["stages[0].touchpoints[1].emotion", "Choosing › Unnamed touchpoint › Emotion"],
    ["stages[0].barriers[2]", "Choosing › Barriers"],
    ["stages[0].touchpoints[0].channel", "Choosing › Shop › Channel"],
    ["stages[0].touchpoints[2].evidence[0]", "Choosing › The spec sheet › Evidence"],
    ['stages[1]["Weather"][0]', "Unnamed stage › Weather"],
    ["scenario", "the map itself › Scenario"],
    ["", "the map itself"],
  ])("says %j as %j", (path, said) => {
    expect(mapPlaceWords(path, map, words)).toBe(said);
  });

  it("says rows and columns of a table, else the line", () => {
    expect(sourcePlaceWords({ line: 7, row: 2, column: 3 }, words)).toBe("row 2, column 3");
    expect(sourcePlaceWords({ line: 7 }, words)).toBe("line 7");
    expect(sourcePlaceWords(undefined, words)).toBe("");
  });

  it("knows where a piece may be drawn, the nearest first", () => {
    expect(drawnPaths("stages[1].touchpoints[2].barriers[0]")).toEqual(["stages[1].touchpoints[2].barriers[0]", "stages[1].touchpoints[2].barriers", "stages[1].touchpoints[2]", "stages[1]"]);
    expect(drawnPaths("title")).toEqual(["title"]);
  });
});

describe("shortenMap", () => {
  const lane = { key: "barriers", own: false, items: ["a", "b", "c"] };

  it("leaves a map of a usual size as it is", () => {
    const map = mapOf([stage("One", [empty], { lanes: [lane] })]);
    expect(shortenMap(map)).toEqual({ map, shortened: false });
  });

  it("takes the beginning: stages, touchpoints and entries up to the limit", () => {
    const map = mapOf(Array.from({ length: 5 }, () => stage("One", [empty, empty], { lanes: [lane] })));
    const short = shortenMap(map, 10);
    expect(short.shortened).toBe(true);
    expect(short.map.stages.map(({ touchpoints, lanes }) => [touchpoints.length, lanes[0]?.items.length])).toEqual([[2, 3], [2, 1]]);
  });

  it("takes no more stages than a screen can draw, however empty they are", () => {
    expect(shortenMap(mapOf(Array.from({ length: 3000 }, () => stage("One")))).map.stages).toHaveLength(40);
  });

  it("gives the words of a map to tell its language by", () => {
    expect(textOfMap(mapOf([stage("Поиск", [{ ...empty, name: "Сайт" }], { lanes: [lane] })], { title: "Карта" }))).toBe("Карта\n\n\nПоиск\na\nb\nc\nСайт");
  });
});

describe("ImportReading", () => {
  function reader() {
    const told: (Understood | undefined)[] = [];
    const pauses = { now: () => 0, pause: async () => undefined };
    const reading = new ImportReading({ began: () => undefined, progress: () => undefined, understood: (understood) => told.push(understood) }, pauses);
    return { reading, told, last: (): Understood => told.at(-1) ?? expect.fail("Nothing was understood.") };
  }
  const sheet = "Stage\tBarriers\tEmotion\tWeather\nOne\tSlow\t1\tsun\nTwo\tDear\t2\train\n";

  it("reads again with a choice and remembers labels that are left out", async () => {
    const { reading, last } = reader();
    await reading.read({ text: sheet });
    expect(last().labels.map(({ label, taken }) => [label, taken])).toEqual([["Stage", "stage"], ["Barriers", "barriers"], ["Emotion", "emotion"], ["Weather", "own"]]);
    await reading.change({ labels: { Barriers: "number" } });
    expect(last().current?.report.found.entries).toBe(2);
    expect(last().labels.find(({ label }) => label === "Barriers")?.taken).toBe("number");
    await reading.change({ labels: { Barriers: "fears" } });
    expect(last().current?.map.stages[0]?.lanes.map(({ key }) => key)).toContain("fears");
  });

  it("forgets what was said of labels when the table is turned", async () => {
    const { reading, last } = reader();
    await reading.read({ text: sheet });
    await reading.change({ labels: { Weather: "thoughts" } });
    await reading.change({ orientation: "stages-as-columns" });
    expect(last().choices).toEqual({ orientation: "stages-as-columns", scale: undefined });
    expect(last().labels.map(({ label }) => label)).toEqual(["Stage", "One", "Two"]);
  });

  it("takes the HTML of a clipboard when it holds a map, else its text, else what a person says", async () => {
    const { reading, last } = reader();
    const html = "<table><tr><td>Stage</td><td>Barriers</td><td>Emotion</td></tr><tr><td>One</td><td>Slow<br>Dear</td><td>1</td></tr></table>";
    await reading.read({ text: sheet, html });
    expect([last().format, last().current?.report.found.stages]).toEqual(["html", 1]);
    await reading.readAs("csv");
    expect([last().format, last().current?.report.found.stages]).toEqual(["csv", 2]);
    await reading.read({ text: "journey\n section A\n Tea: 5: Me", html: "<table><tr><td>alone</td></tr></table>" });
    expect(last().format).toBe("mermaid");
  });

  it("keeps the choices of one map from the others", async () => {
    const { reading, last } = reader();
    const table = (name: string) => `# Journey ${name}\n\n| Stage | Emotion | Barriers |\n| --- | --- | --- |\n| ${name} | 1 | Slow |\n| End | 2 | |\n\n`;
    await reading.read({ text: table("first") + table("second") });
    expect(last().found).toHaveLength(2);
    reading.choose(1);
    await reading.change({ labels: { Barriers: "fears" } });
    expect(last().current?.map.title).toBe("Journey second");
    expect(last().current?.map.stages[0]?.lanes[0]?.key).toBe("fears");
    reading.choose(0);
    expect(last().choices).toEqual({});
    expect(last().current?.map.stages[0]?.lanes[0]?.key).toBe("barriers");
  });

  it("tells nothing more once it was stopped or something newer is read", async () => {
    const { reading, told, last } = reader();
    const first = reading.read({ text: sheet });
    const second = reading.read({ text: "journey\n section A\n Tea: 5: Me" });
    await Promise.all([first, second]);
    expect(told).toHaveLength(1);
    expect(last().format).toBe("mermaid");
    const third = reading.read({ text: sheet });
    reading.stop();
    await third;
    expect(told).toHaveLength(1);
  });
});
