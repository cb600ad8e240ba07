/** Puts a problem into words: what happened, what it means for the map, how to mend it. It knows no language itself. */
import type { Problem } from "../journey/problem";
import type { Words } from "./words";

/** What people read of one problem. */
export interface ProblemText {
  readonly message: string;
  readonly meaning: string;
  readonly remedy: string;
}

/** A scale that works, for a note that has none. */
const usualScale = "[-2, 2]";

/** The three sentences of a problem in a language. Values of the note are quoted in them as they are. */
export function describeProblem(problem: Problem, words: Words): ProblemText {
  const { codes, decimalMark, instead } = words.problems;
  const { value, mended, details } = problem;
  const facts: Readonly<Record<string, string | number>> = { ...details, value, mended: mended ?? usualScale };
  /** A number is read with a real minus sign and the language's decimal mark. */
  const fill = (sentence: string): string =>
    sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
      const fact = facts[name] ?? "";
      return typeof fact === "number" ? String(fact).replace("-", "−").replace(".", decimalMark) : fact;
    });
  const known = codes[problem.code];
  const [message, meaning, remedy, whenMended] = typeof known === "function" ? known(problem) : known;
  return { message: fill(message), meaning: fill(meaning), remedy: fill(mended === undefined || whenMended === undefined ? remedy : instead) };
}
