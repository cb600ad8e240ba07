/** Where Tab leads from a draft: the next thing in the cell, the next cell in the row, the next row. It knows elements, no journeys. */
import { cellAt, columnsOf, placeOf } from "./grid-keys";
import { thingsIn } from "./map-focus";
import type { MapKeys } from "./walk-map";

const listed = ".cjm-list-title, .cjm-item[data-path], .cjm-card[data-path]";

/** The element whose draft comes next; `soon` where it must be drawn first and is handed to `later` then, with the focus on its cell; undefined at the end. */
export function nextPlace(container: HTMLElement, from: Element, backwards: boolean, keys: MapKeys, later: (element: Element) => void): Element | "soon" | undefined {
  const field = from.closest("[data-field]");
  if (field !== null) return neighbour([...container.querySelectorAll("[data-field]:not([data-field='journey-type'], [data-field='journey-state'])")], field, backwards);
  const cell = from.closest("[aria-colindex]");
  if (cell === null) return neighbour([...container.querySelectorAll(listed)], from.closest(listed) ?? from, backwards);
  const table = cell.closest("table");
  if (table === null) return undefined;
  const things = thingsIn(cell);
  const thing = things.find((one) => one === from || one.contains(from));
  const near = thing === undefined ? undefined : neighbour(things, thing, backwards);
  if (near !== undefined) return near;
  const next = nextCell(table, cell, backwards, keys, (drawn) => later(entryOf(drawn, backwards)));
  return next === undefined || next === "soon" ? next : entryOf(next, backwards);
}

/** What is edited first in a cell that is come to. */
function entryOf(cell: HTMLElement, backwards: boolean): HTMLElement {
  const inside = thingsIn(cell);
  return (backwards ? inside.at(-1) : inside[0]) ?? cell;
}

function neighbour<Item extends Element>(all: readonly Item[], from: Element, backwards: boolean): Item | undefined {
  const at = all.findIndex((one) => one === from);
  return at === -1 ? undefined : all[at + (backwards ? -1 : 1)];
}

function nextCell(table: Element, from: Element, backwards: boolean, keys: MapKeys, later: (cell: HTMLElement) => void): HTMLElement | "soon" | undefined {
  const { row, column } = placeOf(table, from);
  const { span } = columnsOf(from);
  const columns = Number(table.getAttribute("aria-colcount") ?? "1");
  const rows = table.querySelectorAll("tr").length;
  const wanted = backwards ? { row, column: column - 1 } : { row, column: column + span };
  const place = wanted.column > columns ? { row: row + 1, column: 2 } : wanted.column < 2 ? { row: row - 1, column: columns } : wanted;
  if (place.row < 0 || place.row >= rows) return undefined;
  // What stands under a stage's name is changed by its menu, not typed.
  const skipFacts = (found: HTMLElement): HTMLElement | "soon" | undefined => (found.matches("td.cjm-facts") ? nextCell(table, found, backwards, keys, later) : found);
  const cell = cellAt(table, place);
  if (cell === undefined) {
    keys.goTo(place, (drawn) => {
      const found = skipFacts(drawn);
      if (found !== undefined && found !== "soon") later(found);
    });
    return "soon";
  }
  return skipFacts(cell);
}
