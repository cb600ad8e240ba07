/**
 * Reads an author's cell text into tokens: paragraphs, simple lists and the inline Markdown in them. Total: any text
 * gives tokens, and text without syntax never meets the lexer. It must not know nodes or SVG.
 */
import type { MarkedToken, Token } from "marked";
import { toHarmlessText } from "./harmless-text";
import { type AddressToken, type HighlightToken, lexInline, type WikilinkToken } from "./inline-lexer";
import type { InlineListItem, InlineToken } from "./inline-token";
import { isOutsideAddress, schemeOf } from "./link-address";

/** Without any of these a text is one text token. */
const syntax = /[*_`~[<&\\\n]|==|(?:^|\s)#\S|:\/\/|www\.|@|mailto:/;
const needsCleaning = /[\r\u2028\u2029\p{Surrogate}\uFFFE\uFFFF]|(?![\n\t])\p{Control}/u;
const listMarker = /^(?:[-*+•]|(\d{1,3})[.)])\s+(?:\[([ xX])\]\s+)?(?=\S)/;
const tag = /(^|\s)#([\p{L}\p{N}\p{Extended_Pictographic}_/-]*[\p{L}\p{Extended_Pictographic}_/-][\p{L}\p{N}\p{Extended_Pictographic}_/-]*)/gu;
const entities: Readonly<Record<string, string>> = {
  amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", "#39": "'", nbsp: "\u00A0", mdash: "—", ndash: "–", hellip: "…", laquo: "«", raquo: "»",
};
const maximumListDepth = 4;
/** The lexer is quadratic on hostile runs of delimiters; nobody writes a paragraph of this length into a cell. */
const longestLexed = 3000;
/** More than the largest maps hold, so that drawing one does not forget its own beginning. */
const maximumRemembered = 5000;
const remembered = new Map<string, readonly InlineToken[]>();

/** The tokens of a cell's text. Remembers recent texts, so the same cell drawn again costs nothing. */
export function readInline(text: string): readonly InlineToken[] {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const clean = needsCleaning.test(text) ? toHarmlessText(text) : text;
  const tokens = clean === "" ? [] : syntax.test(clean) ? readLines(clean.split("\n"), 0) : [textToken(clean)];
  if (remembered.size >= maximumRemembered) remembered.clear();
  remembered.set(text, tokens);
  return tokens;
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
    tokens.push(...readParagraph(joined));
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
  return { tokens: [...readParagraph(content), ...between, ...below], checked: mark === undefined ? undefined : mark !== " " };
}

function isOrdered(line: string): boolean {
  return /^\d/.test(line.trimStart());
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function readParagraph(paragraph: string): InlineToken[] {
  return paragraph.length <= longestLexed && syntax.test(paragraph) ? toInlineTokens(lexInline(paragraph)) : [textToken(paragraph)];
}

function toInlineTokens(tokens: readonly Token[]): InlineToken[] {
  const result: InlineToken[] = [];
  for (const token of tokens.flatMap(toInline)) {
    const last = result[result.length - 1];
    if (token.kind === "text" && last?.kind === "text") result[result.length - 1] = textToken(last.text + token.text);
    else result.push(token);
  }
  return result.flatMap((token, index) => {
    if (token.kind !== "text" || !token.text.includes("#")) return [token];
    return splitAtTags(token.text, index === 0 || result[index - 1]?.kind === "break");
  });
}

function toInline(token: Token): InlineToken[] {
  if (isWikilink(token)) return [toWikilink(token)];
  if (isHighlight(token)) return [{ kind: "highlight", tokens: toInlineTokens(token.tokens) }];
  if (isAddress(token)) return [{ kind: "link", target: token.raw, external: true, tokens: [textToken(token.raw)] }];
  if (!isOfLibrary(token)) return [textToken(token.raw)];
  switch (token.type) {
    case "strong":
      return [{ kind: "strong", tokens: toInlineTokens(token.tokens) }];
    case "em":
      return [{ kind: "emphasis", tokens: toInlineTokens(token.tokens) }];
    case "del":
      return [{ kind: "strike", tokens: toInlineTokens(token.tokens) }];
    case "codespan":
      return [{ kind: "code", text: token.text }];
    case "br":
      return [{ kind: "break" }];
    case "escape":
      return [textToken(token.text)];
    case "link":
      return toLink(token.href, toInlineTokens(token.tokens), token.raw);
    case "image":
      return [toImage(decoded(token.href), ...splitSize(token.text))];
    case "text":
      return [textToken(withoutEntities(token.text))];
    default:
      return [textToken(token.raw)];
  }
}

function toWikilink(token: WikilinkToken): InlineToken {
  if (token.embed) {
    const [alternative, size] = splitSize(`|${token.label ?? ""}`);
    return toImage(token.target, alternative === "" ? token.target : alternative, size);
  }
  const shown = token.label !== undefined && token.label !== "" ? token.label : token.target.replace(/#\^?/g, " > ").replace(/^ > /, "");
  return { kind: "link", target: token.target, external: false, tokens: [textToken(shown)] };
}

/** A Markdown link; one that leads where we do not go is only the words it shows, or what was typed when it is a bare address. */
function toLink(href: string, tokens: InlineToken[], raw: string): InlineToken[] {
  if (isOutsideAddress(href)) return [{ kind: "link", target: href, external: true, tokens }];
  if (schemeOf(href) !== undefined || href === "") return raw.startsWith("[") ? tokens : [textToken(raw)];
  return [{ kind: "link", target: decoded(href), external: false, tokens }];
}

function toImage(target: string, alternative: string, size: readonly [number | undefined, number | undefined]): InlineToken {
  return { kind: "image", target, alternative, widthPx: size[0], heightPx: size[1] };
}

/** Obsidian's `words|100` or `words|100x50`: the words, and the size in pixels. */
function splitSize(label: string): [string, readonly [number | undefined, number | undefined]] {
  const match = /^(.*?)\|?(?:(\d{1,4})(?:x(\d{1,4}))?)?$/s.exec(label);
  const [, words = "", width, height] = match ?? [];
  if (width === undefined || !label.includes("|")) return [label.replace(/^\|/, ""), [undefined, undefined]];
  return [words.replace(/^\|/, ""), [Number(width), height === undefined ? undefined : Number(height)]];
}

function splitAtTags(text: string, atStart: boolean): InlineToken[] {
  const tokens: InlineToken[] = [];
  let from = 0;
  for (const match of text.matchAll(tag)) {
    const [, before = "", name = ""] = match;
    if (before === "" && !atStart) continue;
    const at = match.index + before.length;
    if (at > from) tokens.push(textToken(text.slice(from, at)));
    tokens.push({ kind: "tag", name });
    from = at + 1 + name.length;
  }
  if (from < text.length) tokens.push(textToken(text.slice(from)));
  return tokens;
}

function withoutEntities(text: string): string {
  return text.includes("&") ? text.replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole) : text;
}

/** `My%20note` as `My note`; what is no valid encoding stays as typed. */
function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

function textToken(text: string): { readonly kind: "text"; readonly text: string } {
  return { kind: "text", text };
}

function isWikilink(token: Token): token is WikilinkToken {
  return token.type === "wikilink";
}

function isHighlight(token: Token): token is HighlightToken {
  return token.type === "highlight";
}

function isAddress(token: Token): token is AddressToken {
  return token.type === "address";
}

const libraryTypes = new Set(["strong", "em", "del", "codespan", "br", "escape", "link", "image", "text"]);

function isOfLibrary(token: Token): token is MarkedToken {
  return libraryTypes.has(token.type);
}
