/** Dates as people type them. It knows the calendar, not today's date. */
import type { DateText } from "./journey";
import { linkName, parseLink } from "./read-link";

const isoDate = /^(\d{4})-(\d{2})-(\d{2})(?:[T\s]\d{1,2}:\d{2}.*)?$/;
const dottedDate = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?:\s*г\.?)?$/;

/** Days of a month from 1 to 12, Gregorian. */
function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** `YYYY-MM-DD` when the day exists. */
function realDate(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/**
 * Reads `2026-11-09` (a time behind it is ignored), `09.11.2026`, or a link to a daily note named so. `iso` is undefined
 * when the text is no such date or the day does not exist (30 February). Empty text is no date.
 */
export function readDate(text: string): DateText | undefined {
  const trimmed = text.trim();
  if (trimmed === "") return undefined;
  const bare = trimmed.startsWith("[") ? linkName(parseLink(trimmed)) : trimmed;
  const iso = isoDate.exec(bare);
  if (iso !== null) return { text: trimmed, iso: realDate(Number(iso[1]), Number(iso[2]), Number(iso[3])) };
  const dotted = dottedDate.exec(bare);
  if (dotted !== null) return { text: trimmed, iso: realDate(Number(dotted[3]), Number(dotted[2]), Number(dotted[1])) };
  return { text: trimmed, iso: undefined };
}
