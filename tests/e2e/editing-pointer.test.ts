/** Editing the map with the mouse, judged by the bytes on disk: points, cards, items, stages, rows, the + and the frame. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { changed, editedNote, editedNotes, editedPath } from "./editing-notes";
import { type JourneyApp, openJourneyApp } from "./journey-app";

let app: JourneyApp;

beforeAll(async () => {
  app = await openJourneyApp({ vault: editedNotes });
});
afterAll(() => app.close());
beforeEach(async () => {
  await app.closeTabs();
  await app.externalWrite(editedPath, editedNote);
  await app.openMap(editedPath);
});
afterEach(() => app.expectClean());

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A place in an element, by parts of its size from its top left corner. */
async function spot(selector: string, part: { readonly across?: number; readonly down?: number; readonly index?: number } = {}): Promise<Spot> {
  const box = await app.map.locator(selector).nth(part.index ?? 0).boundingBox();
  if (box === null) throw new Error(`Not drawn: ${selector}`);
  return { x: box.x + box.width * (part.across ?? 0.5), y: box.y + box.height * (part.down ?? 0.5) };
}

async function take(from: Spot, to: Spot): Promise<void> {
  await app.page.mouse.move(from.x, from.y);
  await app.page.mouse.down();
  await app.page.mouse.move(to.x, to.y, { steps: 6 });
}

async function drag(from: Spot, to: Spot): Promise<void> {
  await take(from, to);
  await app.page.mouse.up();
}

const text = (): string => app.readFile(editedPath);
const written = (expected: string): Promise<void> => expect.poll(text).toBe(expected);
const point = (number: number): string => `.cjm-curve-cell .cjm-point[data-number='${number}'] .cjm-disc`;
const cell = (row: string): string => `tr[data-row='${row}'] > td`;
/** Half a step of the usual scale is 18.5 pixels high. */
const stepPx = 18.5;

describe("a point of the curve", () => {
  it("writes the level it was dragged to, and nothing else", async () => {
    const from = await spot(point(1));
    await take(from, { x: from.x + 30, y: from.y - 3 * stepPx });
    expect(await app.map.locator(".cjm-drag-bubble").textContent()).toContain("−0.5 was −2");
    expect(text()).toBe(editedNote);
    await app.page.mouse.up();
    await written(changed(["emotion: -2 ", "emotion: -0.5 "]));
  });

  it("goes by tenths while Shift is held", async () => {
    const from = await spot(point(1));
    await app.page.keyboard.down("Shift");
    await drag(from, { x: from.x, y: from.y - 26 });
    await app.page.keyboard.up("Shift");
    await written(changed(["emotion: -2 ", "emotion: -1.3 "]));
  });

  it("goes back with Escape", async () => {
    const from = await spot(point(1));
    await take(from, { x: from.x, y: from.y - 60 });
    await app.page.keyboard.press("Escape");
    await app.page.mouse.up();
    await app.idle();
    expect(await app.map.locator(".cjm-drag").count()).toBe(0);
    expect(text()).toBe(editedNote);
  });

  it("keeps the words of a feeling beside its new level", async () => {
    const from = await spot(point(4));
    await drag(from, { x: from.x, y: from.y - 2 * stepPx });
    await expect.poll(text).toContain("word: angry 😠");
    expect(text()).toContain("level: -1");
  });

  it("moves every persona's own score when their mean is dragged", async () => {
    const from = await spot(point(2));
    await drag(from, { x: from.x, y: from.y - stepPx });
    await written(changed(['{ "[[Olga]]": 1, "[[Igor]]": 0 }', '{ "[[Olga]]": 1.5, "[[Igor]]": 0.5 }']));
  });

  it("moves one persona's score by the point on that persona's line", async () => {
    const from = await spot(".cjm-persona-point", { index: 1 });
    await drag(from, { x: from.x, y: from.y + 2 * stepPx });
    await written(changed(['"[[Igor]]": 0 }', '"[[Igor]]": -1 }']));
  });

  it("comes into being where a touchpoint without score is pressed", async () => {
    const place = await spot(cell("emotion"), { across: 5 / 6, down: 0.36 });
    await app.page.mouse.move(place.x, place.y);
    await expect.poll(() => app.map.locator(".cjm-score-disc").isVisible()).toBe(true);
    await app.page.mouse.down();
    await app.page.mouse.up();
    await written(changed(["      - Strap shelf\n", "      - name: Strap shelf\n        emotion: 1\n"]));
  });

  it("is not written over what was changed elsewhere meanwhile", async () => {
    const from = await spot(point(1));
    await take(from, { x: from.x, y: from.y - 60 });
    const other = changed(["emotion: -2 ", "emotion: 1 "]);
    await app.externalWrite(editedPath, other);
    await app.page.mouse.up();
    await app.idle();
    expect(text()).toBe(other);
  });
});

describe("things carried about", () => {
  it("puts a card behind another of its stage, with its comments", async () => {
    await drag(await spot(".cjm-card"), await spot(".cjm-card", { index: 1, down: 0.8 }));
    const sheet = "      - name: Spec sheet   # the sheet\n        emotion: -2        # felt twice\n        barriers:\n          - Found late\n";
    const reviews = '      - name: Reviews\n        emotion: { "[[Olga]]": 1, "[[Igor]]": 0 }\n';
    await written(changed([sheet + reviews, reviews + sheet]));
  });

  it("puts a card into another stage, before what the line shows", async () => {
    await take(await spot(".cjm-card", { index: 2 }), await spot(".cjm-card", { index: 4, down: 0.2 }));
    expect(await app.map.locator(".cjm-drop-line").isVisible()).toBe(true);
    await app.page.mouse.up();
    await written(changed(["      - Strap shelf\n", ""], ["      - name: First evening\n", "      - Strap shelf\n      - name: First evening\n"]));
  });

  it("does nothing when a card is dropped where it stood", async () => {
    const from = await spot(".cjm-card", { index: 1 });
    await drag(from, { x: from.x + 20, y: from.y + 4 });
    await app.idle();
    expect(text()).toBe(editedNote);
    expect(await app.map.locator(".cjm-editing textarea, .cjm-editing input").count()).toBe(0);
  });

  it("puts an item into the same lane of another stage", async () => {
    await drag(await spot(".cjm-item[data-path='stages[0].fears[1]']"), await spot(cell("fears"), { index: 1 }));
    await expect.poll(text).toContain("    fears: [Charging]\n");
    expect(text().slice(text().indexOf("name: Buying"))).toMatch(/fears:\n? *(- |\[)?Looks/);
  });

  it("puts an item into another lane", async () => {
    await drag(await spot(".cjm-item[data-path='stages[0].fears[0]']"), await spot(".cjm-item[data-path='stages[0].goals']", { down: 0.9 }));
    await expect.poll(text).toContain("    fears: [Looks]\n");
    expect(text()).toMatch(/goals:\n +- Be sure\n +- Charging\n/);
  });

  it("reorders stages", async () => {
    await drag(await spot("th.cjm-stage", { index: 2 }), await spot("th.cjm-stage", { index: 0, across: 0.2 }));
    await written(changed(["  - name: Using\n---", "---"], ["stages:\n", "stages:\n  - name: Using\n"]));
  });

  it("reorders rows by naming as few as the order needs", async () => {
    await drag(await spot("tr[data-row='fears'] > th"), await spot("tr[data-row='goals'] > th", { down: 0.1 }));
    await expect.poll(text).toMatch(/\nlanes: \[touchpoints, fears\]\n|\nlanes:\n +- touchpoints\n +- fears\n/);
  });

  it("gives a card up with Escape, and leaves no trace", async () => {
    await take(await spot(".cjm-card"), await spot(".cjm-card", { index: 4 }));
    await app.page.keyboard.press("Escape");
    await app.page.mouse.up();
    await app.idle();
    expect(await app.map.locator(".cjm-drag, .is-lifted").count()).toBe(0);
    expect(text()).toBe(editedNote);
  });
});

describe("adding", () => {
  const type = async (words: string): Promise<void> => {
    await app.page.keyboard.type(words);
    await app.page.keyboard.press("Enter");
    await app.page.keyboard.press("Escape");
  };

  it("shows one + in the cell that is looked at", async () => {
    const place = await spot(cell("fears"), { index: 1 });
    await app.page.mouse.move(place.x, place.y);
    const plus = app.map.locator(".cjm-plus.is-in-cell");
    await expect.poll(() => plus.getAttribute("aria-label")).toBe("Add to Fears");
    await plus.click();
    await type("Queues");
    await expect.poll(() => text().slice(text().indexOf("name: Buying"))).toMatch(/fears:\n? *(- |\[)?Queues/);
  });

  it("adds a touchpoint at the end of its stage", async () => {
    const place = await spot(cell("touchpoints"), { index: 1, down: 0.95 });
    await app.page.mouse.move(place.x, place.y);
    await app.map.locator(".cjm-plus.is-in-cell").click();
    await type("Receipt");
    await expect.poll(text).toContain("      - name: First evening\n        emotion: 2\n      - Receipt\n");
  });

  it("inserts a stage between two, and adds one at the end", async () => {
    const place = await spot("th.cjm-stage", { index: 1, across: 0.01 });
    await app.page.mouse.move(place.x, place.y);
    await app.map.locator(".cjm-plus.is-between").click();
    await type("Comparing");
    await expect.poll(text).toContain("      - Strap shelf\n  - name: Comparing\n  - name: Buying\n");
    await app.map.locator(".cjm-plus.is-after").first().click();
    await type("Leaving");
    await expect.poll(text).toContain("  - name: Using\n  - name: Leaving\n---\nThe body stays.\n");
  });

  it("begins an empty map by its one button", async () => {
    await app.openMap("Journeys/Empty.md");
    await app.map.locator(".cjm-first").click();
    await type("Need");
    await expect.poll(() => app.readFile("Journeys/Empty.md")).toContain("stages:\n  - name: Need\n");
    await app.externalWrite("Journeys/Empty.md", editedNotes["Journeys/Empty.md"]);
  });

  it("adds a row from the menu under the last one", async () => {
    await app.map.locator(".cjm-plus.is-after").nth(1).click();
    await app.page.locator(".menu-item", { hasText: "Expectations" }).click();
    await expect.poll(() => app.map.locator("tr[data-row='expectations']").count()).toBe(1);
    expect(text()).toMatch(/\nlanes: .*expectations\]\n/);
  });
});

describe("a click", () => {
  it("ticks a solution by its box, and takes the tick back", async () => {
    await app.map.locator(".cjm-status").click();
    await written(changed(["status: open", "status: done"]));
    await app.map.locator(".cjm-status").click();
    await written(editedNote);
  });

  it("on the state opens its choices", async () => {
    await app.map.locator("[data-field='journey-state']").click();
    await app.page.locator(".menu-item", { hasText: "To be" }).first().click();
    await written(changed(["journey-state: as-is", "journey-state: to-be"]));
  });

  it("on the review date offers today", async () => {
    await app.map.locator("[data-field='reviewed']").first().click();
    await app.page.locator(".menu-item", { hasText: "Reviewed today" }).click();
    await written(changed(["reviewed: 2026-11-09", "reviewed: 2026-11-22"]));
  });

  it("with the right button opens the menu of a card", async () => {
    await app.map.locator(".cjm-card").first().click({ button: "right" });
    await expect.poll(() => app.page.locator(".menu-item", { hasText: "Delete" }).count()).toBe(1);
    await app.page.keyboard.press("Escape");
    expect(text()).toBe(editedNote);
  });

  it("with the right button takes a persona off the journey", async () => {
    await app.map.locator(".cjm-persona").nth(1).click({ button: "right" });
    await app.page.locator(".menu-item", { hasText: "Remove" }).click();
    await expect.poll(text).toContain('personas: ["[[Olga]]"]\n');
    expect(await app.viewType()).toBe("customer-journey-map");
  });

  it("on a title that is the note's name opens nothing", async () => {
    await app.map.locator("[data-field='title']").click();
    expect(await app.map.locator(".cjm-editing :is(input, textarea)").count()).toBe(0);
    expect(await app.map.locator("[data-field='title']").getAttribute("title")).toContain("Rename the note");
  });
});

describe("other ways to look at a map", () => {
  it("moves a touchpoint by its head where columns are touchpoints", async () => {
    await app.map.locator("[data-action='density']").click();
    await expect.poll(() => app.map.locator(".cjm-touchpoint-head").count()).toBe(5);
    await drag(await spot(".cjm-touchpoint-head", { index: 4 }), await spot(".cjm-touchpoint-head", { index: 3, across: 0.2 }));
    const checkout = '      - name: Checkout\n        emotion: "angry 😠"\n';
    const evening = "      - name: First evening\n        emotion: 2\n";
    await written(changed([checkout + evening, evening + checkout]));
    await app.map.locator("[data-action='density']").click();
  });

  it("scrolls a wide map towards columns that are not drawn yet", async () => {
    const wide = `---\ntags: [journey]\nstages:\n${Array.from({ length: 24 }, (_, place) => `  - name: Stage ${place + 1}\n    touchpoints:\n      - Point ${place + 1}\n`).join("")}---\n`;
    await app.externalWrite(editedPath, wide);
    await expect.poll(() => app.map.locator("th.cjm-stage").count()).toBeLessThan(24);
    const from = await spot(".cjm-card");
    const right = await app.map.boundingBox();
    await take(from, { x: (right?.x ?? 0) + (right?.width ?? 0) - 6, y: from.y });
    await expect.poll(() => app.map.locator("th.cjm-stage", { hasText: "Stage 18" }).count(), { timeout: 10_000 }).toBe(1);
    await app.page.mouse.move(from.x + 500, from.y + 20);
    await expect.poll(() => app.map.locator(".cjm-drop-line").isVisible()).toBe(true);
    await app.page.mouse.up();
    await expect.poll(text).not.toBe(wide);
    expect(text().indexOf("- Point 1\n")).toBeGreaterThan(text().indexOf("Stage 8"));
    expect(text().match(/- Point \d+\n/g)?.length).toBe(24);
  });
});

describe("from right to left", () => {
  it("drags mirrored, and the + stand at the other end", async () => {
    const mirrored = await openJourneyApp({ vault: editedNotes, rightToLeft: true });
    try {
      await mirrored.openMap(editedPath);
      const box = async (index: number) => (await mirrored.map.locator("th.cjm-stage").nth(index).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
      const [first, second] = [await box(0), await box(1)];
      expect(first.x).toBeGreaterThan(second.x);
      await mirrored.page.mouse.move(first.x + first.width / 2, first.y + 10);
      await mirrored.page.mouse.down();
      await mirrored.page.mouse.move(second.x + 20, second.y + 10, { steps: 6 });
      await mirrored.page.mouse.up();
      await expect.poll(() => mirrored.readFile(editedPath)).toMatch(/stages:\n {2}- name: Buying[^]*- name: Choosing[^]*- name: Using/);
      const after = await mirrored.map.locator(".cjm-plus.is-after").first().boundingBox();
      expect(after?.x).toBeLessThan((await box(2)).x + 12);
    } finally {
      await mirrored.close();
    }
  });
});
