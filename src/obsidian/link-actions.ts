/** What a link on a map does: open, preview on hover, show the app's own link menu, be mended. It draws nothing. */
import { getLinkpath, Keymap, Menu, type HoverParent, type TFile } from "obsidian";
import { hoverSource, type MapHost } from "./map-host";
import { begin } from "./report";
import { mayOpen } from "./vault-links";

/**
 * Opens a link as typed, with its subpath: in this tab, or where the pressed keys say. As with every event here, the
 * rendered note around a code block must not act on it too.
 */
export function openLink(host: MapHost, target: string, sourcePath: string, event: MouseEvent | KeyboardEvent): void {
  event.stopPropagation();
  if (mayOpen(target)) {
    event.win.open(target, "_blank", "noopener");
    return;
  }
  const where = Keymap.isModEvent(event);
  begin(() => host.app.workspace.openLinkText(target, sourcePath, where), host.words.app.failures.openLink);
}

/** Asks the app's page preview to show the note a link leads to. */
export function hoverLink(host: MapHost, target: string, sourcePath: string, targetEl: HTMLElement, event: MouseEvent, hoverParent: HoverParent): void {
  event.stopPropagation();
  if (mayOpen(target)) return;
  host.app.workspace.trigger("hover-link", { event, source: hoverSource, hoverParent, targetEl, linktext: target, sourcePath });
}

/**
 * The app's own menu of a link, where a mouse, a finger or a menu key asked for it. On a map that may be changed, a link
 * that leads nowhere can be given the note it must have meant.
 */
export function showLinkMenu(host: MapHost, target: string, source: TFile, event: MouseEvent, mendable: boolean): void {
  event.preventDefault();
  event.stopPropagation();
  const { app, mending, words } = host;
  const menu = new Menu();
  const path = getLinkpath(target);
  const meant = mendable && !mayOpen(target) ? mending.findMeant(path, source.path) : undefined;
  if (meant !== undefined)
    menu.addItem((item) =>
      item
        .setSection("action")
        .setIcon("link")
        .setTitle(words.app.mending.offer(app.metadataCache.fileToLinktext(meant, source.path, true)))
        .onClick(() => begin(() => mending.mend(source, path, meant), words.app.failures.mendLinks)),
    );
  if (mayOpen(target)) app.workspace.trigger("url-menu", menu, target);
  else app.workspace.handleLinkContextMenu(menu, target, source.path);
  menu.showAtMouseEvent(event);
}
