/** Wraps one paragraph whose pieces differ in font (bold, code) into lines. It knows fonts as numbers, and no markup. */
import { cutAtBreaks, graphemesOf, measureText, type TextFont } from "./measure-text";

/** A stretch of text in one font, without line ends. */
export interface TextRun {
  readonly text: string;
  readonly font: TextFont;
}

export interface LinePart<Run extends TextRun> {
  readonly run: Run;
  readonly text: string;
  /** From the start of the line. */
  readonly startPx: number;
  readonly widthPx: number;
}

export interface WrappedLine<Run extends TextRun> {
  readonly parts: readonly LinePart<Run>[];
  /** Without trailing blanks. */
  readonly widthPx: number;
}

/** Lines no wider than `widthPx`, unless a line is one character. Blanks at the ends of lines are dropped. At least one line. */
export function wrapRuns<Run extends TextRun>(runs: readonly Run[], widthPx: number): WrappedLine<Run>[] {
  const full = runs.map((run) => run.text).join("");
  const lines: WrappedLine<Run>[] = [];
  let from = 0;
  let to = 0;
  const close = (): void => {
    lines.push(lineOf(runs, full, from, to));
    from = to;
  };
  const widthTo = (end: number): number => widthOf(runs, from, trimmedEnd(full, from, end));
  for (const piece of cutAtBreaks(full)) {
    if (to > from && widthTo(to + piece.length) > widthPx) close();
    if (widthTo(to + piece.length) <= widthPx) {
      to += piece.length;
      continue;
    }
    for (const grapheme of graphemesOf(piece)) {
      if (to > from && widthTo(to + grapheme.length) > widthPx) close();
      to += grapheme.length;
    }
  }
  if (to > from || lines.length === 0) close();
  return lines;
}

function trimmedEnd(full: string, from: number, end: number): number {
  return from + full.slice(from, end).trimEnd().length;
}

function lineOf<Run extends TextRun>(runs: readonly Run[], full: string, from: number, to: number): WrappedLine<Run> {
  const end = trimmedEnd(full, from, to);
  const start = Math.min(end, to - full.slice(from, to).trimStart().length);
  const parts: LinePart<Run>[] = [];
  let startPx = 0;
  forEachSlice(runs, start, end, (run, text) => {
    const widthPx = measureText(text, run.font);
    parts.push({ run, text, startPx, widthPx });
    startPx += widthPx;
  });
  return { parts, widthPx: startPx };
}

function widthOf(runs: readonly TextRun[], from: number, to: number): number {
  let width = 0;
  forEachSlice(runs, from, to, (run, text) => {
    width += measureText(text, run.font);
  });
  return width;
}

function forEachSlice<Run extends TextRun>(runs: readonly Run[], from: number, to: number, take: (run: Run, text: string) => void): void {
  let offset = 0;
  for (const run of runs) {
    const text = run.text.slice(Math.max(0, from - offset), Math.max(0, to - offset));
    if (text !== "") take(run, text);
    offset += run.text.length;
    if (offset >= to) return;
  }
}
