/**
 * A small plugin of our own that uses what the real one uses, so that the host is proven apart from it. Written
 * against the app's public typings only.
 */
import { FileView, FuzzySuggestModal, getLanguage, Keymap, Menu, Notice, Plugin, PluginSettingTab, type SettingDefinitionItem, type TFile, type ViewStateResult } from "obsidian";

class FixtureView extends FileView {
  private mark = "";

  override getViewType(): string {
    return "fixture";
  }
  override canAcceptExtension(extension: string): boolean {
    return extension === "md";
  }
  override async onOpen(): Promise<void> {
    this.addAction("file-text", "Open as Markdown", (event) => {
      void this.app.workspace.getLeaf(Keymap.isModEvent(event)).setViewState({ type: "markdown", active: true, state: { file: this.file?.path } });
    });
    this.registerEvent(
      this.app.metadataCache.on("changed", (file) => {
        if (file === this.file) void this.draw(file);
      }),
    );
    this.register(this.contentEl.onWindowMigrated((win) => this.contentEl.setAttribute("data-migrated", String(win !== window))));
  }
  override async onLoadFile(file: TFile): Promise<void> {
    await super.onLoadFile(file);
    await this.draw(file);
  }
  override async onRename(file: TFile): Promise<void> {
    await super.onRename(file);
    await this.draw(file);
  }
  override getState(): Record<string, unknown> {
    return { ...super.getState(), mark: this.mark };
  }
  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    if (typeof state === "object" && state !== null && "mark" in state) this.mark = String(state.mark);
    await super.setState(state, result);
  }
  private async draw(file: TFile): Promise<void> {
    const text = await this.app.vault.cachedRead(file);
    this.contentEl.empty();
    this.contentEl.createEl("h2", { text: file.basename });
    this.contentEl.createEl("pre", { text });
    const link = this.contentEl.createEl("button", { text: "Person" });
    link.addEventListener("click", (event) => void this.app.workspace.openLinkText("Person", file.path, Keymap.isModEvent(event)));
    link.addEventListener("mouseover", (event) => {
      this.app.workspace.trigger("hover-link", { event, source: "fixture", hoverParent: this, targetEl: link, linktext: "Person", sourcePath: file.path });
    });
    link.addEventListener("contextmenu", (event) => {
      const menu = new Menu();
      this.app.workspace.handleLinkContextMenu(menu, "Person", file.path);
      menu.showAtMouseEvent(event);
    });
  }
}

class FixtureModal extends FuzzySuggestModal<TFile> {
  getItems(): TFile[] {
    return this.app.vault.getMarkdownFiles();
  }
  getItemText(file: TFile): string {
    return file.path;
  }
  onChooseItem(file: TFile): void {
    new Notice(`chosen ${file.path}`);
  }
}

class FixtureSettings extends PluginSettingTab {
  override getSettingDefinitions(): SettingDefinitionItem[] {
    return [
      { name: "Loud", control: { type: "toggle", key: "loud", defaultValue: false } },
      { type: "group", heading: "Words", items: [{ name: "Greeting", control: { type: "text", key: "greeting", defaultValue: "" } }] },
    ];
  }
}

export default class FixturePlugin extends Plugin {
  override settings: Record<string, unknown> = {};

  override async onload(): Promise<void> {
    Object.assign(this.settings, await this.loadData());
    this.registerView("fixture", (leaf) => new FixtureView(leaf));
    this.registerHoverLinkSource("fixture", { display: "Fixture", defaultMod: true });
    this.addSettingTab(new FixtureSettings(this.app, this));
    this.addRibbonIcon("route", "Choose a note", () => new FixtureModal(this.app).open());
    this.addCommand({ id: "choose", name: "Choose a note", callback: () => new FixtureModal(this.app).open() });
    this.addCommand({
      id: "show",
      name: "Show in fixture",
      checkCallback: (checking) => {
        const file = this.app.workspace.getActiveFile();
        if (file !== null && !checking) void this.app.workspace.getLeaf(false).setViewState({ type: "fixture", active: true, state: { file: file.path, mark: "kept" } });
        return file !== null;
      },
    });
    this.addCommand({ id: "language", name: "Language", callback: () => new Notice(getLanguage()) });
    this.addCommand({ id: "icon", name: "Icon", callback: () => this.addRibbonIcon("no-such-icon", "None", () => undefined) });
    this.registerMarkdownCodeBlockProcessor("fixture", (source, element, context) => {
      const section = context.getSectionInfo(element);
      element.createDiv({ cls: "fixture-block", text: `${source} in ${context.sourcePath} at ${section?.lineStart}-${section?.lineEnd}` });
    });
    this.registerEvent(
      this.app.workspace.on("file-menu", (menu, file) => {
        menu.addItem((item) => item.setTitle("Fixture menu").setIcon("map").onClick(() => new Notice(`menu ${file.path}`)));
      }),
    );
  }
}
