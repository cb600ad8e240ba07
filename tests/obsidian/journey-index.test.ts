/** The index against an app of our own making: starts, late caches, broken notes, every event of a vault. */
import { beforeEach, describe, expect, it, vi } from "vitest";
import { wordsFor } from "../../src/i18n/words";
import { defaultNoteTags } from "../../src/journey/recognise-note";
import { FakeApp, TFolder } from "./fake-app";

vi.mock("obsidian", () => import("./fake-app"));
const { JourneyIndex } = await import("../../src/obsidian/journey-index");

const frontmatter = { tags: ["journey"], stages: ["Need", "Choosing"] };
const mapText = "---\ntags: [journey]\nstages: [Need, Choosing]\n---\n";
const brokenText = "---\ntags: [journey]\nstages: [Need\n---\n";
const yamlSection = { sections: [{ type: "yaml", position: { start: { offset: 0 } } }] };
const paragraph = { sections: [{ type: "paragraph", position: { start: { offset: 0 } } }] };

let app: FakeApp;
let index: InstanceType<typeof JourneyIndex>;
const listed = () => index.core.journeys().map(({ path, status }) => `${path} ${status}`).sort();
const start = async () => {
  index.load();
  app.makeLayoutReady();
  await index.whenReady();
};
beforeEach(() => {
  app = new FakeApp();
  index = Reflect.construct(JourneyIndex, [app, wordsFor("en"), defaultNoteTags]);
});

describe("the start", () => {
  it("does nothing before the layout is ready", () => {
    app.put("Watch.md", mapText, { frontmatter });
    index.load();
    expect(listed()).toEqual([]);
    expect(app.reads).toEqual([]);
    expect(app.vault.count + app.metadataCache.count).toBe(0);
  });

  it("lists the vault from caches alone, opening only what does not parse", async () => {
    app.put("Watch.md", mapText, { frontmatter });
    app.put("Plain.md", "Words", paragraph);
    app.put("Broken.md", brokenText, yamlSection);
    app.put("Recipe.md", "---\na: [\n---\n", yamlSection);
    await start();
    expect(listed()).toEqual(["Broken.md broken", "Watch.md map"]);
    expect(app.reads.sort()).toEqual(["Broken.md", "Recipe.md"]);
  });

  it("takes a note whose cache comes late when it comes", async () => {
    app.put("Watch.md", mapText, undefined);
    await start();
    expect(listed()).toEqual([]);
    app.put("Watch.md", mapText, { frontmatter });
    app.metadataCache.trigger("resolved");
    expect(listed()).toEqual(["Watch.md map"]);
  });

  it("reads for itself a frontmatter that the app refuses and we do not", async () => {
    app.put("Twice.md", "---\ntags: [journey]\nstages: [A]\nowner: a\nowner: b\n---\n", yamlSection);
    await start();
    expect(listed()).toEqual(["Twice.md map"]);
  });
});

describe("a running index", () => {
  beforeEach(async () => {
    app.put("Maps/Watch.md", mapText, { frontmatter });
    await start();
  });

  it("follows creation, change and deletion", () => {
    app.change("New.md", mapText, { frontmatter });
    expect(listed()).toEqual(["Maps/Watch.md map", "New.md map"]);
    app.change("New.md", "No journey", paragraph);
    expect(listed()).toEqual(["Maps/Watch.md map"]);
    app.remove("Maps/Watch.md");
    expect(listed()).toEqual([]);
  });

  it("follows a rename, which comes without a change of the cache", () => {
    app.rename("Maps/Watch.md", "Clock.md");
    expect(listed()).toEqual(["Clock.md map"]);
    app.rename("Clock.md", "Clock.txt");
    expect(listed()).toEqual([]);
  });

  it("follows a renamed or deleted folder even when only the folder is announced", () => {
    app.vault.trigger("rename", new TFolder("Archive"), "Maps");
    expect(listed()).toEqual(["Archive/Watch.md map"]);
    app.vault.trigger("delete", new TFolder("Archive"));
    expect(listed()).toEqual([]);
  });

  it("keeps a journey that breaks, without opening it again, and takes it back when it is mended", () => {
    app.change("Maps/Watch.md", "---\nstages: [Need\n---\n", yamlSection);
    expect(listed()).toEqual(["Maps/Watch.md broken"]);
    expect(app.reads).toEqual([]);
    app.change("Maps/Watch.md", mapText, { frontmatter });
    expect(listed()).toEqual(["Maps/Watch.md map"]);
  });

  it("does not let a slow reading undo a newer change", async () => {
    app.put("Slow.md", brokenText, yamlSection);
    app.vault.trigger("create", app.vault.getFileByPath("Slow.md"));
    app.change("Slow.md", mapText, { frontmatter });
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(listed()).toContain("Slow.md map");
  });

  it("looks at everything again for other tags", async () => {
    app.put("Path.md", "---\ntags: [path]\n---\n", { frontmatter: { tags: ["path"], stages: [] } });
    index.useTags({ ...defaultNoteTags, journey: ["path"] });
    await vi.waitFor(() => expect(listed()).toEqual(["Path.md map"]));
  });

  it("hears nothing any more once unloaded", () => {
    index.unload();
    expect(app.vault.count + app.metadataCache.count).toBe(0);
  });
});
