import * as lucide from "lucide";
import { describe, expect, it } from "vitest";
import { laneIconName } from "../../../src/editor/actions/lane-icon-names";
import { knownProperty, propertyKind, propertyText } from "../../../src/editor/actions/item-properties";
import { newText } from "../../../src/editor/draft-new";
import { wordsFor } from "../../../src/i18n/words";
import { canonicalLanes } from "../../../src/journey/lane-keys";
import { readJourney } from "../../../src/journey/read-journey";
import { readNote } from "../../../src/note/read-note";
import { laneIcon } from "../../../src/render/lane-icons";
import { sceneOf } from "./scene-of";

function itemOf(properties: string) {
  const { journey } = readJourney(readNote(`---\ntags: [journey]\nstages:\n  - name: A\n    solutions:\n      - { text: Try, ${properties} }\n---\n`));
  const item = journey.stages[0]?.lanes[0]?.items[0];
  if (item === undefined) throw new Error("The note has no entry.");
  return item;
}

describe("what an entry says", () => {
  it("is a day to choose when it is one, words when it is not", () => {
    expect(propertyKind(itemOf("due: 2026-12-01"), "due")).toBe("date");
    expect(propertyKind(itemOf("due: in spring"), "due")).toBe("line");
    expect(propertyKind(itemOf("measured: 2026-12-01"), "measured")).toBe("date");
    expect(propertyKind(itemOf("measured: after the sale"), "measured")).toBe("line");
    expect(propertyKind(itemOf("owner: Anna"), "due")).toBe("date");
  });

  it("is told apart from a key of the author's own, also from one that could not be read", () => {
    const item = itemOf("owner: Anna, severity: banana, tone: sharp");
    expect(knownProperty("owner", item)).toBe("owner");
    expect(knownProperty("severity", item)).toBeUndefined();
    expect(knownProperty("tone", item)).toBeUndefined();
  });

  it("reads as text, several names line by line, and 0 is something", () => {
    expect(propertyText(itemOf("informed: [Shops, Support]"), "informed")).toBe("Shops\nSupport");
    expect(propertyText(itemOf("value: 0"), "value")).toBe("0");
    expect(propertyText(itemOf("owner: Anna"), "value")).toBeUndefined();
  });
});

describe("a row in a menu", () => {
  it("has the icon it has on the map", () => {
    const shapes: Readonly<Record<string, unknown>> = lucide.icons;
    for (const key of [...canonicalLanes, "emotion", "touchpoints", "reach", "Мой путь"]) {
      const name = laneIconName(key).split("-").map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join("");
      expect(shapes[name], key).toBe(laneIcon(key));
    }
  });
});

describe("the field of something new", () => {
  it("says what is new in every row there is, in both languages", () => {
    for (const language of ["en", "ru"] as const) {
      const scene = { ...sceneOf("---\ntags: [journey]\nstages:\n  - name: A\n---\n"), words: wordsFor(language) };
      const texts = canonicalLanes.map((rowKey) => newText({ rowKey, own: false }, scene));
      expect(new Set(texts).size).toBe(canonicalLanes.length);
      expect(texts.filter((text) => text.includes(":") || text.startsWith("New in"))).toEqual([]);
      expect(newText({ rowKey: "Мой путь", own: true }, scene)).toContain("Мой путь");
    }
  });
});
