/**
 * The gateway through which everything is written to notes: one queue per file, edits worked out on the text as it stands
 * at the moment of writing, undo per file. It knows how edits are made, not who asks for them; a failure ends as a sentence.
 */
import type { App, TFile } from "obsidian";
import { emptyHistory, recordStep, stepBack, stepForth, type EditHistory, type EditStep } from "../editor/edit-history";
import type { MovedOn, WriteOutcome } from "../editor/map-editing";
import { describeRefusal } from "../i18n/describe-refusal";
import { adoptInto } from "../exchange/import/write-note";
import type { ImportedMap } from "../exchange/import/imported-map";
import type { Words } from "../i18n/words";
import type { Edit, EditOptions } from "../journey/edit";
import { editJourney } from "../journey/edit-journey";
import { writingLanguage } from "../journey/writing-language";
import type { NoteTags } from "../journey/recognise-note";
import { findFrontmatter } from "../note/find-frontmatter";
import { changeNote } from "../note/change-note";
import type { RawChange, TextSplice } from "../note/raw-change";
import type { ReadNote } from "../note/read-note";
import { invertSplices } from "../note/text-splice";
import { changeText } from "./change-text";
import type { NoteReadings } from "./note-readings";
import { logFailure, report } from "./report";

/** What becomes of a note. `splices` turn the text asked about into `text`; none leave it as it is. */
type Decision =
  | {
      readonly kind: "change";
      readonly text: string;
      readonly splices: readonly TextSplice[];
      /** The text after, read, when it was read anyway. */
      readonly note?: ReadNote;
      /** Where what was edited stands now. */
      readonly path?: string | undefined;
    }
  | { readonly kind: "refusal"; readonly sentence: string; readonly movedOn?: MovedOn };

/** Told of every text we wrote, before the app tells; of an undo or redo also what it did, as a sentence. */
export type WriteListener = (file: TFile, text: string, step: string | undefined) => void;

type Direction = "undo" | "redo";

export class NoteWriter {
  private readonly queues = new WeakMap<TFile, Promise<unknown>>();
  private readonly histories = new WeakMap<TFile, EditHistory>();
  private readonly listeners = new Set<WriteListener>();

  constructor(
    private readonly app: App,
    private readonly words: Words,
    private readonly readings: NoteReadings,
    private readonly noteTags: () => NoteTags,
  ) {}

  /** Edits of a journey, all or none; `label` names them for undo. Never rejects. */
  write(file: TFile, edits: readonly Edit[], label: string, options: EditOptions = {}): Promise<WriteOutcome> {
    return this.change(file, label, (note) => {
      const edited = editJourney(note, edits, { language: writingLanguage(note, file.basename), noteTags: this.noteTags(), ...options });
      if (!edited.edited) {
        const { code, path, found } = edited.refusal;
        return { kind: "refusal", sentence: describeRefusal(edited.refusal, this.words), ...(code === "moved-on" ? { movedOn: { path, found } } : {}) };
      }
      const { text, splices, path } = edited;
      return { kind: "change", text, splices, note: edited.note, path };
    });
  }

  /** Changes by position in the tree, worked out on the note as it stands when its turn comes; none leaves it alone. */
  rewrite(file: TFile, label: string, changesOf: (note: ReadNote) => readonly RawChange[]): Promise<WriteOutcome> {
    return this.change(file, label, (note) => {
      const changes = changesOf(note);
      if (changes.length === 0) return { kind: "change", text: note.text, splices: [] };
      const changed = changeNote(note, changes);
      if (changed.changed) return { kind: "change", text: changed.text, splices: changed.splices, note: changed.note };
      return { kind: "refusal", sentence: describeRefusal({ code: changed.refusal, path: "", found: undefined }, this.words) };
    });
  }

  /**
   * Puts an imported map into the note's frontmatter, its body byte for byte as it was; never over stages that are there. The map may be
   * read from the note as it stands when its turn comes. It is a step of the map's undo. Never rejects.
   */
  adopt(file: TFile, given: ImportedMap | ((note: ReadNote) => ImportedMap | undefined), label: string): Promise<WriteOutcome> {
    return this.change(file, label, (note) => {
      const map = typeof given === "function" ? given(note) : given;
      if (map === undefined) return { kind: "refusal", sentence: this.words.app.body.gone };
      const adopted = adoptInto(note.text, map, { language: writingLanguage(note, file.basename), title: file.basename, noteTags: this.noteTags() });
      if (adopted.adopted) return { kind: "change", text: adopted.text, splices: adopted.splices, note: adopted.note };
      const { refusal } = adopted;
      const sentence = refusal === "has-stages" ? this.words.exchange.import.refusal["has-stages"] : describeRefusal({ code: refusal, path: "", found: undefined }, this.words);
      return { kind: "refusal", sentence };
    });
  }

  /**
   * A change of the text outside the frontmatter, worked out on it as it stands when its turn comes; a sentence instead says why not. It is no
   * step of the map's undo. Never rejects.
   */
  replace(file: TFile, decide: (text: string) => { readonly text: string; readonly splices: readonly TextSplice[] } | { readonly sentence: string }): Promise<WriteOutcome> {
    return this.enqueue(file, (text) => {
      const decided = decide(text);
      return "sentence" in decided ? refuse(decided.sentence) : { decision: { kind: "change", ...decided } };
    });
  }

  /** Any change of a note's frontmatter, worked out on the note as it stands when its turn comes. Never rejects. */
  private change(file: TFile, label: string, decide: (note: ReadNote) => Decision): Promise<WriteOutcome> {
    return this.enqueue(file, (text) => {
      const note = this.readings.read(file, text);
      const decision = decide(note);
      if (decision.kind === "refusal" || decision.splices.length === 0) return { decision };
      const after = headOf(decision.text) ?? "";
      const { splices } = decision;
      const step = { label, headBefore: text.slice(0, note.bodyStart), headAfter: after, forth: splices, back: invertSplices(text, splices) };
      return { decision, history: recordStep(this.historyOf(file), step) };
    });
  }

  /** Takes back the last edit of this note; refused when its frontmatter has changed since. Never rejects. */
  undo(file: TFile): Promise<WriteOutcome> {
    return this.step(file, "undo");
  }

  /** Does again what was undone last. Never rejects. */
  redo(file: TFile): Promise<WriteOutcome> {
    return this.step(file, "redo");
  }

  /** The step the next undo or redo of this note would take, undefined when there is none. */
  nextStep(file: TFile, direction: Direction): EditStep | undefined {
    const { done, undone } = this.historyOf(file);
    return direction === "undo" ? done.at(-1) : undone.at(-1);
  }

  /** Tells `listener` of every later write; returns the way to stop. */
  onWrite(listener: WriteListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private historyOf(file: TFile): EditHistory {
    return this.histories.get(file) ?? emptyHistory;
  }

  private step(file: TFile, direction: Direction): Promise<WriteOutcome> {
    const { history: text } = this.words.edit;
    return this.enqueue(file, (before) => {
      const head = headOf(before);
      const move = (direction === "undo" ? stepBack : stepForth)(this.historyOf(file), head ?? "");
      if (move.kind === "nothing") return refuse(direction === "undo" ? text.nothingToUndo : text.nothingToRedo);
      const { step } = move;
      if (move.kind === "moved-on" || head === undefined) return refuse((direction === "undo" ? text.cannotUndo : text.cannotRedo)(step.label));
      const after = (direction === "undo" ? step.headBefore : step.headAfter) + before.slice(head.length);
      return { decision: { kind: "change", text: after, splices: move.splices }, history: move.history, said: (direction === "undo" ? text.undone : text.redone)(step.label) };
    });
  }

  private enqueue(file: TFile, decide: (text: string) => Planned): Promise<WriteOutcome> {
    const turn = (this.queues.get(file) ?? Promise.resolve()).then(() => this.perform(file, decide));
    this.queues.set(file, turn);
    return turn;
  }

  private async perform(file: TFile, decide: (text: string) => Planned): Promise<WriteOutcome> {
    const { refusal } = this.words.edit;
    const { vault } = this.app;
    let planned: Planned | undefined;
    try {
      if (vault.getFileByPath(file.path) !== file) return { written: false, sentence: refusal.gone(file.basename) };
      const end = await changeText(this.app, file, (text) => {
        planned = decide(text);
        return planned.decision.kind === "change" ? planned.decision : undefined;
      });
      if (end === "unsaved") report(undefined, refusal.unsaved(file.basename));
    } catch (error) {
      const sentence = vault.getFileByPath(file.path) === file ? refusal.disk(file.basename) : refusal.gone(file.basename);
      logFailure(error, sentence);
      return { written: false, sentence };
    }
    if (planned === undefined) return { written: false, sentence: refusal.disk(file.basename) };
    const { decision, history, said } = planned;
    if (decision.kind === "refusal") return { written: false, sentence: decision.sentence, ...(decision.movedOn === undefined ? {} : { movedOn: decision.movedOn }) };
    if (history !== undefined) this.histories.set(file, history);
    if (decision.splices.length > 0) this.remember(file, decision.text, decision.note, said);
    return { written: true, path: decision.path };
  }

  private remember(file: TFile, text: string, note: ReadNote | undefined, said: string | undefined): void {
    if (note !== undefined) this.readings.keep(file, note);
    for (const listener of [...this.listeners]) listener(file, text, said);
  }
}

interface Planned {
  readonly decision: Decision;
  /** The history once this is written. */
  readonly history?: EditHistory;
  /** What was undone or done again, as a sentence. */
  readonly said?: string;
}

function refuse(sentence: string): Planned {
  return { decision: { kind: "refusal", sentence } };
}

/** Everything before the body, fences included; undefined when where the frontmatter ends cannot be told. */
function headOf(text: string): string | undefined {
  const found = findFrontmatter(text);
  return "bodyStart" in found ? text.slice(0, found.bodyStart) : undefined;
}
