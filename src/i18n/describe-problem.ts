/** Puts a problem into words: what happened, what it means for the map, how to mend it. It knows no language itself. */
import type { Problem } from "../journey/problem";
import type { ProblemText } from "./en/problems";
import type { Words } from "./words";

/** The three sentences of a problem in a language. Values of the note are quoted in them as they are. */
export function describeProblem(problem: Problem, words: Words): ProblemText {
  return words.problems.codes[problem.code](problem);
}
