/** The door to the test host: waiting, changes by other programs, what was seen and asked for. */
import type { HostDoor, HoverLink } from "../door";
import type { App } from "./app";
import { unknownIcons } from "./icons";
import type { WorkspaceLeaf } from "./leaf";
import { MarkdownView } from "./markdown-view";
import { Menu } from "./menu";
import { Notice } from "./notice";
import { Tasks } from "./tasks";
import { isHidden } from "./vault-files";
import { restoreLayout, toLayout } from "./workspace-layout";

const layoutPath = ".obsidian/workspace.json";

export class Host implements HostDoor<WorkspaceLeaf> {
  readonly hoverLinks: HoverLink[] = [];
  readonly events: string[] = [];
  /** Notes read from disk while plugins were loading. */
  readsWhileLoading: readonly string[] = [];

  constructor(private readonly app: App) {
    app.workspace.on("hover-link", ({ linktext, source, sourcePath, targetEl }: { linktext: string; source: string; sourcePath?: string; targetEl: unknown }) => {
      this.hoverLinks.push({ linktext, source, sourcePath, hasTarget: targetEl instanceof Element });
    });
  }

  get unknownIcons(): string[] {
    return [...unknownIcons];
  }
  get notices(): readonly string[] {
    return Notice.shown;
  }

  get leaves(): readonly WorkspaceLeaf[] {
    return this.app.workspace.leaves;
  }
  get windowCount(): number {
    return this.app.workspace.windows.length;
  }
  get commands(): { id: string; name: string }[] {
    return [...this.app.commands.commands.values()].map(({ id, name }) => ({ id, name }));
  }

  /** After the plugins: files, their metadata (unless late), the layout of last time, then ready. */
  async openVault(lateCache: boolean): Promise<void> {
    const { adapter } = this.app.vault;
    this.readsWhileLoading = adapter.reads.filter((path) => !isHidden(path));
    this.app.metadataCache.held = lateCache;
    this.app.vault.loadAll();
    await this.app.metadataCache.whenIdle();
    const saved = adapter.files.get(layoutPath);
    if (saved !== undefined) await restoreLayout(this.app.workspace, JSON.parse(new TextDecoder().decode(saved.bytes)));
    if (this.app.workspace.activeLeaf === null) this.app.workspace.setActiveLeaf(this.app.workspace.getLeaf());
    let timer: ReturnType<typeof setTimeout> | undefined;
    this.app.workspace.saveLayout = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void this.saveLayout(), 500);
    };
    this.app.workspace.setLayoutReady();
  }

  async releaseCache(): Promise<void> {
    this.app.metadataCache.held = false;
    this.app.metadataCache.wake();
    await this.idle();
  }

  async saveLayout(): Promise<void> {
    const { adapter } = this.app.vault;
    if (!(await adapter.exists(".obsidian"))) await adapter.mkdir(".obsidian");
    await adapter.write(layoutPath, JSON.stringify(toLayout(this.app.workspace), null, 2));
  }

  async idle(): Promise<void> {
    await this.app.metadataCache.whenIdle();
    await new Promise((resolve) => setTimeout(resolve, 30));
    await this.app.metadataCache.whenIdle();
    for (let frame = 0; frame < 2; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  }

  async openFile(path: string, state: Record<string, unknown> = {}, newLeaf: "tab" | "split" | "window" | false = false): Promise<void> {
    const file = this.app.vault.getFileByPath(path);
    if (file === null) throw new Error(`There is no ${path} in this vault.`);
    await this.app.workspace.getLeaf(newLeaf).openFile(file, { state });
    await this.idle();
  }

  changedOutside(path: string, text: string | undefined): Promise<void> {
    const { adapter } = this.app.vault;
    const known = adapter.files.get(path);
    if (text === undefined) adapter.files.delete(path);
    else adapter.seed(path, new TextEncoder().encode(text), { ctime: known?.ctime ?? Date.now(), mtime: Date.now() });
    adapter.onChange(text === undefined ? "removed" : known === undefined ? "created" : "modified", path);
    return Promise.resolve();
  }

  async quit(): Promise<void> {
    const tasks = new Tasks();
    this.app.workspace.trigger("quit", tasks);
    await tasks.promise();
  }

  openFileMenu(path: string): void {
    const menu = new Menu();
    const file = this.app.vault.getAbstractFileByPath(path);
    this.app.workspace.trigger("file-menu", menu, file, "file-explorer-context-menu");
    menu.showAtPosition({ x: 120, y: 120 });
  }

  select(firstLine: number, lastLine: number): void {
    const { editor } = this.#markdown();
    editor.setSelection({ line: firstLine, ch: 0 }, { line: lastLine, ch: editor.getLine(lastLine).length });
  }

  openEditorMenu(): void {
    const view = this.#markdown();
    const menu = new Menu();
    this.app.workspace.trigger("editor-menu", menu, view.editor, view);
    menu.showAtPosition({ x: 120, y: 120 });
  }

  #markdown(): MarkdownView {
    const view = this.app.workspace.getActiveViewOfType(MarkdownView);
    if (view === null) throw new Error("No note is open as Markdown.");
    return view;
  }

  listen(source: "vault" | "metadataCache" | "workspace", names: readonly string[]): void {
    for (const name of names) {
      this.app[source].on(name, (file: unknown) => {
        const path = typeof file === "object" && file !== null && "path" in file ? ` ${String(file.path)}` : "";
        this.events.push(name + path);
      });
    }
  }

  setTheme(theme: "light" | "dark"): void {
    this.app.setTheme(theme);
  }

  openSettings(plugin: string): void {
    this.app.setting.openTabById(plugin);
  }

  disablePlugin(plugin: string): void {
    this.app.plugins.get(plugin)?.unload();
  }

  knowsView(type: string): boolean {
    return this.app.viewRegistry.getViewCreatorByType(type) !== undefined;
  }
}
