/** What people with bad intentions, broken programs and accidents put into a source: every importer ends soon in harmless text or a clear word. */
import { describe, expect, test } from "vitest";
import { decodeText } from "../../../src/exchange/import/decode-text";
import type { ImportFormat } from "../../../src/exchange/import/detect-format";
import { importChains } from "../../../src/exchange/import/import-chain";
import { importMermaidSteps } from "../../../src/exchange/import/import-mermaid";
import { importProseSteps } from "../../../src/exchange/import/import-prose";
import { finishSteps } from "../../../src/exchange/import/import-steps";
import { bestOf, importTextSteps } from "../../../src/exchange/import/import-text";
import { partFeeling } from "../../../src/exchange/import/joint-label";
import { namesCustomersJourney } from "../../../src/exchange/import/journey-words";
import { plainLabel } from "../../../src/exchange/import/know-label";
import { toJourneyNote } from "../../../src/exchange/import/write-note";
import { readJourney } from "../../../src/journey/read-journey";
import { readNote } from "../../../src/note/read-note";

const formats: readonly ImportFormat[] = ["csv", "html", "markdown", "mermaid", "note", "prose", "yaml", "json"];
const read = (text: string, format?: ImportFormat) => finishSteps(importTextSteps(text, { format }));
const noteOf = (text: string, format?: ImportFormat) => {
  const best = bestOf(read(text, format).found);
  return best === undefined ? "" : (toJourneyNote(best.map, { language: "en" }) ?? "");
};

const payloads = [
  "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg onload=alert(1)>", "<svg><script>alert(1)</script></svg>", "<iframe src=\"javascript:alert(1)\"></iframe>", "[x](javascript:alert(1))", "![x](data:text/html;base64,AA==)",
  "<a href=\"&#106;avascript:alert(1)\">x</a>", "=HYPERLINK(\"http://x\",\"y\")", "@SUM(1)", "{{constructor}}", "${alert(1)}", "__proto__", "constructor", "toString", "hasOwnProperty", "---", "...", "!!js/function x", "*alias", "&anchor", "%TAG", "|", ">", "`x`", "\\", "\"", "'", "[[", "]]", "<%= x %>",
];

describe("a payload in a name, a label or a cell", () => {
  test.each(payloads)("%s stays text in every format, or goes", (payload) => {
    const sheet = `Stage,Emotion,Pain,${JSON.stringify(payload).replaceAll("\\\"", "\"\"").replaceAll("\\\\", "\\")}\n"${payload.replaceAll("\"", "\"\"")}",1,a,b\nTwo,2,c,d\n`;
    const table = `| Stage | Emotion | Pain | ${payload} |\n|---|---|---|---|\n| ${payload} | 1 | a | b |\n| Two | 2 | c | d |\n`;
    const html = `<table><tr><th>Stage</th><th>Emotion</th><th>Pain</th></tr><tr><td>One ${payload}</td><td>1</td><td>a</td></tr></table>`;
    const diagram = `journey\ntitle ${payload}\nsection ${payload}\n${payload}: 3: ${payload}\n`;
    const note = `# ${payload}\n\n**Persona:** ${payload}\n\n## Stage 1: ${payload}\n**Emotion:** ${payload}\n**Pain:** ${payload}\n## Stage 2: b\n**Emotion:** 1\n**Pain:** y\n`;
    const data = JSON.stringify({ [payload]: payload, stages: [{ name: payload, [payload]: payload, painPoints: [payload], emotion: payload }, { name: "Two", painPoints: ["x"] }] });
    for (const [text, format] of [[sheet, "csv"], [table, "markdown"], [html, "html"], [diagram, "mermaid"], [note, "note"], [data, "json"]] as const) {
      const written = noteOf(text, format);
      const { problems } = readJourney(readNote(written));
      expect([format, problems.filter(({ severity }) => severity === "error")]).toEqual([format, []]);
    }
    expect(noteOf(html, "html")).not.toMatch(/<script|onerror|onload|<iframe/);
    expect(Object.prototype).not.toHaveProperty("x");
  });
});

describe("a size that would fill the memory", () => {
  test.each<[string, string, ImportFormat]>([
    ["spans of millions", `<table><tr>${"<td rowspan=9999999 colspan=9999999>x</td>".repeat(200)}</tr>${"<tr><td>y</td></tr>".repeat(3000)}</table>`, "html"],
    ["tables within tables", "<table><tr><td>".repeat(20_000), "html"], ["a million columns of a sheet", `${",".repeat(1_000_000)}\n`.repeat(2), "csv"], ["a million columns of a table", `${"|a".repeat(200_000)}|\n${"|-".repeat(200_000)}|\n`, "markdown"],
    ["lists in lists", Array.from({ length: 3000 }, (_, at) => `${" ".repeat(at)}- a\n`).join(""), "note"], ["quotes in quotes", `${">".repeat(50_000)} # A\n`, "note"], ["data in data", "[".repeat(100_000), "json"], ["flow in flow", "[".repeat(20_000), "yaml"], ["maps in maps", `${Array.from({ length: 2000 }, (_, at) => `${" ".repeat(at)}a:`).join("\n")} b\n`, "yaml"],
    ["aliases that double", `a0: &a0 [x,x,x,x]\n${Array.from({ length: 40 }, (_, at) => `a${at + 1}: &a${at + 1} [*a${at},*a${at},*a${at}]`).join("\n")}\nstages: *a40\n`, "yaml"],
    ["an alias of itself", "stages: &a\n  - name: x\n    steps: *a\n", "yaml"], ["merges", `a: &a {b: 1}\nstages:\n${"  - <<: *a\n    name: x\n".repeat(500)}`, "yaml"], ["a long cell", `| Stage | Emotion | Pain |\n|---|---|---|\n| a | 1 | ${"x".repeat(400_000)} |\n`, "markdown"],
    ["directives", `${"%%{init: {".repeat(20_000)}\njourney\nsection A\nT: 5\n`, "mermaid"], ["statements", `journey\n${"a: 5: b;".repeat(50_000)}`, "mermaid"], ["one sentence", "иду ".repeat(100_000), "prose"], ["bold without an end", "**a ".repeat(100_000), "note"], ["backslashes", `| ${"\\".repeat(200_000)} |\n|---|\n`, "markdown"],
  ])("%s: is cut or refused, and what comes of it is small", (_, text, format) => {
    const { found, remarks } = read(text, format);
    expect(found.length <= 200 && remarks.length < 20_000).toBe(true);
    for (const { map } of found) expect(map.stages.length).toBeLessThanOrEqual(12_000);
    expect(noteOf(text, format).length).toBeLessThan(2_000_000);
  });
});

test.each<[string, () => unknown]>([
  ["blanks between a colon and a list", () => finishSteps(importProseSteps(`a:${" ".repeat(40_000)}b:c, d, e.`))], ["stages far from a colon", () => finishSteps(importProseSteps(`${"step".repeat(2000)}${" ".repeat(200)}: a, b, c. I went.`))],
  ["blanks in a diagram", () => finishSteps(importMermaidSteps(`journey\naccTitle ${" ".repeat(40_000)}\u2028x: 3`))], ["comments in a diagram", () => finishSteps(importMermaidSteps(`journey\nsection a${" #".repeat(20_000)}\u2028: x`))],
  ["blanks in brackets between arrows", () => importChains(`a -> b -> [${" ".repeat(3000)}x`)], ["words of a journey without an end", () => namesCustomersJourney("клиентск".repeat(5000))], ["blanks before a number", () => plainLabel(`${" ".repeat(40_000)}1`)],
  ["colons before a number", () => plainLabel(`a${":".repeat(40_000)}1`)], ["faces before a word", () => partFeeling(`a${"😀".repeat(20_000)}x`)],
])("%s: a long run of one sign is looked at once, not once from each sign", (_, importIt) => {
  expect(importIt).not.toThrow();
}, 5000);

describe("bytes and characters", () => {
  const strange = ["\u0000", "\u0008", "\u001b[31m", "\ud800", "\udfff", "\uffff", "\ufeff", "\u2028", "\u0085"];
  test.each(formats)("that nobody types are gone from what is written: as %s", (format) => {
    for (const sign of strange) {
      const written = noteOf(`Stage${sign},Emotion,Pain\nA${sign},1,b${sign}\n# A${sign}\njourney\nsection S${sign}\nT${sign}: 5\nstages:\n  - name: "a${sign}"\n`, format);
      expect(written).not.toMatch(/[^\P{Cc}\n]|\p{Cs}|[\uFEFF\uFFFF]/u);
    }
  });

  test("of programs, pictures and archives are refused with a word", () => {
    for (const bytes of [[0x50, 0x4b, 3, 4, 20, 0, 6, 0], [0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0], [0x25, 0x50, 0x44, 0x46, 0x2d, 0, 1, 2, 3]]) {
      const decoded = decodeText(Uint8Array.from([...bytes, ...Array.from({ length: 500 }, (_, at) => (at * 37) % 256)]));
      expect([decoded.text, decoded.remarks.map(({ code }) => code)]).toEqual([undefined, ["not-text"]]);
    }
  });
});
