/**
 * Reads the plain YAML most notes are written in, line by line, some ten times as fast as the library: block maps and
 * lists, values and flow collections in one line, comments. Anything else (several lines, escapes, anchors, tabs, errors)
 * it leaves to the library as a whole. It must give the library's tree to the last span, which tests hold it to.
 */
import { beginsPlain, notPlain, readLineValue, readQuoted, skipBlanks } from "./read-plain-value";
import type { ListNode, MapEntry, MapNode, Span, TreeNode } from "./tree";

/** The library refuses keys of more than 1,024 characters. */
const longestKey = 500;
const deepestNesting = 100;

/** Reads one source from its first line to its last; the line looked at is the next one not yet used up. */
class PlainReader {
  private readonly text: string;
  private readonly end: number;
  /** The line looked at: its first character that is no blank, that character's column, its text without blanks at the end. */
  private start = 0;
  private column = -1;
  private line = "";
  private depth = 0;

  constructor(text: string, { start, end }: Span) {
    this.text = text;
    this.end = end;
    this.findLine(start);
  }

  read(): MapNode {
    const root = this.readBlock(this.start, this.line, this.column);
    if (root.kind !== "map" || this.column !== -1) throw notPlain;
    return root;
  }

  /** Looks at the first line from `at` on that holds more than blanks and a comment; without one, the column is -1. */
  private findLine(at: number): void {
    const { text, end } = this;
    for (let lineStart = at; lineStart < end; ) {
      const newline = text.indexOf("\n", lineStart);
      const lineEnd = newline === -1 || newline > end ? end : newline;
      const start = skipBlanks(text, lineStart);
      let last = lineEnd;
      if (last > start && text.charCodeAt(last - 1) === 13) last--;
      while (last > start && text.charCodeAt(last - 1) === 32) last--;
      if (start < last && text.charCodeAt(start) !== 35) {
        this.start = start;
        this.column = start - lineStart;
        this.line = text.slice(start, last);
        return;
      }
      lineStart = lineEnd + 1;
    }
    this.column = -1;
    this.line = "";
  }

  private nextLine(): void {
    const newline = this.text.indexOf("\n", this.start + this.line.length);
    this.findLine(newline === -1 ? this.end : newline + 1);
  }

  /** A list, a map or a single value that begins in the line looked at; `rest` is that line from `start` on. */
  private readBlock(start: number, rest: string, column: number): TreeNode {
    if (++this.depth > deepestNesting) throw notPlain;
    const block = rest.startsWith("- ") ? this.readList(start, column) : (this.readMap(start, rest, column) ?? this.readScalar(start, rest));
    this.depth--;
    return block;
  }

  private readList(start: number, column: number): ListNode {
    const items: TreeNode[] = [];
    let end = start;
    let dash = start;
    do {
      const rest = this.line.slice(dash - this.start);
      if (!rest.startsWith("- ")) break;
      const gap = skipBlanks(rest, 1);
      if (rest.charCodeAt(gap) === 35) throw notPlain;
      const item = this.readBlock(dash + gap, rest.slice(gap), column + gap);
      items.push(item);
      end = item.span.end;
      dash = this.start;
    } while (this.column === column);
    if (this.column > column) throw notPlain;
    return { kind: "list", items, flow: false, span: { start, end } };
  }

  /** The map whose first key stands at `start`; undefined when there is no key. */
  private readMap(start: number, firstLine: string, column: number): MapNode | undefined {
    const entries: MapEntry[] = [];
    const keys = new Set<string>();
    let at = start;
    let rest = firstLine;
    do {
      const key = this.readKey(at, rest);
      if (key === undefined) {
        if (entries.length === 0) return undefined;
        throw notPlain;
      }
      if (keys.has(key.text)) throw notPlain;
      keys.add(key.text);
      const value = this.readValue(at + key.after, rest.slice(key.after), column);
      entries.push({ key: key.text, keySpan: key.span, keyNode: undefined, value, duplicate: false });
      at = this.start;
      rest = this.line;
    } while (this.column === column && !rest.startsWith("- "));
    if (this.column > column) throw notPlain;
    const last = entries.at(-1)?.value.span.end ?? start;
    return { kind: "map", entries, flow: false, span: { start, end: last } };
  }

  /** The key `rest` begins with; `after` counts its characters with the colon. Undefined when there is none. */
  private readKey(at: number, rest: string): { readonly text: string; readonly span: Span; readonly after: number } | undefined {
    const first = rest.charAt(0);
    if (first === '"' || first === "'") {
      const { span, source: text } = readQuoted(this.text, at);
      if (rest.length === span.end - at || !/^ *:(?: |$)/.test(rest.slice(span.end - at))) return undefined;
      return { text, span, after: rest.indexOf(":", span.end - at) + 1 };
    }
    if (first === "[" || first === "{") return undefined;
    let colon = rest.indexOf(":");
    while (colon !== -1 && colon + 1 < rest.length && rest.charCodeAt(colon + 1) !== 32) colon = rest.indexOf(":", colon + 1);
    if (colon === -1) return undefined;
    if (colon > longestKey || !beginsPlain(rest)) throw notPlain;
    let length = colon;
    while (rest.charCodeAt(length - 1) === 32) length--;
    const text = rest.slice(0, length);
    if (text.includes(" #")) throw notPlain;
    return { text, span: { start: at, end: at + length }, after: colon + 1 };
  }

  /** The value after a colon, in the same line or in the lines below; nothing at all is null. */
  private readValue(at: number, rest: string, column: number): TreeNode {
    const gap = skipBlanks(rest, 0);
    if (gap < rest.length && rest.charCodeAt(gap) !== 35) return this.readScalar(at + gap, rest.slice(gap));
    // Nothing in this line: an empty value stands after the colon's blanks.
    const empty = gap < rest.length ? at + gap : Math.min(skipBlanks(this.text, at + gap), this.end);
    this.nextLine();
    if (this.column > column || (this.column === column && this.line.startsWith("- "))) {
      if (!this.line.startsWith("- ") && this.readKey(this.start, this.line) === undefined) throw notPlain;
      return this.readBlock(this.start, this.line, this.column);
    }
    return { kind: "scalar", value: null, source: "", quoted: false, span: { start: empty, end: empty } };
  }

  /** A value that ends in the line looked at, which is used up. */
  private readScalar(start: number, rest: string): TreeNode {
    const node = readLineValue(this.text, start, rest);
    this.nextLine();
    return node;
  }
}

/** The tree of the YAML at `yaml` of a note's text, as `TreeBuilder` would build it; undefined when the library must read it. */
export function readPlainYaml(text: string, yaml: Span): MapNode | undefined {
  const source = text.slice(yaml.start, yaml.end);
  if (source.includes("\t") || /\r(?!\n)/.test(source) || source.trim() === "") return undefined;
  try {
    return new PlainReader(text, yaml).read();
  } catch (error) {
    if (error === notPlain) return undefined;
    throw error;
  }
}
