import { describe, expect, test } from "vitest";
import { decodeText } from "../../../src/exchange/import/decode-text";
import { htmlTokens } from "../../../src/exchange/import/html-tokens";
import { importTable } from "./import-at-once";
import { finishSteps } from "../../../src/exchange/import/import-steps";
import { readHtmlDocument } from "../../../src/exchange/import/html-document";
import { readDelimited } from "../../../src/exchange/import/read-delimited";
import { outlineOf } from "./map-outline";

const texts = (rows: readonly (readonly { readonly text: string }[])[]) => rows.map((row) => row.map(({ text }) => text));
const htmlTables = (source: string) => [...finishSteps(readHtmlDocument(source)).tables.values()];
const html = (source: string) => htmlTables(source).map(({ rows }) => rows);

describe("a sheet", () => {
  test.each([
    ["a,b,\"c, d\"\n1,2,3\n"], ["a;b;\"c, d\"\r\n1;2;3\r\n"], ["a\tb\tc, d\n1\t2\t3"], ["\"a\";\"b\";\"c, d\"\n1;2;3\n\n;;\n"],
  ])("is parted as it was typed: %j", (text) => {
    expect(texts(readDelimited(text).rows)).toEqual([["a", "b", "c, d"], ["1", "2", "3"]]);
  });

  test("keeps line breaks and quotes in cells, and the lines they stand in", () => {
    const { rows } = readDelimited('Stage,"Touch\npoints"\n"A ""one""",x\nB,y\n');
    expect(texts(rows)).toEqual([["Stage", "Touch\npoints"], ['A "one"', "x"], ["B", "y"]]);
    expect(rows.map((row) => row[0]?.line)).toEqual([1, 3, 4]);
  });

  test("takes off the apostrophe that guards against formulas", () => {
    expect(texts(readDelimited("a,'=1+1\nb,'tis\n").rows)).toEqual([["a", "=1+1"], ["b", "'tis"]]);
  });
});

describe("bytes", () => {
  const stage = "Этап,Эмоция";
  test("are read as UTF-8, as UTF-16 by its mark, and as Windows-1251 by trial", () => {
    const cyrillic = Uint8Array.from([...stage].map((letter) => (letter === "," ? 44 : letter === "Э" ? 0xdd : (letter.codePointAt(0) ?? 0) - 0x350)));
    const wide = Uint8Array.from([0xff, 0xfe, ...[...stage].flatMap((letter) => [(letter.codePointAt(0) ?? 0) & 255, (letter.codePointAt(0) ?? 0) >> 8])]);
    for (const bytes of [new TextEncoder().encode(`\uFEFF${stage}`), wide, cyrillic]) expect(decodeText(bytes)).toEqual({ text: stage, remarks: [] });
  });

  test("of a picture are no text", () => {
    expect(decodeText(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 255, 0]))).toEqual({ text: undefined, remarks: [{ code: "not-text", text: "", place: undefined }] });
  });

  test("lose what no note should hold, and it is said", () => {
    const { text, remarks } = decodeText(new TextEncoder().encode("A lot of text here, with one bell\u0007 in it and more text around it to read."));
    expect([text?.includes("\u0007"), remarks.map(({ code }) => code)]).toEqual([false, ["characters-removed"]]);
  });
});

describe("HTML from a clipboard", () => {
  test("gives merged cells in every place they cover, and line breaks", () => {
    const [rows = []] = html('<meta charset="utf-8"><google-sheets-html-origin><table><tr><td></td><td colspan="2">Search</td><td>Buy</td></tr><tr><td>Touchpoints</td><td>Ad</td><td>Site<br>&amp; blog</td><td>Shop</td></tr><tr><td>Mood</td><td rowspan=2>&#128522;</td><td>2</td><td>1</td></tr><tr><td>Pain</td><td>x</td><td>y</td></tr></table>');
    expect(texts(rows)).toEqual([["", "Search", "Search", "Buy"], ["Touchpoints", "Ad", "Site\n& blog", "Shop"], ["Mood", "😊", "2", "1"], ["Pain", "😊", "x", "y"]]);
    expect(rows[0]?.[1]).toBe(rows[0]?.[2]);
  });

  test("with a stage over several columns gives its columns as touchpoints, and what is merged to the stage", () => {
    const source = '<table><tr><th></th><th colspan=2>Search</th><th>Buy</th></tr><tr><td>Touchpoints</td><td>Ad</td><td>Site</td><td>Shop</td></tr><tr><td>Emotion</td><td>1</td><td>-1</td><td>2</td></tr><tr><td>Goals</td><td colspan=2>Find one</td><td>Own it</td></tr></table>';
    const [grid] = htmlTables(source);
    expect(grid === undefined ? [] : outlineOf(importTable(grid))).toEqual([
      { name: "Search", goals: ["Find one"], touchpoints: [{ name: "Ad", emotion: 1 }, { name: "Site", emotion: -1 }] },
      { name: "Buy", touchpoints: [{ name: "Shop", emotion: 2, goals: ["Own it"] }] },
    ]);
  });

  test("that is hostile is text at most", () => {
    const [rows = []] = html('<table onload=alert(1)><script>alert("<td>")</script><tr><td><img src=x onerror="alert(1)">a<svg><td>b</svg></td><td title="</td>">c</td><style>td{}</style></tr><tr><td>&lt;script&gt;</td><td>d');
    expect(texts(rows)).toEqual([["a", "c"], ["<script>", "d"]]);
    expect([...htmlTokens("<a b='>'>x<!-- <td> --> & &nope; &#0; <")].map((token) => (token.kind === "text" ? token.text : token.name))).toEqual(["a", "x", " & &nope;  ", "<"]);
  });

  test("with spans that would fill the memory is cut short", () => {
    const [rows = []] = html(`<table><tr>${"<td rowspan=999999 colspan=999999>x</td>".repeat(50)}</tr>${"<tr></tr>".repeat(500)}</table>`);
    expect(rows.flat().length).toBeLessThanOrEqual(12_400);
  });
});
