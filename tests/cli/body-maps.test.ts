/** Maps that stand in a note's text, in the terminal: listed, checked, rendered and edited like any other, at their own lines. */
import { describe, expect, test } from "vitest";
import { filesIn, makeFolder, readText, runIn } from "./make-folder";

const body = "# Bike\n\n**Persona:** [[Nora]], [[Nobody]]\n\n## Wish\n\n**Goals:** Work\n**Barriers:** No prices\n**Emotion:** 😕\n\nElsewhere.\n\n## Shop\n\n**Touchpoints:** Window, Test ride\n**Barriers:** No sizes\n**Emotion:** 😊\n\n## Ride\n\n**Actions:** Rides\n**Emotion:** 😐\n";
const note = `---\ntags: [journey]\nreviewed: someday soon\n---\n${body}`;
const told = "---\ntags: [journey]\n---\n# Anna's journey\n\n## One\n- Hears\n\n## Two\n- Asks\n\n## Three\n- Relaxes\n";
const vault = { "Bike.md": note, "Told.md": told, "Empty.md": note.replace("tags", "stages: []\ntags"), "Nora.md": "---\ntags: [persona]\n---\n" };

describe("a map in a note's text", () => {
  test("is counted by list, which says where it stands", async () => {
    const folder = makeFolder(vault);
    const { out } = await runIn(folder, ["list", "."]);
    expect(out).toContain("  Bike.md: 3 stages · 2 touchpoints · in the note’s text · Nora, Nobody");
    expect(out).toContain("  Told.md: no map yet");
    expect(JSON.parse((await runIn(folder, ["list", ".", "--format", "json"])).out)).toMatchObject({
      journeys: [{ file: "Bike.md", status: "map", mapIn: "body", stages: 3 }, { file: "Empty.md", status: "map", mapIn: "properties", stages: 0 }, { file: "Told.md", status: "not-yet", mapIn: null }],
      personas: [{ name: "Nora", journeys: 1 }],
    });
  });

  test("is told by check as a hint, with every problem at a line of the note", async () => {
    const { code, out } = await runIn(makeFolder(vault), ["check", "Bike.md"]);
    expect(code).toBe(0);
    expect(out).toContain("Bike.md:9:1 info map-in-text The map is read from the note’s text; not all of it was understood.");
    expect(out).toMatch(/Bike\.md:3:\d+ warning date-unreadable/);
    expect(out).toMatch(/Bike\.md:7:1 warning link-broken .*Nobody/);
    expect(out).toContain("0 errors, 2 warnings, 1 hint");
  });

  test("is rendered in every format, and the note stays as it is", async () => {
    const folder = makeFolder(vault);
    const { code, error } = await runIn(folder, ["render", ".", "--out", "o", "--format", "html", "--format", "json", "--format", "csv"]);
    expect([code, error]).toEqual([0, "Told.md: no map yet, the note has no stages.\n"]);
    expect(filesIn(folder).filter((file) => file.startsWith("o/Bike"))).toEqual(["o/Bike.csv", "o/Bike.html", "o/Bike.json"]);
    expect(readText(folder, "o/Bike.html")).toContain("Test ride");
    expect(JSON.parse(readText(folder, "o/Bike.json"))).toMatchObject({ status: "map", mapIn: "body", title: "Bike", stages: [{ name: "Wish", emotion: -0.5 }, { name: "Shop" }, { name: "Ride" }] });
    expect(readText(folder, "Bike.md")).toBe(note);
  });

  test("goes into the properties with the first edit of its stages, the text byte for byte as it was", async () => {
    const folder = makeFolder(vault);
    const { code, out, error } = await runIn(folder, ["edit", "Bike.md", "set", "stages[1].name", "The shop"]);
    expect({ code, out, error }).toEqual({ code: 0, out: "Bike.md: stages[1].name: Shop → The shop\n", error: "Bike.md: the map in the note’s text was put into its properties first.\n" });
    const after = readText(folder, "Bike.md");
    expect(after.endsWith(`---\n${body}`)).toBe(true);
    expect(after).toContain("  - name: The shop\n");
    expect(after.startsWith("---\ntags: [journey]\nreviewed: someday soon\n")).toBe(true);
    expect((await runIn(folder, ["list", "Bike.md"])).out).not.toContain("in the note’s text");
  });

  test("is left alone by edits of other properties", async () => {
    const folder = makeFolder(vault);
    await runIn(folder, ["edit", "Bike.md", "set", "owner", "Ann"]);
    expect(readText(folder, "Bike.md")).toBe(note.replace("reviewed:", "owner: Ann\nreviewed:"));
  });
});
