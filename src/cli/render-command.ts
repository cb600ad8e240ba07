/** `cjm render`: a file for every journey found. It writes into the folder given and nowhere else. */
import { existsSync, mkdirSync, realpathSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { type Exported, reportLines } from "../exchange/export/export-report";
import { toJson } from "../exchange/export/to-json";
import type { TerminalWords } from "../i18n/terminal-words";
import type { Link } from "../journey/journey";
import type { Persona } from "../persona/persona";
import { makeScene } from "../render/make-scene";
import type { MapScene } from "../render/map-scene";
import { problemLine } from "./check-command";
import { PictureEmbedder } from "./embed-picture";
import { makeFileLinks } from "./file-links";
import { placeOfMap, reasonOf, type FoundJourney, type NoteReader } from "./gather-journeys";
import { uniqueOutputNames } from "./output-names";
import { Progress } from "./progress";
import { exportScene, extensionOf, isKeptInVaults, pageFormatOf, type RenderFormat } from "./render-formats";
import type { Terminal } from "./terminal";
import { isInVault } from "./vault";

export interface RenderChoices {
  readonly paths: readonly string[];
  readonly out: string;
  readonly formats: readonly RenderFormat[];
  readonly theme: "light" | "dark";
  /** Whether HTML pages carry a script. */
  readonly controls: boolean;
}

/** Makes a folder and those above it. Node's own way of making several at once never ends where a folder takes none, as in `/proc`. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  mkdirSync(folder);
}

/** Why the output folder cannot be: `file` when it is one, else a reason; undefined when it is there or was made. */
function outFolderFault(folder: string, isNeeded: boolean): "file" | { readonly reason: string } | undefined {
  try {
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === false) return "file";
    if (isNeeded) makeFolder(folder);
    return undefined;
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}

/** Writes the journeys of one run. */
class JourneyWriter {
  private readonly pictures = new PictureEmbedder();
  private readonly outFolder: string;
  private readonly sources: ReadonlySet<string>;
  filesWritten = 0;
  failures = 0;

  constructor(
    private readonly choices: RenderChoices,
    private readonly reader: NoteReader,
    private readonly terminal: Terminal,
    private readonly words: TerminalWords,
    journeys: readonly FoundJourney[],
    /** The run's pages by the absolute path of their note. */
    private readonly outputs: ReadonlyMap<string, string>,
  ) {
    this.outFolder = resolve(terminal.currentFolder, choices.out);
    this.sources = new Set(journeys.map(({ file }) => realpathSync(file)));
  }

  /** Says why something was not written, and counts it. */
  fail(message: string): void {
    this.failures++;
    this.terminal.error(`${message}\n`);
  }

  /** Writes one journey in every format; what cannot be written is said and counted. */
  write(journey: FoundJourney, name: string): void {
    if (journey.reading.status === "broken") {
      const reasons = journey.reading.problems.filter(({ severity }) => severity === "error").map((problem) => `  ${problemLine(journey.shown, problem, this.words)}`);
      this.fail([this.words.terminal.brokenNotRendered(journey.shown), ...reasons].join("\n"));
    }
    for (const format of this.choices.formats) {
      if (journey.reading.status === "broken" && format !== "json") continue;
      const outputName = `${name}.${extensionOf(format)}`;
      const file = join(this.outFolder, outputName);
      try {
        if (existsSync(file) && this.sources.has(realpathSync(file))) {
          this.fail(this.words.terminal.wouldOverwrite(file));
          continue;
        }
        if (isKeptInVaults(format) && existsSync(file) && isInVault(file)) {
          this.fail(this.words.terminal.wouldReplace(file));
          continue;
        }
        const { text, left } = this.contentOf(journey, outputName, format);
        makeFolder(dirname(file));
        writeFileSync(file, text);
        this.filesWritten++;
        if (left.length > 0) this.terminal.error(`${[this.words.terminal.notInFile(join(this.choices.out, outputName)), ...reportLines(left, this.words).map((line) => `  ${line}`)].join("\n")}\n`);
      } catch (error) {
        this.fail(this.words.terminal.cannotWrite(file, reasonOf(error)));
      }
    }
  }

  private contentOf(found: FoundJourney, outputName: string, format: RenderFormat): Exported {
    const { status, journey, problems } = found.reading;
    if (format === "json") return { text: `${JSON.stringify(toJson({ file: found.vaultPath, noteName: found.name, status, mapIn: placeOfMap(found), journey, problems, words: this.words }), null, 2)}\n`, left: [] };
    return exportScene(this.sceneOf(found, outputName), format, this.choices.theme, this.terminal.stylesheet, this.choices.controls);
  }

  private sceneOf(found: FoundJourney, outputName: string): MapScene {
    const { journey, problems } = found.reading;
    return makeScene({
      noteName: found.name, journey, problems, words: this.words, today: this.terminal.today, idPrefix: "map",
      links: makeFileLinks(found, outputName, this.outputs, this.pictures),
      findPersona: (link) => this.findPersona(found, link),
    });
  }

  private findPersona({ vault, vaultPath }: FoundJourney, link: Link): { path: string; persona: Persona; avatarAddress: string | undefined } | undefined {
    const found = this.reader.personaOf(vault, link, vaultPath);
    if (found === undefined) return undefined;
    const { avatar } = found.persona;
    const picture = avatar === undefined || avatar.external ? undefined : vault.resolve(avatar.target, found.path);
    return { ...found, avatarAddress: picture === undefined ? undefined : this.pictures.addressOf(vault.fileOf(picture)) };
  }
}

/** Renders the journeys under the paths. Gives the exit code: 2 when the output folder is a file, 1 when a journey was not written, else 0. */
export function runRender(choices: RenderChoices, reader: NoteReader, terminal: Terminal, words: TerminalWords): 0 | 1 | 2 {
  const outFolder = resolve(terminal.currentFolder, choices.out);
  const outFault = outFolderFault(outFolder, false);
  if (outFault !== undefined) {
    terminal.error(`${outFault === "file" ? words.terminal.outIsNoFolder(choices.out) : words.terminal.cannotWrite(choices.out, outFault.reason)}\n`);
    return outFault === "file" ? 2 : 1;
  }
  const journeys: FoundJourney[] = [];
  let unreadable = 0;
  reader.read(reader.listNotes(choices.paths), {
    journey: (found) => journeys.push(found),
    unreadable: ({ shown }, reason) => {
      unreadable++;
      terminal.error(`${words.terminal.cannotRead(shown, reason)}\n`);
    },
  });
  const maps = journeys.filter(({ reading }) => reading.status !== "not-yet");
  const missing = maps.some(({ reading }) => reading.status === "map") ? outFolderFault(outFolder, true) : undefined;
  if (missing !== undefined && missing !== "file") {
    terminal.error(`${words.terminal.cannotWrite(choices.out, missing.reason)}\n`);
    return 1;
  }
  const names = uniqueOutputNames(maps.map(({ outputName }) => outputName), choices.formats.map(extensionOf));
  const pageFormat = pageFormatOf(choices.formats);
  const outputs = new Map<string, string>();
  for (const [mapIndex, { file, reading }] of maps.entries())
    if (pageFormat !== undefined && reading.status === "map") outputs.set(file, `${names[mapIndex] ?? ""}.${extensionOf(pageFormat)}`);
  const writer = new JourneyWriter(choices, reader, terminal, words, journeys, outputs);
  for (const { shown, namedOutright, reading } of journeys) {
    if (reading.status !== "not-yet") continue;
    if (namedOutright) writer.fail(words.terminal.notYet(shown));
    else terminal.error(`${words.terminal.notYet(shown)}\n`);
  }
  const progress = new Progress(terminal, maps.length, words.terminal.writing);
  for (const [mapIndex, journey] of maps.entries()) {
    progress.show(mapIndex);
    const name = names[mapIndex];
    if (name === undefined) continue;
    progress.clear();
    writer.write(journey, name);
  }
  progress.clear();
  if (journeys.length === 0) terminal.error(`${words.terminal.noJourneys}\n`);
  else terminal.out(`${words.terminal.rendered(writer.filesWritten, maps.filter(({ reading }) => reading.status === "map").length, choices.out)}\n`);
  return writer.failures > 0 || unreadable > 0 ? 1 : 0;
}
