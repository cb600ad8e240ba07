/** The text of one cell or label line: what is empty, what holds several values, what only decorates. It knows no map. */
import { cutEnd } from "../../journey/cut-end";

/** What people write for "nothing here". */
const nothing = /^(?:[-–—−.…·_?\s]*|n\/?a|none|нет|нет данных|없음|\(없음\)|[无無なし]+)$/iu;
const placeholder = /^(?:\[(?!\[)[^\]]*\]|\{\{[^}]*\}\}|\{[^}]*\}|<[^<>]+>)$/u;
const bullet = /^\s*(?:[-*+•●▪◦‣·–—]\s+|[•●▪◦‣]|\(?\d{1,2}[.)]\s+)/u;
const opening = "([{«“「『（【";
const closing = ")]}»”」』）】";

/** Whether a text says that there is nothing. */
export function isNothingText(text: string): boolean {
  return text.length < 20 && nothing.test(cutEnd(text.trim().replace(/^\*+/u, ""), /\*/u));
}

/** Whether a text is a template's placeholder, such as `[Action]` or `{{goal}}`. */
export function isPlaceholder(text: string): boolean {
  return placeholder.test(cutEnd(text.trim().replace(/^[*"“«]+/u, ""), /[*"”»]/u));
}

/** A text without emphasis or code marks around the whole of it. */
export function withoutWholeEmphasis(text: string): string {
  const trimmed = text.trim();
  const found = /^(\*{1,3}|_{1,3}|~~|==)(\S[^*_~=]*\S|\S)\1$/u.exec(trimmed) ?? /^(`+)([^`]+)\1$/u.exec(trimmed);
  const inner = found?.[2];
  return inner === undefined ? trimmed : withoutWholeEmphasis(inner);
}

/** A feeling without emphasis around it, and stars as the rating they draw: `★★★☆☆` is `3/5`. */
export function plainFeeling(text: string): string {
  const plain = withoutWholeEmphasis(text);
  if (!/^(?:[★⭐🌟☆]\uFE0F?\s*)+$/u.test(plain)) return plain;
  const filled = plain.match(/[★⭐🌟]/gu)?.length ?? 0;
  const all = filled + (plain.match(/☆/gu)?.length ?? 0);
  return all > 10 ? plain : `${String(filled)}/${all > 5 ? "10" : "5"}`;
}

/** Cuts a text at separators that stand outside brackets, code and quotes that are closed. */
export function splitOutside(text: string, separators: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let quote = "";
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? "";
    if (quote !== "") {
      if (sign === quote) quote = "";
    } else if ((sign === '"' || sign === "`") && text.includes(sign, at + 1)) quote = sign;
    else if (opening.includes(sign)) depth += 1;
    else if (closing.includes(sign)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && separators.includes(sign)) {
      // 1,5 and 10,000 are numbers, not two values.
      if (sign === "," && /\d/.test(text[at - 1] ?? "") && /\d/.test(text[at + 1] ?? "")) continue;
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  parts.push(text.slice(from));
  return parts;
}

/** The lines of a text without bullets and numbers in front, empty ones left out. A number stays when it is not a list's. */
export function linesOf(text: string): string[] {
  const lines = text.split(/\r\n?|\n/u).map((line) => line.trim()).filter((line) => line !== "");
  return lines.map((line) => (lines.length === 1 && /^\(?\d/u.test(line) ? line : line.replace(bullet, "").trim()) || line);
}

/**
 * The values a cell holds, in order, "nothing" left out: parted at line breaks, bullets and semicolons; at commas too
 * when `commas` (names of touchpoints and channels). Slashes part nothing.
 */
export function valuesOf(text: string, commas: boolean): string[] {
  const separators = commas ? ";；,，、·•●|" : ";；•●";
  return linesOf(text)
    .flatMap((line) => splitOutside(line, separators))
    .flatMap((part) => (commas ? part.split(/\s\+\s/u) : [part]))
    .map((part) => withoutWholeEmphasis(commas ? part.replace(/\.$/u, "") : part))
    .filter((part) => part !== "" && !isNothingText(part));
}

/** Takes out what no note should hold: control characters and halves of characters. The text itself when there are none. */
export function withoutHarm(text: string): string {
  return /[^\P{Cc}\t\n\r]|[\p{Cs}\uFEFF\uFFFE\uFFFF]/u.test(text)
    ? text.replace(/\p{Cs}/gu, "\uFFFD").replace(/\r\n?/g, "\n").replace(/[^\P{Cc}\t\n]|[\uFEFF\uFFFE\uFFFF]/gu, "")
    : text;
}
