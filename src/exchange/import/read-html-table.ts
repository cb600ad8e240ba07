/** Tables of the HTML that sheets and pages put on the clipboard: merged cells, line breaks, lists in cells. It knows no map. */
import { longestCell, mostCells, mostColumns, tidyGrid, type CellGrid, type GridCell } from "./cell-grid";
import { linkTarget, markdownLink } from "./html-links";
import { pictureText, type HtmlToken } from "./html-tokens";
import { reportText, type ImportRemark } from "./import-report";

interface OpenTable {
  readonly rows: GridCell[][];
  /** Cells reaching down from rows above: column → cell and how many rows it still covers. */
  readonly hanging: Map<number, { readonly cell: GridCell; left: number }>;
  readonly remarks: ImportRemark[];
  cells: number;
  cell: { text: string; rows: number; columns: number; link: { readonly address: string; readonly from: number } | undefined } | undefined;
}

const blocks: ReadonlySet<string> = new Set(["br", "p", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "tr"]);

function spanOf(attributes: string, name: "rowspan" | "colspan"): number {
  const found = new RegExp(`\\b${name}\\s*=\\s*(?:["']\\s*)?(\\d{1,6})`, "iu").exec(attributes);
  return Math.min(Math.max(1, Number(found?.[1] ?? 1)), 1000);
}

/** Puts cells that reach down into the row as far as they stand at its end. */
function fillHanging(table: OpenTable, row: GridCell[]): void {
  for (let hanging = table.hanging.get(row.length); hanging !== undefined && row.length < mostColumns; hanging = table.hanging.get(row.length)) {
    hanging.left -= 1;
    if (hanging.left === 0) table.hanging.delete(row.length);
    row.push(hanging.cell);
    table.cells += 1;
  }
}

/** Writes the words since a link began as that link. */
function endLink(cell: NonNullable<OpenTable["cell"]>): void {
  const { link } = cell;
  if (link === undefined) return;
  cell.link = undefined;
  cell.text = cell.text.slice(0, link.from) + markdownLink(cell.text.slice(link.from), link.address);
}

function closeCell(table: OpenTable): void {
  const { cell } = table;
  if (cell === undefined) return;
  endLink(cell);
  table.cell = undefined;
  const row = table.rows.at(-1);
  if (row === undefined) return;
  fillHanging(table, row);
  const text = cell.text.replace(/[^\S\n]+/gu, " ").replace(/ ?\n ?/gu, "\n").replace(/\n{2,}/gu, "\n").trim();
  if (text.length > longestCell) table.remarks.push({ code: "text-cut", text: reportText(text), place: { row: table.rows.length } });
  const placed: GridCell = { text: text.slice(0, longestCell), line: undefined };
  for (let column = 0; column < cell.columns && row.length < mostColumns && table.cells < mostCells; column += 1) {
    if (cell.rows > 1) table.hanging.set(row.length, { cell: placed, left: cell.rows - 1 });
    row.push(placed);
    table.cells += 1;
  }
}

function openRow(table: OpenTable): void {
  closeCell(table);
  const last = table.rows.at(-1);
  if (last !== undefined) fillHanging(table, last);
  table.rows.push([]);
}

function closeTable(table: OpenTable): CellGrid {
  closeCell(table);
  const last = table.rows.at(-1);
  if (last !== undefined) fillHanging(table, last);
  if (table.cells >= mostCells) table.remarks.push({ code: "cells-left-out", text: "", place: { row: table.rows.length } });
  return { ...tidyGrid(table.rows), heading: undefined, inFence: false, remarks: table.remarks };
}

/** Gathers the tables among the tags and texts of HTML, told one after the other. Merged cells are the same object in each place; sizes are limited. */
export class HtmlTables {
  /** Finished tables, inner ones before the one they stand in. */
  readonly grids: CellGrid[] = [];
  private readonly open: OpenTable[] = [];

  /** Takes a tag or a text; false when it stands in no table, nor opens or closes one. */
  take(token: HtmlToken): boolean {
    const { open, grids } = this;
    const table = open.at(-1);
    if (token.kind === "text") {
      // A cell is cut where it is closed; what is longer still need not be gathered.
      if (table?.cell !== undefined && table.cell.text.length <= longestCell) table.cell.text += token.text.replace(/\s+/gu, " ");
      return table !== undefined;
    }
    if (token.name === "table") {
      if (token.kind === "open" && open.length < 20) open.push({ rows: [], hanging: new Map(), remarks: [], cells: 0, cell: undefined });
      else if (token.kind === "close" && table !== undefined) {
        open.pop();
        grids.push(closeTable(table));
      }
      return true;
    }
    if (table === undefined) return false;
    if (table.cells >= mostCells) return true;
    if (token.name === "tr" && token.kind === "open") openRow(table);
    else if (token.name === "td" || token.name === "th") {
      closeCell(table);
      if (token.kind === "open") {
        if (table.rows.length === 0) table.rows.push([]);
        table.cell = { text: "", rows: spanOf(token.attributes, "rowspan"), columns: spanOf(token.attributes, "colspan"), link: undefined };
      }
    } else if (table.cell !== undefined) {
      if (token.name === "a") {
        endLink(table.cell);
        const address = token.kind === "open" ? linkTarget(token.attributes) : undefined;
        if (address !== undefined) table.cell.link = { address, from: table.cell.text.length };
      } else if (blocks.has(token.name)) table.cell.text += token.name === "li" && token.kind === "open" ? "\n- " : "\n";
      else if (token.name === "img") table.cell.text += pictureText(token);
    }
    return true;
  }

  /** Whether a table is open. */
  get within(): boolean {
    return this.open.length > 0;
  }

  /** Closes what nobody closed. */
  end(): void {
    for (const table of this.open.splice(0).reverse()) this.grids.push(closeTable(table));
  }
}
