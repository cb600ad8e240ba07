/** Finds the smallest stretches of whole lines around a change that hold neighbouring children of one list or map. */
import { childStart, startOfNext } from "./block-lines";
import type { TextSplice } from "./raw-change";
import type { ReadNote } from "./read-note";
import { startOfLine } from "./text-lines";
import type { MapNode } from "./tree";
import { childAt, childCount, childSpan } from "./tree-places";
import type { Collection } from "./tree-places";

/** Whole lines of a note that hold the children `first` to `last` of a block collection, and nothing else's. */
export interface Fragment {
  readonly path: readonly number[];
  readonly container: Collection;
  readonly first: number;
  readonly last: number;
  /** The column of the children's dashes or keys. */
  readonly column: number;
  readonly start: number;
  readonly end: number;
}

/** Where the closing fence begins. */
export function closingFence(note: ReadNote): number {
  const end = note.yamlSpan?.end ?? 0;
  return note.text.startsWith("---", end) ? end : startOfNext(note.text, end);
}

/** The beginning of a child's line; undefined when the child does not begin it. */
function lineOf(text: string, container: Collection, index: number): { lineStart: number; column: number } | undefined {
  const start = index < childCount(container) ? childStart(text, container, index) : undefined;
  if (start === undefined) return undefined;
  const lineStart = startOfLine(text, start);
  return /^ *$/.test(text.slice(lineStart, start)) ? { lineStart, column: start - lineStart } : undefined;
}

/** The last child that begins on a line at or before an offset. */
function childBefore(text: string, container: Collection, offset: number): number {
  let low = 0;
  let high = childCount(container) - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((childSpan(container, middle)?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const following = lineOf(text, container, low + 1);
  return following !== undefined && following.lineStart <= offset ? low + 1 : low;
}

/** The fragments that hold all splices, from the root's children down to the smallest. */
export function fragmentsAround(note: ReadNote, root: MapNode, splices: readonly TextSplice[]): Fragment[] {
  const { text } = note;
  const changeStart = splices[0]?.start ?? 0;
  const changeEnd = splices.at(-1)?.end ?? 0;
  const fragments: Fragment[] = [];
  let path: readonly number[] = [];
  let container: Collection = root;
  let regionEnd = closingFence(note);
  for (;;) {
    const count = childCount(container);
    if (container.flow || count === 0 || changeEnd > regionEnd) return fragments;
    const first = childBefore(text, container, changeStart);
    const begin = lineOf(text, container, first);
    if (begin === undefined || begin.lineStart > changeStart) return fragments;
    let last = first;
    let end = regionEnd;
    for (; ; last++) {
      if (last >= count - 1) break;
      const following = lineOf(text, container, last + 1);
      if (following === undefined) return fragments;
      end = following.lineStart;
      if (changeEnd <= end) break;
      end = regionEnd;
    }
    fragments.push({ path, container, first, last, column: begin.column, start: begin.lineStart, end });
    const child = childAt(container, first);
    if (first !== last || child === undefined || child.kind === "scalar") return fragments;
    path = [...path, first];
    container = child;
    regionEnd = end;
  }
}
