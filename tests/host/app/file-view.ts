/** Views of a file: they follow its renames, leave with it, and remember it; the text view also holds and saves text. */
import type { ViewStateResult } from "obsidian";
import { isRecord } from "./frontmatter";
import type { WorkspaceLeaf } from "./leaf";
import type { Menu } from "./menu";
import { TFile } from "./vault-files";
import { ItemView } from "./view";

export abstract class FileView extends ItemView {
  allowNoFile = false;
  file: TFile | null = null;
  override navigation = true;

  constructor(leaf: WorkspaceLeaf) {
    super(leaf);
    this.registerEvent(this.app.vault.on("rename", (file: unknown) => void (file === this.file && this.file !== null ? this.onRename(this.file) : undefined)));
    this.registerEvent(this.app.vault.on("delete", (file: unknown) => void (file === this.file ? this.#fileDeleted() : undefined)));
  }

  override getDisplayText(): string {
    return this.file?.basename ?? "No file";
  }

  override getState(): Record<string, unknown> {
    return this.file === null ? {} : { file: this.file.path };
  }

  override async setState(state: unknown, result: ViewStateResult & { close?: boolean }): Promise<void> {
    const path = isRecord(state) ? state["file"] : undefined;
    if (path !== undefined) {
      const file = typeof path === "string" ? this.app.vault.getFileByPath(path) : null;
      if (file !== this.file) result.history = true;
      await this.loadFile(file);
    }
    if (this.file === null && !this.allowNoFile) result.close = true;
  }

  async loadFile(file: TFile | null): Promise<void> {
    if (file === this.file) return;
    if (this.file !== null) await this.onUnloadFile(this.file);
    this.file = file;
    if (file !== null) await this.onLoadFile(file);
    this.leaf.updateHeader();
    this.app.workspace.activeFileMayHaveChanged();
  }

  override async close(): Promise<void> {
    if (this.file !== null) await this.onUnloadFile(this.file);
    await super.close();
  }

  override onPaneMenu(menu: Menu, source: string): void {
    if (this.file !== null) this.app.workspace.trigger("file-menu", menu, this.file, source, this.leaf);
  }

  async onLoadFile(_file: TFile): Promise<void> {}
  async onUnloadFile(_file: TFile): Promise<void> {}
  async onRename(_file: TFile): Promise<void> {
    this.leaf.updateHeader();
  }
  canAcceptExtension(_extension: string): boolean {
    return false;
  }

  async #fileDeleted(): Promise<void> {
    if (this.allowNoFile) await this.loadFile(null);
    else this.leaf.detach();
  }
}

export abstract class EditableFileView extends FileView {}

/**
 * Owns the whole text of a file and writes it back two seconds after a change, on leaving and on closing. As in the app,
 * saving writes whatever differs from the text saved or loaded last, and a file still being read has none.
 */
export abstract class TextFileView extends EditableFileView {
  data = "";
  #lastSaved: string | null = null;
  #saving = false;
  #saveAgain = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(leaf: WorkspaceLeaf) {
    super(leaf);
    this.registerEvent(this.app.vault.on("modify", (file: unknown) => void (file === this.file ? this.#changedOutside() : undefined)));
  }

  abstract getViewData(): string;
  abstract setViewData(data: string, clear: boolean): void;
  abstract clear(): void;

  readonly requestSave = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.save(), 2000);
  };

  async save(clear = false): Promise<void> {
    clearTimeout(this.#timer);
    const { file } = this;
    if (file === null) return;
    if (this.#saving) {
      this.#saveAgain = true;
      return;
    }
    this.data = this.getViewData();
    const text = this.data;
    // Leaving a file that was not read yet writes nothing; nor do line endings, which an editor does not keep.
    const changed = this.#lastSaved === null ? !clear : withLineFeeds(text) !== withLineFeeds(this.#lastSaved);
    this.#lastSaved = clear ? null : text;
    if (clear) {
      this.data = "";
      this.clear();
    }
    if (!changed) return;
    this.#saving = true;
    await this.app.vault.modify(file, text).finally(() => (this.#saving = false));
    if (!this.#saveAgain) return;
    this.#saveAgain = false;
    await this.save();
  }

  override async onLoadFile(file: TFile): Promise<void> {
    const text = await this.app.vault.read(file);
    if (file === this.file) this.#take(text, true);
  }

  override async onUnloadFile(_file: TFile): Promise<void> {
    await this.save(true);
  }

  #take(text: string, clear: boolean): void {
    this.#lastSaved = text;
    this.data = text;
    this.setViewData(text, clear);
  }

  async #changedOutside(): Promise<void> {
    const { file } = this;
    if (file === null || this.#saving) return;
    const text = await this.app.vault.read(file);
    // Text that was typed and not saved would be merged by the app; here it stays, and wins at its next save.
    if (file !== this.file || text === this.#lastSaved || withLineFeeds(this.getViewData()) !== withLineFeeds(this.#lastSaved ?? "")) return;
    this.#take(text, false);
  }
}

function withLineFeeds(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}
