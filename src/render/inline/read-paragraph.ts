/**
 * Reads one paragraph of an author's text into tokens, from left to right in one walk: code, escapes, links, addresses and
 * tags as they are met, delimiters in pairs afterwards. Raw HTML is text. The time grows with the length only, whatever
 * is typed. It must not know lists or how tokens are drawn.
 */
import { isEscapable, readEntity } from "./character-escape";
import { type InlineToken, toPlainText } from "./inline-token";
import { type FoundToken, readAngleAddress, readBareAddress, readDestination, readWikilink, toImage, toLink } from "./link-syntax";
import { finished, joinTexts, pairDelimiters, type Piece, readRun, toTokens } from "./pair-delimiters";

/** A `[` or `![` that may begin a link or a picture. */
interface OpenBracket {
  readonly at: number;
  readonly image: boolean;
  /** Index of its own piece, which is its text. */
  readonly position: number;
}

interface Reading {
  readonly source: string;
  at: number;
  readonly pieces: Piece[];
  readonly brackets: OpenBracket[];
  /** Where the words of the last link began: brackets before it cannot become links, for a link holds no link. */
  lastLinkAt: number;
  insideHighlight: boolean;
  /** By length of a run of backticks, where the last such run begins; made when the first is met. */
  backticks: ReadonlyMap<number, number> | undefined;
}

const notable = /[\\`*_~=[\]!<&\n#]|(?:https?|obsidian):\/\/|www\./gi;
const lineBreak = /<br\s*\/?>/iy;
/** Obsidian's rule for what ends a tag: blanks, Unicode's general punctuation, and every sign of ASCII but `_`, `-` and `/`. */
const tag = /#([^\u2000-\u206F\u2E00-\u2E7F'!"#$%&()*+,.:;<=>?@^`{|}~[\]\\\s]+)/y;

/** The tokens of a paragraph, in which line ends are line breaks. Any text gives tokens. */
export function readParagraph(source: string): InlineToken[] {
  const reading: Reading = { source, at: 0, pieces: [], brackets: [], lastLinkAt: -1, insideHighlight: false, backticks: undefined };
  while (reading.at < source.length) {
    notable.lastIndex = reading.at;
    const next = notable.exec(source)?.index ?? source.length;
    if (next > reading.at) takeText(reading, next);
    if (next < source.length && !readNotable(reading)) takeText(reading, next + 1);
  }
  return toTokens(pairDelimiters(reading.pieces));
}

/** Reads what begins at a notable character; false when it is only the character. */
function readNotable(reading: Reading): boolean {
  const { source, at } = reading;
  switch (source.charAt(at)) {
    case "\\":
      return readEscape(reading);
    case "`":
      return readCode(reading);
    case "*":
    case "_":
    case "~":
    case "=":
      return readDelimiters(reading);
    case "!":
    case "[":
      return take(reading, readWikilink(source, at)) || openBracket(reading);
    case "]":
      return closeBracket(reading);
    case "<":
      return readLineBreak(reading) || take(reading, readAngleAddress(source, at));
    case "&":
      return takeEntity(reading);
    case "\n":
      return take(reading, { token: { kind: "break" }, end: at + 1 });
    case "#":
      return readTag(reading);
    default:
      return take(reading, readBareAddress(source, at, reading.insideHighlight));
  }
}

function take(reading: Reading, found: FoundToken | undefined): boolean {
  if (found === undefined) return false;
  reading.pieces.push(finished(found.token));
  reading.at = found.end;
  return true;
}

function takeText(reading: Reading, end: number): void {
  take(reading, { token: { kind: "text", text: reading.source.slice(reading.at, end) }, end });
}

/** A backslash before a line end belongs to the line break. */
function readEscape(reading: Reading): boolean {
  const next = reading.source.charAt(reading.at + 1);
  if (next !== "\n" && !isEscapable(next)) return false;
  reading.at += 1;
  if (next !== "\n") takeText(reading, reading.at + 1);
  return true;
}

/** Code ends at the next run of as many backticks; without one the whole run is text. */
function readCode(reading: Reading): boolean {
  const { source, at } = reading;
  const length = lengthOfBackticks(source, at);
  reading.backticks ??= new Map(Array.from(source.matchAll(/`+/g), (run) => [run[0].length, run.index]));
  const start = at + length;
  if ((reading.backticks.get(length) ?? -1) < start) {
    takeText(reading, start);
    return true;
  }
  let close = source.indexOf("`", start);
  for (let found = lengthOfBackticks(source, close); found !== length; found = lengthOfBackticks(source, close)) close = source.indexOf("`", close + found);
  return take(reading, { token: { kind: "code", text: codeText(source.slice(start, close)) }, end: close + length });
}

function lengthOfBackticks(source: string, at: number): number {
  let end = at;
  while (source.charAt(end) === "`") end += 1;
  return end - at;
}

function codeText(between: string): string {
  const line = between.replace(/\n/g, " ");
  return line.startsWith(" ") && line.endsWith(" ") && /[^ ]/.test(line) ? line.slice(1, -1) : line;
}

function readDelimiters(reading: Reading): boolean {
  const run = readRun(reading.source, reading.at);
  if (run.character === "=" && run.canOpen) reading.insideHighlight = true;
  reading.pieces.push(run);
  reading.at += run.length;
  return true;
}

function openBracket(reading: Reading): boolean {
  const { source, at, pieces } = reading;
  const image = source.charAt(at) === "!";
  if (image && source.charAt(at + 1) !== "[") return false;
  reading.brackets.push({ at, image, position: pieces.length });
  takeText(reading, image ? at + 2 : at + 1);
  return true;
}

/** Makes the link or picture whose words end here, if an address follows and no link stands in the words. */
function closeBracket(reading: Reading): boolean {
  const { source, pieces, brackets } = reading;
  const bracket = brackets.pop();
  if (bracket === undefined || (!bracket.image && bracket.at < reading.lastLinkAt)) return false;
  const destination = readDestination(source, reading.at + 1);
  if (destination === undefined) return false;
  const words = pairDelimiters(pieces.splice(bracket.position).slice(1));
  const tokens = joinTexts(withoutLinks(toTokens(words)));
  if (bracket.image) return take(reading, { token: toImage(destination.address, toPlainText(tokens)), end: destination.end });
  const link = toLink(destination.address, tokens);
  if (link === undefined) pieces.push(...words);
  else pieces.push(finished(link, words));
  reading.lastLinkAt = bracket.at;
  reading.at = destination.end;
  return true;
}

/** The words of a link: addresses and tags among them are words too. */
function withoutLinks(tokens: readonly InlineToken[]): InlineToken[] {
  return tokens.flatMap((token): InlineToken[] => {
    switch (token.kind) {
      case "link":
        return [...token.tokens];
      case "tag":
        return [{ kind: "text", text: `#${token.name}` }];
      case "emphasis":
      case "strong":
      case "strike":
      case "highlight":
        return [{ kind: token.kind, tokens: joinTexts(withoutLinks(token.tokens)) }];
      default:
        return [token];
    }
  });
}

function readLineBreak(reading: Reading): boolean {
  lineBreak.lastIndex = reading.at;
  const match = lineBreak.exec(reading.source);
  return match !== null && take(reading, { token: { kind: "break" }, end: reading.at + match[0].length });
}

function takeEntity(reading: Reading): boolean {
  const entity = readEntity(reading.source, reading.at);
  return entity !== undefined && take(reading, { token: { kind: "text", text: entity.text }, end: entity.end });
}

/** A tag follows a blank, a line break or the delimiter that emphasises it, and is not only digits. */
function readTag(reading: Reading): boolean {
  const { source, at, pieces } = reading;
  const last = pieces[pieces.length - 1];
  const afterDelimiter = last?.kind === "run" && last.canOpen && !last.canClose;
  const afterBreak = last?.kind === "finished" && last.token.kind === "break";
  if (at > 0 && !afterDelimiter && !afterBreak && !/\s/.test(source.charAt(at - 1))) return false;
  tag.lastIndex = at;
  const name = tag.exec(source)?.[1];
  if (name === undefined || /^[\d/]*$/.test(name)) return false;
  return take(reading, { token: { kind: "tag", name }, end: at + 1 + name.length });
}
