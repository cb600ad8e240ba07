/**
 * What an unquoted YAML value is: number, boolean, null or text, by the core schema of YAML 1.2, which Obsidian reads.
 * The library's own way tries eight patterns on every value; most values are words, and their first letter says so.
 */
import type { ScalarValue } from "./tree";

const mayBeTyped = /^[-+.0-9~nNtTfF]/;
const nothing = /^(?:~|[Nn]ull|NULL)$/;
const yes = /^(?:[Tt]rue|TRUE)$/;
const no = /^(?:[Ff]alse|FALSE)$/;
const wholeNumber = /^[-+]?[0-9]+$/;
const octalNumber = /^0o[0-7]+$/;
const hexadecimalNumber = /^0x[0-9a-fA-F]+$/;
const fraction = /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/;
const power = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/;
const infinite = /^[-+]?\.(?:inf|Inf|INF)$/;
const notANumber = /^\.(?:nan|NaN|NAN)$/;

/** The value of an unquoted source; empty text is null. Infinity and NaN are numbers to YAML and come back as such. */
export function coreValue(source: string): ScalarValue {
  if (source === "") return null;
  if (!mayBeTyped.test(source)) return source;
  if (wholeNumber.test(source)) return parseInt(source, 10);
  if (fraction.test(source) || power.test(source)) return parseFloat(source);
  if (nothing.test(source)) return null;
  if (yes.test(source)) return true;
  if (no.test(source)) return false;
  if (octalNumber.test(source)) return parseInt(source.slice(2), 8);
  if (hexadecimalNumber.test(source)) return parseInt(source.slice(2), 16);
  if (infinite.test(source)) return source.startsWith("-") ? -Infinity : Infinity;
  return notANumber.test(source) ? NaN : source;
}
