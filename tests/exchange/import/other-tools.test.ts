/** Sheets, databases, boards and outlines as other tools hand them over, as they come and, where it makes sense, transposed. */
import { describe, expect, test } from "vitest";
import type { Imported } from "../../../src/exchange/import/import-report";
import { finishSteps } from "../../../src/exchange/import/import-steps";
import { importTextSteps } from "../../../src/exchange/import/import-text";
import { outlineOf } from "./map-outline";

type Rows = readonly (readonly string[])[];
const quoted = (separator: string) => (rows: Rows) => rows.map((row) => row.map((cell) => (/[\n\t",]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(separator)).join("\r\n");
const tsv = quoted("\t");
const csv = quoted(",");
const turned = (rows: Rows): Rows => (rows[0] ?? []).map((_, at) => rows.map((row) => row[at] ?? ""));
const read = (text: string) => finishSteps(importTextSteps(text));
const only = (text: string): Imported | undefined => read(text).found[0];

describe.each<readonly [string, (rows: Rows) => Rows]>([["as it comes", (rows) => rows], ["transposed", turned]])("a sheet %s", (_, lay) => {
  test("with dashes and line breaks in its cells is a sheet and no list", () => {
    const rows = [["Stage", "Awareness", "Purchase", "Use"], ["Emotion", "+1", "−2", "0"], ["Pain points", "- long\n- dear", "1. queue\n2. form", ""], ["Conversion", "12,5%", "#REF!", "=A1"], ["Touchpoints", "Ad; Site", "Store", "App"]];
    const imported = only(tsv(lay(rows)));
    expect([imported?.sure, outlineOf(imported)]).toEqual([true, [
      { name: "Awareness", emotion: 1, barriers: ["long", "dear"], Conversion: ["12,5%"], touchpoints: ["Ad", "Site"] },
      { name: "Purchase", emotion: -2, barriers: ["queue", "form"], Conversion: ["#REF!"], touchpoints: ["Store"] },
      { name: "Use", emotion: 0, Conversion: ["=A1"], touchpoints: ["App"] },
    ]]);
  });

  test("of a database, with names before the stage of each, has touchpoints in stages", () => {
    const rows = [["Name", "Tags", "Stage", "Emotion", "Channels"], ["Sees an ad", "one, two", "Awareness", "😐", "Instagram, Facebook"], ["Pays", "", "Purchase", "😡", "Site"]];
    expect(outlineOf(only(csv(lay(rows))))).toEqual([
      { name: "Awareness", touchpoints: [{ name: "Sees an ad", emotion: "😐", channels: ["Instagram", "Facebook"], Tags: ["one, two"] }] },
      { name: "Purchase", touchpoints: [{ name: "Pays", emotion: "😡", channels: ["Site"] }] },
    ]);
  });

  test("whose labels went on over several lines goes on with them", () => {
    const rows = [["Stages", "Awareness", "Decision"], ["Goals", "Find", "Buy"], ["Experience", "", ""], ["", "Happy", "Sad"], ["Problems", "No idea", "Price"], ["", "No time", ""]];
    const imported = only(csv(lay(rows)));
    expect(outlineOf(imported)).toEqual([{ name: "Awareness", emotion: "Happy", goals: ["Find"], barriers: ["No idea", "No time"] }, { name: "Decision", emotion: "Sad", goals: ["Buy"], barriers: ["Price"] }]);
    expect(imported?.report.guesses.filter((guess) => guess.kind === "label" && guess.label === "Problems")).toHaveLength(1);
  });

  test("with stages written again above their steps has the steps as touchpoints", () => {
    const steps = [["", "Discover", "Discover", "Buy", "Buy"], ["", "See ad", "Visit site", "Order", "Receive"], ["Actions", "looks", "clicks", "pays", "opens"], ["Feelings", "😐", "🙂", "😕", "😀"], ["Pain", "", "", "form", ""]];
    const expected = [
      { name: "Discover", touchpoints: [{ name: "See ad", emotion: "😐", actions: ["looks"] }, { name: "Visit site", emotion: "🙂", actions: ["clicks"] }] },
      { name: "Buy", touchpoints: [{ name: "Order", emotion: "😕", actions: ["pays"], barriers: ["form"] }, { name: "Receive", emotion: "😀", actions: ["opens"] }] },
    ];
    expect(outlineOf(only(tsv(lay(steps))))).toEqual(expected);
    expect(outlineOf(only(tsv(lay(steps.map((row, at) => (at === 0 ? ["", "Discover", "", "Buy", ""] : row))))))).toEqual(expected);
  });

  test("with much beside stages, touchpoints and scores is a map all the same", () => {
    const rows = [["Stage", "Touchpoint", "Emotion score", "Notes", "Attachments", "Created"], ["Discover", "Ad", "3", "fun", "a.png", "2026-03-01"], ["Discover", "Blog", "4", "", "", "2026-03-01"], ["Buy", "Checkout", "1", "slow", "", "2026-03-02"]];
    expect(only(csv(lay(rows)))?.sure).toBe(true);
  });
});

test("a label merged over stages and their steps names both", () => {
  const html = "<table><tr><td rowspan=2>Stage</td><td colspan=2>Before</td><td>After</td></tr><tr><td>Need</td><td>Search</td><td>Use</td></tr><tr><td>Actions</td><td>a</td><td>b</td><td>c</td></tr><tr><td>Emotion</td><td>1</td><td>-1</td><td>2</td></tr></table>";
  expect(outlineOf(only(html))).toEqual([{ name: "Before", touchpoints: [{ name: "Need", emotion: 1, actions: ["a"] }, { name: "Search", emotion: -1, actions: ["b"] }] }, { name: "After", touchpoints: [{ name: "Use", emotion: 2, actions: ["c"] }] }]);
});

test("a CSV whose first row has colons is a sheet", () => {
  expect(read(csv([["Lane", "Step 1: Search", "Step 2: Visit", "Step 3: Buy"], ["Emotional journey", "1", "-1", "2"], ["Pain points", "slow", "queue", ""]])).format).toBe("csv");
});

test("a page's table within other elements is a table", () => {
  const html = '<div class="table-wrap"><table><tr><th><p><strong>Stage</strong></p></th><th><p>Awareness</p></th><th><p>Choice</p></th></tr><tr><th>Actions</th><td><ul><li><p>sees</p></li><li><p>asks</p></li></ul></td><td>compares</td></tr><tr><th>Feelings</th><td><img alt="(smile)" data-emoji-fallback="🙂"></td><td>n/a</td></tr></table></div>';
  expect(outlineOf(only(html))).toEqual([{ name: "Awareness", emotion: "🙂", actions: ["sees", "asks"] }, { name: "Choice", actions: ["compares"] }]);
});

describe("a nested list of stages, labels and texts", () => {
  const stages = [{ name: "Awareness", emotion: "curious", actions: ["sees ad", "asks"] }, { name: "Purchase", actions: ["pays"], barriers: ["form"] }];

  test.each([
    ["of Markdown", "- Awareness\n  - Actions\n    - sees ad\n    - asks\n  - Emotion: curious\n- Purchase\n  - Actions\n    - pays\n  - Pain points\n    - form\n"],
    ["of Markdown with emphasis, indented by tabs", "* **Awareness**\n\t* **Actions:**\n\t\t* sees ad\n\t\t* asks\n\t* **Emotion:** curious\n* **Purchase**\n\t* **Actions:** pays\n\t* __Pain points__: form\n"],
    ["that is numbered", "1. Awareness\n   - Actions:\n     - sees ad\n     - asks\n   - Emotion: curious\n2. Purchase\n   - Actions: pays\n   - Pain points: form\n"],
    ["without bullets, indented by tabs", "Awareness\n\tActions\n\t\tsees ad\n\t\tasks\n\tEmotions\n\t\tcurious\nPurchase\n\tActions\n\t\tpays\n\tPain points\n\t\tform\n"],
    ["below an item for the whole map", "- Our journey\n  - Awareness\n    - Actions\n      - sees ad\n      - asks\n    - Emotion: curious\n  - Purchase\n    - Actions: pays\n    - Pain points\n      - form\n"],
    ["of an outliner", '<?xml version="1.0"?><opml version="2.0"><head><title>Shop</title></head><body><outline text="Awareness"><outline text="Actions"><outline text="sees ad"/><outline text="asks" /></outline><outline text="Emotions"><outline text="curious"/></outline></outline><outline text="Purchase"><outline text="Actions"><outline text="pays"/></outline><outline text="Pain points"><outline text="form"/></outline></outline></body></opml>'],
  ])("%s", (_, text) => {
    const { format, found } = read(text);
    expect([format, found.map(outlineOf)]).toEqual(["note", [stages]]);
  });

  test("keeps its lines", () => {
    expect(only("Words.\n\n- Awareness\n  - Actions: looks\n  - Emotion: glad\n- Purchase\n  - Actions: pays\n  - Pain points: form\n")?.report.traces.find(({ text }) => text === "form")?.place.line).toBe(8);
  });

  test("of anything else is no map", () => {
    expect(read("- Monday\n  - call Anna\n  - Actions\n- Tuesday\n  - write\n").found.filter(({ from }) => from === "headings")).toEqual([]);
  });
});
