/** The foot of the import dialog: the new note's name, what stands in the way, and the buttons that end the import. It writes nothing itself. */
import { hasAppleKeys } from "../editor/apple-keys";
import { safeNoteName } from "./import-name";
import { newNotePlace } from "./import-finish";
import type { MapHost } from "./map-host";
import { begin } from "./report";

/** A note that is written sooner says nothing of it: it would only flicker. */
const patienceMs = 200;

export interface FinishParts {
  /** Imports into a new note of this name; a sentence says why not. */
  readonly create: (name: string) => Promise<string | undefined>;
  /** Imports into the note the text came from. */
  readonly add: () => Promise<string | undefined>;
  readonly renamed: () => void;
}

export interface FinishState {
  /** What the new note is called unless the person says otherwise. */
  readonly proposed: string;
  /** Whether the map may go into the note the text came from, and is expected to. */
  readonly add: boolean;
  /** A sentence about the note the text came from. */
  readonly remark: string;
}

export class ImportFinishBar {
  private readonly box: HTMLElement;
  private readonly name: HTMLInputElement;
  private readonly hint: HTMLElement;
  private readonly refusal: HTMLElement;
  private readonly buttons: HTMLElement;
  private state: FinishState | undefined;
  private typed = false;
  private busy = false;

  constructor(
    container: HTMLElement,
    private readonly host: MapHost,
    private readonly parts: FinishParts,
  ) {
    const { importing } = host.words.exchange;
    const foot = container.createDiv({ cls: "cjm-import-foot" });
    this.box = foot.createDiv({ cls: "cjm-import-finish" });
    const label = this.box.createEl("label", { cls: "cjm-import-name" });
    label.createSpan({ text: importing.name });
    this.name = label.createEl("input", { type: "text", attr: { dir: "auto", spellcheck: "false" } });
    this.name.addEventListener("input", () => {
      this.typed = true;
      this.tellPlace();
    });
    this.name.addEventListener("change", () => parts.renamed());
    this.name.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.isComposing && !event.ctrlKey && !event.metaKey) this.start(() => parts.create(this.noteName));
    });
    this.hint = this.box.createDiv({ cls: "cjm-import-into", attr: { dir: "auto", "aria-live": "polite" } });
    this.refusal = this.box.createDiv({ cls: "cjm-import-refusal", attr: { role: "alert" } });
    this.buttons = foot.createDiv({ cls: "modal-button-container cjm-import-buttons" });
    this.update(undefined);
  }

  /** The name as it will be, never empty. */
  get noteName(): string {
    const name = safeNoteName(this.name.value);
    return name === "" ? (this.state?.proposed ?? this.host.words.exchange.importing.defaultName) : name;
  }

  /** Forgets the name that was typed: something else is imported. */
  forget(): void {
    this.typed = false;
  }

  /** Undefined: there is nothing to import. */
  update(state: FinishState | undefined): void {
    this.state = state;
    this.box.toggleClass("is-idle", state === undefined);
    this.name.disabled = state === undefined;
    if (!this.typed) this.name.value = state?.proposed ?? "";
    this.refusal.setText("");
    this.tellPlace();
    this.drawButtons();
  }

  /** Imports in the way that is expected. */
  finish(): void {
    if (this.state !== undefined) this.start(this.state.add ? this.parts.add : () => this.parts.create(this.noteName));
  }

  private tellPlace(): void {
    const { importing } = this.host.words.exchange;
    if (this.state === undefined) return this.hint.setText("");
    const { path, taken } = newNotePlace(this.host, this.noteName);
    const place = (taken ? importing.nameTaken : importing.into)(path);
    this.hint.setText([this.state.remark, place].filter((text) => text !== "").join(" "));
  }

  private drawButtons(): void {
    const { buttons, state, host, parts, busy } = this;
    const { importing } = host.words.exchange;
    const focused = buttons.contains(buttons.doc.activeElement) ? buttons.doc.activeElement?.getAttribute("data-way") : undefined;
    buttons.empty();
    const keys = importing.createKeys(hasAppleKeys(buttons) ? "⌘↩" : "Ctrl+Enter");
    buttons.createSpan({ cls: "cjm-import-keys", text: keys });
    const button = (way: string, text: string, expected: boolean, run: () => Promise<string | undefined>): void => {
      const element = buttons.createEl("button", { cls: expected ? "mod-cta" : "", text, attr: { type: "button", "data-way": way, ...(expected ? { "aria-keyshortcuts": hasAppleKeys(buttons) ? "Meta+Enter" : "Control+Enter" } : {}) } });
      element.disabled = state === undefined || busy;
      element.addEventListener("click", () => this.start(run));
      if (focused === way) element.focus();
    };
    const add = state?.add === true;
    button("create", importing.create, !add, () => parts.create(this.noteName));
    if (add) button("add", importing.add, true, parts.add);
  }

  /** A failure is told where the person stands: the dialog stays open with all that was decided. */
  private start(run: () => Promise<string | undefined>): void {
    const { importing } = this.host.words.exchange;
    if (this.busy || this.state === undefined) return;
    this.busy = true;
    this.drawButtons();
    const { win } = this.box;
    const timer = win.setTimeout(() => this.hint.setText(importing.writing), patienceMs);
    begin(async () => {
      try {
        const sentence = await run();
        if (sentence !== undefined) this.refusal.setText(sentence);
      } catch (error) {
        this.refusal.setText(importing.cannotImport);
        throw error;
      } finally {
        win.clearTimeout(timer);
        this.busy = false;
        this.tellPlace();
        this.drawButtons();
      }
    }, importing.cannotImport);
  }
}
