/**
 * Values of plain YAML that begin and end in one line: words, texts in quotes without escapes, flow lists and flow maps.
 * It knows nothing of the lines around; what is not plain it leaves to the library by throwing `notPlain`.
 */
import { coreValue } from "./core-value";
import type { ListNode, MapEntry, MapNode, ScalarNode, TreeNode } from "./tree";

/** Thrown once a source turns out to need the library. */
export const notPlain = new Error("not plain YAML");

/** Signs a plain text cannot begin with, or that make it something else. */
const indicators = "-?:,[]{}#&*!|>'\"%@` \uFEFF";
const doubleQuoted = /"([^"\\\n]*)"/y;
const singleQuoted = /'([^'\n]*)'(?!')/y;
/** An unquoted value within brackets, careful: no colon and no number sign in it. */
const flowPlain = /(?:-(?=\d)|[^-?:,[\]{}#&*!|>'"%@` \uFEFF\r\n])(?:[^,[\]{}:# \r\n]| +(?=[^,[\]{}:# \r\n]))*/uy;
const deepestFlow = 20;

function scalarOf(start: number, source: string): ScalarNode {
  return { kind: "scalar", value: coreValue(source), source, quoted: false, span: { start, end: start + source.length } };
}

/** Whether a text can begin an unquoted scalar: a minus only before something that is neither a blank nor another one. */
export function beginsPlain(text: string): boolean {
  const first = text.charAt(0);
  if (first === "-") return text.length > 1 && text.charAt(1) !== " " && text.charAt(1) !== "-";
  return first !== "" && !indicators.includes(first) && !text.startsWith("...");
}

/** The text in quotes at `start`, without escapes and within its line. */
export function readQuoted(text: string, start: number): ScalarNode {
  const pattern = text.charAt(start) === '"' ? doubleQuoted : singleQuoted;
  pattern.lastIndex = start;
  const source = pattern.exec(text)?.[1];
  if (source === undefined) throw notPlain;
  return { kind: "scalar", value: source, source, quoted: true, span: { start, end: start + source.length + 2 } };
}

/** Where the first character from `at` on that is no blank stands. */
export function skipBlanks(text: string, at: number): number {
  let next = at;
  while (text.charCodeAt(next) === 32) next++;
  return next;
}

function isQuote(sign: string): boolean {
  return sign === '"' || sign === "'";
}

function readFlowScalar(text: string, at: number): ScalarNode {
  if (isQuote(text.charAt(at))) return readQuoted(text, at);
  flowPlain.lastIndex = at;
  const source = flowPlain.exec(text)?.[0];
  if (source === undefined) throw notPlain;
  return scalarOf(at, source);
}

function readFlowValue(text: string, at: number, depth: number): TreeNode {
  const first = text.charAt(at);
  return first === "[" || first === "{" ? readFlow(text, at, depth + 1) : readFlowScalar(text, at);
}

/** `key: value` within braces. */
function readFlowEntry(text: string, at: number, keys: Set<string>, depth: number): MapEntry {
  const key = readFlowScalar(text, at);
  if (keys.has(key.source) || !text.startsWith(": ", key.span.end)) throw notPlain;
  keys.add(key.source);
  const value = readFlowValue(text, skipBlanks(text, key.span.end + 1), depth);
  return { key: key.source, keySpan: key.span, keyNode: undefined, value, duplicate: false };
}

/** `[website, "[[Note]]"]` or `{ text: Late, severity: 2 }` in one line. */
function readFlow(text: string, start: number, depth: number): ListNode | MapNode {
  if (depth > deepestFlow) throw notPlain;
  const list = text.charAt(start) === "[";
  const closing = list ? "]" : "}";
  const items: TreeNode[] = [];
  const entries: MapEntry[] = [];
  const keys = new Set<string>();
  let at = skipBlanks(text, start + 1);
  while (text.charAt(at) !== closing || items.length + entries.length > 0) {
    let end;
    if (list) {
      const item = readFlowValue(text, at, depth);
      items.push(item);
      end = item.span.end;
    } else {
      const entry = readFlowEntry(text, at, keys, depth);
      entries.push(entry);
      end = entry.value.span.end;
    }
    at = skipBlanks(text, end);
    if (text.charAt(at) === closing) break;
    if (text.charAt(at) !== ",") throw notPlain;
    at = skipBlanks(text, at + 1);
  }
  const span = { start, end: at + 1 };
  return list ? { kind: "list", items, flow: true, span } : { kind: "map", entries, flow: true, span };
}

/** An unquoted value without the comment behind it. */
function readUnquoted(start: number, rest: string): ScalarNode {
  if (!beginsPlain(rest)) throw notPlain;
  let end = rest.indexOf(" #");
  if (end === -1) end = rest.length;
  while (rest.charCodeAt(end - 1) === 32) end--;
  const source = rest.slice(0, end);
  // A colon makes a map of it, which has no place in the line of its key.
  if (source.includes(": ") || source.endsWith(":")) throw notPlain;
  return scalarOf(start, source);
}

/** The one value that stands at `start`; `rest` is its line from there on, without blanks at the end. */
export function readLineValue(text: string, start: number, rest: string): TreeNode {
  const first = rest.charAt(0);
  const node = first === "[" || first === "{" ? readFlow(text, start, 0) : isQuote(first) ? readQuoted(text, start) : readUnquoted(start, rest);
  const after = rest.slice(node.span.end - start);
  if (after !== "" && !/^ +(?:#|$)/.test(after)) throw notPlain;
  return node;
}
