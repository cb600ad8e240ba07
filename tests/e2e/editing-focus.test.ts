/** Where the focus is after rows come and go, after choices in menus and after drafts: never lost. */
import { afterEach, describe, expect, it } from "vitest";
import { type Hands, handsOn } from "./hands";
import { type JourneyApp, openJourneyApp } from "./journey-app";
import { longJourney } from "./sample-notes";

const path = "Watch.md";
const watch = `---
tags: [journey]
lanes: [emotion, touchpoints, goals, thoughts]
stages:
  - name: Choosing
    goals: Be sure
    touchpoints:
      - name: Spec sheet
        emotion: -2
      - Reviews
  - name: Buying
    thoughts: At last
---
Body stays.
`;
const people = { "Vera.md": "---\ntags: [persona]\n---\n", "Vadim.md": "---\ntags: [persona]\n---\n" };

const opened: JourneyApp[] = [];

async function open(note = watch): Promise<{ readonly app: JourneyApp; readonly hands: Hands }> {
  const app = await openJourneyApp({ vault: { [path]: note, ...people } });
  opened.push(app);
  await app.openMap(path);
  return { app, hands: await handsOn(app) };
}

afterEach(async () => {
  for (const app of opened.splice(0)) {
    await app.expectClean();
    await app.close();
  }
});

/** What has the focus: row and column of a cell, with a thing's path when it is one, or a piece of the frame. */
function focused(app: JourneyApp): Promise<string> {
  return app.page.evaluate(() => {
    const element = document.activeElement;
    const cell = element?.closest("[aria-colindex]");
    const field = element?.getAttribute("data-field");
    if (field !== null && field !== undefined) return `field ${field}`;
    if (cell === null || cell === undefined) return element?.matches(".is-more") === true ? "more" : (element?.tagName ?? "");
    return `${cell.closest("tr")?.getAttribute("data-row") ?? "header"} ${cell.getAttribute("aria-colindex") ?? ""} ${element?.getAttribute("data-path") ?? ""}`.trim();
  });
}
const focusIs = (app: JourneyApp, wanted: string): Promise<void> => expect.poll(() => focused(app)).toBe(wanted);

describe("the focus", () => {
  it("is on a new row's first cell, on the row beside a hidden one, and on a row that is shown again", async () => {
    const { app, hands } = await open();
    await hands.goTo("goals", 1);
    await hands.keyMenu("Add row", "Questions");
    await focusIs(app, "questions 2");
    await hands.enter("Why?");
    expect(app.readFile(path)).toContain("Why?");
    await hands.press("Escape");
    await hands.goTo("goals", 1);
    await hands.keyMenu("Hide for everyone");
    await focusIs(app, "thoughts 2");
    await hands.press("Home");
    await hands.keyMenu("Hidden rows", "Goals");
    await focusIs(app, "goals 2");
  });

  it("is on the piece of the frame a choice made, and on the button that leads there once the piece is gone", async () => {
    const { app, hands } = await open();
    await hands.click(".cjm-editing > .is-more");
    await hands.pick("Kind", "(CJM)");
    await focusIs(app, "field journey-type");
    await hands.click(".cjm-editing > .is-more");
    await hands.pick("Reviewed today");
    await focusIs(app, "field reviewed");
    await app.map.locator("[data-field='journey-type']").focus();
    await hands.press("Enter");
    await hands.keyPick("No kind");
    await focusIs(app, "more");
  });

  it("returns to the card an emotion was typed on, written or given up", async () => {
    const { app, hands } = await open();
    await hands.goInto("touchpoints", 2, 1);
    const at = await focused(app);
    await hands.enter("1");
    await expect.poll(() => app.readFile(path)).toContain("emotion: 1");
    await app.idle();
    expect(await focused(app)).toBe(at);
    await hands.press("2", "Escape");
    expect(await focused(app)).toBe(at);
  });

  it("returns to the curve's cell in which a stage's own emotion was typed in words", async () => {
    const { app, hands } = await open();
    await hands.goTo("emotion", 3);
    await hands.press("Enter");
    await hands.enter("nothing to say");
    await expect.poll(() => app.readFile(path)).toContain("emotion: nothing to say");
    await app.idle();
    expect(await focused(app)).toBe("emotion 3");
  });
});

describe("after undo and redo of a row", () => {
  it("stays in the row that stands where the undone one stood, in the same column", async () => {
    const { app, hands } = await open();
    await hands.goTo("thoughts", 1);
    await hands.keyMenu("Add row", "Fears");
    await expect.poll(() => app.readFile(path)).toContain("fears");
    await app.idle();
    await hands.press("ArrowRight");
    expect(await focused(app)).toBe("fears 3");
    await hands.press("Control+z");
    await expect.poll(() => app.readFile(path)).toBe(watch);
    await app.idle();
    expect(await focused(app)).toBe("thoughts 3");
    await hands.press("Control+y");
    await expect.poll(() => app.readFile(path)).toContain("fears");
    await app.idle();
    expect(await focused(app)).toBe("thoughts 3");
  });
});

describe("the last stage", () => {
  it("leaves the focus on the button for a first one when it is deleted, and undo is one key away", async () => {
    const note = "---\ntags: [journey]\nstages:\n  - Only\n---\n";
    const { app, hands } = await open(note);
    await app.map.locator(".cjm-stage").focus();
    await hands.press("Delete");
    await expect.poll(() => app.page.evaluate(() => document.activeElement?.getAttribute("data-action"))).toBe("add-stage");
    await hands.press("Control+z");
    await expect.poll(() => app.readFile(path)).toBe(note);
  });
});

describe("a suggestion for a persona", () => {
  it("is the whole answer: one Enter writes it", async () => {
    const { app, hands } = await open();
    await hands.click(".cjm-editing > .is-frame:not(.is-more)");
    await hands.type("Vad");
    await expect.poll(() => app.map.locator(".cjm-suggestion").count()).toBe(1);
    await hands.press("Enter");
    await expect.poll(() => app.readFile(path)).toContain("[[Vadim]]");
    await expect.poll(() => app.map.locator(".cjm-draft").count()).toBe(0);
  });
});

describe("a map without stages", () => {
  it("offers its button and shows nobody the note's own language", async () => {
    const { app } = await open("---\ntags: [journey]\nstages:\n---\n");
    await expect.poll(() => app.map.locator(".cjm-nothing button").count()).toBe(1);
    expect(await app.map.locator(".cjm-nothing").innerText()).toContain("Stages are the columns");
    expect(await app.map.locator(".cjm-nothing").innerText()).not.toContain("stages:");
  });
});

describe("on a map too wide to be drawn whole", () => {
  const cell = (app: JourneyApp, row: string, column: number) => app.map.locator(`tr[data-row="${row}"] > [aria-colindex="${column}"]`);
  const typing = (app: JourneyApp): Promise<string> => app.page.evaluate(() => (document.activeElement instanceof HTMLTextAreaElement || document.activeElement instanceof HTMLInputElement ? document.activeElement.value : "nothing"));
  const openLong = async (): Promise<{ readonly app: JourneyApp; readonly hands: Hands }> => {
    const opening = await open(longJourney(30, 1));
    await cell(opening.app, "goals", 2).focus();
    return opening;
  };

  it("Tab goes on from field to field where columns are drawn on the way, however fast", async () => {
    const { app, hands } = await openLong();
    await hands.press("F2", ...Array.from({ length: 20 }, () => "Tab"));
    await expect.poll(() => typing(app)).toMatch(/^Goal \d+$/);
    expect(app.readFile(path)).toBe(longJourney(30, 1));
  });

  it("Tab goes on at the start of the next row, and what was typed is written", async () => {
    const { app, hands } = await openLong();
    await hands.press("Control+End", "ArrowUp");
    await expect.poll(() => focused(app)).toContain("31");
    await hands.press("F2");
    await hands.type("!");
    await hands.press("Tab");
    await expect.poll(() => typing(app)).toBe("Goal 1");
    await expect.poll(() => app.readFile(path)).toBe(longJourney(30, 1).replace("Point 30-1", "Point 30-1!"));
  });

  it("Tab and Enter lead back from a field whose column is scrolled far away", async () => {
    for (const key of ["Tab", "Enter"]) {
      const { app, hands } = await openLong();
      await hands.press("F2");
      await hands.type("!");
      await app.map.locator(".cjm-scroll").evaluate((element) => element.scrollTo({ left: 9000 }));
      await cell(app, "goals", 2).waitFor({ state: "detached" });
      await hands.press(key);
      await expect.poll(() => app.readFile(path)).toBe(longJourney(30, 1).replace("goals: Goal 1\n", "goals: Goal 1!\n"));
      await expect.poll(() => focused(app)).toContain("goals 2");
    }
  });
});
