/** What cjm import makes of files, what it says, and that it writes over nothing. */
import { describe, expect, test } from "vitest";
import { makeFolder, readText, runIn } from "./make-folder";

const sheet = "Stage,Touchpoints,Emotion,Pain,Goal\nSearch,\"site, shop\",😊,slow,find\nBuy,till,😟,dear,own\n";
const note = "---\ntags: [journey]\nstages:\n  - name: Search\n    emotion: 😊\n    barriers: slow\n    goals: find\n    touchpoints:\n      - site\n      - shop\n  - name: Buy\n    emotion: 😟\n    barriers: dear\n    goals: own\n    touchpoints:\n      - till\n---\n";

describe("cjm import", () => {
  test("prints a note, and what was found to the error stream", async () => {
    const printed = await runIn(makeFolder({ "Map.csv": sheet }), ["import", "Map.csv"]);
    expect(printed).toEqual({ code: 0, out: note, error: "2 stages, 3 touchpoints, 2 scores, 4 lane entries\n" });
  });

  test("writes a note that was not there, with keys of the language asked for", async () => {
    const folder = makeFolder({ "Map.csv": sheet });
    expect(await runIn(folder, ["import", "Map.csv", "--lang", "ru", "--out", "New.md"])).toEqual({ code: 0, out: "New.md: 2 этапа, 3 точки контакта, 2 оценки, 4 записи в строках\n", error: "" });
    expect(readText(folder, "New.md")).toContain("этапы:\n  - название: Search\n");
  });

  test("writes over nothing", async () => {
    const folder = makeFolder({ "Map.csv": sheet, "New.md": "mine" });
    const { code, error } = await runIn(folder, ["import", "Map.csv", "--out", "New.md"]);
    expect([code, readText(folder, "New.md")]).toEqual([1, "mine"]);
    expect(error).toContain("there is already such a file");
  });

  test("says what was not understood, with the line", async () => {
    const { code, out, error } = await runIn(makeFolder({ "a.mmd": "journey\nsection A\nPay: Me\n" }), ["import", "a.mmd"]);
    expect([code, out]).toEqual([0, "---\ntags: [journey]\npersonas: [Me]\nstages:\n  - name: A\n    touchpoints:\n      - Pay\n---\n"]);
    expect(error).toContain("a.mmd:3: No score: Pay: Me\n");
  });

  test("takes the map that is asked for, and lists the others", async () => {
    const folder = makeFolder({ "a.md": "```mermaid\njourney\ntitle One\nsection A\nT: 5\n```\n\n```mermaid\njourney\ntitle Two\nsection B\nT: 5\nU: 4\n```\n" });
    const { out, error } = await runIn(folder, ["import", "a.md"]);
    expect(out).toContain("title: Two");
    expect(error).toContain("1: One, line 2: 1 stage, 1 touchpoint");
    expect((await runIn(folder, ["import", "a.md", "--map", "1"])).out).toContain("title: One");
  });

  test.each([
    ["nothing", "A note about milk.\n", "No map was found"],
    ["what may be no map", "| Media | Reach |\n|---|---|\n| a | b |\n", "take it with --map"],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 255]), "not readable text"],
  ])("ends with 1 for %s", async (_, content, sentence) => {
    const { code, out, error } = await runIn(makeFolder({ "a.md": content }), ["import", "a.md"]);
    expect([code, out]).toEqual([1, ""]);
    expect(error).toContain(sentence);
  });

  test("ends with 1 for a file that is not there", async () => {
    expect((await runIn(makeFolder({}), ["import", "none.csv"])).code).toBe(1);
  });

  test.each([
    [["import"], "Which file"], [["import", "a", "b"], "One file"], [["import", "a", "--from", "word"], "--from word is not known"], [["import", "a", "--map", "0"], "not the number of a map"], [["import", "a", "--format", "json"], "no option --format"],
  ])("does not understand %j", async (words, sentence) => {
    const { code, error } = await runIn(makeFolder({}), words);
    expect(code).toBe(2);
    expect(error).toContain(sentence);
  });
});
