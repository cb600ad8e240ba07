/** The host's screens held by the fixture plugin: code blocks, menus, hover, modals, settings, icons, the disk, the start. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inTestHost, type OpenVault, openVault } from "../host/launch";
import { buildFixturePlugin } from "./fixture-plugin";

const notes = {
  "One.md": "---\ntags: [journey]\n---\nHello [[Person]]\n\n```fixture\nabc\n```\n\n![[Other]]\n",
  "Person.md": "A person. [[One]]",
  "Other.md": "Other\n\n```fixture\nx\n```\n",
};
let plugin: string;
let vault: OpenVault;
const notices = (): Promise<readonly string[]> => vault.page.evaluate(() => window.host.notices);

beforeAll(async () => {
  plugin = await buildFixturePlugin();
  vault = await openVault({ vault: notes, plugin, language: "ru", theme: "dark" });
});
afterAll(() => vault.close());

describe("the host", () => {
  it("runs code blocks in reading view and in embeds, with their own source and lines", async () => {
    await vault.openFile("One.md", { mode: "preview" });
    expect(await vault.page.locator(".fixture-block").allTextContents()).toEqual(["abc in One.md at 5-7", "x in Other.md at 2-4"]);
  });

  it("puts entries of plugins into a file's menu, chosen by keyboard", async () => {
    await vault.page.evaluate(() => window.host.openFileMenu("Other.md"));
    await vault.page.keyboard.press("ArrowDown");
    await vault.page.keyboard.press("Enter");
    expect(await notices()).toContain("menu Other.md");
    expect(await vault.page.locator(".menu").count()).toBe(0);
  });

  it("asks for a page preview on hover and shows the link menu on right click", async () => {
    await vault.openFile("One.md");
    await vault.runCommand("show");
    await vault.page.getByRole("button", { name: "Person" }).hover();
    expect(await vault.page.evaluate(() => window.host.hoverLinks)).toEqual([{ source: "fixture", linktext: "Person", sourcePath: "One.md", hasTarget: true }]);
    await vault.page.getByRole("button", { name: "Person" }).click({ button: "right" });
    expect(await vault.page.locator(".menu-item").allTextContents()).toEqual(["Open link", "Open in new tab", "Open to the right", "Open in new window", "Fixture menu"]);
    await vault.page.keyboard.press("Escape");
  });

  it("suggests by keyboard and closes on Escape", async () => {
    await vault.runCommand("choose");
    await vault.page.keyboard.type("Pers");
    await vault.page.keyboard.press("Enter");
    expect(await notices()).toContain("chosen Person.md");
    await vault.runCommand("choose");
    await vault.page.keyboard.press("Escape");
    expect(await vault.page.locator(".modal").count()).toBe(0);
  });

  it("draws settings from their definitions and saves them", async () => {
    await vault.page.evaluate(() => window.host.openSettings("fixture-plugin"));
    await vault.page.getByLabel("Loud").check();
    await vault.page.getByLabel("Greeting").fill("Hello");
    await expect.poll(() => JSON.parse(vault.readFile(".obsidian/plugins/fixture-plugin/data.json"))).toEqual({ loud: true, greeting: "Hello" });
    await vault.page.keyboard.press("Escape");
  });

  it("speaks the language and wears the theme of the run", async () => {
    await vault.runCommand("language");
    expect(await notices()).toContain("ru");
    expect(await vault.page.evaluate(() => window.app.isDarkMode())).toBe(true);
  });

  it("writes what is typed to the disk, and nothing on opening", async () => {
    const before = vault.snapshot();
    await vault.openFile("Person.md");
    expect(vault.snapshot()).toEqual(before);
    await vault.page.locator(".cm-content").click();
    await vault.page.keyboard.press("Control+End");
    await vault.page.keyboard.type(" More.");
    await expect.poll(() => vault.readFile("Person.md"), { timeout: 5000 }).toBe("A person. [[One]] More.");
  });

  it("keeps the network off and complains of it", async () => {
    const answer = await vault.page.evaluate(() => fetch("https://example.org/").then(String, () => "refused"));
    expect(answer).toBe("refused");
    expect(vault.complaints.splice(0).join()).toContain("https://example.org/");
  });

  it.runIf(inTestHost)("remembers icons that do not exist", async () => {
    expect(await vault.page.evaluate(() => window.host.unknownIcons)).toEqual([]);
    await vault.runCommand("icon");
    expect(await vault.page.evaluate(() => window.host.unknownIcons)).toEqual(["no-such-icon"]);
  });
});

describe.runIf(inTestHost)("a start with a late cache", () => {
  it("is ready before any metadata, which comes when let", async () => {
    const late = await openVault({ vault: notes, plugin, lateCache: true });
    const known = (): Promise<boolean> => late.page.evaluate(() => window.app.metadataCache.getCache("One.md") !== null);
    expect(await late.page.evaluate(() => window.app.workspace.layoutReady)).toBe(true);
    expect(await known()).toBe(false);
    await late.page.evaluate(() => window.host.releaseCache());
    expect(await known()).toBe(true);
    await late.close();
  });
});
