/** What a command line means, and how a wrong one is answered. */
import { describe, expect, test } from "vitest";
import { environmentLanguage, readArguments } from "../../src/cli/read-arguments";
import { makeFolder, runIn } from "./make-folder";

const read = (line: string) => readArguments(line.split(" ").filter((word) => word !== ""), {});

describe("a command line", () => {
  test("render takes several formats, each once, html without any", () => {
    expect(read("render A.md B --out o")).toMatchObject({ name: "render", paths: ["A.md", "B"], out: "o", formats: ["html"], theme: "light", language: "en", tags: undefined });
    expect(read("render A --out=o --format svg --format json,svg --theme dark --lang ru --tag #cjm --tag map")).toMatchObject({ formats: ["svg", "json"], theme: "dark", language: "ru", tags: ["cjm", "map"] });
  });

  test("check and list print text unless asked for JSON", () => {
    expect(read("check A")).toMatchObject({ name: "check", format: "text" });
    expect(read("list A --format json")).toMatchObject({ name: "list", format: "json" });
  });

  test.each([
    ["draw A", "There is no command “draw”."],
    ["render A", "cjm render needs --out <folder>: where should it write?"],
    ["render --out o", "Which note or folder should cjm render read?"],
    ["check", "Which note or folder should cjm check read?"],
    ["render A --out o --format pdf", "--format pdf is not known: use html, svg, json, md, csv, tsv, mermaid, canvas."],
    ["check A --format svg", "--format svg is not known: use text, json."],
    ["check A --lang de", "--lang de is not known: use en, ru."],
    ["render A --out o --theme blue", "--theme blue is not known: use light, dark."],
    ["check A --out o", "cjm check has no option --out."],
    ["check A --colour", "cjm check has no option --colour."],
    ["render A --out", "--out needs a value."],
  ])("%s is not understood", (line, message) => {
    expect(read(line)).toEqual({ name: "misunderstood", language: "en", message });
  });

  test("the language is asked for, else that of the environment, else English", () => {
    expect(environmentLanguage({ LC_ALL: "ru_RU.UTF-8", LANG: "en_US.UTF-8" })).toBe("ru");
    expect(environmentLanguage({ LC_ALL: "", LC_MESSAGES: "C", LANG: "ru_RU.UTF-8" })).toBe("en");
    expect(environmentLanguage({ LC_ALL: "", LANG: "ru" })).toBe("ru");
    expect(environmentLanguage({})).toBe("en");
    expect(readArguments(["check"], { LANG: "ru_RU.UTF-8" })).toMatchObject({ language: "ru", message: "Какую заметку или папку прочитать командой cjm check?" });
    expect(readArguments(["check", "A", "--lang", "en"], { LANG: "ru_RU.UTF-8" })).toMatchObject({ language: "en" });
  });
});

describe("the program", () => {
  test("prints its help and its version, and ends with 0", async () => {
    const folder = makeFolder({});
    expect(await runIn(folder, ["--version"])).toEqual({ code: 0, out: "1.2.3\n", error: "" });
    const help = await runIn(folder, ["render", "--help"]);
    expect(help).toMatchObject({ code: 0, error: "" });
    expect(help.out).toContain("cjm render <note or folder>… --out <folder>");
    expect((await runIn(folder, ["help"], { LANG: "ru" })).out).toContain("Как вызвать");
  });

  test("ends with 2 and says why on the error stream when it is not understood", async () => {
    const folder = makeFolder({ "Notes.txt": "x" });
    expect(await runIn(folder, [])).toMatchObject({ code: 2, out: "" });
    expect(await runIn(folder, ["check", "Nowhere"])).toEqual({ code: 2, out: "", error: "Nowhere: there is no such note or folder.\nTry: cjm --help\n" });
    expect(await runIn(folder, ["check", "Notes.txt"])).toMatchObject({ code: 2, error: "Notes.txt is not a Markdown note (.md).\nTry: cjm --help\n" });
    expect(await runIn(folder, ["render", ".", "--out", "Notes.txt"])).toMatchObject({ code: 2, error: "Notes.txt is a file: --out names a folder.\n" });
  });
});
