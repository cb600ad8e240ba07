/** Documents, files and keys in the import dialog: what word processors copy, files that are no maps, a person without a mouse or without sight. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { accessibilityProblems, type JourneyApp, openJourneyApp } from "./journey-app";

const wordDocument = `<html xmlns:w="urn:schemas-microsoft-com:office:word"><body><!--StartFragment--><p class=MsoTitle>A coach for Nora</p><p class=MsoNormal><b>Persona:</b> Nora, rides to work</p>
<h2>Awareness<o:p></o:p></h2><p class=MsoNormal><b>Goals:</b> Find a coach</p><p class=MsoNormal><b>Pain points:</b></p><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;</span></span>Too many ads</p><p class=MsoNormal><b>Emotion:</b> 😕</p>
<h2>Booking</h2><p class=MsoNormal><b>Goals:</b> Book quickly</p><p class=MsoNormal><b>Pain points:</b></p><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;</span></span>The form is long</p><p class=MsoNormal><b>Emotion:</b> 😀</p><img src=x onerror="window.hacked = true"><!--EndFragment--></body></html>`;
const wordText = "A coach for Nora\r\nPersona: Nora, rides to work\r\nAwareness\r\nGoals: Find a coach\r\n";
const own = "---\ntags: [journey]\ntitle: Ours\nstages:\n  - name: Try\n    touchpoints:\n      - name: Demo\n        emotion: 1\n---\nWords.\n";

let app: JourneyApp;
const dialog = () => app.page.locator(".cjm-import");
const understood = () => app.page.locator(".cjm-import-understood").innerText();
const open = async (): Promise<void> => {
  expect(await app.runCommand("import-map")).toBe(true);
  await dialog().waitFor();
};
const paste = (text: string, html: string): Promise<void> =>
  app.page.evaluate(
    ([plain, rich]) => {
      const data = new DataTransfer();
      if (rich !== "") data.setData("text/html", rich);
      data.setData("text/plain", plain);
      (document.activeElement ?? document.body).dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
    },
    [text, html] as const,
  );

beforeAll(async () => {
  app = await openJourneyApp({ vault: { "A.md": "Mine.\n" } });
});
afterAll(() => app.close());
afterEach(async () => {
  await app.page.keyboard.press("Escape");
  await app.page.keyboard.press("Escape");
  await app.expectClean();
  await app.closeTabs();
});

describe("a document", () => {
  it("of a word processor becomes a map of its headings, and the note says what it says", async () => {
    await app.openFile("A.md");
    await open();
    await paste(wordText, wordDocument);
    await expect.poll(understood).toMatch(/^2 stages, 0 touchpoints, 2 scores, 4 lane entries/);
    expect(await app.page.locator("[data-choice='format'] option:checked").innerText()).toBe("Formatted text (HTML)");
    expect(await app.page.locator("[data-choice='labels']").innerText()).toBe("What the labels mean");
    await app.page.locator("[data-choice='traces']").click();
    expect(await app.page.locator(".cjm-import-traces").innerText()).not.toContain("line ");
    // Read as something else, and back.
    await app.page.locator("[data-choice='format']").selectOption("csv");
    await expect.poll(() => app.page.locator("[data-choice='format']").inputValue()).toBe("csv");
    await app.page.locator("[data-choice='format']").selectOption("html");
    await expect.poll(understood).toMatch(/^2 stages/);
    await app.page.locator("[data-way='create']").click();
    await expect.poll(() => app.viewType()).toBe("customer-journey-map");
    const text = app.readFile("A coach for Nora.md");
    expect(text).toContain("personas: [\"Nora, rides to work\"]");
    for (const piece of ["- name: Awareness", "goals: Find a coach", "barriers: Too many ads", "- name: Booking"]) expect(text).toContain(piece);
    expect(await app.page.evaluate(() => Reflect.has(window, "hacked"))).toBe(false);
  });

  it("that says nothing of a journey gives way to its plain text", async () => {
    await open();
    await paste("Stage\tSearch\tBuy\nTouchpoints\tSite\tTill\nEmotion\t1\t-1\n", "<p><b>Stage</b> Search Buy</p><p>Touchpoints Site Till</p>");
    await expect.poll(understood).toMatch(/^2 stages, 2 touchpoints, 2 scores/);
    expect(await app.page.locator("[data-choice='format']").inputValue()).toBe("csv");
  });
});

describe("a bold word pasted between what was typed", () => {
  it("goes into the field like any text", async () => {
    await open();
    const field = app.page.locator(".cjm-import textarea");
    await field.fill("journey\n section One\n Tea: 5: Me");
    await field.evaluate((element) => element instanceof HTMLTextAreaElement && element.setSelectionRange(3, 3));
    await paste("strong", "<b>strong</b>");
    await app.page.waitForTimeout(500);
    // Only the event is ours here, so the browser puts nothing in; what was typed is still there.
    expect(await field.inputValue()).toBe("journey\n section One\n Tea: 5: Me");
    await field.evaluate((element) => element instanceof HTMLTextAreaElement && element.select());
    await paste(wordText, wordDocument);
    await expect.poll(understood).toContain("2 stages");
  });
});

describe("a file", () => {
  it("without a byte, or with a picture, is said to hold no map; a note of ours holds its own", async () => {
    await open();
    const picker = app.page.locator(".cjm-import-picker");
    await picker.setInputFiles({ name: "Empty.csv", mimeType: "text/csv", buffer: Buffer.alloc(0) });
    await expect.poll(() => dialog().innerText()).toContain("No map was found");
    expect(await app.page.locator("[data-way='create']").isDisabled()).toBe(true);
    await picker.setInputFiles({ name: "Map.png", mimeType: "image/png", buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 255, 216]) });
    await expect.poll(() => dialog().innerText()).toContain("This is not readable text");
    await picker.setInputFiles({ name: "Ours.md", mimeType: "text/markdown", buffer: Buffer.from(own) });
    await expect.poll(understood).toMatch(/^1 stage, 1 touchpoint, 1 score/);
    expect(await app.page.locator(".cjm-import-name input").inputValue()).toBe("Ours");
  });
});

describe("without a mouse and without sight", () => {
  it("every control has a name, says its state, and keeps the focus; the foot is in sight on a phone", async () => {
    await open();
    expect(await accessibilityProblems(app.page, ".cjm-import")).toBe("");
    await paste(wordText, wordDocument);
    await expect.poll(understood).toContain("2 stages");
    expect(await accessibilityProblems(app.page, ".cjm-import")).toBe("");
    await app.page.locator("[data-choice='labels']").focus();
    await app.page.keyboard.press("Enter");
    await app.page.keyboard.press("Tab");
    const label = await app.page.evaluate(() => document.activeElement?.getAttribute("data-choice"));
    expect(label).toMatch(/^label /);
    await app.page.keyboard.press("f");
    await expect.poll(() => app.page.evaluate(() => document.activeElement?.getAttribute("data-choice"))).toBe(label);
    await app.page.setViewportSize({ width: 390, height: 760 });
    await app.idle();
    const name = await app.page.locator(".cjm-import-name input").boundingBox();
    const create = await app.page.locator("[data-way='create']").boundingBox();
    expect(name !== null && create !== null && name.y > 380 && name.y + name.height <= create.y && create.y + create.height <= 760).toBe(true);
    await app.page.setViewportSize({ width: 1280, height: 860 });
    await app.page.keyboard.press("Escape");
    expect(await dialog().count()).toBe(0);
  });

  it("the keys of the dialog import from wherever the focus is", async () => {
    await open();
    await paste(wordText, wordDocument);
    await expect.poll(understood).toContain("2 stages");
    await app.page.locator("[data-choice='traces']").focus();
    await app.page.keyboard.press("Control+Enter");
    await expect.poll(() => app.viewType()).toBe("customer-journey-map");
    await app.idle();
    await expect.poll(() => app.page.evaluate(() => document.activeElement?.closest("[data-path]")?.getAttribute("data-path"))).toBe("stages[0]");
  });
});
