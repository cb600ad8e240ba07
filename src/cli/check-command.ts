/** `cjm check`: what is wrong in the journeys found, line by line or as JSON. */
import { describeProblem } from "../i18n/describe-problem";
import type { TerminalWords } from "../i18n/terminal-words";
import type { Problem, Severity } from "../journey/problem";
import { toProblemJson } from "../exchange/export/to-json";
import type { AskedNote, FoundJourney, NoteReader } from "./gather-journeys";
import type { PrintFormat } from "./read-arguments";
import type { ShareOf, UnreadableNote } from "./share";
import type { Terminal } from "./terminal";

function countSeverity(problems: readonly { readonly problem: Problem }[], severity: Severity): number {
  return problems.filter(({ problem }) => problem.severity === severity).length;
}

/** One problem as `file:line:column severity code message — remedy`. */
export function problemLine(file: string, problem: Problem, words: TerminalWords): string {
  const { message, remedy } = describeProblem(problem, words);
  const sentence = remedy === "" ? message : `${message} — ${remedy}`;
  return `${file}:${problem.line ?? 1}:${problem.column ?? 1} ${words.terminal.severity[problem.severity]} ${problem.code} ${sentence}`;
}

/** The problems of a journey, and the hint that its map stands in the note's text. */
export function problemsOf({ reading, body }: FoundJourney): readonly Problem[] {
  if (body === undefined) return reading.problems;
  const { imported } = body;
  const hint: Problem = {
    code: "map-in-text", severity: "info", path: "stages", line: imported.lines?.[0], column: undefined, value: imported.map.title ?? "", mended: undefined,
    details: { remarks: imported.report.remarks.length },
  };
  return [...reading.problems, hint].sort((first, second) => (first.line ?? 0) - (second.line ?? 0));
}

/** What one journey note gave. */
export interface CheckedJourney {
  readonly file: string;
  readonly problems: readonly Problem[];
  /** A note named outright that has no map: it would be taken for one without problems. */
  readonly withoutMap?: boolean;
}

/** Reads the notes of one share and keeps their problems. */
export function readForCheck(notes: readonly AskedNote[], reader: NoteReader, shares: number): ShareOf<CheckedJourney> {
  const journeys: CheckedJourney[] = [];
  const unreadable: UnreadableNote[] = [];
  reader.read(
    notes,
    { journey: (found) => journeys.push({ file: found.shown, problems: problemsOf(found), withoutMap: found.namedOutright && found.body === undefined && found.reading.status === "not-yet" }), unreadable: ({ shown }, reason) => unreadable.push({ file: shown, reason }) },
    shares,
  );
  return { found: journeys, unreadable };
}

/** Prints the problems of the journeys read. Gives the exit code: 0 without errors, else 1. */
export function printCheck({ found: journeys, unreadable }: ShareOf<CheckedJourney>, format: PrintFormat, terminal: Terminal, words: TerminalWords): 0 | 1 {
  for (const { file, withoutMap } of journeys) if (withoutMap === true) terminal.error(`${words.terminal.notYet(file)}\n`);
  const found = journeys.flatMap(({ file, problems }) => problems.map((problem) => ({ file, problem })));
  const errors = countSeverity(found, "error");
  const warnings = countSeverity(found, "warning");
  const infos = countSeverity(found, "info");
  if (format === "json") {
    const problems = found.map(({ file, problem }) => ({ file, ...toProblemJson(problem, words) }));
    terminal.out(`${JSON.stringify({ format: 1, journeys: journeys.length, unreadable: unreadable.length, errors, warnings, infos, problems }, null, 2)}\n`);
  } else {
    const lines = found.map(({ file, problem }) => problemLine(file, problem, words));
    lines.push(journeys.length === 0 ? words.terminal.noJourneys : found.length === 0 ? words.terminal.checkClean(journeys.length) : words.terminal.checkSummary(journeys.length, errors, warnings, infos));
    terminal.out(`${lines.join("\n")}\n`);
  }
  return errors > 0 || unreadable.length > 0 ? 1 : 0;
}
