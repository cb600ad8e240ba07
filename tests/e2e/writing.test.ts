/** One note in several views: what is typed on the map, in an editor and by another program all comes to the disk, once. */
import type { Page } from "playwright-core";
import { afterEach, describe, expect, it } from "vitest";
import { type JourneyApp, mapType, openJourneyApp } from "./journey-app";

const path = "Maps/Watch.md";
const watch = `---
tags: [journey] # ours
personas: ["[[Olga]]"]
stages:
  - name: Choosing   # the hard part
    goals: Be sure
    touchpoints:
      - name: Reviews
        emotion: -1
  - name: Buying
    goals: Get it today
---
Body.
`;
const evidence = `---
tags: [interview]
journey: "[[Watch]]"
observations:
  - { touchpoint: Reviews, emotion: -2 } # hers
  - { touchpoint: Shop, emotion: 1 }
---
`;
const opened: JourneyApp[] = [];

async function open(notes: Record<string, string> = {}): Promise<JourneyApp> {
  const app = await openJourneyApp({ vault: { [path]: watch, "Olga.md": "---\ntags: [persona]\n---\n", "Other.md": "Other.\n", ...notes }, width: 1800 });
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
const draft = (page: Page) => page.locator(".cjm-draft textarea");

/** Opens a draft of a goal and types over it, without leaving it. */
async function typeGoal(page: Page, index: number, text: string): Promise<void> {
  await goal(page, index).click();
  await draft(page).fill(text);
}
/** The disk has the text, and the app knows it: what is pressed next meets a write that has ended. */
async function onDisk(app: JourneyApp, text: string, file = path): Promise<void> {
  await expect.poll(() => app.readFile(file)).toBe(text);
  await app.idle();
}

describe("two views of one note", () => {
  it("map and map: an edit in one shows in the other, and both edits stay", async () => {
    const app = await open();
    await app.openMap(path);
    await app.openFile(path, {}, "split");
    await app.runCommand("toggle-map");
    await typeGoal(app.page, 0, "Be certain");
    await app.page.keyboard.press("Enter");
    await expect.poll(() => app.page.locator("tr[data-row='goals'] .cjm-item").allTextContents()).toEqual(["Be certain", "Get it today", "Be certain", "Get it today"]);
    await app.page.evaluate(() => {
      const [first] = window.host.leaves;
      if (first !== undefined) window.app.workspace.setActiveLeaf(first);
    });
    await typeGoal(app.page, 1, "Get it now");
    await app.page.keyboard.press("Enter");
    await onDisk(app, watch.replace("Be sure", "Be certain").replace("Get it today", "Get it now"));
    await expect.poll(() => draft(app.page).count()).toBe(0);
    await app.page.keyboard.press("Control+z");
    await onDisk(app, watch.replace("Be sure", "Be certain"));
    await app.page.keyboard.press("Control+z");
    await onDisk(app, watch);
  });

  it("map and editor: what is typed there unsaved stays, the cursor too, and its own undo takes the edit back", async () => {
    const app = await open();
    await app.openFile(path);
    await app.page.evaluate(() => {
      const editor = window.app.workspace.activeEditor?.editor;
      editor?.setCursor(editor.offsetToPos(editor.getValue().length));
      editor?.focus();
    });
    await app.page.keyboard.type("Typed.");
    await app.runCommand("open-map-to-side");
    await expect.poll(app.viewType).toBe(mapType);
    await typeGoal(app.page, 0, "Be certain");
    await app.page.keyboard.press("Enter");
    const both = `${watch.replace("Be sure", "Be certain")}Typed.`;
    await onDisk(app, both);
    const editor = () =>
      app.page.evaluate(() => {
        const [first] = window.host.leaves;
        if (first !== undefined) window.app.workspace.setActiveLeaf(first, { focus: true });
        const held = window.app.workspace.activeEditor?.editor;
        return held === undefined ? undefined : { text: held.getValue(), cursor: held.posToOffset(held.getCursor()) };
      });
    expect(await editor()).toEqual({ text: both, cursor: both.length });
    await app.page.keyboard.press("Control+z");
    expect((await editor())?.text).toBe(`${watch}Typed.`);
  });

  it("a note with carriage returns keeps them, with its editor open", async () => {
    const crlf = watch.replaceAll("\n", "\r\n");
    const app = await open({ "Windows.md": crlf });
    await app.openFile("Windows.md");
    await app.runCommand("open-map-to-side");
    await expect.poll(app.viewType).toBe(mapType);
    await typeGoal(app.page, 0, "Be certain");
    await app.page.keyboard.press("Enter");
    await onDisk(app, crlf.replace("Be sure", "Be certain"), "Windows.md");
  });

  it("map and another program: the draft stays as typed, and both changes stand in the end", async () => {
    const app = await open();
    await app.openMap(path);
    await typeGoal(app.page, 0, "Be certain");
    await app.externalWrite(path, watch.replace("Get it today", "Get it now").replace("Body.", "Body, longer."));
    await expect.poll(() => goal(app.page, 1).textContent()).toBe("Get it now");
    expect(await draft(app.page).inputValue()).toBe("Be certain");
    await app.page.keyboard.press("Enter");
    await onDisk(app, watch.replace("Be sure", "Be certain").replace("Get it today", "Get it now").replace("Body.", "Body, longer."));
  });

  it("map and code block: the block follows, and cannot be edited itself", async () => {
    const app = await open({ "Report.md": "```journey-map\nnote: \"[[Watch]]\"\n```\n" });
    await app.openFile("Report.md", { mode: "preview" });
    await app.openFile(path, {}, "split");
    await app.runCommand("toggle-map");
    await typeGoal(app.page, 0, "Be certain");
    await app.page.keyboard.press("Enter");
    const inBlock = app.page.locator(".cjm-block tr[data-row='goals'] .cjm-item").first();
    await expect.poll(() => inBlock.textContent()).toBe("Be certain");
    await inBlock.click();
    expect(await draft(app.page).count()).toBe(0);
  });

  it("main window and pop-out: an edit there shows here", async () => {
    const app = await open();
    await app.openMap(path);
    const [popOut] = await Promise.all([app.page.waitForEvent("popup"), app.runCommand("open-map-in-new-window")]);
    await popOut.locator("tr[data-row='goals'] .cjm-item").first().click();
    await draft(popOut).fill("Be certain");
    await popOut.keyboard.press("Enter");
    await onDisk(app, watch.replace("Be sure", "Be certain"));
    await expect.poll(() => app.page.locator("tr[data-row='goals'] .cjm-item").first().textContent()).toBe("Be certain");
    await popOut.keyboard.press("Control+z");
    await onDisk(app, watch);
    await popOut.close();
  });
});

describe("what is still being typed is written", () => {
  const leaving: readonly (readonly [string, (app: JourneyApp) => Promise<unknown>])[] = [
    ["when the map turns into Markdown", (app) => app.runCommand("toggle-map")],
    ["when another tab comes to the front", (app) => app.openFile("Other.md", {}, "tab")],
    ["when another note is opened in the tab", (app) => app.openFile("Other.md")],
    ["when the tab is closed", (app) => app.runCommand("workspace:close")],
    ["when the app ends", (app) => app.page.evaluate(() => window.host.quit())],
    ["when the map moves to a window", (app) => Promise.all([app.page.waitForEvent("popup"), app.runCommand("workspace:move-to-new-window")])],
  ];
  it.each(leaving)("%s", async (_, leave) => {
    const app = await open();
    await app.openMap(path);
    await typeGoal(app.page, 0, "Be certain");
    await leave(app);
    await onDisk(app, watch.replace("Be sure", "Be certain"));
  });
});

describe("a note that moves or goes while it is edited", () => {
  it("is written where it is after a rename", async () => {
    const app = await open();
    await app.openMap(path);
    await typeGoal(app.page, 0, "Be certain");
    await app.page.evaluate(async (from) => {
      const file = window.app.vault.getFileByPath(from);
      if (file !== null) await window.app.fileManager.renameFile(file, "Maps/Clock.md");
    }, path);
    await app.idle();
    expect(await draft(app.page).inputValue()).toBe("Be certain");
    await draft(app.page).press("Enter");
    await onDisk(app, watch.replace("Be sure", "Be certain"), "Maps/Clock.md");
    await app.page.keyboard.press("Control+z");
    await onDisk(app, watch, "Maps/Clock.md");
  });

  it("leaves what was typed to be copied when it was deleted", async () => {
    const app = await open();
    await app.openMap(path);
    await typeGoal(app.page, 0, "Be certain");
    await app.externalWrite(path, undefined);
    await expect.poll(() => app.page.locator(".notice .cjm-kept-text").textContent()).toBe("Be certain");
    expect((await app.notices()).join()).toContain("was deleted");
    await expect(app.page.getByRole("button", { name: "Copy the text" }).count()).resolves.toBe(1);
  });
});

it("a note with a key twice is for reading until it is mended, and gives back what was being typed", async () => {
  const app = await open();
  await app.openMap(path);
  await typeGoal(app.page, 0, "Be certain");
  const twice = watch.replace("personas:", "owner: Ann\nowner: Bob\npersonas:");
  await app.externalWrite(path, twice);
  await expect.poll(() => app.page.locator(".notice .cjm-kept-text").textContent()).toBe("Be certain");
  await goal(app.page, 0).click();
  expect(await draft(app.page).count()).toBe(0);
  expect(app.readFile(path)).toBe(twice);
  await app.externalWrite(path, watch);
  await typeGoal(app.page, 0, "Be certain");
  await app.page.keyboard.press("Enter");
  await onDisk(app, watch.replace("Be sure", "Be certain"));
});

describe("undo", () => {
  it("survives turning to the Markdown and back, and belongs to the text field while one is typed into", async () => {
    const app = await open();
    await app.openMap(path);
    await typeGoal(app.page, 0, "Be certain");
    await app.page.keyboard.press("Enter");
    await onDisk(app, watch.replace("Be sure", "Be certain"));
    await app.runCommand("toggle-map");
    await app.runCommand("toggle-map");
    await goal(app.page, 1).click();
    await app.page.keyboard.type("x");
    await app.page.keyboard.press("Control+z");
    await app.page.keyboard.press("Escape");
    await app.idle();
    expect(app.readFile(path)).toBe(watch.replace("Be sure", "Be certain"));
    await app.page.keyboard.press("Control+z");
    await onDisk(app, watch);
    await app.page.keyboard.press("Control+y");
    await onDisk(app, watch.replace("Be sure", "Be certain"));
  });

  it("says so and does nothing when the note has moved on", async () => {
    const app = await open();
    await app.openMap(path);
    await typeGoal(app.page, 0, "Be certain");
    await app.page.keyboard.press("Enter");
    const moved = watch.replace("Be sure", "Be certain").replace("Buying", "Paying");
    await onDisk(app, watch.replace("Be sure", "Be certain"));
    await app.externalWrite(path, moved);
    await expect.poll(() => app.runCommand("undo-edit")).toBe(true);
    await expect.poll(app.notices).toEqual([expect.stringContaining("The note has changed since")]);
    expect(app.readFile(path)).toBe(moved);
  });
});

it("a touchpoint's new name is offered to the observations that name it", async () => {
  const app = await open({ "Talk.md": evidence });
  await app.openMap(path);
  await app.map.locator(".cjm-card").first().click();
  await draft(app.page).fill("Ratings");
  await app.page.keyboard.press("Enter");
  await app.page.getByRole("dialog").getByRole("button", { name: "Update", exact: true }).click();
  await onDisk(app, evidence.replace("touchpoint: Reviews", "touchpoint: Ratings"), "Talk.md");
  expect(app.readFile(path)).toBe(watch.replace("Reviews", "Ratings"));
});
