/**
 * Tells how much of the curve's row some words would cover. Numbers only. Places are of the narrowest columns; a wider map
 * moves marks apart but leaves words as wide as they are, so every place is tried in a wider one too.
 */

/** Something words should leave free: a place along the row in pixels from the map's start, and how far it reaches. */
export interface Mark {
  readonly xPx: number;
  readonly yPx: number;
  readonly reachPx: { readonly across: number; readonly above: number; readonly below: number };
  /** What covering it costs; more of it costs more. */
  readonly weight: number;
}

/** A box of words; `offsetPx` runs from the point it belongs to, whatever the columns' width. */
export interface WordBox {
  readonly offsetPx: number;
  readonly widthPx: number;
  readonly yPx: number;
  readonly heightPx: number;
}

const widestMapPx = 1440;
/** Farther off than this nothing matters to words. */
export const sightPx = 460;

/** The marks near enough to matter to words at a place. */
export function marksNear(marks: readonly Mark[], xPx: number): Mark[] {
  return marks.filter((mark) => Math.abs(mark.xPx - xPx) < sightPx);
}

/** How many times wider than at their narrowest the columns are likely to be: few columns are stretched far. */
export function likelyStretches(columnCount: number, columnPx: number): readonly number[] {
  const widest = Math.max(1.25, widestMapPx / (Math.max(1, columnCount) * columnPx));
  return widest < 1.6 ? [1, widest] : [1, (1 + widest) / 2, widest];
}

/** What the box covers at any of the stretches, 0 when all is free. Stops counting at `limit`. */
export function coverCost(box: WordBox, anchorPx: number, marks: readonly Mark[], stretches: readonly number[], limit: number): number {
  let cost = 0;
  const bottom = box.yPx + box.heightPx;
  for (const mark of marks) {
    const height = Math.min(bottom, mark.yPx + mark.reachPx.below) - Math.max(box.yPx, mark.yPx - mark.reachPx.above);
    if (height <= 0) continue;
    for (const stretch of stretches) {
      const left = (anchorPx - mark.xPx) * stretch + box.offsetPx;
      const width = Math.min(left + box.widthPx, mark.reachPx.across) - Math.max(left, -mark.reachPx.across);
      if (width > 0) cost += mark.weight * (1 + (width * height) / 100);
    }
    if (cost >= limit) return cost;
  }
  return cost;
}

/** Words centred on a place of their own, as a mark for others. */
export function markOfBox(box: WordBox, anchorPx: number, weight: number): Mark {
  return { xPx: anchorPx + box.offsetPx + box.widthPx / 2, yPx: box.yPx, reachPx: { across: box.widthPx / 2 + 2, above: 2, below: box.heightPx + 2 }, weight };
}

/** True when two lists of marks leave the same room. */
export function sameMarks(before: readonly Mark[], after: readonly Mark[]): boolean {
  return before.length === after.length && after.every((mark, position) => {
    const old = before[position];
    return old !== undefined && old.xPx === mark.xPx && old.yPx === mark.yPx && old.weight === mark.weight &&
      old.reachPx.across === mark.reachPx.across && old.reachPx.above === mark.reachPx.above && old.reachPx.below === mark.reachPx.below;
  });
}
