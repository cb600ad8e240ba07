/**
 * How a text is typed as YAML so that it comes back as that very text: plain, in single or in double quotes. What is
 * safe is known from the rules of plain values, else found by trial: the library reads each spelling in its surroundings.
 * It knows no note.
 */
import { parseDocument } from "yaml";
import { TreeBuilder } from "./build-tree";
import { parseOptions } from "./parse-options";
import type { TreeNode } from "./tree";

/** Where a scalar stands: a value or item of its own line, within brackets, or as a key in either. */
export type ScalarPlace = "block" | "flow" | "block-key" | "flow-key";
export type QuoteStyle = "plain" | "single" | "double";

/** Words and numbers that readers of YAML 1.1 would not take as text; dates are left alone, as people type them. */
const bentByOldReaders =
  /^(?:yes|no|on|off|true|false|null|~|=|<<|[-+]?0b[01_]+|[-+]?0o?[0-7_]+|[-+]?0x[0-9a-f_]+|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?|[-+]?(?:[0-9_]+|(?:[0-9][0-9_]*)?\.[0-9_]+)(?:e[-+]?[0-9]+)?|[-+]?[0-9][0-9_]*\.|[-+]?\.(?:inf|nan)|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt]|[ \t]+)[0-9].*)$/i;
const signFirst = /^[!&*%@`|>'"#{}[\],]|^[-?:](?:\s|$)|^(?:---|\.\.\.)/;
/** Characters that only an escape carries safely: controls, other line breaks, byte order marks, halves of pairs. */
const needsEscape = /[\p{Cc}\p{Cs}\u2028\u2029\uFEFF\uFFFE\uFFFF]/u;
const eachThatNeedsEscape = /[\p{Cc}\p{Cs}\u2028\u2029\uFEFF\uFFFE\uFFFF]/gu;
/** Words of letters, which need no trial. */
const plainWords = /^\p{L}[\p{L}\p{N}]*(?: [\p{L}\p{N}]+)*$/u;

/** Where a plain value of its own line surely ends before the text does, and where it might. */
const endsPlain = /:(?: |$)| #/;
const mayEndPlain = /:(?:\s|$)|\s#/u;
/** First characters that no number, date or sign has. */
const beyondNumbers = /^(?:\p{L}|\P{ASCII})/u;

const shortEscapes: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t", "\u2028": "\\L", "\u2029": "\\P", "\u0085": "\\N", "\0": "\\0" };

function escaped(character: string): string {
  const short = shortEscapes[character];
  if (short !== undefined) return short;
  const code = character.charCodeAt(0).toString(16).toUpperCase();
  return code.length <= 2 ? `\\x${code.padStart(2, "0")}` : `\\u${code.padStart(4, "0")}`;
}

/** A text in double quotes, with escapes for what cannot stand as it is. Always reads back. */
export function doubleQuoted(text: string): string {
  return `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll(eachThatNeedsEscape, escaped)}"`;
}

function mayBePlain(text: string): boolean {
  return text !== "" && !/^\s|\s$/.test(text) && !needsEscape.test(text) && !signFirst.test(text) && !bentByOldReaders.test(text);
}

/** The spellings of a text worth trying, the one nearest to `style` first. */
function* spellings(text: string, style: QuoteStyle | undefined): Generator<string> {
  const single = needsEscape.test(text) ? undefined : `'${text.replaceAll("'", "''")}'`;
  if (style === "single" && single !== undefined) yield single;
  if (style === "double") yield doubleQuoted(text);
  if (style === undefined || style === "plain") {
    if (mayBePlain(text)) yield text;
    if (text.includes('"') && !text.includes("'") && single !== undefined) yield single;
  }
  yield doubleQuoted(text);
}

const surroundings: Readonly<Record<ScalarPlace, readonly [before: string, after: string]>> = {
  block: ["k: ", "\n"],
  flow: ["[ ", ", k ]\n"],
  "block-key": ["", ": k\n"],
  "flow-key": ["{ ", ": k, z: k }\n"],
};

/** The node a spelling reads as where it shall stand; undefined when it breaks out of its place or is refused. */
function readBack(spelling: string, place: ScalarPlace): TreeNode | undefined {
  const [before, after] = surroundings[place];
  const source = before + spelling + after;
  const document = parseDocument(source, parseOptions);
  if (document.errors.length > 0 || document.contents === null) return undefined;
  const builder = new TreeBuilder(source, 0);
  const root = builder.build(document.contents);
  if (builder.faults.length > 0) return undefined;
  if (root.kind === "list") return place === "flow" && root.items.length === 2 ? root.items[0] : undefined;
  if (root.kind !== "map" || root.entries.length !== (place === "flow-key" ? 2 : 1)) return undefined;
  const entry = root.entries[0];
  if (place === "block" || entry === undefined) return entry?.value;
  if (entry.keyNode !== undefined) return undefined;
  return { kind: "scalar", value: entry.key, source: entry.key, quoted: true, span: entry.keySpan };
}

/** Whether a spelling, put where it shall stand, reads as a scalar of that source text and type. */
export function readsAs(spelling: string, place: ScalarPlace, source: string, text: boolean): boolean {
  const read = readBack(spelling, place);
  return read?.kind === "scalar" && read.source === source && (!text || read.value === source);
}

/**
 * Whether a text surely reads back plain (true) or surely not (false) as a value of its own line; undefined needs a trial.
 * What begins with a letter, or holds a blank, is no number of the core schema.
 */
function knownPlain(text: string): boolean | undefined {
  if (!mayBePlain(text) || endsPlain.test(text)) return false;
  return !mayEndPlain.test(text) && (beyondNumbers.test(text) || text.includes(" ")) ? true : undefined;
}

/** The first spelling that reads back, known without a trial; undefined where only a trial tells. */
function knownSpelling(text: string, place: ScalarPlace, style: QuoteStyle | undefined): string | undefined {
  if (style !== undefined && style !== "plain") return undefined;
  if (plainWords.test(text) && !bentByOldReaders.test(text)) return text;
  const plain = place === "block" ? knownPlain(text) : undefined;
  if (plain === undefined) return undefined;
  return plain ? text : text.includes('"') && !text.includes("'") && !needsEscape.test(text) ? `'${text}'` : doubleQuoted(text);
}

/** A text as it is typed in one line: in the given style when it can be, else in the plainest that reads back. */
export function spellText(text: string, place: ScalarPlace, style?: QuoteStyle): string {
  const known = knownSpelling(text, place, style);
  if (known !== undefined) return known;
  return spellByTrial(text, place, style);
}

/** The same by trial alone: the library reads each spelling, the first that comes back is taken. */
export function spellByTrial(text: string, place: ScalarPlace, style?: QuoteStyle): string {
  for (const spelling of spellings(text, style)) if (readsAs(spelling, place, text, true)) return spelling;
  return doubleQuoted(text);
}

/** The quotes a source slice stands in; undefined for a block scalar or nothing. */
export function quoteStyleOf(source: string): QuoteStyle | undefined {
  if (source === "" || source.startsWith("|") || source.startsWith(">")) return undefined;
  return source.startsWith("'") ? "single" : source.startsWith('"') ? "double" : "plain";
}
