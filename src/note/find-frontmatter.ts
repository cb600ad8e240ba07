/**
 * Where a note's frontmatter stands, by Obsidian's rule: the first line is `---`, the block ends at the next line that
 * is `---`. It looks at lines only and knows nothing of YAML.
 */
import type { Span } from "./tree";

/** What the head of a note holds; spans are offsets in the original text, byte order mark and CRLF included. */
export type FoundFrontmatter =
  /** `late`: a fence with keys and another fence after it, but blank lines in front, so that Obsidian reads all of it as body. */
  | { readonly kind: "none"; readonly bodyStart: number; readonly late?: Span }
  /** Fences with `yaml` between them; the span ends before the line break in front of the closing fence. */
  | { readonly kind: "fenced"; readonly yaml: Span; readonly bodyStart: number }
  /** An opening fence and keys after it, but no closing fence: Obsidian reads all of it as body. */
  | { readonly kind: "unclosed"; readonly yaml: Span; readonly fence: Span }
  /** `---js`, `---toml`: other programs would run or parse it, Obsidian reads it as body. */
  | { readonly kind: "code"; readonly fence: Span }
  /** A conflict marker stands before the opening fence. */
  | { readonly kind: "conflict"; readonly marker: Span };

const byteOrderMark = "\uFEFF";

/** The end of the line that begins at `start`, without its line break. */
function lineEnd(text: string, start: number): number {
  const newline = text.indexOf("\n", start);
  const end = newline === -1 ? text.length : newline;
  return end > start && text[end - 1] === "\r" ? end - 1 : end;
}

/** Where the line after the one that begins at `start` begins; the text's length after the last line. */
function nextLine(text: string, start: number): number {
  const newline = text.indexOf("\n", start);
  return newline === -1 ? text.length : newline + 1;
}

/** Where the closing fence's line begins, searching from a line's beginning; -1 without one. */
function findClosingFence(text: string, from: number): number {
  for (let at = from; ; ) {
    if (text.startsWith("---", at) && /^[ \t]*$/.test(text.slice(at + 3, lineEnd(text, at)))) return at;
    const newline = text.indexOf("\n---", at);
    if (newline === -1) return -1;
    at = newline + 1;
  }
}

/** Whether the line at `start` begins like a property. */
function looksLikeKey(text: string, start: number): boolean {
  const line = text.slice(start, Math.min(lineEnd(text, start), start + 200));
  return /^["']?[\p{L}_][^:\n]{0,60}:(?:[ \t\r]|$)/u.test(line);
}

/** The opening fence of properties that stand behind blank lines. */
function lateFence(text: string, head: number): Span | undefined {
  const start = text.slice(head, head + 1_000).search(/\S/) + head;
  if (start <= head || !text.startsWith("---", start) || text[start - 1] !== "\n") return undefined;
  const fence = { start, end: lineEnd(text, start) };
  const yamlStart = nextLine(text, start);
  return text.slice(fence.start, fence.end).trimEnd() === "---" && looksLikeKey(text, yamlStart) && findClosingFence(text, yamlStart) !== -1 ? fence : undefined;
}

/** Finds the frontmatter of a note's whole text. Linear in its length; never throws. */
export function findFrontmatter(text: string): FoundFrontmatter {
  const head = text.startsWith(byteOrderMark) ? 1 : 0;
  if (text.startsWith("<<<<<<<", head)) {
    const second = nextLine(text, head);
    if (text.startsWith("---", second)) return { kind: "conflict", marker: { start: head, end: lineEnd(text, head) } };
  }
  if (!text.startsWith("---", head)) {
    const late = lateFence(text, head);
    return late === undefined ? { kind: "none", bodyStart: head } : { kind: "none", bodyStart: head, late };
  }
  const fence = { start: head, end: lineEnd(text, head) };
  const afterDashes = text.slice(head + 3, fence.end);
  const yamlStart = nextLine(text, head);
  if (!/^[ \t]*$/.test(afterDashes)) {
    const language = /^[ \t]*[a-z][a-z0-9+]*[ \t]*$/i.test(afterDashes);
    return language && findClosingFence(text, yamlStart) !== -1 ? { kind: "code", fence } : { kind: "none", bodyStart: head };
  }
  const closing = findClosingFence(text, yamlStart);
  if (closing === -1) {
    // A lone `---` on top is a thematic break, unless a property follows it at once: then the closing fence is missing.
    return looksLikeKey(text, yamlStart) ? { kind: "unclosed", yaml: { start: yamlStart, end: text.length }, fence } : { kind: "none", bodyStart: head };
  }
  let yamlEnd = closing;
  if (yamlEnd > yamlStart) yamlEnd -= text[yamlEnd - 2] === "\r" && yamlEnd - 2 >= yamlStart ? 2 : 1;
  return { kind: "fenced", yaml: { start: yamlStart, end: yamlEnd }, bodyStart: nextLine(text, closing) };
}
