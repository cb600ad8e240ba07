/** What is recorded of each demo journey: the model, its problems, and the map as table, list, curve and picture. */
import { renderToString } from "preact-render-to-string";
import { printCheck, problemsOf } from "../../src/cli/check-command";
import { placeOfMap, type FoundJourney, type NoteReader } from "../../src/cli/gather-journeys";
import type { Terminal } from "../../src/cli/terminal";
import { type Exported, reportLines } from "../../src/exchange/export/export-report";
import { toCanvas } from "../../src/exchange/export/to-canvas";
import { toCsv } from "../../src/exchange/export/to-csv";
import { toJson } from "../../src/exchange/export/to-json";
import { toMarkdownTable } from "../../src/exchange/export/to-markdown-table";
import { toMermaid } from "../../src/exchange/export/to-mermaid";
import { toSvg } from "../../src/exchange/export/to-svg";
import { terminalWordsFor } from "../../src/i18n/terminal-words";
import { type Language, wordsFor } from "../../src/i18n/words";
import { linkLookupTarget, parseLink } from "../../src/journey/read-link";
import { JourneyMap } from "../../src/render/journey-map";
import { makeScene } from "../../src/render/make-scene";
import type { LinkResolver, MapScene } from "../../src/render/map-scene";
import { halves, journeysOf } from "../demo/demo-vault";
import { takeElement, toReadableMarkup } from "./readable-markup";

const today = "2026-11-22";
const curveOpening = '<tr class="cjm-row row-emotion';

/** A picture small enough to be recorded: not its bytes, only which file it is. */
function pictureAddress(path: string): string {
  return `data:image/png;base64,${Buffer.from(path).toString("base64")}`;
}

/** Links to notes as the app draws them, by their path in the vault. */
function linksOf({ vault, vaultPath }: FoundJourney): LinkResolver {
  const find = (target: string): string | undefined => vault.resolve(linkLookupTarget(parseLink(`[[${target}]]`)) ?? "", vaultPath);
  return {
    resolveLink: (target) => {
      if (parseLink(target).external) return { href: target, exists: true, external: true };
      const path = find(target);
      return { href: path ?? target, exists: path !== undefined, external: false };
    },
    resolveImage: (target) => {
      const path = find(target);
      return path === undefined ? undefined : pictureAddress(path);
    },
  };
}

function sceneOf(found: FoundJourney, reader: NoteReader, language: Language): MapScene {
  const { journey, problems } = found.reading;
  return makeScene({
    noteName: found.name, journey, problems, words: wordsFor(language), today, idPrefix: "map", links: linksOf(found),
    findPersona: (link) => {
      const card = reader.personaOf(found.vault, link, found.vaultPath);
      const avatar = card?.persona.avatar;
      const picture = card === undefined || avatar === undefined ? undefined : found.vault.resolve(avatar.target, card.path);
      return card === undefined ? undefined : { ...card, avatarAddress: picture === undefined ? undefined : pictureAddress(picture) };
    },
  });
}

function checkedText(journey: FoundJourney, language: Language): string {
  let printed = "";
  const terminal: Terminal = {
    out: (text) => { printed += text; }, error: () => {}, errorIsTerminal: false, environment: {}, currentFolder: "", today, version: "0", programFile: undefined, stylesheet: "",
  };
  printCheck({ found: [{ file: journey.vaultPath, problems: problemsOf(journey) }], unreadable: [] }, "text", terminal, terminalWordsFor(language));
  return printed;
}

/** An export with what it says it left out. */
function withReport({ text, left }: Exported, { words }: MapScene): string {
  return `${text}\n${reportLines(left, words).map((line) => `%% ${line}\n`).join("")}`;
}

/** One thing recorded: where, and how to make it. */
export interface RecordedOutput {
  /** Below tests/expected, with `/`. */
  readonly path: string;
  readonly make: () => string;
}

function outputsOf(found: FoundJourney, reader: NoteReader, language: Language): RecordedOutput[] {
  const { status, journey, problems } = found.reading;
  const folder = `${language}/${found.name}`;
  const words = wordsFor(language);
  const always: RecordedOutput[] = [
    { path: `${folder}/journey.json`, make: () => `${JSON.stringify(toJson({ file: found.vaultPath, noteName: found.name, status, mapIn: placeOfMap(found), journey, problems, words }), null, 1)}\n` },
    { path: `${folder}/problems.txt`, make: () => checkedText(found, language) },
  ];
  if (status !== "map") return always;
  const scene = sceneOf(found, reader, language);
  const table = (): { rest: string; taken: string } => takeElement(toReadableMarkup(renderToString(<JourneyMap scene={scene} />)), curveOpening, "<!-- the curve: curve.html -->");
  return [
    ...always,
    { path: `${folder}/map.html`, make: () => table().rest },
    { path: `${folder}/curve.html`, make: () => table().taken },
    { path: `${folder}/list.html`, make: () => toReadableMarkup(renderToString(<JourneyMap scene={scene} narrow />)) },
    { path: `${folder}/map.svg`, make: () => toReadableMarkup(toSvg(scene, { theme: "light" })) },
    { path: `${folder}/table.md`, make: () => withReport(toMarkdownTable(scene), scene) },
    { path: `${folder}/table.csv`, make: () => toCsv(scene).text.replaceAll("\r\n", "\n") },
    { path: `${folder}/journey.mmd`, make: () => withReport(toMermaid(scene), scene) },
    { path: `${folder}/map.canvas`, make: () => toCanvas(scene).text },
  ];
}

/** Everything recorded of the demo vault, both halves. */
export function demoOutputs(): RecordedOutput[] {
  return halves.flatMap((half) => {
    const { reader, journeys } = journeysOf(half);
    return journeys.flatMap((found) => outputsOf(found, reader, half.language));
  });
}
