/**
 * Finds the list or map in brackets that nobody closed, over however many lines, and closes it. It looks at lines,
 * columns and brackets only; whether YAML agrees is for others to prove.
 */
import { startOfLine } from "./text-lines";
import type { Span } from "./tree";

/** A line to be typed otherwise: closed at the end of the brackets, or without the bracket that opens them. */
export interface ClosedBrackets {
  readonly line: Span;
  readonly by: string;
}

const mostLinesBack = 2_000;
const mostLooks = 20;
const longestBrackets = 20_000;

const indentationOf = (line: string): number => /^ *(?:- +)*/.exec(line)?.[0].length ?? 0;

/** The indentation, dashes and key in front of a value. */
const head = /^\s*(?:-\s+)*(?:(?:"[^"]*"|'[^']*'|[^\s"'[{#:][^:]{0,60}):[ \t]+)?/u;

/** The brackets left open in a text, and where its last line's comment begins (its length without one); undefined when they do not match. */
function openIn(text: string): { readonly missing: string; readonly end: number } | undefined {
  const open: string[] = [];
  let quote: string | undefined;
  let before = "";
  let end = text.length;
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? "";
    if (quote !== undefined) {
      if (character === "\\" && quote === '"') at++;
      else if (character === quote) quote = undefined;
    } else if (character === "#" && /\s/.test(text[at - 1] ?? " ")) {
      const newline = text.indexOf("\n", at);
      end = newline === -1 ? at : text.length;
      at = newline === -1 ? text.length : newline;
      continue;
    } else if ((character === '"' || character === "'") && /^[[{,:]?$/.test(before)) quote = character;
    else if (character === "[") open.unshift("]");
    else if (character === "{") open.unshift("}");
    else if ((character === "]" || character === "}") && open.shift() !== character) return undefined;
    if (character.trim() !== "") before = character;
  }
  return quote === undefined ? { missing: open.join(""), end } : undefined;
}

/** A lone bracket in front of a text is part of the text. */
function isCollection(value: string): boolean {
  return /^[[{\s]+$/.test(value) || /^\[[^]*,/.test(value) || /^[[\s]*\{[^]*:\s/.test(value);
}

/**
 * What closes the brackets left open nearest before an offset, the likeliest first: their last line closed, in front of
 * its comma or instead of it; the line that opens them without the bracket, where lines with dashes or keys follow.
 */
export function closedBrackets(source: string, offset: number): ClosedBrackets[] {
  const lines: Span[] = [];
  for (let end = source.indexOf("\n", offset) === -1 ? source.length : source.indexOf("\n", offset); lines.length < mostLinesBack; ) {
    const start = startOfLine(source, end);
    lines.push({ start, end });
    if (start === 0) break;
    end = start - 1;
  }
  let looks = 0;
  for (const first of lines) {
    const opening = source.slice(first.start, first.end);
    const [before = ""] = head.exec(opening.slice(0, 1_000)) ?? [];
    if (!/^[[{]/.test(opening.slice(before.length))) continue;
    const alone = openIn(opening.slice(before.length));
    if (alone === undefined || alone.missing === "" || ++looks > mostLooks) continue;
    const columns = indentationOf(opening);
    let last = first;
    for (let newline = first.end; newline < source.length && newline - first.start < longestBrackets; ) {
      const following = source.indexOf("\n", newline + 1);
      const next = { start: newline + 1, end: following === -1 ? source.length : following };
      const text = source.slice(next.start, next.end);
      const deeper = /^ */.exec(text)?.[0].length ?? 0;
      if (text.trim() !== "") {
        if (deeper < columns || (deeper === columns && !/^[\]}]/.test(text.trim()))) break;
        last = next;
      }
      newline = next.end;
    }
    const start = first.start + before.length;
    const value = source.slice(start, last.end);
    const open = openIn(value);
    const found: ClosedBrackets[] = [];
    if (open !== undefined && open.missing !== "" && isCollection(value.slice(0, open.end).trimEnd())) {
      const end = start + value.slice(0, open.end).trimEnd().length;
      const lastLine = source.slice(last.start, end);
      const comment = source.slice(end, last.end).trimEnd();
      const listed = lastLine.endsWith(",") ? lastLine.slice(0, -1).trimEnd() : lastLine;
      if (listed !== lastLine) found.push({ line: last, by: `${listed}${open.missing},${comment}` });
      if (end > last.start) found.push({ line: last, by: `${listed}${open.missing}${comment}` });
    }
    if (last !== first && /^[[{]\s*(?:#.*)?$/.test(opening.slice(before.length))) found.push({ line: first, by: before.trimEnd() });
    if (found.length > 0) return found;
  }
  return [];
}
