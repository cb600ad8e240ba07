/**
 * Measures and wraps text by a table of widths, so that a map's heights are known without a document. It knows fonts as
 * numbers only, and no cell or lane.
 */
import { characterWidth, isIdeographic } from "./character-widths";

/** `sizePx` is the font size; bold letters are wider, monospaced ones all alike. */
export interface TextFont {
  readonly sizePx: number;
  readonly bold?: boolean;
  readonly monospace?: boolean;
}

const boldFactor = 1.055;
const monospaceWidth = 0.61;
const zeroWidthJoiner = 0x200d;
/** Text of these characters only has one code unit to a visible character. */
const oneUnitEach = /^[\t\n\r\u0020-\u02FF\u0370-\u0482\u048A-\u058F\u2010-\u2027\u2030-\u205E\u20A0-\u20BF\u2100-\u23FF\u3000-\u3029\u3041-\u3096\u30A0-\u30FF\u4E00-\u9FFF\uAC00-\uD7A3]*$/;

/** Width of the text on one line in pixels, line ends counting nothing. */
export function measureText(text: string, font: TextFont): number {
  let width = 0;
  let joined = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.codePointAt(index) ?? 0;
    if (code > 0xffff) index += 1;
    if (!joined) width += font.monospace === true && code < 0x2e80 ? monospaceOf(code) : characterWidth(code);
    joined = code === zeroWidthJoiner;
  }
  return width * scaleOf(font);
}

function monospaceOf(code: number): number {
  return code < 0x20 ? 0 : monospaceWidth;
}

function scaleOf(font: TextFont): number {
  return font.sizePx * (font.bold === true && font.monospace !== true ? boldFactor : 1);
}

/** True when a line may break after the character: blanks but the no-break ones, hyphens and dashes, and before or after ideographs. */
function breaksAfter(code: number, next: number): boolean {
  if (isBlank(code)) return !isBlank(next);
  if (code === 0x2d || code === 0x2010) return next > 0x2f && !(next >= 0x30 && next <= 0x39);
  if (code === 0x2014 || code === 0x2013 || code === 0x2f || code === 0x200b) return !isBlank(next);
  return (isIdeographic(code) || isIdeographic(next)) && !isBlank(next) && !isClosing(next);
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || (code >= 0x2000 && code <= 0x200a && code !== 0x2007) || code === 0x3000;
}

function isClosing(code: number): boolean {
  return (code >= 0x21 && code <= 0x2f && code !== 0x28) || code === 0x3a || code === 0x3b || code === 0x3f || (code >= 0x3001 && code <= 0x3002) || (code >= 0xff01 && code <= 0xff1f);
}

/** The text cut after every place where a line may break; joined, the pieces are the text. Line ends are no business of it. */
export function cutAtBreaks(text: string): string[] {
  const pieces: string[] = [];
  let from = 0;
  for (let index = 0; index < text.length - 1; index += 1) {
    const code = text.codePointAt(index) ?? 0;
    if (code > 0xffff) index += 1;
    if (index + 1 < text.length && breaksAfter(code, text.codePointAt(index + 1) ?? 0)) {
      pieces.push(text.slice(from, index + 1));
      from = index + 1;
    }
  }
  if (from < text.length) pieces.push(text.slice(from));
  return pieces;
}

/** Width in pixels of the widest stretch that a line cannot break. */
export function widestWord(text: string, font: TextFont): number {
  return Math.max(0, ...cutAtBreaks(text).map((word) => measureText(word.trimEnd(), font)));
}

/** What people see as single characters. Costly only for text that has marks, joiners or pairs. */
export function graphemesOf(text: string): string[] {
  if (oneUnitEach.test(text)) return text.split("");
  return [...new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(text)].map(({ segment }) => segment);
}

/**
 * Lines no wider than `widthPx` without their trailing blanks, unless a line is a single character wider than that.
 * Breaks at line ends, blanks and dashes, inside a word only when the word alone is too wide. Joined, the lines are the
 * text without its line ends; an empty line stays an empty string.
 */
export function wrapText(text: string, widthPx: number, font: TextFont): string[] {
  return text.split("\n").flatMap((paragraph) => wrapParagraph(paragraph, widthPx, font));
}

function wrapParagraph(paragraph: string, widthPx: number, font: TextFont): string[] {
  if (measureText(paragraph.trimEnd(), font) <= widthPx) return [paragraph];
  const lines: string[] = [];
  let line = "";
  for (const piece of cutAtBreaks(paragraph)) {
    if (measureText((line + piece).trimEnd(), font) <= widthPx) {
      line += piece;
      continue;
    }
    if (line !== "") lines.push(line);
    line = "";
    if (measureText(piece.trimEnd(), font) <= widthPx) {
      line = piece;
      continue;
    }
    for (const grapheme of graphemesOf(piece)) {
      if (line !== "" && grapheme.trim() !== "" && measureText(line + grapheme, font) > widthPx) {
        lines.push(line);
        line = "";
      }
      line += grapheme;
    }
  }
  if (line !== "" || lines.length === 0) lines.push(line);
  return lines;
}

/** How many lines `wrapText` would give, without making them: for heights of hundreds of cells. */
export function countLines(text: string, widthPx: number, font: TextFont): number {
  const limit = widthPx / scaleOf(font);
  let lines = 1;
  let lineWidth = 0;
  let wordWidth = 0;
  const fixed = font.monospace === true;
  for (let index = 0; index < text.length; index += 1) {
    let code = text.charCodeAt(index);
    if (code >= 0xd800 && code <= 0xdbff) {
      code = text.codePointAt(index) ?? code;
      if (code > 0xffff) index += 1;
    }
    if (code === 0x0a) {
      lines += 1;
      lineWidth = wordWidth = 0;
      continue;
    }
    const width = fixed && code < 0x2e80 ? monospaceOf(code) : characterWidth(code);
    if (code === 0x20 || (code > 0x7f ? isBlank(code) : code === 0x09)) {
      lineWidth += wordWidth + width;
      wordWidth = 0;
      continue;
    }
    if (lineWidth + wordWidth + width > limit && lineWidth + wordWidth > 0) {
      lines += 1;
      // The word moves down whole when it does not fill a line by itself; else it is cut where the line ends.
      const movesWhole = lineWidth > 0 && wordWidth + width <= limit;
      wordWidth = movesWhole ? wordWidth : 0;
      lineWidth = 0;
    }
    wordWidth += width;
    // Letters of the scripts that need blanks never end a line by themselves.
    const mayBreak = code === 0x2d || code === 0x2f || code >= 0x2000;
    if (mayBreak && breaksAfter(code, text.codePointAt(index + 1) ?? 0)) {
      lineWidth += wordWidth;
      wordWidth = 0;
    }
  }
  return lines;
}
