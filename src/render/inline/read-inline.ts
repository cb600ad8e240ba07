/**
 * Reads an author's cell text into tokens: paragraphs and simple lists; the Markdown inside a paragraph is read beside
 * this. Total: any text gives tokens, and text without syntax is one token at once. It must not know nodes or SVG.
 */
import { toHarmlessText } from "./harmless-text";
import type { InlineListItem, InlineToken } from "./inline-token";
import { readParagraph } from "./read-paragraph";

/** Without any of these a text is one text token. */
const syntax = /[*_`~[<&\\\n]|==|(?:^|\s)#\S|:\/\/|www\./i;
const needsCleaning = /[\r\u2028\u2029\p{Surrogate}\uFFFE\uFFFF]|(?![\n\t])\p{Control}/u;
const listMarker = /^(?:[-*+•]|(\d{1,3})[.)])\s+(?:\[([ xX])\]\s+)?(?=\S)/;
const maximumListDepth = 4;
/** More than the largest maps hold, so that drawing one does not forget its own beginning. */
const maximumRemembered = 5000;
const remembered = new Map<string, readonly InlineToken[]>();

/** The tokens of a cell's text. Remembers recent texts, so the same cell drawn again costs nothing. */
export function readInline(text: string): readonly InlineToken[] {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const clean = needsCleaning.test(text) ? toHarmlessText(text) : text;
  const tokens = clean === "" ? [] : readText(clean);
  if (remembered.size >= maximumRemembered) remembered.clear();
  remembered.set(text, tokens);
  return tokens;
}

function readText(text: string): readonly InlineToken[] {
  return syntax.test(text) ? readLines(text.split("\n"), 0) : [{ kind: "text", text }];
}

/** Paragraphs and lists of the lines. A lone line is never a list: “1. Find” is then the author's own number. */
function readLines(lines: readonly string[], depth: number): InlineToken[] {
  const tokens: InlineToken[] = [];
  let paragraph: string[] = [];
  const closeParagraph = (): void => {
    const joined = paragraph.join("\n").trim();
    paragraph = [];
    if (joined === "") return;
    if (tokens.length > 0 && tokens[tokens.length - 1]?.kind !== "list") tokens.push({ kind: "break" });
    tokens.push(...wordsOf(joined));
  };
  const manyLines = depth > 0 || lines.filter((line) => line.trim() !== "").length > 1;
  const mayHoldLists = manyLines && depth < maximumListDepth;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? "";
    if (mayHoldLists && listMarker.test(line.trimStart())) {
      closeParagraph();
      const end = endOfList(lines, index);
      tokens.push(readList(lines.slice(index, end), depth));
      index = end - 1;
    } else if (line.trim() === "") closeParagraph();
    else paragraph.push(line.trim());
  }
  closeParagraph();
  return tokens;
}

/** Index after the last line of the list that begins at `from`: further markers, and lines indented deeper than the first. */
function endOfList(lines: readonly string[], from: number): number {
  const ordered = isOrdered(lines[from] ?? "");
  const indent = indentOf(lines[from] ?? "");
  let end = from + 1;
  while (end < lines.length) {
    const line = lines[end] ?? "";
    const deeper = line.trim() !== "" && indentOf(line) > indent;
    const sibling = listMarker.test(line.trimStart()) && indentOf(line) <= indent && isOrdered(line) === ordered;
    if (!deeper && !sibling) break;
    end += 1;
  }
  return end;
}

function readList(lines: readonly string[], depth: number): InlineToken {
  const indent = indentOf(lines[0] ?? "");
  const groups: string[][] = [];
  for (const line of lines) {
    const isItem = listMarker.test(line.trimStart()) && indentOf(line) <= indent;
    if (isItem || groups.length === 0) groups.push([line.trimStart()]);
    else groups[groups.length - 1]?.push(line);
  }
  const start = listMarker.exec(groups[0]?.[0] ?? "")?.[1];
  return { kind: "list", start: start === undefined ? undefined : Number(start), items: groups.map((group) => readListItem(group, depth)) };
}

function readListItem(group: readonly string[], depth: number): InlineListItem {
  const [first = "", ...rest] = group;
  const mark = listMarker.exec(first)?.[2];
  const content = first.replace(listMarker, "");
  const below = readLines(rest, depth + 1);
  const between: InlineToken[] = below.length === 0 || below[0]?.kind === "list" ? [] : [{ kind: "break" }];
  return { tokens: [...wordsOf(content), ...between, ...below], checked: mark === undefined ? undefined : mark !== " " };
}

function isOrdered(line: string): boolean {
  return /^\d/.test(line.trimStart());
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function wordsOf(paragraph: string): readonly InlineToken[] {
  return syntax.test(paragraph) ? readParagraph(paragraph) : [{ kind: "text", text: paragraph }];
}
