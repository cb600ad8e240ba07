/** What a device remembers of the last export: junk in its storage harms nothing. */
import { expect, it, vi } from "vitest";

vi.mock("obsidian", () => ({}));
const { rememberChoices, rememberedChoices } = await import("../../src/obsidian/export-memory");
const { proposedChoices } = await import("../../src/obsidian/export-choices");

type App = Parameters<typeof rememberedChoices>[0];

const start = (stored: unknown = null): App => {
  let held = stored;
  return Object.assign(Object.create(null), { loadLocalStorage: () => held, saveLocalStorage: (_: string, value: unknown) => (held = JSON.parse(JSON.stringify(value))) });
};

it.each([null, 4, [], { format: "exe", theme: 1, scale: 9, paper: null, fit: "x", controls: "yes", language: "de" }])("reads %j as nothing remembered", (stored) => {
  expect(rememberedChoices(start(stored), "ru")).toEqual(proposedChoices("ru"));
});

it("remembers what holds for any map, not what was chosen for one", () => {
  const app = start();
  const chosen = { ...proposedChoices("en"), format: "print", theme: "dark", scale: 4, paper: "a3", fit: "tiled", controls: false } as const;
  rememberChoices(app, { ...chosen, show: "curve", withoutRows: ["goals"] }, "en");
  expect(rememberedChoices(app, "en")).toEqual(chosen);
});

it("follows the app's language until another one was chosen", () => {
  const app = start();
  rememberChoices(app, proposedChoices("en"), "en");
  expect(rememberedChoices(app, "ru").language).toBe("ru");
  rememberChoices(app, { ...proposedChoices("ru"), language: "en" }, "ru");
  expect(rememberedChoices(app, "ru").language).toBe("en");
});
