/** The menu of whatever lies under a right click, the menu key or a *more* button. Links keep the app's own menu, a persona's chip has both. */
import { elementOf } from "./join-numbers";
import type { MapEditor } from "./map-editor";

/** The link of the persona's chip an element belongs to. */
export function linkOfChip(element: Element): string | undefined {
  return element.closest("a.cjm-persona[data-href]")?.getAttribute("data-href") ?? element.querySelector(":scope > a.cjm-persona[data-href]")?.getAttribute("data-href") ?? undefined;
}

/** Opens the menu of the thing an element stands for; false when it stands for nothing. */
export function openMenuOf(element: Element, at: { readonly x: number; readonly y: number }, editor: MapEditor): boolean {
  const lines = editor.menu(element);
  if (lines.length === 0) return false;
  editor.editing.openMenu(lines, at, editor.container.ownerDocument, linkOfChip(element));
  return true;
}

/** Opens the rows that can be added, as the + below the last row does; false when there are none. */
export function openLanesMenu(element: Element, editor: MapEditor): boolean {
  const { container, editing } = editor;
  const corner = container.querySelector(".cjm-corner");
  const title = editor.scene().words.edit.menu.addLane;
  const lines = corner === null ? [] : (editor.menu(corner).find((line) => line.title === title)?.items ?? []);
  const { left, bottom } = element.getBoundingClientRect();
  if (lines.length > 0) editing.openMenu(lines, { x: left, y: bottom }, container.ownerDocument);
  return lines.length > 0;
}

/** Listens until the returned function is called. */
export function followMenus(editor: MapEditor): () => void {
  const { container } = editor;
  const open = (event: MouseEvent, target: Element): void => {
    if (!openMenuOf(target, { x: event.clientX, y: event.clientY }, editor)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  /** A persona's chip is a link and a piece of the journey: it is asked before other links are. */
  const openChip = (event: MouseEvent): void => {
    const target = elementOf(event);
    if (target !== undefined && target.closest(".cjm-persona") !== null) open(event, target);
  };
  const openThing = (event: MouseEvent): void => {
    const target = elementOf(event);
    if (target === undefined || event.defaultPrevented || editor.layer.element.contains(target)) return;
    if (target.closest("a.internal-link, a.external-link, input, textarea") === null) open(event, target);
  };
  container.addEventListener("contextmenu", openChip, true);
  container.addEventListener("contextmenu", openThing);
  return () => {
    container.removeEventListener("contextmenu", openChip, true);
    container.removeEventListener("contextmenu", openThing);
  };
}
