/** Tries ways of writing a change until one reads, when the note is read again, as exactly that change. */
import type { TextSplice } from "./raw-change";
import type { ReadNote } from "./read-note";
import { readAgain } from "./read-again";
import { sameReading } from "./same-reading";
import type { MapNode } from "./tree";

/** A note after a step, and the splices that made it from the note before. */
export interface Step {
  readonly note: ReadNote;
  readonly splices: readonly TextSplice[];
}

/** Whether everything outside the frontmatter is the same bytes, fences apart that were not there before. */
function keepsTheRest(before: ReadNote, after: ReadNote): boolean {
  const head = before.yamlSpan?.start ?? before.bodyStart;
  return before.text.slice(0, head) === after.text.slice(0, head) && before.text.slice(before.bodyStart) === after.text.slice(after.bodyStart);
}

/** The first of the candidates that reads as `expected` and leaves the rest alone; undefined when none does. */
export function firstThatReads(note: ReadNote, expected: MapNode, candidates: Iterable<readonly TextSplice[]>): Step | undefined {
  for (const candidate of candidates) {
    const splices = [...candidate].sort((left, right) => left.start - right.start || left.end - right.end);
    if (splices.some((splice, index) => splice.start < (splices[index - 1]?.end ?? 0) || splice.end < splice.start)) continue;
    const after = readAgain(note, splices);
    if (after.frontmatter === "map" && after.root !== undefined && sameReading(after.root, expected) && keepsTheRest(note, after)) return { note: after, splices };
  }
  return undefined;
}
