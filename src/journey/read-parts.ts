/** What stages and touchpoints have in common: lanes, emotion, channels, reach, variants, who takes part. */
import type { MapEntry } from "../note/tree";
import type { GroupedEntries } from "./group-entries";
import type { Emotion, JourneyPath, Lane, Link } from "./journey";
import { joinKey } from "./join-path";
import { isCanonicalLane } from "./match-key";
import { textOf } from "./node-text";
import { joinEmotions, readEmotion } from "./read-emotion";
import { readLane } from "./read-lane";
import { readChannels, readLinks, readNumber, readTexts, type PlacedLink } from "./read-values";
import type { ReadingScope } from "./reading-scope";

type SharedKey = "name" | "channel" | "emotion" | "reach" | "variant" | "personas";

/** The properties a stage and a touchpoint share. */
export interface SharedParts {
  readonly name: string | undefined;
  readonly channels: readonly string[];
  readonly emotion: Emotion | undefined;
  readonly reach: number | undefined;
  readonly variants: readonly string[];
  readonly personas: readonly Link[];
}

/** The shared properties of something that is only a name. */
export function namedOnly(name: string | undefined): SharedParts {
  return { name, channels: [], emotion: undefined, reach: undefined, variants: [], personas: [] };
}

/** Someone who takes part; a link that is none of the note's personas is reported, plain text (a courier) is not. */
function participant(found: PlacedLink, scope: ReadingScope): Link {
  const { link, path, node } = found;
  if (link.kind !== "text" && scope.personas.length > 0 && scope.personaMatcher.match(link.source) === undefined) {
    scope.problems.report({ code: "persona-unknown", severity: "warning", path, span: node.span, value: link.source });
  }
  return link;
}

/** Reads the shared properties of a map. Keys with several spellings join or yield; see `GroupedEntries`. */
export function readSharedParts<Key extends string>(grouped: GroupedEntries<Key | SharedKey>, path: JourneyPath, scope: ReadingScope): SharedParts {
  const name = grouped.single("name");
  const reach = grouped.single("reach");
  const emotions = grouped.all("emotion").map((entry) => readEmotion(entry.value, joinKey(path, "emotion"), scope));
  const joined = <Value>(key: SharedKey, read: (entry: MapEntry, path: JourneyPath) => readonly Value[]): Value[] =>
    grouped.all(key).flatMap((entry) => [...read(entry, joinKey(path, key))]);
  return {
    name: name === undefined ? undefined : textOf(name.value, joinKey(path, "name"), scope),
    channels: [...new Set(joined("channel", (entry, at) => readChannels(entry.value, at, scope)))],
    emotion: joinEmotions(emotions.filter((emotion) => emotion !== undefined)),
    reach: reach === undefined ? undefined : readNumber(reach.value, joinKey(path, "reach"), scope)?.number,
    variants: [...new Set(joined("variant", (entry, at) => readTexts(entry.value, at, scope).map((placed) => placed.text)))],
    personas: joined("personas", (entry, at) => readLinks(entry.value, at, scope).map((found) => participant(found, scope))),
  };
}

/** The lanes of a map in the note's order: canonical ones with all their spellings joined, then own ones likewise. */
export function readLanes<Key extends string>(
  grouped: GroupedEntries<Key>,
  canonicalKey: (key: string) => Key | undefined,
  path: JourneyPath,
  scope: ReadingScope,
): Lane[] {
  const rows = new Map<string, { key: string; own: boolean; entries: MapEntry[] }>();
  for (const entry of grouped.entries) {
    const own = grouped.isOwn(entry);
    const canonical = own ? undefined : canonicalKey(entry.key);
    if (!own && (canonical === undefined || !isCanonicalLane(canonical))) continue;
    const key = canonical ?? scope.ownLanes.spell(entry.key);
    const row = rows.get(`${own ? "own" : "known"} ${key}`);
    if (row === undefined) rows.set(`${own ? "own" : "known"} ${key}`, { key, own, entries: [entry] });
    else row.entries.push(entry);
  }
  return [...rows.values()]
    .map((row) => readLane(row.entries, row.key, row.own, path, scope))
    .filter((lane) => lane !== undefined);
}
