/** The tree a workspace is laid out in: splits and groups of tabs. Leaves are its ends. There are no side docks. */
import { Events } from "./events";
import type { WorkspaceLeaf } from "./leaf";
import type { Workspace } from "./workspace";

export type Direction = "vertical" | "horizontal";
let lastId = 0;

export function newId(): string {
  lastId += 1;
  return `${Date.now().toString(16)}${lastId.toString(16).padStart(4, "0")}`;
}

export abstract class WorkspaceItem extends Events {
  parent: WorkspaceParent | null = null;
  id = newId();
  abstract readonly containerEl: HTMLElement;

  getRoot(): WorkspaceItem {
    return this.parent?.getRoot() ?? this;
  }
  getContainer(): WorkspaceItem {
    return this.getRoot();
  }
}

export abstract class WorkspaceParent extends WorkspaceItem {
  readonly children: WorkspaceItem[] = [];
  /** Stays when its last child leaves. */
  readonly lasting: boolean = false;

  constructor(readonly workspace: Workspace) {
    super();
  }

  protected get childrenEl(): HTMLElement {
    return this.containerEl;
  }

  insertChild(position: number, child: WorkspaceItem): void {
    this.childrenEl.insertBefore(child.containerEl, this.children[position]?.containerEl ?? null);
    this.children.splice(position, 0, child);
    child.parent = this;
  }

  removeChild(child: WorkspaceItem): void {
    const position = this.children.indexOf(child);
    if (position < 0) return;
    this.children.splice(position, 1);
    child.containerEl.remove();
    child.parent = null;
    if (this.children.length === 0 && !this.lasting) this.parent?.removeChild(this);
  }
}

export class WorkspaceSplit extends WorkspaceParent {
  readonly containerEl: HTMLElement;
  #direction: Direction;

  constructor(workspace: Workspace, direction: Direction) {
    super(workspace);
    this.#direction = direction;
    this.containerEl = createDiv(`workspace-split mod-${direction}`);
  }

  get direction(): Direction {
    return this.#direction;
  }
  set direction(direction: Direction) {
    this.containerEl.removeClass(`mod-${this.#direction}`);
    this.containerEl.addClass(`mod-${direction}`);
    this.#direction = direction;
  }
}

export class WorkspaceContainer extends WorkspaceSplit {
  override readonly lasting = true;
  get win(): Window {
    return window;
  }
  get doc(): Document {
    return document;
  }
}

export class WorkspaceRoot extends WorkspaceContainer {
  constructor(workspace: Workspace) {
    super(workspace, "vertical");
    this.containerEl.addClass("mod-root");
  }
}

export class WorkspaceTabs extends WorkspaceParent {
  readonly containerEl = createDiv("workspace-tabs mod-top");
  readonly #headersEl = this.containerEl.createDiv("workspace-tab-header-container").createDiv("workspace-tab-header-container-inner");
  readonly #contentEl = this.containerEl.createDiv("workspace-tab-container");
  currentTab = 0;

  protected override get childrenEl(): HTMLElement {
    return this.#contentEl;
  }

  get leaves(): WorkspaceLeaf[] {
    return this.children.filter((child): child is WorkspaceLeaf => "view" in child);
  }

  override insertChild(position: number, leaf: WorkspaceLeaf): void {
    this.#headersEl.insertBefore(leaf.tabHeaderEl, this.leaves[position]?.tabHeaderEl ?? null);
    super.insertChild(position, leaf);
    this.selectTab(leaf);
  }

  override removeChild(leaf: WorkspaceLeaf): void {
    const position = this.children.indexOf(leaf);
    leaf.tabHeaderEl.remove();
    super.removeChild(leaf);
    const next = this.leaves[Math.min(position, this.children.length - 1)];
    if (next !== undefined) this.selectTab(next);
  }

  selectTab(leaf: WorkspaceLeaf): void {
    this.currentTab = this.children.indexOf(leaf);
    for (const other of this.leaves) {
      other.tabHeaderEl.toggleClass("is-active", other === leaf);
      other.containerEl.toggle(other === leaf);
    }
    leaf.onResize();
  }
}
