/** Which notes are journeys, seen in the list a person chooses from: kept true through every change of the vault. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { inTestHost } from "../host/launch";
import { type JourneyApp, mapType, openJourneyApp } from "./journey-app";
import { brokenNote, sampleNotes, watchNote } from "./sample-notes";

const listed = ["Broken", "Not yet", "Watch", "Букет"];
let app: JourneyApp;

beforeAll(async () => {
  app = await openJourneyApp({ vault: sampleNotes });
});
afterAll(() => app.close());
afterEach(() => app.expectClean());

describe("the list of journeys", () => {
  it("holds journeys, broken ones and those without stages, and nothing else", async () => {
    await expect.poll(app.listedJourneys).toEqual(listed);
  });

  it("says what each of them is, and finds them by persona", async () => {
    await app.runCommand("open-journey");
    await app.page.keyboard.type("Olga");
    await expect.poll(() => app.page.locator(".suggestion-item").allTextContents()).toHaveLength(1);
    expect(await app.page.locator(".suggestion-note").textContent()).toContain("2 stages, 5 touchpoints");
    await app.page.keyboard.press("Enter");
    await expect.poll(app.viewType).toBe(mapType);
    await expect.poll(() => app.map.locator(".cjm-title").textContent()).toBe("Watch");
  });

  it("opens a broken journey, which says why", async () => {
    await app.runCommand("open-journey");
    await app.page.keyboard.type("Broken");
    await app.page.keyboard.press("Enter");
    await expect.poll(() => app.view.locator(".cjm-notice-heading").textContent()).toBe("The map cannot be shown yet");
  });

  it("follows creation, change, renaming and deletion", async () => {
    await app.externalWrite("New.md", watchNote);
    await expect.poll(app.listedJourneys).toEqual(["Broken", "New", "Not yet", "Watch", "Букет"]);
    await app.externalWrite("New.md", "Not a journey any more.");
    await expect.poll(app.listedJourneys).toEqual(listed);
    await app.externalWrite("New.md", brokenNote);
    await expect.poll(app.listedJourneys).toEqual(["Broken", "New", "Not yet", "Watch", "Букет"]);
    await app.page.evaluate(async () => {
      const file = window.app.vault.getFileByPath("New.md");
      if (file !== null) await window.app.fileManager.renameFile(file, "People/Zebra.md");
    });
    await expect.poll(app.listedJourneys).toEqual(["Broken", "Not yet", "Watch", "Zebra", "Букет"]);
    await app.page.evaluate(async () => {
      const folder = window.app.vault.getFolderByPath("Journeys");
      if (folder !== null) await window.app.vault.rename(folder, "Maps");
    });
    await expect.poll(app.listedJourneys).toEqual(["Broken", "Not yet", "Watch", "Zebra", "Букет"]);
    await app.externalWrite("People/Zebra.md");
    await expect.poll(app.listedJourneys).toEqual(listed);
    await app.runCommand("open-journey");
    expect(await app.page.locator(".suggestion-note").first().textContent()).toContain("Maps/");
    await app.page.keyboard.press("Escape");
  });
});

describe("at the start", () => {
  it.runIf(inTestHost)("reads no note while the plugin loads", async () => {
    expect(await app.page.evaluate(() => window.host.readsWhileLoading)).toEqual([]);
  });

  it.runIf(inTestHost)("waits for a cache that comes late", async () => {
    const late = await openJourneyApp({ vault: sampleNotes, lateCache: true });
    await late.page.evaluate(() => window.host.releaseCache());
    await expect.poll(late.listedJourneys).toEqual(listed);
    await late.expectClean();
    await late.close();
  });

  it("uses the tags of the settings, and others as soon as they are typed", async () => {
    const tagged = await openJourneyApp({ vault: { ...sampleNotes, "Tagged.md": "---\ntags: [cjm]\nstages: []\n---\n" }, settings: { tags: { journey: ["cjm"] } } });
    await expect.poll(tagged.listedJourneys).toEqual(["Tagged"]);
    await tagged.page.evaluate(() => window.host.openSettings("customer-journey-maps"));
    await tagged.page.getByLabel("Journey notes").fill("journey");
    await tagged.page.keyboard.press("Escape");
    await expect.poll(tagged.listedJourneys).toEqual(listed);
    expect(JSON.parse(tagged.readFile(".obsidian/plugins/customer-journey-maps/data.json"))).toEqual({ tags: { journey: ["journey"] } });
    await tagged.expectClean();
    await tagged.close();
  });
});
