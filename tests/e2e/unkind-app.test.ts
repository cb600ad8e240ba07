/** The app at its least convenient: the plugin switched off and on, slow disks, late caches, notes gone while it was closed. */
import type { Page } from "playwright-core";
import { afterEach, describe, expect, it } from "vitest";
import { type JourneyApp, mapType, openJourneyApp } from "./journey-app";

const path = "Maps/Watch.md";
const watch = `---
tags: [journey] # ours
stages:
  - name: Choosing   # the hard part
    goals: Be sure
  - name: Buying
    goals: Get it today
---
Body.
`;
const opened: JourneyApp[] = [];

async function open(notes: Record<string, string> = {}): Promise<JourneyApp> {
  const app = await openJourneyApp({ vault: { [path]: watch, "Other.md": "Other.\n", ...notes } });
  opened.push(app);
  return app;
}

afterEach(async () => {
  for (const app of opened.splice(0)) {
    await app.expectClean();
    await app.close();
  }
});

const goal = (page: Page, index: number) => page.locator(".workspace-leaf.mod-active tr[data-row='goals'] .cjm-item").nth(index);

/** Opens a draft of a goal and types over it, without leaving it. */
async function typeGoal(page: Page, index: number, text: string): Promise<void> {
  await goal(page, index).click();
  await page.locator(".cjm-draft textarea").fill(text);
}

const switchOff = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await window.app.plugins.get("customer-journey-maps")?.unload();
  });

/** The app makes the plugin anew each time it is switched on. */
const switchOn = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const before = window.app.plugins.get("customer-journey-maps");
    if (before === undefined) return;
    const plugin: unknown = Reflect.construct(before.constructor, [window.app, before.manifest]);
    if (plugin instanceof Object && "load" in plugin && typeof plugin.load === "function") await plugin.load();
  });

/** The next so many readings of notes from disk take this long. */
const slowDisk = (page: Page, milliseconds: number, count = Number.POSITIVE_INFINITY): Promise<void> =>
  page.evaluate(
    ([delay, times]) => {
      const { adapter } = window.app.vault;
      const read = adapter.read.bind(adapter);
      let left = times;
      adapter.read = async (file: string) => {
        left -= 1;
        if (left >= 0) await new Promise((resolve) => setTimeout(resolve, delay));
        return read(file);
      };
    },
    [milliseconds, count] as const,
  );

describe("the plugin switched off and on", () => {
  it("writes what was being typed, leaves its tab behind, and fills it again", async () => {
    const app = await open();
    await app.openMap(path);
    await typeGoal(app.page, 0, "Be certain");
    await switchOff(app.page);
    await expect.poll(() => app.readFile(path)).toBe(watch.replace("Be sure", "Be certain"));
    expect(await app.tabs()).toEqual([mapType]);
    expect(await app.page.locator(".cjm-map").count()).toBe(0);
    await switchOn(app.page);
    await expect.poll(() => goal(app.page, 0).textContent()).toBe("Be certain");
    expect(await app.page.locator(".cjm-map").count()).toBe(1);
    await typeGoal(app.page, 1, "Get it now");
    await app.page.keyboard.press("Enter");
    await expect.poll(() => app.readFile(path)).toBe(watch.replace("Be sure", "Be certain").replace("Get it today", "Get it now"));
  });

  it("takes its buttons from the Markdown and puts them back", async () => {
    const app = await open();
    const buttons = app.page.getByLabel("Open as journey map", { exact: true });
    await app.openFile(path);
    await expect.poll(() => buttons.count()).toBe(1);
    await switchOff(app.page);
    await expect.poll(() => buttons.count()).toBe(0);
    await switchOn(app.page);
    await expect.poll(() => buttons.count()).toBe(1);
  });
});

describe("a slow disk", () => {
  it("never lets a write empty a note that a Markdown tab is still reading", async () => {
    const app = await open();
    await app.openMap(path);
    await typeGoal(app.page, 0, "Be certain");
    await slowDisk(app.page, 1500, 1);
    await app.page.evaluate((file) => {
      void window.app.workspace.getLeaf("split").setViewState({ type: "markdown", state: { file } });
    }, path);
    await app.page.keyboard.press("Enter");
    await expect.poll(() => app.readFile(path)).toBe(watch.replace("Be sure", "Be certain"));
    await app.page.waitForTimeout(2500);
    expect(app.readFile(path)).toBe(watch.replace("Be sure", "Be certain"));
  });

  it("says that the note is being read, and draws it when it is", async () => {
    const app = await open();
    await app.openMap(path);
    await app.openFile("Other.md");
    await slowDisk(app.page, 1500);
    await app.page.evaluate((file) => {
      void window.app.workspace.getLeaf().setViewState({ type: "customer-journey-map", active: true, state: { file } });
    }, path);
    await expect.poll(() => app.view.textContent()).toContain("Reading the note");
    await expect.poll(() => goal(app.page, 0).textContent()).toBe("Be sure");
  });

  it("loses no key of several in a row, each acting on the map as the one before leaves it", async () => {
    const scored = "---\ntags: [journey]\nstages:\n  - name: Need\n    touchpoints:\n      - { name: Shop, emotion: 1 }\n      - { name: Site, emotion: 0 }\n---\n";
    const app = await open({ [path]: scored });
    await app.openMap(path);
    await app.page.locator(".cjm-point").first().click();
    await app.page.evaluate(() => {
      const { vault } = window.app;
      const change = vault.process.bind(vault);
      vault.process = async (file, how) => {
        const text = await change(file, how);
        await new Promise((resolve) => setTimeout(resolve, 700));
        return text;
      };
    });
    for (let step = 0; step < 3; step += 1) await app.page.keyboard.press("ArrowDown");
    await expect.poll(() => app.readFile(path)).toBe(scored.replace("emotion: 1", "emotion: -0.5"));
    await app.page.keyboard.type("1.5");
    await app.page.keyboard.press("Enter");
    await expect.poll(() => app.readFile(path)).toBe(scored.replace("emotion: 1", "emotion: 1.5"));
  });

  it("is not waited for by a tab that was closed meanwhile", async () => {
    const app = await open();
    await app.openFile("Other.md");
    await slowDisk(app.page, 400);
    await app.page.evaluate(async (file) => {
      const leaf = window.app.workspace.getLeaf("tab");
      void leaf.setViewState({ type: "customer-journey-map", active: true, state: { file } });
      await new Promise((resolve) => setTimeout(resolve, 100));
      leaf.detach();
    }, path);
    await app.page.waitForTimeout(600);
    expect(await app.page.locator(".cjm-map").count()).toBe(0);
  });
});

describe("a note", () => {
  it("gone while the app was closed leaves an empty tab and no complaint", async () => {
    const app = await open();
    await app.openMap(path);
    await app.page.evaluate(() => window.host.saveLayout());
    await app.page.evaluate(() => {
      window.app.workspace.saveLayout = () => undefined;
    });
    await app.externalWrite(path);
    await app.restart();
    expect(await app.tabs()).toEqual(["empty"]);
  });

  it("is followed while the app's cache lags behind", async () => {
    const app = await open();
    await app.openMap(path);
    await app.page.evaluate(() => {
      window.app.metadataCache.held = true;
    });
    await app.page.evaluate(([file, text]) => window.host.changedOutside(file, text), [path, watch.replace("Be sure", "Be at ease")] as const);
    await expect.poll(() => goal(app.page, 0).textContent()).toBe("Be at ease");
    await app.page.evaluate(() => window.host.releaseCache());
    expect(await goal(app.page, 0).textContent()).toBe("Be at ease");
  });
});

describe("a tab", () => {
  it("gives the keyboard to the map when it turns to it", async () => {
    const app = await open();
    await app.openFile(path);
    await app.page.locator(".cm-content").click();
    await expect.poll(() => app.runCommand("toggle-map")).toBe(true);
    await expect.poll(() => app.page.evaluate(() => document.activeElement?.closest(".cjm-table") !== null)).toBe(true);
  });

  it("edits by F2 on the map, and leaves the key to the app elsewhere", async () => {
    const app = await open();
    const renamed = (): Promise<readonly string[]> => app.page.evaluate(() => window.app.commands.renamed);
    await app.openMap(path);
    await app.page.locator("tr[data-row='goals'] td").first().focus();
    await app.page.keyboard.press("F2");
    await expect.poll(() => app.page.locator(".cjm-draft textarea").count()).toBe(1);
    expect(await renamed()).toEqual([]);
    await app.page.keyboard.press("Escape");
    await app.openFile("Other.md");
    await app.page.keyboard.press("F2");
    expect(await renamed()).toEqual(["Other.md"]);
  });

  it("keeps room for the signs on its small buttons on a tablet, where the app widens all of them", async () => {
    const app = await open();
    await app.page.evaluate(() => document.body.addClass("is-mobile", "is-tablet"));
    await app.openMap(path);
    await app.page.locator("tr[data-row='emotion'] td").first().focus();
    await app.page.keyboard.press("Enter");
    const steps = app.page.locator(".cjm-draft-step");
    await expect.poll(() => steps.count()).toBe(2);
    expect(await steps.evaluateAll((buttons) => buttons.map((button) => button.clientWidth - Number.parseFloat(getComputedStyle(button).paddingInlineStart) * 2 >= 20))).toEqual([true, true]);
  });

  it("that is pinned stays pinned on the way to the map and back", async () => {
    const app = await open();
    await app.openFile(path);
    await app.page.evaluate(() => window.app.workspace.activeLeaf?.setPinned(true));
    await expect.poll(() => app.runCommand("toggle-map")).toBe(true);
    await expect.poll(() => app.viewType()).toBe(mapType);
    expect(await app.runCommand("toggle-map")).toBe(true);
    await expect.poll(() => app.viewType()).toBe("markdown");
    expect(await app.page.evaluate(() => window.app.workspace.activeLeaf?.pinned)).toBe(true);
    expect(await app.tabs()).toEqual(["markdown"]);
  });
});
