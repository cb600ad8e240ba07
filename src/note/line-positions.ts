/** Lines and columns of offsets in a text, found when first asked for. It knows no YAML. */
import type { Position } from "./tree";

/** Where each line begins, in UTF-16 code units; a line ends at its line feed. */
function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (let newline = text.indexOf("\n"); newline !== -1; newline = text.indexOf("\n", newline + 1)) starts.push(newline + 1);
  return starts;
}

/**
 * A function from an offset (clamped to the text) to line and column, both from 1. The lines are counted at the first
 * call; every call is a binary search.
 */
export function linePositions(text: string): (offset: number) => Position {
  let starts: number[] | undefined;
  return (offset) => {
    starts ??= lineStartsOf(text);
    const at = Math.max(0, Math.min(offset, text.length));
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: at - (starts[low] ?? 0) + 1 };
  };
}
