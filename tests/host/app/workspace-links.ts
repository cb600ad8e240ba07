/** What the workspace does with the text of a link: open the note it leads to, or offer ways to open it. */
import type { OpenViewState } from "obsidian";
import type { WorkspaceLeaf } from "./leaf";
import type { Menu } from "./menu";
import { getLinkpath } from "./note-metadata";
import type { NewLeaf } from "./view";
import type { Workspace } from "./workspace";

/** A link that leads nowhere makes its note, as in the app. */
export async function openLink(workspace: Workspace, linktext: string, sourcePath: string, newLeaf: NewLeaf, options: OpenViewState): Promise<void> {
  const { fileManager, metadataCache } = workspace.app;
  const path = getLinkpath(linktext);
  const known = metadataCache.getFirstLinkpathDest(path, sourcePath);
  const file = known ?? (await fileManager.createNewMarkdownFile(path.replace(/\.md$/, "")));
  const eState = { subpath: linktext.slice(path.length) };
  if (file !== null) await workspace.getLeaf(newLeaf).openFile(file, { ...options, eState });
}

/** Adds the app's own entries for a link; false when the link leads nowhere. */
export function fillLinkMenu(workspace: Workspace, menu: Menu, linktext: string, sourcePath: string, leaf: WorkspaceLeaf | undefined): boolean {
  const file = workspace.app.metadataCache.getFirstLinkpathDest(getLinkpath(linktext), sourcePath);
  if (file === null) return false;
  const places = { "Open link": false, "Open in new tab": "tab", "Open to the right": "split", "Open in new window": "window" } as const;
  for (const [title, place] of Object.entries(places)) {
    menu.addItem((item) => item.setSection("open").setTitle(title).onClick(() => workspace.openLinkText(linktext, sourcePath, place)));
  }
  workspace.trigger("file-menu", menu, file, "link-context-menu", leaf);
  return true;
}
