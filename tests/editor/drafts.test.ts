import { describe, expect, it } from "vitest";
import { draftOfNewInCell, draftBelow, draftOfNewPersona, draftOfNewStage } from "../../src/editor/draft-new";
import { draftOfChannels, draftOfEmotion, draftOfField, draftOfProperty, draftOfText } from "../../src/editor/draft-places";
import { followPlace } from "../../src/editor/draft-follow";
import { readingOf, steppedText } from "../../src/editor/draft-reading";
import { placeOfPath } from "../../src/editor/actions/find-place";
import type { DraftPlace } from "../../src/editor/draft-place";
import { wordsFor } from "../../src/i18n/words";
import { readJourney } from "../../src/journey/read-journey";
import { seenAt } from "../../src/journey/seen-at";
import { readNote } from "../../src/note/read-note";
import { makeScene } from "../../src/render/make-scene";
import type { MapScene } from "../../src/render/map-scene";

const text = `---
tags: [journey]
stages:
  - name: Choosing
    goals: [Be sure, Be quick]
    reach: 1830
    touchpoints:
      - { name: Sheet, channel: [web, phone], emotion: -1.50 }
      - Reviews
  - name: Buying
    goals: Get it
---
`;

function sceneOf(source: string): MapScene {
  const { journey, problems } = readJourney(readNote(source));
  return makeScene({
    noteName: "Watch", journey, problems, words: wordsFor("en"), links: { resolveLink: () => ({ href: undefined, exists: false, external: false }), resolveImage: () => undefined },
    findPersona: () => undefined, density: "stages", show: "both", onlyLanes: undefined, today: "2026-11-22", idPrefix: "t",
  });
}

const scene = sceneOf(text);
const source = { scene, editing: { seenAt: (path: string) => seenAt(readNote(text), path) } };
const target = (path: string) => {
  const found = placeOfPath(scene.journey, path);
  if (found === undefined) throw new Error(`Nothing at ${path}.`);
  return found;
};
const textDraft = (path: string): DraftPlace => {
  const place = draftOfText(source, target(path));
  if (place === undefined) throw new Error(`No text at ${path}.`);
  return place;
};
const editsOf = (place: DraftPlace | undefined, typed: string): unknown => {
  const result = place?.resultOf(typed);
  return result?.kind === "action" ? result.action.edits : result?.kind === "invalid" ? result.reason : result?.kind;
};

describe("a draft of a text", () => {
  it("comes to an edit that knows what was seen", () => {
    expect(editsOf(textDraft("stages[0].goals[1]"), " Be very quick ")).toEqual([{ kind: "set", path: "stages[0].goals[1]", value: "Be very quick", was: { text: "Be quick" } }]);
  });

  it("comes to nothing when nothing but spaces around it changed", () => {
    expect(editsOf(textDraft("stages[0].goals[1]"), "Be quick \n")).toBe("nothing");
  });

  it("deletes an emptied item, but keeps the name of a stage", () => {
    expect(editsOf(textDraft("stages[0].goals[0]"), " ")).toEqual([{ kind: "delete", path: "stages[0].goals[0]", was: { text: "Be sure" } }]);
    expect(editsOf(textDraft("stages[0]"), "")).toBe("nothing");
  });

  it("keeps a name on one line", () => {
    expect(editsOf(textDraft("stages[1]"), "Buying\nit")).toEqual([expect.objectContaining({ value: "Buying it" })]);
  });
});

describe("a draft of an emotion", () => {
  const place = draftOfEmotion(source, { stageIndex: 0, touchpointIndex: 0 });

  it("starts with the level, and writes numbers as numbers with what the note spells", () => {
    expect(place?.shown).toBe("−1.5");
    expect(editsOf(place, "+1")).toEqual([{ kind: "set", path: "stages[0].touchpoints[0].emotion", value: 1, was: { text: "-1.50" } }]);
    expect(editsOf(place, "great")).toEqual([expect.objectContaining({ value: "great" })]);
  });

  it("takes the score away when it is emptied", () => {
    expect(editsOf(place, "")).toEqual([expect.objectContaining({ value: null })]);
  });

  it("says what is read", () => {
    expect(readingOf("4/5", scene).text).toBe("reads as +1");
    expect(readingOf("windy", scene).text).toBe("no score: kept as a feeling");
    expect(readingOf("7", scene).text).toBe("reads as +7, outside −2 to +2");
    expect(readingOf("", scene).text).toBe("no score");
  });

  it("goes up and down by steps of the scale and stops at its ends", () => {
    expect(steppedText("−1.5", 1, scene)).toBe("−1");
    expect(steppedText("", -1, scene)).toBe("−0.5");
    expect(steppedText("2", 1, scene)).toBe("+2");
  });
});

describe("other drafts", () => {
  it("write one channel as text and several as a list, and none takes them away", () => {
    const place = draftOfChannels(source, { stageIndex: 0, touchpointIndex: 0 }, {});
    expect(place?.shown).toBe("web, phone");
    expect(editsOf(place, "web , phone,")).toBe("nothing");
    expect(editsOf(place, "shop")).toEqual([expect.objectContaining({ path: "stages[0].touchpoints[0].channel", value: "shop" })]);
    expect(editsOf(place, "shop, web")).toEqual([expect.objectContaining({ value: ["shop", "web"] })]);
    expect(editsOf(place, "")).toEqual([expect.objectContaining({ value: null })]);
  });

  it("take numbers only where a number stands", () => {
    const place = draftOfProperty(source, "stages[0]", { key: "reach", kind: "number", shown: "1830" }, {});
    expect(editsOf(place, "2 400")).toEqual([{ kind: "set", path: "stages[0].reach", value: 2400, was: { text: "1830" } }]);
    expect(editsOf(place, "many")).toBe("number");
  });

  it("take dates as people type them", () => {
    const place = draftOfField(source, "reviewed");
    expect(editsOf(place, "09.11.2026")).toEqual([expect.objectContaining({ path: "reviewed", value: "2026-11-09" })]);
    expect(editsOf(place, "soon")).toBe("date");
  });
});

describe("a draft of something new", () => {
  const cell = { kind: "cell", rowKey: "goals", own: false, stageIndex: 0, touchpointIndex: undefined } as const;

  it("goes last, or right after another", () => {
    expect(editsOf(draftOfNewInCell(scene, cell), "New")).toEqual([{ kind: "insert", path: "stages[0].goals[2]", value: "New" }]);
    expect(draftOfNewInCell(scene, cell, "stages[0].goals[0]")?.path).toBe("stages[0].goals[1]");
    expect(draftOfNewInCell(scene, { ...cell, stageIndex: 1 }, "stages[1].goals")?.path).toBe("stages[1].goals[1]");
  });

  it("is nothing while it is empty", () => {
    expect(editsOf(draftOfNewInCell(scene, cell), "  ")).toBe("nothing");
  });

  it("is followed by one a place further", () => {
    const first = draftOfNewInCell(scene, { ...cell, rowKey: "touchpoints" });
    if (first === undefined) throw new Error("No draft.");
    expect(first.path).toBe("stages[0].touchpoints[2]");
    expect(editsOf(draftBelow(scene, first, { ...cell, rowKey: "touchpoints" }), "Two")).toEqual([{ kind: "insert", path: "stages[0].touchpoints[3]", value: "Two" }]);
  });

  it("puts a stage at its own path even before the map shows the one before it", () => {
    const first = draftOfNewStage(scene, "stages[2]");
    const second = draftBelow(scene, first, undefined);
    expect(editsOf(second, "Leaving")).toEqual([expect.objectContaining({ kind: "insert", path: "stages[3]" })]);
  });

  it("makes a link of a persona's name", () => {
    expect(editsOf(draftOfNewPersona(scene), "Olga")).toEqual([expect.objectContaining({ value: ["[[Olga]]"] })]);
  });
});

describe("a draft whose note changes", () => {
  const follow = (place: DraftPlace, after: string): DraftPlace => followPlace(place, scene.journey, sceneOf(after).journey);

  it("follows its item past a new one, edits included", () => {
    const moved = follow(textDraft("stages[0].goals[1]"), text.replace("[Be sure,", "[New, Be sure,"));
    expect(moved.path).toBe("stages[0].goals[2]");
    expect(editsOf(moved, "x")).toEqual([{ kind: "set", path: "stages[0].goals[2]", value: "x", was: { text: "Be quick" } }]);
  });

  it("follows its touchpoint when a stage is put before it", () => {
    const place = draftOfEmotion(source, { stageIndex: 0, touchpointIndex: 0 });
    const moved = place === undefined ? undefined : follow(place, text.replace("stages:\n", "stages:\n  - Before\n"));
    expect(moved?.path).toBe("stages[1].touchpoints[0].emotion");
    expect(moved?.anchor.path).toBe("stages[1].touchpoints[0]");
  });

  it("follows the stage something new belongs to", () => {
    const place = draftOfNewInCell(scene, { kind: "cell", rowKey: "goals", own: false, stageIndex: 0, touchpointIndex: undefined });
    const moved = place === undefined ? undefined : follow(place, text.replace("stages:\n", "stages:\n  - Before\n"));
    expect(editsOf(moved, "x")).toEqual([{ kind: "insert", path: "stages[1].goals[2]", value: "x" }]);
  });

  it("stays where it was when its item is gone or was changed, so that the write is refused", () => {
    expect(follow(textDraft("stages[0].goals[1]"), text.replace("Be quick", "Other")).path).toBe("stages[0].goals[1]");
    expect(follow(textDraft("stages[0].goals[1]"), text.replace(", Be quick", "")).path).toBe("stages[0].goals[1]");
  });
});
