/**
 * Numbers as people type them: `1 830`, `1,5`, `−2`, `92 %`, `12 тыс.`. It knows digits and separators, not what is
 * counted.
 */

/** A number with whatever stood behind it (`%`, `чел.`), undefined when nothing did. */
export interface NumberText {
  readonly number: number;
  readonly unit: string | undefined;
}

const signed = /^([+\-−‒–—]?)\s*((?:\d[\d\s.,'’]*\d|\d|[.,]\d+)(?:e[+-]?\d+)?)(?!\d)([\s\S]*)$/iu;
const unitStart = /^[^\d+\-−‒–—.,/:→]/u;
const factors: readonly (readonly [RegExp, number])[] = [
  [/^(?:k|тыс)(?:\.|\s|$)/iu, 1_000],
  [/^(?:млн|mln|million)(?:\.|\s|$)/iu, 1_000_000],
];
const longestNumber = 80;

/** Digits with separators as a number: `1 830`, `1,830,000`, `1.830.000`, `1.234,5`; undefined when the separators make no sense. */
function readDigits(digits: string, comma: "decimal" | "thousands"): number | undefined {
  if (/\d[\s'’]+\d/u.test(digits) && !/^\d{1,3}(?:[\s'’]\d{3})+(?![\s'’]*\d)/u.test(digits)) return undefined;
  let plain = digits.replace(/[\s'’]/gu, "");
  const commas = plain.split(",").length - 1;
  const dots = plain.split(".").length - 1;
  if (commas > 0 && dots > 0) {
    const decimal = plain.lastIndexOf(",") > plain.lastIndexOf(".") ? "," : ".";
    plain = plain.replaceAll(decimal === "," ? "." : ",", "");
    if (plain.split(decimal).length > 2) return undefined;
    plain = plain.replace(decimal, ".");
  } else if (commas > 1 || (commas === 1 && comma === "thousands" && /^[1-9]\d{0,2},\d{3}$/.test(plain))) {
    if (!/^\d{1,3}(?:,\d{3})+$/.test(plain)) return undefined;
    plain = plain.replaceAll(",", "");
  } else if (dots > 1) {
    if (!/^[1-9]\d{0,2}(?:\.\d{3})+$/.test(plain)) return undefined;
    plain = plain.replaceAll(".", "");
  } else plain = plain.replace(",", ".");
  if (!/^(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i.test(plain)) return undefined;
  const number = Number(plain);
  return Number.isFinite(number) ? number : undefined;
}

/**
 * Reads a whole text as one number with an optional unit behind it; undefined when it is anything else. Signs may be
 * `+`, `-`, U+2212 or a dash; spaces (also no-break) group digits. A lone comma is a decimal comma, except before
 * exactly three digits when `comma` is `thousands` (`1,830` people); a lone dot is always a decimal point. Several of
 * either group thousands. `тыс.`, `k` and `млн` multiply. Always finite.
 */
export function readNumberText(text: string, comma: "decimal" | "thousands" = "thousands"): NumberText | undefined {
  const trimmed = text.trim();
  if (trimmed.length > longestNumber) return undefined;
  const match = signed.exec(trimmed);
  if (match === null) return undefined;
  const [, sign = "", digits = "", behind = ""] = match;
  const rest = behind.trimStart();
  const size = readDigits(digits, comma);
  if (size === undefined || (rest !== "" && !unitStart.test(rest))) return undefined;
  const value = sign === "" || sign === "+" ? size : size === 0 ? 0 : -size;
  for (const [word, factor] of factors) {
    const found = word.exec(rest);
    if (found === null) continue;
    const unit = rest.slice(found[0].length).replace(/^\.\s*/, "").trim();
    return { number: value * factor, unit: unit === "" ? undefined : unit };
  }
  return { number: value, unit: rest === "" ? undefined : rest.trim() };
}

/** Reads a text that is nothing but a number (`+1`, `−1`, `1,5`); undefined otherwise. The comma is a decimal comma. */
export function readBareNumber(text: string): number | undefined {
  const found = readNumberText(text, "decimal");
  return found === undefined || found.unit !== undefined ? undefined : found.number;
}
