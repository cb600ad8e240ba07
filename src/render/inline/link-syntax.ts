/**
 * How links, pictures and addresses are typed: wikilinks, the part of a Markdown link after its words, addresses in
 * angle brackets and bare ones. Each reader looks at one place of the source and gives what stands there.
 */
import { withoutDisguise } from "./character-escape";
import { toHarmlessText } from "./harmless-text";
import type { InlineToken } from "./inline-token";
import { isOutsideAddress, schemeOf } from "./link-address";

/** What a reader found, and the index after it. */
export interface FoundToken {
  readonly token: InlineToken;
  readonly end: number;
}

const wikilink = /(!?)\[\[([^[\]\n]+)\]\]/y;
const angleAddress = /<([a-z][a-z0-9+.-]{1,31}:[^\s<>]+)>/iy;
/** Brackets only in pairs: a lone one belongs to a link around the address, as `*`, `~~` and backticks belong to the text. */
const bareAddress = /(?:(?:https?|obsidian):\/\/|www\.)[\p{L}\p{N}](?:[^\s<>*`[\]~]|~(?!~)|\[[^\s<>*`[\]~]*\])*/iuy;
const highlightedAddress = /(?:(?:https?|obsidian):\/\/|www\.)[\p{L}\p{N}](?:[^\s<>*`[\]~=]|~(?!~)|=(?!=)|\[[^\s<>*`[\]~=]*\])*/iuy;
const angleDestination = /<((?:\\.|[^<>\\\n])*)>/y;
const title = /\s+(?:"(?:\\[^]|[^"\\])*"|'(?:\\[^]|[^'\\])*'|\((?:\\[^]|[^()\\])*\))/y;
const blanks = /\s*/y;
/** CommonMark's own limit on parentheses inside an address. */
const maximumParentheses = 32;

/** `[[target#heading|label]]` or `![[target|size]]`; in a table the line is written `\|`. */
export function readWikilink(source: string, at: number): FoundToken | undefined {
  const match = matchAt(wikilink, source, at);
  const [target = "", ...labels] = (match?.[2] ?? "").split(/\\?\|/).map((part) => part.trim());
  if (match === undefined || target === "") return undefined;
  const label = labels.join("|");
  const end = at + match[0].length;
  if (match[1] === "!") return { token: toEmbed(target, label), end };
  const shown = label === "" ? target.replace(/#\^?/g, " > ").replace(/^ > /, "") : label;
  return { token: { kind: "link", target, external: false, tokens: [{ kind: "text", text: shown }] }, end };
}

/** The address in `(address "title")` and the index after it; the title is not shown anywhere and therefore not kept. */
export function readDestination(source: string, at: number): { readonly address: string; readonly end: number } | undefined {
  if (source.charAt(at) !== "(") return undefined;
  const start = endOf(blanks, source, at + 1);
  const angled = matchAt(angleDestination, source, start);
  const addressEnd = angled === undefined ? endOfAddress(source, start) : start + angled[0].length;
  const close = endOf(blanks, source, endOf(title, source, addressEnd));
  if (source.charAt(close) !== ")") return undefined;
  return { address: withoutDisguise(angled?.[1] ?? source.slice(start, addressEnd)), end: close + 1 };
}

/** `<https://example.org>`; with a scheme that a map does not follow it is the text it is. */
export function readAngleAddress(source: string, at: number): FoundToken | undefined {
  const match = matchAt(angleAddress, source, at);
  const address = match?.[1];
  if (match === undefined || address === undefined || !isOutsideAddress(address)) return undefined;
  return { token: toPage(address, address), end: at + match[0].length };
}

/** `https://example.org/a` or `www.example.org` in running text, without what belongs to the text around it. */
export function readBareAddress(source: string, at: number, insideHighlight: boolean): FoundToken | undefined {
  const found = matchAt(insideHighlight ? highlightedAddress : bareAddress, source, at)?.[0];
  if (found === undefined) return undefined;
  const isShort = /^www\./i.test(found);
  if (isShort && /[\p{L}\p{N}]$/u.test(source.slice(Math.max(0, at - 2), at))) return undefined;
  const address = withoutSentenceEnd(found);
  return { token: toPage(isShort ? `http://${address}` : address, address), end: at + address.length };
}

/** A Markdown link's token; undefined when it leads where a map does not go, so that only its words remain. */
export function toLink(address: string, tokens: readonly InlineToken[]): InlineToken | undefined {
  if (isOutsideAddress(address)) return { kind: "link", target: address, external: true, tokens };
  const target = decoded(address);
  if (target === "" || schemeOf(address) !== undefined || schemeOf(target) !== undefined) return undefined;
  return { kind: "link", target, external: false, tokens };
}

/** A Markdown picture's token; its words may end in Obsidian's `|100` or `|100x50`, the size in pixels. */
export function toImage(address: string, words: string): InlineToken {
  const [, alternative = words, width, height] = /^(.*)\|(\d{1,4})(?:x(\d{1,4}))?$/s.exec(words) ?? [];
  return { kind: "image", target: decoded(address), alternative: alternative.replace(/^\|/, ""), widthPx: toPixels(width), heightPx: toPixels(height) };
}

function toEmbed(target: string, label: string): InlineToken {
  const [, words = label, width, height] = /^(?:(.*)\|)?(\d{1,4})(?:x(\d{1,4}))?$/.exec(label) ?? [];
  const sizeOnly = width !== undefined && words === label;
  return { kind: "image", target, alternative: words === "" || sizeOnly ? target : words, widthPx: toPixels(width), heightPx: toPixels(height) };
}

function toPage(target: string, shown: string): InlineToken {
  return { kind: "link", target, external: true, tokens: [{ kind: "text", text: shown }] };
}

function toPixels(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}

/** Index after an address without angle brackets: up to a blank or the parenthesis that was not opened in it. */
function endOfAddress(source: string, start: number): number {
  let open = 0;
  let index = start;
  for (; index < source.length; index += 1) {
    const character = source.charAt(index);
    if (character === "\\") index += 1;
    else if (character === "(") open += 1;
    else if (character === ")") open -= 1;
    if (open < 0 || open > maximumParentheses || /\s/.test(character)) break;
  }
  return Math.min(index, source.length);
}

/** The address without the punctuation that closes the sentence or the parenthesis around it. */
function withoutSentenceEnd(found: string): string {
  let unopened = found.split(")").length - found.split("(").length;
  let end = found.length;
  for (; end > 0; end -= 1) {
    const last = found.charAt(end - 1);
    if (last === ")" && unopened > 0) unopened -= 1;
    else if (!/[.,:;!?'"»”’_~…]/.test(last)) break;
  }
  return found.slice(0, end);
}

/** `My%20note` as `My note`; what is no valid encoding stays as typed. */
function decoded(target: string): string {
  try {
    return toHarmlessText(decodeURIComponent(target));
  } catch {
    return target;
  }
}

function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(source) ?? undefined;
}

function endOf(pattern: RegExp, source: string, at: number): number {
  return at + (matchAt(pattern, source, at)?.[0].length ?? 0);
}
