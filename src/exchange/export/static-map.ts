/**
 * A map as plain Markdown in its note's body, for places that know no properties (GitHub, Publish): a table and a Mermaid
 * diagram between two comments. Outside of these no byte of the note is touched.
 */
import type { Words } from "../../i18n/words";
import { findFrontmatter } from "../../note/find-frontmatter";
import type { TextSplice } from "../../note/raw-change";
import { applySplices, joinSplices } from "../../note/text-splice";
import type { MapScene } from "../../render/map-scene";
import type { Exported } from "./export-report";
import { findMarkers, markerLine } from "./find-markers";
import { leftProperties } from "./journey-frame";
import { journeyTable } from "./journey-table";
import { markdownTable } from "./to-markdown-table";
import { toMermaid } from "./to-mermaid";
import { webPictures } from "./web-pictures";

/** The lines that mark both sides of a conflict, in this order; a line of `=` alone is a heading. */
const conflictMarks = [/^<{7}(?: |$)/, /^={7}$/, /^>{7}(?: |$)/];

function hasConflict(text: string): boolean {
  let found = 0;
  for (const line of text.split(/\r\n?|\n/)) if (conflictMarks[found]?.test(line) === true) found += 1;
  return found === conflictMarks.length;
}

export type StaticMapRefusal = keyof Words["exchange"]["export"]["staticMapRefusals"];

export type WrittenStaticMap =
  /** No splices when the note holds this very map already. They count in the text before, ascending. */
  | { readonly written: true; readonly text: string; readonly splices: readonly TextSplice[]; readonly left: Exported["left"] }
  | { readonly written: false; readonly refusal: StaticMapRefusal };

/** What stands between the markers: the table, and the diagram when a score is there to draw. Lines end in `\n`. */
export function staticMap(scene: MapScene): Exported {
  const table = journeyTable(scene);
  const diagram = toMermaid(scene);
  const scored = scene.journey.stages.some(({ level }) => level !== undefined);
  const shown = markdownTable(table);
  return {
    text: `\n${shown}\n${scored ? `\n\`\`\`mermaid\n${diagram.text}\`\`\`\n` : ""}\n`,
    // What the table holds is not lost because the diagram does not.
    left: [...leftProperties(scene.journey, scene.words, ["title", "emotion-scale"]), ...table.left, ...diagram.left.filter(({ code }) => code === "too-long"), ...webPictures(scene.journey, shown)],
  };
}

/**
 * The note with the map written into its body: refreshed between its markers, appended where there are none. Refuses, and
 * changes nothing, when the markers are damaged or the end of the note would hide the map.
 */
export function writeStaticMap(noteText: string, scene: MapScene): WrittenStaticMap {
  const frontmatter = findFrontmatter(noteText);
  if (frontmatter.kind === "conflict" || hasConflict(noteText)) return { written: false, refusal: "conflict" };
  if (!("bodyStart" in frontmatter)) return { written: false, refusal: "note-unreadable" };
  const { bodyStart } = frontmatter;
  const found = findMarkers(noteText, bodyStart);
  if (found.kind === "damaged") return { written: false, refusal: "markers-damaged" };
  if (found.kind === "open") return { written: false, refusal: "body-open" };
  const { text: content, left } = staticMap(scene);
  const lineEnd = /\r?\n/.exec(noteText)?.[0] ?? "\n";
  const splice = found.kind === "block" ? { ...found.place, insert: content } : appended(noteText, bodyStart, content, scene.words);
  const splices = joinSplices(noteText, [[{ ...splice, insert: splice.insert.replaceAll("\n", lineEnd) }]]);
  return { written: true, text: applySplices(noteText, splices), splices, left };
}

function endsInBlankLine(text: string): boolean {
  const above = text.slice(0, -1);
  return text.endsWith("\n") && above.slice(above.trimEnd().length).includes("\n");
}

/** The block behind everything else, a blank line in front of it. */
function appended(noteText: string, bodyStart: number, content: string, words: Words): TextSplice {
  const blank = noteText.slice(bodyStart).trim() === "";
  const before = noteText === "" || endsInBlankLine(noteText) || (blank && noteText.endsWith("\n")) ? "" : noteText.endsWith("\n") ? "\n" : "\n\n";
  const block = `${markerLine("begin", words.exchange.export.staticMap)}\n${content}${markerLine("end")}\n`;
  return { start: noteText.length, end: noteText.length, insert: before + block };
}
