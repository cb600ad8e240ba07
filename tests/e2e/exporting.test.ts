/** The export dialog and the static map: the files on the disk, what the clipboard holds, what is shown before. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { countOtherPixels } from "../../bench/compare-pictures.mjs";
import type { VaultOptions } from "../host/launch";
import { accessibilityProblems, type JourneyApp, openJourneyApp } from "./journey-app";
import { longJourney, sampleNotes } from "./sample-notes";

const note = "Journeys/Watch.md";

/** Names and texts that break careless files: markup, formulas, controls, half letters, three scripts and emoji. */
const nastyNote = `---
tags: [journey]
title: "<script>alert(1)</script> \\u000B\\uD800 кот 猫 😀"
stages:
  - name: "=HYPERLINK(\\"http://x.example\\")"
    goals: "<img src=x onerror=alert(1)> [go](javascript:alert(1))"
    touchpoints:
      - { name: "a: b; # %% \\u0007", emotion: -2 }
      - { name: "مرحبا", emotion: 2 }
---
`;

/** A picture so far down that a browser does not load it before it comes near. */
const picturedNote = `---
tags: [journey]
stages:
  - name: Choosing
    goals: [${Array.from({ length: 160 }, (_, index) => `Goal ${index}`).join(", ")}]
    actions: Runs, misses the frame ![[missed.svg|120]]
---
`;

const vault = {
  ...sampleNotes, "Nasty.md": nastyNote, "Long.md": longJourney(60, 2), "Pictured.md": picturedNote,
  "missed.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3" width="40" height="30"><rect width="4" height="3" fill="#f00"/></svg>',
};

async function openExport(app: JourneyApp, path: string): Promise<void> {
  await app.openMap(path);
  expect(await app.runCommand("export-map")).toBe(true);
  await expectReady(app.page);
  if ((await app.page.locator("[data-choice='format']").inputValue()) !== "png") await choose(app.page, "format", "png");
}

async function expectReady(page: Page): Promise<void> {
  await expect.poll(() => page.locator(".cjm-export-buttons .mod-cta").isEnabled(), { timeout: 8000 }).toBe(true);
}

async function choose(page: Page, choice: string, value: string): Promise<void> {
  await page.locator(`[data-choice="${choice}"]`).selectOption(value);
  await expectReady(page);
}

/** Saves and gives the file's place in the vault. */
async function save(app: JourneyApp): Promise<string> {
  const before = (await app.notices()).length;
  await app.page.locator("[data-way='save']").click();
  await expect.poll(async () => (await app.notices()).length, { timeout: 8000 }).toBeGreaterThan(before);
  const notice = (await app.notices()).at(-1) ?? "";
  return notice.replace(/^(Saved as|Сохранено:) /, "");
}

function pngSize(bytes: Buffer): readonly [width: number, height: number] {
  expect(bytes.subarray(1, 4).toString()).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe("the export dialog", () => {
  let app: JourneyApp;
  beforeAll(async () => {
    app = await openJourneyApp({ vault });
    await app.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  });
  afterAll(() => app.close());
  beforeEach(() => app.closeTabs());
  afterEach(async () => {
    await app.page.keyboard.press("Escape");
    await app.expectClean();
  });

  it("makes a PNG as large as it says, equal to the browser's own screenshot of the map shown, and never over another file", async () => {
    await openExport(app, note);
    await choose(app.page, "scale", "1");
    const facts = await app.page.locator(".cjm-export-facts").innerText();
    // The map at its own size, in place of the app, is what a screenshot sees.
    await app.page.addStyleTag({ content: ".cjm-export-stage.is-bare { position: fixed; inset: 0; z-index: 9999; transform: none; }" });
    const shownHeight = await app.page.locator(".cjm-export-stage").evaluate((stage) => {
      stage.classList.add("is-bare");
      document.body.append(stage);
      return stage.firstElementChild?.getBoundingClientRect().height ?? 0;
    });
    const [width, height] = [1280, Math.ceil(shownHeight)];
    expect(facts).toContain(`${width} × ${height} pixels`);
    await app.page.setViewportSize({ width, height });
    const screenshot = await app.page.screenshot();
    await app.page.setViewportSize({ width: 1280, height: 860 });
    await app.page.keyboard.press("Escape");
    await app.page.locator(".is-bare").evaluate((stage) => stage.remove());
    await app.closeTabs();
    await openExport(app, note);
    await choose(app.page, "scale", "1");
    const path = await save(app);
    expect(path).toBe("Watch.png");
    const bytes = readFileSync(join(app.folder, path));
    expect(pngSize(bytes)).toEqual([width, height]);
    const other = await countOtherPixels(app.page, `data:image/png;base64,${bytes.toString("base64")}`, screenshot);
    expect(other / (width * height)).toBeLessThanOrEqual(0.0005);
    await openExport(app, note);
    await choose(app.page, "scale", "2");
    expect(pngSize(readFileSync(join(app.folder, await save(app))))).toEqual([2 * width, 2 * height]);
    expect(existsSync(join(app.folder, "Watch 1.png"))).toBe(true);
    expect(readFileSync(join(app.folder, "Watch.png")).equals(bytes)).toBe(true);
  });

  it("waits for a picture far down in the map, and has it in the file", async () => {
    await openExport(app, "Pictured.md");
    const shown = app.page.locator(".cjm-export-stage > div").evaluate((host) => host.shadowRoot?.querySelector("img")?.naturalWidth);
    expect(await shown).toBe(40);
    const bytes = readFileSync(join(app.folder, await save(app)));
    const red = await app.page.evaluate(async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      const canvas = Object.assign(document.createElement("canvas"), { width: image.naturalWidth, height: image.naturalHeight });
      const brush = canvas.getContext("2d");
      brush?.drawImage(image, 0, 0);
      const { data } = brush?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
      let count = 0;
      for (let at = 0; at < data.length; at += 4) if (data[at] === 255 && data[at + 1] === 0 && data[at + 2] === 0) count++;
      return count;
    }, `data:image/png;base64,${bytes.toString("base64")}`);
    expect(red).toBeGreaterThan(5000);
  });

  it("follows the choices: format, rows, curve alone, theme, language", async () => {
    await openExport(app, note);
    const shown = (): Promise<string> => app.page.locator(".cjm-export-stage > div").evaluate((host) => host.shadowRoot?.querySelector("body")?.innerText ?? "");
    const look = (): Promise<string> => app.page.locator(".cjm-export-stage > div").evaluate((host) => getComputedStyle(host.shadowRoot?.querySelector("body") ?? host).backgroundColor);
    expect(await shown()).toContain("Battery life is found late");
    expect(await look()).toBe("rgb(255, 255, 255)");
    await app.page.getByRole("checkbox", { name: "Barriers" }).uncheck();
    await expect.poll(shown).not.toContain("Battery life is found late");
    expect(await shown()).toContain("Spec sheet");
    await choose(app.page, "language", "ru");
    await expect.poll(shown).toContain("Точки контакта");
    await choose(app.page, "theme", "dark");
    expect(await look()).toBe("rgb(28, 28, 28)");
    await choose(app.page, "show", "curve");
    await expect.poll(shown).not.toContain("Orders");
    expect(await app.page.getByRole("checkbox").count()).toBe(0);
    await choose(app.page, "format", "csv");
    expect(await app.page.locator(".cjm-export-text").innerText()).toContain("Эмоции");
  });

  it.each([
    ["svg", "Watch.svg", /^<\?xml|^<svg/],
    ["html", "Watch.html", /^<!doctype html>/],
    ["md", "Watch.md", /^# Watch\n/],
    ["csv", "Watch.csv", /^\uFEFF"Stage →","Choosing","Buying"/],
    ["tsv", "Watch.tsv", /^\uFEFF"?Stage →"?\t/],
    ["mermaid", "Watch 1.md", /^```mermaid\njourney\n[^]*\n```\n$/],
    ["canvas", "Watch.canvas", /^\{\n\t"nodes"/],
    ["json", "Watch.json", /^\{\n {2}"format"/],
  ])("writes %s into the vault as the preview shows it", async (format, path, beginning) => {
    await openExport(app, note);
    await choose(app.page, "format", format);
    expect(await save(app)).toBe(path);
    const text = app.readFile(path);
    expect(text).toMatch(beginning);
    expect(text).toContain("Spec sheet");
    // The avatar is carried, the vault's own addresses are not.
    if (format === "svg" || format === "html") expect(text).toContain("data:image/svg+xml;base64,");
    expect(text).not.toMatch(/(?:href|src)="?(?:app:|\/vault\/)/);
  });

  it("opens the file by a click on the notice", async () => {
    await openExport(app, note);
    await choose(app.page, "format", "md");
    const path = await save(app);
    await app.page.locator(".cjm-saved-notice").last().click();
    await expect.poll(() => app.page.evaluate(() => window.app.workspace.activeLeaf?.view.getState()["file"])).toBe(path);
  });

  it("copies pictures, drawings and tables", async () => {
    await openExport(app, note);
    await app.page.locator("[data-way='copy']").click();
    await expect.poll(() => app.page.evaluate(async () => (await navigator.clipboard.read()).flatMap(({ types }) => [...types])), { timeout: 8000 }).toContain("image/png");
    const text = (): Promise<string> => app.page.evaluate(() => navigator.clipboard.readText());
    for (const [format, beginning] of [["svg", /^<\?xml|^<svg/], ["tsv", /^"?Stage →/], ["csv", /^"Stage →","Choosing"/], ["md", /^# Watch/], ["json", /^\{\n {2}"format"/]] as const) {
      await choose(app.page, "format", format);
      await app.page.locator("[data-way='copy']").click();
      await expect.poll(text).toMatch(beginning);
    }
  });

  it("begins the next export as the last one that was made, rows aside", async () => {
    await openExport(app, note);
    await choose(app.page, "format", "html");
    await choose(app.page, "theme", "dark");
    await app.page.getByRole("checkbox", { name: "Barriers" }).uncheck();
    await app.page.locator("[data-choice='controls']").focus();
    await app.page.keyboard.press("Space");
    await expectReady(app.page);
    expect(await app.page.evaluate(() => document.activeElement?.getAttribute("data-choice"))).toBe("controls");
    const path = await save(app);
    expect(app.readFile(path)).not.toContain("<script");
    expect(app.readFile(path)).toContain('class="theme-dark"');
    await app.closeTabs();
    await app.openMap("Long.md");
    await app.runCommand("export-map");
    await expectReady(app.page);
    const chosen = (choice: string): Promise<string> => app.page.locator(`[data-choice="${choice}"]`).inputValue();
    expect([await chosen("format"), await chosen("theme")]).toEqual(["html", "dark"]);
    expect(await app.page.locator(".checkbox-container:has([data-choice='controls'])").evaluate((toggle) => toggle.classList.contains("is-enabled"))).toBe(false);
    expect(await app.page.locator(".cjm-export-rows input:not(:checked)").count()).toBe(0);
    await choose(app.page, "theme", "light");
    await app.page.locator(".checkbox-container:has([data-choice='controls'])").click();
    await expectReady(app.page);
    expect(app.readFile(await save(app))).toContain('<script>"use strict";');
  });

  it("says beforehand what the file will not hold", async () => {
    await openExport(app, note);
    expect(await app.page.locator(".cjm-export-facts li").count()).toBe(0);
    await choose(app.page, "format", "mermaid");
    const left = await app.page.locator(".cjm-export-facts li").allInnerTexts();
    expect(left.join("\n")).toContain("1 touchpoint without a score is not in the diagram");
    expect(left.join("\n")).not.toMatch(/stages\[|touchpoints\[/);
  });

  it("writes harmless files of a hostile note in every format", async () => {
    for (const format of ["png", "svg", "html", "md", "csv", "tsv", "mermaid", "canvas", "json"]) {
      await openExport(app, "Nasty.md");
      await choose(app.page, "format", format);
      if (format === "png") await choose(app.page, "scale", "2");
      const path = await save(app);
      if (format === "png") {
        expect(pngSize(readFileSync(join(app.folder, path)))[0]).toBe(2560);
        continue;
      }
      const text = app.readFile(path);
      expect(text).toContain("مرحبا");
      expect(text).not.toMatch(/[\p{Surrogate}\u0007\u000B]/u);
      if (format === "svg" || format === "html") expect(text.replace(/<script>"use strict";/, "")).not.toMatch(/<script|<[^>]*onerror=|href="javascript/i);
      if (format === "csv" || format === "tsv") expect(text).not.toMatch(/(?:^|[,;\t"\n])=HYPERLINK/);
    }
  });

  it("prints sheets that repeat the labels", async () => {
    await app.page.evaluate(() => {
      Object.defineProperty(Object.getPrototypeOf(window), "print", { configurable: true, value: () => undefined });
    });
    await openExport(app, "Long.md");
    await choose(app.page, "format", "print");
    expect(await app.page.locator(".cjm-export-facts").innerText()).toBe("1 page");
    await choose(app.page, "fit", "tiled");
    const pages = Number.parseInt(await app.page.locator(".cjm-export-facts").innerText(), 10);
    expect(pages).toBeGreaterThan(4);
    await app.page.evaluate(() => {
      const watch = new MutationObserver(() => {
        for (const frame of document.querySelectorAll<HTMLIFrameElement>(".cjm-print-frame")) if (frame.contentWindow !== null) frame.contentWindow.print = () => document.body.setAttribute("data-printed", "yes");
      });
      watch.observe(document.body, { childList: true });
    });
    await app.page.locator("[data-way='print']").click();
    await expect.poll(() => app.page.evaluate(() => document.body.getAttribute("data-printed")), { timeout: 20_000 }).toBe("yes");
    const sheets = await app.page.locator(".cjm-print-frame").evaluate((frame) => (frame instanceof HTMLIFrameElement ? (frame.contentDocument?.querySelectorAll(".sheet").length ?? 0) : 0));
    expect(sheets).toBe(pages);
    // Every window shows the same drawing; were it in each of them as data, a wide map would take hundreds of megabytes.
    const perSheet = await app.page.locator(".cjm-print-frame").evaluate((frame) => (frame instanceof HTMLIFrameElement ? (frame.contentDocument?.documentElement.outerHTML.length ?? Number.NaN) : Number.NaN)) / pages;
    expect(perSheet).toBeLessThan(20_000);
  });
});

describe("the export dialog elsewhere", () => {
  it.each([
    ["light", {}],
    ["dark", { theme: "dark" }],
    ["a phone in Russian", { language: "ru", mobile: true, width: 390, height: 844 }],
    ["right to left", { rightToLeft: true }],
  ] satisfies [string, Partial<VaultOptions>][])("has no violations and saves: %s", async (_name, options) => {
    const app = await openJourneyApp({ vault, ...options });
    await openExport(app, note);
    for (const format of ["svg", "html", "csv", "png"]) {
      await choose(app.page, "format", format);
      expect(await accessibilityProblems(app.page, ".modal"), format).toBe("");
    }
    const isPhone = await app.page.evaluate(() => document.body.hasClass("is-phone"));
    expect(await app.page.locator("[data-way='copy']").count()).toBe(isPhone ? 0 : 1);
    expect(await app.page.locator("option[value='print']").count()).toBe(isPhone ? 0 : 1);
    const [width, height] = pngSize(readFileSync(join(app.folder, await save(app))));
    expect(width).toBeGreaterThanOrEqual(1280);
    expect(height).toBeGreaterThan(400);
    await app.expectClean();
    await app.close();
  });
});

it("makes a picture too large for a phone smaller, and says so", async () => {
  const app = await openJourneyApp({ vault, mobile: true, width: 390, height: 844 });
  await openExport(app, note);
  await choose(app.page, "scale", "4");
  expect(await app.page.locator(".cjm-export-warning").innerText()).toMatch(/^At 4× the picture would be larger than this device can draw\. It is made at 3\.\d\d?× instead\.$/);
  const [width, height] = pngSize(readFileSync(join(app.folder, await save(app))));
  expect(width * height).toBeLessThanOrEqual(4096 ** 2);
  expect(width * height).toBeGreaterThan(0.9 * 4096 ** 2);
  await app.expectClean();
  await app.close();
});

describe("the static map", () => {
  let app: JourneyApp;
  beforeAll(async () => {
    app = await openJourneyApp({ vault });
  });
  afterAll(() => app.close());
  afterEach(() => app.expectClean());

  it("is written behind the body and refreshed between its markers, every other byte kept", async () => {
    const before = app.readFile(note);
    await app.openMap(note);
    expect(await app.runCommand("refresh-static-map")).toBe(true);
    await expect.poll(() => app.readFile(note)).toContain("customer-journey-map:begin");
    const first = app.readFile(note);
    expect(first.startsWith(before)).toBe(true);
    await app.externalWrite(note, `${first.replace("name: Spec sheet", "name: Data sheet")}\nAn afterword.\n`);
    await app.runCommand("refresh-static-map");
    await expect.poll(() => app.readFile(note)).toContain("1. Data sheet");
    const second = app.readFile(note);
    expect(second.startsWith(before.replace("name: Spec sheet", "name: Data sheet"))).toBe(true);
    expect(second.endsWith("<!-- customer-journey-map:end -->\n\nAn afterword.\n")).toBe(true);
  });

  it("leaves a note with damaged markers alone and says why", async () => {
    const damaged = `${sampleNotes["Journeys/Watch.md"] ?? ""}\n<!-- customer-journey-map:begin -->\nA table was here.\n`;
    await app.openMap(note);
    await app.externalWrite(note, damaged);
    await app.runCommand("refresh-static-map");
    await expect.poll(async () => (await app.notices()).at(-1)).toMatch(/damaged/);
    expect(app.readFile(note)).toBe(damaged);
  });
});
