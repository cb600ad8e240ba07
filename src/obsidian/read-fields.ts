/** The door for stored data of unknown shape: its fields, each to be judged alone. */
import * as z from "zod/mini";

const fields = z.record(z.string(), z.unknown());

/** The fields of a stored object; none for anything else. */
export function readFields(value: unknown): Readonly<Record<string, unknown>> {
  const read = fields.safeParse(value);
  return read.success ? read.data : {};
}

/** A finite number, else undefined. */
export function readNumber(value: unknown): number | undefined {
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}
