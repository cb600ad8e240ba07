/**
 * How a text of several lines is typed as a block scalar, `|` or `>`, whose lines stand under its key. It knows no note.
 */
import { readsAs } from "./spell-scalar";

/** A block scalar: its header (`|-`) and its lines without indentation. */
export interface BlockScalar {
  readonly header: string;
  readonly lines: readonly string[];
}

/** What a block scalar cannot carry: controls, other line breaks, halves of pairs, blank edges. */
const unfit = /(?![\t\n])\p{Cc}|[\p{Cs}\u2028\u2029\uFEFF\uFFFE\uFFFF]/u;

function spell(text: string, sign: "|" | ">"): BlockScalar | undefined {
  if (unfit.test(text) || /^\s|\n\n$/.test(text) || /[ \t](?:\n|$)/.test(text) || text === "") return undefined;
  const ends = text.endsWith("\n");
  const body = ends ? text.slice(0, -1) : text;
  // A folded line break is a blank; a blank line between two lines is a line break.
  const lines = sign === "|" ? body.split("\n") : body.split("\n").flatMap((line, index) => (index === 0 ? [line] : ["", line]));
  const header = ends ? sign : `${sign}-`;
  const spelling = [header, ...lines.map((line) => (line === "" ? "" : `  ${line}`))].join("\n");
  return readsAs(spelling, "block", text, true) ? { header, lines } : undefined;
}

/** A text as a block scalar of the preferred sign, else as a literal one; undefined when neither reads back. */
export function spellLines(text: string, sign: "|" | ">" = "|"): BlockScalar | undefined {
  return (sign === ">" ? spell(text, ">") : undefined) ?? spell(text, "|");
}
