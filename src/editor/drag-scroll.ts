/** How fast a map scrolls by itself while something is dragged near its edge. Numbers only. */

const edgePx = 44;
const fastestPx = 22;

/**
 * Pixels to scroll in one frame of 60 a second: 0 in the middle, growing towards an edge and steady beyond it; negative
 * towards `startPx`. All three are places on one axis in the same pixels. In a short stretch the zones shrink to a third of it.
 */
export function edgeScrollPx(placePx: number, startPx: number, endPx: number): number {
  const zone = Math.min(edgePx, (endPx - startPx) / 3);
  if (zone <= 0) return 0;
  const before = startPx + zone - placePx;
  const after = placePx - (endPx - zone);
  if (before > 0) return -pace(before / zone);
  return after > 0 ? pace(after / zone) : 0;
}

function pace(depth: number): number {
  const part = Math.min(1, depth);
  return Math.ceil(part * fastestPx);
}
