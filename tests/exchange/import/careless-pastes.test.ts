/** Pastes as people make them without a thought for any format, judged as their owners would. */
import { describe, expect, test } from "vitest";
import { bestOf, importTextSteps } from "../../../src/exchange/import/import-text";
import { finishSteps } from "../../../src/exchange/import/import-steps";
import { outlineOf } from "./map-outline";

const best = (text: string) => bestOf(finishSteps(importTextSteps(text)).found);

describe("personas", () => {
  const table = "\n\n| Stage | A | B |\n|---|---|---|\n| Touchpoints | x | y |\n| Emotion | 1 | 2 |\n";
  test.each([
    ["Persona: Nora, rides to work", ["Nora, rides to work"]],
    ["**Persona:** Anna, 34, Berlin", ["Anna, 34, Berlin"]],
    ["**Персона:** Ольга, ходит пешком", ["Ольга, ходит пешком"]],
    ["**Persona:** Nora, Tom", ["Nora", "Tom"]],
    ["**Персоны:** Ольга и Борис, Вера", ["Ольга", "Борис", "Вера"]],
    ["Personas: young parents, students", ["young parents", "students"]],
    ["**Persona:** students, retirees", ["students", "retirees"]],
    ["**Persona:** [[Nora]], [[Tom|Tommy]]", ["[[Nora]]", "[[Tom|Tommy]]"]],
    ["**Personas:**\n- Nora, rides to work\n- Tom", ["Nora, rides to work", "Tom"]],
  ])("%s", (line, personas) => {
    expect(best(`# Ride\n\n${line}${table}`)?.map.personas).toEqual(personas);
  });
});

describe("a table", () => {
  test("with steps and touchpoints has actions and touchpoints, unless it has actions as well", () => {
    const rows = (more: string) => `Phase\tAware\tBuy\nSteps\tSees an ad\tPays, waits\nTouchpoints\tInstagram; TikTok\tCheckout\n${more}Emotions\t😊\t😫\n`;
    expect(outlineOf(best(rows("")))).toEqual([
      { name: "Aware", actions: ["Sees an ad"], emotion: "😊", touchpoints: ["Instagram", "TikTok"] },
      { name: "Buy", actions: ["Pays, waits"], emotion: "😫", touchpoints: ["Checkout"] },
    ]);
    expect(outlineOf(best(rows("Actions\tlooks\twalks\n")))[0]).toMatchObject({ actions: ["looks"] });
  });

  test.each([
    ["| Stage | Search | Buy |\n|---|---|---|\n| Touchpoints | Site | Till |\n| Emotion | 1 | -1 |\n", true],
    ["| Этап | Поиск | Покупка |\n|---|---|---|\n| Действия | ищет | платит |\n| Эмоции | 😀 | 😡 |\n", true],
    ["Stage\tTouchpoint\tScore\nA\tx\t4/5\nA\ty\t2/5\nB\tz\t5/5\n", true],
    ["| Product | Price | Stock |\n|---|---|---|\n| Apple | 1.20 | 40 |\n| Pear | 2.00 | 12 |\n", false],
    ["| Stage | Owner | Deadline |\n|---|---|---|\n| Design | Ann | May |\n| Build | Bob | June |\n", false],
    ["| Stage | Goals | Deadline |\n|---|---|---|\n| Design | draw | May |\n| Build | code | June |\n", false],
  ])("that names stages and two of a map's lanes surely is one: %s", (text, sure) => {
    expect(best(text)?.sure).toBe(sure);
  });
});

test.each([
  ['"Customer Journey Map"\n\n"Phase","Aware","Buy"\n"Touchpoints","Instagram; TikTok","Checkout"\n"Emotions","😊","😫"\n"Ideas","Short video","Apple Pay"\n', "csv"],
  ["Карта пути, клиника\nЭтап;Точки касания;Эмоции\nЗапись;Сайт;1\nПриём;Кабинет;-1\nСчёт;Касса;0\n", "csv"],
  ["A walk in May\nWe went out, looked around, and bought ice.\nIt was late, cold, dark, and wet.\nThen home, tea, bed.\n", "prose"],
])("a title above a sheet does not make it a story, nor commas a story a sheet: %s", (text, format) => {
  expect(finishSteps(importTextSteps(text)).format).toBe(format);
});

test("a second row of names without a label, below stages merged over it, names the touchpoints", () => {
  const html = "<table><tr><td></td><td colspan=2>Discover</td><td colspan=2>Buy</td></tr><tr><td></td><td>Search</td><td>Compare</td><td>Cart</td><td>Pay</td></tr><tr><td>Doing</td><td>googles</td><td>reads</td><td>adds</td><td>types</td></tr><tr><td>Feeling</td><td>🙂</td><td>😕</td><td>🙂</td><td>😡</td></tr></table>";
  expect(outlineOf(best(html))).toEqual([
    { name: "Discover", touchpoints: [{ name: "Search", emotion: "🙂", actions: ["googles"] }, { name: "Compare", emotion: "😕", actions: ["reads"] }] },
    { name: "Buy", touchpoints: [{ name: "Cart", emotion: "🙂", actions: ["adds"] }, { name: "Pay", emotion: "😡", actions: ["types"] }] },
  ]);
});

test("a document with a persona's line and a table has the line above as its title, and is no diagram", () => {
  const page = (title: string) => `<html><body><p class=MsoNormal>${title}</p><p class=MsoNormal>Persona: Olga</p><table><tr><td><p><b>Stage</b></p></td><td>Call</td><td>Visit</td></tr><tr><td>Touchpoints</td><td>Phone</td><td>Room</td></tr><tr><td>Emotion</td><td>-1</td><td>2</td></tr></table><p>Made in 2024</p></body></html>`;
  for (const title of ["Journey of a patient", "<b>Customer journey map – clinic</b>"]) {
    const { found } = finishSteps(importTextSteps(page(title)));
    expect(found.map(({ from, map }) => [from, map.title, map.personas])).toEqual([["table", title.replace(/<.?b>/gu, ""), ["Olga"]]]);
  }
});

test("a note of ours has the map of its own properties", () => {
  const note = "---\ntags: [journey]\nэтапы:\n  - название: Поиск\n    барьеры:\n      - Долго: высокая\n    точки контакта:\n      - название: Сайт\n        эмоция: 1\n---\nСлова.\n";
  const imported = best(note);
  expect([imported?.from, imported?.sure, imported?.map.stages.map(({ name, touchpoints }) => [name, touchpoints.map((one) => [one.name, one.emotion])])]).toEqual(["data", true, [["Поиск", [["Сайт", 1]]]]]);
  expect(best("---\ntags: [journey]\nstages: []\n---\nWords.\n")).toBeUndefined();
});

test("a line below a table is left out and told, it is no lane", () => {
  const imported = best("Stage\tA\tB\t\t\nTouchpoints\tx\ty\t\t\n\t\t\t\t\nEmotion\t1\t2\t\t\n\t\t\t\t\nMade by Bob 2024\t\t\t\t\n");
  expect(imported?.report.remarks.map(({ code, text, place }) => [code, text, place?.row, place?.column])).toEqual([["left-out", "Made by Bob 2024", 6, 1]]);
  expect(imported?.report.traces.find(({ text }) => text === "2")?.place).toMatchObject({ row: 4, column: 3 });
  expect(imported?.report.guesses.some((guess) => guess.kind === "label" && guess.label.startsWith("Made"))).toBe(false);
});

test("a numbered list below a line that names a journey is its stages, each with what happens", () => {
  expect(outlineOf(best("Customer journey:\n1. Awareness - sees an ad\n2. Purchase - buys online\n3. Loyalty - comes back\n"))).toEqual([
    { name: "Awareness", actions: ["sees an ad"] },
    { name: "Purchase", actions: ["buys online"] },
    { name: "Loyalty", actions: ["comes back"] },
  ]);
});

test("a story in English tells what was felt", () => {
  const imported = best("Last spring I wanted a bike. At first I searched online for weeks; I was confused. The shop assistant let me ride three bikes and I was delighted. After that I ordered through their website, but I was furious. Finally the bike came by courier.");
  const told = JSON.stringify(outlineOf(imported));
  for (const feeling of ['"I was confused"', '"I was delighted"', '"I was furious"']) expect(told).toContain(feeling);
  expect(imported?.report.found.scores).toBeGreaterThanOrEqual(2);
});

describe("text without headings", () => {
  test("bold lines that count stages stand above lists of labels", () => {
    const imported = best("**Stage 1: Awareness**\n- Touchpoints: Facebook ad, blog\n- Emotions: curious\n- Pain points: too much info\n\n**Stage 2: Decision**\n- Touchpoints: demo call\n- Emotions: nervous\n- Pain points: price is hidden\n");
    expect(outlineOf(imported)).toEqual([
      { name: "Stage 1: Awareness", emotion: "curious", barriers: ["too much info"], touchpoints: ["Facebook ad", "blog"] },
      { name: "Stage 2: Decision", emotion: "nervous", barriers: ["price is hidden"], touchpoints: ["demo call"] },
    ]);
  });

  test("lines right above labels are headings, points of a word processor are items", () => {
    const imported = best("Customer journey\r\n\r\nAwareness\r\nGoals: Find a coach\r\nPain points:\r\n·\tToo many ads\r\n·\tNo prices\r\nEmotion: 😕\r\n\r\nBooking\r\nGoals: Book quickly\r\nPain points:\r\n·\tForm is long\r\nEmotion: 😀\r\n");
    expect(outlineOf(imported)).toEqual([
      { name: "Awareness", emotion: "😕", goals: ["Find a coach"], barriers: ["Too many ads", "No prices"] },
      { name: "Booking", emotion: "😀", goals: ["Book quickly"], barriers: ["Form is long"] },
    ]);
  });
});
