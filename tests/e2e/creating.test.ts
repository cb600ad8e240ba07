/** New journeys and personas, and notes turned into journeys: what then stands on the disk, byte for byte, and on screen. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type JourneyApp, mapType, openJourneyApp } from "./journey-app";
import { sampleNotes } from "./sample-notes";

let app: JourneyApp;

beforeAll(async () => {
  app = await openJourneyApp({
    vault: {
      ...sampleNotes,
      "Idea.md": "# An idea\n\nFirst they look around.\n",
      "Tagged.md": "---\r\ntags: [draft, cjm] # mine\r\ncreated: 2026-01-02\r\n---\r\nText\r\n",
      "Templates/Map.md": "---\ntags: [journey]\npersonas: []   # who walks\nowner: Marketing\n---\n## Why\n",
    },
    settings: { newJourneys: { folder: "", template: "" } },
  });
});
afterAll(() => app.close());
beforeEach(() => app.closeTabs());
afterEach(() => app.expectClean());

describe("a new journey map", () => {
  it("is a note as a person would type it, opened as a map; a second one takes the next free name", async () => {
    await app.runCommand("new-journey");
    await expect.poll(app.viewType).toBe(mapType);
    expect(app.readFile("New journey map.md")).toBe("---\ntags: [journey]\nstages: []\n---\n");
    expect(await app.page.evaluate(() => document.activeElement?.getAttribute("data-action"))).toBe("add-stage");
    await app.runCommand("new-journey");
    await expect.poll(() => app.page.evaluate(() => window.app.workspace.activeLeaf?.view.getState()["file"])).toBe("New journey map 1.md");
    expect(app.readFile("New journey map 1.md")).toBe(app.readFile("New journey map.md"));
    await app.page.keyboard.press("Enter");
    await app.page.keyboard.type("Choosing");
    await app.page.keyboard.press("Enter");
    await expect.poll(() => app.readFile("New journey map 1.md")).toMatch(/^---\ntags: \[journey\]\nstages:\n {2}- (?:name: )?Choosing\n---\n$/);
  });

  it("is made in the folder it is asked for", async () => {
    await app.page.evaluate(() => window.host.openFileMenu("Journeys"));
    await app.page.getByRole("menuitem", { name: "New journey map" }).click();
    await expect.poll(app.viewType).toBe(mapType);
    expect(app.readFile("Journeys/New journey map.md")).toBe("---\ntags: [journey]\nstages: []\n---\n");
  });

  it("begins with the template and only gains what the template lacks", async () => {
    await app.page.evaluate(() => window.host.openSettings("customer-journey-maps"));
    await app.page.getByLabel("Folder for new journey maps").fill("Maps/New");
    await app.page.getByLabel("Template for journey maps").fill("Templates/Map.md");
    await app.page.keyboard.press("Escape");
    await app.runCommand("new-journey");
    await expect.poll(app.viewType).toBe(mapType);
    expect(app.readFile("Maps/New/New journey map.md")).toBe("---\ntags: [journey]\npersonas: []   # who walks\nowner: Marketing\nstages: []\n---\n## Why\n");
  });
});

it("a new persona is a note with the tag, opened as Markdown", async () => {
  await app.runCommand("new-persona");
  await expect.poll(app.viewType).toBe("markdown");
  expect(app.readFile("New persona.md")).toBe("---\ntags: [persona]\n---\n");
});

describe("a note turned into a journey map", () => {
  it("gains properties and keeps every other byte, and Undo takes them away again", async () => {
    await app.openFile("Idea.md");
    expect(await app.runCommand("turn-into-journey")).toBe(true);
    await expect.poll(app.viewType).toBe(mapType);
    const text = "# An idea\n\nFirst they look around.\n";
    await expect.poll(() => app.readFile("Idea.md")).toBe(`---\ntags: [journey]\nstages: []\n---\n${text}`);
    await expect.poll(() => app.runCommand("undo-edit")).toBe(true);
    await expect.poll(() => app.readFile("Idea.md")).toBe(text);
    await expect.poll(() => app.page.locator(".cjm-notice-heading").textContent()).toBe("Not a journey map yet");
    await app.page.keyboard.press("Control+Shift+z");
    await expect.poll(() => app.readFile("Idea.md")).toBe(`---\ntags: [journey]\nstages: []\n---\n${text}`);
    await app.page.keyboard.press("Control+z");
    await expect.poll(() => app.readFile("Idea.md")).toBe(text);
  });

  it("by the button where the map is missing, in the note's own line endings", async () => {
    await app.openMap("Tagged.md");
    await app.page.getByRole("button", { name: "Turn into a journey map" }).click();
    await expect.poll(() => app.readFile("Tagged.md")).toBe("---\r\ntags: [draft, cjm] # mine\r\ncreated: 2026-01-02\r\nstages: []\r\n---\r\nText\r\n");
    await expect.poll(() => app.map.count()).toBe(1);
  });

  it("is not offered where there is a map or the note cannot be read", async () => {
    await app.openFile("Journeys/Watch.md");
    await expect.poll(() => app.runCommand("turn-into-journey")).toBe(false);
  });
});
