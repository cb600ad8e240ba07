/**
 * Every assumption about Obsidian's own behaviour that the plugin rests on, held against the test host with a fixture
 * plugin: order of events, states and history of tabs, windows, menus. A difference found in the real app is fixed here first.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type OpenVault, openVault } from "../host/launch";
import { buildFixturePlugin } from "./fixture-plugin";

const notes = {
  "Notes/One.md": '---\r\ntags: [journey, "a/b"]\r\npersona: "[[Person|P]]"\r\npeople: ["[[Person]]", plain]\r\nstages:\r\n  - evidence: "[[Other]]"\r\n---\r\n# Head\r\nHello [[Person#Part|her]] #tag `#code` ![[Other]]\r\n\r\n```fixture\r\nabc\r\n```\r\n',
  "Person.md": "A person. [[One]]",
  "Other.md": "Other\n\n```fixture\nx\n```\n",
  "Broken.md": "---\na: [\n---\nBody #tag",
};
let plugin: string;
let vault: OpenVault;
const state = (): Promise<unknown> =>
  vault.page.evaluate(() => {
    const leaf = window.app.workspace.activeLeaf;
    return { type: leaf?.view.getViewType(), ...leaf?.view.getState() };
  });
const tabs = (): Promise<string[]> => vault.page.evaluate(() => window.host.leaves.map((leaf) => leaf.view.getViewType()));

beforeAll(async () => {
  plugin = await buildFixturePlugin();
  vault = await openVault({ vault: notes, plugin });
});
afterAll(() => vault.close());
beforeEach(async () => {
  await vault.page.evaluate(() => {
    for (const leaf of window.host.leaves.slice(1)) leaf.detach();
    window.host.events.length = 0;
  });
});

describe("metadata", () => {
  it("gives tags, top-level links with their keys, body links, embeds and headings, and no nested links", async () => {
    const cache = await vault.page.evaluate(() => window.app.metadataCache.getCache("Notes/One.md"));
    expect(cache?.frontmatterLinks?.map(({ key, link, displayText }) => [key, link, displayText])).toEqual([
      ["persona", "Person", "P"],
      ["people.0", "Person", "Person"],
    ]);
    expect(cache?.tags?.map(({ tag }) => tag)).toEqual(["#tag"]);
    expect(cache?.links?.map(({ link }) => link)).toEqual(["Person#Part"]);
    expect(cache?.embeds?.map(({ link }) => link)).toEqual(["Other"]);
    expect(cache?.headings?.map(({ heading }) => heading)).toEqual(["Head"]);
    expect(cache?.frontmatter?.["tags"]).toEqual(["journey", "a/b"]);
  });

  it("has no frontmatter for a note whose YAML does not parse", async () => {
    const cache = await vault.page.evaluate(() => window.app.metadataCache.getCache("Broken.md"));
    expect(cache?.frontmatter).toBeUndefined();
    expect(cache?.tags?.map(({ tag }) => tag)).toEqual(["#tag"]);
  });

  it("changes some time after the file, then resolves", async () => {
    await vault.page.evaluate(() => {
      window.host.listen("vault", ["create", "modify", "rename", "delete"]);
      window.host.listen("metadataCache", ["changed", "resolve", "resolved", "deleted"]);
    });
    await vault.externalWrite("Person.md", "A person again. [[One]]");
    expect(await vault.page.evaluate(() => window.host.events.splice(0))).toEqual(["modify Person.md", "changed Person.md", "resolve Person.md", "resolved"]);
    await vault.externalWrite("New.md", "New");
    expect(await vault.page.evaluate(() => window.host.events.splice(0).slice(0, 2))).toEqual(["create New.md", "changed New.md"]);
    await vault.page.evaluate(async () => {
      const file = window.app.vault.getFileByPath("New.md");
      if (file !== null) await window.app.fileManager.renameFile(file, "Newer.md");
    });
    await vault.idle();
    const renamed = await vault.page.evaluate(() => window.host.events.splice(0));
    expect(renamed[0]).toBe("rename Newer.md");
    expect(renamed).not.toContain("changed Newer.md");
    expect(await vault.page.evaluate(() => window.app.metadataCache.getCache("Newer.md"))).not.toBeNull();
    await vault.externalWrite("Newer.md");
    expect(await vault.page.evaluate(() => window.host.events.splice(0).slice(0, 2))).toEqual(["deleted Newer.md", "delete Newer.md"]);
  });

  it("rewrites links to a renamed note in bodies and top-level properties, leaving every other byte", async () => {
    const before = vault.readFile("Notes/One.md");
    const rename = (from: string, to: string): Promise<void> =>
      vault.page.evaluate(
        async ([path, newPath]) => {
          const file = window.app.vault.getFileByPath(path);
          if (file !== null) await window.app.fileManager.renameFile(file, newPath);
        },
        [from, to] as const,
      );
    await rename("Person.md", "Someone.md");
    await vault.idle();
    expect(vault.readFile("Notes/One.md")).toBe(before.replaceAll("[[Person", "[[Someone"));
    await rename("Someone.md", "Person.md");
    await vault.idle();
    expect(vault.readFile("Notes/One.md")).toBe(before);
  });
});

describe("tabs", () => {
  it("show a file in the view its extension belongs to, and another view by state", async () => {
    await vault.openFile("Notes/One.md");
    expect(await state()).toEqual({ type: "markdown", file: "Notes/One.md", mode: "source", source: true });
    expect(await vault.runCommand("show")).toBe(true);
    expect(await state()).toEqual({ type: "fixture", file: "Notes/One.md", mark: "kept" });
  });

  it("go back and forward through views and files", async () => {
    await vault.openFile("Notes/One.md");
    await vault.runCommand("show");
    await vault.openFile("Person.md");
    await vault.runCommand("app:go-back");
    expect(await state()).toEqual({ type: "fixture", file: "Notes/One.md", mark: "kept" });
    await vault.runCommand("app:go-back");
    expect(await state()).toMatchObject({ type: "markdown", file: "Notes/One.md" });
    await vault.runCommand("app:go-forward");
    await vault.runCommand("app:go-forward");
    expect(await state()).toMatchObject({ type: "markdown", file: "Person.md" });
  });

  it("open beside by Mod, Mod+Alt and the middle button", async () => {
    await vault.openFile("Notes/One.md");
    await vault.runCommand("show");
    await vault.page.getByLabel("Open as Markdown").click({ modifiers: ["Control"] });
    await vault.idle();
    expect(await tabs()).toEqual(["fixture", "markdown"]);
    await vault.page.evaluate(() => window.host.leaves[0]?.app.workspace.setActiveLeaf(window.host.leaves[0]));
    await vault.page.getByLabel("Open as Markdown").click({ modifiers: ["Control", "Alt"] });
    await vault.idle();
    expect(await tabs()).toEqual(["fixture", "markdown", "markdown"]);
    expect(await vault.page.locator(".mod-root .workspace-tabs").count()).toBe(2);
    await vault.page.getByLabel("Open as Markdown").click({ button: "middle" });
    await vault.idle();
    expect(await tabs()).toHaveLength(4);
  });

  it("follow each other when linked, each in its own view", async () => {
    await vault.openFile("Notes/One.md");
    await vault.page.evaluate(async () => {
      const [leaf] = window.host.leaves;
      if (leaf === undefined) return;
      const beside = window.app.workspace.createLeafBySplit(leaf);
      await beside.setViewState({ type: "fixture", state: { file: "Notes/One.md" } });
      beside.setGroupMember(leaf);
      window.app.workspace.setActiveLeaf(leaf);
    });
    await vault.openFile("Person.md");
    expect(await vault.page.evaluate(() => window.host.leaves.map((leaf) => `${leaf.view.getViewType()} ${String(leaf.view.getState()["file"])}`))).toEqual(["markdown Person.md", "fixture Person.md"]);
  });

  it("follow renames of their file and leave with it", async () => {
    await vault.externalWrite("Gone.md", "Soon gone");
    await vault.openFile("Gone.md");
    await vault.runCommand("show");
    await vault.page.evaluate(async () => {
      const file = window.app.vault.getFileByPath("Gone.md");
      if (file !== null) await window.app.fileManager.renameFile(file, "Notes/Moved.md");
    });
    expect(await vault.page.locator(".view-content h2").textContent()).toBe("Moved");
    await vault.externalWrite("Notes/Moved.md");
    expect(await vault.page.locator(".view-content h2").count()).toBe(0);
  });

  it("come back after a restart: views with their state, hidden tabs deferred until shown", async () => {
    await vault.openFile("Notes/One.md");
    await vault.runCommand("show");
    await vault.openFile("Person.md", {}, "tab");
    await vault.restart();
    expect(await vault.page.evaluate(() => window.host.leaves.map((leaf) => [leaf.view.getViewType(), leaf.isDeferred]))).toEqual([
      ["fixture", true],
      ["markdown", false],
    ]);
    await vault.page.locator(".workspace-tab-header-inner-title").first().click();
    await vault.idle();
    expect(await state()).toEqual({ type: "fixture", file: "Notes/One.md", mark: "kept" });
    expect(await vault.page.locator(".view-content h2").textContent()).toBe("One");
  });
});

describe("windows", () => {
  it("take a tab with its view, which is told that its window changed", async () => {
    await vault.openFile("Notes/One.md");
    await vault.runCommand("show");
    const [opened] = await Promise.all([vault.page.waitForEvent("popup"), vault.runCommand("workspace:move-to-new-window")]);
    expect(await opened.locator("h2").textContent()).toBe("One");
    expect(await opened.locator(".view-content").getAttribute("data-migrated")).toBe("true");
    await vault.externalWrite("Notes/One.md", notes["Notes/One.md"].replace("# Head", "# Other head"));
    expect(await opened.locator("pre").textContent()).toContain("# Other head");
    const made = await opened.evaluate(() => {
      const element = document.createElement("div");
      document.body.append(element);
      return [typeof Reflect.get(element, "createDiv"), Reflect.get(element, "win") === window];
    });
    expect(made).toEqual(["function", true]);
    await vault.page.evaluate(() => window.app.workspace.activeLeaf?.detach());
    expect(await vault.page.evaluate(() => window.host.windowCount)).toBe(0);
    expect(vault.complaints).toEqual([]);
  });
});
