/** The menu of whatever lies under a right click, the menu key or a *more* button. Links keep the app's own menu. */
import { elementOf } from "./join-numbers";
import type { MapEditor } from "./map-editor";

/** Opens the menu of the thing an element stands for; false when it stands for nothing. */
export function openMenuOf(element: Element, at: { readonly x: number; readonly y: number }, editor: MapEditor): boolean {
  const lines = editor.menu(element);
  if (lines.length === 0) return false;
  editor.editing.openMenu(lines, at, editor.container.ownerDocument);
  return true;
}

/** Listens until the returned function is called. */
export function followMenus(editor: MapEditor): () => void {
  const { container } = editor;
  const open = (event: MouseEvent): void => {
    const target = elementOf(event);
    if (target === undefined || event.defaultPrevented || target.closest("a.internal-link:not(.cjm-persona), a.external-link:not(.cjm-persona), input, textarea") !== null) return;
    if (editor.layer.element.contains(target)) return;
    if (openMenuOf(target, { x: event.clientX, y: event.clientY }, editor)) event.preventDefault();
  };
  container.addEventListener("contextmenu", open);
  return () => container.removeEventListener("contextmenu", open);
}
