/** Gathers problems while a note is read and gives them in the order of the note. It knows positions, not meanings. */
import type { Position, Span } from "../note/tree";
import type { JourneyPath } from "./journey";
import type { Problem, ProblemCode, Severity } from "./problem";

/** How many characters of a value a problem shows. */
const shownValueLength = 80;

/** Cuts a text to one line people can read, at most 80 characters, without breaking a character in two. */
export function shownValue(text: string): string {
  const head = text.slice(0, shownValueLength * 8);
  const line = head.replace(/\s+/gu, " ").trim();
  const characters = Array.from(line);
  if (characters.length <= shownValueLength && head.length === text.length) return line;
  return `${characters.slice(0, shownValueLength - 1).join("").trimEnd()}…`;
}

/** What one problem is about; `mended` is what to type instead, `details` are further facts its message needs. */
export interface ProblemFacts {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly path: JourneyPath;
  readonly span: Span;
  readonly value: string;
  readonly mended?: string | undefined;
  readonly details?: Readonly<Record<string, string | number>>;
}

const longestMended = 400;

export class ProblemCollector {
  readonly #positionAt: (offset: number) => Position;
  readonly #found: { readonly offset: number; readonly problem: Problem }[] = [];
  readonly #duplicateLines = new Set<number>();
  readonly #said = new Set<string>();

  constructor(positionAt: (offset: number) => Position) {
    this.#positionAt = positionAt;
  }

  /** Notes one problem, once: a value may be looked at twice. A mended text too long to be read is left out. */
  report(facts: ProblemFacts): void {
    const { code, severity, path, span } = facts;
    const identity = `${code} ${span.start} ${code === "link-unquoted" ? "" : path}`;
    if (this.#said.has(identity)) return;
    this.#said.add(identity);
    const { line, column } = this.#positionAt(span.start);
    const mended = facts.mended !== undefined && facts.mended.length <= longestMended ? facts.mended : undefined;
    if (code === "key-duplicate") this.#duplicateLines.add(line);
    const problem = { code, severity, path, line, column, value: shownValue(facts.value), mended, details: facts.details ?? {} };
    this.#found.push({ offset: span.start, problem });
  }

  /** Whether a duplicate key was already reported, with its path, in the line of this place. */
  hasDuplicateNear(span: Span): boolean {
    return this.#duplicateLines.has(this.#positionAt(span.start).line);
  }

  /** All problems in the order of the note; those of one place in the order they were met. */
  sorted(): readonly Problem[] {
    return this.#found
      .map((entry, order) => ({ ...entry, order }))
      .sort((first, second) => first.offset - second.offset || first.order - second.order)
      .map((entry) => entry.problem);
  }
}
