/** Markdown of ours, drawn by a reader that lets HTML through and cleans nothing, runs nothing an author typed. */
import MarkdownIt from "markdown-it";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { toCanvas } from "../../../src/exchange/export/to-canvas";
import { toMarkdownTable } from "../../../src/exchange/export/to-markdown-table";
import { toMarkdownItem } from "../../../src/exchange/markdown-lines";
import { toMarkdownCell, toMarkdownWords } from "../../../src/exchange/markdown-cell";
import { emotion, empty, hostile, journey, lane, large, ordinary, stage, touchpoint } from "./sample-scenes";

/** Everything a careless reader would do: raw HTML, links to any scheme. */
const careless = new MarkdownIt({ html: true, linkify: false });
careless.validateLink = () => true;

const alive = /<(?!\/?(?:p|h1|table|thead|tbody|tr|th|td|strong|em|code|pre|a|img|br|s|ul|ol|li|hr)\b)|<[a-z][^>"]*(?:"[^"]*"[^>"]*)*\son\w+=|(?:href|src)="\s*(?:javascript:|vbscript:|data:(?!image\/(?:png|jpe?g|gif|webp)))/i;

const canvasShape = z.object({ nodes: z.array(z.object({ text: z.optional(z.string()) })) });
const readCanvas = (map: typeof hostile.journey): string[] => canvasShape.parse(JSON.parse(toCanvas({ ...ordinary, journey: map }).text)).nodes.map(({ text = "" }) => text);

describe("Markdown written for others", () => {
  test.each([["ordinary", ordinary], ["hostile", hostile], ["empty", empty], ["large", large]])("is one table with as many cells in each row: %s", (_, scene) => {
    const html = careless.render(toMarkdownTable(scene).text);
    expect(html).not.toMatch(alive);
    expect(html.match(/<table>/g)).toHaveLength(1);
    const rows = [...html.matchAll(/<tr>([^]*?)<\/tr>/g)].map(([, row = ""]) => row.match(/<t[hd][ >]/g)?.length);
    expect(new Set(rows)).toEqual(new Set([scene.journey.stages.length + 1]));
  });

  test("on the cards of a canvas", () => {
    for (const node of readCanvas(hostile.journey)) expect(careless.render(node)).not.toMatch(alive);
  });

  test.each(["[a]( javascript:a)", "[a](\njavascript:a)", "[a](\t &#106;avascript:a)", "![a](  <javascript:a>)", "[a]( vbscript:a)"])("has no link to a script behind blanks: %j", (text) => {
    for (const write of [toMarkdownWords, toMarkdownCell, toMarkdownItem]) expect(careless.render(write(text))).not.toMatch(alive);
  });

  test("has no link begun in one text and ended in the next", () => {
    const map = journey([stage("Need", [touchpoint("[](", 1, { channels: ["javascript:)"], momentLabel: "[](", moment: true })])], {});
    for (const node of readCanvas(map)) expect(careless.render(node)).not.toMatch(/<a /);
  });

  test.each(["- >", "1. Call", "+ x", "12) y", "* z", "-", "1986. A year"])("keeps a channel called %j one line of words on a card", (channel) => {
    const card = readCanvas(journey([stage("Need", [touchpoint("Shop", 1, { channels: [channel] })])])).find((text) => text.includes("Shop")) ?? "";
    expect(careless.render(card)).toContain(`${careless.utils.escapeHtml(channel)}</p>`);
    expect(careless.render(card)).not.toMatch(/<[uo]l|<blockquote/);
  });

  test("stays harmless whatever is typed", () => {
    const link = fc.tuple(fc.constantFrom("[a](", "![a](", "[]("), fc.constantFrom("", " ", "\n", "\t", "<", " <"), fc.constantFrom("javascript:a", "java", "script:a", "vbscript:a", "&#106;avascript:a", "javascript&colon;a", "a", "data:text/html,a"), fc.constantFrom(")", ">)", " \"a\")", "", " ")).map((parts) => parts.join(""));
    const piece = fc.oneof({ weight: 1, arbitrary: link }, { weight: 6, arbitrary: fc.constantFrom(
      "<", ">", "script", "<script>", "</td>", "<img src=x onerror=a>", "<!--", "-->", "<?", "<![CDATA[", "[", "]", "](", "(", ")", "javascript:", "java", "script:", "&#106;avascript:", "&colon;", "\\", "`", "``", "```", "~~~",
      "|", "\n", "\t", " ", "[x]: javascript:a", "[x]", "![", "data:text/html,a", "https://a.b", "<https://a.b>", "<javascript:a>", "&lt;", "&#60;", "\"", "'", "#", "-", "=", "$", "%%", "a", "**", "_",
    ) });
    const typed = fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join(""));
    fc.assert(fc.property(typed, typed, (one, other) => {
      const table = `| ${toMarkdownCell(one)} | ${toMarkdownCell(other)} |\n| --- | --- |\n| ${toMarkdownCell(other)} | ${toMarkdownCell(one)} |\n`;
      const html = careless.render(table);
      expect(html).not.toMatch(alive);
      expect(html.match(/<t[hd][ >]/g)).toHaveLength(4);
      expect(careless.render(`**Label:** ${toMarkdownWords(one).replace(/\s*\n\s*/g, "<br>")}`)).not.toMatch(alive);
      expect(careless.render([toMarkdownItem(one), toMarkdownItem(other)].join("\n"))).not.toMatch(alive);
      const mixed = journey([stage(one, [touchpoint(other, 1, { emotion: emotion(1, one), channels: [other, one], momentLabel: other, moment: true, variants: [one, other], lanes: [lane("goals", one, other)] })])], { scenario: other });
      for (const node of readCanvas(mixed)) expect(careless.render(node)).not.toMatch(alive);
    }), { numRuns: 800 });
  });
});
