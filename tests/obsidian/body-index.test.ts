/** Journeys whose map stands in their text, as the index comes to know them: late, each once, and only those without stages. */
import { beforeEach, describe, expect, it, vi } from "vitest";
import { wordsFor } from "../../src/i18n/words";
import { defaultNoteTags } from "../../src/journey/recognise-note";
import { FakeApp } from "./fake-app";

vi.mock("obsidian", () => import("./fake-app"));
const { JourneyIndex } = await import("../../src/obsidian/journey-index");
const { BodyIndex } = await import("../../src/obsidian/body-index");
const { BodyMaps } = await import("../../src/obsidian/body-maps");

const stages = "## Wish\n\n**Goals:** Work\n**Barriers:** No prices\n**Emotion:** 😕\n\n## Shop\n\n**Goals:** Try\n**Barriers:** No sizes\n**Emotion:** 😊\n";
const bodyMap = `---\ntags: [journey]\n---\n${stages}`;
const tagged = { frontmatter: { tags: ["journey"] } };
const paragraph = { sections: [{ type: "paragraph", position: { start: { offset: 0 } } }] };

/** Moments in which nothing is to be done, given one by one when a test says so. */
let isIdle = true;
let waiting: (() => void)[] = [];
const idle = () => new Promise<void>((resolve) => void (isIdle ? setTimeout(resolve) : waiting.push(resolve)));
const idleOnce = async () => {
  waiting.shift()?.();
  await new Promise((resolve) => setTimeout(resolve, 5));
};

let app: FakeApp;
let index: InstanceType<typeof JourneyIndex>;
let bodies: InstanceType<typeof BodyIndex>;
const listed = () => index.core.journeys().map(({ path, status, summary }) => `${path} ${status} ${summary?.stageCount ?? "-"}`).sort();
const settled = () => vi.waitFor(() => expect(index.core.unreadBodies()).toEqual([]));
const start = async () => {
  index.load();
  bodies.load();
  app.makeLayoutReady();
  await index.whenReady();
  await settled();
};

beforeEach(() => {
  isIdle = true;
  waiting = [];
  app = new FakeApp();
  index = Reflect.construct(JourneyIndex, [app, wordsFor("en"), defaultNoteTags]);
  const parts = { app, core: index.core, bodyMaps: new BodyMaps(() => defaultNoteTags), noteTags: () => defaultNoteTags, ready: index.whenReady(), idle, failure: "failed" };
  bodies = Reflect.construct(BodyIndex, [parts]);
});

describe("the start", () => {
  it("reads nothing before the layout is ready, then only journeys without stages", async () => {
    app.put("Bike.md", bodyMap, tagged);
    app.put("Idea.md", "---\ntags: [journey]\n---\nWords.\n", tagged);
    app.put("Watch.md", `---\ntags: [journey]\nstages: [A]\n---\n${stages}`, { frontmatter: { tags: ["journey"], stages: ["A"] } });
    app.put("Plain.md", stages, paragraph);
    index.load();
    bodies.load();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(app.reads).toEqual([]);
    app.makeLayoutReady();
    await index.whenReady();
    await settled();
    expect(listed()).toEqual(["Bike.md body 2", "Idea.md not-yet 0", "Watch.md map 1"]);
    expect(app.reads.sort()).toEqual(["Bike.md", "Idea.md"]);
  });

  it("reads one text in every idle moment", async () => {
    isIdle = false;
    for (let count = 1; count <= 3; count += 1) app.put(`${count}.md`, bodyMap, tagged);
    index.load();
    bodies.load();
    app.makeLayoutReady();
    await index.whenReady();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(app.reads).toEqual([]);
    await idleOnce();
    expect(app.reads).toEqual(["1.md"]);
    await idleOnce();
    expect(app.reads).toEqual(["1.md", "2.md"]);
  });

  it("knows a journey by a tag in its text alone", async () => {
    app.put("Inline.md", `#journey\n\n${stages}`, { ...paragraph, tags: [{ tag: "#journey" }] });
    await start();
    expect(listed()).toEqual(["Inline.md body 2"]);
  });
});

describe("later", () => {
  beforeEach(async () => {
    app.put("Bike.md", bodyMap, tagged);
    await start();
  });

  it("follows the text, and the note stays a map while it is looked at again", async () => {
    app.change("Bike.md", `${bodyMap}\n## Ride\n\n**Goals:** Ride\n**Barriers:** Gears\n**Emotion:** 😐\n`, tagged);
    expect(listed()).toEqual(["Bike.md body 2"]);
    await settled();
    expect(listed()).toEqual(["Bike.md body 3"]);
    app.change("Bike.md", "---\ntags: [journey]\n---\nGone.\n", tagged);
    await settled();
    expect(listed()).toEqual(["Bike.md not-yet 0"]);
  });

  it("is a map of its properties once it is adopted", async () => {
    app.change("Bike.md", `---\ntags: [journey]\nstages: [A]\n---\n${stages}`, { frontmatter: { tags: ["journey"], stages: ["A"] } });
    await settled();
    expect(listed()).toEqual(["Bike.md map 1"]);
  });

  it("stays known through a rename, and ends with the note", async () => {
    app.rename("Bike.md", "Cycle.md");
    await settled();
    expect(listed()).toEqual(["Cycle.md body 2"]);
    app.remove("Cycle.md");
    expect(listed()).toEqual([]);
  });

  it("reads each text once, and tells of it once", async () => {
    const told = vi.fn();
    index.core.onChange(told);
    const before = app.reads.length;
    app.change("Idea.md", "---\ntags: [journey]\n---\nWords.\n", tagged);
    await settled();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(app.reads.slice(before)).toEqual(["Idea.md"]);
    expect(told).toHaveBeenCalledTimes(1);
  });

  it("reads no text twice, though the app tells of the note again", async () => {
    const before = app.reads.length;
    app.metadataCache.trigger("changed", app.vault.getFileByPath("Bike.md"), bodyMap, tagged);
    await settled();
    expect(listed()).toEqual(["Bike.md body 2"]);
    expect(app.reads.length).toBe(before);
  });

  it("reads nothing after the plugin is gone", async () => {
    bodies.unload();
    app.change("Late.md", bodyMap, tagged);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(app.reads).not.toContain("Late.md");
  });
});
