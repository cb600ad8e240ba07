/** The class plugins extend: everything it registers is taken back when the plugin is unloaded. */
import type { PluginManifest } from "obsidian";
import type { App } from "./app";
import type { HostCommand } from "./commands";
import { Component } from "./events";
import { setIcon } from "./icons";
import { type CodeBlockProcessor, MarkdownPreviewRenderer, type PostProcessor } from "./markdown-renderer";
import type { PluginSettingTab } from "./setting-tab";
import type { ViewCreator } from "./view-registry";

export class Plugin extends Component {
  settings: unknown;

  constructor(
    readonly app: App,
    readonly manifest: PluginManifest,
  ) {
    super();
  }

  onUserEnable(): void {}

  addCommand(command: HostCommand): HostCommand {
    const full = Object.assign(command, { id: `${this.manifest.id}:${command.id}`, name: `${this.manifest.name}: ${command.name}` });
    this.app.commands.addCommand(full);
    this.register(() => this.app.commands.removeCommand(full.id));
    return full;
  }

  addRibbonIcon(icon: string, title: string, choose: (event: MouseEvent) => unknown): HTMLElement {
    const button = this.app.workspace.ribbonEl.createEl("button", { cls: "clickable-icon side-dock-ribbon-action", attr: { "aria-label": title } });
    setIcon(button, icon);
    button.addEventListener("click", choose);
    this.register(() => button.remove());
    return button;
  }

  addStatusBarItem(): HTMLElement {
    const item = this.app.workspace.statusBarEl.createDiv("status-bar-item");
    this.register(() => item.remove());
    return item;
  }

  addSettingTab(tab: PluginSettingTab): void {
    this.app.setting.tabs.set(this.manifest.id, tab);
    this.register(() => this.app.setting.tabs.delete(this.manifest.id));
  }

  registerView(type: string, creator: ViewCreator): void {
    this.app.viewRegistry.registerView(type, creator);
    this.register(() => this.app.viewRegistry.unregisterView(type));
  }

  registerExtensions(extensions: string[], type: string): void {
    this.app.viewRegistry.registerExtensions(extensions, type);
    this.register(() => this.app.viewRegistry.unregisterExtensions(extensions));
  }

  registerHoverLinkSource(id: string, source: unknown): void {
    this.app.workspace.hoverLinkSources.set(id, source);
    this.register(() => this.app.workspace.hoverLinkSources.delete(id));
  }

  registerMarkdownPostProcessor(processor: PostProcessor): PostProcessor {
    MarkdownPreviewRenderer.registerPostProcessor(processor);
    this.register(() => MarkdownPreviewRenderer.unregisterPostProcessor(processor));
    return processor;
  }

  registerMarkdownCodeBlockProcessor(language: string, processor: CodeBlockProcessor): CodeBlockProcessor {
    MarkdownPreviewRenderer.registerCodeBlock(language, processor);
    this.register(() => MarkdownPreviewRenderer.unregisterCodeBlock(language));
    return processor;
  }

  registerObsidianProtocolHandler(action: string, handler: (parameters: Record<string, string>) => unknown): void {
    this.app.protocolHandlers.set(action, handler);
    this.register(() => this.app.protocolHandlers.delete(action));
  }

  registerCliHandler(command: string, _description: string, _flags: unknown, handler: (parameters: Record<string, string>) => unknown): void {
    if (this.app.cliHandlers.has(command)) throw new Error(`Command ${command} is there twice.`);
    this.app.cliHandlers.set(command, handler);
    this.register(() => this.app.cliHandlers.delete(command));
  }

  registerBasesView(): boolean {
    return true;
  }
  registerEditorExtension(): void {}
  registerEditorSuggest(): void {}

  async loadData(): Promise<unknown> {
    const { adapter } = this.app.vault;
    return (await adapter.exists(this.#dataPath)) ? JSON.parse(await adapter.read(this.#dataPath)) : null;
  }

  async saveData(data: unknown): Promise<void> {
    const { adapter } = this.app.vault;
    const folder = this.#dataPath.slice(0, this.#dataPath.lastIndexOf("/"));
    if (!(await adapter.exists(folder))) await adapter.mkdir(folder);
    await adapter.write(this.#dataPath, JSON.stringify(data, null, 2));
  }

  get #dataPath(): string {
    return `${this.app.vault.configDir}/plugins/${this.manifest.id}/data.json`;
  }
}
