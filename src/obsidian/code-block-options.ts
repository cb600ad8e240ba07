/** What may stand in a journey-map code block, and what is said of what may not. It knows no app: YAML is parsed elsewhere. */
import * as z from "zod/mini";
import type { Words } from "../i18n/words";
import type { ShownParts } from "../render/map-scene";

export interface BlockOptions {
  /** A link as typed, with or without brackets; undefined is the note the block stands in. */
  readonly note: string | undefined;
  readonly show: ShownParts;
  readonly lanes: readonly string[] | undefined;
  readonly heightPx: number | undefined;
}

export type BlockReading = { readonly options: BlockOptions } | { readonly mistakes: readonly string[] };

const fieldSchemas = {
  note: z.string().check(z.trim(), z.minLength(1)),
  show: z.enum(["curve", "table", "both"]),
  lanes: z.union([z.array(z.string()), z.pipe(z.string(), z.transform((text) => text.split(",").map((name) => name.trim())))]),
  height: z.union([z.number(), z.pipe(z.string().check(z.regex(/^\d+\s*(px)?$/)), z.transform((text) => Number.parseInt(text, 10)))]),
};
const heightRange = z.number().check(z.gte(100), z.lte(10_000));
const anyOptions = z.record(z.string(), z.unknown());
/** An unquoted `[[My journey]]`, which YAML reads as a list in a list. */
const unquotedLink = z.tuple([z.tuple([z.union([z.string(), z.number()])])]);

/** Reads parsed YAML (null for an empty block) into options, or into every mistake as a whole sentence. */
export function readBlockOptions(parsed: unknown, { app }: Words): BlockReading {
  if (parsed === null || parsed === undefined) return { options: { note: undefined, show: "both", lanes: undefined, heightPx: undefined } };
  const all = anyOptions.safeParse(parsed);
  if (!all.success) return { mistakes: [app.block.notOptions] };
  const mistakes: string[] = [];
  let note: string | undefined;
  let show: ShownParts = "both";
  let lanes: string[] | undefined;
  let heightPx: number | undefined;
  for (const [name, value] of Object.entries(all.data)) {
    if (value === null) continue;
    switch (name.trim().toLowerCase()) {
      case "note": {
        const unquoted = unquotedLink.safeParse(value);
        const read = fieldSchemas.note.safeParse(unquoted.success ? `[[${unquoted.data[0][0]}]]` : value);
        if (read.success) note = read.data;
        else mistakes.push(app.block.badNote);
        break;
      }
      case "show": {
        const read = fieldSchemas.show.safeParse(typeof value === "string" ? value.trim().toLowerCase() : value);
        if (read.success) show = read.data;
        else mistakes.push(app.block.badShow(shown(value)));
        break;
      }
      case "lanes": {
        const read = fieldSchemas.lanes.safeParse(value);
        if (read.success) lanes = read.data.filter((lane) => lane !== "");
        else mistakes.push(app.block.badLanes);
        break;
      }
      case "height": {
        const read = fieldSchemas.height.safeParse(value);
        if (read.success && heightRange.safeParse(read.data).success) heightPx = read.data;
        else mistakes.push(app.block.badHeight(shown(value)));
        break;
      }
      default:
        mistakes.push(app.block.unknownOption(name));
    }
  }
  return mistakes.length > 0 ? { mistakes } : { options: { note, show, lanes: lanes?.length === 0 ? undefined : lanes, heightPx } };
}

/** A value as it may stand in a sentence: one line, not long. */
function shown(value: unknown): string {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
