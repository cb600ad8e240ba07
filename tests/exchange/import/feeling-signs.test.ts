/** Feelings in grades, in tables as they are copied from sheets and boards, below headings and in data of other tools. */
import { describe, expect, test } from "vitest";
import type { ImportedEmotion } from "../../../src/exchange/import/imported-map";
import type { Imported } from "../../../src/exchange/import/import-report";
import { finishSteps } from "../../../src/exchange/import/import-steps";
import { importTextSteps } from "../../../src/exchange/import/import-text";

const only = (text: string): Imported | undefined => finishSteps(importTextSteps(text)).found[0];
const plain = (emotion: ImportedEmotion | undefined) => (typeof emotion === "object" ? Object.fromEntries(emotion.entries) : emotion);
const feelingsOf = (imported: Imported | undefined) => imported?.map.stages.map(({ emotion }) => plain(emotion));
const columns = (label: string, cells: readonly string[]) => [["Stage", ...cells.map((_, at) => `S${String(at + 1)}`)], ["Actions", ...cells.map(() => "does")], ["Pain points", ...cells.map(() => "hurts")], [label, ...cells]].map((row) => row.join("\t")).join("\n");
const rows = (label: string, cells: readonly string[]) => [["Stage", "Actions", "Pain points", label], ...cells.map((cell, at) => [`S${String(at + 1)}`, "does", "hurts", cell])].map((row) => row.join("\t")).join("\n");

describe.each([["stages as columns", columns], ["stages as rows", rows]])("with %s", (_, sheet) => {
  test.each<readonly [string, string, readonly string[], readonly unknown[]]>([
    ["traffic lights", "Emotion", ["🟢", "🟡", "🔴"], [1, 0, -1]],
    ["traffic lights beside words", "Experience", ["🟢 Easy to find", "🔴 Too long", "Dear 🟠"], [{ score: 1, word: "Easy to find" }, { score: -1, word: "Too long" }, { score: -0.5, word: "Dear" }]],
    ["high, medium and low", "Satisfaction", ["High", "medium", "Very low"], [{ score: 1, word: "High" }, { score: 0, word: "medium" }, { score: -2, word: "Very low" }]],
    ["high and low in Russian", "Удовлетворённость", ["Высокая", "Средняя", "Низкая"], [{ score: 1, word: "Высокая" }, { score: 0, word: "Средняя" }, { score: -1, word: "Низкая" }]],
    ["pluses and minuses", "Mood", ["+", "-", "0"], [1, -1, 0]],
    ["several pluses and minuses", "Emotions", ["++", "+", "+/-", "–", "--"], [2, 1, 0, -1, -2]],
    ["good and bad in German", "Emotionen", ["positiv", "neutral", "negativ"], [{ score: 1, word: "positiv" }, "neutral", { score: -1, word: "negativ" }]],
    ["ticks and crosses", "Mood", ["✅", "⚠️", "❌"], [1, 0, -1]],
    ["stars in words", "Customer experience", ["4 stars", "2 stars", "5 stars"], ["4/5", "2/5", "5/5"]],
    ["stars", "Emotion", ["★★★☆☆", "★★★★★", "★☆☆☆☆"], ["3/5", "5/5", "1/5"]],
    ["what is read anyway stays as written", "Emotion", ["Positive", "⬆️", "Позитивно"], ["Positive", "⬆️", "Позитивно"]],
  ])("%s", (__, label, cells, expected) => {
    expect(feelingsOf(only(sheet(label, cells)))).toEqual(expected);
  });

  test("the levels are told", () => {
    expect(only(sheet("Emotion", ["🟢", "🔴", "🔴"]))?.report.remarks).toEqual([{ code: "grades-read", text: "🟢 +1 · 🔴 −1", place: undefined }]);
    expect(only(sheet("Emotion", ["🟢", "🔴", "🔴"]))?.report.found.scores).toBe(3);
  });

  test.each<readonly [string, string, readonly string[]]>([
    ["a word that is no grade stands among them", "Emotion", ["High", "Low", "Wow effect"]],
    ["words of feeling stand among them, so that high may be how strong it is", "Emotion", ["High", "Anger", "Joy"]],
    ["the row tells how bad it is", "Emotional stress level", ["High", "Low", "Medium"]],
    ["numbers stand among pluses", "Mood", ["+", "2", "-1"]],
  ])("nothing is read when %s", (__, label, cells) => {
    expect(feelingsOf(only(sheet(label, cells)))?.[0]).toBe(cells[0]);
  });

  test("dashes without pluses are nothing, as everywhere", () => {
    expect(feelingsOf(only(sheet("Mood", ["-", "Joy", "-"])))).toEqual([undefined, "Joy", undefined]);
  });

  test("a row of the author's own is read in grades once it is said to be the feeling", () => {
    const text = sheet("Status", ["🟢", "🟡", "🔴"]);
    expect(feelingsOf(only(text))).toEqual([undefined, undefined, undefined]);
    expect(feelingsOf(finishSteps(importTextSteps(text, {}, { labels: { Status: "emotion" } })).found[0])).toEqual([1, 0, -1]);
  });
});

test("on a scale of the label's own they lie between its ends", () => {
  expect(feelingsOf(only(columns("Emotion (1–5)", ["🟢", "🟡", "🔴"])))).toEqual([4, 3, 2]);
});

test("below headings and in data of other tools they are read alike", () => {
  const text = `# Customer journey\n\n${["🟢", "🔴"].map((sign, at) => `## Stage ${String(at + 1)}\n- **Doing:** looks\n- **Feeling:** ${sign}\n`).join("\n")}`;
  expect(feelingsOf(only(text))).toEqual([1, -1]);
  expect(feelingsOf(only(JSON.stringify({ stages: [{ stage: "A", actions: ["x"], emotion: "low" }, { stage: "B", actions: ["y"], emotion: "high" }] })))).toEqual([{ score: -1, word: "low" }, { score: 1, word: "high" }]);
});
