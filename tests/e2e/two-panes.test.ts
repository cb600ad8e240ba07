/** An afternoon of abuse: one note in two panes, an editor, a window and another program's hands at once. Nothing is lost, nothing doubled. */
import type { Page } from "playwright-core";
import { afterEach, describe, expect, it } from "vitest";
import { type JourneyApp, mapType, openJourneyApp } from "./journey-app";

const path = "Maps/Watch.md";
const body = "\nТело заметки — and words.\n\n- [ ] a task\n";
const watch = `---
# what stands here is ours
tags: [journey] # ours
personas: ["[[Olga]]"]
stages:
  - name: Choosing   # the hard part
    goals: Be sure
    fears: [Charging, 'Looks']
    touchpoints:
      # read first
      - name: Reviews
        emotion: -1 # felt twice
      - Strap shelf
  - name: Buying
    goals: Get it today
---
${body}`;
const opened: JourneyApp[] = [];

async function open(notes: Record<string, string> = {}): Promise<JourneyApp> {
  const app = await openJourneyApp({ vault: { [path]: watch, "Olga.md": "---\ntags: [persona]\n---\n", "Other.md": "Other.\n", ...notes }, width: 1900 });
  opened.push(app);
  return app;
}

afterEach(async () => {
  for (const app of opened.splice(0)) {
    await app.expectClean();
    await app.close();
  }
});

async function twoMaps(app: JourneyApp, file = path): Promise<void> {
  await app.openMap(file);
  await app.openFile(file, {}, "split");
  await app.runCommand("toggle-map");
  await expect.poll(() => app.page.locator(".cjm-map").count()).toBe(2);
}

/** A pane by its number from the left. */
const pane = (app: JourneyApp, index: number) => app.page.locator(".cjm-map").nth(index);
const goals = (app: JourneyApp, index: number) => pane(app, index).locator("tr[data-row='goals'] .cjm-item");
const draft = (app: JourneyApp, index: number) => pane(app, index).locator(".cjm-draft textarea");
const enter = (page: Page): Promise<void> => page.keyboard.press("Enter");
async function onDisk(app: JourneyApp, text: string, file = path): Promise<void> {
  await expect.poll(() => app.readFile(file)).toBe(text);
}
const rename = (app: JourneyApp, from: string, to: string): Promise<void> =>
  app.page.evaluate(async ([old, next]) => {
    const file = window.app.vault.getFileByPath(old);
    if (file !== null) await window.app.fileManager.renameFile(file, next);
  }, [from, to] as const);

describe("two drafts in two panes", () => {
  it("on one text: the second is told what stands there now, and overwrites nothing", async () => {
    const app = await open();
    await twoMaps(app);
    await goals(app, 0).first().click();
    await draft(app, 0).fill("Be certain");
    await goals(app, 1).first().click();
    await expect.poll(() => app.readFile(path)).toContain("Be certain");
    await expect.poll(() => goals(app, 1).first().textContent()).toBe("Be certain");
    await draft(app, 1).fill("Be quick");
    await enter(app.page);
    await expect.poll(() => pane(app, 1).locator(".cjm-draft-refusal p").textContent()).toContain("Be certain");
    expect(await draft(app, 1).inputValue()).toBe("Be quick");
    await onDisk(app, watch.replace("Be sure", "Be certain"));
    await pane(app, 1).locator(".cjm-draft-refusal button").last().click();
  });

  it("committed in the same moment both come to the disk", async () => {
    const app = await open();
    await twoMaps(app);
    await goals(app, 0).first().click();
    await draft(app, 0).fill("Be certain");
    await goals(app, 1).nth(1).click();
    await draft(app, 1).fill("Get it now");
    await app.page.evaluate(() => {
      for (const field of document.querySelectorAll(".cjm-draft textarea")) field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", code: "Enter", bubbles: true, cancelable: true }));
    });
    await onDisk(app, watch.replace("Be sure", "Be certain").replace("Get it today", "Get it now"));
    await expect.poll(() => goals(app, 0).allTextContents()).toEqual(["Be certain", "Get it now"]);
  });

  it("closing both tabs at once writes both", async () => {
    const app = await open();
    await twoMaps(app);
    await goals(app, 0).first().click();
    await draft(app, 0).fill("Be certain");
    await goals(app, 1).nth(1).click();
    await draft(app, 1).fill("Get it now");
    await app.page.evaluate(() => {
      for (const leaf of [...window.host.leaves]) leaf.detach();
    });
    await onDisk(app, watch.replace("Be sure", "Be certain").replace("Get it today", "Get it now"));
  });
});

describe("undo from two panes", () => {
  it("takes back one step at a time, wherever it was made, until the first bytes", async () => {
    const app = await open();
    await twoMaps(app);
    const texts = ["one", "two", "three", "four"];
    for (const [index, text] of texts.entries()) {
      await goals(app, index % 2).first().click();
      await draft(app, index % 2).fill(text);
      await enter(app.page);
      await expect.poll(() => app.readFile(path)).toContain(`goals: ${text}\n`);
      await expect.poll(() => goals(app, 1 - (index % 2)).first().textContent()).toBe(text);
    }
    const focusPane = (index: number): Promise<void> => goals(app, index).first().evaluate((item) => item.closest<HTMLElement>("[aria-colindex]")?.focus());
    for (let step = 0; step < 4; step += 1) {
      await focusPane(step % 2);
      await app.page.keyboard.press("Control+z");
    }
    await onDisk(app, watch);
    for (let step = 0; step < 4; step += 1) await app.page.keyboard.press("Control+Shift+z");
    await onDisk(app, watch.replace("Be sure", "four"));
    // As quick as a finger repeats: back, forth, back.
    for (const key of ["Control+z", "Control+z", "Control+Shift+z", "Control+z", "Control+z", "Control+z"]) await app.page.keyboard.press(key);
    await onDisk(app, watch);
    expect(await app.notices()).toEqual([]);
  });
});

describe("a map beside an editor that is typed into", () => {
  it("loses no letter of either side while both write by turns", async () => {
    const app = await open();
    await app.openFile(path);
    await app.runCommand("open-map-to-side");
    await expect.poll(app.viewType).toBe(mapType);
    let typed = "";
    for (let turn = 0; turn < 6; turn += 1) {
      const words = `Строка ${turn}. `;
      typed += words;
      await app.page.evaluate((text) => {
        const active = window.app.workspace.activeLeaf;
        const [first] = window.host.leaves;
        if (first !== undefined) window.app.workspace.setActiveLeaf(first);
        const editor = window.app.workspace.activeEditor?.editor;
        editor?.replaceRange(text, editor.offsetToPos(editor.getValue().length));
        if (active !== null && active !== undefined) window.app.workspace.setActiveLeaf(active);
      }, words);
      await goals(app, 0).first().click();
      await draft(app, 0).fill(`Goal ${turn}`);
      await enter(app.page);
      if (turn % 2 === 0) await expect.poll(() => app.readFile(path)).toContain(`goals: Goal ${turn}\n`);
    }
    await onDisk(app, `${watch.replace("Be sure", "Goal 5")}${typed}`);
  });
});

describe("an edit right after typing in the note's editor", () => {
  it("stays on the map while the app still tells of the text before it", async () => {
    const app = await open();
    await app.openFile(path);
    await app.runCommand("open-map-to-side");
    await expect.poll(app.viewType).toBe(mapType);
    await app.page.evaluate(() => {
      window.app.metadataCache.held = true;
      const active = window.app.workspace.activeLeaf;
      const [first] = window.host.leaves;
      if (first !== undefined) window.app.workspace.setActiveLeaf(first);
      const editor = window.app.workspace.activeEditor?.editor;
      editor?.replaceRange("Typed.", editor.offsetToPos(editor.getValue().length));
      if (active !== null) window.app.workspace.setActiveLeaf(active);
    });
    await goals(app, 0).first().click();
    await draft(app, 0).fill("Be certain");
    await enter(app.page);
    await expect.poll(() => goals(app, 0).first().textContent()).toBe("Be certain");
    await app.page.evaluate(() => {
      const cell = document.querySelector(".cjm-map tr[data-row='goals']");
      if (cell === null) throw new Error("There are no goals.");
      const seen = new Set<string>();
      new MutationObserver(() => seen.add(cell.querySelector(".cjm-item")?.textContent ?? "none")).observe(cell, { childList: true, subtree: true, characterData: true });
      Object.assign(window, { seenGoals: seen });
      window.app.metadataCache.held = false;
      window.app.metadataCache.wake();
    });
    await onDisk(app, `${watch.replace("Be sure", "Be certain")}Typed.`);
    await app.idle();
    expect(await app.page.evaluate("[...window.seenGoals].filter((goal) => goal !== 'Be certain')")).toEqual([]);
  });
});

describe("a note that goes bad under an open draft", () => {
  const bad: readonly (readonly [string, string])[] = [
    ["is emptied", ""],
    ["is half written", watch.slice(0, 90)],
    ["no longer parses", watch.replace("goals: Be sure", "goals: [Be sure")],
    ["holds a conflict", watch.replace("    goals: Be sure\n", "<<<<<<< HEAD\n    goals: Be sure\n=======\n    goals: Be brave\n>>>>>>> other\n")],
  ];
  it.each(bad)("%s: nothing is written, and the text can still be had", async (_, text) => {
    const app = await open();
    await twoMaps(app);
    await goals(app, 1).first().click();
    await draft(app, 1).fill("Be certain, in so many words");
    await app.externalWrite(path, text);
    const kept = (): Promise<string> => app.page.evaluate(() => [...document.querySelectorAll(".cjm-kept-text")].map((one) => one.textContent).concat([...document.querySelectorAll<HTMLTextAreaElement>(".cjm-draft textarea")].map((field) => field.value)).join());
    await expect.poll(kept).toContain("Be certain, in so many words");
    if ((await draft(app, 1).count()) > 0) await draft(app, 1).press("Enter");
    await app.idle();
    expect(app.readFile(path)).toBe(text);
    expect(await kept()).toContain("Be certain, in so many words");
    await app.externalWrite(path, watch);
    await expect.poll(() => goals(app, 0).count()).toBe(2);
  });
});

describe("a drag", () => {
  it("meets another program's change of the same stage: nothing is lost or doubled", async () => {
    const app = await open();
    await twoMaps(app);
    const card = pane(app, 1).locator(".cjm-card").first();
    const from = await card.boundingBox();
    const to = await pane(app, 1).locator("tr[data-row='touchpoints'] > td").nth(1).boundingBox();
    if (from === null || to === null) throw new Error("Not drawn.");
    await app.page.mouse.move(from.x + 40, from.y + 8);
    await app.page.mouse.down();
    await app.page.mouse.move(to.x + 60, to.y + 12, { steps: 5 });
    const outside = watch.replace("      # read first\n", "      - Shop window\n      # read first\n");
    await app.externalWrite(path, outside);
    await app.page.mouse.move(to.x + 64, to.y + 14, { steps: 3 });
    await app.page.mouse.up();
    await app.idle();
    const text = app.readFile(path);
    for (const piece of ["- Shop window", "# read first", "name: Reviews", "emotion: -1 # felt twice", "- Strap shelf", body]) expect(text.split(piece).length, piece).toBe(2);
  });
});

describe("a note that is renamed or deleted", () => {
  it("is written where it is, from both panes, drafts and all", async () => {
    const app = await open();
    await twoMaps(app);
    await goals(app, 0).first().click();
    await draft(app, 0).fill("Be certain");
    await rename(app, path, "Maps/Clock.md");
    await app.idle();
    expect(await draft(app, 0).inputValue()).toBe("Be certain");
    await goals(app, 1).nth(1).click();
    await draft(app, 1).fill("Get it now");
    await rename(app, "Maps/Clock.md", "Maps/Chronometer.md");
    await app.idle();
    await draft(app, 1).press("Enter");
    await onDisk(app, watch.replace("Be sure", "Be certain").replace("Get it today", "Get it now"), "Maps/Chronometer.md");
    await expect.poll(() => goals(app, 0).allTextContents()).toEqual(["Be certain", "Get it now"]);
  });

  it("hands over the drafts of both panes when it is deleted", async () => {
    const app = await open();
    await twoMaps(app);
    await goals(app, 1).nth(1).click();
    await draft(app, 1).fill("Get it now");
    await app.externalWrite(path);
    await expect.poll(() => app.page.locator(".cjm-kept-text").allTextContents()).toEqual(["Get it now"]);
  });
});

describe("much of it", () => {
  it("is edited at sixty stages, in the last of them, and nowhere else", async () => {
    const long = `---\ntags: [journey]\nstages:\n${Array.from({ length: 60 }, (_, index) => `  - name: Stage ${index + 1} # ${index + 1}\n    goals: Goal ${index + 1}.\n    touchpoints:\n      - name: Point ${index + 1}\n        emotion: ${(index % 5) - 2}\n`).join("")}---\n${body}`;
    const app = await open({ "Long.md": long });
    await twoMaps(app, "Long.md");
    await pane(app, 1).locator("th.cjm-stage").first().focus();
    await app.page.keyboard.press("End");
    await expect.poll(() => pane(app, 1).locator("tr[data-row='goals'] .cjm-item", { hasText: "Goal 60." }).count()).toBe(1);
    await pane(app, 1).locator("tr[data-row='goals'] .cjm-item", { hasText: "Goal 60." }).click();
    await app.page.keyboard.type(" At last");
    await enter(app.page);
    await onDisk(app, long.replace("Goal 60.", "Goal 60. At last"), "Long.md");
  });

  it("is a text of many thousand letters, typed back as it was", async () => {
    const app = await open();
    await twoMaps(app);
    const words = Array.from({ length: 900 }, (_, index) => (index % 7 === 0 ? "ёлка: #раз" : index % 11 === 0 ? "'x' \"y\"" : `word${index}`)).join(" ");
    await goals(app, 1).first().click();
    await draft(app, 1).fill(words);
    await enter(app.page);
    await expect.poll(() => goals(app, 0).first().textContent()).toBe(words);
    await app.page.keyboard.press("Control+z");
    await onDisk(app, watch);
  });
});
