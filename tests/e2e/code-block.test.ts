/** The journey-map code block in reading view and in embeds: whose map, which part of it, how high, and what it says of mistakes. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { accessibilityProblems, type JourneyApp, mapType, openJourneyApp } from "./journey-app";
import { sampleNotes, watchNote } from "./sample-notes";

const longNote = `---
tags: [journey]
stages:
${Array.from({ length: 30 }, (_, index) => `  - name: Stage ${index + 1}\n    goals: Goal ${index + 1}\n`).join("")}---

\`\`\`journey-map
\`\`\`

The end.
`;

let app: JourneyApp;
const blocks = () => app.view.locator(".block-language-journey-map");

beforeAll(async () => {
  app = await openJourneyApp({ vault: sampleNotes, height: 1600 });
});
afterAll(() => app.close());
afterEach(() => app.expectClean());

describe("a code block", () => {
  it("draws its own note's map when it is empty", async () => {
    await app.openFile("Journeys/Watch.md", { mode: "preview" });
    await expect.poll(() => blocks().locator(".cjm-title").textContent()).toBe("Watch");
    expect(await blocks().locator(".cjm-card").count()).toBe(5);
  });

  it("draws the map of the embedded note inside an embed", async () => {
    await app.openFile("Embeds.md", { mode: "preview" });
    await expect.poll(() => app.view.locator(".markdown-embed .cjm-title").textContent()).toBe("Watch");
  });

  it("draws another note's curve in the height asked for", async () => {
    await app.openFile("Blocks.md", { mode: "preview" });
    const block = blocks().nth(0);
    await expect.poll(() => block.locator(".cjm-map").count()).toBe(1);
    expect(await block.locator(".cjm-point").count()).toBeGreaterThan(0);
    expect(await block.locator(".row-goals").count()).toBe(0);
    expect(Math.round((await block.boundingBox())?.height ?? 0)).toBe(300);
  });

  it("draws the table with the lanes asked for, in their order, without the curve", async () => {
    const block = blocks().nth(1);
    expect(await block.locator("tr.cjm-row").evaluateAll((rows) => rows.map((row) => [...row.classList].find((name) => name.startsWith("row-"))))).toEqual(["row-barriers", "row-goals"]);
    expect(await block.locator(".cjm-point").count()).toBe(0);
  });

  it("says what is wrong with its options, all of it, and harms nothing around", async () => {
    await expect.poll(() => blocks().nth(2).textContent()).toBe("There is no note called “Nobody”.");
    const mistakes = (await blocks().nth(3).textContent()) ?? "";
    expect(mistakes).toContain("show is “everything”. It can be curve, table or both.");
    expect(mistakes).toContain("“colour” is not an option.");
    expect(await blocks().nth(4).textContent()).toContain("cannot be read");
    await blocks().nth(4).getByRole("button", { name: "Open the map" }).click();
    await expect.poll(app.tabs).toEqual(["markdown", mapType]);
    await app.runCommand("workspace:close");
    expect(await blocks().nth(5).textContent()).toContain("no stages yet");
  });

  it("says so when its options are no YAML", async () => {
    await app.externalWrite("Odd.md", '```journey-map\nnote: "[[Watch]]\n```\n\n```journey-map\n- a list\n```\n');
    await app.openFile("Odd.md", { mode: "preview" });
    await expect.poll(() => blocks().nth(0).textContent()).toContain("The options cannot be read");
    expect(await blocks().nth(1).textContent()).toContain("Write one option per line");
  });

  it("follows the note it shows, and finds it when it appears", async () => {
    await app.externalWrite("Late.md", '```journey-map\nnote: "[[Nobody]]"\n```\n');
    await app.openFile("Late.md", { mode: "preview" });
    await expect.poll(() => blocks().textContent()).toContain("no note called");
    await app.externalWrite("Nobody.md", watchNote);
    await expect.poll(() => blocks().locator(".cjm-title").textContent()).toBe("Nobody");
    await app.externalWrite("Nobody.md", watchNote.replace("Spec sheet", "Leaflet"));
    await expect.poll(() => blocks().locator(".cjm-card-name").first().textContent()).toContain("Leaflet");
    await app.externalWrite("Nobody.md");
    await expect.poll(() => blocks().textContent()).toContain("no note called");
  });

  it("opens links relative to the note it shows", async () => {
    await app.openFile("Blocks.md", { mode: "preview" });
    await expect.poll(() => blocks().nth(0).locator("a.cjm-persona").count()).toBeGreaterThan(0);
    await blocks().nth(0).locator("a.cjm-persona").first().click({ modifiers: ["Control"] });
    await expect.poll(() => app.page.evaluate(() => window.app.workspace.getActiveFile()?.path)).toBe("People/Olga.md");
    expect(await app.tabs()).toHaveLength(2);
    await app.runCommand("workspace:close");
  });

  it("keeps its looks among the tables of a note: nothing is cut off, no stripes of the theme show", async () => {
    await app.page.addStyleTag({ content: "body { --table-column-alt-background: rgb(1, 2, 3); --table-row-alt-background: rgb(4, 5, 6); }" });
    await app.openFile("Journeys/Watch.md", { mode: "preview" });
    await expect.poll(() => blocks().locator(".cjm-card").count()).toBe(5);
    const looks = await blocks().locator(".cjm-table").evaluate((table) => {
      const look = (selector: string, property: string): string[] => [...table.querySelectorAll(selector)].map((cell) => getComputedStyle(cell).getPropertyValue(property));
      return {
        cut: look("th, td", "overflow-x"),
        head: look("thead .cjm-stage", "background-color"),
        cells: look("tbody td", "background-color"),
        rows: look("tr", "background-color"),
      };
    });
    expect(new Set(looks.cut)).toEqual(new Set(["visible"]));
    expect(new Set(looks.head).size).toBe(1);
    expect(looks.rows.concat(looks.cells, looks.head).filter((color) => /rgb\((1, 2, 3|4, 5, 6)\)/.test(color))).toEqual([]);
  });

  it("comes back where it was, with its columns, after the note took it out of the page", async () => {
    await app.externalWrite("Long.md", longNote);
    await app.openFile("Long.md", { mode: "preview" });
    const stages = blocks().locator("thead .cjm-stage-text");
    const scroller = blocks().locator(".cjm-scroll");
    await expect.poll(() => stages.first().textContent()).toBe("Stage 1");
    await scroller.evaluate((element) => element.scrollTo(3000, 0));
    await expect.poll(() => stages.first().textContent()).not.toBe("Stage 1");
    await app.view.locator(".markdown-preview-sizer > div").evaluate(async (sizer) => {
      const sections = [...sizer.children];
      sizer.replaceChildren();
      await new Promise((resolve) => setTimeout(resolve, 100));
      sizer.replaceChildren(...sections);
    });
    await expect.poll(() => scroller.evaluate((element) => element.scrollLeft)).toBe(3000);
    const inSight = await blocks().evaluate((block) => {
      const { left, right } = block.getBoundingClientRect();
      return [...block.querySelectorAll("thead .cjm-stage")].filter((stage) => stage.getBoundingClientRect().left < right && stage.getBoundingClientRect().right > left).length;
    });
    expect(inSight).toBeGreaterThan(2);
  });

  it("asks for a note where it stands in none, as on a canvas", async () => {
    await app.externalWrite("Board.canvas", "```journey-map\n```\n");
    await app.page.evaluate(() => window.app.workspace.getLeaf().setViewState({ type: "markdown", active: true, state: { file: "Board.canvas", mode: "preview" } }));
    await expect.poll(() => blocks().textContent()).toContain("note:");
  });

  it("has no accessibility violations in either theme", async () => {
    await app.openFile("Blocks.md", { mode: "preview" });
    await expect.poll(() => blocks().nth(1).locator(".cjm-map").count()).toBe(1);
    for (const theme of ["light", "dark"] as const) {
      await app.page.evaluate((name) => window.host.setTheme(name), theme);
      expect(await accessibilityProblems(app.page, ".workspace-leaf.mod-active .block-language-journey-map")).toBe("");
    }
  });
});
