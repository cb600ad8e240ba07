/** The closed words of a map: a solution's status, the journey's state, a way out. Other text is kept as it is. */
import type { JourneyState, SolutionStatus, StageExit } from "./journey";
import { normaliseKey } from "./normalise-key";
import { readYesNo } from "./read-yes-no";

/** Words parted by commas, compared as keys are: no case, no punctuation, ё = е. */
function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(",").map(normaliseKey));
}

const open = wordSet("open, todo, to do, new, открыто, новое, не начато");
const doing = wordSet("doing, in progress, wip, started, в работе, в процессе, делаем, начато");
const done = wordSet("done, complete, completed, finished, готово, сделано, выполнено, завершено");
const asIs = wordSet("as-is, current, current state, as is, как есть, текущее, сейчас");
const toBe = wordSet("to-be, future, future state, to be, как будет, будущее, как должно быть");
const stops = wordSet("stops, stop, stops using, перестаёт, перестаёт пользоваться, прекращает, прекращает пользоваться");
const competitor = wordSet("competitor, competitors, to a competitor, leaves to a competitor, goes to a competitor, конкурент, к конкуренту, уходит к конкуренту, конкуренты");

/**
 * A status in English or Russian; `yes` (as in `done: yes`) is done, `no` is open, and any other text is `other`.
 * Empty text is no status.
 */
export function readStatus(text: string): SolutionStatus | undefined {
  const trimmed = text.trim();
  if (trimmed === "") return undefined;
  const word = normaliseKey(trimmed);
  if (open.has(word)) return { kind: "open", text: trimmed };
  if (doing.has(word)) return { kind: "doing", text: trimmed };
  if (done.has(word)) return { kind: "done", text: trimmed };
  const answer = readYesNo(trimmed);
  if (answer === undefined) return { kind: "other", text: trimmed };
  return { kind: answer ? "done" : "open", text: trimmed };
}

/** Now or in the future, in English or Russian; any other text is `other`, empty text is no state. */
export function readState(text: string): JourneyState | undefined {
  const trimmed = text.trim();
  if (trimmed === "") return undefined;
  const word = normaliseKey(trimmed);
  if (asIs.has(word)) return { kind: "as-is", text: trimmed };
  return { kind: toBe.has(word) ? "to-be" : "other", text: trimmed };
}

/** How people leave at a stage. `yes` means that they stop; `no` and empty text are no exit. */
export function readExit(text: string): StageExit | undefined {
  const trimmed = text.trim();
  const word = normaliseKey(trimmed);
  if (competitor.has(word)) return { kind: "competitor", text: trimmed };
  if (stops.has(word)) return { kind: "stops", text: trimmed };
  const answer = readYesNo(trimmed);
  if (answer === false) return undefined;
  return { kind: answer === true ? "stops" : "other", text: trimmed };
}
