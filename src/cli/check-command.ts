/** `cjm check`: what is wrong in the journeys found, line by line or as JSON. */
import { describeProblem } from "../i18n/describe-problem";
import type { Words } from "../i18n/words";
import type { Problem, Severity } from "../journey/problem";
import { toProblemJson } from "../exchange/export/to-json";
import type { NoteReader } from "./gather-journeys";
import type { PrintFormat } from "./read-arguments";
import type { Terminal } from "./terminal";

function countSeverity(problems: readonly { readonly problem: Problem }[], severity: Severity): number {
  return problems.filter(({ problem }) => problem.severity === severity).length;
}

/** One problem as `file:line:column severity code message — remedy`. */
export function problemLine(file: string, problem: Problem, words: Words): string {
  const { message, remedy } = describeProblem(problem, words);
  const sentence = remedy === "" ? message : `${message} — ${remedy}`;
  return `${file}:${problem.line ?? 1}:${problem.column ?? 1} ${words.terminal.severity[problem.severity]} ${problem.code} ${sentence}`;
}

/** Checks the journeys under the paths and prints what it finds. Gives the exit code: 0 without errors, else 1. */
export function runCheck(paths: readonly string[], format: PrintFormat, reader: NoteReader, terminal: Terminal, words: Words): 0 | 1 {
  const found: { readonly file: string; readonly problem: Problem }[] = [];
  let journeys = 0;
  const unreadable = reader.read(paths, {
    journey: ({ shown, reading }) => {
      journeys++;
      for (const problem of reading.problems) found.push({ file: shown, problem });
    },
  });
  const errors = countSeverity(found, "error");
  const warnings = countSeverity(found, "warning");
  const infos = countSeverity(found, "info");
  if (format === "json") {
    const problems = found.map(({ file, problem }) => ({ file, ...toProblemJson(problem, words) }));
    terminal.out(`${JSON.stringify({ format: 1, journeys, unreadable, errors, warnings, infos, problems }, null, 2)}\n`);
  } else {
    const lines = found.map(({ file, problem }) => problemLine(file, problem, words));
    lines.push(journeys === 0 ? words.terminal.noJourneys : found.length === 0 ? words.terminal.checkClean(journeys) : words.terminal.checkSummary(journeys, errors, warnings, infos));
    terminal.out(`${lines.join("\n")}\n`);
  }
  return errors > 0 || unreadable > 0 ? 1 : 0;
}
