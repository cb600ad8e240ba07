/** A Markdown note: source mode in CodeMirror, reading view by the renderer. No live preview, no properties editor. */
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { EditorState } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";
import type { ViewStateResult } from "obsidian";
import { Editor } from "./editor";
import { Component } from "./events";
import { TextFileView } from "./file-view";
import { isRecord } from "./frontmatter";
import type { WorkspaceLeaf } from "./leaf";
import { MarkdownRenderer } from "./markdown-renderer";

type Mode = "source" | "preview";

export class MarkdownView extends TextFileView {
  readonly editor: Editor;
  readonly previewMode = { rerender: (): void => void this.#renderPreview() };
  #mode: Mode;
  #loading = false;
  #rendered: Component | undefined;
  readonly #sourceEl: HTMLElement;
  readonly #previewEl: HTMLElement;
  readonly #sizerEl: HTMLElement;

  constructor(leaf: WorkspaceLeaf) {
    super(leaf);
    this.#mode = this.app.vault.getConfig("defaultViewMode") === "preview" ? "preview" : "source";
    this.#sourceEl = this.contentEl.createDiv("markdown-source-view cm-s-obsidian mod-cm6 is-readable-line-width");
    this.#previewEl = this.contentEl.createDiv("markdown-reading-view");
    this.#sizerEl = this.#previewEl.createDiv("markdown-preview-view markdown-rendered is-readable-line-width").createDiv("markdown-preview-sizer markdown-preview-section");
    const listener = EditorView.updateListener.of((update) => {
      if (!update.docChanged || this.#loading) return;
      this.data = this.editor.getValue();
      this.requestSave();
      this.app.workspace.trigger("editor-change", this.editor, this);
    });
    const label = EditorView.contentAttributes.of({ "aria-label": "Note" });
    const extensions = [history(), keymap.of([...defaultKeymap, ...historyKeymap]), EditorView.lineWrapping, listener, label];
    this.editor = new Editor(new EditorView({ parent: this.#sourceEl, state: EditorState.create({ doc: "", extensions }) }));
    this.addAction("lucide-book-open", "Toggle reading view", () => this.setMode(this.#mode === "preview" ? "source" : "preview"));
    this.#show();
  }

  override getViewType(): string {
    return "markdown";
  }
  override canAcceptExtension(extension: string): boolean {
    return extension === "md";
  }
  getMode(): Mode {
    return this.#mode;
  }
  setMode(mode: Mode): void {
    this.#mode = mode;
    this.#show();
    this.app.workspace.requestLayoutChange();
  }
  getViewData(): string {
    return this.editor.getValue();
  }
  setViewData(data: string): void {
    this.#loading = true;
    this.editor.setValue(data);
    this.#loading = false;
    this.#show();
  }
  clear(): void {
    this.setViewData("");
  }
  override getState(): Record<string, unknown> {
    return { ...super.getState(), mode: this.#mode, source: true };
  }
  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    const mode = isRecord(state) ? state["mode"] : undefined;
    if (mode === "source" || mode === "preview") this.#mode = mode;
    await super.setState(state, result);
    this.#show();
  }
  override getEphemeralState(): Record<string, unknown> {
    return { cursor: this.editor.getCursor(), scroll: this.#previewEl.scrollTop };
  }
  override setEphemeralState(state: unknown): void {
    if (isRecord(state) && state["focus"] === true && this.#mode === "source") this.editor.focus();
    if (isRecord(state) && typeof state["line"] === "number") {
      const line = Math.min(state["line"], this.editor.lastLine());
      this.editor.scrollIntoView({ from: { line, ch: 0 } });
    }
  }
  protected override async onClose(): Promise<void> {
    this.#rendered?.unload();
    this.editor.cm.destroy();
  }

  #show(): void {
    this.#sourceEl.toggle(this.#mode === "source");
    this.#previewEl.toggle(this.#mode === "preview");
    if (this.#mode === "preview") void this.#renderPreview();
  }

  async #renderPreview(): Promise<void> {
    this.#rendered?.unload();
    const component = new Component();
    this.#rendered = component;
    void component.load();
    const fresh = createDiv();
    this.#sizerEl.replaceChildren(fresh);
    await MarkdownRenderer.render(this.app, this.data, fresh, this.file?.path ?? "", component);
    if (component !== this.#rendered) fresh.remove();
  }
}
