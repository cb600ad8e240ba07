/**
 * Opens the door of the test host in the real app, so that the same specs run there. Written against the public typings;
 * the few inner names of the app it needs are asked for and never assumed.
 */
import { MarkdownView, Menu, Plugin, TAbstractFile, type TFile, type WorkspaceLeaf } from "obsidian";
import type { HostDoor, HoverLink } from "../door";

type Source = "vault" | "metadataCache" | "workspace";

/** Something of the app that its typings do not show, undefined where this version has none. */
function inner(holder: unknown, ...names: readonly string[]): unknown {
  return names.reduce<unknown>((found, name) => (typeof found === "object" && found !== null ? Reflect.get(found, name) : undefined), holder);
}

function call(holder: unknown, name: string, ...values: readonly unknown[]): unknown {
  const method = inner(holder, name);
  if (typeof method !== "function") throw new Error(`This version of the app has no ${name}.`);
  return Reflect.apply(method, holder, values);
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => window.setTimeout(resolve, milliseconds));

export default class TestDoor extends Plugin implements HostDoor<WorkspaceLeaf> {
  readonly hoverLinks: HoverLink[] = [];
  readonly events: string[] = [];
  readonly notices: string[] = [];
  readonly unknownIcons: readonly string[] = [];

  override onload(): void {
    const { workspace } = this.app;
    const hovered: unknown = call(workspace, "on", "hover-link", ({ linktext, source, sourcePath, targetEl }: { linktext: string; source: string; sourcePath?: string; targetEl: unknown }) => {
      this.hoverLinks.push({ linktext, source, sourcePath, hasTarget: targetEl instanceof Element });
    });
    this.register(() => call(workspace, "offref", hovered));
    const observer = new MutationObserver((records) => {
      for (const { addedNodes } of records) for (const added of Array.from(addedNodes)) this.collectNotices(added);
    });
    observer.observe(document.body, { childList: true, subtree: true });
    this.register(() => observer.disconnect());
    Object.assign(window, "host" in window ? { door: this } : { host: this, hostReady: true });
  }

  get leaves(): readonly WorkspaceLeaf[] {
    const { workspace } = this.app;
    const sides: readonly unknown[] = [inner(workspace, "leftSplit"), inner(workspace, "rightSplit")];
    const found: WorkspaceLeaf[] = [];
    workspace.iterateAllLeaves((leaf) => {
      if (!sides.includes(leaf.getRoot())) found.push(leaf);
    });
    return found;
  }

  get windowCount(): number {
    return new Set(this.leaves.map((leaf) => leaf.view.containerEl.ownerDocument).filter((owner) => owner !== document)).size;
  }

  get commands(): { id: string; name: string }[] {
    const all = inner(this.app, "commands", "commands");
    const commands: unknown[] = all instanceof Map ? [...all.values()] : Object.values(typeof all === "object" && all !== null ? all : {});
    return commands.map((command) => ({ id: String(inner(command, "id")), name: String(inner(command, "name")) }));
  }

  get readsWhileLoading(): readonly string[] {
    throw new Error("The app does not tell which notes it read.");
  }

  releaseCache(): Promise<void> {
    return Promise.reject(new Error("The app does not wait with its metadata."));
  }

  async idle(): Promise<void> {
    const isClean = (): boolean => typeof inner(this.app.metadataCache, "isCacheClean") !== "function" || call(this.app.metadataCache, "isCacheClean") === true;
    for (let calm = 0; calm < 2; ) {
      await pause(30);
      calm = isClean() ? calm + 1 : 0;
    }
    for (let frame = 0; frame < 2; frame += 1) await new Promise((resolve) => window.requestAnimationFrame(resolve));
  }

  async openFile(path: string, state: Record<string, unknown> = {}, newLeaf: "tab" | "split" | "window" | false = false): Promise<void> {
    await this.app.workspace.getLeaf(newLeaf).openFile(this.fileAt(path), { state });
    await this.idle();
  }

  async changedOutside(path: string, text: string | undefined): Promise<void> {
    const knows = async (): Promise<boolean> => {
      const file = this.app.vault.getFileByPath(path);
      return text === undefined ? file === null : file !== null && (await this.app.vault.cachedRead(file)) === text;
    };
    for (const end = Date.now() + 15_000; !(await knows()); await pause(50)) if (Date.now() > end) throw new Error(`The app never heard of the change of ${path}.`);
  }

  async saveLayout(): Promise<void> {
    await call(this.app.workspace, "saveLayout");
  }

  async quit(): Promise<void> {
    const promises: Promise<unknown>[] = [];
    this.app.workspace.trigger("quit", {
      add: (task: () => Promise<unknown>) => promises.push(task()),
      addPromise: (promise: Promise<unknown>) => promises.push(promise),
      isEmpty: () => promises.length === 0,
      promise: () => Promise.all(promises),
    });
    await Promise.all(promises);
  }

  openFileMenu(path: string): void {
    const file = this.app.vault.getAbstractFileByPath(path);
    if (file === null) throw new Error(`There is no ${path} in this vault.`);
    const menu = new Menu();
    this.app.workspace.trigger("file-menu", menu, file, "file-explorer-context-menu");
    menu.showAtPosition({ x: 120, y: 120 });
  }

  openEditorMenu(): void {
    const view = this.markdown();
    const menu = new Menu();
    this.app.workspace.trigger("editor-menu", menu, view.editor, view);
    menu.showAtPosition({ x: 120, y: 120 });
  }

  select(firstLine: number, lastLine: number): void {
    const { editor } = this.markdown();
    editor.setSelection({ line: firstLine, ch: 0 }, { line: lastLine, ch: editor.getLine(lastLine).length });
  }

  listen(source: Source, names: readonly string[]): void {
    for (const name of names) {
      call(this.app[source], "on", name, (file: unknown) => {
        this.events.push(name + (file instanceof TAbstractFile ? ` ${file.path}` : ""));
      });
    }
  }

  setTheme(theme: "light" | "dark"): void {
    if (typeof inner(this.app, "changeTheme") === "function") call(this.app, "changeTheme", theme === "dark" ? "obsidian" : "moonstone");
    else call(this.app, "setTheme", theme);
  }

  openSettings(plugin: string): void {
    const settings = inner(this.app, "setting");
    call(settings, "open");
    call(settings, "openTabById", plugin);
  }

  disablePlugin(plugin: string): void {
    const plugins = inner(this.app, "plugins");
    if (typeof inner(plugins, "disablePlugin") === "function") void call(plugins, "disablePlugin", plugin);
    else call(call(plugins, "get", plugin), "unload");
  }

  knowsView(type: string): boolean {
    return Boolean(call(inner(this.app, "viewRegistry"), "getViewCreatorByType", type));
  }

  private collectNotices(added: Node): void {
    if (!added.instanceOf(HTMLElement)) return;
    const shown = added.matches(".notice") ? [added] : Array.from(added.querySelectorAll<HTMLElement>(".notice"));
    for (const notice of shown) this.notices.push(notice.innerText.trim());
  }

  private fileAt(path: string): TFile {
    const file = this.app.vault.getFileByPath(path);
    if (file === null) throw new Error(`There is no ${path} in this vault.`);
    return file;
  }

  private markdown(): MarkdownView {
    const view = this.app.workspace.getActiveViewOfType(MarkdownView);
    if (view === null) throw new Error("No note is open as Markdown.");
    return view;
  }
}
