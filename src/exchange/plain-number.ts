/** Numbers in files that are read back: no grouping, a true minus sign, the comma of the language, nothing rounded. */
import type { Language } from "../i18n/words";

const exact = new Intl.NumberFormat("en", { maximumFractionDigits: 20, useGrouping: false });

/**
 * A finite number as text that reads as the same number again, in an emotion and anywhere else: `−1,5` in Russian. The
 * minus sign keeps spreadsheets from taking it for a formula, the comma keeps Russian ones from taking it for a date.
 */
export function plainNumber(value: number, language: Language): string {
  const text = exact.format(value === 0 ? 0 : value).replace("-", "−");
  if (language !== "ru") return text;
  // A comma before exactly three digits groups thousands, for people in general.
  return /^−?\d{1,3}\.\d{3}$/.test(text) ? `${text}0`.replace(".", ",") : text.replace(".", ",");
}
