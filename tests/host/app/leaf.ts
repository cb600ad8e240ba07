/** A tab: it holds one view at a time, switches it by state, and remembers where it has been. */
import type { OpenViewState, ViewState } from "obsidian";
import type { App } from "./app";
import { FileView } from "./file-view";
import { setIcon } from "./icons";
import { LeafHistory } from "./leaf-history";
import { Menu } from "./menu";
import type { TFile } from "./vault-files";
import { EmptyView, type View, WaitingView } from "./view";
import { newId, WorkspaceItem, type WorkspaceTabs } from "./workspace-items";

export type HostViewState = Omit<ViewState, "state" | "group" | "pinned" | "active"> & {
  state?: Record<string, unknown> | undefined;
  group?: WorkspaceLeaf | string | null | undefined;
  pinned?: boolean | undefined;
  active?: boolean | undefined;
};

/** `close` is set by a view that was left without the file it needs: the tab is empty then. */
export interface HostStateResult {
  history: boolean;
  close?: boolean;
}

export class WorkspaceLeaf extends WorkspaceItem {
  declare parent: WorkspaceTabs | null;
  readonly containerEl = createDiv("workspace-leaf");
  readonly tabHeaderEl = createDiv({ cls: "workspace-tab-header" });
  readonly history = new LeafHistory(this);
  view: View;
  group: string | null = null;
  pinned = false;
  hoverPopover = null;
  activeTime = 0;
  #queue: Promise<void> = Promise.resolve();
  readonly #tabIconEl = this.tabHeaderEl.createDiv("workspace-tab-header-inner-icon");
  readonly #tabTitleEl = this.tabHeaderEl.createDiv("workspace-tab-header-inner-title");

  constructor(readonly app: App) {
    super();
    this.view = new EmptyView(this);
    this.containerEl.append(this.view.containerEl);
    void this.view.open();
    const close = this.tabHeaderEl.createEl("button", { cls: "workspace-tab-header-inner-close-button clickable-icon", attr: { "aria-label": "Close" } });
    setIcon(close, "lucide-x");
    close.addEventListener("click", () => this.detach());
    this.#tabTitleEl.addEventListener("click", () => app.workspace.setActiveLeaf(this, { focus: true }));
    this.tabHeaderEl.addEventListener("contextmenu", (event) => {
      const menu = new Menu();
      this.view.onPaneMenu(menu, "tab-header");
      menu.showAtMouseEvent(event);
    });
    this.containerEl.addEventListener("mousedown", () => app.workspace.setActiveLeaf(this), true);
    this.updateHeader();
  }

  get isDeferred(): boolean {
    return this.view instanceof WaitingView && this.view.deferred;
  }

  async loadIfDeferred(): Promise<void> {
    if (this.isDeferred) await this.setViewState(this.getViewState(), this.view.getEphemeralState());
  }

  getDisplayText(): string {
    return this.view.getDisplayText();
  }
  getIcon(): string {
    return this.view.getIcon();
  }

  updateHeader(): void {
    this.#tabTitleEl.setText(this.getDisplayText());
    this.tabHeaderEl.dataset["type"] = this.view.getViewType();
    setIcon(this.#tabIconEl, this.getIcon());
    this.view.containerEl.querySelector(".view-header-title")?.setText(this.getDisplayText());
  }

  async openFile(file: TFile, options: OpenViewState = {}): Promise<void> {
    const type = this.app.viewRegistry.getTypeByExtension(file.extension);
    if (type === undefined) return;
    const eState: unknown = options.eState;
    await this.setViewState({ type, active: options.active ?? true, state: { ...options.state, file: file.path }, group: options.group ? this.#groupOf(options.group) : undefined }, eState);
  }

  getViewState(): HostViewState {
    return {
      type: this.view.getViewType(),
      state: this.view.getState(),
      ...(this.pinned ? { pinned: true } : {}),
      ...(this.app.workspace.activeLeaf === this ? { active: true } : {}),
    };
  }

  /** Changes of one leaf happen one after another. A new view or a new file adds a step to the history. */
  setViewState(viewState: HostViewState, ephemeral?: unknown, inHistory = false): Promise<void> {
    const run = (): Promise<void> => this.#change(viewState, ephemeral, inHistory);
    this.#queue = this.#queue.then(run, run);
    return this.#queue;
  }

  getEphemeralState(): Record<string, unknown> {
    return this.view.getEphemeralState();
  }
  setEphemeralState(state: unknown): void {
    this.view.setEphemeralState(state);
  }
  setPinned(pinned: boolean): void {
    this.pinned = pinned;
    this.trigger("pinned-change", pinned);
  }
  setGroup(group: string | null): void {
    this.group = group;
    this.trigger("group-change", group);
  }
  setGroupMember(other: WorkspaceLeaf): void {
    const group = other.group ?? newId();
    other.setGroup(group);
    this.setGroup(group);
  }
  onResize(): void {
    this.view.onResize();
  }
  detach(): void {
    this.app.workspace.removeLeaf(this);
    void this.view.close();
  }

  /** Shows the leaf as waiting for its first look, as after a start. */
  async defer(viewState: HostViewState): Promise<void> {
    await this.#open(new WaitingView(this, viewState.type, true));
    await this.view.setState(viewState.state ?? {}, { history: false });
    this.updateHeader();
  }

  /** Makes the view anew from its state, or puts a place holder there when nobody knows its type any more. */
  async rebuildView(): Promise<void> {
    if (this.isDeferred) return;
    const { type, state } = this.getViewState();
    const ephemeral = this.view.getEphemeralState();
    const run = async (): Promise<void> => {
      const view = this.app.viewRegistry.getViewCreatorByType(type)?.(this) ?? new WaitingView(this, type, false);
      await this.#open(view);
      await view.setState(state ?? {}, { history: false });
      view.setEphemeralState(ephemeral);
      this.updateHeader();
      this.app.workspace.requestLayoutChange();
    };
    this.#queue = this.#queue.then(run, run);
    await this.#queue;
  }

  async #open(view: View): Promise<void> {
    await this.view.close();
    this.view = view;
    this.containerEl.append(view.containerEl);
    await view.open();
  }

  async #change(viewState: HostViewState, ephemeral: unknown, inHistory: boolean): Promise<void> {
    const step = this.history.step();
    const fileBefore = this.view instanceof FileView ? this.view.file : null;
    const result: HostStateResult = { history: false };
    if (viewState.type !== this.view.getViewType() || this.isDeferred) {
      result.history = !this.isDeferred;
      const create = this.app.viewRegistry.getViewCreatorByType(viewState.type);
      await this.#open(create?.(this) ?? (viewState.type === "empty" ? new EmptyView(this) : new WaitingView(this, viewState.type, false)));
    }
    if (viewState.pinned !== undefined) this.setPinned(viewState.pinned);
    if (viewState.group !== undefined && viewState.group !== null) this.setGroup(this.#groupOf(viewState.group));
    if (viewState.state !== undefined) await this.view.setState(viewState.state, result);
    if (result.close === true) await this.#open(new EmptyView(this));
    if (result.history && !inHistory) this.history.remember(step);
    if (ephemeral !== undefined && ephemeral !== null) this.view.setEphemeralState(ephemeral);
    this.updateHeader();
    if (viewState.active === true) this.app.workspace.setActiveLeaf(this, { focus: true });
    this.app.workspace.activeFileMayHaveChanged();
    this.app.workspace.requestLayoutChange();
    if (this.view instanceof FileView && this.view.file !== null && this.view.file !== fileBefore) await this.#leadGroup(this.view.file);
  }

  /** Linked tabs follow to the new file, each in its own view if that can show it. */
  async #leadGroup(file: TFile): Promise<void> {
    if (this.group === null) return;
    for (const other of this.app.workspace.getGroupLeaves(this.group)) {
      if (other === this || !(other.view instanceof FileView) || other.view.file === file) continue;
      if (other.view.canAcceptExtension(file.extension)) await other.setViewState({ type: other.view.getViewType(), state: { ...other.view.getState(), file: file.path } });
    }
  }

  #groupOf(group: unknown): string {
    if (typeof group === "string") return group;
    if (group instanceof WorkspaceLeaf) {
      group.setGroup(group.group ?? newId());
      return group.group ?? newId();
    }
    return newId();
  }
}
