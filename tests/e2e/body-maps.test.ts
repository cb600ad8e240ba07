/** Maps that stand in a note's text: shown at once and read-only, adopted by mouse and by keys, taken back, and never written by looking. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { accessibilityProblems, type JourneyApp, mapType, openJourneyApp } from "./journey-app";

const bikeBody = `
# A bike by Monday

**Persona:** [[Nora]]
**Scenario:** The old one was stolen

\`\`\`journey-map
\`\`\`

## Wish

**Goals:** Get to work again
**Barriers:** Prices are not on the websites
**Emotion:** 😕 worried

The shop's own view of this is elsewhere.

## Shop

**Touchpoints:** Window, Test ride
**Barriers:** Nobody says which size fits
**Emotion:** 😊

## First week

**Actions:** Rides to work
**Barriers:** The gears slip
**Emotion:** 😐
`;
const bike = `---\ntags: [journey]\nowner: "Sales" # asks weekly\n---\n${bikeBody}`;
const inline = `Words first. #journey\n${bikeBody}`;
const two = `---\ntags: [journey]\n---\n\`\`\`mermaid\njourney\n  title By diagram\n  section One\n    Go: 3: Me\n\`\`\`\n${bikeBody}`;
const told = "---\ntags: [journey]\n---\n# Anna's journey\n\n## First touch\n- Hears of it\n\n## Sign-up\n- Asks\n- Signs\n\n## First week\n- Relaxes\n";
const likely = "---\ntags: [journey]\n---\n# Evening\n\n## Before\n\n**Goals:** Eat\n**Emotion:** 😕\n\n## After\n\n**Goals:** Sleep\n**Emotion:** 😊\n";
const notes: Readonly<Record<string, string>> = {
  "Bike.md": bike,
  "Keys.md": bike,
  "Side.md": bike,
  "Inline.md": inline,
  "Windows.md": bike.replaceAll("\n", "\r\n"),
  "Two.md": two,
  "Told.md": told,
  "Likely.md": likely,
  "Empty.md": bike.replace("owner:", "stages: []\nowner:"),
  "Broken.md": bike.replace("owner:", "broken: [\nowner:"),
  "Nothing.md": "---\ntags: [journey]\n---\nOnly words.\n",
  "Long.md": `${bike}\n# Diary\n\n${"Words about a day: many of them.\n\n".repeat(3000)}`,
  "Block.md": '```journey-map\nnote: "[[Bike]]"\nshow: table\n```\n',
  "Nora.md": "---\ntags: [persona]\n---\n",
};

let app: JourneyApp;
const bar = () => app.view.locator(".cjm-body-bar");
const stages = () => app.map.locator(".cjm-stage .cjm-stage-name").allTextContents();
const bodyOf = (text: string): string => text.slice(text.indexOf("---", 3) + 3);

beforeAll(async () => {
  app = await openJourneyApp({ vault: notes, width: 1500, height: 900 });
});
afterAll(() => app.close());
afterEach(async () => {
  await app.expectClean();
  await app.closeTabs();
});

describe("looking", () => {
  it("shows the map at once, says that it is read from the text, and writes nothing", async () => {
    for (const path of Object.keys(notes)) {
      await app.openFile(path);
      await app.runCommand("toggle-map");
      await app.idle();
      expect(app.readFile(path)).toBe(notes[path]);
    }
    await app.closeTabs();
    await app.openMap("Bike.md");
    expect(await app.map.locator(".cjm-title").textContent()).toBe("A bike by Monday");
    expect(await stages()).toEqual(["Wish", "Shop", "First week"]);
    expect(await bar().textContent()).toContain("This map is read from the note’s text.");
    expect(await app.map.locator("a.cjm-persona").textContent()).toContain("Nora");
    expect(await accessibilityProblems(app.page, ".cjm-view")).toBe("");
  });

  it("cannot be edited by dragging, typing, double clicks or keys", async () => {
    await app.openMap("Bike.md");
    const card = await app.map.locator(".cjm-card").first().boundingBox();
    if (card === null) throw new Error("No card");
    const { mouse, keyboard } = app.page;
    await mouse.move(card.x + 20, card.y + 10);
    await mouse.down();
    await mouse.move(card.x + 300, card.y + 30, { steps: 5 });
    await mouse.up();
    await mouse.dblclick(card.x + 20, card.y + 10);
    for (const key of ["Enter", "F2", "Delete", "x", "Control+z", "Alt+ArrowRight"]) await keyboard.press(key);
    await app.idle();
    expect(app.readFile("Bike.md")).toBe(bike);
    expect(await app.view.locator("textarea, input, [contenteditable='true']").count()).toBe(0);
    expect(await stages()).toEqual(["Wish", "Shop", "First week"]);
  });

  it("tells what was not understood, and opens the text at its line", async () => {
    await app.openMap("Bike.md");
    await bar().getByRole("button", { name: "1 remark about the reading" }).click();
    await bar().getByRole("button", { name: /shop's own view/ }).click();
    await expect.poll(() => app.viewType()).toBe("markdown");
    const line = bike.split("\n").findIndex((text) => text.includes("own view"));
    expect(await app.page.evaluate(() => window.app.workspace.activeLeaf?.view.getEphemeralState())).toMatchObject({ cursor: { line } });
  });

  it("reads a tag within the text, without any properties, and carriage returns", async () => {
    for (const path of ["Inline.md", "Windows.md"]) {
      await app.openMap(path);
      expect(await stages()).toEqual(["Wish", "Shop", "First week"]);
    }
  });

  it("does not look at the text where the properties say that the map is empty, or cannot be read", async () => {
    await app.openMap("Empty.md");
    expect([await bar().count(), await stages()]).toEqual([0, []]);
    await app.openMap("Broken.md");
    expect(await app.view.textContent()).toContain("The map cannot be shown yet");
    await app.openMap("Nothing.md");
    expect(await app.view.textContent()).toContain("Not a journey map yet");
  });

  it("lists such notes as maps, with their counts", async () => {
    await app.openFile("Nora.md");
    await app.runCommand("open-journey");
    const notesOf = async (): Promise<string[]> => app.page.locator(".suggestion-note").allTextContents();
    await expect.poll(async () => (await notesOf()).find((note) => note.endsWith("Bike.md"))).toContain("3 stages, 2 touchpoints · in the note’s text");
    expect((await notesOf()).find((note) => note.endsWith("Told.md"))).toContain("not a map yet");
    await app.page.keyboard.press("Escape");
  });

  it("shows which of several maps it is, and another when asked", async () => {
    await app.openMap("Two.md");
    expect(await stages()).toEqual(["Wish", "Shop", "First week"]);
    await bar().getByRole("combobox").focus();
    await bar().getByRole("combobox").selectOption({ index: 0 });
    await expect.poll(stages).toEqual(["One"]);
    expect(await app.page.evaluate(() => document.activeElement?.tagName)).toBe("SELECT");
    await bar().getByRole("combobox").selectOption({ index: 1 });
    await expect.poll(stages).toEqual(["Wish", "Shop", "First week"]);
  });

  it("has no accessibility violations in either theme, unfolded or offered", async () => {
    for (const theme of ["light", "dark"] as const) {
      await app.page.evaluate((name) => window.host.setTheme(name), theme);
      await app.openMap("Two.md");
      await bar().getByRole("button", { name: /remark/ }).click();
      expect(await accessibilityProblems(app.page, ".workspace-leaf.mod-active .cjm-body-bar")).toBe("");
      await app.openMap("Told.md");
      expect(await accessibilityProblems(app.page, ".workspace-leaf.mod-active .cjm-view")).toBe("");
    }
    await app.page.evaluate(() => window.host.setTheme("light"));
  });

  it("asks where it may be none, and offers what says too little", async () => {
    await app.openMap("Likely.md");
    expect(await stages()).toEqual(["Before", "After"]);
    expect(await bar().textContent()).toContain("Is it the journey map?");
    await bar().getByRole("button", { name: "Not a map" }).click();
    await expect.poll(() => app.view.textContent()).toContain("Not a journey map yet");
    await app.openMap("Told.md");
    expect(await app.view.textContent()).toContain("Not a journey map yet");
    await app.view.getByRole("button", { name: /Show as a map/ }).click();
    await expect.poll(stages).toEqual(["First touch", "Sign-up", "First week"]);
    expect(app.readFile("Told.md")).toBe(told);
  });

  it("is drawn in code blocks, which lead to where it can be adopted", async () => {
    await app.openFile("Block.md", { mode: "preview" });
    await expect.poll(() => app.view.locator(".cjm-block .cjm-stage").count()).toBe(3);
    expect(await app.view.locator(".cjm-body-bar").textContent()).toContain("This map is read from the note’s text.");
    await app.view.locator(".cjm-body-bar").getByRole("button", { name: "Open the map" }).click();
    await expect.poll(app.tabs).toEqual(["markdown", mapType]);
    await app.openFile("Bike.md", { mode: "preview" });
    await expect.poll(() => app.view.locator(".cjm-block .cjm-stage").count()).toBe(3);
  });

  it("is exported by the dialog", async () => {
    await app.openMap("Bike.md");
    await expect.poll(() => app.runCommand("export-map")).toBe(true);
    await expect.poll(() => app.page.locator(".modal").textContent()).toContain("Export");
    await app.page.keyboard.press("Escape");
  });

  it("waits for a long text without standing still", async () => {
    await app.openMap("Long.md");
    await expect.poll(stages).toEqual(["Wish", "Shop", "First week"]);
  });
});

describe("a text that is typed beside its map", () => {
  it("is followed, and the bar's focus and unfolding stay", async () => {
    await app.openFile("Side.md");
    await expect.poll(() => app.runCommand("open-map-to-side")).toBe(true);
    await expect.poll(() => bar().count()).toBe(1);
    const remarks = app.page.locator(".cjm-body-bar").getByRole("button", { name: /remark/ });
    await remarks.click();
    const map = app.page.locator(".workspace-leaf-content[data-type='customer-journey-map'] .cjm-map");
    await app.externalWrite("Side.md", bike.replace("## Shop", "## The shop"));
    await expect.poll(() => map.locator(".cjm-stage .cjm-stage-name").allTextContents()).toEqual(["Wish", "The shop", "First week"]);
    await app.externalWrite("Side.md", bike.replace("The shop's own", "Above. The shop's own").replace("# A bike", "\n# A bike"));
    await expect.poll(() => app.page.locator(".cjm-body-remarks").textContent()).toContain("Above. The shop's own");
    expect([await remarks.getAttribute("aria-expanded"), await remarks.evaluate((button) => button === document.activeElement)]).toEqual(["true", true]);
    await app.externalWrite("Side.md", "---\ntags: [journey]\n---\nGone.\n");
    await expect.poll(() => app.page.locator(".workspace-leaf-content[data-type='customer-journey-map']").textContent()).toContain("Not a journey map yet");
    await app.externalWrite("Side.md", bike);
    await expect.poll(() => map.locator(".cjm-stage").count()).toBe(3);
  });
});

describe("adopting", () => {
  it("puts the map into the properties with one click, the text byte for byte as it was; undo takes it back", async () => {
    await app.openMap("Bike.md");
    await bar().getByRole("button", { name: "Adopt into properties" }).click();
    await expect.poll(() => bar().count()).toBe(0);
    const adopted = app.readFile("Bike.md");
    expect(adopted).toContain('owner: "Sales" # asks weekly');
    expect(adopted).toContain("stages:");
    expect(bodyOf(adopted)).toBe(bodyOf(bike));
    await expect.poll(stages).toEqual(["Wish", "Shop", "First week"]);
    expect(await app.page.evaluate(() => document.activeElement?.closest("[data-path]")?.getAttribute("data-path"))).toBe("stages[0]");
    await app.page.keyboard.press("Control+z");
    await expect.poll(() => app.readFile("Bike.md")).toBe(bike);
    await expect.poll(() => bar().count()).toBe(1);
    expect(await app.page.evaluate(() => document.activeElement?.textContent)).toBe("Adopt into properties");
    await app.page.keyboard.press("Control+Shift+z");
    await expect.poll(() => bar().count()).toBe(0);
    expect(app.readFile("Bike.md")).toBe(adopted);
    await app.page.keyboard.press("Control+z");
    await expect.poll(() => app.readFile("Bike.md")).toBe(bike);
  });

  it("goes by the keyboard alone, and the map can be edited where it stands", async () => {
    await app.openMap("Keys.md");
    const focused = (): Promise<string> => app.page.evaluate(() => document.activeElement?.textContent ?? "");
    for (let press = 0; press < 30 && (await focused()) !== "Adopt into properties"; press += 1) await app.page.keyboard.press("Tab");
    await app.page.keyboard.press("Enter");
    await expect.poll(() => app.readFile("Keys.md")).toContain("stages:");
    await expect.poll(() => bar().count()).toBe(0);
    await app.page.keyboard.press("F2");
    await app.page.keyboard.press("Control+a");
    await app.page.keyboard.type("A wish");
    await app.page.keyboard.press("Enter");
    await expect.poll(() => app.readFile("Keys.md")).toContain("name: A wish");
    expect(bodyOf(app.readFile("Keys.md"))).toBe(bodyOf(bike));
  });

  it("is a command and a line of the note's menu, from Markdown too", async () => {
    await app.openFile("Inline.md");
    await expect.poll(() => app.runCommand("adopt-body-map")).toBe(true);
    await expect.poll(() => app.viewType()).toBe(mapType);
    const adopted = app.readFile("Inline.md");
    expect(adopted.endsWith(inline)).toBe(true);
    expect(adopted.startsWith("---\n")).toBe(true);
    await app.closeTabs();
    await app.openFile("Windows.md");
    await app.page.evaluate(() => window.host.openFileMenu("Windows.md"));
    await app.page.locator(".menu-item", { hasText: "Adopt map from note text" }).click();
    await expect.poll(() => app.readFile("Windows.md")).toContain("stages:");
    const windows = app.readFile("Windows.md");
    expect(bodyOf(windows)).toBe(bodyOf(bike).replaceAll("\n", "\r\n"));
    expect(windows.replaceAll("\r\n", "")).not.toContain("\n");
  });

  it("comes with turning a note without the tag into a journey, when its text surely holds a map", async () => {
    await app.externalWrite("Untagged.md", bikeBody);
    await app.openFile("Untagged.md");
    await expect.poll(() => app.runCommand("turn-into-journey")).toBe(true);
    await expect.poll(stages).toEqual(["Wish", "Shop", "First week"]);
    expect(app.readFile("Untagged.md")).toMatch(/^---\ntags: .*journey/);
    expect(app.readFile("Untagged.md").endsWith(bikeBody)).toBe(true);
    await app.closeTabs();
    const plain = "# Evening\n\n## Before\n\n**Goals:** Eat\n**Emotion:** 😕\n\n## After\n\n**Goals:** Sleep\n**Emotion:** 😊\n";
    await app.externalWrite("Plain.md", plain);
    await app.openFile("Plain.md");
    await app.runCommand("turn-into-journey");
    await expect.poll(() => app.readFile("Plain.md")).toContain("stages: []");
  });

  it("is not offered where there is no such map", async () => {
    for (const path of ["Nothing.md", "Empty.md", "Nora.md"]) {
      await app.openFile(path);
      expect(await app.runCommand("adopt-body-map")).toBe(false);
    }
  });

  it("takes what was typed a moment ago and is not saved yet", async () => {
    await app.externalWrite("Keys.md", bike);
    await app.openFile("Keys.md");
    await expect.poll(() => app.runCommand("open-map-to-side")).toBe(true);
    await expect.poll(() => bar().count()).toBe(1);
    await app.page.evaluate(() => {
      const [first] = window.host.leaves;
      if (first !== undefined) window.app.workspace.setActiveLeaf(first);
      const editor = window.app.workspace.activeEditor?.editor;
      const at = editor?.getValue().indexOf("First week") ?? -1;
      editor?.replaceRange("Very f", editor.offsetToPos(at), editor.offsetToPos(at + 1));
    });
    await app.page.locator(".cjm-body-bar").getByRole("button", { name: "Adopt into properties" }).click();
    await expect.poll(() => app.readFile("Keys.md")).toContain("  - name: Very first week\n");
    expect(bodyOf(app.readFile("Keys.md"))).toBe(bodyOf(bike).replace("First week", "Very first week"));
  });

  it("is seen in two panes at once", async () => {
    await app.openMap("Side.md");
    await app.runCommand("open-map-to-side");
    await expect.poll(() => app.page.locator(".cjm-body-bar").count()).toBe(2);
    await app.page.locator(".cjm-body-bar").first().getByRole("button", { name: "Adopt into properties" }).click();
    await expect.poll(() => app.page.locator(".cjm-body-bar").count()).toBe(0);
    expect(bodyOf(app.readFile("Side.md"))).toBe(bodyOf(bike));
    expect(await app.page.locator(".cjm-map .cjm-stage").count()).toBe(6);
  });

  it("works in a window of its own", async () => {
    await app.externalWrite("Bike.md", bike);
    await app.openMap("Bike.md");
    const opening = app.context.waitForEvent("page");
    expect(await app.runCommand("open-map-in-new-window")).toBe(true);
    const popout = await opening;
    const button = popout.locator(".cjm-body-bar").getByRole("button", { name: "Adopt into properties" });
    await button.click();
    await expect.poll(() => app.readFile("Bike.md")).toContain("stages:");
    await expect.poll(() => popout.locator(".cjm-body-bar").count()).toBe(0);
    expect(bodyOf(app.readFile("Bike.md"))).toBe(bodyOf(bike));
    await popout.close();
  });
});
