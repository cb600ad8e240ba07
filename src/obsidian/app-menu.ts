/** Shows a menu given as data as the app's own menu. It knows nothing of what the lines do. */
import { Menu } from "obsidian";
import type { MenuLine } from "../editor/map-editing";

/** A place in the window, in px from its top left corner. */
export interface MenuPlace {
  readonly x: number;
  readonly y: number;
}

/**
 * Opens the lines as a menu, each section apart. The app has no public submenus: a line with lines of its own opens them
 * in the same place, under its title. `begin` may put lines of the app's own first.
 */
export function showAppMenu(lines: readonly MenuLine[], place: MenuPlace, document: Document, heading?: string, begin?: (menu: Menu) => void): void {
  const menu = new Menu();
  begin?.(menu);
  if (heading !== undefined) menu.addItem((item) => item.setSection("").setTitle(heading).setIsLabel(true));
  for (const line of lines) {
    menu.addItem((item) => {
      item.setSection(line.section).setTitle(titleOf(line));
      if (line.icon !== undefined) item.setIcon(line.icon);
      if (line.checked !== undefined) item.setChecked(line.checked);
      if (line.disabled === true) item.setDisabled(true);
      if (line.warning === true) item.setWarning(true);
      const { items, run } = line;
      if (items !== undefined && run === undefined) item.onClick(() => showAppMenu(items, place, document, line.title));
      else if (run !== undefined) item.onClick(() => run());
    });
  }
  menu.showAtPosition({ x: place.x, y: place.y }, document);
}

/** The title with its keys behind it; a line that leads on ends in dots. */
function titleOf({ title, keys, items }: MenuLine): string | DocumentFragment {
  const text = items === undefined || title.endsWith("…") ? title : `${title}…`;
  if (keys === undefined) return text;
  return createFragment((fragment) => {
    fragment.appendText(text);
    // The space keeps title and keys apart where the system draws the menu and styles are lost.
    fragment.createSpan({ cls: "cjm-menu-keys", text: ` ${keys}` });
  });
}
