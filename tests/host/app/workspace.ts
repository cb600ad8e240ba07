/** The workspace: which leaves there are, which one is active, how new ones come about, and its events. */
import type { OpenViewState } from "obsidian";
import type { App } from "./app";
import { Events } from "./events";
import { FileView } from "./file-view";
import type { Scope } from "./keyboard";
import { WorkspaceLeaf } from "./leaf";
import { MarkdownView } from "./markdown-view";
import type { Menu } from "./menu";
import { WorkspaceWindow } from "./pop-out";
import type { TFile } from "./vault-files";
import { EmptyView, type NewLeaf, type View } from "./view";
import { fillLinkMenu, openLink } from "./workspace-links";
import { type Direction, WorkspaceParent, WorkspaceRoot, WorkspaceSplit, WorkspaceTabs } from "./workspace-items";

export class Workspace extends Events {
  readonly containerEl: HTMLElement;
  readonly rootSplit = new WorkspaceRoot(this);
  readonly ribbonEl: HTMLElement;
  readonly statusBarEl: HTMLElement;
  readonly hoverLinkSources = new Map<string, unknown>();
  readonly windows: WorkspaceWindow[] = [];
  activeLeaf: WorkspaceLeaf | null = null;
  layoutReady = false;
  /** Called some time after the layout changed; the app saves it. */
  saveLayout: () => void = () => undefined;
  #readyCallbacks: (() => unknown)[] = [];
  #clock = 0;
  #activeFile: TFile | null = null;
  #layoutChangeWaits = false;
  #viewScope: Scope | null = null;

  constructor(readonly app: App) {
    super();
    const main = document.body.createDiv("app-container").createDiv("horizontal-main-container");
    this.containerEl = main.createDiv("workspace");
    this.ribbonEl = this.containerEl.createDiv("workspace-ribbon mod-left");
    this.containerEl.append(this.rootSplit.containerEl);
    this.statusBarEl = main.createDiv("status-bar");
    window.addEventListener("resize", () => this.resized());
    // A plugin that goes leaves its tabs with their state; they come to life when it comes back.
    app.viewRegistry.changed = (type) => this.getLeavesOfType(type).forEach((leaf) => void leaf.rebuildView());
  }

  onLayoutReady(callback: () => unknown): void {
    if (this.layoutReady) callback();
    else this.#readyCallbacks.push(callback);
  }

  setLayoutReady(): void {
    this.layoutReady = true;
    for (const callback of this.#readyCallbacks.splice(0)) callback();
    this.trigger("layout-ready");
    this.requestLayoutChange();
  }

  requestLayoutChange(): void {
    if (this.#layoutChangeWaits) return;
    this.#layoutChangeWaits = true;
    queueMicrotask(() => {
      this.#layoutChangeWaits = false;
      this.trigger("layout-change");
      this.requestSaveLayout();
    });
  }

  readonly requestSaveLayout = (): void => {
    if (this.layoutReady) this.saveLayout();
  };
  resized(): void {
    this.iterateAllLeaves((leaf) => leaf.onResize());
    this.trigger("resize");
  }

  getLeaf(newLeaf: NewLeaf = false, direction: Direction = "vertical"): WorkspaceLeaf {
    const current = this.getMostRecentLeaf();
    const tabs = current?.parent ?? this.mainTabs();
    if (newLeaf === "window") return this.openPopoutLeaf();
    if (newLeaf === "split" && current !== null) return this.createLeafBySplit(current, direction);
    if (current !== null && (newLeaf === false ? !current.pinned : current.view instanceof EmptyView)) return current;
    return this.addLeaf(tabs, current === null ? tabs.children.length : tabs.children.indexOf(current) + 1);
  }

  addLeaf(tabs: WorkspaceTabs, position = tabs.children.length): WorkspaceLeaf {
    const leaf = new WorkspaceLeaf(this.app);
    tabs.insertChild(position, leaf);
    this.requestLayoutChange();
    return leaf;
  }

  mainTabs(): WorkspaceTabs {
    return this.tabsIn(this.rootSplit)[0] ?? this.#addTabs(this.rootSplit, 0);
  }

  createLeafBySplit(leaf: WorkspaceLeaf, direction: Direction = "vertical", before = false): WorkspaceLeaf {
    const tabs = leaf.parent;
    const parent = tabs?.parent;
    if (!(parent instanceof WorkspaceSplit) || tabs === null) return this.addLeaf(this.mainTabs());
    const position = parent.children.indexOf(tabs);
    if (parent.children.length === 1) parent.direction = direction;
    if (parent.direction === direction) return this.addLeaf(this.#addTabs(parent, before ? position : position + 1));
    const split = new WorkspaceSplit(this, direction);
    parent.insertChild(position, split);
    parent.removeChild(tabs);
    split.insertChild(0, tabs);
    return this.addLeaf(this.#addTabs(split, before ? 0 : 1));
  }

  openPopoutLeaf(size = { width: 900, height: 700 }): WorkspaceLeaf {
    return this.addLeaf(this.#openWindow(size));
  }

  moveLeafToPopout(leaf: WorkspaceLeaf, size = { width: 900, height: 700 }): WorkspaceWindow {
    const tabs = this.#openWindow(size);
    leaf.parent?.removeChild(leaf);
    tabs.insertChild(0, leaf);
    const popOut = tabs.parent;
    if (!(popOut instanceof WorkspaceWindow)) throw new Error("A window's tabs lie in the window.");
    popOut.settle();
    this.setActiveLeaf(leaf, { focus: true });
    this.requestLayoutChange();
    return popOut;
  }

  windowClosed(closed: WorkspaceWindow): void {
    if (!this.windows.includes(closed)) return;
    this.windows.splice(this.windows.indexOf(closed), 1);
    for (const tabs of this.tabsIn(closed)) for (const leaf of tabs.leaves) leaf.detach();
    this.trigger("window-close", closed, closed.win);
  }

  async duplicateLeaf(leaf: WorkspaceLeaf, newLeaf: NewLeaf = "tab"): Promise<WorkspaceLeaf> {
    const copy = newLeaf === "split" ? this.createLeafBySplit(leaf) : this.addLeaf(leaf.parent ?? this.mainTabs());
    await copy.setViewState(leaf.getViewState(), leaf.getEphemeralState());
    return copy;
  }

  setActiveLeaf(leaf: WorkspaceLeaf, options: { readonly focus?: boolean } = {}): void {
    this.#clock += 1;
    leaf.activeTime = this.#clock;
    leaf.parent?.selectTab(leaf);
    void leaf.loadIfDeferred();
    if (this.activeLeaf !== leaf) {
      this.activeLeaf?.containerEl.removeClass("mod-active");
      this.activeLeaf = leaf;
      leaf.containerEl.addClass("mod-active");
      this.trigger("active-leaf-change", leaf);
    }
    this.#useScopeOf(leaf.view);
    this.activeFileMayHaveChanged();
    if (options.focus === true) leaf.setEphemeralState({ focus: true });
  }

  removeLeaf(leaf: WorkspaceLeaf): void {
    const root = leaf.getRoot();
    leaf.parent?.removeChild(leaf);
    if (root instanceof WorkspaceWindow && this.tabsIn(root).length === 0 && this.windows.includes(root)) {
      this.windows.splice(this.windows.indexOf(root), 1);
      root.close();
    }
    if (this.activeLeaf === leaf) {
      this.activeLeaf = null;
      const next = this.getMostRecentLeaf();
      if (next === null) this.activeFileMayHaveChanged();
      else this.setActiveLeaf(next);
    }
    this.requestLayoutChange();
  }

  activeFileMayHaveChanged(): void {
    if (this.activeLeaf !== null) this.#useScopeOf(this.activeLeaf.view);
    const file = this.getActiveFile();
    if (file === this.#activeFile) return;
    this.#activeFile = file;
    this.trigger("file-open", file);
  }

  getActiveFile(): TFile | null {
    return this.getActiveViewOfType(FileView)?.file ?? null;
  }
  getActiveViewOfType<T extends View>(type: abstract new (...values: never[]) => T): T | null {
    const view = this.activeLeaf?.view;
    return view instanceof type ? view : null;
  }
  get activeEditor(): MarkdownView | null {
    return this.getActiveViewOfType(MarkdownView);
  }

  tabsIn(parent: WorkspaceParent): WorkspaceTabs[] {
    return parent.children.flatMap((child) => (child instanceof WorkspaceTabs ? [child] : child instanceof WorkspaceParent ? this.tabsIn(child) : []));
  }
  iterateRootLeaves(visit: (leaf: WorkspaceLeaf) => unknown): void {
    for (const tabs of [this.rootSplit, ...this.windows].flatMap((root) => this.tabsIn(root))) tabs.leaves.forEach(visit);
  }
  iterateAllLeaves(visit: (leaf: WorkspaceLeaf) => unknown): void {
    this.iterateRootLeaves(visit);
  }
  get leaves(): WorkspaceLeaf[] {
    const leaves: WorkspaceLeaf[] = [];
    this.iterateAllLeaves((leaf) => leaves.push(leaf));
    return leaves;
  }
  getLeavesOfType(type: string): WorkspaceLeaf[] {
    return this.leaves.filter((leaf) => leaf.view.getViewType() === type);
  }
  getLeafById(id: string): WorkspaceLeaf | null {
    return this.leaves.find((leaf) => leaf.id === id) ?? null;
  }
  getGroupLeaves(group: string): WorkspaceLeaf[] {
    return this.leaves.filter((leaf) => leaf.group === group);
  }
  detachLeavesOfType(type: string): void {
    for (const leaf of this.getLeavesOfType(type)) leaf.detach();
  }
  getMostRecentLeaf(): WorkspaceLeaf | null {
    const leaves: WorkspaceLeaf[] = [];
    this.iterateRootLeaves((leaf) => leaves.push(leaf));
    return leaves.sort((one, other) => other.activeTime - one.activeTime)[0] ?? null;
  }
  async revealLeaf(leaf: WorkspaceLeaf): Promise<void> {
    this.setActiveLeaf(leaf);
    await leaf.loadIfDeferred();
  }

  openLinkText(linktext: string, sourcePath: string, newLeaf: NewLeaf = false, options: OpenViewState = {}): Promise<void> {
    return openLink(this, linktext, sourcePath, newLeaf, options);
  }
  handleLinkContextMenu(menu: Menu, linktext: string, sourcePath: string, leaf?: WorkspaceLeaf): boolean {
    return fillLinkMenu(this, menu, linktext, sourcePath, leaf);
  }

  #addTabs(parent: WorkspaceParent, position: number): WorkspaceTabs {
    const tabs = new WorkspaceTabs(this);
    parent.insertChild(position, tabs);
    return tabs;
  }

  #openWindow(size: { readonly width: number; readonly height: number }): WorkspaceTabs {
    const opened = new WorkspaceWindow(this, size);
    this.windows.push(opened);
    this.trigger("window-open", opened, opened.win);
    return this.#addTabs(opened, 0);
  }

  #useScopeOf(view: View): void {
    if (this.#viewScope === view.scope) return;
    if (this.#viewScope !== null) this.app.keymap.popScope(this.#viewScope);
    this.#viewScope = view.scope;
    if (view.scope !== null) this.app.keymap.pushScope(view.scope);
  }
}
