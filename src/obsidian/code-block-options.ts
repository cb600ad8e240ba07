/** What may stand in a journey-map code block, and what is said of what may not. It knows no app: YAML is parsed elsewhere. */
import type { Words } from "../i18n/words";
import { isPlainMap, nestedListLink } from "../journey/summary-values";
import type { ShownParts } from "../render/map-scene";

export interface BlockOptions {
  /** A link as typed, with or without brackets; undefined is the note the block stands in. */
  readonly note: string | undefined;
  readonly show: ShownParts;
  readonly lanes: readonly string[] | undefined;
  readonly heightPx: number | undefined;
}

export type BlockReading = { readonly options: BlockOptions } | { readonly mistakes: readonly string[] };

const leastHeightPx = 100;
const mostHeightPx = 10_000;

/** A link as text; also an unquoted `[[My journey]]`, which YAML reads as a list in a list. */
function readLink(value: unknown): string | undefined {
  const text = Array.isArray(value) ? nestedListLink(value) : value;
  return typeof text === "string" && text.trim() !== "" ? text.trim() : undefined;
}

function readShow(value: unknown): ShownParts | undefined {
  const text = typeof value === "string" ? value.trim().toLowerCase() : undefined;
  return text === "curve" || text === "table" || text === "both" ? text : undefined;
}

/** A list of texts, or one text with commas. */
function readLanes(value: unknown): string[] | undefined {
  const list: readonly unknown[] = typeof value === "string" ? value.split(",").map((name) => name.trim()) : Array.isArray(value) ? value : [undefined];
  const names = list.filter((name) => typeof name === "string");
  return names.length === list.length ? names.filter((name) => name !== "") : undefined;
}

/** A number, or digits with `px` behind them. */
function readHeightPx(value: unknown): number | undefined {
  const height = typeof value === "string" && /^\d+\s*(px)?$/.test(value) ? Number.parseInt(value, 10) : value;
  return typeof height === "number" && height >= leastHeightPx && height <= mostHeightPx ? height : undefined;
}

/** Reads parsed YAML (null for an empty block) into options, or into every mistake as a whole sentence. */
export function readBlockOptions(parsed: unknown, { app }: Words): BlockReading {
  if (parsed === null || parsed === undefined) return { options: { note: undefined, show: "both", lanes: undefined, heightPx: undefined } };
  if (!isPlainMap(parsed)) return { mistakes: [app.block.notOptions] };
  const mistakes: string[] = [];
  let note: string | undefined;
  let show: ShownParts | undefined;
  let lanes: string[] | undefined;
  let heightPx: number | undefined;
  for (const [name, value] of Object.entries(parsed)) {
    if (value === null) continue;
    switch (name.trim().toLowerCase()) {
      case "note":
        note = readLink(value);
        if (note === undefined) mistakes.push(app.block.badNote);
        break;
      case "show":
        show = readShow(value);
        if (show === undefined) mistakes.push(app.block.badShow(shown(value)));
        break;
      case "lanes":
        lanes = readLanes(value);
        if (lanes === undefined) mistakes.push(app.block.badLanes);
        break;
      case "height":
        heightPx = readHeightPx(value);
        if (heightPx === undefined) mistakes.push(app.block.badHeight(shown(value)));
        break;
      default:
        mistakes.push(app.block.unknownOption(name));
    }
  }
  return mistakes.length > 0 ? { mistakes } : { options: { note, show: show ?? "both", lanes: lanes?.length === 0 ? undefined : lanes, heightPx } };
}

/** A value as it may stand in a sentence: one line, not long. */
function shown(value: unknown): string {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
