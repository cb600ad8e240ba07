/**
 * Short lists in something new: channels, variants and who takes part stand in brackets when the note's other short lists
 * do. They are taken out of the value, which is inserted without them, and written afterwards.
 */
import type { WriteValue } from "../note/raw-change";
import { canonicalKeyAt } from "./find-things";
import { joinPosition } from "./join-path";
import type { JourneyPath } from "./journey";
import type { ThingLevel } from "./place";
import { EditRefused, type Rewrite } from "./rewrite";
import { prefersBrackets, writeList } from "./write-list";
import { isWriteList, isWriteMap } from "./write-words";

const listed: ReadonlySet<string> = new Set(["channel", "variant", "personas"]);

interface ShortList {
  /** From the new thing's own path on: `.channel`, `.touchpoints[0].channel`. */
  readonly below: JourneyPath;
  readonly values: readonly WriteValue[];
}

/** A new stage or touchpoint without its short lists, which are empty brackets by now, and those lists. */
export interface WithoutLists {
  readonly value: WriteValue;
  readonly lists: readonly ShortList[];
}

/** Takes the short lists out of a new thing; none where the note's own stand on lines. */
export function takeShortLists(level: ThingLevel, value: WriteValue, rewrite: Rewrite): WithoutLists {
  return take(level, value, "", rewrite);
}

function take(level: ThingLevel, value: WriteValue, below: JourneyPath, rewrite: Rewrite): WithoutLists {
  if (!isWriteMap(value)) return { value, lists: [] };
  const lists: ShortList[] = [];
  const canonicalKey = canonicalKeyAt(level);
  const entries = value.entries.map(([key, inner]): readonly [string, WriteValue] => {
    const canonical = canonicalKey(key);
    if (canonical === undefined || !isWriteList(inner) || inner.length === 0) return [key, inner];
    const at = `${below}.${canonical}`;
    if (canonical === "touchpoints") {
      return [key, inner.map((one, position) => {
        const taken = take("touchpoint", one, joinPosition(at, position), rewrite);
        lists.push(...taken.lists);
        return taken.value;
      })];
    }
    if (!listed.has(canonical) || !prefersBrackets(rewrite.frame, canonical) || inner.some((one) => isWriteList(one) || isWriteMap(one))) return [key, inner];
    lists.push({ below: at, values: inner });
    return [key, []];
  });
  return { value: { entries }, lists };
}

/** Writes the lists taken out of what stands at `path` by now. */
export function putShortLists(path: JourneyPath, lists: readonly ShortList[], rewrite: Rewrite): void {
  for (const { below, values } of lists) fillBrackets(path + below, values, rewrite);
}

/** Writes a list in brackets where an empty one, or a key without a value, stands. */
export function fillBrackets(path: JourneyPath, values: readonly WriteValue[], rewrite: Rewrite): void {
  const place = rewrite.place(path);
  if (place.kind !== "value" || place.picked === undefined) throw new EditRefused("bad-path");
  writeList(place.picked.at, place.picked.node, values, true, rewrite);
}
