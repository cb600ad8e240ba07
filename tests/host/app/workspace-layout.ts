/** The layout of the main window as data, to write into workspace.json and to build again after a start. Where views were scrolled to is not part of it. */
import { isRecord } from "./frontmatter";
import { type HostViewState, WorkspaceLeaf } from "./leaf";
import type { Workspace } from "./workspace";
import { WorkspaceItem, type WorkspaceParent, WorkspaceSplit, WorkspaceTabs } from "./workspace-items";

export function toLayout(workspace: Workspace): Record<string, unknown> {
  return { main: itemToLayout(workspace.rootSplit), active: workspace.activeLeaf?.id };
}

/** Rebuilds what `toLayout` wrote; tabs that are not in front stay deferred until they are looked at. */
export async function restoreLayout(workspace: Workspace, layout: unknown): Promise<void> {
  if (!isRecord(layout) || !isRecord(layout["main"])) return;
  await restoreChildren(workspace, workspace.rootSplit, layout["main"]);
  const active = typeof layout["active"] === "string" ? workspace.getLeafById(layout["active"]) : null;
  if (active !== null) workspace.setActiveLeaf(active);
}

function itemToLayout(item: WorkspaceItem): Record<string, unknown> {
  if (item instanceof WorkspaceLeaf) {
    return { id: item.id, type: "leaf", group: item.group, state: item.getViewState() };
  }
  if (item instanceof WorkspaceTabs) return { type: "tabs", currentTab: item.currentTab, children: item.children.map(itemToLayout) };
  if (item instanceof WorkspaceSplit) return { type: "split", direction: item.direction, children: item.children.map(itemToLayout) };
  return {};
}

async function restoreChildren(workspace: Workspace, parent: WorkspaceParent, layout: Record<string, unknown>): Promise<void> {
  if (parent instanceof WorkspaceSplit && isDirection(layout["direction"])) parent.direction = layout["direction"];
  const children: unknown[] = Array.isArray(layout["children"]) ? layout["children"] : [];
  for (const [index, child] of children.entries()) {
    if (!isRecord(child)) continue;
    if (child["type"] === "leaf" && parent instanceof WorkspaceTabs) await restoreLeaf(workspace, parent, child, index === layout["currentTab"]);
    else {
      const item = child["type"] === "tabs" ? new WorkspaceTabs(workspace) : new WorkspaceSplit(workspace, "vertical");
      parent.insertChild(parent.children.length, item);
      await restoreChildren(workspace, item, child);
      const front = item instanceof WorkspaceTabs ? item.leaves[Number(child["currentTab"])] : undefined;
      if (front !== undefined && item instanceof WorkspaceTabs) item.selectTab(front);
    }
  }
}

async function restoreLeaf(workspace: Workspace, tabs: WorkspaceTabs, layout: Record<string, unknown>, inFront: boolean): Promise<void> {
  const leaf = workspace.addLeaf(tabs);
  const state = readViewState(layout["state"]);
  if (typeof layout["id"] === "string") leaf.id = layout["id"];
  if (typeof layout["group"] === "string") leaf.setGroup(layout["group"]);
  if (inFront) await leaf.setViewState(state, undefined, true);
  else await leaf.defer(state);
}

function readViewState(layout: unknown): HostViewState {
  if (!isRecord(layout) || typeof layout["type"] !== "string") return { type: "empty" };
  return { type: layout["type"], state: isRecord(layout["state"]) ? layout["state"] : {}, pinned: layout["pinned"] === true };
}

function isDirection(value: unknown): value is "vertical" | "horizontal" {
  return value === "vertical" || value === "horizontal";
}
