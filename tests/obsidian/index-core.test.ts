/** The index's memory told every order of events a vault gives. */
import { beforeEach, describe, expect, it } from "vitest";
import { defaultNoteTags } from "../../src/journey/recognise-note";
import { IndexCore } from "../../src/obsidian/index-core";

const journey = (extra: Record<string, unknown> = {}) => ({
  frontmatter: { tags: ["journey"], stages: [{ name: "Choosing", touchpoints: [{ name: "Reviews", emotion: 1 }] }], ...extra },
  bodyTags: [],
});
const persona = { frontmatter: { tags: ["persona"], role: "Buyer" }, bodyTags: [] };

/** Finds notes as a vault does: by name, whatever the folder. */
class SmallVault {
  paths: string[] = [];
  find = (target: string) => this.paths.find((path) => path === `${target}.md` || path.endsWith(`/${target}.md`));
}

let vault: SmallVault;
let index: IndexCore;
beforeEach(() => {
  vault = new SmallVault();
  index = new IndexCore((target) => vault.find(target), defaultNoteTags);
});

describe("what the index lists", () => {
  it("lists a journey with its summary and leaves other notes alone", () => {
    index.noteRead("Maps/Watch.md", journey());
    index.noteRead("Diary.md", { frontmatter: { tags: ["diary"] }, bodyTags: ["todo"] });
    expect(index.journeys().map(({ path, name, status }) => ({ path, name, status }))).toEqual([
      { path: "Maps/Watch.md", name: "Watch", status: "map" },
    ]);
    expect(index.journeyAt("Maps/Watch.md")?.summary).toMatchObject({ stageCount: 1, touchpointCount: 1 });
  });

  it("takes a tag in the body for as good as one in the frontmatter", () => {
    index.noteRead("Idea.md", { frontmatter: undefined, bodyTags: ["CJM"] });
    expect(index.journeyAt("Idea.md")?.status).toBe("not-yet");
  });

  it("tells a journey without stages from one with empty stages", () => {
    index.noteRead("Empty.md", journey({ stages: [] }));
    index.noteRead("None.md", { frontmatter: { tags: ["journey"] }, bodyTags: [] });
    index.noteRead("Русская.md", { frontmatter: { tags: ["journey"], этапы: null }, bodyTags: [] });
    expect(index.journeys().map(({ status }) => status)).toEqual(["map", "not-yet", "map"]);
  });

  it("lists a note that is journey and persona as both", () => {
    index.noteRead("Both.md", { frontmatter: { tags: ["journey", "persona"], stages: [] }, bodyTags: [] });
    expect(index.journeyAt("Both.md")).toBeDefined();
    expect(index.personas().map(({ name }) => name)).toEqual(["Both"]);
  });

  it("drops a journey that lost its tag", () => {
    index.noteRead("Watch.md", journey());
    index.noteRead("Watch.md", { frontmatter: { stages: [] }, bodyTags: [] });
    expect(index.journeys()).toEqual([]);
  });

  it("uses other tags once each note is told again", () => {
    index.useTags({ ...defaultNoteTags, journey: ["путь"] });
    index.noteRead("Watch.md", journey());
    index.noteRead("Часы.md", { frontmatter: { tags: ["путь"], stages: [] }, bodyTags: [] });
    expect(index.journeys().map(({ path }) => path)).toEqual(["Часы.md"]);
  });
});

describe("broken notes", () => {
  it("keeps a journey that stopped parsing, with its last summary", () => {
    index.noteRead("Watch.md", journey({ title: "Buying a watch" }));
    index.noteBroken("Watch.md", { frontmatter: undefined, bodyTags: [] });
    expect(index.journeyAt("Watch.md")).toMatchObject({ status: "broken", summary: { title: "Buying a watch" } });
  });

  it("lists a note never read before when its raw text has the tag", () => {
    index.noteBroken("Watch.md", { frontmatter: { tags: ["journey"] }, bodyTags: [] });
    expect(index.journeyAt("Watch.md")).toMatchObject({ status: "broken", summary: undefined });
  });

  it("does not take every broken note for a journey", () => {
    index.noteBroken("Recipe.md", { frontmatter: { tags: ["food"] }, bodyTags: [] });
    expect(index.journeys()).toEqual([]);
  });

  it("is whole again once the note parses", () => {
    index.noteBroken("Watch.md", { frontmatter: { tags: ["journey"] }, bodyTags: [] });
    index.noteRead("Watch.md", journey());
    expect(index.journeyAt("Watch.md")?.status).toBe("map");
  });
});

describe("renames, deletions and links", () => {
  beforeEach(() => {
    vault.paths = ["People/Olga.md", "Watch.md"];
    index.noteRead("People/Olga.md", persona);
    index.noteRead("Watch.md", journey({ personas: ["[[Olga|Оля]]"] }));
  });

  it("knows which journeys name a persona", () => {
    expect(index.journeysOf("People/Olga.md").map(({ path }) => path)).toEqual(["Watch.md"]);
    expect(index.journeysOf("Watch.md")).toEqual([]);
  });

  it("follows a persona's rename, which the cache does not announce", () => {
    vault.paths = ["People/Olga Smith.md", "Watch.md"];
    index.noteRenamed("People/Olga.md", "People/Olga Smith.md");
    expect(index.personas().map(({ path, name }) => [path, name])).toEqual([["People/Olga Smith.md", "Olga Smith"]]);
    expect(index.journeysOf("People/Olga Smith.md")).toEqual([]);
    index.noteRead("Watch.md", journey({ personas: ["[[Olga Smith]]"] }));
    expect(index.journeysOf("People/Olga Smith.md").map(({ path }) => path)).toEqual(["Watch.md"]);
  });

  it("follows a journey's rename", () => {
    index.noteRenamed("Watch.md", "Archive/Watch 2025.md");
    expect(index.journeys().map(({ path, name }) => [path, name])).toEqual([["Archive/Watch 2025.md", "Watch 2025"]]);
    expect(index.journeysOf("People/Olga.md").map(({ path }) => path)).toEqual(["Archive/Watch 2025.md"]);
  });

  it("finds a persona whose note comes later", () => {
    vault.paths = ["Watch.md"];
    index.noteRemoved("People/Olga.md");
    expect(index.journeysOf("Olga.md")).toEqual([]);
    vault.paths = ["Watch.md", "Olga.md"];
    index.linksMoved();
    expect(index.journeysOf("Olga.md").map(({ path }) => path)).toEqual(["Watch.md"]);
  });

  it("forgets a deleted note wherever it was listed", () => {
    index.noteRemoved("Watch.md");
    expect(index.journeys()).toEqual([]);
    expect(index.journeysOf("People/Olga.md")).toEqual([]);
  });

  it("names all that lies in a folder, and nothing of a folder whose name only begins alike", () => {
    index.noteRead("Peoples/Igor.md", persona);
    expect(index.pathsIn("People")).toEqual(["People/Olga.md"]);
  });
});

describe("listeners", () => {
  it("hear of many changes in one call, after they all happened", async () => {
    const heard: string[][] = [];
    const stop = index.onChange((paths) => heard.push([...paths]));
    index.noteRead("A.md", journey());
    index.noteRead("B.md", journey());
    index.noteRenamed("B.md", "C.md");
    index.noteRead("Diary.md", { frontmatter: {}, bodyTags: [] });
    expect(heard).toEqual([]);
    await Promise.resolve();
    expect(heard).toEqual([["A.md", "B.md", "C.md"]]);
    stop();
    index.noteRemoved("A.md");
    await Promise.resolve();
    expect(heard).toHaveLength(1);
  });
});
