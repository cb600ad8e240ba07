/** Channels and other short lists of something new stand as the note's others do: in brackets or on lines. */
import { expect, test } from "vitest";
import type { WriteMap, WriteValue } from "../../src/note/raw-change";
import { editYaml, insert, set } from "./edit-yaml";

const map = (value: Readonly<Record<string, WriteValue>>): WriteMap => ({ entries: Object.entries(value) });
const call = map({ name: "Call", channel: ["phone", "chat"], goals: ["Ask", "Hear"] });
const lines = "stages:\n  - name: A\n    touchpoints:\n      - name: T\n        channel:\n          - site\n          - app";
const brackets = "personas:\n  - Olga\nstages:\n  - name: A\n    touchpoints:\n      - name: T\n        channel: [site, app]";

test("a new touchpoint's channels stand like its neighbours', its rows on lines", () => {
  const goals = "\n        goals:\n          - Ask\n          - Hear";
  expect(editYaml(brackets, insert("stages[0].touchpoints[1]", call))).toBe(`${brackets}\n      - name: Call\n        channel: [phone, chat]${goals}`);
  expect(editYaml(lines, insert("stages[0].touchpoints[1]", call))).toBe(`${lines}\n      - name: Call\n        channel:\n          - phone\n          - chat${goals}`);
});

test("a note without such lists yet gets them in brackets, as the format's own example has them", () => {
  expect(editYaml("stages: []", insert("stages[0]", map({ name: "A", channel: ["x", "y"], touchpoints: [map({ name: "T", channel: ["a", "b"] }), "U"] })))).toBe(
    "stages:\n  - name: A\n    channel: [x, y]\n    touchpoints:\n      - name: T\n        channel: [a, b]\n      - U",
  );
  expect(editYaml("stages:\n  S:\n    touchpoints: [T]", insert("stages[0].touchpoints[1]", map({ name: "Call", channel: ["a", "b"] })))).toBe("stages:\n  S:\n    touchpoints: [T, { name: Call, channel: [a, b] }]");
});

test("channels given to a touchpoint that has none follow those of the others", () => {
  expect(editYaml(`${brackets}\n      - U`, set("stages[0].touchpoints[1].channel", ["a", "b"]))).toBe(`${brackets}\n      - name: U\n        channel: [a, b]`);
  expect(editYaml(`tags: [journey]\n${lines}\n      - U`, set("stages[0].touchpoints[1].channel", ["a", "b"]))).toBe(`tags: [journey]\n${lines}\n      - name: U\n        channel:\n          - a\n          - b`);
});
