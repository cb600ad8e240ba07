/** How the map looks and answers: themes, narrow panes, phones, Russian, right to left, the keyboard, many stages. */
import { afterEach, describe, expect, it } from "vitest";
import type { VaultOptions } from "../host/launch";
import { accessibilityProblems, type JourneyApp, openJourneyApp } from "./journey-app";
import { longJourney, sampleNotes } from "./sample-notes";

const note = "Journeys/Watch.md";
const opened: JourneyApp[] = [];

async function open(options: Partial<VaultOptions> = {}): Promise<JourneyApp> {
  const app = await openJourneyApp({ vault: { ...sampleNotes, "Long.md": longJourney(60, 2) }, ...options });
  opened.push(app);
  return app;
}

afterEach(async () => {
  for (const app of opened.splice(0)) {
    await app.expectClean();
    await app.close();
  }
});

const viewSelector = ".workspace-leaf.mod-active .view-content";

describe("accessibility", () => {
  it.each([
    ["light", {}],
    ["dark", { theme: "dark" }],
    ["narrow", { width: 480 }],
    ["a phone in Russian, dark", { theme: "dark", language: "ru", mobile: true, width: 390, height: 844 }],
    ["right to left", { rightToLeft: true }],
  ] satisfies [string, Partial<VaultOptions>][])("has no violations: %s", async (_name, options) => {
    const app = await open(options);
    for (const path of [note, "Journeys/Букет.md", "Journeys/Broken.md", "Journeys/Not yet.md", "Long.md"]) {
      await app.openMap(path);
      expect(await accessibilityProblems(app.page, viewSelector), path).toBe("");
    }
    await app.runCommand("open-journey");
    expect(await accessibilityProblems(app.page, ".prompt-results")).toBe("");
  });
});

describe("the themes", () => {
  it("are the app's: colours follow at once", async () => {
    const app = await open();
    await app.openMap(note);
    const paper = (): Promise<string> => app.view.evaluate((element) => getComputedStyle(element.closest(".workspace-leaf-content") ?? element).backgroundColor);
    const ink = (): Promise<string> => app.map.locator(".cjm-title").evaluate((element) => getComputedStyle(element).color);
    const light = [await paper(), await ink()];
    await app.page.evaluate(() => window.host.setTheme("dark"));
    expect([await paper(), await ink()]).not.toEqual(light);
    expect(await ink()).toBe("rgb(218, 218, 218)");
  });
});

describe("a narrow pane", () => {
  it("shows the same touchpoints as a list of stages, without scrolling sideways", async () => {
    const app = await open({ mobile: true, width: 390, height: 844 });
    await app.openMap(note);
    await expect.poll(() => app.map.locator(".cjm-list").count()).toBe(1);
    expect(await app.map.locator(".cjm-card").count()).toBe(5);
    expect(await app.map.locator("table").count()).toBe(0);
    const sizes = await app.view.evaluate((element) => [element, ...element.querySelectorAll(".cjm-scroll")].map(({ clientWidth, scrollWidth }) => scrollWidth - clientWidth));
    expect(Math.max(...sizes)).toBeLessThanOrEqual(0);
  });

  it("has targets a finger can hit", async () => {
    const app = await open({ mobile: true, width: 390, height: 844 });
    await app.openMap(note);
    await expect.poll(() => app.map.locator(".cjm-list").count()).toBe(1);
    const small = await app.map.locator("button:visible, a.cjm-persona:visible, summary:visible, a.cjm-list-chip:visible").evaluateAll((targets) =>
      targets.filter((target) => target.getBoundingClientRect().height < 44).map((target) => `${target.className}: ${target.getBoundingClientRect().height}`),
    );
    expect(small).toEqual([]);
  });

  it("changes with the width of the pane, both ways", async () => {
    const app = await open();
    await app.openMap(note);
    expect(await app.map.locator("table.cjm-table").count()).toBe(1);
    await app.page.setViewportSize({ width: 480, height: 800 });
    await expect.poll(() => app.map.locator(".cjm-list").count()).toBe(1);
    await app.page.setViewportSize({ width: 1280, height: 800 });
    await expect.poll(() => app.map.locator("table.cjm-table").count()).toBe(1);
  });
});

describe("Russian", () => {
  it("names commands, lanes and counts, and reads Russian keys", async () => {
    const app = await open({ language: "ru" });
    await app.openMap("Journeys/Букет.md");
    expect(await app.map.locator(".cjm-title").textContent()).toBe("Букет");
    const text = await app.map.innerText();
    expect(text).toContain("Цели");
    expect(text).toContain("2 точки");
    expect(text).not.toMatch(/\b(Goals|Touchpoints|stage)\b/);
    expect(await app.page.evaluate(() => window.host.commands.filter(({ id }) => id.startsWith("customer-journey-maps:")).map(({ name }) => name.split(": ")[1]))).not.toContainEqual(expect.stringMatching(/^[A-Z][a-z]/));
  });
});

describe("the keyboard", () => {
  it("enters the table by Tab and moves through it by the arrows", async () => {
    const app = await open();
    await app.openMap(note);
    await app.map.locator(".cjm-table [tabindex='0']").first().focus();
    const place = (): Promise<string> => app.page.evaluate(() => `${document.activeElement?.closest("tr")?.rowIndex} ${document.activeElement?.getAttribute("aria-colindex")}`);
    const start = await place();
    await app.page.keyboard.press("ArrowRight");
    const right = await place();
    expect(right).not.toBe(start);
    await app.page.keyboard.press("ArrowDown");
    expect(await place()).not.toBe(right);
    await app.page.keyboard.press("ArrowUp");
    await app.page.keyboard.press("ArrowLeft");
    expect(await place()).toBe(start);
    expect(await app.map.locator(".cjm-table [tabindex='0']").count()).toBe(1);
  });
});

describe("hovering", () => {
  it("joins a card with its point, both ways", async () => {
    const app = await open();
    await app.openMap(note);
    const joined = (): Promise<string[]> =>
      app.map.locator(".cjm-card.is-joined, .cjm-point.is-joined").evaluateAll((elements) => elements.map((element) => `${element.classList[0]} ${element.getAttribute("data-number")}`).sort());
    await app.map.locator(".cjm-card[data-number='2']").hover();
    await expect.poll(joined).toEqual(["cjm-card 2", "cjm-point 2"]);
    await app.map.locator(".cjm-point[data-number='4'] .cjm-disc").hover();
    await expect.poll(joined).toEqual(["cjm-card 4", "cjm-point 4"]);
  });
});

describe("a map of 60 stages", () => {
  it("draws only the columns in sight, tells the whole, and shows the rest by scrolling", async () => {
    const app = await open();
    await app.openMap("Long.md");
    const stages = (): Promise<string[]> => app.map.locator("th.cjm-stage .cjm-stage-text").allTextContents();
    expect(await app.map.locator("table.cjm-table").getAttribute("aria-colcount")).toBe("61");
    expect((await stages()).length).toBeLessThan(30);
    expect((await stages())[0]).toBe("Stage 1");
    const height = await app.map.locator("tr.row-goals").evaluate((row) => row.getBoundingClientRect().height);
    await app.map.locator(".cjm-scroll").evaluate((element) => element.scrollTo({ left: element.scrollWidth }));
    await expect.poll(async () => (await stages()).at(-1)).toBe("Stage 60");
    expect(await stages()).not.toContain("Stage 1");
    const after = await app.map.locator("tr.row-goals").evaluate((row) => row.getBoundingClientRect().height);
    expect(Math.abs(after - height)).toBeLessThanOrEqual(2);
  });

  it("brings columns in for the keyboard", async () => {
    const app = await open();
    await app.openMap("Long.md");
    await app.map.locator(".cjm-table [tabindex='0']").first().focus();
    for (let press = 0; press < 25; press += 1) await app.page.keyboard.press("ArrowRight");
    const column = await app.page.evaluate(() => Number(document.activeElement?.getAttribute("aria-colindex")));
    expect(column).toBeGreaterThanOrEqual(25);
    const box = await app.page.locator(":focus").boundingBox();
    expect((box?.x ?? -1) + (box?.width ?? 0)).toBeLessThanOrEqual(1281);
    expect(box?.x ?? -1).toBeGreaterThanOrEqual(0);
  });

  it("is whole in touchpoint columns, too", async () => {
    const app = await open();
    await app.openMap("Long.md");
    await app.map.locator("[data-action='density']").first().click();
    await expect.poll(() => app.map.locator("table.cjm-table").getAttribute("aria-colcount")).toBe("121");
    await app.restart();
    await expect.poll(() => app.map.locator("table.cjm-table").getAttribute("aria-colcount")).toBe("121");
  });
});
