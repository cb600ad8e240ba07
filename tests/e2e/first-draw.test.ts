/** The part of a map in sight is drawn first, the rest when the browser has time, and at once when somebody needs it. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type JourneyApp, openJourneyApp } from "./journey-app";
import { longJourney, sampleNotes } from "./sample-notes";

let app: JourneyApp;

/** Opens a map in a low window whose idle time never comes, until `releaseIdleTime`. */
async function openWithoutIdleTime(path: string): Promise<void> {
  app = await openJourneyApp({ vault: { ...sampleNotes, "Long.md": longJourney(60, 2) }, height: 420 });
  await app.page.evaluate(() => {
    const held: IdleRequestCallback[] = [];
    window.requestIdleCallback = (work) => held.push(work);
    window.addEventListener("release", () => held.forEach((work) => work({ didTimeout: false, timeRemaining: () => 50 })));
  });
  await app.openMap(path);
}

const releaseIdleTime = (): Promise<boolean> => app.page.evaluate(() => window.dispatchEvent(new Event("release")));
const rowsWithoutCells = (): Promise<number> => app.map.locator("tr.cjm-row:not(:has(.cjm-cell))").count();
const placesOfRows = (): Promise<number[]> => app.map.locator("tr.cjm-row").evaluateAll((rows) => rows.map((row) => Math.round(row.getBoundingClientRect().top)));

afterEach(async () => {
  await app.expectClean();
  await app.close();
});

describe("a map higher than its pane", () => {
  beforeEach(() => openWithoutIdleTime("Journeys/Watch.md"));

  it("draws the rows in sight first, the others with their names and heights", async () => {
    const rows = app.map.locator("tr.cjm-row");
    expect(await rowsWithoutCells()).toBeGreaterThan(2);
    expect(await rows.first().locator(".cjm-cell").count()).toBeGreaterThan(1);
    const [last] = await rows.evaluateAll((all) => all.slice(-1).map((row) => ({ name: row.textContent, height: row.getBoundingClientRect().height, top: row.getBoundingClientRect().top })));
    expect(last?.name).not.toBe("");
    expect(last?.height).toBeGreaterThan(30);
    expect(last?.top).toBeGreaterThan(420);
  });

  it("draws the others when there is time, and what is in sight keeps its place", async () => {
    const before = await placesOfRows();
    const drawn = (await app.map.locator("tr.cjm-row").count()) - (await rowsWithoutCells());
    await releaseIdleTime();
    expect(await rowsWithoutCells()).toBe(0);
    expect((await placesOfRows()).slice(0, drawn + 1)).toEqual(before.slice(0, drawn + 1));
    expect(await app.map.locator("tr.cjm-row[height]").count()).toBe(0);
  });

  it("draws them at once for whoever scrolls", async () => {
    await app.map.locator(".cjm-scroll").evaluate((element) => element.scrollTo({ top: 300 }));
    await expect.poll(rowsWithoutCells).toBe(0);
  });

  it("draws them at once for the keyboard", async () => {
    await app.map.locator(".cjm-table [tabindex='0']").first().focus();
    await app.page.keyboard.press("Control+End");
    expect(await rowsWithoutCells()).toBe(0);
    expect(await app.page.locator(":focus").evaluate((cell) => cell.closest("tr")?.matches(":last-child"))).toBe(true);
  });

  it("draws them at once for paper", async () => {
    await app.page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    await expect.poll(rowsWithoutCells).toBe(0);
  });

  it("draws them at once when the note changes", async () => {
    await app.externalWrite("Journeys/Watch.md", app.readFile("Journeys/Watch.md").replace("Spec sheet", "Shop window"));
    await expect.poll(rowsWithoutCells).toBe(0);
  });
});

describe("a map wider than its pane", () => {
  it("draws the columns in sight first, then some beyond", async () => {
    await openWithoutIdleTime("Long.md");
    const stages = app.map.locator("th.cjm-stage");
    const first = await stages.count();
    await releaseIdleTime();
    expect(await stages.count()).toBe(first + 2);
    expect(await rowsWithoutCells()).toBe(0);
  });

  it("keeps the focus in its cell while columns beside it come and go", async () => {
    await openWithoutIdleTime("Long.md");
    await app.map.locator(".cjm-table [tabindex='0']").first().focus();
    await app.page.keyboard.press("Control+End");
    const focused = app.page.locator(":focus");
    await expect.poll(() => focused.getAttribute("aria-colindex")).toBe("61");
    // The place it has been scrolled to asks for more columns before it.
    await expect.poll(() => app.map.locator("th.cjm-stage").first().getAttribute("aria-colindex").then(Number)).toBeLessThan(58);
    expect(await focused.getAttribute("aria-colindex")).toBe("61");
  });
});
