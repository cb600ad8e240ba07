/** Stages in one line with arrows or other signs between them, and lines with arrows that are none. */
import { describe, expect, test } from "vitest";
import { finishSteps } from "../../../src/exchange/import/import-steps";
import { importTextSteps } from "../../../src/exchange/import/import-text";
import { outlineOf } from "./map-outline";

const read = (text: string) => finishSteps(importTextSteps(text)).found;
const names = (text: string) => read(text).map(({ map }) => map.stages.map(({ name }) => name));

describe("one line is a map of its stages", () => {
  test.each([
    ["an arrow", "Search → Choice → Purchase"], ["an arrow of dashes", "Search -> Choice -> Purchase"], ["a double one", "Search => Choice ==> Purchase"], ["a heavy one", "Search ➜ Choice ➡️ Purchase"],
    ["a bracket", "Search > Choice > Purchase"], ["a bar", "Search | Choice | Purchase"], ["an arrow without blanks", "Search→Choice→Purchase."], ["emphasis and brackets", "- **Search** → [Choice] → *Purchase*"],
  ])("with %s between them", (_, text) => {
    expect(names(text)).toEqual([["Search", "Choice", "Purchase"]]);
    expect(read(text)[0]?.sure).toBe(false);
  });

  test("what stands before its colon, or above it, is the title", () => {
    expect(read("Путь клиента: реклама → сайт → звонок → договор").map(({ map }) => [map.title, map.stages.length])).toEqual([["Путь клиента", 4]]);
    expect(read("# Buying a bicycle\n\nWish -> Look -> Ride\n").map(({ map }) => [map.title, map.stages.length])).toEqual([["Buying a bicycle", 3]]);
  });
});

test("the first line of a flowchart is no stage, and those below it keep their lines", () => {
  expect(read("\n\nflowchart LR\nA[Search] --> B(Choice) --> C[Purchase]\n").map(({ map, lines }) => [map.stages.map(({ name }) => name), lines])).toEqual([[["Search", "Choice", "Purchase"], [4, 4]]]);
});

test("several lines with a name in front are stages with touchpoints", () => {
  const found = read("Awareness: ad → friend → site\nPurchase: cart → payment → letter\n");
  expect(found.map(outlineOf)).toEqual([[{ name: "Awareness", touchpoints: ["ad", "friend", "site"] }, { name: "Purchase", touchpoints: ["cart", "payment", "letter"] }]]);
});

test("several lines without names are offered one by one", () => {
  expect(names("ad → site → call\nfriend → shop → till\n")).toEqual([["ad", "site", "call"], ["friend", "shop", "till"]]);
});

test.each([
  ["a path of menus in a long guide", "Open the app and sign in.\nThen go on.\nSettings → Options → Plugins\nPress the button.\nAnd wait.\n"],
  ["two things only", "Search → Purchase"],
  ["a quote", "> one > two > three"],
  ["code", "`a` -> `b` -> `c` {x}"],
  ["nothing between arrows", "→ → →"],
])("no map: %s", (_, text) => {
  expect(read(text).flatMap(({ from }) => (from === "list" ? [from] : []))).toEqual([]);
});
