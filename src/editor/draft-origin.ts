/** Where on the map a draft was opened, so that the focus returns there though the draft stood elsewhere. It knows elements, no journeys. */
import { elementAt, quotedPath } from "./draft-anchor";

/** Finds the place again after drawings; undefined while it is not drawn. */
export type DraftOrigin = () => Element | undefined;

/** The thing or the cell an element belongs to; undefined for what stands in no cell of the table. */
export function originOf(container: Element, element: Element): DraftOrigin | undefined {
  const cell = element.closest("[aria-colindex]");
  if (cell === null) return undefined;
  const thing = element.closest("[data-path]");
  const path = thing !== null && cell.contains(thing) ? thing.getAttribute("data-path") : null;
  const rowKey = cell.closest("[data-row]")?.getAttribute("data-row") ?? undefined;
  if (path !== null) return () => elementAt(container, path, rowKey);
  const column = cell.getAttribute("aria-colindex") ?? "";
  return () => (cell.isConnected || rowKey === undefined ? cell : container.querySelector(`tr[data-row="${quotedPath(rowKey)}"] > [aria-colindex="${quotedPath(column)}"]`) ?? undefined);
}

/** Whether two elements stand in different cells of the table. */
export function isElsewhere(one: Element, other: Element | undefined): boolean {
  return other === undefined || one.closest("[aria-colindex]") !== other.closest("[aria-colindex]");
}
