/** The map's links lead where the app's own do, and the map follows its note and its personas at once. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type JourneyApp, mapType, openJourneyApp } from "./journey-app";
import { brokenNote, sampleNotes, watchNote } from "./sample-notes";

const note = "Journeys/Watch.md";
let app: JourneyApp;
const persona = () => app.map.locator("a.cjm-persona").first();

beforeAll(async () => {
  app = await openJourneyApp({ vault: sampleNotes });
});
afterAll(() => app.close());
beforeEach(async () => {
  await app.closeTabs();
  await app.openMap(note);
});
afterEach(() => app.expectClean());

describe("a persona", () => {
  it("shows avatar, name, age and role", async () => {
    expect(await persona().textContent()).toBe("Olga, 34Photographer");
    expect(await persona().locator("img").evaluate((image) => image instanceof HTMLImageElement && image.complete && image.naturalWidth > 0)).toBe(true);
    expect(await app.map.locator(".cjm-persona-name").nth(1).textContent()).toBe("The friend");
  });

  it("opens here by a click, in a tab by Mod and by the middle button", async () => {
    await persona().click({ modifiers: ["Control"] });
    await expect.poll(app.tabs).toEqual([mapType, "markdown"]);
    await app.closeTabs();
    await app.openMap(note);
    await persona().click({ button: "middle" });
    await expect.poll(app.tabs).toEqual([mapType, "markdown"]);
    await app.closeTabs();
    await app.openMap(note);
    await persona().click();
    await expect.poll(app.tabs).toEqual(["markdown"]);
    expect(await app.page.evaluate(() => window.app.workspace.getActiveFile()?.path)).toBe("People/Olga.md");
  });

  it("opens by the keyboard", async () => {
    await persona().focus();
    await app.page.keyboard.press("Enter");
    await expect.poll(() => app.page.evaluate(() => window.app.workspace.getActiveFile()?.path)).toBe("People/Olga.md");
  });

  it("asks for the app's preview on hover", async () => {
    await persona().hover();
    expect(await app.page.evaluate(() => window.host.hoverLinks.at(-1))).toEqual({ source: "customer-journey-maps", linktext: "Olga", sourcePath: note, hasTarget: true });
  });

  it("has the app's own link menu", async () => {
    await persona().click({ button: "right" });
    expect(await app.page.locator(".menu-item").allTextContents()).toEqual(expect.arrayContaining(["Open link", "Open in new tab"]));
    await app.page.keyboard.press("Escape");
  });
});

describe("the map", () => {
  it("opens links in its cells, and not twice", async () => {
    await app.map.locator("a.internal-link", { hasText: "Interview" }).last().click({ modifiers: ["Control"] });
    await expect.poll(app.tabs).toEqual([mapType, "markdown"]);
    await app.idle();
    expect(await app.tabs()).toHaveLength(2);
    expect(await app.page.evaluate(() => window.app.workspace.getActiveFile()?.path)).toBe("Interview.md");
  });

  it("follows a change of its note at once, keeping its place", async () => {
    await app.externalWrite(note, watchNote.replace("Spec sheet", "Shop window").replace("emotion: -2", "emotion: 1"));
    expect(await app.map.locator(".cjm-card-name").first().textContent()).toContain("Shop window");
    await app.externalWrite(note, watchNote);
    expect(await app.map.locator(".cjm-card-name").first().textContent()).toContain("Spec sheet");
  });

  it("follows typing in the note's Markdown beside it", async () => {
    await app.openFile(note, { mode: "source" }, "split");
    await app.page.evaluate(() => {
      const view = window.app.workspace.activeEditor;
      if (view === null) return undefined;
      const line = view.editor.getValue().split("\n").findIndex((text) => text.includes("Choosing"));
      view.editor.replaceRange("Comparing", { line, ch: "  - name: ".length }, { line, ch: "  - name: Choosing".length });
      view.requestSave();
      return view.save();
    });
    await expect.poll(() => app.page.locator(".cjm-stage-text").first().textContent()).toBe("Comparing");
    await app.externalWrite(note, watchNote);
  });

  it("follows its personas", async () => {
    await app.externalWrite("People/Olga.md", "---\ntags: [persona]\nrole: Film maker\n---\n");
    await expect.poll(() => persona().textContent()).toContain("Film maker");
    await app.externalWrite("People/Olga.md");
    await expect.poll(() => app.map.locator(".cjm-persona").first().textContent()).toContain("no note yet");
    await app.externalWrite("People/Olga.md", sampleNotes["People/Olga.md"]);
    await expect.poll(() => persona().textContent()).toBe("Olga, 34Photographer");
  });

  it("gives way to the reason when the note breaks, and returns when it is mended", async () => {
    await app.externalWrite(note, brokenNote);
    await expect.poll(() => app.view.locator(".cjm-notice-heading").count()).toBe(1);
    expect(await app.map.count()).toBe(0);
    expect(await app.viewType()).toBe(mapType);
    await app.externalWrite(note, watchNote);
    await expect.poll(() => app.map.locator(".cjm-title").textContent()).toBe("Watch");
  });

  it("follows a renaming of its note", async () => {
    await app.page.evaluate(async (path) => {
      const file = window.app.vault.getFileByPath(path);
      if (file !== null) await window.app.fileManager.renameFile(file, "Journeys/Clock.md");
    }, note);
    await expect.poll(() => app.map.locator(".cjm-title").textContent()).toBe("Clock");
    await app.page.evaluate(async (path) => {
      const file = window.app.vault.getFileByPath("Journeys/Clock.md");
      if (file !== null) await window.app.fileManager.renameFile(file, path);
    }, note);
    await expect.poll(() => app.map.locator(".cjm-title").textContent()).toBe("Watch");
  });

  it("leaves with its note, without a complaint", async () => {
    await app.externalWrite("Short.md", watchNote);
    await app.openMap("Short.md");
    await app.externalWrite("Short.md");
    await expect.poll(() => app.map.count()).toBe(0);
  });
});

describe("a broken note", () => {
  it("names line and column, meaning and remedy, and opens as Markdown at the line", async () => {
    await app.openMap("Journeys/Broken.md");
    const notice = app.view.locator(".cjm-notice");
    expect(await notice.locator(".cjm-notice-problem").count()).toBeGreaterThan(0);
    expect(await notice.locator(".cjm-notice-place").first().textContent()).toMatch(/^Line \d+, column \d+$/);
    expect(await notice.locator("dt").allTextContents()).toEqual(expect.arrayContaining(["How to fix it"]));
    await notice.locator(".cjm-notice-place").first().click();
    await expect.poll(app.viewType).toBe("markdown");
    expect(await app.page.evaluate(() => window.app.workspace.activeEditor?.editor.getCursor().line)).toBeGreaterThan(0);
    await app.runCommand("toggle-map");
    await app.view.getByRole("button", { name: "Open as Markdown", exact: true }).click();
    await expect.poll(app.viewType).toBe("markdown");
  });

  it("says what to type when there are no stages yet", async () => {
    await app.openMap("Journeys/Not yet.md");
    expect(await app.view.locator(".cjm-notice pre").textContent()).toContain("stages:");
  });
});
