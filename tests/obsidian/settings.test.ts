/** data.json comes from other versions, other devices and people's hands. */
import { describe, expect, it } from "vitest";
import { defaultNoteTags } from "../../src/journey/recognise-note";
import { firstImpossibleTag, readSettings, splitTags, withSetting } from "../../src/obsidian/settings";

describe("readSettings", () => {
  it.each([null, undefined, 7, "x", [], {}, { tags: null }, { tags: [] }])("gives the defaults for %j", (data) => {
    expect(readSettings(data).tags).toEqual(defaultNoteTags);
  });

  it("repairs a damaged field alone", () => {
    expect(readSettings({ tags: { journey: 5, persona: ["актор", 3, ""], evidence: "#diary, call" } }).tags).toEqual({
      journey: defaultNoteTags.journey,
      persona: ["актор"],
      evidence: ["diary", "call"],
    });
  });

  it("does not leave a kind of note without any tag", () => {
    expect(readSettings({ tags: { journey: [], persona: ["#", " "] } }).tags).toEqual(defaultNoteTags);
  });
});

describe("new notes and links", () => {
  it("are what the app does and a question when nothing is set", () => {
    expect(readSettings(null)).toMatchObject({ newJourneys: { folder: "", template: "" }, newPersonas: { folder: "", template: "" }, updateLinks: "ask" });
  });

  it("survive damage, each alone", () => {
    const settings = readSettings({ newJourneys: { folder: " /Maps\\New// ", template: 4 }, newPersonas: "People", updateLinks: "sometimes" });
    expect(settings.newJourneys).toEqual({ folder: "Maps/New", template: "" });
    expect(settings.newPersonas).toEqual({ folder: "", template: "" });
    expect(settings.updateLinks).toBe("ask");
    expect(readSettings({ updateLinks: "never" }).updateLinks).toBe("never");
  });
});

describe("withSetting", () => {
  it("changes one setting and keeps what another version wrote", () => {
    const data = { future: { a: 1 }, tags: { persona: ["who"], later: true } };
    const changed = withSetting(data, ["tags", "journey"], ["path"]);
    expect(changed).toEqual({ future: { a: 1 }, tags: { persona: ["who"], later: true, journey: ["path"] } });
    expect(withSetting(withSetting(changed, ["updateLinks"], "always"), ["newJourneys", "folder"], "Maps")).toEqual({
      ...changed,
      updateLinks: "always",
      newJourneys: { folder: "Maps" },
    });
    expect(data.tags).toEqual({ persona: ["who"], later: true });
  });
});

describe("tags as typed", () => {
  it("are split at commas and spaces, without # and repetitions", () => {
    expect(splitTags("#journey, cjm  journey,карта/пути/")).toEqual(["journey", "cjm", "карта/пути"]);
    expect(splitTags(" , # ")).toBeUndefined();
  });

  it("are refused when the app would not take them for tags", () => {
    expect(firstImpossibleTag(["journey", "путь/клиента", "a-b_c", "🚀"])).toBeUndefined();
    expect(firstImpossibleTag(["ok", "what?"])).toBe("what?");
    expect(firstImpossibleTag(["2026"])).toBe("2026");
  });
});
