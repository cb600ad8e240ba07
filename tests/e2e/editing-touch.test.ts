/** Editing the map with a finger on a phone, judged by the bytes on disk: scrolling, the handle, the long press, adding. */
import type { CDPSession } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { changed, editedNote, editedNotes, editedPath } from "./editing-notes";
import { type JourneyApp, openJourneyApp } from "./journey-app";

let app: JourneyApp;
let protocol: CDPSession;

beforeAll(async () => {
  app = await openJourneyApp({ vault: editedNotes, mobile: true, width: 420, height: 820 });
  protocol = await app.context.newCDPSession(app.page);
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

async function spot(selector: string, index = 0): Promise<Spot> {
  const box = await app.map.locator(selector).nth(index).boundingBox();
  if (box === null) throw new Error(`Not drawn: ${selector}`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

const touch = (type: "touchStart" | "touchMove" | "touchEnd", at?: Spot): Promise<unknown> => protocol.send("Input.dispatchTouchEvent", { type, touchPoints: at === undefined ? [] : [{ x: at.x, y: at.y }] });

/** Moves a finger over the glass. */
async function swipe(from: Spot, to: Spot): Promise<void> {
  await touch("touchStart", from);
  for (let part = 1; part <= 8; part += 1) {
    await touch("touchMove", { x: from.x + ((to.x - from.x) * part) / 8, y: from.y + ((to.y - from.y) * part) / 8 });
    await app.page.waitForTimeout(16);
  }
  await touch("touchEnd");
}

async function tap(at: Spot): Promise<void> {
  await app.page.touchscreen.tap(at.x, at.y);
}

const text = (): string => app.readFile(editedPath);
const scrollTop = (): Promise<number> => app.map.locator(".cjm-scroll").evaluate((element) => element.scrollTop);
const open = ".cjm-editing :is(input, textarea)";

describe("a finger", () => {
  it("scrolls the map from anywhere on it", async () => {
    const from = await spot(".cjm-list .cjm-card", 1);
    await swipe(from, { x: from.x, y: from.y - 240 });
    await expect.poll(scrollTop).toBeGreaterThan(60);
    expect(text()).toBe(editedNote);
  });

  it("edits what it taps, and gets a handle of 44 pixels for it", async () => {
    await tap(await spot(".cjm-list .cjm-card-name"));
    await expect.poll(() => app.map.locator(open).count()).toBe(1);
    const box = await app.map.locator(".cjm-handle .cjm-grip:not([hidden])").boundingBox();
    expect(box?.width).toBeGreaterThanOrEqual(43);
    expect(box?.height).toBeGreaterThanOrEqual(42);
    await app.page.keyboard.press("Escape");
    expect(text()).toBe(editedNote);
  });

  it("carries a card by its handle", async () => {
    await tap(await spot(".cjm-list .cjm-card-name", 1));
    await app.page.keyboard.press("Escape");
    const target = await spot(".cjm-list .cjm-card", 0);
    await swipe(await spot(".cjm-handle .cjm-grip:not([hidden])"), { x: target.x, y: target.y - 12 });
    const reviews = '      - name: Reviews\n        emotion: { "[[Olga]]": 1, "[[Igor]]": 0 }\n';
    await expect.poll(text).toBe(changed([reviews, ""], ["    touchpoints:\n      - name: Spec sheet", `    touchpoints:\n${reviews}      - name: Spec sheet`]));
  });

  it("changes an emotion by the handle of a point", async () => {
    await tap(await spot(".cjm-small-curve .cjm-point[data-number='1'] .cjm-disc"));
    const grip = await spot(".cjm-handle .cjm-grip.is-level");
    await swipe(grip, { x: grip.x, y: grip.y - 26 });
    await expect.poll(text).toBe(changed(["emotion: -2 ", "emotion: 0 "]));
  });

  it("opens the menu by resting, and edits nothing when it is lifted", async () => {
    await touch("touchStart", await spot(".cjm-list .cjm-card-name", 1));
    await expect.poll(() => app.page.locator(".menu-item", { hasText: "Delete" }).count()).toBe(1);
    await touch("touchEnd");
    expect(await app.map.locator(open).count()).toBe(0);
    await app.page.locator(".menu-item", { hasText: "Move down" }).click();
    const reviews = '      - name: Reviews\n        emotion: { "[[Olga]]": 1, "[[Igor]]": 0 }\n';
    await expect.poll(text).toBe(changed([`${reviews}      - Strap shelf\n`, `      - Strap shelf\n${reviews}`]));
  });

  it("opens the menu of what it tapped by the handle's second button", async () => {
    await tap(await spot(".cjm-list-title"));
    await app.page.keyboard.press("Escape");
    await tap(await spot(".cjm-handle .cjm-more"));
    await expect.poll(() => app.page.locator(".menu-item", { hasText: "Delete" }).count()).toBe(1);
    await app.page.keyboard.press("Escape");
  });

  it("adds a touchpoint and a stage by the buttons that always stand there", async () => {
    await app.map.locator("[data-action='add-touchpoint']").first().tap();
    await app.page.keyboard.type("Shop window");
    await app.page.keyboard.press("Enter");
    await app.page.keyboard.press("Escape");
    await expect.poll(text).toContain("      - Strap shelf\n      - Shop window\n");
    await app.map.locator("[data-action='add-stage']").tap();
    await app.page.keyboard.type("Leaving");
    await app.page.keyboard.press("Enter");
    await app.page.keyboard.press("Escape");
    await expect.poll(text).toContain("  - name: Using\n  - name: Leaving\n---\n");
  });

  it("ticks a solution near its small box", async () => {
    const box = app.map.locator(".cjm-status");
    await box.scrollIntoViewIfNeeded();
    const at = await spot(".cjm-status");
    await tap({ x: at.x - 12, y: at.y + 8 });
    await expect.poll(text).toBe(changed(["status: open", "status: done"]));
  });
});

describe("an entry of the list", () => {
  it("is high enough for a finger, one under the other", async () => {
    const entries = app.map.locator(".cjm-list .cjm-item[data-path]");
    const heights = await entries.evaluateAll((elements) => elements.map((element) => element.getBoundingClientRect().height));
    expect(heights.length).toBeGreaterThan(4);
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(40);
  });
});
