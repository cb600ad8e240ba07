/**
 * Walks a table's cells with the keyboard: one cell is in the tab order, arrows move it. It reads the table's own
 * `aria-colindex` and spans, so columns that are not drawn keep their numbers; it knows nothing of journeys.
 */

export interface CellPlace {
  readonly row: number;
  /** As `aria-colindex` counts, from 1. */
  readonly column: number;
}

/** Where a key leads from a cell that covers `span` columns and `rowSpan` rows, undefined for a key that is none of ours. */
export function placeAfterKey(event: KeyboardEvent, from: CellPlace, size: { readonly rows: number; readonly columns: number; readonly pageRows: number; readonly span: number; readonly rowSpan: number }, rightToLeft: boolean): CellPlace | undefined {
  const bound = (row: number, column: number): CellPlace => ({ row: Math.max(0, Math.min(size.rows - 1, row)), column: Math.max(1, Math.min(size.columns, column)) });
  if (event.altKey || event.metaKey || event.shiftKey) return undefined;
  const step = (forwards: boolean): CellPlace => bound(from.row, forwards ? from.column + size.span : from.column - 1);
  switch (event.key) {
    case "ArrowRight":
      return step(!rightToLeft);
    case "ArrowLeft":
      return step(rightToLeft);
    case "ArrowDown":
      return bound(from.row + size.rowSpan, from.column);
    case "ArrowUp":
      return bound(from.row - 1, from.column);
    case "PageDown":
      return bound(from.row + Math.max(size.pageRows, size.rowSpan), from.column);
    case "PageUp":
      return bound(from.row - size.pageRows, from.column);
    case "Home":
      return event.ctrlKey ? bound(0, 1) : bound(from.row, 1);
    case "End":
      return event.ctrlKey ? bound(size.rows - 1, size.columns) : bound(from.row, size.columns);
    default:
      return undefined;
  }
}

/** The first column of a cell and how many it spans. */
export function columnsOf(cell: Element): { readonly column: number; readonly span: number } {
  return { column: Number(cell.getAttribute("aria-colindex") ?? "1"), span: Number(cell.getAttribute("colspan") ?? "1") };
}

/** How many rows a cell spans. */
export function rowSpanOf(cell: Element): number {
  return Number(cell.getAttribute("rowspan") ?? "1");
}

/** The cell that covers a place, looking up for one that spans rows; undefined when that stretch is not drawn. */
export function cellAt(table: Element, place: CellPlace): HTMLElement | undefined {
  const rows = table.querySelectorAll("tr");
  for (let row = place.row; row >= 0; row -= 1) {
    for (const cell of rows[row]?.querySelectorAll<HTMLElement>(":scope > [aria-colindex]") ?? []) {
      const { column, span } = columnsOf(cell);
      if (column <= place.column && place.column < column + span) return row === place.row || cell.hasAttribute("rowspan") ? cell : undefined;
    }
    if (rows[row]?.querySelector(":scope > .cjm-blank") !== null) return undefined;
  }
  return undefined;
}

/** Where a cell stands in its table. */
export function placeOf(table: Element, cell: Element): CellPlace {
  const row = [...table.querySelectorAll("tr")].findIndex((one) => one === cell.parentElement);
  return { row, column: columnsOf(cell).column };
}

/** Puts one cell into the tab order instead of the one that was. */
export function makeTabbable(table: Element, cell: HTMLElement): void {
  for (const other of table.querySelectorAll('[aria-colindex][tabindex="0"]')) other.setAttribute("tabindex", "-1");
  cell.setAttribute("tabindex", "0");
}
