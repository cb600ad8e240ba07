/** Maps in a note's text while things happen to the note: written by others, broken, renamed, told of in several places, adopted late. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type JourneyApp, openJourneyApp } from "./journey-app";

const body = `
# A bike by Monday

## Wish

**Goals:** Get to work again
**Barriers:** No prices
**Emotion:** 😕

## Shop

**Goals:** Try one
**Barriers:** No sizes
**Emotion:** 😊
`;
const head = "---\ncssclasses: [wide-page,  no-inline]\ntags: [journey]\naliases:\n  - 'The bike'\n# mine\npublish: false\n---";
const bike = `${head}\n${body}`;
const table = (names: readonly string[]): string => `| Stage | ${names.join(" | ")} |\n|---|${names.map(() => "---|").join("")}\n| Touchpoints | ${names.map((name) => `At ${name}`).join(" | ")} |\n| Emotion | ${names.map((_, at) => at - 1).join(" | ")} |\n`;
const three = `---\ntags: [journey]\n---\n# Buyer\n\n${table(["Search", "Buy"])}\n# Seller\n\n${table(["List", "Ship", "Get paid"])}\n# Courier\n\n${table(["Fetch", "Ride", "Ring", "Hand over"])}`;

let app: JourneyApp;
const bars = () => app.page.locator(".cjm-body-bar");
const maps = () => app.page.locator(".cjm-map");
const adopt = () => bars().first().getByRole("button", { name: "Adopt into properties" }).click();
const stages = () => app.map.locator(".cjm-stage .cjm-stage-name").allTextContents();
const bodyOf = (text: string): string => text.slice(text.indexOf("\n---", 3));

beforeAll(async () => {
  app = await openJourneyApp({ vault: { "Bike.md": bike, "Three.md": three, "Inline.md": `#journey\n${body}`, "Block.md": '```journey-map\nnote: "[[Bike]]"\n```\n' }, width: 1500, height: 900 });
});
afterAll(() => app.close());
afterEach(async () => {
  await app.expectClean();
  await app.closeTabs();
  await app.externalWrite("Bike.md", bike);
  await app.externalWrite("Three.md", three);
});

describe("adopting", () => {
  it("keeps every other property byte for byte, and the text with carriage returns", async () => {
    for (const text of [bike, bike.replaceAll("\n", "\r\n")]) {
      await app.externalWrite("Bike.md", text);
      await app.openMap("Bike.md");
      await adopt();
      await expect.poll(() => app.readFile("Bike.md")).toContain("stages:");
      const adopted = app.readFile("Bike.md");
      expect(bodyOf(adopted)).toBe(bodyOf(text));
      for (const line of head.split("\n").slice(1, -1)) expect(adopted.split(/\r?\n/u)).toContain(line);
      await app.page.keyboard.press("Control+z");
      await expect.poll(() => app.readFile("Bike.md")).toBe(text);
      await app.closeTabs();
    }
  });

  it("takes the text as another program left it a moment ago", async () => {
    await app.openMap("Bike.md");
    const changed = bike.replace("## Shop", "## The shop");
    const button = bars().first().getByRole("button", { name: "Adopt into properties" });
    await button.focus();
    await app.page.evaluate(([text]) => window.host.changedOutside("Bike.md", text), [changed] as const);
    await app.page.keyboard.press("Enter");
    await expect.poll(() => app.readFile("Bike.md")).toContain("stages:");
    expect(app.readFile("Bike.md")).toContain("- name: The shop");
    expect(bodyOf(app.readFile("Bike.md"))).toBe(bodyOf(changed));
  });

  it("is undone and done again over a text that was changed in between, which stays", async () => {
    await app.openMap("Bike.md");
    await adopt();
    await expect.poll(() => bars().count()).toBe(0);
    const more = `${app.readFile("Bike.md")}\nWritten later.\n`;
    await app.externalWrite("Bike.md", more);
    await expect.poll(() => app.runCommand("undo-edit")).toBe(true);
    await expect.poll(() => bars().count()).toBe(1);
    expect(app.readFile("Bike.md")).toBe(`${bike}\nWritten later.\n`);
    await expect.poll(() => app.runCommand("redo-edit")).toBe(true);
    await expect.poll(() => bars().count()).toBe(0);
    expect(app.readFile("Bike.md")).toBe(more);
  });

  it("goes on after the note was renamed", async () => {
    await app.openMap("Bike.md");
    await app.page.evaluate(async () => {
      const file = window.app.vault.getFileByPath("Bike.md");
      if (file !== null) await window.app.fileManager.renameFile(file, "Cycle.md");
    });
    await app.idle();
    expect(await bars().count()).toBe(1);
    await adopt();
    await expect.poll(() => app.readFile("Cycle.md")).toContain("stages:");
    await expect.poll(() => app.runCommand("undo-edit")).toBe(true);
    await expect.poll(() => app.readFile("Cycle.md")).toBe(bike);
    await app.page.evaluate(async () => {
      const file = window.app.vault.getFileByPath("Cycle.md");
      if (file !== null) await window.app.fileManager.renameFile(file, "Bike.md");
    });
    await app.idle();
  });

  it("gives a note with a mere #journey in its text properties of its own", async () => {
    await app.openMap("Inline.md");
    expect(await bars().count()).toBe(1);
    await adopt();
    await expect.poll(() => app.readFile("Inline.md")).toContain("stages:");
    expect(app.readFile("Inline.md").endsWith(`#journey\n${body}`)).toBe(true);
    await expect.poll(() => app.runCommand("undo-edit")).toBe(true);
    await expect.poll(() => app.readFile("Inline.md")).toBe(`#journey\n${body}`);
  });
});

describe("a note with three maps", () => {
  it("adopts the one that is chosen, and takes the next best when that is gone", async () => {
    await app.openMap("Three.md");
    const choice = bars().first().locator("select");
    expect(await choice.locator("option").count()).toBe(3);
    await choice.selectOption("1");
    await expect.poll(stages).toEqual(["List", "Ship", "Get paid"]);
    await adopt();
    await expect.poll(() => app.readFile("Three.md")).toContain("- name: Get paid");
    expect(app.readFile("Three.md")).not.toContain("name: Ring");
    await expect.poll(() => app.runCommand("undo-edit")).toBe(true);
    await expect.poll(() => app.readFile("Three.md")).toBe(three);
    await expect.poll(stages).toEqual(["List", "Ship", "Get paid"]);
    await app.externalWrite("Three.md", three.slice(0, three.indexOf("# Seller")));
    await expect.poll(stages).toEqual(["Search", "Buy"]);
    expect(await bars().first().locator("select").count()).toBe(0);
    await app.externalWrite("Three.md", "---\ntags: [journey]\n---\n# Buyer\n");
    await expect.poll(() => bars().count()).toBe(0);
  });
});

describe("properties that break while the map of the text is shown", () => {
  it("are told of instead, and the map comes back once they are mended", async () => {
    await app.openMap("Bike.md");
    const broken = bike.replace("publish:", "broken: [\npublish:");
    await app.externalWrite("Bike.md", broken);
    await expect.poll(() => bars().count()).toBe(0);
    expect(app.readFile("Bike.md")).toBe(broken);
    await app.externalWrite("Bike.md", bike);
    await expect.poll(() => bars().count()).toBe(1);
    await expect.poll(stages).toEqual(["Wish", "Shop"]);
  });
});

describe("a map of a text that is seen in two tabs, a code block and a window", () => {
  it("is the same everywhere, typed, adopted and taken back", async () => {
    await app.openFile("Block.md", { mode: "preview" });
    await app.openFile("Bike.md", {}, "split");
    await expect.poll(() => app.runCommand("toggle-map")).toBe(true);
    await app.openFile("Bike.md", {}, "split");
    await expect.poll(() => app.runCommand("open-map-to-side")).toBe(true);
    const opening = app.context.waitForEvent("page");
    expect(await app.runCommand("open-map-in-new-window")).toBe(true);
    const popout = await opening;
    await expect.poll(() => maps().count()).toBe(3);
    await expect.poll(() => popout.locator(".cjm-map").count()).toBe(1);
    // Narrow panes show the map as a list.
    const showing = async (name: string): Promise<number> => {
      let count = 0;
      for (const map of [...(await maps().all()), ...(await popout.locator(".cjm-map").all())]) if ((await map.textContent())?.includes(name) === true) count += 1;
      return count;
    };
    await app.externalWrite("Bike.md", bike.replace("## Shop", "## Trying"));
    await expect.poll(() => showing("Trying")).toBe(4);
    await popout.locator(".cjm-body-bar").getByRole("button", { name: "Adopt into properties" }).click();
    await expect.poll(() => app.readFile("Bike.md")).toContain("stages:");
    await expect.poll(() => bars().count()).toBe(0);
    expect(await popout.locator(".cjm-body-bar").count()).toBe(0);
    await popout.keyboard.press("Control+z");
    await expect.poll(() => app.readFile("Bike.md")).toBe(bike.replace("## Shop", "## Trying"));
    await expect.poll(() => popout.locator(".cjm-body-bar").count()).toBe(1);
    await expect.poll(() => showing("Trying")).toBe(4);
  });
});
