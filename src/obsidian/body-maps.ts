/**
 * What the bodies of notes hold, read once a text: bodies of usual length at once, longer ones in short slices. It
 * remembers which of several maps a person chose for as long as the app runs, and opens no file.
 */
import type { TFile } from "obsidian";
import { readBodyMap, readBodyMapSteps, type BodyMapOptions, type BodyReading, type WantedFind } from "../exchange/import/read-body-map";
import type { NoteTags } from "../journey/recognise-note";
import type { ReadNote } from "../note/read-note";
import { stepsInSlices } from "./slices";

interface Kept {
  readonly text: string;
  readonly wanted: WantedFind | undefined;
  readonly reading: BodyReading;
}

/** UTF-16 units read in a few milliseconds. */
const readAtOnce = 16_000;
/** As many notes as are usefully open at once. */
const keptReadings = 12;

export class BodyMaps {
  /** Least recently used first. */
  private readonly kept = new Map<TFile, Kept>();
  private readonly wanted = new WeakMap<TFile, WantedFind>();
  private readonly listeners = new Set<(file: TFile) => void>();

  constructor(private readonly noteTags: () => NoteTags) {}

  /** What the body of a note without `stages` holds, when that is known or told quickly; undefined when it must be waited for. */
  at(file: TFile, note: ReadNote): BodyReading | undefined {
    const known = this.known(file, note);
    if (known !== undefined) return known;
    return note.text.length - note.bodyStart > readAtOnce ? undefined : this.keep(file, note, readBodyMap(note, this.optionsFor(file)));
  }

  /** The same, however long it takes. */
  now(file: TFile, note: ReadNote): BodyReading {
    return this.at(file, note) ?? this.keep(file, note, readBodyMap(note, this.optionsFor(file)));
  }

  /** The same, waiting as long as it takes; undefined once `stopped` says so. */
  async read(file: TFile, note: ReadNote, stopped: () => boolean = () => false): Promise<BodyReading | undefined> {
    const quick = this.at(file, note);
    if (quick !== undefined) return quick;
    const wanted = this.wanted.get(file);
    const reading = await stepsInSlices(readBodyMapSteps(note, this.optionsFor(file)), { stopped });
    return reading === undefined || this.wanted.get(file) !== wanted ? reading : this.keep(file, note, reading);
  }

  /** Shows another of the maps found in a body, one that may be none, or none of them. */
  choose(file: TFile, wanted: WantedFind): void {
    this.wanted.set(file, wanted);
    for (const listener of [...this.listeners]) listener(file);
  }

  /** Tells `listener` of every later choice; returns the way to stop. */
  onChoose(listener: (file: TFile) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private optionsFor(file: TFile): BodyMapOptions {
    return { name: file.basename, noteTags: this.noteTags(), wanted: this.wanted.get(file), before: this.kept.get(file)?.reading };
  }

  private known(file: TFile, { text }: ReadNote): BodyReading | undefined {
    const kept = this.kept.get(file);
    return kept !== undefined && kept.text === text && kept.wanted === this.wanted.get(file) ? kept.reading : undefined;
  }

  private keep(file: TFile, { text }: ReadNote, reading: BodyReading): BodyReading {
    this.kept.delete(file);
    this.kept.set(file, { text, wanted: this.wanted.get(file), reading });
    const [oldest] = this.kept.keys();
    if (this.kept.size > keptReadings && oldest !== undefined) this.kept.delete(oldest);
    return reading;
  }
}
