/** The upper part of the import dialog: where the text comes from, and the field, file or note it came from. It reads no map. */
import { Platform } from "obsidian";
import { hasAppleKeys } from "../editor/apple-keys";
import type { Words } from "../i18n/words";
import type { ImportSource } from "./import-reading";
import { pickedEndings, readClipboard, readDeviceFile, takeTransfer } from "./import-source";
import { begin, report } from "./report";

export type SourceKind = "paste" | "file" | "selection" | "note";

export interface SourcePanelParts {
  readonly words: Words;
  /** Those that there are, in the order of the buttons. */
  readonly kinds: readonly SourceKind[];
  readonly noteName: string;
  /** Something else was chosen; its text, when it is known already. */
  readonly chosen: (kind: SourceKind, source: ImportSource | undefined) => void;
}

/** A longer text is not put into the field: laying it out would hold up everything. */
const longestShown = 100_000;
/** Who types is not to be read after every letter. */
const typingPauseMs = 350;

export class ImportSourcePanel {
  private readonly buttons = new Map<SourceKind, HTMLButtonElement>();
  private readonly panel: HTMLElement;
  private readonly picker: HTMLInputElement;
  private field: HTMLTextAreaElement | undefined;
  private kind: SourceKind = "paste";
  private timer: number | undefined;
  private turn = 0;
  /** What the field held right after a paste. */
  private untouched: string | undefined;
  /** What each way gave last, so that turning back costs nothing. */
  private readonly given = new Map<SourceKind, ImportSource>();

  constructor(
    container: HTMLElement,
    private readonly parts: SourcePanelParts,
  ) {
    const { importing } = parts.words.exchange;
    const row = container.createDiv({ cls: "cjm-import-sources", attr: { role: "group", "aria-label": importing.sources } });
    for (const kind of parts.kinds) {
      const text = kind === "note" ? importing.source.note(parts.noteName) : importing.source[kind];
      const button = row.createEl("button", { text, attr: { type: "button", "data-source": kind, dir: "auto" } });
      button.addEventListener("click", () => (kind === "file" ? this.pick() : this.turnTo(kind, true)));
      this.buttons.set(kind, button);
    }
    const endings = Platform.isMobile ? {} : { accept: pickedEndings };
    this.picker = container.createEl("input", { type: "file", cls: "cjm-import-picker", attr: { tabindex: "-1", "aria-hidden": "true", ...endings } });
    this.picker.addEventListener("change", () => {
      const file = this.picker.files?.[0];
      this.picker.value = "";
      if (file !== undefined) this.takeFile(file);
    });
    this.panel = container.createDiv({ cls: "cjm-import-source" });
  }

  /** Gives the text of a way beforehand; it is read once that way is chosen. */
  provide(kind: SourceKind, source: ImportSource): void {
    this.given.set(kind, source);
  }

  /** Chooses a way as if by its button. */
  turnTo(kind: SourceKind, byHand: boolean): void {
    this.turn += 1;
    this.kind = kind;
    this.clearTimer();
    for (const [one, button] of this.buttons) button.setAttribute("aria-pressed", String(one === kind));
    this.draw();
    if (kind === "paste" && byHand) this.field?.focus();
    this.parts.chosen(kind, this.given.get(kind));
  }

  /** Puts the focus where a text is expected. */
  focus(): void {
    (this.field ?? this.buttons.get(this.kind))?.focus();
  }

  /** Forgets what this way gave: reading it was stopped. */
  forget(): void {
    this.given.delete(this.kind);
    this.draw();
    this.focus();
  }

  /** Takes a paste or a drop anywhere in the dialog; false when there is nothing in it. */
  takeTransfer(data: DataTransfer): boolean {
    const taken = takeTransfer(data);
    if (taken === undefined || (!("size" in taken) && this.goesIntoField(taken))) return false;
    if ("size" in taken) this.takeFile(taken);
    else this.takeText(taken);
    return true;
  }

  /** A piece of text put between what was typed is the field's own matter; after a mere paste another one takes its place. */
  private goesIntoField({ text, html }: ImportSource): boolean {
    const { field } = this;
    if (field === undefined || field.doc.activeElement !== field || (html !== undefined && /<t[dh][\s>]/iu.test(html)) || text.length > longestShown) return false;
    return field.value !== "" && field.value !== this.untouched && field.selectionEnd - field.selectionStart < field.value.length;
  }

  takeFile(file: File): void {
    const { importing } = this.parts.words.exchange;
    const turn = ++this.turn;
    begin(async () => {
      const source = await readDeviceFile(file);
      if (turn === this.turn) this.take("file", source);
    }, importing.cannotReadFile);
  }

  remove(): void {
    this.turn += 1;
    this.clearTimer();
  }

  private takeText(source: ImportSource): void {
    this.take("paste", source);
    const { field } = this;
    if (field === undefined) return;
    field.focus();
    field.setSelectionRange(0, 0);
    field.scrollTo(0, 0);
    this.untouched = field.value;
  }

  private take(kind: SourceKind, source: ImportSource): void {
    this.given.set(kind, source);
    this.turnTo(kind, false);
  }

  private pick(): void {
    this.turnTo("file", true);
    this.picker.click();
  }

  private draw(): void {
    const { panel, kind } = this;
    panel.empty();
    this.field = undefined;
    panel.toggle(kind === "paste" || kind === "file");
    panel.toggleClass("is-file", kind === "file");
    if (kind === "paste") this.drawPaste();
    else if (kind === "file") this.drawFile();
  }

  private drawPaste(): void {
    const { panel, given, parts } = this;
    const { importing } = parts.words.exchange;
    const source = given.get("paste");
    const long = Math.max(source?.text.length ?? 0, source?.html?.length ?? 0);
    if (source !== undefined && source.text.length > longestShown) {
      panel.createSpan({ text: importing.pasted(sizeWords(long, parts.words)) });
      this.button(importing.another, () => {
        given.delete("paste");
        this.turnTo("paste", true);
      });
      return;
    }
    const hint = Platform.isMobile ? importing.fieldHintTouch : importing.fieldHint(hasAppleKeys(panel) ? "⌘V" : "Ctrl+V");
    const field = panel.createEl("textarea", { attr: { "aria-label": importing.field, placeholder: hint, spellcheck: "false", dir: "auto", rows: "2", "data-choice": "field" } });
    field.value = source?.text ?? "";
    // Rows of a sheet stay rows, a story is read in lines.
    field.toggleClass("is-wrapped", !field.value.includes("\t"));
    this.field = field;
    field.addEventListener("input", () => this.typed(field));
    if ("clipboard" in panel.win.navigator) this.button(importing.pasteButton, () => begin(() => this.paste(), importing.clipboardClosed));
  }

  private drawFile(): void {
    const { panel, given, parts, picker } = this;
    const { importing } = parts.words.exchange;
    const source = given.get("file");
    if (source !== undefined) panel.createSpan({ cls: "cjm-import-file", text: `${source.name ?? ""} · ${sizeWords(source.text.length, parts.words)}`, attr: { dir: "auto" } });
    this.button(importing.chooseFile, () => picker.click());
    if (source === undefined && !Platform.isMobile) panel.createSpan({ cls: "cjm-import-hint", text: importing.dropHint });
  }

  private button(text: string, press: () => void): void {
    this.panel.createEl("button", { text, attr: { type: "button" } }).addEventListener("click", press);
  }

  private typed(field: HTMLTextAreaElement): void {
    const { value } = field;
    const source = { text: value };
    this.clearTimer();
    // Put in by the system, past every paste event.
    if (value.length > longestShown) return this.takeText(source);
    this.turn += 1;
    if (value.trim() === "") this.given.delete("paste");
    else this.given.set("paste", source);
    this.timer = field.win.setTimeout(() => this.parts.chosen("paste", this.given.get("paste")), typingPauseMs);
  }

  private async paste(): Promise<void> {
    const { importing } = this.parts.words.exchange;
    const turn = ++this.turn;
    const source = await readClipboard(this.panel.win);
    if (turn !== this.turn) return;
    if (source.text === "" && source.html === undefined) return report(undefined, importing.clipboardEmpty);
    this.takeText(source);
  }

  private clearTimer(): void {
    this.panel.win.clearTimeout(this.timer);
    this.timer = undefined;
  }
}

/** How much text there is, by its letters. */
function sizeWords(length: number, { language, exchange }: Words): string {
  const { importing } = exchange;
  const count = (number: number): string => number.toLocaleString(language, { maximumFractionDigits: number < 100 ? 1 : 0 });
  if (length < 1000) return importing.bytes(count(length));
  return length < 1_000_000 ? importing.kilobytes(count(length / 1000)) : importing.megabytes(count(length / 1_000_000));
}
