/** What a link on a map does: open, preview on hover, show the app's own link menu. It draws nothing. */
import { Keymap, Menu, type HoverParent } from "obsidian";
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

/** The app's own menu of a link, where a mouse, a finger or a menu key asked for it. */
export function showLinkMenu(host: MapHost, target: string, sourcePath: string, event: MouseEvent): void {
  event.preventDefault();
  event.stopPropagation();
  const menu = new Menu();
  if (mayOpen(target)) host.app.workspace.trigger("url-menu", menu, target);
  else host.app.workspace.handleLinkContextMenu(menu, target, sourcePath);
  menu.showAtMouseEvent(event);
}
