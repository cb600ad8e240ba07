/** Sizes of a standing map as the plan of pages asks for them, and which part of the map each window of a page shows. Numbers only. */
import type { StandingPicture } from "../editor/picture-stage";
import type { PrintedMap, PrintSheet } from "../exchange/export/print-pages";

/** A rectangle of the map and where it stands on the sheet, all in map pixels; `toLeft` counts from the sheet's start. */
export interface SheetWindow {
  readonly fromLeft: number;
  readonly fromTop: number;
  readonly toLeft: number;
  readonly toTop: number;
  readonly width: number;
  readonly height: number;
}

export interface MapMeasures {
  readonly printed: PrintedMap;
  /** What the sheet shows, when so many map pixels fit beside each other on it. */
  readonly windowsOf: (sheet: PrintSheet, roomPx: number) => readonly SheetWindow[];
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Measures the map where it stands, whatever its preview is scaled to. */
export function measureMap({ body, size }: StandingPicture): MapMeasures {
  const whole = body.getBoundingClientRect();
  const zoom = whole.width / size.widthPx;
  const boxOf = (element: Element): Box => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return { left: (left - whole.left) / zoom, right: (right - whole.left) / zoom, top: (top - whole.top) / zoom, bottom: (bottom - whole.top) / zoom };
  };
  const found = (selector: string): Box[] => Array.from(body.querySelectorAll(selector), boxOf);
  const [table] = found(".cjm-table");
  const [header] = found(".cjm-table thead");
  const [label] = found(".cjm-table .cjm-corner");
  /** The line round the map lies between the frame's box and the table's. */
  const [frame] = found(".cjm-frame");
  if (table === undefined || header === undefined || label === undefined || frame === undefined) return singlePiece(size.widthPx, size.heightPx);
  const columns = found(".cjm-table thead tr:last-child > :not(.cjm-corner)");
  const rows = found(".cjm-table tbody tr");
  const mirrored = label.left > table.left + 1;
  const printed: PrintedMap = {
    labelPx: label.right - label.left,
    columnsPx: columns.map(({ left, right }) => right - left),
    headerPx: header.bottom - header.top,
    rowsPx: rows.map(({ top, bottom }) => bottom - top),
    framePx: table.top,
    footPx: size.heightPx - table.bottom,
  };
  const windowsOf = (sheet: PrintSheet, roomPx: number): SheetWindow[] => {
    const shown = columns.slice(...sheet.columns);
    const left = Math.min(...shown.map((column) => column.left));
    const width = Math.max(...shown.map((column) => column.right)) - left;
    const sheetWidth = width + printed.labelPx;
    const start = mirrored ? Math.max(0, roomPx - sheetWidth) : 0;
    const windows: SheetWindow[] = [];
    let toTop = 0;
    const band = (fromTop: number, height: number): void => {
      const labelAt = mirrored ? start + width : 0;
      windows.push({ fromLeft: label.left, fromTop, toLeft: labelAt, toTop, width: printed.labelPx, height });
      windows.push({ fromLeft: left, fromTop, toLeft: mirrored ? start : printed.labelPx, toTop, width, height });
      toTop += height;
    };
    /** Above and below the table nothing has columns: as much as the sheet is wide, from the map's start. */
    const strip = (fromTop: number, height: number): void => {
      const stripWidth = Math.min(roomPx, table.right - table.left);
      windows.push({ fromLeft: mirrored ? table.right - stripWidth : table.left, fromTop, toLeft: mirrored ? roomPx - stripWidth : 0, toTop, width: stripWidth, height });
      toTop += height;
    };
    if (sheet.frame) {
      strip(0, frame.top);
      band(frame.top, table.top - frame.top);
    }
    band(header.top, printed.headerPx);
    const shownRows = rows.slice(...sheet.rows);
    const [first, last] = [shownRows[0], shownRows.at(-1)];
    if (first !== undefined && last !== undefined) band(first.top, last.bottom - first.top);
    if (sheet.foot) {
      band(table.bottom, frame.bottom - table.bottom);
      strip(frame.bottom, printed.footPx - (frame.bottom - table.bottom));
    }
    return windows;
  };
  return { printed, windowsOf };
}

/** A map without a table is one piece. */
function singlePiece(width: number, height: number): MapMeasures {
  return {
    printed: { labelPx: 0, columnsPx: [width], headerPx: 0, rowsPx: [], framePx: height, footPx: 0 },
    windowsOf: () => [{ fromLeft: 0, fromTop: 0, toLeft: 0, toTop: 0, width, height }],
  };
}
