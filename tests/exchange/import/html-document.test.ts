/** Documents as editors, wikis and chats put them on the clipboard: read as a note is, and nothing but text is left of hostile ones. */
import { describe, expect, test } from "vitest";
import { holdsStructure, readHtmlDocument } from "../../../src/exchange/import/html-document";
import { bestOf, importTextSteps } from "../../../src/exchange/import/import-text";
import { finishSteps } from "../../../src/exchange/import/import-steps";
import { outlineOf } from "./map-outline";

const markdownOf = (html: string): string => finishSteps(readHtmlDocument(html)).text;
const mapOf = (html: string) => bestOf(finishSteps(importTextSteps(html, { format: "html" })).found);

const stages = [
  { name: "Find a book", emotion: "calm 🙂", barriers: ["Old search", "No photos"], touchpoints: ["catalogue", "librarian"] },
  { name: "Borrow", emotion: "angry 😡", barriers: ["Queue"], touchpoints: ["desk"] },
];

describe("a document becomes headings with labels", () => {
  test("of Google Docs: bold by weight, lists within lists, all of it in a bold element that is not", () => {
    const label = (name: string, text: string): string => `<li dir="ltr" aria-level="1"><p role="presentation"><span style="font-size:11pt;font-weight:700;">${name}</span><span style="font-weight:400">: ${text}</span></p></li>`;
    const inner = (texts: readonly string[]): string => `<ul>${texts.map((text) => `<li aria-level="2"><p><span style="font-weight:400">${text}</span></p></li>`).join("")}</ul>`;
    const imported = mapOf(
      `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><h1 dir="ltr"><span style="font-weight:400">Journey of a library guest</span></h1><p><span style="font-weight:700">Persona: </span><span style="font-weight:400">Olga</span></p>` +
        `<h2><span>Find a book</span></h2><ul>${label("Touchpoints", "catalogue, librarian")}${label("Emotions", "calm 🙂")}<li><p><span style="font-weight:700">Barriers:</span></p></li>${inner(["Old search", "No photos"])}</ul>` +
        `<h2><span>Borrow</span></h2><ul>${label("Touchpoints", "desk")}${label("Emotions", "angry 😡")}<li><p><span style="font-weight:700">Barriers:</span></p></li>${inner(["Queue"])}</ul></b>`,
    );
    expect(imported?.sure).toBe(true);
    expect(imported?.map).toMatchObject({ title: "Journey of a library guest", personas: ["Olga"] });
    expect(outlineOf(imported)).toEqual(stages);
  });

  test("of Word: items are paragraphs, their signs marked as none of the text", () => {
    const item = (text: string): string => `<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>`;
    const line = (name: string, text: string): string => `<p class=MsoNormal><b><span lang=EN-US>${name}:</span></b> ${text}<o:p></o:p></p>`;
    const imported = mapOf(
      `<html xmlns:w="urn:schemas-microsoft-com:office:word"><head><style><!-- p.MsoNormal{margin:0} --></style></head><body><!--StartFragment--><p class=MsoTitle>Journey of a library guest</p><h2>Find a book<o:p></o:p></h2>${line("Touchpoints", "catalogue, librarian")}${line("Emotions", "calm 🙂")}${line("Barriers", "")}${item("Old search")}${item("No photos")}` +
        `<h2>Borrow</h2>${line("Touchpoints", "desk")}${line("Emotions", "angry 😡")}${line("Barriers", "")}${item("Queue")}<!--EndFragment--></body></html>`,
    );
    expect(imported?.map.title).toBe("Journey of a library guest");
    expect(outlineOf(imported)).toEqual(stages);
  });

  test("of Notion and chats: strong labels in lists, signs drawn as pictures", () => {
    const html =
      `<h3>1. Find a book</h3><ul><li><strong>Touchpoints:</strong> catalogue, librarian</li><li><strong>Emotions:</strong> calm <img class="emoji" src="x" alt="🙂" onerror="hack()"></li><li><strong>Barriers:</strong><ul><li>Old search</li><li>No photos</li></ul></li></ul>` +
      `<h3>2. Borrow</h3><ul><li><strong>Touchpoints:</strong> desk</li><li><strong>Emotions:</strong> angry 😡</li><li><strong>Barriers:</strong><ol><li>Queue</li></ol></li></ul>`;
    expect(outlineOf(mapOf(html))).toEqual(stages.map((stage, at) => ({ ...stage, name: `${at + 1}. ${stage.name}` })));
  });

  test("of Confluence: a table under each heading is one stage of one map", () => {
    const table = (rows: readonly (readonly [string, string])[]): string => `<div class="table-wrap"><table><tbody>${rows.map(([name, text]) => `<tr><th><p>${name}</p></th><td>${text}</td></tr>`).join("")}</tbody></table></div>`;
    const imported = mapOf(
      `<h1>Journey of a library guest</h1><h2>Find a book</h2>${table([["Touchpoints", "<ul><li><p>catalogue</p></li><li><p>librarian</p></li></ul>"], ["Emotion", "calm 🙂"], ["Barriers", "<ul><li>Old search</li><li>No photos</li></ul>"]])}` +
        `<h2>Borrow</h2>${table([["Touchpoints", "desk"], ["Emotion", "angry 😡"], ["Barriers", "Queue"]])}`,
    );
    expect(imported?.map.title).toBe("Journey of a library guest");
    expect(imported?.map.stages.map(({ name }) => name)).toEqual(["Find a book", "Borrow"]);
    expect(JSON.stringify(outlineOf(imported)[0])).toContain('"barriers":["Old search","No photos"]');
  });

  test("a table keeps its merged cells, and what stands around it is its frame", () => {
    const imported = mapOf(`<h2>Journey to the gym</h2><p><strong>Persona:</strong> Tom</p><table><tr><td>Stage</td><td colspan="2">Discover</td><td>Join</td></tr><tr><td>Touchpoints</td><td>Poster</td><td>Maps</td><td>Desk</td></tr><tr><td>Emotion</td><td>1</td><td>0</td><td>-1</td></tr><tr><td>Goals</td><td colspan="2">Get fit</td><td>Pay</td></tr></table>`);
    expect(imported?.map).toMatchObject({ title: "Journey to the gym", personas: ["Tom"] });
    expect(outlineOf(imported)).toEqual([
      { name: "Discover", goals: ["Get fit"], touchpoints: [{ name: "Poster", emotion: 1 }, { name: "Maps", emotion: 0 }] },
      { name: "Join", touchpoints: [{ name: "Desk", emotion: -1, goals: ["Pay"] }] },
    ]);
  });

  test("code keeps its lines, so that a diagram in it is read", () => {
    expect(outlineOf(mapOf("<p>Our day:</p><pre><code class='language-mermaid'>journey\n  title Day\n  section Work\n    Tea: 5: Me\n    Mail: 1: Me</code></pre><p>Bye</p>"))).toEqual([{ name: "Work", touchpoints: [{ name: "Tea", emotion: 2, personas: ["Me"] }, { name: "Mail", emotion: -2, personas: ["Me"] }] }]);
  });

  test("nobody sees its lines, so none are told", () => {
    const imported = mapOf("<h2>Find</h2><p><b>Goals:</b> a</p><p><b>Barriers:</b> b</p><p><b>Emotion:</b> 1</p><p>Lost words</p><h2>Buy</h2><p><b>Goals:</b> a</p><p><b>Barriers:</b> b</p><p><b>Emotion:</b> 1</p>");
    expect(imported?.report.remarks.map(({ code, text, place }) => [code, text, place?.line])).toEqual([["left-out", "Lost words", undefined]]);
    expect(imported?.lines).toBeUndefined();
  });
});

describe("of hostile HTML", () => {
  test("only text is left", () => {
    const text = markdownOf(`<h2 onclick="hack()">A<script>hack()</script></h2><ul><li><a href="javascript:hack()">link</a><img src=x onerror=hack()></li></ul><svg><text>no</text></svg><style>b{}</style><iframe srcdoc="<b>no</b>"></iframe><p><b>&lt;script&gt;</b></p><pre>\`\`\`\nend</pre>`);
    expect(text).toBe("## A\n\n- link\n\n**<script>**\n\n```\n\nend\n```\n");
  });

  test("nothing is deep, long or broken enough to hold it up", () => {
    for (const html of ["<ul><li>".repeat(50_000), "<b><span>".repeat(50_000), "</ul></b>".repeat(50_000), "<h1>".repeat(50_000), `<p>${"<br>a".repeat(50_000)}`, "<pre>".repeat(50_000), "<table><tr><td><h1>".repeat(5000), "<img alt='".repeat(20_000), `<span style="${"font-weight:".repeat(1500)}">`.repeat(50)]) {
      expect(typeof markdownOf(html)).toBe("string");
    }
  }, 20_000);
});

test("plain HTML says no more than its text, a document's does", () => {
  expect(holdsStructure('<meta charset="utf-8"><div style="color:red"><span>a</span><br></div>')).toBe(false);
  for (const html of ["<h2>a</h2>", "<ul><li>a</ul>", "<table><td>a", "<p><b>a</b>", '<span style="font-weight:700">a</span>', "<strong>a</strong>"]) expect(holdsStructure(html), html).toBe(true);
});

describe("links", () => {
  test("of a document are kept as Markdown, in bold, headings and lists, too", () => {
    expect(markdownOf('<h2><a href="https://a.example/x?a=1&amp;b=2">Search</a></h2><p>See <a href="https://a.example/(1)"> the [shop] </a> and <b><a href=\'mailto:me@a.example\'>write</a> now</b></p><ul><li><a href="obsidian://open?file=A">note</a></li></ul>')).toBe(
      "## [Search](https://a.example/x?a=1&b=2)\n\nSee [the \\[shop\\]](https://a.example/%281%29) and **[write](mailto:me@a.example) now**\n\n- [note](obsidian://open?file=A)\n",
    );
  });

  test("that lead nowhere a note should are their words, and an address stays one", () => {
    expect(markdownOf('<p><a href="javascript:hack()">one</a> <a href="#top">two</a> <a name=x>three</a> <a href="data:text/html,x">four</a> <a href="file:///etc/passwd">five</a> <a href="https://a.example/">https://a.example</a> <a href="https://a.example"></a>')).toBe("one two three four five https://a.example");
  });

  test("of cells are kept, and labels and lists that are links are read as ever", () => {
    const table = '<table><tr><td><a href="https://w.example/stage">Stage</a></td><td><a href="https://w.example/t">Touchpoints</a></td><td>Pain points</td><td>Emotion</td></tr><tr><td>Search</td><td><a href="https://a.example/1,2">Site</a>, App</td><td>slow, see <a href="https://a.example/bug">the bug</a><br>dear</td><td>😕</td></tr><tr><td><a href="https://a.example/buy">Buy</a></td><td>Shop</td><td></td><td>🙂</td></tr></table>';
    const [imported] = finishSteps(importTextSteps(table)).found;
    expect(outlineOf(imported)).toEqual([
      { name: "Search", emotion: "😕", barriers: ["slow, see [the bug](https://a.example/bug)", "dear"], touchpoints: ["[Site](https://a.example/1,2)", "App"] },
      { name: "[Buy](https://a.example/buy)", emotion: "🙂", touchpoints: ["Shop"] },
    ]);
  });
});
