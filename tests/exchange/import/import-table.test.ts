import { describe, expect, test } from "vitest";
import { knowLabel } from "../../../src/exchange/import/know-label";
import { outlineOf, remarksOf, tableOf } from "./map-outline";

const rows = "| Stage | Touchpoints | Emotions | Pain points | Weather |\n|---|---|---|---|---|\n| 1. Search | Site, shop window | 😊 Curious | Slow; dear | Rain |\n| 2. Choice | Call | — | | |\n";
const columns = "| | 1. Search | 2. Choice |\n|---|---|---|\n| **Touchpoints** | Site, shop window | Call |\n| **Emotions** | 😊 Curious | — |\n| **Pain points** | Slow; dear | |\n| **Weather** | Rain | |\n";
const both = [
  { name: "1. Search", emotion: "😊 Curious", barriers: ["Slow", "dear"], Weather: ["Rain"], touchpoints: ["Site", "shop window"] },
  { name: "2. Choice", touchpoints: ["Call"] },
];

describe("how a table lies", () => {
  test("is told from the names of its lanes, not from its first cell", () => {
    for (const [text, first] of [[rows, "Stage"], [rows, "Lane"], [rows, "#1"], [columns, ""], [columns, "Stage"], [columns, "Phase"]] as const) {
      const table = text.replace(/^\| ?(?:Stage)? ?\|/, `| ${first} |`);
      expect(outlineOf(tableOf(table)), first).toEqual(both);
    }
  });

  test("can be chosen against the guess, and is told as one", () => {
    const guessed = tableOf(rows);
    expect(guessed?.report.guesses).toContainEqual({ kind: "orientation", taken: "stages-as-rows", knownAsRows: 3, knownAsColumns: 0 });
    const turned = tableOf(rows, { orientation: "stages-as-columns" });
    expect(turned?.map.stages.map(({ name }) => name)).toEqual(["Touchpoints", "Emotions", "Pain points", "Weather"]);
  });

  test("two columns under a heading are one stage, called as the heading when the header says nothing", () => {
    expect(outlineOf(tableOf("## Stage 2: Paying\n\n| Element | Details |\n|---|---|\n| **Actions** | Pays |\n| **Emotions** | Relief |\n| Pains | Queue |\n"))).toEqual([
      { name: "Stage 2: Paying", emotion: "Relief", actions: ["Pays"], barriers: ["Queue"] },
    ]);
    expect(tableOf("## A boat on loan\n\n| Camada | Elementos |\n|---|---|\n| Frontstage | Smile |\n| Backstage | Rope |\n")?.map.stages.map(({ name }) => name)).toEqual(["A boat on loan"]);
  });
});

describe("a row", () => {
  test("of a stage that goes on over several rows is a touchpoint with its own feeling", () => {
    const text = "| Stage | Touchpoint | Emotion | Pain |\n|---|---|---|---|\n| Search | Ad | 1 | |\n| Search | Site | -1 | Slow |\n| | Reviews | 2 | |\n| Choice | Call | 0 | |\n";
    expect(outlineOf(tableOf(text))).toEqual([
      { name: "Search", touchpoints: [{ name: "Ad", emotion: 1 }, { name: "Site", emotion: -1, barriers: ["Slow"] }, { name: "Reviews", emotion: 2 }] },
      { name: "Choice", touchpoints: [{ name: "Call", emotion: 0 }] },
    ]);
  });

  test("that only has a number is a step of the stage its heading names", () => {
    const text = "### Stage 1: Morning\n\n| Step | Touchpoint | Emotion | Pain |\n|---|---|---|---|\n| 1 | Open the app | 😊 | |\n| 2 | Pay; leave | 😟 | Slow |\n";
    expect(outlineOf(tableOf(text))).toEqual([
      { name: "Stage 1: Morning", touchpoints: [{ name: "Open the app", emotion: "😊" }, { name: "Pay; leave", emotion: "😟", barriers: ["Slow"] }] },
    ]);
  });

  test("says at which touchpoint what was felt when both are written line by line", () => {
    const text = "| Stage | Touchpoints | Emotion |\n|---|---|---|\n| A | Site<br>Shop | 😊<br>😟 |\n| B | Site<br>Shop | 😊 good<br>\"why so much?\" |\n";
    expect(outlineOf(tableOf(text))).toEqual([
      { name: "A", touchpoints: [{ name: "Site", emotion: "😊" }, { name: "Shop", emotion: "😟" }] },
      { name: "B", emotion: "😊 good, \"why so much?\"", touchpoints: ["Site", "Shop"] },
    ]);
  });
});

describe("a label", () => {
  test.each([
    ["**Pain Points**", "barriers"], ["Боли сейчас", "barriers"], ["痛点", "barriers"], ["Pontos de dor", "barriers"], ["Puntos de contacto", "touchpoints"], ["Точка входа", "touchpoints"],
    ["タッチポイント", "touchpoints"], ["Berührungspunkte", "touchpoints"], ["터치포인트", "touchpoints"], ["Customer Experience", "emotion"], ["Ce qu'elle ressent", "emotion"], ["感情曲線", "emotion"],
    ["Emotion (1-5)", "emotion"], ["Improvement Opportunities", "solutions"], ["機会", "solutions"], ["Business Goals", "company-tasks"], ["Цели бизнеса", "company-tasks"], ["User Goal", "goals"],
    ["Système", undefined], ["Рекламное сообщение", undefined], ["Thoughts & Emotions", "thoughts"], ["Критерий успеха", "kpi"], ["Этап клиентского пути", "stage"], ["Цель этапа", "goals"], ["№", "number"], ["Шаг", "step"],
    ["Основной канал", "channel"], ["System response", "frontstage"], ["This is a whole sentence about the pain of having no goals at all in life", undefined], ["", undefined], ["🙂", undefined],
  ])("%s means %s", (label, target) => {
    expect(knowLabel(label)?.target).toBe(target);
  });

  test("nobody knows becomes a lane of its own, and can be given another meaning", () => {
    expect(outlineOf(tableOf(rows, { labels: { weather: "fears", "Pain points": "own" } }))[0]).toMatchObject({ fears: ["Rain"], "Pain points 2": ["Slow", "dear"] });
  });
});

describe("a table", () => {
  test.each([
    ["Media | Awareness | Decision\n---|---|---\nPaid | Ads | Search\nOwned | Blog | Mail\n"],
    ["| Engine | Silero | Bark |\n|---|---|---|\n| Speed | fast | slow |\n| Emotions | no | yes |\n"],
    ["| Stage | Risk |\n|---|---|\n| prod | low |\n"],
    ["## Anna\n\n| Name | Anna |\n|---|---|\n| Age | 30 |\n| Goals | Win |\n| Pains | Time |\n| Channels | Mail |\n"],
  ])("that is no map is offered, not taken: %s", (text) => {
    expect(tableOf(text)?.sure ?? false).toBe(false);
  });

  test("with scores of a longer scale keeps them, and names the scale", () => {
    const long = tableOf("| Stage | Emotion (1–10) | Pain | Action |\n|---|---|---|---|\n| A | 7 | x | y |\n");
    expect([long?.map.scale, outlineOf(long)]).toEqual([[1, 10], [{ name: "A", emotion: 7, barriers: ["x"], actions: ["y"] }]]);
    const guessed = tableOf("| Stage | Emotion | Pain | Action |\n|---|---|---|---|\n| A | 4 | x | y |\n| B | 5 | x | y |\n| C | 1 | x | y |\n");
    expect(guessed?.map.scale).toEqual([1, 5]);
    expect(guessed?.report.guesses).toContainEqual({ kind: "scale", taken: [1, 5] });
    expect(tableOf("| Stage | Emotion | Pain | Action |\n|---|---|---|---|\n| A | -2 | x | y |\n| B | 1 | x | y |\n")?.map.scale).toBeUndefined();
  });

  test("with scores in emphasis, as stars or beside words has them as numbers of one scale", () => {
    const scored = (...feelings: string[]): unknown => {
      const imported = tableOf(`| Stage | Emotion | Pain | Action |\n|---|---|---|---|\n${feelings.map((feeling, at) => `| S${String(at)} | ${feeling} | x | y |\n`).join("")}`);
      return [imported?.map.scale, imported?.map.stages.map(({ emotion }) => emotion)];
    };
    expect(scored("**4**", "_2_", "5")).toEqual([[1, 5], [4, 2, 5]]);
    expect(scored("★★★☆☆", "★☆☆☆☆", "**⭐⭐⭐⭐⭐**")).toEqual([undefined, ["3/5", "1/5", "5/5"]]);
    expect(scored("Glad (5)", "Sad (2)", "So so (3)")).toEqual([[1, 5], ["Glad (5)", "Sad (2)", "So so (3)"]]);
    expect(scored("8 - Glad", "1 – Angry", "—", "6: fine")).toEqual([[1, 10], ["8 - Glad", "1 – Angry", undefined, "6: fine"]]);
    expect(scored("😊 4", "😡 1")).toEqual([[1, 5], ["😊 4", "😡 1"]]);
    expect(scored("-1 (sad)", "+2 (glad)")).toEqual([undefined, ["-1 (sad)", "+2 (glad)"]]);
    expect(scored("Waits 5 days", "Glad (2)", "2 steps")).toEqual([undefined, ["Waits 5 days", "Glad (2)", "2 steps"]]);
  });

  test("says where each cell went, and what was left", () => {
    const table = tableOf(`${rows}| 3. Use | Site | ok | none | | spilled |\n`);
    expect(table?.report.traces).toContainEqual({ place: { line: 3, row: 2, column: 4 }, text: "dear", path: "stages[0].barriers[1]" });
    expect(table?.report.traces).toContainEqual({ place: { line: 3, row: 2, column: 5 }, text: "Rain", path: 'stages[0]["Weather"][0]' });
    expect(table?.report.remarks).toEqual([{ code: "row-too-long", text: "spilled", place: { line: 5 } }]);
  });

  test("keeps links, tags, pictures and code as they are typed", () => {
    const text = "| Stage | Touchpoints | Thoughts | Pain |\n|---|---|---|---|\n| A | [[Shop\\|the shop]], `app, web` | ![[cup.png]] #idea | [a](https://b.c/d?e,f) |\n";
    expect(outlineOf(tableOf(text))).toEqual([{ name: "A", touchpoints: ["[[Shop|the shop]]", "app, web"], thoughts: ["![[cup.png]] #idea"], barriers: ["[a](https://b.c/d?e,f)"] }]);
  });

  test("without outer pipes, torn, in a fence or unfilled is read and said to be so", () => {
    expect(remarksOf(tableOf("Stage | Emotion | Pain | Goal\n\n---|---|---|---\nA | 😊 | x | y\n"))).toEqual(["table-torn"]);
    expect(remarksOf(tableOf("```\n| Stage | Emotion | Pain | Goal |\n|---|---|---|---|\n| A | [Feeling] | x | y |\n```\n"))).toEqual(["table-in-fence", "template"]);
  });
});
