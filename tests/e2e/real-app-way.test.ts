/**
 * The way to the real app, as far as it can be gone without it: the debugging port, the door plugin, the words for specs. A
 * browser with the test host's page stands in for the app; only the download and the app itself are left out.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { HostDoor } from "../host/door";
import { flags, inTestHost, type OpenVault, readPlugin } from "../host/launch";
import { type Launcher, openInObsidian } from "../host/real-app";
import { buildPage } from "../host/server/build-page";
import { serveVault } from "../host/server/vault-server";
import { buildFixturePlugin } from "./fixture-plugin";

const notes = { "One.md": "---\ntags: [journey]\n---\nHello [[Two]]\n", "Two.md": "Two\n" };

/** Starts a browser on the host's page as the launcher starts the app. */
const standIn: Launcher = {
  launch: async ({ args, localStorage, plugins, vault }) => {
    const look = { theme: "light", language: localStorage["language"] ?? "en", mobile: false, rightToLeft: false, lateCache: false } as const;
    const server = await serveVault({ vaultFolder: vault, vaultName: "Notes", pageFolder: await buildPage(process.cwd()), look: () => look, plugins: () => plugins.map(readPlugin) });
    const profile = mkdtempSync(join(tmpdir(), "profile-"));
    const browser = spawn(process.env["CHROMIUM"] ?? "/usr/bin/chromium", ["--headless", ...flags, ...args, `--user-data-dir=${profile}`, server.address], { stdio: "ignore" });
    browser.on("exit", () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));
    return {
      proc: {
        kill: () => {
          server.close();
          return browser.kill();
        },
      },
    };
  },
};

declare global {
  interface Window {
    door: HostDoor<Window["host"]["leaves"][number]>;
  }
}

describe.runIf(inTestHost)("a vault opened over the debugging port", () => {
  let vault: OpenVault;
  beforeAll(async () => {
    vault = await openInObsidian({ vault: notes, plugin: await buildFixturePlugin(), language: "ru", settings: { count: 3 } }, standIn);
    await vault.page.evaluate(() => {
      window.host = window.door;
    });
  });
  afterAll(() => vault.close());

  it("holds the notes, the language and the saved settings it was given", async () => {
    expect(vault.readFile("One.md")).toBe(notes["One.md"]);
    expect(await vault.page.evaluate(() => document.documentElement.lang)).toBe("ru");
    expect(JSON.parse(vault.readFile(".obsidian/plugins/fixture-plugin/data.json"))).toEqual({ count: 3 });
  });

  it("opens notes in tabs and tells which there are", async () => {
    await vault.openFile("One.md");
    await vault.openFile("Two.md", { mode: "preview" }, "tab");
    expect(await vault.page.evaluate(() => window.host.leaves.map((leaf) => leaf.view.getState()["file"]))).toEqual(["One.md", "Two.md"]);
    expect(await vault.page.evaluate(() => window.host.windowCount)).toBe(0);
  });

  it("runs a command of the plugin, and says when there is none", async () => {
    expect(await vault.runCommand("no-such-command")).toBe(false);
    const [command] = await vault.page.evaluate(() => window.host.commands.filter(({ id }) => id.startsWith("fixture-plugin:")).map(({ id }) => id));
    expect(await vault.runCommand(command ?? "")).toBe(true);
    await vault.page.keyboard.press("Escape");
  });

  it("collects notices as they come", async () => {
    const before = await vault.page.evaluate(() => window.host.notices.length);
    await vault.page.evaluate(() => document.body.appendChild(document.createElement("div")).classList.add("notice"));
    await vault.idle();
    expect(await vault.page.evaluate(() => window.host.notices.length)).toBe(before + 1);
  });

  it("opens the menu of a file and listens to events", async () => {
    await vault.page.evaluate(() => window.host.listen("vault", ["rename"]));
    await vault.page.evaluate(() => window.host.openFileMenu("One.md"));
    expect(await vault.page.locator(".menu").count()).toBe(1);
    await vault.page.keyboard.press("Escape");
    await vault.page.evaluate(async () => {
      const file = window.app.vault.getFileByPath("Two.md");
      if (file !== null) await window.app.fileManager.renameFile(file, "Three.md");
    });
    await vault.idle();
    expect(await vault.page.evaluate(() => window.host.events)).toEqual(["rename Three.md"]);
    expect(vault.readFile("One.md")).toContain("[[Three]]");
  });

  it("selects lines, changes the theme, opens settings, unloads a plugin", async () => {
    await vault.openFile("One.md", { mode: "source" });
    await vault.page.evaluate(() => window.host.select(1, 1));
    expect(await vault.page.evaluate(() => window.app.workspace.activeEditor?.editor.getSelection())).toBe("tags: [journey]");
    await vault.page.evaluate(() => window.host.setTheme("dark"));
    expect(await vault.page.evaluate(() => document.body.classList.contains("theme-dark"))).toBe(true);
    await vault.page.evaluate(() => window.host.openSettings("fixture-plugin"));
    expect(await vault.page.locator(".modal").count()).toBe(1);
    await vault.page.keyboard.press("Escape");
    expect(await vault.page.evaluate(() => window.host.knowsView("fixture"))).toBe(true);
    await vault.page.evaluate(() => window.host.disablePlugin("fixture-plugin"));
    expect(await vault.page.evaluate(() => window.host.knowsView("fixture"))).toBe(false);
  });

  it("refuses what only the test host can do", async () => {
    await expect(openInObsidian({ vault: notes, plugin: await buildFixturePlugin(), lateCache: true }, standIn)).rejects.toThrow("only the test host can");
    await expect(vault.page.evaluate(() => window.host.releaseCache())).rejects.toThrow("does not wait");
  });
});
