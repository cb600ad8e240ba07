/**
 * `cjm import`: a sheet, a note, a diagram or a story as a new journey note, on the standard output or in a file that was
 * not there. What was not understood goes to the error stream.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { basename, extname, resolve } from "node:path";
import { decodeText } from "../exchange/import/decode-text";
import type { ImportFormat } from "../exchange/import/detect-format";
import type { Imported, ImportRemark } from "../exchange/import/import-report";
import { finishSteps } from "../exchange/import/import-steps";
import { bestOf, importTextSteps } from "../exchange/import/import-text";
import { toJourneyNote } from "../exchange/import/write-note";
import type { TerminalWords } from "../i18n/terminal-words";
import type { Language } from "../i18n/words";
import { reasonOf } from "./gather-journeys";
import type { importFormats } from "./import-formats";
import type { Terminal } from "./terminal";

export interface ImportCommandChoices {
  readonly language: Language;
  /** A file, or `-` for the standard input. */
  readonly source: string;
  readonly from: (typeof importFormats)[number];
  /** Which of several maps, from 1. */
  readonly map: number | undefined;
  readonly out: string | undefined;
}

function readSource(source: string, terminal: Terminal): Uint8Array {
  if (source !== "-") return readFileSync(resolve(terminal.currentFolder, source));
  return terminal.input?.() ?? new Uint8Array();
}

function remarkLine(file: string, { code, text, place }: ImportRemark, words: TerminalWords): string {
  const { remark, place: placeWords } = words.exchange.import;
  const said = remark[code](text);
  if (place?.line !== undefined) return `${file}:${place.line}: ${said}`;
  return place?.row === undefined ? `${file}: ${said}` : `${file}: ${placeWords.cell(place.row, place.column ?? 1)}: ${said}`;
}

function describe({ map, report, lines }: Imported, position: number, words: TerminalWords): string {
  const { stages, touchpoints, scores, entries } = report.found;
  const where = lines === undefined ? "" : `, ${words.exchange.import.place.line(lines[0])}`;
  return `  ${position + 1}: ${map.title ?? words.terminal.imported.untitled}${where}: ${words.exchange.import.found(stages, touchpoints, scores, entries)}`;
}

/** The map that is wanted; undefined when there is none, or only what may be none. */
function choose(found: readonly Imported[], { from, map }: ImportCommandChoices, format: ImportFormat): Imported | undefined {
  if (map !== undefined) return found[map - 1];
  const best = bestOf(found);
  return best !== undefined && (best.sure || from !== "auto" || format === "prose") ? best : undefined;
}

/** Imports one source. Gives 1 when nothing was found, or nothing could be read or written. */
export function runImport(choices: ImportCommandChoices, terminal: Terminal, words: TerminalWords): 0 | 1 {
  const { imported } = words.terminal;
  const file = choices.source === "-" ? imported.standardInput : choices.source;
  let bytes: Uint8Array;
  try {
    bytes = readSource(choices.source, terminal);
  } catch (error) {
    terminal.error(`${words.terminal.cannotRead(file, reasonOf(error))}\n`);
    return 1;
  }
  const { text, remarks } = decodeText(bytes);
  const read = text === undefined ? undefined : finishSteps(importTextSteps(text, { format: choices.from === "auto" ? undefined : choices.from, name: choices.source }));
  const chosen = read === undefined ? undefined : choose(read.found, choices, read.format);
  for (const remark of [...remarks, ...(read?.remarks ?? []), ...(chosen?.report.remarks ?? [])]) terminal.error(`${remarkLine(file, remark, words)}\n`);
  const found = read?.found ?? [];
  const listed = found.map((one, position) => `${describe(one, position, words)}\n`).join("");
  if (chosen === undefined) {
    if (found.length > 0) terminal.error(`${file}: ${imported.onlyOffered}\n${listed}`);
    return 1;
  }
  if (found.length > 1) terminal.error(`${file}: ${imported.several(found.indexOf(chosen) + 1)}\n${listed}`);
  const name = choices.out ?? (choices.source === "-" ? "" : choices.source);
  const note = toJourneyNote(chosen.map, { language: choices.language, title: basename(name, extname(name)) });
  if (note === undefined) {
    terminal.error(`${file}: ${words.exchange.import.refusal["too-large"]}\n`);
    return 1;
  }
  return write(note, chosen, choices.out, terminal, words);
}

function write(note: string, { report }: Imported, out: string | undefined, terminal: Terminal, words: TerminalWords): 0 | 1 {
  const { stages, touchpoints, scores, entries } = report.found;
  const sum = words.exchange.import.found(stages, touchpoints, scores, entries);
  if (out === undefined) {
    terminal.out(note);
    terminal.error(`${sum}\n`);
    return 0;
  }
  try {
    // `wx`: a file that is there stays as it is, even when it appears at this very moment.
    writeFileSync(resolve(terminal.currentFolder, out), note, { flag: "wx" });
  } catch (error) {
    const exists = error instanceof Error && "code" in error && error.code === "EEXIST";
    terminal.error(`${exists ? words.terminal.imported.exists(out) : words.terminal.cannotWrite(out, reasonOf(error))}\n`);
    return 1;
  }
  terminal.out(`${words.terminal.imported.written(out, sum)}\n`);
  return 0;
}
