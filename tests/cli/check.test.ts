/** What cjm check finds and how it says so. */
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { NoteFilter } from "../../src/cli/read-whole-note";
import { journeyNote, makeFolder, runIn } from "./make-folder";

const broken = "---\ntags: [journey]\nstages:\n  - name: A\n    fears: *really?*\n---\n";

describe("cjm check", () => {
  test("names file, line and column of each problem, sorted, and ends with 1 when one is an error", async () => {
    const folder = makeFolder({ "b/Broken.md": broken, "a/Fine.md": journeyNote(), "a/Odd.md": journeyNote().replace("-2", "9"), "Text.md": "# Just text" });
    const { code, out, error } = await runIn(folder, ["check", "."]);
    const lines = out.trimEnd().split("\n");
    expect(lines[0]).toMatch(/^a\/Odd\.md:7:18 warning emotion-out-of-scale .+ — .+$/);
    expect(lines[1]).toMatch(/^b\/Broken\.md:5:12 error yaml-unresolvable .+ — .*fears: "\*really\?\*"/);
    expect(lines[2]).toBe("3 journeys: 1 error, 1 warning, 0 hints");
    expect(lines).toHaveLength(3);
    expect({ code, error }).toEqual({ code: 1, error: "" });
  });

  test("ends with 0 when nothing is an error", async () => {
    const folder = makeFolder({ "Fine.md": journeyNote() });
    expect(await runIn(folder, ["check", folder])).toEqual({ code: 0, out: "1 journey: nothing to fix\n", error: "" });
    expect(await runIn(makeFolder({}), ["check", "."])).toEqual({ code: 0, out: "No journeys found.\n", error: "" });
  });

  test("speaks Russian", async () => {
    const folder = makeFolder({ "Broken.md": broken });
    const { out } = await runIn(folder, ["check", "Broken.md", "--lang", "ru"]);
    expect(out).toContain("Broken.md:5:12 ошибка yaml-unresolvable");
    expect(out).toContain("1 карта: 1 ошибка, 0 предупреждений, 0 советов");
  });

  test("prints JSON that says the same", async () => {
    const folder = makeFolder({ "Broken.md": broken });
    const { out } = await runIn(folder, ["check", ".", "--format", "json"]);
    expect(JSON.parse(out)).toMatchObject({
      format: 1, journeys: 1, unreadable: 0, errors: 1, warnings: 0, infos: 0,
      problems: [{ file: "Broken.md", code: "yaml-unresolvable", severity: "error", line: 5, column: 12, mended: 'fears: "*really?*"' }],
    });
  });

  test("reads a note named outright without its tag, and passes over such notes in a folder", async () => {
    const folder = makeFolder({ "Plain.md": "---\nstages:\n  - name: A\n    emotion: 9\n---\n" });
    expect((await runIn(folder, ["check", "."])).out).toBe("No journeys found.\n");
    expect((await runIn(folder, ["check", "Plain.md"])).out).toMatch(/^Plain\.md:4:14 warning emotion-out-of-scale/);
  });

  test("knows journeys by the tag in the text, by type, and by the raw tag of a broken note", async () => {
    const folder = makeFolder({
      "Inline.md": "---\nstages: []\n---\nAbout #cjm", "Typed.md": "---\ntype: User Journey Map\nstages: []\n---\n", "Late.md": "---\ntags: [journey]\nstages:\n  - name: A\n",
      "Code.md": "---\nstages: []\n---\n`#cjm`", "Other.md": "---\ntags: [travel]\nstages: []\n---\n",
    });
    const { out } = await runIn(folder, ["list", ".", "--format", "json"]);
    const { journeys } = JSON.parse(out);
    expect(journeys.map((journey: { file: string; status: string }) => [journey.file, journey.status])).toEqual([["Inline.md", "map"], ["Late.md", "broken"], ["Typed.md", "map"]]);
  });

  test("takes tags from the vault's settings, and from --tag before them", async () => {
    const settings = JSON.stringify({ tags: { journey: ["#путь"], persona: 7 }, other: true });
    const folder = makeFolder({ "vault/.obsidian/plugins/customer-journey-maps/data.json": settings, "vault/A.md": journeyNote().replace("[journey]", "[путь]"), "vault/B.md": journeyNote(), "vault/C.md": journeyNote().replace("[journey]", "[map]") });
    expect((await runIn(folder, ["list", "vault"])).out).toContain("Journeys (1)\n  vault/A.md");
    expect((await runIn(folder, ["list", "vault", "--tag", "#map"])).out).toContain("Journeys (1)\n  vault/C.md");
    const damaged = makeFolder({ ".obsidian/plugins/customer-journey-maps/data.json": "{ half", "A.md": journeyNote() });
    expect((await runIn(damaged, ["list", "."])).out).toContain("Journeys (1)");
  });

  test("skips dot folders and node_modules, and does not run in circles through links", async () => {
    const folder = makeFolder({ ".trash/A.md": broken, "node_modules/x/A.md": broken, "a/Fine.md": journeyNote() });
    symlinkSync(folder, join(folder, "a", "loop"));
    symlinkSync(join(folder, "nowhere"), join(folder, "a", "dangling.md"));
    expect(await runIn(folder, ["check", "."])).toMatchObject({ code: 0, out: "1 journey: nothing to fix\n" });
  });

  test("reports personas without a note and avatars without a picture", async () => {
    const folder = makeFolder({
      "Maps/A.md": journeyNote('personas: ["[[Olga]]", "[[Nobody]]", Plain text]\nbaseline: "[[Earlier]]"\n'),
      "People/Olga.md": '---\ntags: [persona]\navatar: "[[olga.png]]"\n---\n',
    });
    const { out, code } = await runIn(folder, ["check", "."]);
    expect(out.split("\n").map((line) => line.split(" ").slice(0, 3).join(" "))).toEqual(["Maps/A.md:3:12 warning avatar-missing", "Maps/A.md:3:24 warning link-broken", "Maps/A.md:4:11 warning link-broken", "1 journey: 0", ""]);
    expect(code).toBe(0);
  });

  test("says that a note named outright has no map, and why when its properties begin too late", async () => {
    const folder = makeFolder({ "A.md": "words", "B.md": "\n---\nstages: [a]\n---\n", "C.md": "#journey" });
    expect(await runIn(folder, ["check", "A.md"])).toMatchObject({ code: 0, error: "A.md: no map yet, the note has no stages.\n" });
    expect((await runIn(folder, ["check", "B.md"])).out).toContain("B.md:2:1 warning frontmatter-late");
    expect(await runIn(folder, ["check", "."])).toMatchObject({ code: 0, error: "" });
  });

  test("puts a broken link where it stands, also when its quotes are missing", async () => {
    const folder = makeFolder({ "A.md": journeyNote("personas:\n  - \"[[Olga]]\"\n  - [[Igor|И]]\nbaseline: [[Old]]\n") });
    const { out } = await runIn(folder, ["check", "."]);
    expect([...out.matchAll(/^A\.md:(\d+:\d+) warning link-broken/gm)].map((found) => found[1])).toEqual(["4:5", "5:5", "6:11"]);
  });

  test("knows a persona in a score by the aliases in its note", async () => {
    const note = journeyNote('personas: ["[[Olga]]"]\n').replace("emotion: -2", "emotion: { Лёля: 1 }");
    expect((await runIn(makeFolder({ "A.md": note, "Olga.md": "---\naliases: [Лёля]\n---\n" }), ["check", "."])).out).toBe("1 journey: nothing to fix\n");
    expect((await runIn(makeFolder({ "A.md": note, "Olga.md": "" }), ["check", "."])).out).toContain("persona-unknown");
  });

  test("goes on past a note that cannot be read, and ends with 1", async () => {
    const folder = makeFolder({ "B.md": journeyNote(), "A.md": journeyNote() });
    const link = join(folder, "C.md");
    symlinkSync("/dev/null/x", link);
    expect(await runIn(folder, ["check", "."])).toMatchObject({ code: 0, out: "2 journeys: nothing to fix\n" });
    vi.spyOn(NoteFilter.prototype, "mayBeOurs").mockImplementationOnce(() => { throw new Error("disk is gone"); });
    expect(await runIn(folder, ["check", "."])).toMatchObject({ code: 1, out: "1 journey: nothing to fix\n", error: "A.md: could not be read: disk is gone\n" });
  });

  test("draws progress only where a person watches the error stream", async () => {
    const files = Object.fromEntries(Array.from({ length: 300 }, (_, number) => [`${number}.md`, journeyNote("", "word ".repeat(300))]));
    const folder = makeFolder(files);
    expect((await runIn(folder, ["check", "."], {}, false)).error).toBe("");
    const watched = await runIn(folder, ["check", "."], {}, true);
    expect(watched.error === "" || watched.error.includes("of 300")).toBe(true);
    expect(watched.error.replaceAll(/\r\u001b\[K(?:Reading \d+ of 300)?/g, "")).toBe("");
  });
});

describe("cjm list", () => {
  test("counts what journeys hold, and the journeys of each persona", async () => {
    const folder = makeFolder({
      "A.md": journeyNote('personas: "[[Olga]]"\njourney-type: ujm\njourney-state: to be\n'), "B.md": journeyNote('personas: ["[[People/olga|О]]"]\n'),
      "Idea.md": "---\ntags: journey\n---\n", "Broken.md": broken, "People/Olga.md": "---\ntags: persona\nrole: Buyer\n---\n",
    });
    expect((await runIn(folder, ["list", "."])).out).toBe(
      [
        "Journeys (4)", "  A.md: UJM · to be · 1 stage · 1 touchpoint · Olga", "  B.md: 1 stage · 1 touchpoint · olga", "  Broken.md: properties cannot be read · 1 problem", "  Idea.md: no map yet",
        "", "Personas (1)", "  People/Olga.md: Buyer · in 2 journeys", "",
      ].join("\n"),
    );
    expect(JSON.parse((await runIn(folder, ["list", ".", "--format", "json"])).out)).toMatchObject({
      format: 1, journeys: [{ file: "A.md", title: "A", status: "map", type: "UJM", state: "to-be", stages: 1, touchpoints: 1, personas: ["Olga"] }, {}, { status: "broken", problems: { error: 1 } }, { status: "not-yet" }],
      personas: [{ file: "People/Olga.md", name: "Olga", role: "Buyer", journeys: 2 }],
    });
  });
});
