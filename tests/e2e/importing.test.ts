/** The import dialog from the paste to the note on the disk: what is shown, what can be decided, what is never done. */
import { readdirSync } from "node:fs";
import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { hostileSheet, mermaidBlock, plainTable, russianCsv, severalMaps, sheetHtml, sheetText, story, tableNote } from "./import-sources";
import { accessibilityProblems, type JourneyApp, openJourneyApp } from "./journey-app";
import { sampleNotes } from "./sample-notes";

const vault = { ...sampleNotes, "Library.md": tableNote, "Two maps.md": severalMaps, "Diagram.md": `Words.\n\n${mermaidBlock}\n\nMore words.\n`, "imported JOURNEY.md": "Mine.\n", "Sheet.tsv": sheetText };

function dialog(page: Page): Locator {
  return page.locator(".cjm-import");
}

async function openImport(app: JourneyApp): Promise<void> {
  expect(await app.runCommand("import-map")).toBe(true);
  await dialog(app.page).waitFor();
}

/** What a browser does on the keys of pasting, where only the event is ours. */
async function paste(page: Page, text: string, html = ""): Promise<void> {
  await page.evaluate(
    ([plain, rich]) => {
      const data = new DataTransfer();
      if (rich !== "") data.setData("text/html", rich);
      data.setData("text/plain", plain);
      (document.activeElement ?? document.body).dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
    },
    [text, html] as const,
  );
}

async function expectUnderstood(page: Page, text: string | RegExp): Promise<void> {
  await expect.poll(() => page.locator(".cjm-import-understood").innerText()).toMatch(text);
}

function choice(page: Page, key: string): Locator {
  return page.locator(`[data-choice="${key}"]`);
}

/** Imports into a new note and gives its path once its map is shown. */
async function create(app: JourneyApp): Promise<string> {
  await app.page.locator("[data-way='create']").click();
  await expect.poll(() => app.viewType()).toBe("customer-journey-map");
  await app.idle();
  const path = await app.page.evaluate(() => window.app.workspace.activeLeaf?.view.getState()["file"]);
  return String(path);
}

describe("the import dialog", () => {
  let app: JourneyApp;
  beforeAll(async () => {
    app = await openJourneyApp({ vault });
    await app.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  });
  afterAll(() => app.close());
  beforeEach(() => app.closeTabs());
  afterEach(async () => {
    await app.page.keyboard.press("Escape");
    await app.page.keyboard.press("Escape");
    await app.expectClean();
  });

  it("makes a note of a sheet pasted with the keys, merged cells and line breaks understood, and shows its map", async () => {
    await app.page.evaluate(
      async ([html, text]) => navigator.clipboard.write([new ClipboardItem({ "text/html": new Blob([html], { type: "text/html" }), "text/plain": new Blob([text], { type: "text/plain" }) })]),
      [sheetHtml, sheetText] as const,
    );
    const began = performance.now();
    await openImport(app);
    await expect.poll(() => app.page.locator(".cjm-import textarea").evaluate((field) => field === document.activeElement)).toBe(true);
    await app.page.keyboard.press("Control+v");
    await expectUnderstood(app.page, "3 stages, 5 touchpoints, 5 scores, 9 lane entries");
    expect(await choice(app.page, "format").inputValue()).toBe("html");
    expect(await choice(app.page, "orientation").inputValue()).toBe("stages-as-columns");
    const preview = dialog(app.page).locator(".cjm-map");
    await expect.poll(() => preview.innerText()).toContain("Battery is found late");
    expect(await preview.locator(".cjm-card").count()).toBe(5);
    await app.page.keyboard.press("Control+Enter");
    await expect.poll(() => app.map.locator(".cjm-card").count()).toBe(5);
    expect(performance.now() - began).toBeLessThan(15_000);
    // "imported JOURNEY.md" is there, and file systems may ignore case.
    const text = app.readFile("Imported journey 1.md");
    expect(app.readFile("imported JOURNEY.md")).toBe("Mine.\n");
    expect(text).toMatch(/^---\ntags: \[journey\]\n/);
    expect(text).toContain("goals: Find a gift");
    expect(text).toContain("Weather:");
    expect(text.match(/name: (?:Site|Shop|Ad in a feed|Friend's story|Checkout)$/gm)).toHaveLength(5);
  });

  it("takes a sheet as plain text, typed or from the button of the clipboard", async () => {
    await app.page.evaluate((text) => navigator.clipboard.writeText(text), sheetText);
    await openImport(app);
    await app.page.getByRole("button", { name: "Paste from clipboard" }).click();
    await expectUnderstood(app.page, "3 stages");
    expect(await choice(app.page, "format").inputValue()).toBe("csv");
    // Another paste takes the place of the first; what is typed is read after a pause.
    await paste(app.page, mermaidBlock);
    await expectUnderstood(app.page, "2 stages, 3 touchpoints, 3 scores");
    await app.page.locator(".cjm-import textarea").fill("journey\n section One\n Tea: 5: Me");
    await expectUnderstood(app.page, "1 stage, 1 touchpoint, 1 score");
    await app.page.locator(".cjm-import textarea").fill("");
    await expect.poll(() => app.page.locator("[data-way='create']").isDisabled()).toBe(true);
    expect(await dialog(app.page).innerText()).toContain("The map appears here before anything is written.");
  });

  it("reads a file in Windows-1251, and names the note by the file", async () => {
    await openImport(app);
    await app.page.locator(".cjm-import-picker").setInputFiles({ name: "Путь клиента.csv", mimeType: "text/csv", buffer: toWindows1251(russianCsv) });
    await expectUnderstood(app.page, /^3 stages, 3 touchpoints, 3 scores/);
    expect(await app.page.locator(".cjm-import-name input").inputValue()).toBe("Путь клиента");
    const path = await create(app);
    expect(path).toBe("Путь клиента.md");
    const text = app.readFile(path);
    expect(text).toContain("этапы:");
    expect(text).toContain("барьеры: Нет \"быстрой\" оплаты");
    expect(text).toContain("Погода: снег");
  });

  it("takes files and texts that are dropped, and files of the vault from their menu", async () => {
    await openImport(app);
    await dialog(app.page).evaluate((element, text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], "Dropped.tsv"));
      element.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
    }, sheetText);
    await expectUnderstood(app.page, "3 stages");
    expect(await app.page.locator(".cjm-import-name input").inputValue()).toBe("Dropped");
    await app.page.keyboard.press("Escape");
    await app.page.evaluate(() => window.host.openFileMenu("Sheet.tsv"));
    await app.page.locator(".menu-item", { hasText: "Import as journey map…" }).click();
    await expectUnderstood(app.page, "3 stages");
    expect(await app.page.locator("[data-source='file']").getAttribute("aria-pressed")).toBe("true");
  });

  it("opens with the selection read, from the menu of the text, and adds its map to the note or makes a new one", async () => {
    await app.openFile("Diagram.md");
    await app.page.evaluate(() => window.host.select(2, 9));
    await app.page.evaluate(() => window.host.openEditorMenu());
    await app.page.locator(".menu-item", { hasText: "Import as journey map…" }).click();
    await expectUnderstood(app.page, "2 stages, 3 touchpoints, 3 scores");
    expect(await app.page.locator("[data-source='selection']").getAttribute("aria-pressed")).toBe("true");
    expect(await app.page.locator(".cjm-import-name input").inputValue()).toBe("My working day");
    expect(await app.page.locator("[data-way='add']").getAttribute("class")).toContain("mod-cta");
    // Lines are those of the note, not of what was selected.
    await choice(app.page, "traces").click();
    expect(await app.page.locator(".cjm-import-line", { hasText: "Make tea" }).first().innerText()).toContain("line 7");
    expect(await create(app)).toBe("My working day.md");
    expect(app.readFile("Diagram.md")).toBe(vault["Diagram.md"]);
  });

  it("adds the map of the current note to its properties, the body byte for byte, and takes it back", async () => {
    await app.openFile("Library.md");
    await openImport(app);
    await expectUnderstood(app.page, "2 stages, 2 touchpoints, 2 scores, 1 lane entry");
    await app.page.keyboard.press("Control+Enter");
    await expect.poll(() => app.viewType()).toBe("customer-journey-map");
    await app.idle();
    const text = app.readFile("Library.md");
    const bodyOf = (note: string): string => note.slice(note.indexOf("\n---\n", 3) + 5);
    expect(bodyOf(text)).toBe(bodyOf(tableNote));
    expect(text).toContain("topic: course\n");
    expect(text).toContain("stages:\n");
    expect(await app.map.locator(".cjm-card").count()).toBe(2);
    await expect.poll(() => app.runCommand("undo-edit")).toBe(true);
    await expect.poll(() => app.readFile("Library.md")).toBe(tableNote);
  });

  it("never writes over stages that came in the meantime, and says so where the person stands", async () => {
    await app.openFile("Two maps.md");
    await openImport(app);
    await expectUnderstood(app.page, "3 stages");
    const meanwhile = `---\nstages: [Mine]\n---\n${severalMaps}`;
    await app.externalWrite("Two maps.md", meanwhile);
    await app.page.locator("[data-way='add']").click();
    await expect.poll(() => app.page.locator(".cjm-import-refusal").innerText()).toContain("has stages already");
    expect(app.readFile("Two maps.md")).toBe(meanwhile);
    await app.externalWrite("Two maps.md", severalMaps);
  });

  it("lets a person choose among several maps, with title, line and counts", async () => {
    await app.openFile("Two maps.md");
    await openImport(app);
    await expectUnderstood(app.page, "3 stages");
    const maps = choice(app.page, "map");
    expect(await maps.locator("option").allInnerTexts()).toEqual(["Journey of the buyer · line 3 · 2 stages, 2 touchpoints", "Journey of the seller · line 10 · 3 stages, 3 touchpoints"]);
    await maps.focus();
    await maps.selectOption("0");
    await expectUnderstood(app.page, "2 stages");
    await expect.poll(() => dialog(app.page).locator(".cjm-map").innerText()).toContain("Search");
    expect(await maps.evaluate((list) => list === document.activeElement)).toBe(true);
    expect(await app.page.locator(".cjm-import-name input").inputValue()).toBe("Journey of the buyer");
  });

  it("reads again with every decision, and keeps the focus", async () => {
    await openImport(app);
    await paste(app.page, sheetText, sheetHtml);
    await expectUnderstood(app.page, "3 stages");
    const preview = dialog(app.page).locator(".cjm-map");
    await choice(app.page, "label Weather").focus();
    await choice(app.page, "label Weather").selectOption("thoughts");
    await expect.poll(() => preview.locator('tr[data-row="thoughts"]').count()).toBe(1);
    expect(await choice(app.page, "label Weather").evaluate((list) => list === document.activeElement)).toBe(true);
    await choice(app.page, "label Barriers").selectOption("number");
    await expect.poll(() => preview.innerText()).not.toContain("No Apple Pay");
    expect(await dialog(app.page).locator(".cjm-import-report").innerText()).toContain("Left out, as you chose: Barriers");
    await choice(app.page, "label Barriers").selectOption("barriers");
    await expect.poll(() => preview.innerText()).toContain("No Apple Pay");
    await choice(app.page, "scale").selectOption("1 5");
    await expect.poll(() => preview.locator(".cjm-axis, .cjm-curve-axis, [data-row='emotion']").first().innerText()).toContain("5");
    await choice(app.page, "orientation").focus();
    await choice(app.page, "orientation").selectOption("stages-as-rows");
    await expect.poll(() => preview.innerText()).toContain("Touchpoints");
    expect(await choice(app.page, "orientation").evaluate((list) => list === document.activeElement)).toBe(true);
    await choice(app.page, "orientation").selectOption("stages-as-columns");
    await expectUnderstood(app.page, "3 stages, 5 touchpoints, 5 scores, 9 lane entries");
    await choice(app.page, "format").selectOption("csv");
    await expectUnderstood(app.page, "3 stages");
  });

  it("shows where each piece went, and brings the place into sight", async () => {
    const columns = Array.from({ length: 14 }, (_, index) => `Stage ${index + 1}`);
    await openImport(app);
    await paste(app.page, [["Stage", ...columns], ["Touchpoints", ...columns.map((name) => `Point of ${name}`)], ["Emotion", ...columns.map(() => "1")], ["Barriers", ...columns.map((name) => `Barrier of ${name}`)]].map((row) => row.join("\t")).join("\n"));
    await expectUnderstood(app.page, "14 stages");
    await choice(app.page, "traces").click();
    await expect.poll(() => app.page.locator(".cjm-import-traces li").count()).toBe(40);
    await choice(app.page, "more traces").click();
    const line = app.page.locator(".cjm-import-line", { hasText: "Barrier of Stage 14" });
    expect(await line.innerText()).toMatch(/row 4, column 15.*Barrier of Stage 14.*Stage 14 › Barriers/s);
    await line.click();
    const marked = dialog(app.page).locator(".cjm-import-marked");
    await marked.waitFor();
    expect(await marked.innerText()).toContain("Barrier of Stage 14");
    const [box, frame] = [await marked.boundingBox(), await dialog(app.page).locator(".cjm-import-preview").boundingBox()];
    expect(box !== null && frame !== null && box.x >= frame.x && box.x + box.width <= frame.x + frame.width && box.y >= frame.y && box.y + box.height <= frame.y + frame.height).toBe(true);
  });

  it("says what is no text, and reads a note with headings, whose labels can be changed", async () => {
    await openImport(app);
    await app.page.locator(".cjm-import-picker").setInputFiles({ name: "Map.xlsx", mimeType: "", buffer: Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0, 8, 0, 255, 254, 0, 0]) });
    await expect.poll(() => dialog(app.page).innerText()).toContain("This is not readable text");
    expect(await dialog(app.page).innerText()).not.toContain("No map was found");
    expect(await choice(app.page, "format").count()).toBe(0);
    await app.page.locator("[data-source='paste']").click();
    await paste(app.page, "# Journey of a guest\n\n## Search\n\n**Barriers:** No reviews\n**Emotion:** 😡\n**Mood board:** grey\n\n## Stay\n\n**Barriers:** Noise\n**Emotion:** 😀\n");
    await expectUnderstood(app.page, "2 stages");
    const preview = dialog(app.page).locator(".cjm-map");
    await choice(app.page, "labels").waitFor();
    expect(await choice(app.page, "orientation").count()).toBe(0);
    if (!(await choice(app.page, "label Barriers").isVisible())) await choice(app.page, "labels").click();
    await choice(app.page, "label Barriers").selectOption("fears");
    await expect.poll(() => preview.locator('tr[data-row="fears"]').count()).toBe(1);
  });

  it("is in the menu of notes that may hold a map, and of no others", async () => {
    const lineIn = async (path: string): Promise<number> => {
      await app.page.evaluate((file) => window.host.openFileMenu(file), path);
      const count = await app.page.locator(".menu-item", { hasText: "Import journey map from this note…" }).count();
      await app.page.keyboard.press("Escape");
      return count;
    };
    expect(await lineIn("Journeys/Not yet.md")).toBe(1);
    expect(await lineIn("Journeys/Watch.md")).toBe(0);
    expect(await lineIn("Library.md")).toBe(0);
    await app.page.evaluate(() => window.host.openFileMenu("Journeys/Not yet.md"));
    await app.page.locator(".menu-item", { hasText: "Import journey map from this note…" }).click();
    await dialog(app.page).waitFor();
    expect(await app.page.locator("[data-source='note']").getAttribute("aria-pressed")).toBe("true");
  });

  it("offers what may be no map, and says what it is not", async () => {
    await app.openFile("Journeys/Watch.md");
    await openImport(app);
    // A journey that has its map is not read again: the field waits.
    expect(await app.page.locator("[data-source='paste']").getAttribute("aria-pressed")).toBe("true");
    await paste(app.page, plainTable);
    await expectUnderstood(app.page, "This may not be a map");
    expect(await app.page.locator("[data-way='create']").isEnabled()).toBe(true);
    await paste(app.page, "Hello.");
    await expect.poll(() => dialog(app.page).innerText()).toContain("No map was found");
    expect(await app.page.locator("[data-way='create']").isDisabled()).toBe(true);
    await app.page.locator("[data-source='note']").click();
    await expect.poll(() => dialog(app.page).innerText()).toContain("“Watch” has stages already");
  });

  it("takes a story piece by piece", async () => {
    await openImport(app);
    await paste(app.page, story);
    await expectUnderstood(app.page, /A draft from a story/);
    const pieces = app.page.locator(".cjm-import-pieces input");
    const count = await pieces.count();
    expect(count).toBeGreaterThan(5);
    const preview = dialog(app.page).locator(".cjm-map");
    const shown = await app.page.locator(".cjm-import-pieces li.is-touchpoint").first().locator("span").last().innerText();
    await expect.poll(() => preview.innerText()).toContain(shown);
    await app.page.locator(".cjm-import-pieces li.is-touchpoint input").first().uncheck();
    await expect.poll(() => preview.innerText()).not.toContain(shown);
    expect(await app.page.locator(".cjm-import-pieces li.is-touchpoint input").first().evaluate((box) => box === document.activeElement)).toBe(true);
    await app.page.getByRole("button", { name: "None", exact: true }).click();
    await expect.poll(() => app.page.locator("[data-way='create']").isDisabled()).toBe(true);
    await app.page.getByRole("button", { name: "All", exact: true }).click();
    await expect.poll(() => preview.innerText()).toContain(shown);
    const path = await create(app);
    expect(app.readFile(path)).toContain("этапы:");
  });

  it("links personas that have exactly one note, and tells it", async () => {
    await openImport(app);
    await paste(app.page, "journey\n section One\n Tea: 5: olga, Nobody");
    await expect.poll(() => dialog(app.page).locator(".cjm-import-report").innerText()).toContain("Linked to persona notes: olga");
    const path = await create(app);
    expect(app.readFile(path)).toMatch(/personas: \["\[\[.*Olga.*\]\]", Nobody\]/);
  });

  it("keeps a name safe: no folders, nothing a system forbids, never over another note", async () => {
    await openImport(app);
    await paste(app.page, mermaidBlock.replace("My working day", "What? A/B: <test> [x] #1"));
    await expectUnderstood(app.page, "2 stages");
    const name = app.page.locator(".cjm-import-name input");
    expect(await name.inputValue()).toBe("What A-B test x 1");
    await name.fill("..\\..\\Library");
    expect(await app.page.locator(".cjm-import-into").innerText()).toBe("The name is taken, so the new note will be Library 1.md");
    await name.fill("CON");
    expect(await app.page.locator(".cjm-import-into").innerText()).toBe("New note: _CON.md");
  });

  it("makes hostile text harmless", async () => {
    const before = new Set(readdirSync(app.folder));
    await openImport(app);
    await paste(app.page, hostileSheet);
    await expectUnderstood(app.page, "2 stages");
    await expect.poll(() => dialog(app.page).locator(".cjm-map").innerText()).toContain("<script>");
    expect(await dialog(app.page).locator(".cjm-map script, .cjm-map img, .cjm-map a:not([href^='http://x.example'])").evaluateAll((found) => found.map((one) => one.outerHTML))).toEqual([]);
    const path = await create(app);
    expect(before.has(path)).toBe(false);
    expect(await app.page.evaluate(() => Reflect.has(window, "hacked"))).toBe(false);
    expect(await app.map.locator('[href^="javascript"]').count()).toBe(0);
    const text = app.readFile(path);
    expect(text.match(/^---$/gm)).toHaveLength(2);
    expect(text).toContain("=cmd()");
  });

  it("stays responsive with 10 MB: shows a stand-in, progress and a way to stop", async () => {
    await openImport(app);
    const seen = await app.page.evaluate(async () => {
      let rows = "";
      for (let row = 0; rows.length < 10_000_000; row += 1) rows += `<tr><td>Stage ${row}</td><td style="color:red">Ad ${row}<br>Site</td><td>${row % 5}</td><td>Slow ${row}</td></tr>\n`;
      const pasted = (): void => {
        const data = new DataTransfer();
        data.setData("text/html", `<table><tr><td>Stage</td><td>Touchpoints</td><td>Emotion</td><td>Barriers</td></tr>${rows}</table>`);
        data.setData("text/plain", "Stage".padEnd(200_000, " sheet"));
        document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
      };
      const wait = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 2));
      const dialog = document.querySelector<HTMLElement>(".cjm-import");
      const cancel = dialog?.querySelector<HTMLElement>(".cjm-import-work button");
      pasted();
      for (let waits = 0; waits < 2000 && cancel?.checkVisibility() !== true; waits += 1) await wait();
      const shown = dialog?.innerText ?? "";
      const progress = dialog?.querySelector("progress")?.checkVisibility() === true;
      cancel?.click();
      const stopped = dialog?.innerText ?? "";
      await new Promise((resolve) => setTimeout(resolve, 1500));
      const later = dialog?.innerText ?? "";
      // Once more to the end: how long does nothing else get its turn?
      let longestMs = 0;
      let last = performance.now();
      pasted();
      for (let waits = 0; waits < 5000 && dialog?.querySelector(".cjm-import-preview .cjm-map") === null; waits += 1) {
        await wait();
        longestMs = Math.max(longestMs, performance.now() - last);
        last = performance.now();
      }
      return { shown, progress, stopped, later, longestMs };
    });
    expect(seen.progress).toBe(true);
    expect(seen.shown).toMatch(/1\d(\.\d)? MB pasted/);
    for (const text of [seen.stopped, seen.later]) expect(text).toContain("Reading was stopped. Nothing was taken.");
    await expectUnderstood(app.page, /stages/);
    expect(await dialog(app.page).innerText()).toMatch(/The preview shows the first 40 of [\d,]+ stages/);
    expect(seen.longestMs).toBeLessThan(1000);
  });

  it("is reached by keys alone, in an order that makes sense", async () => {
    await openImport(app);
    await paste(app.page, sheetText, sheetHtml);
    await expectUnderstood(app.page, "3 stages");
    const stops: string[] = [];
    for (let press = 0; press < 40; press += 1) {
      await app.page.keyboard.press("Tab");
      const stop = await app.page.evaluate(() => {
        const focused = document.activeElement;
        return focused?.getAttribute("data-choice") ?? focused?.getAttribute("data-way") ?? focused?.closest(".cjm-import-preview, .cjm-import-name, .cjm-import-sources")?.classList[0] ?? focused?.tagName ?? "";
      });
      if (stops.at(-1) !== stop) stops.push(stop);
      if (stop === "create") break;
    }
    const places = ["cjm-import-preview", "format", "orientation", "labels", "label Weather", "traces", "cjm-import-name", "create"].map((stop) => stops.indexOf(stop));
    expect(places.every((place, index) => place > (places[index - 1] ?? -1)), stops.join(" ")).toBe(true);
    await app.page.keyboard.press("Escape");
    expect(await dialog(app.page).count()).toBe(0);
  });
});

describe("new notes by import", () => {
  it("go into the folder of the settings and start from its template, with the name typed", async () => {
    const settings = { newJourneys: { folder: "Maps/New", template: "Templates/Journey" } };
    const app = await openJourneyApp({ vault: { ...vault, "Templates/Journey.md": "---\nowner: Olga\n---\nThe team's own words.\n" }, settings });
    try {
      await openImport(app);
      await paste(app.page, mermaidBlock);
      await expectUnderstood(app.page, "2 stages");
      expect(await app.page.locator(".cjm-import-into").innerText()).toBe("New note: Maps/New/My working day.md");
      await app.page.locator(".cjm-import-name input").fill("Day");
      await app.page.keyboard.press("Enter");
      await expect.poll(() => app.viewType()).toBe("customer-journey-map");
      const text = app.readFile("Maps/New/Day.md");
      expect(text).toMatch(/^---\n(?:.*\n)*owner: Olga\n(?:.*\n)*title: My working day\n(?:.*\n)*stages:\n/);
      expect(text).toMatch(/---\nThe team's own words\.\n$/);
      await app.expectClean();
    } finally {
      await app.close();
    }
  });
});

describe("the import dialog on every screen", () => {
  it.each([
    ["light", {}],
    ["dark and Russian", { theme: "dark", language: "ru" }],
    ["a phone", { mobile: true, width: 390, height: 844 }],
    ["right to left", { rightToLeft: true }],
  ] as const)("has no barriers and no small targets: %s", async (_name, options) => {
    const app = await openJourneyApp({ vault, ...options });
    try {
      await openImport(app);
      expect(await accessibilityProblems(app.page, ".cjm-import")).toBe("");
      await paste(app.page, sheetText, sheetHtml);
      await expectUnderstood(app.page, "3");
      await expect.poll(() => dialog(app.page).locator(".cjm-map").count()).toBe(1);
      const nameless = await choice(app.page, "traces").evaluate((summary: HTMLElement) => {
        summary.click();
        return [...(summary.parentElement?.querySelectorAll("button") ?? [])].filter((button) => button.checkVisibility() && button.textContent === "").length;
      });
      expect(nameless, "a list just unfolded, before it is filled").toBe(0);
      expect(await accessibilityProblems(app.page, ".cjm-import")).toBe("");
      if ("language" in options) expect(await dialog(app.page).innerText()).not.toMatch(/\b(?:Understood|Read as|Layout|Each|Create|Name of)\b/);
      await paste(app.page, story);
      await app.page.locator(".cjm-import-pieces").waitFor();
      expect(await accessibilityProblems(app.page, ".cjm-import")).toBe("");
      if ("mobile" in options) {
        const small = await dialog(app.page)
          .locator("button:visible:not(.modal-close-button), select:visible, summary:visible, input[type=text]:visible, .cjm-import-pieces label:visible")
          .evaluateAll((targets) => targets.filter((target) => target.getBoundingClientRect().height < 43.5).map((target) => `${target.className} ${target.textContent}`));
        expect(small).toEqual([]);
        expect(await dialog(app.page).evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
      }
      await app.expectClean();
    } finally {
      await app.close();
    }
  });
});

/** Letters of a Russian text as Excel writes them. */
function toWindows1251(text: string): Buffer {
  return Buffer.from(
    Array.from(text, (letter) => {
      const code = letter.codePointAt(0) ?? 63;
      if (code < 128) return code;
      if (letter === "Ё") return 0xa8;
      if (letter === "ё") return 0xb8;
      return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : 63;
    }),
  );
}
