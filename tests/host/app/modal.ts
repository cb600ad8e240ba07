/** Modals and the suggesters built on them: in the document, with Escape, the backdrop and the arrow keys. */
import type { FuzzyMatch, Instruction } from "obsidian";
import type { App } from "./app";
import { prepareFuzzySearch } from "./fuzzy-search";
import { Scope } from "./keyboard";

export class Modal {
  readonly scope: Scope;
  readonly containerEl = createDiv({ cls: "modal-container mod-dim" });
  readonly modalEl: HTMLElement;
  readonly titleEl: HTMLElement;
  readonly contentEl: HTMLElement;
  shouldRestoreSelection = true;
  #focusBefore: Element | null = null;
  #closeCallback: () => unknown = () => undefined;

  constructor(readonly app: App) {
    this.scope = new Scope(app.scope);
    this.containerEl.createDiv("modal-bg").addEventListener("click", () => this.close());
    this.modalEl = this.containerEl.createDiv({ cls: "modal", attr: { role: "dialog", "aria-modal": "true" } });
    const close = this.modalEl.createEl("button", { cls: "modal-close-button clickable-icon", text: "×", attr: { "aria-label": "Close" } });
    close.addEventListener("click", () => this.close());
    this.titleEl = this.modalEl.createDiv("modal-header").createDiv("modal-title");
    this.contentEl = this.modalEl.createDiv("modal-content");
    this.scope.register([], "Escape", () => {
      this.close();
      return false;
    });
  }

  open(): void {
    if (this.containerEl.isConnected) return;
    this.#focusBefore = document.activeElement;
    this.app.keymap.pushScope(this.scope);
    document.body.append(this.containerEl);
    void this.onOpen();
  }

  close(): void {
    if (!this.containerEl.isConnected) return;
    this.app.keymap.popScope(this.scope);
    this.containerEl.remove();
    this.onClose();
    this.#closeCallback();
    if (this.shouldRestoreSelection && this.#focusBefore instanceof HTMLElement) this.#focusBefore.focus();
  }

  onOpen(): void | Promise<void> {}
  onClose(): void {}

  setTitle(title: string): this {
    this.titleEl.setText(title);
    return this;
  }

  setContent(content: string | DocumentFragment): this {
    this.contentEl.replaceChildren(content);
    return this;
  }

  setCloseCallback(callback: () => unknown): this {
    this.#closeCallback = callback;
    return this;
  }
}

export abstract class SuggestModal<T> extends Modal {
  limit = 100;
  emptyStateText = "No results found.";
  readonly inputEl: HTMLInputElement;
  readonly resultContainerEl: HTMLElement;
  #values: T[] = [];
  #selected = 0;

  constructor(app: App) {
    super(app);
    this.modalEl.empty();
    this.modalEl.addClass("prompt");
    this.inputEl = this.modalEl.createDiv("prompt-input-container").createEl("input", { cls: "prompt-input", attr: { "aria-label": "Search" } });
    this.resultContainerEl = this.modalEl.createDiv({ cls: "prompt-results" });
    this.inputEl.addEventListener("input", () => void this.#suggest());
    this.scope.register([], "ArrowDown", () => this.#select(this.#selected + 1));
    this.scope.register([], "ArrowUp", () => this.#select(this.#selected - 1));
    this.scope.register(null, "Enter", (event) => {
      this.selectActiveSuggestion(event);
      return false;
    });
  }

  abstract getSuggestions(query: string): T[] | Promise<T[]>;
  abstract renderSuggestion(value: T, element: HTMLElement): void;
  abstract onChooseSuggestion(value: T, event: MouseEvent | KeyboardEvent): void;

  override open(): void {
    super.open();
    this.inputEl.focus();
    void this.#suggest();
  }

  onNoSuggestion(): void {
    this.resultContainerEl.createDiv({ cls: "suggestion-empty", text: this.emptyStateText });
  }

  selectActiveSuggestion(event: MouseEvent | KeyboardEvent): void {
    const value = this.#values[this.#selected];
    if (value !== undefined) this.selectSuggestion(value, event);
  }

  selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void {
    this.close();
    this.onChooseSuggestion(value, event);
  }

  setPlaceholder(placeholder: string): void {
    this.inputEl.placeholder = placeholder;
  }

  setInstructions(instructions: Instruction[]): void {
    const list = this.modalEl.createDiv("prompt-instructions");
    for (const { command, purpose } of instructions) list.createSpan({ cls: "prompt-instruction", text: `${command} ${purpose}` });
  }

  async #suggest(): Promise<void> {
    const query = this.inputEl.value;
    const values = await this.getSuggestions(query);
    if (query !== this.inputEl.value) return;
    this.#values = values.slice(0, this.limit);
    this.resultContainerEl.empty();
    if (this.#values.length === 0) this.onNoSuggestion();
    this.#values.forEach((value, index) => {
      const item = this.resultContainerEl.createDiv("suggestion-item");
      this.renderSuggestion(value, item);
      item.addEventListener("mousemove", () => this.#select(index));
      item.addEventListener("click", (event) => this.selectSuggestion(value, event));
    });
    this.#select(0);
  }

  #select(index: number): false {
    const count = Math.max(1, this.#values.length);
    this.#selected = (index + count) % count;
    Array.from(this.resultContainerEl.children).forEach((item, position) => item.toggleClass("is-selected", position === this.#selected));
    return false;
  }
}

export abstract class FuzzySuggestModal<T> extends SuggestModal<FuzzyMatch<T>> {
  abstract getItems(): T[];
  abstract getItemText(item: T): string;
  abstract onChooseItem(item: T, event: MouseEvent | KeyboardEvent): void;

  getSuggestions(query: string): FuzzyMatch<T>[] {
    if (query.trim() === "") return this.getItems().map((item) => ({ item, match: { score: 0, matches: [] } }));
    const search = prepareFuzzySearch(query.trim());
    return this.getItems()
      .flatMap((item) => {
        const match = search(this.getItemText(item));
        return match === null ? [] : [{ item, match }];
      })
      .sort((one, other) => other.match.score - one.match.score);
  }

  renderSuggestion(value: FuzzyMatch<T>, element: HTMLElement): void {
    element.setText(this.getItemText(value.item));
  }

  onChooseSuggestion(value: FuzzyMatch<T>, event: MouseEvent | KeyboardEvent): void {
    this.onChooseItem(value.item, event);
  }
}
