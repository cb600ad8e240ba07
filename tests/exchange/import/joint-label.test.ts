import { describe, expect, test } from "vitest";
import { importNote } from "./import-at-once";
import { joinsThoughtsAndFeelings, partFeeling } from "../../../src/exchange/import/joint-label";
import { outlineOf, tableOf } from "./map-outline";

test.each([
  ["Thoughts & Emotions", true], ["**Thoughts / Feelings**", true], ["Мысли и эмоции", true], ["思考・感情", true], ["Pensées et émotions", true], ["Thoughts", false], ["Feelings", false], ["Thoughts and questions", false],
])("the label %s joins thoughts and feelings: %s", (label, joint) => {
  expect(joinsThoughtsAndFeelings(label)).toBe(joint);
});

describe("what stands under such a label", () => {
  test.each([
    ["😟", "😟", undefined], ["4/5", "4/5", undefined], ["-1", "-1", undefined], ["Anxious", "Anxious", undefined], ["🤔 Skeptical", "🤔 Skeptical", undefined], ["радость", "радость", undefined], ["60%", "60%", undefined],
    ["😟 \"Is it safe?\"", "😟", "\"Is it safe?\""], ["Где цена? 😡", "😡", "Где цена?"], ["👨‍👩‍👧 for us all", undefined, "👨‍👩‍👧 for us all"],
    ["\"Happy\"", undefined, "\"Happy\""], ["Is this for me, and is it safe to pay here?", undefined, "Is this for me, and is it safe to pay here?"], ["Wonders", undefined, "Wonders"],
  ])("%j is the feeling %j and the thought %j", (text, emotion, thought) => {
    expect(partFeeling(text)).toEqual({ emotion, thought });
  });

  test("goes to both lanes from a table and from a note, and only to the thoughts where feelings have a lane or a person said so", () => {
    const table = "| Stage | Thoughts & emotions | Pain points | Touchpoints |\n|---|---|---|---|\n| Wish | 😊<br>\"Nice\" | dear | shop |\n| Look | \"Hm\" | far | site |\n";
    expect(outlineOf(tableOf(table))).toMatchObject([{ emotion: "😊", thoughts: ["\"Nice\""] }, { thoughts: ["\"Hm\""] }]);
    expect(outlineOf(tableOf(table, { labels: { "Thoughts & emotions": "thoughts" } }))).toMatchObject([{ thoughts: ["😊", "\"Nice\""] }, {}]);
    expect(outlineOf(tableOf(table.replace("Touchpoints", "Mood")))).toMatchObject([{ emotion: "shop", thoughts: ["😊", "\"Nice\""] }, {}]);
    const note = "# Journey\n## Stage 1: A\n**Thoughts & feelings:**\n- 😟 Too long\n- Which one?\n**Pain:** x\n## Stage 2: B\n**Thoughts & feelings:** calm\n**Pain:** y\n";
    expect(outlineOf(importNote(note).found[0])).toMatchObject([{ emotion: "😟", thoughts: ["Too long", "Which one?"] }, { emotion: "calm" }]);
  });
});
