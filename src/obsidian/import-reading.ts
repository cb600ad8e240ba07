/**
 * Reads what was given to the import dialog, in slices, again with every choice, the last one winning. It knows the
 * importers and nothing of how anything is shown.
 */
import type { ImportFormat } from "../exchange/import/detect-format";
import type { ProsePiece } from "../exchange/import/import-prose";
import type { ImportChoices, Imported, ImportGuess, ImportRemark } from "../exchange/import/import-report";
import { bestOf, type ImportedText, importTextSteps } from "../exchange/import/import-text";
import { remarkMoved, withLinesMoved } from "../exchange/import/source-lines";
import { stepsInSlices, type Pauses } from "./slices";

/** A text to be read. A clipboard holds the same thing twice: `html` is taken when it holds a table, or unless only the plain text surely is a map. */
export interface ImportSource {
  readonly text: string;
  readonly html?: string | undefined;
  /** A file's name with its ending. */
  readonly name?: string | undefined;
  readonly remarks?: readonly ImportRemark[] | undefined;
  /** The line of the note the text begins on, from 1, when it is a piece of one. */
  readonly firstLine?: number | undefined;
}

export type LabelGuess = Extract<ImportGuess, { kind: "label" }>;

/** Everything known of a source, and what a person decided about it. */
export interface Understood {
  readonly format: ImportFormat;
  /** Whether the source can be read as HTML. */
  readonly hasHtml: boolean;
  /** Whether a person said what the text is. */
  readonly formatChosen: boolean;
  /** About the source as a whole. */
  readonly remarks: readonly ImportRemark[];
  /** As found without anybody's choices. */
  readonly found: readonly Imported[];
  readonly pieces: readonly ProsePiece[];
  /** Position in `found`. */
  readonly chosen: number | undefined;
  /** The chosen map with the choices made for it; undefined when nothing is left of it. */
  readonly current: Imported | undefined;
  readonly choices: ImportChoices;
  /** Every label of the table, those left out by choice as well. */
  readonly labels: readonly LabelGuess[];
}

export interface ReadingListener {
  readonly began: () => void;
  readonly progress: (share: number) => void;
  /** Undefined: nothing is there to be understood, or reading was stopped. */
  readonly understood: (understood: Understood | undefined) => void;
}

export class ImportReading {
  private turn = 0;
  private source: ImportSource | undefined;
  private usesHtml = false;
  private base: ImportedText | undefined;
  private format: ImportFormat | undefined;
  private chosen: number | undefined;
  private choices: ImportChoices = {};
  private labels: readonly LabelGuess[] = [];
  private labelsOf = "";

  constructor(
    private readonly listener: ReadingListener,
    private readonly pauses?: Pauses,
  ) {}

  /** Reads something new; what was decided before is forgotten. */
  async read(source: ImportSource, format?: ImportFormat): Promise<void> {
    this.source = source;
    this.format = format;
    this.base = undefined;
    this.listener.began();
    const turn = ++this.turn;
    this.usesHtml = source.html !== undefined && (format === undefined || format === "html");
    let base = await this.run(turn, {});
    if (turn !== this.turn) return;
    if (this.usesHtml && format === undefined && base !== undefined && !isSure(base) && !base.found.some(({ from }) => from === "table") && source.text.trim() !== "") {
      const { found } = base;
      this.usesHtml = false;
      const plain = await this.run(turn, {});
      if (turn !== this.turn) return;
      this.usesHtml = found.length > 0 && (plain === undefined || !isSure(plain));
      if (!this.usesHtml) base = plain;
    }
    this.base = base;
    if (base === undefined) return this.listener.understood(undefined);
    const best = bestOf(base.found);
    this.take(best === undefined ? undefined : base.found.indexOf(best));
    this.tell(base, best);
  }

  /** Reads the same text as something else. */
  async readAs(format: ImportFormat): Promise<void> {
    if (this.source !== undefined) await this.read(this.source, format);
  }

  /** Turns to another of the maps found. */
  choose(position: number): void {
    const { base } = this;
    if (base?.found[position] === undefined) return;
    this.turn += 1;
    this.take(position);
    this.tell(base, base.found[position]);
  }

  /** Decides something about the chosen map and reads again. A table that is turned has other labels. */
  async change(change: ImportChoices): Promise<void> {
    const { base, chosen } = this;
    if (base === undefined || chosen === undefined) return;
    this.choices = change.orientation === undefined ? { ...this.choices, ...change } : { orientation: change.orientation, scale: this.choices.scale };
    const turn = ++this.turn;
    this.listener.began();
    const again = await this.run(turn, this.choices);
    if (turn !== this.turn || again === undefined) return;
    this.tell(base, sameMap(base.found[chosen], chosen, again.found), again);
  }

  /** Stops reading; nothing is told of it any more. */
  stop(): void {
    this.turn += 1;
  }

  private take(position: number | undefined): void {
    this.chosen = position;
    this.choices = {};
    this.labelsOf = "";
  }

  private tell(base: ImportedText, current: Imported | undefined, now = base): void {
    const { format, chosen, choices } = this;
    this.gatherLabels(current);
    // Of a source that is no text nothing more is to be said.
    const beforehand = this.source?.remarks ?? [];
    const remarks = [...beforehand, ...now.remarks.filter(({ code }) => beforehand.length === 0 || code !== "nothing-found")];
    const { html, name = "" } = this.source ?? {};
    const hasHtml = html !== undefined || base.format === "html" || /\.html?$/iu.test(name);
    this.listener.understood({ format: base.format, hasHtml, formatChosen: format !== undefined, remarks, found: base.found, pieces: now.pieces, chosen, current, choices, labels: this.labels });
  }

  /** Labels that are left out are guessed no more, so they are remembered as long as the table stays turned as it is. */
  private gatherLabels(current: Imported | undefined): void {
    const guesses = current?.report.guesses ?? [];
    const taken = guesses.filter((guess) => guess.kind === "label");
    const orientation = guesses.find((guess) => guess.kind === "orientation")?.taken ?? "";
    const key = `${this.chosen ?? ""} ${orientation}`;
    const before = key === this.labelsOf || current === undefined ? this.labels : [];
    this.labelsOf = current === undefined ? this.labelsOf : key;
    const chosen = this.choices.labels ?? {};
    const known = before.map((label) => taken.find((one) => one.label === label.label) ?? { ...label, taken: chosen[label.label] ?? label.taken });
    this.labels = [...known, ...taken.filter(({ label }) => !before.some((one) => one.label === label))];
  }

  private async run(turn: number, choices: ImportChoices): Promise<ImportedText | undefined> {
    const { source, usesHtml, format } = this;
    if (source === undefined) return undefined;
    const html = usesHtml ? source.html : undefined;
    const steps = importTextSteps(html ?? source.text, { format: format ?? (html === undefined ? undefined : "html"), name: source.name }, choices);
    const pauses = this.pauses === undefined ? {} : { pauses: this.pauses };
    const read = await stepsInSlices(steps, { ...pauses, stopped: () => turn !== this.turn, progress: (share) => this.listener.progress(share) });
    const by = (source.firstLine ?? 1) - 1;
    return read === undefined || by === 0 ? read : { ...read, found: read.found.map((one) => withLinesMoved(one, by)), remarks: read.remarks.map((remark) => remarkMoved(remark, by)) };
  }
}

function isSure({ found }: ImportedText): boolean {
  return found.some(({ sure }) => sure);
}

/** The same map in another reading: by the line it begins on, else by its position. */
function sameMap(before: Imported | undefined, position: number, found: readonly Imported[]): Imported | undefined {
  const line = before?.lines?.[0];
  return (line === undefined ? undefined : found.find((one) => one.from === before?.from && one.lines?.[0] === line)) ?? found[position] ?? found[0];
}
