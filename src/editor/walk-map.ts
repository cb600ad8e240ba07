/**
 * The keyboard on a mounted map: one cell in the tab order, arrows between cells, Enter into a cell's first link. Asks for
 * columns that are not drawn and moves there once they are.
 */
import { cellAt, type CellPlace, columnsOf, makeTabbable, placeAfterKey, placeOf, rowSpanOf } from "./grid-keys";
import { elementOf } from "./join-numbers";

export interface MapKeys {
  /** Asks for the stage that holds a column, counted from 0. */
  showColumn: (columnIndex: number) => void;
  /** To be called after every drawing: keeps one cell in the tab order and finishes a move. */
  readonly afterDraw: () => void;
  /** Puts the focus on a cell, now or as soon as its column is drawn; `then` is called with a cell that had to be drawn. */
  readonly goTo: (place: CellPlace, then?: (cell: HTMLElement) => void) => void;
  /** Asked before every key; true keeps the key from the grid. */
  takeKey: (event: KeyboardEvent) => boolean;
  readonly stop: () => void;
}

const pageRows = 4;

/** Listens on the container until `stop`. */
export function walkMap(container: HTMLElement): MapKeys {
  let place: CellPlace = { row: 0, column: 2 };
  let wanted: { readonly place: CellPlace; readonly then: ((cell: HTMLElement) => void) | undefined } | undefined;
  const table = (): Element | null => container.querySelector(".cjm-table");

  const focusAt = (target: CellPlace): HTMLElement | undefined => {
    const grid = table();
    const cell = grid === null ? undefined : cellAt(grid, target);
    if (grid === null || cell === undefined) return undefined;
    place = { row: target.row, column: columnsOf(cell).column };
    makeTabbable(grid, cell);
    cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: "nearest", inline: "nearest" });
    return cell;
  };

  const keys: MapKeys = {
    showColumn: () => undefined,
    afterDraw: () => {
      const grid = table();
      if (grid === null) return;
      const reached = wanted === undefined ? undefined : focusAt(wanted.place);
      if (reached !== undefined) {
        const then = wanted?.then;
        wanted = undefined;
        then?.(reached);
      }
      if (grid.querySelector('[aria-colindex][tabindex="0"]') !== null) return;
      const cell = cellAt(grid, place) ?? grid.querySelector<HTMLElement>("td[aria-colindex]") ?? undefined;
      if (cell !== undefined) makeTabbable(grid, cell);
    },
    goTo: (target, then) => {
      if (focusAt(target) !== undefined) return;
      wanted = { place: target, then };
      keys.showColumn(target.column - 2);
    },
    takeKey: () => false,
    stop: () => {
      container.removeEventListener("keydown", press);
      container.removeEventListener("focusin", follow);
    },
  };

  const follow = (event: Event): void => {
    const grid = table();
    const cell = elementOf(event)?.closest<HTMLElement>("[aria-colindex]");
    if (grid === null || cell === null || cell === undefined || !grid.contains(cell)) return;
    place = placeOf(grid, cell);
    makeTabbable(grid, cell);
  };

  const press = (event: KeyboardEvent): void => {
    if (keys.takeKey(event)) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    const grid = table();
    const target = elementOf(event);
    const cell = target?.closest<HTMLElement>("[aria-colindex]");
    if (grid === null || target === undefined || cell === null || cell === undefined || !grid.contains(cell)) return;
    if (target !== cell && !target.matches("[data-path]:not(a)")) {
      if (event.key === "Escape") cell.focus();
      return;
    }
    if (event.key === "Enter" && target === cell) {
      const link = cell.querySelector<HTMLElement>("a[href]");
      if (link === null) return;
      event.preventDefault();
      link.focus();
      return;
    }
    const size = { rows: grid.querySelectorAll("tr").length, columns: Number(grid.getAttribute("aria-colcount") ?? "1"), pageRows, span: columnsOf(cell).span, rowSpan: rowSpanOf(cell) };
    const next = placeAfterKey(event, placeOf(grid, cell), size, container.querySelector('.cjm-map[dir="rtl"]') !== null);
    if (next === undefined) return;
    event.preventDefault();
    keys.goTo(next);
  };

  container.addEventListener("keydown", press);
  container.addEventListener("focusin", follow);
  return keys;
}
