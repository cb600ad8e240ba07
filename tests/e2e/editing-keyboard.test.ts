/** Editing on the map by click and by keyboard, judged by the bytes on disk. */
import { afterEach, describe, expect, it } from "vitest";
import type { VaultOptions } from "../host/launch";
import { accessibilityProblems, type JourneyApp, openJourneyApp } from "./journey-app";

const path = "Watch.md";
const watch = `---
tags: [journey]
personas: ["[[Olga]]"] # who walks it
scenario: Wants to photograph herself
stages:
  - name: Choosing # the hard part
    goals: Be sure I can live with it
    questions:
      - How long does it last?
      - Can I change the strap?
    touchpoints:
      - name: Spec sheet
        channel: website
        emotion: -2
      - Reviews
  - name: Buying
    goals: Get it today
    touchpoints:
      - name: Shop
        emotion: 1
---

Body stays.
`;
const notes = { [path]: watch, "Olga.md": "---\ntags: [persona]\n---\n", "Interviews/Interview 3.md": "---\ntags: [interview]\njourney: \"[[Watch]]\"\nobservations: []\n---\n", "Interviews/Interview 7.md": "Words.\n" };

const opened: JourneyApp[] = [];

async function open(options: Partial<VaultOptions> = {}): Promise<JourneyApp> {
  const app = await openJourneyApp({ vault: notes, ...options });
  opened.push(app);
  await app.openMap(path);
  return app;
}

afterEach(async () => {
  for (const app of opened.splice(0)) {
    await app.expectClean();
    await app.close();
  }
});

const cell = (app: JourneyApp, row: string, column: number) => app.map.locator(`tr[data-row="${row}"] > [aria-colindex="${column}"]`);
const draft = (app: JourneyApp) => app.map.locator(".cjm-draft textarea");
const focused = (app: JourneyApp): Promise<string> => app.page.evaluate(() => document.activeElement?.textContent ?? "");
async function onDisk(app: JourneyApp, text: string): Promise<void> {
  await expect.poll(() => app.readFile(path)).toBe(text);
}

describe("a draft", () => {
  it("opens by a click, is written by Enter, and changes nothing else in the note", async () => {
    const app = await open();
    await cell(app, "goals", 2).locator(".cjm-item").click();
    expect(await draft(app).inputValue()).toBe("Be sure I can live with it");
    await app.page.keyboard.type(" for years");
    await app.page.keyboard.press("Enter");
    await onDisk(app, watch.replace("live with it", "live with it for years"));
    await expect.poll(() => draft(app).count()).toBe(0);
    expect(await cell(app, "goals", 2).innerText()).toBe("Be sure I can live with it for years");
    expect(await focused(app)).toBe("Be sure I can live with it for years");
  });

  it("is given up by Escape", async () => {
    const app = await open();
    await cell(app, "goals", 2).locator(".cjm-item").click();
    await app.page.keyboard.type(" nonsense");
    await app.page.keyboard.press("Escape");
    expect(await draft(app).count()).toBe(0);
    expect(await focused(app)).toBe("Be sure I can live with it");
    await onDisk(app, watch);
  });

  it("is written when something else takes the focus", async () => {
    const app = await open();
    await app.map.locator(".cjm-stage-text").first().click();
    await app.page.keyboard.press("Control+A");
    await app.page.keyboard.type("Deciding");
    await cell(app, "goals", 3).click({ position: { x: 5, y: 3 } });
    await onDisk(app, watch.replace("name: Choosing", "name: Deciding"));
  });

  it("keeps a line break typed with Shift and Enter", async () => {
    const app = await open();
    await cell(app, "goals", 3).locator(".cjm-item").click();
    await app.page.keyboard.press("Shift+Enter");
    await app.page.keyboard.type("Try it on");
    await app.page.keyboard.press("Enter");
    await expect.poll(() => cell(app, "goals", 3).innerText()).toContain("Try it on");
    expect(app.readFile(path)).toMatch(/Get it today(\\n|\n\n?\s*)Try it on/);
  });

  it("goes to the next cell of the row by Tab, and back", async () => {
    const app = await open();
    await cell(app, "goals", 2).locator(".cjm-item").click();
    await app.page.keyboard.type("!");
    await app.page.keyboard.press("Tab");
    expect(await draft(app).last().inputValue()).toBe("Get it today");
    await app.page.keyboard.type("?");
    await app.page.keyboard.press("Shift+Tab");
    await expect.poll(() => draft(app).last().inputValue()).toBe("Be sure I can live with it!");
    await onDisk(app, watch.replace("live with it", "live with it!").replace("it today", "it today?"));
  });

  it("gives the focus back to the map by Tab in the last cell", async () => {
    const app = await open();
    await cell(app, "questions", 3).click({ position: { x: 12, y: 12 } });
    await app.page.keyboard.type("Why?");
    await app.page.keyboard.press("Tab");
    await expect.poll(() => draft(app).count()).toBe(0);
    await expect.poll(() => app.page.evaluate(() => document.activeElement?.closest("tr")?.getAttribute("data-row"))).toBe("questions");
    await expect.poll(() => app.readFile(path)).toContain("- Why?");
  });

  it("goes from the last stage's name to the rows below by Tab", async () => {
    const app = await open();
    await app.map.locator(".cjm-stage-text").last().click();
    await app.page.keyboard.press("Tab");
    expect(await draft(app).last().getAttribute("aria-label")).toBe("Emotion, Spec sheet");
  });

  it("takes a link by [[ and the arrow keys", async () => {
    const app = await open();
    await cell(app, "goals", 3).locator(".cjm-item").click();
    await app.page.keyboard.type(", see [[inter");
    await expect.poll(() => app.map.locator(".cjm-suggestion").count()).toBe(2);
    await app.page.keyboard.press("ArrowDown");
    const chosen = await app.map.locator(".cjm-suggestion.is-chosen .cjm-suggestion-title").innerText();
    await app.page.keyboard.press("Enter");
    expect(await draft(app).inputValue()).toBe(`Get it today, see [[${chosen}]]`);
    await app.page.keyboard.press("Enter");
    await expect.poll(() => app.readFile(path)).toContain(`[[${chosen}]]`);
    await expect.poll(() => cell(app, "goals", 3).locator("a.internal-link").innerText()).toBe(chosen);
  });

  it("closes only its list by Escape, and takes a suggestion by the mouse", async () => {
    const app = await open();
    await cell(app, "goals", 3).locator(".cjm-item").click();
    await app.page.keyboard.type(" [[Inter");
    await app.page.keyboard.press("Escape");
    expect(await app.map.locator(".cjm-suggestion").count()).toBe(0);
    expect(await draft(app).count()).toBe(1);
    await app.page.keyboard.type("view 7");
    await app.page.keyboard.press("Control+A");
    await app.page.keyboard.type("[[Inter");
    await app.map.locator(".cjm-suggestion", { hasText: "Interview 7" }).click();
    expect(await draft(app).inputValue()).toBe("[[Interview 7]]");
  });

  it("deletes an item that was emptied, and undo brings back the same bytes", async () => {
    const app = await open();
    await cell(app, "questions", 2).locator(".cjm-item").first().click();
    await app.page.keyboard.press("Control+A");
    await app.page.keyboard.press("Delete");
    await app.page.keyboard.press("Enter");
    await onDisk(app, watch.replace("      - How long does it last?\n", ""));
    await app.page.keyboard.press("Control+z");
    await onDisk(app, watch);
    await app.idle();
    // Undone once and not twice: the second time there would be nothing to undo, and a word about it.
    expect(await app.notices()).toEqual([]);
  });
});

describe("something new", () => {
  it("is listed line by line in an empty cell, each Enter beginning the next", async () => {
    const app = await open();
    await cell(app, "questions", 3).click({ position: { x: 12, y: 12 } });
    for (const text of ["Is it in stock?", "Who delivers it?", "Who pays?"]) {
      await app.page.keyboard.type(text);
      await app.page.keyboard.press("Enter");
    }
    await app.page.keyboard.press("Enter");
    await expect.poll(() => cell(app, "questions", 3).locator(".cjm-item").allInnerTexts()).toEqual(["Is it in stock?", "Who delivers it?", "Who pays?"]);
    await expect.poll(() => draft(app).count()).toBe(0);
    expect(app.readFile(path)).toContain("Body stays.");
    expect(app.readFile(path).split("\n").length).toBeLessThanOrEqual(watch.split("\n").length + 4);
  });

  it("begins with the first letter typed on an empty cell", async () => {
    const app = await open();
    await cell(app, "goals", 2).focus();
    await app.page.keyboard.press("ArrowDown");
    await app.page.keyboard.press("ArrowRight");
    await app.page.keyboard.type("Why?");
    expect(await draft(app).inputValue()).toBe("Why?");
    await app.page.keyboard.press("Enter");
    await app.page.keyboard.press("Escape");
    await expect.poll(() => app.readFile(path)).toContain("Why?");
  });

  it("is nothing when nothing was typed", async () => {
    const app = await open();
    await cell(app, "questions", 3).click({ position: { x: 12, y: 12 } });
    await app.page.keyboard.press("Enter");
    await expect.poll(() => draft(app).count()).toBe(0);
    await onDisk(app, watch);
  });
});

describe("the keyboard", () => {
  it("enters a cell of several entries, deletes one, and undoes it", async () => {
    const app = await open();
    await cell(app, "questions", 2).focus();
    await app.page.keyboard.press("Enter");
    expect(await focused(app)).toBe("How long does it last?");
    await app.page.keyboard.press("ArrowDown");
    expect(await focused(app)).toBe("Can I change the strap?");
    await app.page.keyboard.press("Delete");
    await onDisk(app, watch.replace("      - Can I change the strap?\n", ""));
    await app.page.keyboard.press("Control+z");
    await onDisk(app, watch);
  });

  it("moves an entry within its cell and to the next stage", async () => {
    const app = await open();
    await cell(app, "questions", 2).focus();
    await app.page.keyboard.press("Enter");
    await app.page.keyboard.press("Alt+ArrowDown");
    await expect.poll(() => cell(app, "questions", 2).locator(".cjm-item").allInnerTexts()).toEqual(["Can I change the strap?", "How long does it last?"]);
    await expect.poll(() => focused(app)).toBe("How long does it last?");
    await app.page.keyboard.press("Alt+ArrowRight");
    await expect.poll(() => cell(app, "questions", 3).locator(".cjm-item").allInnerTexts()).toEqual(["How long does it last?"]);
    expect(await app.map.locator(".cjm-editing [role='status']").textContent()).toContain("Buying");
  });

  it("changes the score of a point by arrows and by typing", async () => {
    const app = await open();
    await cell(app, "emotion", 3).focus();
    await app.page.keyboard.press("Enter");
    expect(await draft(app).inputValue()).toBe("+1");
    await app.page.keyboard.press("Escape");
    await app.map.locator(".cjm-point").first().click();
    await app.page.keyboard.press("ArrowUp");
    await onDisk(app, watch.replace("emotion: -2", "emotion: -1.5"));
    await expect.poll(() => app.page.evaluate(() => document.activeElement?.getAttribute("data-path"))).toBe("stages[0].touchpoints[0]");
    await app.page.keyboard.press("ArrowUp");
    await onDisk(app, watch.replace("emotion: -2", "emotion: -1"));
    // The disk knows sooner than the map: a score is typed over the one that is seen.
    await expect.poll(() => app.map.locator(".cjm-card").first().innerText()).toMatch(/−1(?![.\d])/);
    await app.page.keyboard.type("-0.5");
    await expect.poll(() => app.map.locator(".cjm-draft-reading").innerText()).toContain("−0.5");
    await app.page.keyboard.press("Enter");
    await onDisk(app, watch.replace("emotion: -2", "emotion: -0.5"));
  });

  it("duplicates an entry and opens the menu of what has the focus", async () => {
    const app = await open();
    await cell(app, "goals", 2).focus();
    await app.page.keyboard.press("Control+d");
    await expect.poll(() => cell(app, "goals", 2).locator(".cjm-item").count()).toBe(2);
    await app.page.keyboard.press("Shift+F10");
    await expect.poll(() => app.page.locator(".menu").count()).toBe(1);
    await app.page.keyboard.press("Escape");
  });

  it("edits the frame's fields", async () => {
    const app = await open();
    await app.map.locator("[data-field='scenario']").focus();
    await app.page.keyboard.press("Enter");
    await app.page.keyboard.type(" at last");
    await app.page.keyboard.press("Enter");
    await onDisk(app, watch.replace("photograph herself", "photograph herself at last"));
  });
});

describe("a note that changes while it is edited", () => {
  it("takes nothing of the text being typed, and the draft follows its entry", async () => {
    const app = await open();
    await cell(app, "questions", 2).locator(".cjm-item").nth(1).click();
    await app.page.keyboard.type(" Today?");
    const outside = watch.replace("    questions:\n", "    questions:\n      - Is it new?\n");
    await app.externalWrite(path, outside);
    await expect.poll(() => cell(app, "questions", 2).locator(".cjm-item").count()).toBe(3);
    expect(await draft(app).inputValue()).toBe("Can I change the strap? Today?");
    await app.page.keyboard.press("Enter");
    await onDisk(app, outside.replace("the strap?", "the strap? Today?"));
  });

  it("refuses to overwrite what was changed elsewhere, and keeps the text", async () => {
    const app = await open();
    await cell(app, "goals", 2).locator(".cjm-item").click();
    await app.page.keyboard.type(" for years");
    const outside = watch.replace("Be sure I can live with it", "Something else");
    await app.externalWrite(path, outside);
    await app.page.keyboard.press("Enter");
    await expect.poll(() => app.map.locator(".cjm-draft-refusal p").innerText()).toContain("Something else");
    expect(await draft(app).inputValue()).toBe("Be sure I can live with it for years");
    await onDisk(app, outside);
    await app.map.locator(".cjm-draft-refusal button").last().click();
    expect(await draft(app).count()).toBe(0);
    await onDisk(app, outside);
  });

  it("writes two drafts left one right after the other", async () => {
    const app = await open();
    await cell(app, "goals", 2).locator(".cjm-item").click();
    await app.page.keyboard.type(" A");
    await cell(app, "goals", 3).locator(".cjm-item").click();
    await app.page.keyboard.type(" B");
    await app.page.keyboard.press("Enter");
    await onDisk(app, watch.replace("live with it", "live with it A").replace("it today", "it today B"));
  });
});

describe("leaving the map", () => {
  it("writes the open draft when its tab is closed", async () => {
    const app = await open();
    await cell(app, "goals", 2).locator(".cjm-item").click();
    await app.page.keyboard.type(" at last");
    await app.page.evaluate(() => window.app.workspace.activeLeaf?.detach());
    await onDisk(app, watch.replace("live with it", "live with it at last"));
  });

  it("hands over the text of a refused draft when its tab is closed", async () => {
    const app = await open();
    await cell(app, "goals", 2).locator(".cjm-item").click();
    await app.page.keyboard.type(" for years");
    const outside = watch.replace("Be sure I can live with it", "Something else");
    await app.externalWrite(path, outside);
    await app.page.keyboard.press("Enter");
    await app.map.locator(".cjm-draft-refusal").waitFor();
    await app.page.evaluate(() => window.app.workspace.activeLeaf?.detach());
    await expect.poll(() => app.page.locator("body").innerText()).toContain("Be sure I can live with it for years");
    await onDisk(app, outside);
  });

  it("writes the open draft when the tab goes back to the Markdown", async () => {
    const app = await open();
    await cell(app, "goals", 2).locator(".cjm-item").click();
    await app.page.keyboard.type(" at last");
    await app.runCommand("toggle-map");
    await onDisk(app, watch.replace("live with it", "live with it at last"));
  });
});

describe("typing", () => {
  it("changes nothing of the map's table", async () => {
    const app = await open();
    await cell(app, "goals", 2).locator(".cjm-item").click();
    await app.page.evaluate(() => {
      const table = document.querySelector(".cjm-table");
      const seen = new MutationObserver((records) => table?.setAttribute("data-mutations", String(Number(table.getAttribute("data-mutations") ?? "0") + records.length)));
      if (table !== null) seen.observe(table, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ["class", "tabindex", "aria-label", "height", "d"] });
    });
    await app.page.keyboard.type("a good many letters, one after the other");
    expect(await app.map.locator(".cjm-table").getAttribute("data-mutations")).toBeNull();
  });
});

describe("an edited map", () => {
  it("takes new stages one after the other on the header", async () => {
    const app = await open();
    await cell(app, "goals", 3).focus();
    await app.page.keyboard.press("Control+Home");
    await app.page.keyboard.press("End");
    await app.page.keyboard.press("Insert");
    await app.page.keyboard.type("Using");
    await app.page.keyboard.press("Enter");
    await app.page.keyboard.type("Leaving");
    await app.page.keyboard.press("Enter");
    await app.page.keyboard.press("Escape");
    await expect.poll(() => app.map.locator(".cjm-stage-text").allInnerTexts()).toEqual(["Choosing", "Buying", "Using", "Leaving"]);
    await expect.poll(() => app.readFile(path)).toContain("Leaving");
    expect(app.readFile(path).startsWith(watch.slice(0, watch.indexOf("---\n\nBody")))).toBe(true);
  });

  it("is written in Russian as well", async () => {
    const app = await open({ language: "ru" });
    await app.map.locator(".cjm-card").first().click();
    expect(await draft(app).getAttribute("aria-label")).toBe("Название точки контакта");
    await app.page.keyboard.press("Control+A");
    await app.page.keyboard.type("Характеристики");
    await app.page.keyboard.press("Enter");
    await onDisk(app, watch.replace("Spec sheet", "Характеристики"));
  });

  it("is edited in the narrow list by the same drafts", async () => {
    const app = await open({ width: 420 });
    await app.map.locator(".cjm-list .cjm-item", { hasText: "Get it today" }).focus();
    await app.page.keyboard.press("Enter");
    await app.page.keyboard.type("!");
    await app.page.keyboard.press("Enter");
    await onDisk(app, watch.replace("it today", "it today!"));
  });

  it("grows from an empty note by the keyboard alone, in Russian, as a careful person would have typed it", async () => {
    const empty = "---\ntags: [cjm]\nstages:\n---\n\nТекст заметки.\n";
    const app = await openJourneyApp({ vault: { "Букет.md": empty }, language: "ru" });
    opened.push(app);
    await app.openMap("Букет.md");
    const { keyboard } = app.page;
    await app.map.locator("button", { hasText: "Добавить первый этап" }).focus();
    await keyboard.press("Enter");
    for (const name of ["Нужда", "Покупка"]) {
      await keyboard.type(name);
      await keyboard.press("Enter");
    }
    await keyboard.press("Enter");
    await expect.poll(() => app.page.evaluate(() => document.activeElement?.getAttribute("data-path"))).toBe("stages[1]");
    await keyboard.press("ArrowLeft");
    await keyboard.press("Shift+F10");
    await app.page.locator(".menu").waitFor();
    const chosen = (): Promise<string | null | undefined> => app.page.evaluate(() => document.querySelector(".menu .selected, .menu .is-selected")?.textContent ?? document.activeElement?.textContent);
    for (let press = 0; press < 12 && (await chosen())?.includes("Добавить точку контакта") !== true; press += 1) await keyboard.press("ArrowDown");
    await keyboard.press("Enter");
    await expect.poll(() => draft(app).count()).toBe(1);
    for (const name of ["Витрина у дома", "Отзыв: «свежие»"]) {
      await keyboard.type(name);
      await keyboard.press("Enter");
    }
    await keyboard.press("Escape");
    // Enter goes into a cell of several cards, and edits a card that is alone in it.
    await expect.poll(() => app.map.locator(".cjm-card").count()).toBe(2);
    await app.idle();
    await expect.poll(() => app.page.evaluate(() => document.activeElement?.closest("tr")?.getAttribute("data-row"))).toBe("touchpoints");
    await keyboard.press("Enter");
    await keyboard.type("-1");
    expect(await draft(app).inputValue()).toBe("−1");
    await keyboard.press("Enter");
    await expect.poll(() => app.readFile("Букет.md")).toBe(
      empty.replace("stages:\n", "stages:\n  - name: Нужда\n    touchpoints:\n      - name: Витрина у дома\n        emotion: -1\n      - \"Отзыв: «свежие»\"\n  - name: Покупка\n"),
    );
  });

  it("has no fault axe-core finds while a draft with suggestions stands open", async () => {
    const app = await open();
    await cell(app, "goals", 3).locator(".cjm-item").click();
    await app.page.keyboard.type(" [[Inter");
    await expect.poll(() => app.map.locator(".cjm-suggestion").count()).toBe(2);
    expect(await accessibilityProblems(app.page, ".workspace-leaf.mod-active .view-content")).toBe("");
  });
});
