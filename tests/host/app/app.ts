/** The app: its parts put together, and the little it knows itself (theme, local storage, plugins by id). */
import { Commands } from "./commands";
import { FileManager } from "./file-manager";
import { Keymap, Scope } from "./keyboard";
import { MarkdownView } from "./markdown-view";
import type { MemoryAdapter } from "./memory-adapter";
import { MetadataCache } from "./metadata-cache";
import type { Plugin } from "./plugin";
import { SettingsWindow } from "./setting-tab";
import { Vault } from "./vault";
import { ViewRegistry } from "./view-registry";
import { Workspace } from "./workspace";

type Handler = (parameters: Record<string, string>) => unknown;

declare global {
  interface Window {
    app: App;
  }
}

export class App {
  readonly scope = new Scope();
  readonly keymap = new Keymap(this.scope);
  readonly vault: Vault;
  readonly metadataCache: MetadataCache;
  readonly fileManager: FileManager;
  readonly viewRegistry = new ViewRegistry();
  readonly workspace: Workspace;
  readonly commands: Commands;
  readonly setting: SettingsWindow;
  readonly protocolHandlers = new Map<string, Handler>();
  readonly cliHandlers = new Map<string, Handler>();
  readonly renderContext = { hoverPopover: null };
  readonly plugins = new Map<string, Plugin>();
  readonly lastEvent = null;

  constructor(adapter: MemoryAdapter) {
    this.vault = new Vault(adapter);
    this.metadataCache = new MetadataCache(this, this.vault);
    this.fileManager = new FileManager(this);
    this.workspace = new Workspace(this);
    this.commands = new Commands(this);
    this.setting = new SettingsWindow(this);
    this.viewRegistry.registerView("markdown", (leaf) => new MarkdownView(leaf));
    this.viewRegistry.registerExtensions(["md"], "markdown");
  }

  isDarkMode(): boolean {
    return document.body.hasClass("theme-dark");
  }

  setTheme(theme: "light" | "dark"): void {
    document.body.toggleClass("theme-dark", theme === "dark");
    document.body.toggleClass("theme-light", theme === "light");
    this.workspace.trigger("css-change");
  }

  loadLocalStorage(key: string): unknown {
    const stored = localStorage.getItem(`${this.vault.getName()}-${key}`);
    return stored === null ? null : JSON.parse(stored);
  }

  saveLocalStorage(key: string, value: unknown): void {
    const name = `${this.vault.getName()}-${key}`;
    if (value === null || value === undefined) localStorage.removeItem(name);
    else localStorage.setItem(name, JSON.stringify(value));
  }
}
