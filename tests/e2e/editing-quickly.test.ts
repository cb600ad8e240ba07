/** Keys that come faster than a note is written, several scores in one draft, and where the focus is after a menu; judged by the bytes on disk. */
import { afterEach, describe, expect, it } from "vitest";
import { handsOn } from "./hands";
import { type JourneyApp, openJourneyApp } from "./journey-app";

const path = "Watch.md";
const watch = `---
tags: [journey]
personas: ["[[Olga]]", "[[Igor]]", "[[Anna]]"]
stages:
  - name: Choosing
    barriers:
      - Found late # b
    solutions:
      - text: Say it early
        solves: Found late
    touchpoints:
      - Advert
      - Friend # f
      - Reviews
      - name: Shop
        emotion: { Igor: -1, Olga: 1 } # two
  - name: Buying
---
`;
const notes = { [path]: watch, "Olga.md": "---\ntags: [persona]\n---\n", "Igor.md": "---\ntags: [persona]\n---\n", "Anna.md": "---\ntags: [persona]\n---\n" };

const opened: JourneyApp[] = [];

async function open(): Promise<JourneyApp> {
  const app = await openJourneyApp({ vault: notes });
  opened.push(app);
  await app.openMap(path);
  return app;
}

afterEach(async () => {
  for (const app of opened.splice(0)) {
    await app.expectClean();
    expect(await app.notices()).toEqual([]);
    await app.close();
  }
});

const onDisk = (app: JourneyApp, text: string) => expect.poll(() => app.readFile(path)).toBe(text);
const focusedPath = (app: JourneyApp) => app.page.evaluate(() => document.activeElement?.getAttribute("data-path"));

describe("a key held down", () => {
  it("moves a touchpoint as often as it comes", async () => {
    const app = await open();
    const { goInto, press } = await handsOn(app);
    await goInto("touchpoints", 2, 2);
    await press("Alt+ArrowUp", "Alt+ArrowUp");
    await onDisk(app, watch.replace("      - Reviews\n", "").replace("      - Advert\n", "      - Reviews\n      - Advert\n"));
    await expect.poll(() => focusedPath(app)).toBe("stages[0].touchpoints[0]");
  });

  it("deletes one after the other, and undo brings each back", async () => {
    const app = await open();
    const { goInto, press } = await handsOn(app);
    await goInto("touchpoints", 2, 0);
    await press("Delete", "Delete", "Delete");
    await onDisk(app, watch.replace("      - Advert\n      - Friend # f\n      - Reviews\n", ""));
    await app.idle();
    await press("Control+z", "Control+z", "Control+z");
    await onDisk(app, watch);
  });
});

describe("an emotion of several personas", () => {
  it("is typed for one after the other by Tab, also for who had none", async () => {
    const app = await open();
    const { goInto, keyMenu, press, type } = await handsOn(app);
    const label = () => app.page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
    await goInto("touchpoints", 2, 3);
    await keyMenu("Emotion", "Type an emotion");
    expect(await label()).toBe("Emotion, Shop, Igor");
    for (const [text, next] of [["-2", "Emotion, Shop, Olga"], ["1.5", "Emotion, Shop, Anna"]] as const) {
      await press("Control+A");
      await type(text);
      await press("Tab");
      expect(await label()).toBe(next);
    }
    await type("0");
    await press("Shift+Tab");
    expect(await label()).toBe("Emotion, Shop, Olga");
    await press("Enter");
    await onDisk(app, watch.replace("{ Igor: -1, Olga: 1 }", "{ Igor: -2, Olga: 1.5, Anna: 0 }"));
    await expect.poll(() => focusedPath(app)).toBe("stages[0].touchpoints[3]");
  });
});

describe("a menu opened with the mouse", () => {
  it("leaves the focus on the map when what it was opened at is gone, and takes what solved it along", async () => {
    const app = await open();
    const { choose } = await handsOn(app);
    await choose("tr[data-row='barriers'] .cjm-item", {}, "Delete");
    await onDisk(app, watch.replace("    barriers:\n      - Found late # b\n", "").replace("        solves: Found late\n", ""));
    await expect.poll(() => app.page.evaluate(() => document.activeElement?.closest(".cjm-table") !== null)).toBe(true);
    await app.page.keyboard.press("Control+z");
    await onDisk(app, watch);
  });
});

describe("what was undone and done again", () => {
  it("is said aloud, by key and by command", async () => {
    const app = await open();
    const { goInto, press } = await handsOn(app);
    const said = () => app.map.locator(".cjm-editing [role='status']").textContent().then((text) => text?.trim());
    await goInto("touchpoints", 2, 0);
    await press("Delete");
    await expect.poll(said).toBe("Deleted: Advert");
    await app.idle();
    await press("Control+z");
    await expect.poll(said).toBe("Undone: Delete touchpoint");
    await app.idle();
    await expect.poll(() => app.runCommand("redo-edit")).toBe(true);
    await expect.poll(said).toBe("Done again: Delete touchpoint");
  });

  it("and so is what a menu has changed", async () => {
    const app = await open();
    const { goInto, keyMenu } = await handsOn(app);
    await goInto("barriers", 2, 0);
    await keyMenu("Severity", "High");
    await expect.poll(() => app.map.locator(".cjm-editing [role='status']").textContent().then((text) => text?.trim())).toBe("Done: Change severity");
  });
});

describe("Tab from text to text", () => {
  it("comes through every cell once, also where a touchpoint has no score yet, and back the same way", async () => {
    const app = await open();
    const { press } = await handsOn(app);
    await app.externalWrite(path, watch.replace("  - name: Buying\n", "  - name: Buying\n    touchpoints: [Till]\n"));
    await expect.poll(() => app.map.locator(".cjm-card").count()).toBe(5);
    const label = () => app.page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
    const there = ["Name of the stage", "Name of the stage", "Emotion, Shop, Igor", "Emotion, Shop, Olga", "Emotion, Shop, Anna", "Emotion, Till", ...Array.from({ length: 5 }, () => "Name of the touchpoint"), "Barriers, Choosing"];
    await app.map.locator(".cjm-stage-text").first().click();
    const found = [await label()];
    for (let tab = 1; tab < there.length; tab += 1) {
      await press("Tab");
      found.push(await label());
    }
    expect(found).toEqual(there);
    const back = [await label()];
    for (let tab = 0; tab < 6; tab += 1) {
      await press("Shift+Tab");
      back.push(await label());
    }
    expect(back).toEqual(["Barriers, Choosing", ...Array.from({ length: 5 }, () => "Name of the touchpoint"), "Emotion, Till"]);
    await press("Shift+Tab");
    expect(await label()).toBe("Emotion, Shop, Igor");
    await press("Shift+Tab");
    expect(await label()).toBe("Name of the stage");
    await press("Escape");
  });
});
