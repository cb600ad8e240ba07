/**
 * How wide characters are in a grotesque like Inter, as parts of the font size: measured advance widths for Latin and
 * Cyrillic, averages for other scripts. Numbers only; it must not know lines, cells or a document.
 */

/** U+0020 to U+007E, in hundredths of the font size. */
const latin = [
  28, 28, 40, 63, 64, 81, 64, 22, 36, 36, 50, 66, 28, 46, 28, 36, 63, 46, 61, 64, 64, 61, 62, 57, 62, 62, 28, 28, 66, 66, 66, 51,
  94, 68, 65, 73, 72, 60, 59, 74, 74, 26, 54, 65, 56, 89, 75, 76, 64, 76, 64, 64, 64, 74, 68, 95, 64, 67, 63, 36, 36, 36, 47, 45,
  50, 56, 62, 56, 62, 58, 36, 61, 59, 24, 24, 54, 24, 87, 59, 60, 61, 61, 37, 52, 36, 58, 56, 81, 54, 56, 54, 36, 33, 36, 66,
];
/** U+0410 to U+044F. */
const cyrillic = [
  68, 66, 65, 58, 75, 60, 95, 64, 75, 75, 65, 71, 89, 74, 76, 72, 64, 73, 64, 62, 79, 64, 75, 71, 95, 98, 81, 85, 65, 67, 101, 67,
  56, 59, 56, 46, 62, 58, 83, 50, 60, 60, 54, 59, 75, 58, 60, 58, 61, 56, 54, 56, 68, 54, 64, 57, 82, 87, 66, 75, 56, 54, 81, 56,
];
const others: readonly (readonly [string, number])[] = [
  ["«»", 0.54], ["“”„", 0.4], ["‘’‚", 0.22], ["—…→←⟶", 1], ["№", 1.09], ["–", 0.5], ["•", 0.56], ["−×÷≈≠≤≥±", 0.66], ["ёЁ", 0.6], ["€₽£$", 0.68],
];
const averageWidth = 0.6;
const tableLength = 0x2300;

function isCombining(code: number): boolean {
  return (
    (code >= 0x300 && code <= 0x36f) || (code >= 0x200b && code <= 0x200f) || (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) || (code >= 0xfe00 && code <= 0xfe0f) || code === 0xad || code === 0xfeff ||
    (code >= 0x591 && code <= 0x5c7) || (code >= 0x64b && code <= 0x65f)
  );
}

/** True where a line may break before and after the character without a space: Han, Kana, Hangul and their punctuation. */
export function isIdeographic(code: number): boolean {
  return (
    (code >= 0x2e80 && code <= 0xa4cf) || (code >= 0xac00 && code <= 0xd7a3) || (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xff00 && code <= 0xff60) || (code >= 0x20000 && code <= 0x3ffff)
  );
}

function widthOfOther(code: number): number {
  if (isCombining(code)) return 0;
  if (code >= 0x1100 && code <= 0x115f) return 1;
  if (isIdeographic(code)) return 1;
  if (code >= 0x1f3fb && code <= 0x1f3ff) return 0;
  if (code >= 0x1f1e6 && code <= 0x1f1ff) return 0.63;
  if (code >= 0x1f000 || (code >= 0x2600 && code <= 0x27bf)) return 1.25;
  if (code >= 0x2190 && code <= 0x25ff) return 0.95;
  if (code >= 0x590 && code <= 0x8ff) return 0.58;
  if (code >= 0x900 && code <= 0xdff) return 0.7;
  return averageWidth;
}

/** Widths by code point, NaN where none has been asked for yet: most maps use a hundred of them. */
const table = new Float32Array(tableLength).fill(Number.NaN);
const otherWidths = new Map(others.flatMap(([characters, width]) => [...characters].map((character) => [character.charCodeAt(0), width] as const)));

function widthInTable(code: number): number {
  if (code < 0x20) return 0;
  const other = otherWidths.get(code);
  if (other !== undefined) return other;
  const base = code >= 0xa0 && code < 0x250 ? String.fromCharCode(code).normalize("NFKD").charCodeAt(0) : code;
  const percent = latin[code - 0x20] ?? cyrillic[code - 0x410] ?? latin[base - 0x20];
  return percent === undefined ? widthOfOther(code) : percent / 100;
}

/** Advance width of a code point as a part of the font size; 0 for marks that stand on another character. */
export function characterWidth(code: number): number {
  if (code >= tableLength) return widthOfOther(code);
  const known = table[code] ?? averageWidth;
  if (!Number.isNaN(known)) return known;
  // The table rounds: the first answer is the rounded one too.
  table[code] = widthInTable(code);
  return table[code] ?? averageWidth;
}
