import { describe, expect, it } from "vitest";
import type { Stage } from "../../src/journey/journey";
import { readJourney } from "../../src/journey/read-journey";
import { readNote } from "../../src/note/read-note";
import { sameEntries } from "../../src/render/lane-cell";
import { shareUnchanged } from "../../src/obsidian/share-unchanged";

const yaml = "stages:\n  - name: A\n    goals: [g]\n    touchpoints:\n      - { name: a, emotion: 1, barriers: [b] }\n      - { name: c, emotion: 1 }\n";

function stages(changedYaml: string): [Stage, Stage] {
  const [before, after] = [yaml, changedYaml].map((text) => readJourney(readNote(`---\n${text}---\n`)).journey);
  if (before === undefined || after === undefined) throw new Error("two journeys are needed");
  const [was, is] = [before.stages[0], shareUnchanged(before, after).stages[0]];
  if (was === undefined || is === undefined) throw new Error("each journey has a stage");
  return [was, is];
}

describe("a lane of a stage that changed elsewhere", () => {
  it("is the same when only a touchpoint without entries there has another score", () => {
    const [was, is] = stages(yaml.replace("name: c, emotion: 1", "name: c, emotion: -1"));
    expect(was).not.toBe(is);
    expect(sameEntries(was, is, "barriers")).toBe(true);
    expect(sameEntries(was, is, "goals")).toBe(true);
  });

  it("is not the same when the number beside an entry gets another colour, or an entry another text", () => {
    const [was, scored] = stages(yaml.replace("name: a, emotion: 1", "name: a, emotion: -1"));
    expect(sameEntries(was, scored, "barriers")).toBe(false);
    expect(sameEntries(was, scored, "goals")).toBe(true);
    const [old, written] = stages(yaml.replace("[b]", "[b2]"));
    expect(sameEntries(old, written, "barriers")).toBe(false);
  });
});
