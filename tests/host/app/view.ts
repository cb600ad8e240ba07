/** Views as a leaf shows them: the bare one, the one with a header and actions, and the two the app puts in itself. */
import type { PaneType, ViewStateResult } from "obsidian";
import type { App } from "./app";
import { Component } from "./events";
import { setIcon } from "./icons";
import type { Scope } from "./keyboard";
import type { WorkspaceLeaf } from "./leaf";
import { Menu } from "./menu";

export class View extends Component {
  readonly app: App;
  readonly containerEl = createDiv("workspace-leaf-content");
  icon = "lucide-file";
  navigation = false;
  scope: Scope | null = null;
  #closed = false;

  constructor(readonly leaf: WorkspaceLeaf) {
    super();
    this.app = leaf.app;
  }

  getViewType(): string {
    return "";
  }
  getDisplayText(): string {
    return "";
  }
  getIcon(): string {
    return this.icon;
  }
  getState(): Record<string, unknown> {
    return {};
  }
  async setState(_state: unknown, _result: ViewStateResult): Promise<void> {}
  getEphemeralState(): Record<string, unknown> {
    return {};
  }
  setEphemeralState(_state: unknown): void {}
  onResize(): void {}
  onPaneMenu(_menu: Menu, _source: string): void {}
  protected async onOpen(): Promise<void> {}
  protected async onClose(): Promise<void> {}

  /** Called by the leaf once the view's element stands in the document. */
  async open(): Promise<void> {
    this.containerEl.dataset["type"] = this.getViewType();
    await this.load();
    await this.onOpen();
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.onClose();
    this.containerEl.remove();
    this.unload();
  }
}

export class ItemView extends View {
  readonly contentEl: HTMLElement;
  readonly titleEl: HTMLElement;
  readonly actionsEl: HTMLElement;
  hoverPopover = null;

  constructor(leaf: WorkspaceLeaf) {
    super(leaf);
    const header = this.containerEl.createDiv("view-header");
    const buttons = header.createDiv("view-header-nav-buttons");
    headerButton(buttons, "lucide-arrow-left", "Navigate back", () => void leaf.history.back());
    headerButton(buttons, "lucide-arrow-right", "Navigate forward", () => void leaf.history.forward());
    this.titleEl = header.createDiv("view-header-title-container").createDiv("view-header-title");
    this.actionsEl = header.createDiv("view-actions");
    headerButton(this.actionsEl, "lucide-ellipsis-vertical", "More options", (event) => {
      const menu = new Menu();
      this.onPaneMenu(menu, "more-options");
      menu.showAtMouseEvent(event);
    });
    this.contentEl = this.containerEl.createDiv("view-content");
  }

  addAction(icon: string, title: string, choose: (event: MouseEvent) => unknown): HTMLElement {
    const button = headerButton(this.actionsEl, icon, title, choose);
    this.actionsEl.prepend(button);
    return button;
  }
}

export class EmptyView extends ItemView {
  override getViewType(): string {
    return "empty";
  }
  override getDisplayText(): string {
    return "New tab";
  }
  protected override async onOpen(): Promise<void> {
    this.contentEl.createDiv({ cls: "empty-state", text: "No file is open" });
  }
}

/** Stands for a view whose type nobody knows (plugin off), or that is not shown yet after a start; keeps the state. */
export class WaitingView extends ItemView {
  #state: Record<string, unknown> = {};
  #ephemeral: Record<string, unknown> = {};

  constructor(
    leaf: WorkspaceLeaf,
    private readonly type: string,
    readonly deferred: boolean,
  ) {
    super(leaf);
  }
  override getViewType(): string {
    return this.type;
  }
  override getDisplayText(): string {
    const file = this.#state["file"];
    return typeof file === "string" ? (file.split("/").at(-1)?.replace(/\.md$/, "") ?? "") : "Plugin no longer active";
  }
  override getState(): Record<string, unknown> {
    return this.#state;
  }
  override async setState(state: Record<string, unknown>): Promise<void> {
    this.#state = state;
  }
  override getEphemeralState(): Record<string, unknown> {
    return this.#ephemeral;
  }
  override setEphemeralState(state: Record<string, unknown>): void {
    this.#ephemeral = state;
  }
  protected override async onOpen(): Promise<void> {
    if (!this.deferred) this.contentEl.createDiv({ cls: "empty-state", text: `Plugin no longer active (${this.type})` });
  }
}

export type NewLeaf = PaneType | boolean;

function headerButton(parent: HTMLElement, icon: string, title: string, choose: (event: MouseEvent) => unknown): HTMLElement {
  const button = parent.createEl("button", { cls: "clickable-icon view-action", attr: { "aria-label": title } });
  setIcon(button, icon);
  button.addEventListener("click", choose);
  button.addEventListener("auxclick", choose);
  return button;
}
