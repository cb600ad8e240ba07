/**
 * The map as Markdown for any reader of it: title, what the note says of the map as bold lines, and a table with stages
 * as columns. Links and emphasis stay as typed; HTML and scripts become text (`markdown-cell.ts`).
 */
import type { MapScene } from "../../render/map-scene";
import { toMarkdownCell, toMarkdownWords } from "../markdown-cell";
import type { Exported } from "./export-report";
import { frameLines, leftProperties } from "./journey-frame";
import { journeyTable, type JourneyTable } from "./journey-table";
import { webPictures } from "./web-pictures";

/** The table alone, a line each row, without a line end behind the last. */
export function markdownTable({ rows }: JourneyTable): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const [head = [], ...body] = rows.map(([label = "", ...cells], at) => [at === 0 ? toMarkdownCell(label) : `**${toMarkdownCell(label)}**`, ...cells.map(toMarkdownCell)]);
  return [line(head), line(head.map(() => "---")), ...body.map(line)].join("\n");
}

/** One line of an author's text. */
function oneLine(text: string): string {
  const lines = toMarkdownWords(text.trim()).split("\n");
  return lines.map((line) => line.trim()).filter((line) => line !== "").join("<br>");
}

/** A complete Markdown text. The same scene gives the same text. */
export function toMarkdownTable(scene: MapScene): Exported {
  const { journey, words } = scene;
  const table = journeyTable(scene);
  const frame = frameLines(journey, words);
  const lines = frame.map(({ key, text }) => `**${words.exchange.export.frame[key]}:** ${oneLine(text)}`);
  const title = toMarkdownWords(scene.title).replace(/\s+/g, " ").trim();
  const text = `${[...(title === "" ? [] : [`# ${title}`]), ...lines, markdownTable(table)].join("\n\n")}\n`;
  return {
    text,
    left: [...leftProperties(journey, words, ["title", ...frame.map(({ key }) => key)]), ...table.left, ...webPictures(journey, text)],
  };
}
