/** What cjm render writes, and where. */
import { describe, expect, test } from "vitest";
import { journeyShape } from "../../src/exchange/export/json-shape";
import { uniqueOutputNames } from "../../src/cli/output-names";
import { filesIn, journeyNote, makeFolder, readText, runIn } from "./make-folder";

const pixel = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");

describe("output names", () => {
  test("no two are alike, on file systems without case as well", () => {
    expect(uniqueOutputNames(["Map", "map", "a/Map", "Map 2", "Map"], ["html"])).toEqual(["Map", "map 2", "a/Map", "Map 2 2", "Map 3"]);
    expect(uniqueOutputNames(["Cafe\u0301", "Caf\u00e9"], ["html"])).toEqual(["Cafe\u0301", "Caf\u00e9 2"]);
  });

  test("no file is called like a folder", () => {
    expect(uniqueOutputNames(["a.html/Map", "a"], ["html", "svg"])).toEqual(["a.html/Map", "a 2"]);
  });
});

describe("cjm render", () => {
  test("writes each journey of a folder in every format under its path", async () => {
    const folder = makeFolder({ "vault/Maps/Watch.md": journeyNote(), "vault/Карта.md": journeyNote(), "vault/Text.md": "text" });
    const { code, out, error } = await runIn(folder, ["render", "vault", "--out", "site/maps", "--format", "html", "--format", "svg", "--format", "json"]);
    expect(filesIn(folder).filter((file) => file.startsWith("site"))).toEqual(["html", "json", "svg"].map((format) => `site/maps/Maps/Watch.${format}`).concat(["html", "json", "svg"].map((format) => `site/maps/Карта.${format}`)));
    expect({ code, out, error }).toEqual({ code: 0, out: "6 files from 2 journeys in site/maps\n", error: "" });
    const html = readText(folder, "site/maps/Maps/Watch.html");
    expect(html).toContain("Spec sheet");
    expect(html).toContain(".cjm-map { color: red; }");
    expect(html).not.toMatch(/<script|(?:src|href)="https?:/);
    expect(readText(folder, "site/maps/Maps/Watch.svg")).toMatch(/^(?:<\?xml[^>]*>\s*)?<svg/);
    expect(journeyShape().safeParse(JSON.parse(readText(folder, "site/maps/Maps/Watch.json")))).toMatchObject({ success: true, data: { file: "Maps/Watch.md", title: "Watch", stages: [{ name: "Choosing", emotion: -2, own: false }] } });
  });

  // In /proc nobody makes a folder, and Node's own way of making several never ends there.
  test.each(["A.md/o", ...(process.platform === "linux" ? ["/proc/none", "/proc/none/o"] : [])])("an output folder that cannot be made (%s) is said in one line", async (out) => {
    const folder = makeFolder({ "A.md": journeyNote() });
    const { code, error } = await runIn(folder, ["render", "A.md", "--out", out]);
    expect(code).toBe(1);
    expect(error).toMatch(/^[^\n]*: could not be written: [^\n]+\n$/);
    expect(error.startsWith(out)).toBe(true);
  });

  test("two notes of one name get two files", async () => {
    const folder = makeFolder({ "a/Map.md": journeyNote("", "First"), "b/Map.md": journeyNote("", "Second") });
    expect(await runIn(folder, ["render", "a", "b", "a/Map.md", "--out", "o", "--format", "json"])).toMatchObject({ code: 0 });
    expect(filesIn(folder).filter((file) => file.startsWith("o/"))).toEqual(["o/Map 2.json", "o/Map.json"]);
    expect(readText(folder, "o/Map.json")).toContain("First");
    expect(readText(folder, "o/Map 2.json")).toContain("Second");
  });

  test("a broken note and one without stages are said and do not stop the others", async () => {
    const folder = makeFolder({ "A.md": "---\ntags: [journey]\nfears: *x*\n---\n", "B.md": "---\ntags: [journey]\n---\n", "C.md": journeyNote() });
    const { code, error } = await runIn(folder, ["render", ".", "--out", "o", "--format", "html", "--format", "json"]);
    expect(code).toBe(1);
    expect(error).toContain("B.md: no map yet");
    expect(error).toMatch(/A\.md: not rendered.*\n {2}A\.md:3:8 error yaml-unresolvable/);
    expect(filesIn(folder).filter((file) => file.startsWith("o/"))).toEqual(["o/A.json", "o/C.html", "o/C.json"]);
    expect(JSON.parse(readText(folder, "o/A.json"))).toMatchObject({ status: "broken", stages: [], problems: [{ code: "yaml-unresolvable" }] });
  });

  test("avatars stand inside the file, from wherever the link leads", async () => {
    const folder = makeFolder({
      ".obsidian/app.json": "{}", "Maps/deep/A.md": journeyNote('personas: ["[[Olga]]"]\n'), "People/Olga.md": "---\navatar: olga.png\n---\n", "People/Art/olga.png": pixel,
    });
    await runIn(folder, ["render", "Maps/deep/A.md", "--out", "o", "--format", "html"]);
    expect(readText(folder, "o/A.html")).toContain(`data:image/png;base64,${pixel.toString("base64")}`);
  });

  test("a link to a note rendered in the same run leads to its file, any other is text", async () => {
    const folder = makeFolder({ "v/a/One.md": journeyNote("", '"[[Two]] [[Notes]] [[Nowhere]] [w](https://example.org)"'), "v/b c/Two.md": journeyNote(), "v/Notes.md": "text" });
    await runIn(folder, ["render", "v", "--out", "o"]);
    const html = readText(folder, "o/a/One.html");
    expect(html).toContain('href="../b%20c/Two.html"');
    expect([...html.matchAll(/<a\b[^>]*href="([^"#][^"]*)"/g)].map((match) => match[1])).toEqual(expect.arrayContaining(["../b%20c/Two.html", "https://example.org"]));
    expect(html).not.toMatch(/href="[^"]*(?:Notes|Nowhere)/);
  });

  test("a note without stages named outright ends with 1", async () => {
    const folder = makeFolder({ "A.md": "text" });
    expect(await runIn(folder, ["render", "A.md", "--out", "o"])).toMatchObject({ code: 1, error: "A.md: no map yet, the note has no stages.\n" });
  });

  test("says so when there is nothing to render", async () => {
    expect(await runIn(makeFolder({ "A.md": "text" }), ["render", ".", "--out", "o"])).toEqual({ code: 0, out: "", error: "No journeys found.\n" });
  });

  test("speaks the language asked for inside the file", async () => {
    const folder = makeFolder({ "A.md": journeyNote() });
    await runIn(folder, ["render", "A.md", "--out", "o", "--lang", "ru", "--theme", "dark"]);
    expect(readText(folder, "o/A.html")).toMatch(/<html[^>]* lang="ru"/);
  });

  test("gives a page controls only when they are asked for", async () => {
    const folder = makeFolder({ "A.md": journeyNote() });
    expect(await runIn(folder, ["render", "A.md", "--out", "o"])).toMatchObject({ code: 0 });
    expect(readText(folder, "o/A.html")).not.toContain("<script");
    expect(await runIn(folder, ["render", "A.md", "--out", "o", "--controls"])).toMatchObject({ code: 0 });
    expect(readText(folder, "o/A.html")).toContain('<script>"use strict";');
    expect(await runIn(folder, ["list", "A.md", "--controls"])).toMatchObject({ code: 2 });
  });

  test("writes text and data formats, and says on the side what they do not hold", async () => {
    const folder = makeFolder({ "A.md": journeyNote("scenario: S\n") });
    const { code, out, error } = await runIn(folder, ["render", "A.md", "--out", "o", "--format", "md,csv,tsv,mermaid,canvas"]);
    expect({ code, out }).toEqual({ code: 0, out: "5 files from 1 journey in o\n" });
    expect(filesIn(folder).filter((file) => file.startsWith("o/"))).toEqual(["o/A.canvas", "o/A.csv", "o/A.md", "o/A.mmd", "o/A.tsv"]);
    expect(readText(folder, "o/A.md")).toContain("**Scenario:** S\n\n| Stage → | Choosing |\n| --- | --- |\n");
    expect(readText(folder, "o/A.csv")).toMatch(/^\uFEFF"Stage →","Choosing"\r\n/);
    expect(readText(folder, "o/A.tsv")).toMatch(/^\uFEFF"Stage →"\t"Choosing"\r\n/);
    expect(readText(folder, "o/A.mmd")).toContain("section Choosing\n      Spec sheet: 1\n");
    expect(JSON.parse(readText(folder, "o/A.canvas"))).toMatchObject({ nodes: [{ type: "group", label: "Choosing" }, { id: "touchpoint-1", color: "1" }, { id: "title" }] });
    expect(error).toMatch(/^o\/A\.mmd does not contain everything:\n {2}1 property of the whole map is not in the file: scenario\n$/);
    const russian = await runIn(folder, ["render", "A.md", "--out", "o", "--format", "csv,mermaid", "--lang", "ru"]);
    expect(readText(folder, "o/A.csv")).toMatch(/^\uFEFF"Этап →";"Choosing"\r\n/);
    expect(russian.error).toContain("вошло не всё");
  });

  test("never replaces a note or a canvas that stands in a vault", async () => {
    const folder = makeFolder({ ".obsidian/app.json": "{}", "A.md": journeyNote(), "maps/A.md": "mine", "maps/A.canvas": "mine" });
    const { code, error } = await runIn(folder, ["render", "A.md", "--out", "maps", "--format", "md,canvas,csv"]);
    expect(code).toBe(1);
    expect(error).toMatch(/A\.md: not written, because there is already such a file in this vault[^]*A\.canvas: not written/);
    expect([readText(folder, "maps/A.md"), readText(folder, "maps/A.canvas")]).toEqual(["mine", "mine"]);
    expect(filesIn(folder)).toContain("maps/A.csv");
  });

  test("changes no note", async () => {
    const note = journeyNote().replaceAll("\n", "\r\n");
    const folder = makeFolder({ "A.md": note });
    await runIn(folder, ["render", ".", "--out", "."]);
    expect(readText(folder, "A.md")).toBe(note);
  });
});
