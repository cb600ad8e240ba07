/** Maps that are small, strange or hostile: each is drawn whole, breaks nothing and has no accessibility violations. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { accessibilityProblems, type JourneyApp, mapType, openJourneyApp } from "./journey-app";
import { longJourney, sampleNotes } from "./sample-notes";

const journey = (stages: string): string => `---\ntags: [journey]\nstages:${stages}\n---\n`;
const touchpoints = (...emotions: readonly string[]): string => emotions.map((emotion, index) => `\n      - { name: Point ${index + 1}${emotion === "" ? "" : `, emotion: ${emotion}`} }`).join("");
const notes = {
  ...sampleNotes,
  "No stages.md": journey(" []"),
  "One stage.md": journey("\n  - name: Alone"),
  "No score.md": journey(`\n  - name: Alone\n    touchpoints:${touchpoints("")}`),
  "One score.md": journey(`\n  - name: Alone\n    touchpoints:${touchpoints("2")}`),
  "All equal.md": journey(`\n  - name: Flat\n    touchpoints:${touchpoints("1", "1", "1")}`),
  "Beyond.md": journey(`\n  - name: Far\n    touchpoints:${touchpoints("-9", "9", "0")}`),
  "Long words.md": journey(`\n  - name: ${"Достопримечательность".repeat(40)}\n    goals: ${"x".repeat(10_000)}\n    touchpoints:\n      - name: ${"https://example.org/".repeat(40)}\n        emotion: 1`),
  "Hostile.md": journey('\n  - name: "<img src=x onerror=alert(1)>"\n    goals: "<script>alert(1)</script> [x](javascript:alert(1)) ![p](https://example.org/p.png)"\n    constructor: me\n    __proto__: { polluted: true }'),
  "Long.md": longJourney(60, 1),
};
let app: JourneyApp;

beforeAll(async () => {
  app = await openJourneyApp({ vault: notes });
});
afterAll(() => app.close());
afterEach(() => app.expectClean());

describe("a map", () => {
  it.each(["No stages.md", "One stage.md", "No score.md", "One score.md", "All equal.md", "Beyond.md"])("is drawn and accessible: %s", async (path) => {
    await app.openMap(path);
    expect(await app.map.count()).toBe(1);
    expect(await accessibilityProblems(app.page, ".workspace-leaf.mod-active .view-content")).toBe("");
  });

  it("is never broken by long words: no cell is wider than its column", async () => {
    await app.openMap("Long words.md");
    const overflowing = await app.map.locator("td, th").evaluateAll((cells) => cells.filter((cell) => cell.scrollWidth > cell.clientWidth + 1).map((cell) => cell.className));
    expect(overflowing).toEqual([]);
    expect(await app.map.locator("td.cjm-cell").first().evaluate((cell) => cell.getBoundingClientRect().width)).toBeLessThan(1280);
  });

  it("shows markup, scripts and foreign pictures as text, and asks no server", async () => {
    await app.openMap("Hostile.md");
    expect(await app.map.locator(".cjm-stage-text").textContent()).toBe("<img src=x onerror=alert(1)>");
    expect(await app.map.locator("script, img[src^='http'], a[href^='javascript']").count()).toBe(0);
    expect(await app.page.evaluate(() => Reflect.get({}, "polluted"))).toBeUndefined();
  });

  it("stands whole on paper", async () => {
    await app.openMap("Long.md");
    expect(await app.map.locator("th.cjm-stage").count()).toBeLessThan(60);
    await app.page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    await expect.poll(() => app.map.locator("th.cjm-stage").count()).toBe(60);
    await app.page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    await expect.poll(() => app.map.locator("th.cjm-stage").count()).toBeLessThan(60);
  });

  it("has twins that follow alike, in any number of tabs", async () => {
    await app.closeTabs();
    await app.openMap("One score.md");
    await app.page.evaluate(async () => {
      const [leaf] = window.host.leaves;
      if (leaf !== undefined) await window.app.workspace.duplicateLeaf(leaf, "split");
    });
    await app.externalWrite("One score.md", notes["One score.md"].replace("Alone", "Together"));
    await expect.poll(() => app.page.locator(".cjm-list-title .cjm-stage-text").allTextContents()).toEqual(["Together", "Together"]);
    const ids = await app.page.locator("[id]").evaluateAll((elements) => elements.map(({ id }) => id));
    expect(ids).toHaveLength(new Set(ids).size);
  });
});

describe("the plugin", () => {
  it("leaves nothing behind when it is turned off", async () => {
    await app.closeTabs();
    await app.openFile("One score.md");
    await app.page.evaluate(() => window.host.disablePlugin("customer-journey-maps"));
    expect(await app.page.getByLabel("Open as journey map").count()).toBe(0);
    expect(await app.page.evaluate(() => window.host.commands.map(({ id }) => id).filter((id) => id.startsWith("customer-journey-maps")))).toEqual([]);
    expect(await app.page.locator(".workspace-ribbon button").count()).toBe(0);
    expect(await app.page.evaluate((type) => !window.host.knowsView(type), mapType)).toBe(true);
    await app.externalWrite("One score.md", notes["One score.md"]);
  });
});
