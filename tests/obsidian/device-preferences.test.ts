/** What one device remembers: junk in its storage harms nothing, and a renamed note keeps its own. */
import { expect, it, vi } from "vitest";

vi.mock("obsidian", () => ({}));
const { DevicePreferences } = await import("../../src/obsidian/device-preferences");

const start = (stored: unknown = null) => {
  let held = stored;
  const app = { loadLocalStorage: () => held, saveLocalStorage: (_: string, value: unknown) => (held = JSON.parse(JSON.stringify(value))) };
  const preferences: InstanceType<typeof DevicePreferences> = Reflect.construct(DevicePreferences, [app]);
  return preferences;
};

it.each([null, 4, { folded: 3, places: "x" }, { folded: [null, { path: 1, lanes: [] }, { path: "A.md", lanes: [5] }] }])("reads %j as nothing folded", (stored) => {
  const preferences = start(stored);
  expect([preferences.collapsedLanes("A.md"), preferences.density(), preferences.placeOf("A.md")]).toEqual([[], "stages", undefined]);
});

it("folds and unfolds rows of one note", () => {
  const preferences = start();
  preferences.collapseLane("A.md", "goals", true);
  preferences.collapseLane("A.md", "fears", true);
  preferences.collapseLane("A.md", "goals", true);
  expect([preferences.collapsedLanes("A.md"), preferences.collapsedLanes("B.md")]).toEqual([["fears", "goals"], []]);
  preferences.collapseLane("A.md", "fears", false);
  expect(preferences.collapsedLanes("A.md")).toEqual(["goals"]);
});

it("goes along when a note is renamed", () => {
  const preferences = start();
  preferences.collapseLane("A.md", "goals", true);
  preferences.rememberPlace("A.md", { left: 10, top: 0 });
  preferences.followRename("A.md", "Maps/A.md");
  expect([preferences.collapsedLanes("Maps/A.md"), preferences.placeOf("Maps/A.md")?.left, preferences.collapsedLanes("A.md")]).toEqual([["goals"], 10, []]);
});
