/** Numbers as people of a language write them, with a true minus sign. It knows no cells. */
import type { Language } from "../i18n/words";
import type { EmotionScale } from "../journey/journey";

const plain = { en: new Intl.NumberFormat("en", { maximumFractionDigits: 2 }), ru: new Intl.NumberFormat("ru", { maximumFractionDigits: 2 }) };
const oneDecimal = { en: new Intl.NumberFormat("en", { minimumFractionDigits: 1, maximumFractionDigits: 1 }), ru: new Intl.NumberFormat("ru", { minimumFractionDigits: 1, maximumFractionDigits: 1 }) };

/** `1,830` or `1 830`, at most two decimals. */
export function numberText(value: number, language: Language): string {
  // Nearly every number of a map is a small whole one, and the formatter is slow.
  if (Number.isInteger(value) && Math.abs(value) < 1000) return value < 0 ? `−${-value}` : `${Math.abs(value)}`;
  const text = plain[language].format(value).replace("-", "−");
  return text === "−0" ? "0" : text;
}

/** A level of emotion: with its sign when the scale's neutral is zero, without otherwise. */
export function levelText(level: number, scale: EmotionScale, language: Language): string {
  return signed(level, scale, numberText(level, language));
}

/** A mean of levels, always with one decimal. */
export function meanText(level: number, scale: EmotionScale, language: Language): string {
  const rounded = Math.round(level * 10) / 10;
  return signed(rounded, scale, oneDecimal[language].format(rounded === 0 ? 0 : rounded).replace("-", "−"));
}

function signed(level: number, scale: EmotionScale, text: string): string {
  return scale.neutral === 0 && level > 0 ? `+${text}` : text;
}

/** A change as whole percents with its sign: −0.8 is `−80%`, in Russian `−80 %`. */
export function changeText(change: number, language: Language): string {
  const percent = Math.round(change * 100);
  const sign = percent > 0 ? "+" : "";
  return `${sign}${numberText(percent === 0 ? 0 : percent, language)}${language === "ru" ? "\u00A0" : ""}%`;
}
