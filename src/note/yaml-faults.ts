/**
 * YAML errors as faults people can mend: which line is to blame, what is wrong with it, how it should be typed. Whatever
 * is proposed is proven by reading the whole source once more with it. It knows no keys.
 */
import { parseDocument } from "yaml";
import type { YAMLError } from "yaml";
import { closedBrackets } from "./close-brackets";
import { mendLine, readableLine } from "./mend-line";
import { reindentations } from "./mend-indentation";
import { respacedLines, spacesForOddBlanks } from "./mend-spacing";
import type { NoteFault, NoteFaultCode } from "./note-fault";
import { parseOptions } from "./parse-options";
import { lineSpanAt } from "./text-lines";
import type { Span } from "./tree";

const mostFaults = 10;
/** Nobody reads a longer line in a message, and looking through it could take long. */
const longestMended = 1_000;
/** Characters read again for proofs, all of them together: some two hundred milliseconds where errors abound. */
const mostProofCharacters = 120_000;

/** A proposal: what to put in the place of a stretch of the source, and what is to be said about it. */
interface Mending {
  readonly code: NoteFaultCode;
  /** The line to blame. */
  readonly line: Span;
  readonly replaced: Span;
  readonly by: string;
  /** The line as it should be typed; undefined where it would look the same. */
  readonly shown: string | undefined;
  readonly details?: Readonly<Record<string, number>>;
}

function isBlank(source: string, line: Span): boolean {
  return source.slice(line.start, line.end).trim() === "";
}

/** The next line that is not blank before (-1) or after (1) a line. */
function neighbour(source: string, line: Span, step: -1 | 1): Span | undefined {
  for (let at = line; ; ) {
    if (step === -1 ? at.start === 0 : source.indexOf("\n", at.end) === -1) return undefined;
    at = lineSpanAt(source, step === -1 ? at.start - 1 : source.indexOf("\n", at.end) + 1);
    if (!isBlank(source, at)) return at;
  }
}

const widthOf = (line: string): number => line.length - line.trimStart().length;

const beginsQuotes = /^(?:[^"]*(?:[:[{,-][ \t]+|^[ \t]*)"[^"]*|[^']*(?:[:[{,-][ \t]+|^[ \t]*)'[^']*)$/;

/**
 * The line with the quotes nobody closed, when the error is that something is missing: its end says nothing of its beginning.
 * The error's wording would tell, but the build leaves it out of the library.
 */
function openQuoteLine(source: string, error: YAMLError): Span | undefined {
  if (error.code !== "MISSING_CHAR") return undefined;
  let line: Span | undefined = lineSpanAt(source, Math.min(error.pos[0], source.length));
  for (let steps = 0; line !== undefined && steps < 2_000; steps++) {
    if (beginsQuotes.test(source.slice(line.start, Math.min(line.end, line.start + longestMended)))) return line;
    line = neighbour(source, line, -1);
  }
  return undefined;
}

/** What may be wrong with single lines around an error, the likeliest first. */
function* mendingsFor(source: string, error: YAMLError, from: number, reindentedTo: number): Generator<Mending> {
  const reported = lineSpanAt(source, Math.min(error.pos[0], source.length));
  const first = isBlank(source, reported) ? (neighbour(source, reported, -1) ?? reported) : reported;
  const before = neighbour(source, first, -1);
  const after = neighbour(source, first, 1);
  const open = openQuoteLine(source, error);
  const lines = [open, first, before, before === undefined ? undefined : neighbour(source, before, -1)].filter((line) => line !== undefined && line.start >= from && line.end - line.start <= longestMended);
  for (const line of [...lines, after]) {
    const text = line === undefined ? "" : source.slice(line.start, line.end);
    const spaced = spacesForOddBlanks(text);
    if (line !== undefined && spaced !== undefined && line.end - line.start <= longestMended) yield { code: "yaml-space", line, replaced: line, by: spaced, shown: undefined };
  }
  for (const { line, by } of closedBrackets(source, first.start)) if (line.start >= from && line.end - line.start <= longestMended) yield { code: "yaml-syntax", line, replaced: line, by, shown: by.trim() };
  for (const line of lines) {
    if (line === undefined) continue;
    const text = source.slice(line.start, line.end);
    const below = neighbour(source, line, 1);
    const belowText = below === undefined ? "" : source.slice(below.start, below.end);
    const hasLinesBelow = widthOf(belowText) > widthOf(text) || (widthOf(belowText) === widthOf(text) && belowText.trimStart().startsWith("- "));
    const [closedLine, ...respaced] = respacedLines(text, hasLinesBelow);
    const quotedLine = mendLine(text);
    for (const by of [closedLine, quotedLine, ...respaced]) if (by !== undefined) yield { code: "yaml-syntax", line, replaced: line, by, shown: by.trim() };
  }
  for (const line of [first, after, before]) {
    if (line === undefined || line.start < Math.max(from, reindentedTo)) continue;
    for (const { replaced, by, columns, expected } of reindentations(source, line)) yield { code: "yaml-indentation", line, replaced, by, shown: undefined, details: { found: columns, expected } };
  }
}

/** Proves proposals by reading, as long as there is time for it. */
class Proofs {
  private left = mostProofCharacters;

  /** The first error that is left once a proposal is followed, `undefined` for none; `no` when the mended stretch is still at fault. */
  firstErrorAfter(source: string, { replaced, by }: Mending): YAMLError | undefined | "no" {
    if (source.length > this.left) return "no";
    this.left -= source.length;
    try {
      const first = parseDocument(source.slice(0, replaced.start) + by + source.slice(replaced.end), parseOptions).errors[0];
      return first === undefined || first.pos[0] > replaced.start + by.length ? first : "no";
    } catch {
      return "no";
    }
  }
}

/** How many lines of a source begin with a tab, or with blanks and dashes with a tab among them. */
function tabbedLines(source: string): number {
  return (source.match(/^(?: |-(?=[ \t]))*\t/gm) ?? []).length;
}

/**
 * The faults of a source with errors: the first one in any case, and those behind it that become visible once a proven
 * proposal is followed. `yamlStart` is where the source stands in the note. Takes bounded time, whatever the source.
 */
export function toFaults(errors: readonly YAMLError[], source: string, yamlStart: number): NoteFault[] {
  const faults: NoteFault[] = [];
  const proofs = new Proofs();
  let current = source;
  /** Lines before these were looked at; the last one moved may hold another mistake. */
  let from = 0;
  let reindentedTo = 0;
  /** What proposals followed so far have added. */
  let added = 0;
  for (let error = errors[0]; error !== undefined && faults.length < mostFaults; ) {
    const reported = lineSpanAt(current, Math.min(error.pos[0], current.length));
    const reportedText = current.slice(reported.start, Math.min(reported.end, reported.start + longestMended));
    if (error.code === "TAB_AS_INDENT" || /^[ -]*\t/.test(reportedText)) {
      const start = reported.start + reportedText.indexOf("\t");
      const mended = mendLine(reportedText);
      faults.push({ code: "yaml-tab", fatal: true, span: { start: yamlStart + start - added, end: yamlStart + reported.end - added }, value: readableLine(reportedText), mended, details: { lines: tabbedLines(source) } });
      return faults;
    }
    let found: Mending | undefined;
    let next: YAMLError | undefined;
    for (const mending of mendingsFor(current, error, from, reindentedTo)) {
      const left = proofs.firstErrorAfter(current, mending);
      if (left === "no") continue;
      found = mending;
      next = left;
      break;
    }
    if (found === undefined) {
      if (faults.length > 0) return faults;
      const start = yamlStart + Math.max(reported.start, Math.min(error.pos[0], reported.end));
      return [{ code: "yaml-syntax", fatal: true, span: { start, end: Math.max(start, yamlStart + reported.end) }, value: readableLine(reportedText), mended: undefined }];
    }
    const { code, line, replaced, by, shown, details } = found;
    const text = current.slice(line.start, line.end);
    const start = yamlStart + line.start + widthOf(text) - added;
    faults.push({ code, fatal: true, span: { start, end: Math.max(start, yamlStart + line.end - added) }, value: readableLine(text), mended: shown, ...(details === undefined ? {} : { details }) });
    current = current.slice(0, replaced.start) + by + current.slice(replaced.end);
    added += by.length - (replaced.end - replaced.start);
    from = code === "yaml-indentation" ? replaced.start : replaced.start + by.length;
    if (code === "yaml-indentation") reindentedTo = replaced.start + by.length;
    error = next;
  }
  return faults;
}
