/** The door for stored data of unknown shape: its fields, each to be judged alone. */
import { isPlainMap } from "../journey/summary-values";

/** The fields of a stored object; none for anything else. */
export function readFields(value: unknown): Readonly<Record<string, unknown>> {
  return isPlainMap(value) ? value : {};
}

/** A finite number, else undefined. */
export function readNumber(value: unknown): number | undefined {
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}
