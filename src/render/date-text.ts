/** Dates as people of a language write them, and days between dates. It has no clock: today is passed in. */
import type { Language, Words } from "../i18n/words";
import type { DateText } from "../journey/journey";

const formats = {
  en: new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" }),
  ru: new Intl.DateTimeFormat("ru", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" }),
};
const dayMs = 86_400_000;

/** `1 Dec 2026`, `1 дек. 2026`; a text that is no date stays as typed. */
export function dateText(date: DateText, language: Language): string {
  const time = date.iso === undefined ? Number.NaN : Date.parse(date.iso);
  return Number.isNaN(time) ? date.text : formats[language].format(time).replace(/\s?г\.$/, "");
}

/** When a solution was or is to be measured, if the author noted a day; else their words. */
export function measuredText(measured: string, today: string, words: Words): string {
  const days = /^\d{4}-\d{2}-\d{2}$/.test(measured) ? daysBetween(measured, today) : undefined;
  if (days === undefined) return words.map.measured(measured);
  const date = dateText({ text: measured, iso: measured }, words.language);
  return days >= 0 ? words.map.measuredOn(date) : words.map.measureOn(date);
}

/** Days from one ISO date to another, negative when the second is earlier; undefined when either is no date. */
export function daysBetween(from: string | undefined, to: string): number | undefined {
  const days = from === undefined ? Number.NaN : Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
  return Number.isNaN(days) ? undefined : days;
}

/** The ISO date so many days after another. */
export function addDays(iso: string, days: number): string | undefined {
  const time = Date.parse(iso) + days * dayMs;
  return Number.isFinite(time) && Math.abs(time) < 8.64e15 ? new Date(time).toISOString().slice(0, 10) : undefined;
}
