/** What stands on the cards of a canvas, as Markdown, and how high such a card is. It knows no places on the canvas. */
import type { Stage, Touchpoint } from "../../journey/journey";
import type { MapRow } from "../../layout/map-layout";
import { countLines } from "../../layout/measure-text";
import { plainTextOf } from "../../render/curve-words";
import { linkName } from "../../render/link-name";
import type { MapScene } from "../../render/map-scene";
import { levelText, numberText } from "../../render/number-text";
import { guardPlainLine, toMarkdownItem, toMarkdownLines } from "../markdown-lines";
import { toMixedMarkdown } from "../markdown-cell";
import { frameLines } from "./journey-frame";
import { itemEntry } from "./journey-table";

const lineHeightPx = 24;
const blockGapPx = 16;
const paddingPx = 48;
/** The app's usual text; bold, because some of it is and room to spare costs nothing. */
const cardFont = { sizePx: 16, bold: true } as const;
const titleFont = { sizePx: 27, bold: true } as const;
const titleLineHeightPx = 34;
/** How far an item of a list is set in, for each two blanks before its mark. */
const itemIndentPx = 38;
const item = /^( *)- /;

/** A text in one line of Markdown. */
function oneLine(text: string): string {
  return toMixedMarkdown(text).replace(/\s+/g, " ").trim();
}

function laneBlocks(thing: Stage | Touchpoint, rows: readonly MapRow[], scene: MapScene): string[] {
  const { words } = scene;
  const labels: Readonly<Record<string, string>> = words.map.lanes;
  return rows.flatMap(({ key, own }) => {
    const items = thing.lanes.find((lane) => lane.key === key && lane.own === own)?.items ?? [];
    if (items.length === 0) return [];
    const lines = items.map((item) => {
      const { text, facts } = itemEntry(item, undefined, words);
      return [toMarkdownItem(text), ...facts.map(({ label, value }) => `  - ${oneLine(label)}: ${oneLine(value)}`)].join("\n");
    });
    return [[`**${oneLine(own ? key : (labels[key] ?? key))}**`, ...lines].join("\n")];
  });
}

/** `−2 annoyed`, `Olga: −2 · Igor: 0`: scores and words of a stage's or a touchpoint's own emotion. */
function emotionText({ emotion }: Stage | Touchpoint, scene: MapScene): string {
  const { words, journey } = scene;
  const said = ({ level, changedFrom, feeling }: { readonly level: number | undefined; readonly changedFrom: number | undefined; readonly feeling: string | undefined }): string => {
    const write = (value: number): string => levelText(value, journey.scale, words.language);
    const score = level === undefined ? "" : changedFrom === undefined ? write(level) : `${write(changedFrom)} → ${write(level)}`;
    return [score, feeling === undefined ? "" : oneLine(feeling)].filter((text) => text !== "").join(" ");
  };
  if (emotion === undefined) return "";
  return [said(emotion), ...emotion.personas.map((one) => `${oneLine(one.persona)}: ${said(one)}`)].filter((text) => text !== "").join(" · ");
}

/** Everything a stage or a touchpoint has besides its name and its lanes, a line each. */
function factLines(thing: Stage | Touchpoint, scene: MapScene): string[] {
  const { words } = scene;
  const exit = "exit" in thing ? thing.exit : undefined;
  const moment = "moment" in thing && thing.moment;
  const lines = [
    emotionText(thing, scene),
    moment ? `**${words.map.moment}**${thing.momentLabel === undefined ? "" : `: ${oneLine(thing.momentLabel)}`}` : "",
    thing.channels.map(oneLine).join(" · "),
    thing.variants.length === 0 ? "" : words.map.variants(thing.variants.map(oneLine).join(words.map.listJoin)),
    thing.personas.length === 0 ? "" : words.map.takesPart(thing.personas.map((link) => oneLine(link.kind === "wiki" ? link.source : linkName(link))).join(words.map.listJoin)),
    thing.reach === undefined ? "" : words.map.people(numberText(thing.reach, words.language)),
    exit === undefined ? "" : exit.kind === "other" ? words.map.exit(oneLine(exit.text)) : words.map.exits[exit.kind],
  ];
  return lines.filter((line) => line.trim() !== "").map(guardPlainLine);
}

/** A touchpoint's card: number and name, what it has, its lanes in the order of the rows shown. */
export function touchpointCard(touchpoint: Touchpoint, number: number, rows: readonly MapRow[], scene: MapScene): string {
  const name = oneLine(touchpoint.name ?? "") || scene.words.map.unnamedTouchpoint;
  return [`**${number}.** ${name}`, factLines(touchpoint, scene).join("\n"), ...laneBlocks(touchpoint, rows, scene)].filter((block) => block !== "").join("\n\n");
}

/** The card of what belongs to a stage as a whole; empty when nothing does. */
export function stageCard(stage: Stage, rows: readonly MapRow[], scene: MapScene): string {
  return [factLines(stage, scene).join("\n"), ...laneBlocks(stage, rows, scene)].filter((block) => block !== "").join("\n\n");
}

/** The card of the map as a whole: its title and what the note says about it. */
export function titleCard(scene: MapScene): string {
  const lines = frameLines(scene.journey, scene.words).filter(({ key }) => key !== "personas");
  return [`# ${oneLine(scene.title)}`, ...lines.map(({ key, text }) => `**${scene.words.exchange.export.frame[key]}:** ${toMarkdownLines(text).join(" ")}`)].join("\n\n");
}

/** How high a card of this text is at this width, in whole pixels, rather too high than cut off. */
export function cardHeightPx(text: string, widthPx: number): number {
  let heightPx = paddingPx;
  let before = "";
  for (const line of text.split("\n")) {
    const level = item.exec(line)?.[1]?.length;
    // A list under a line is a block of its own, blank line or not.
    if (line === "" || (level !== undefined && before !== "" && !/^\s|^- /.test(before))) heightPx += blockGapPx;
    const roomPx = widthPx - paddingPx - (level === undefined ? (/^ */.exec(line)?.[0].length ?? 0) / 2 : level / 2 + 1) * itemIndentPx;
    if (line.startsWith("# ")) heightPx += countLines(plainTextOf(line.slice(2)), roomPx, titleFont) * titleLineHeightPx;
    else if (line !== "") heightPx += countLines(plainTextOf(line.replace(item, "")), roomPx, cardFont) * lineHeightPx;
    before = line;
  }
  return Math.ceil(heightPx);
}
