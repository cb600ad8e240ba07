/** From Markdown to the map and back: every way there is, in the same tab, beside it, in a window, and after a restart. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type JourneyApp, mapType, openJourneyApp } from "./journey-app";
import { sampleNotes } from "./sample-notes";

const note = "Journeys/Watch.md";
const longNote = `---\ntags: [journey]\nstages:\n${Array.from({ length: 9 }, (_, at) => `  - { name: Stage ${at + 1}, emotion: 1, touchpoints: [a, b, c, d, e, f, g, h, i, j] }\n`).join("")}---\n`;
let app: JourneyApp;
const activeState = (): Promise<Record<string, unknown> | undefined> => app.page.evaluate(() => window.app.workspace.activeLeaf?.view.getState());
const markdownButton = () => app.page.locator(".workspace-leaf.mod-active").getByLabel("Open as Markdown", { exact: true }).first();
const mapButton = () => app.page.locator(".workspace-leaf.mod-active").getByLabel("Open as journey map", { exact: true });

beforeAll(async () => {
  app = await openJourneyApp({ vault: { ...sampleNotes, "Long.md": longNote } });
});
afterAll(() => app.close());
beforeEach(() => app.closeTabs());
afterEach(() => app.expectClean());

describe("one tab", () => {
  it("turns to the map and back by the command, keeping the mode of the Markdown", async () => {
    await app.openFile(note, { mode: "preview" });
    await expect.poll(() => app.runCommand("toggle-map")).toBe(true);
    expect(await app.viewType()).toBe(mapType);
    expect(await app.map.locator(".cjm-title").textContent()).toBe("Watch");
    expect(await app.runCommand("toggle-map")).toBe(true);
    expect(await activeState()).toMatchObject({ file: note, mode: "preview" });
    expect(await app.tabs()).toEqual(["markdown"]);
  });

  it("lets the map's text be selected, which the app forbids by itself", async () => {
    await app.openMap(note);
    expect(await app.map.locator(".cjm-cell").first().evaluate((cell) => getComputedStyle(cell).userSelect)).toBe("text");
  });

  it("turns by the buttons in its header", async () => {
    await app.openFile(note);
    await mapButton().click();
    await expect.poll(() => app.viewType()).toBe(mapType);
    await markdownButton().click();
    await expect.poll(() => app.viewType()).toBe("markdown");
    expect(await app.tabs()).toEqual(["markdown"]);
  });

  it("offers no map for a note that is no journey", async () => {
    await app.openFile("Plain.md");
    expect(await mapButton().count()).toBe(0);
    expect(await app.runCommand("toggle-map")).toBe(false);
    await app.page.evaluate(() => window.host.openFileMenu("Plain.md"));
    expect(await app.page.locator(".menu-item").count()).toBe(0);
    await app.page.keyboard.press("Escape");
  });

  it("gains and loses the button as the note becomes and stops being a journey", async () => {
    await app.openFile("Plain.md");
    await app.externalWrite("Plain.md", "---\ntags: [journey]\nstages: []\n---\n");
    await expect.poll(() => mapButton().count()).toBe(1);
    await app.externalWrite("Plain.md", "No journey here.\n");
    await expect.poll(() => mapButton().count()).toBe(0);
  });

  it("shows the map where it was left, after a look at the Markdown", async () => {
    await app.openMap("Long.md");
    const scroll = app.map.locator(".cjm-scroll");
    const place = (): Promise<readonly [number, number]> => scroll.evaluate((element) => [element.scrollLeft, element.scrollTop] as const);
    await scroll.evaluate((element) => element.scrollTo(700, 60));
    const left = await place();
    expect(left[0]).toBe(700);
    expect(await app.runCommand("toggle-map")).toBe(true);
    expect(await app.viewType()).toBe("markdown");
    expect(await app.runCommand("toggle-map")).toBe(true);
    await expect.poll(place).toEqual(left);
  });

  it("goes back and forward between Markdown, map and persona", async () => {
    await app.openMap(note);
    await app.map.locator("a.cjm-persona").first().click();
    await expect.poll(activeState).toMatchObject({ file: "People/Olga.md" });
    await app.runCommand("app:go-back");
    expect([await app.viewType(), (await activeState())?.["file"]]).toEqual([mapType, note]);
    expect(await app.map.count()).toBe(1);
    await app.runCommand("app:go-back");
    expect([await app.viewType(), (await activeState())?.["file"]]).toEqual(["markdown", note]);
    await app.runCommand("app:go-forward");
    expect(await app.viewType()).toBe(mapType);
  });

  it("comes back as the map after a restart, and turns to the Markdown it came from", async () => {
    await app.openFile(note, { mode: "preview" });
    await app.runCommand("toggle-map");
    await app.restart();
    expect(await app.viewType()).toBe(mapType);
    await expect.poll(() => app.map.locator(".cjm-title").textContent()).toBe("Watch");
    await app.runCommand("toggle-map");
    expect(await activeState()).toMatchObject({ file: note, mode: "preview" });
  });
});

describe("other places", () => {
  it("are a new tab, a split, by Mod on the header's button", async () => {
    await app.openFile(note);
    await mapButton().click({ modifiers: ["Control"] });
    await expect.poll(app.tabs).toEqual(["markdown", mapType]);
    await app.closeTabs();
    await app.openMap(note);
    await markdownButton().click({ modifiers: ["Control", "Alt"] });
    await expect.poll(app.tabs).toEqual([mapType, "markdown"]);
    expect(await app.page.locator(".mod-root .workspace-tabs").count()).toBe(2);
  });

  it("are reached from the file's menu", async () => {
    await app.page.evaluate((path) => window.host.openFileMenu(path), note);
    await app.page.getByRole("menuitem", { name: "Open as journey map" }).click();
    await expect.poll(app.viewType).toBe(mapType);
    await app.page.locator(".workspace-leaf.mod-active").getByLabel("More options").click();
    await app.page.getByRole("menuitem", { name: "Open as Markdown" }).click();
    await expect.poll(app.viewType).toBe("markdown");
    await app.page.locator(".workspace-leaf.mod-active").getByLabel("More options").click();
    expect(await app.page.getByRole("menuitem").allTextContents()).toEqual(expect.arrayContaining(["Open as journey map", "Open journey map to the side"]));
    await app.page.keyboard.press("Escape");
  });

  it("stand beside the Markdown, linked: the map follows the note that is opened there", async () => {
    await app.openFile(note);
    expect(await app.runCommand("open-map-to-side")).toBe(true);
    await expect.poll(app.tabs).toEqual(["markdown", mapType]);
    await app.page.evaluate(() => {
      const [markdown] = window.host.leaves;
      if (markdown !== undefined) window.app.workspace.setActiveLeaf(markdown);
    });
    await app.openFile("Journeys/Букет.md");
    await expect.poll(() => app.page.locator(".cjm-title").textContent()).toBe("Букет");
    await app.openFile("Plain.md");
    await expect.poll(() => app.page.locator(".cjm-notice-heading").textContent()).toContain("Not a journey map yet");
    expect(await app.tabs()).toEqual(["markdown", mapType]);
  });

  it("are a window: the map moves there, stays true and stays usable", async () => {
    await app.openMap(note);
    const [opened] = await Promise.all([app.page.waitForEvent("popup"), app.runCommand("workspace:move-to-new-window")]);
    await expect.poll(() => opened.locator(".cjm-title").textContent()).toBe("Watch");
    await app.externalWrite(note, sampleNotes[note]?.replace("Spec sheet", "Leaflet") ?? "");
    await expect.poll(() => opened.locator(".cjm-card-name").first().textContent()).toContain("Leaflet");
    await opened.setViewportSize({ width: 420, height: 700 });
    await expect.poll(() => opened.locator(".cjm-list").count()).toBe(1);
    await opened.setViewportSize({ width: 1200, height: 700 });
    await expect.poll(() => opened.locator("table.cjm-table").count()).toBe(1);
    await opened.locator("a.cjm-persona").first().hover();
    expect(await app.page.evaluate(() => window.host.hoverLinks.at(-1)?.linktext)).toBe("Olga");
    await opened.locator("a.cjm-persona").first().click({ modifiers: ["Control"] });
    await expect.poll(app.tabs).toContain("markdown");
    await opened.close();
    await expect.poll(app.tabs).not.toContain(mapType);
    await app.externalWrite(note, sampleNotes[note]);
  });

  it("are a window from the start, by the command", async () => {
    await app.openFile(note);
    const [opened] = await Promise.all([app.page.waitForEvent("popup"), app.runCommand("open-map-in-new-window")]);
    await expect.poll(() => opened.locator(".cjm-title").textContent()).toBe("Watch");
    expect(await app.tabs()).toEqual(["markdown", mapType]);
    await opened.close();
  });
});
