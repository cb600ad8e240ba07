/** Where a dragged thing lands among things that stand in a row or a column. Numbers only; it must not know elements. */

/** A rectangle of the window, in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** How things follow each other: downwards, or along the line of reading. */
export type Run = "down" | "rightwards" | "leftwards";

const lineGapPx = 3;

/** Before which of the boxes a place is, from 0; their number for a place after the last. Each box turns at its middle. */
export function positionAt(boxes: readonly Box[], place: Place, run: Run): number {
  const found = boxes.findIndex((box) => {
    if (run === "down") return place.y < (box.top + box.bottom) / 2;
    const middle = (box.left + box.right) / 2;
    return run === "rightwards" ? place.x < middle : place.x > middle;
  });
  return found === -1 ? boxes.length : found;
}

/**
 * The line that shows where something will stand: between its neighbours, or at the edge of `room` where there are none. It
 * runs across the whole `room` and has no thickness.
 */
export function dropLine(boxes: readonly Box[], position: number, run: Run, room: Box): Box {
  const before = boxes[position - 1];
  const after = boxes[position];
  if (run === "down") {
    const y = before !== undefined && after !== undefined ? (before.bottom + after.top) / 2 : after !== undefined ? after.top - lineGapPx : before !== undefined ? before.bottom + lineGapPx : (room.top + room.bottom) / 2;
    return { left: room.left, right: room.right, top: y, bottom: y };
  }
  const [near, far] = run === "rightwards" ? [before, after] : [after, before];
  const x = near !== undefined && far !== undefined ? (near.right + far.left) / 2 : near !== undefined ? near.right : far !== undefined ? far.left : (room.left + room.right) / 2;
  return { left: x, right: x, top: room.top, bottom: room.bottom };
}

/**
 * Where in a list something stands once it was taken out of it. `from` is its position when it comes from the same list,
 * undefined when from elsewhere; `to` is the position it is dropped before. Undefined when it would stand where it stood.
 */
export function positionAfterTaking(from: number | undefined, to: number): number | undefined {
  if (from === undefined || to < from) return to;
  return to === from || to === from + 1 ? undefined : to - 1;
}

/** The part two boxes share; undefined when they do not meet. */
export function sharedBox(one: Box, other: Box): Box | undefined {
  const box = { left: Math.max(one.left, other.left), top: Math.max(one.top, other.top), right: Math.min(one.right, other.right), bottom: Math.min(one.bottom, other.bottom) };
  return box.left > box.right || box.top > box.bottom ? undefined : box;
}
