/**
 * What was done to a note through its map, to be undone and done again: replacements back and forth, each with the
 * frontmatter it starts from. It compares text only; it reads no note, writes none and knows no app.
 */
import type { TextSplice } from "../note/raw-change";

/** One write. Texts are the note's head: everything before its body, fences included, empty without frontmatter. */
export interface EditStep {
  /** What the person did, as menus and notices name it. */
  readonly label: string;
  readonly headBefore: string;
  readonly headAfter: string;
  /** Turns the text before into the text after. */
  readonly forth: readonly TextSplice[];
  /** Turns the text after into the text before. */
  readonly back: readonly TextSplice[];
}

/** The steps of one note, oldest first in both lists; the last of `undone` is the next to be done again. */
export interface EditHistory {
  readonly done: readonly EditStep[];
  readonly undone: readonly EditStep[];
}

/** What undoing or redoing comes to. `moved-on`: the head is not the one the step left, so nothing is done. */
export type HistoryMove =
  | { readonly kind: "step"; readonly step: EditStep; readonly splices: readonly TextSplice[]; readonly history: EditHistory }
  | { readonly kind: "nothing" }
  | { readonly kind: "moved-on"; readonly step: EditStep };

export const emptyHistory: EditHistory = { done: [], undone: [] };

/** More steps than anybody goes back; older ones are forgotten. */
const keptSteps = 100;

/** The history with one more step; what was undone before can no longer be done again. */
export function recordStep(history: EditHistory, step: EditStep): EditHistory {
  const last = history.done.at(-1);
  // Neighbours share one text: a hundred steps then keep a hundred heads, not two hundred.
  const linked = last?.headAfter === step.headBefore ? { ...step, headBefore: last.headAfter } : step;
  return { done: [...history.done, linked].slice(-keptSteps), undone: [] };
}

/** The step back from a note whose head is `head` now. */
export function stepBack(history: EditHistory, head: string): HistoryMove {
  let { done, undone } = history;
  let step = done.at(-1);
  // The editor's own undo may have taken steps back already.
  while (step !== undefined && step.headAfter !== head && step.headBefore === head) {
    done = done.slice(0, -1);
    undone = [...undone, step];
    step = done.at(-1);
  }
  if (step === undefined) return { kind: "nothing" };
  if (step.headAfter !== head) return { kind: "moved-on", step: history.done.at(-1) ?? step };
  return { kind: "step", step, splices: step.back, history: { done: done.slice(0, -1), undone: [...undone, step] } };
}

/** The step forth again from a note whose head is `head` now. */
export function stepForth({ done, undone }: EditHistory, head: string): HistoryMove {
  const step = undone.at(-1);
  if (step === undefined) return { kind: "nothing" };
  if (step.headBefore !== head) return { kind: "moved-on", step };
  return { kind: "step", step, splices: step.forth, history: { done: [...done, step], undone: undone.slice(0, -1) } };
}
