/**
 * Finds stages and touchpoints in the tree, in every shape the readers know, with the positions the readers give them.
 * It changes nothing and does not look into lanes.
 */
import type { MapEntry, MapNode } from "../note/tree";
import { GroupedEntries } from "./group-entries";
import { joinKey, joinPosition } from "./join-path";
import type { JourneyPath } from "./journey";
import { canonicalStageKey, canonicalTouchpointKey } from "./match-key";
import { colonText, isNothing, isPlainList, textOf, unquotedLink } from "./node-text";
import type { NoteFrame } from "./note-frame";
import type { Container, EntrySpot, MapSpot, NameForm, Spot, Thing, ThingGroup, ThingLevel } from "./place";
import { isWithoutDash, touchpointPositionsOf } from "./read-touchpoint";
import type { ReadingScope } from "./reading-scope";

/** The table of keys of a level. */
export function canonicalKeyAt(level: ThingLevel): (key: string) => string | undefined {
  return level === "stage" ? canonicalStageKey : canonicalTouchpointKey;
}

/** The entry of a map at a place, with its own place. */
export function entrySpot(map: MapSpot, entry: MapEntry): EntrySpot {
  return { at: [...map.at, map.node.entries.indexOf(entry)], node: entry.value, entry };
}

function mapSpot(spot: Spot): MapSpot | undefined {
  return spot.node.kind === "map" ? { at: spot.at, node: spot.node } : undefined;
}

function containerOf(spot: Spot, level: ThingLevel, start: number, holder: Container["holder"], scope: ReadingScope): Container | undefined {
  const { node } = spot;
  if (isNothing(node)) return undefined;
  if (isPlainList(node, scope)) return { shape: "list", spot, start, count: node.items.length, holder };
  if (node.kind === "map" && !isWithoutDash(node.entries, canonicalKeyAt(level))) {
    return { shape: "map", spot, start, count: node.entries.length, holder };
  }
  return { shape: "single", spot, start, count: 1, holder };
}

/** The stages of a note. A `stages` that is a mere text holds none. */
export function stagesOf(frame: NoteFrame): ThingGroup {
  const entry = frame.properties.single("stages");
  const found = entry === undefined || frame.root === undefined ? undefined : entrySpot(frame.root, entry);
  const container = found === undefined || found.node.kind === "scalar" ? undefined : containerOf(found, "stage", 0, "key", frame.scope);
  return { level: "stage", path: "stages", containers: container === undefined ? [] : [container], owner: undefined, empty: container === undefined ? found : undefined };
}

/** The touchpoints of a stage, of all keys that hold some. */
export function touchpointsOf(stage: Thing, frame: NoteFrame): ThingGroup {
  const { scope } = frame;
  const group = { level: "touchpoint", path: joinKey(stage.path, "touchpoints"), owner: stage } as const;
  if (stage.map === undefined) {
    const container = stage.content === undefined ? undefined : containerOf(stage.content, "touchpoint", 0, "content", scope);
    return { ...group, containers: container === undefined ? [] : [container], empty: container === undefined ? stage.content : undefined };
  }
  const containers: Container[] = [];
  let empty: EntrySpot | undefined;
  let start = 0;
  for (const entry of stage.map.node.entries) {
    if (canonicalStageKey(entry.key) !== "touchpoints") continue;
    const spot = entrySpot(stage.map, entry);
    const container = containerOf(spot, "touchpoint", start, "key", scope);
    if (container === undefined) empty ??= spot;
    else containers.push(container);
    start += touchpointPositionsOf(entry.value, scope);
  }
  return { ...group, containers, empty };
}

type Form = Pick<Thing, "name" | "map" | "content">;

/** The name of a map of properties: under its own key, else the key around it, else a first key without a value. */
function nameIn(map: MapSpot, level: ThingLevel, outer: EntrySpot | undefined, scope: ReadingScope): NameForm {
  const grouped = new GroupedEntries<string>(map.node.entries, canonicalKeyAt(level), "", scope);
  const named = grouped.single("name");
  if (named !== undefined && (outer === undefined || textOf(named.value, "", scope) !== undefined)) {
    return { kind: "value", spot: entrySpot(map, named) };
  }
  if (outer !== undefined) return { kind: "key", spot: outer };
  const first = map.node.entries[0];
  if (first === undefined || !grouped.isOwn(first) || !isNothing(first.value)) return { kind: "none" };
  return { kind: "key", spot: entrySpot(map, first) };
}

/** A thing whose name is the key of `spot`. */
function namedByKey(spot: EntrySpot, level: ThingLevel, asColon: boolean, scope: ReadingScope): Form {
  const map = mapSpot(spot);
  if (map !== undefined) return { name: nameIn(map, level, spot, scope), map, content: undefined };
  if (asColon && spot.node.kind === "scalar" && !isNothing(spot.node)) {
    return { name: { kind: "colon", spot, text: colonText(spot.entry, scope) }, map: undefined, content: undefined };
  }
  return { name: { kind: "key", spot }, map: undefined, content: spot };
}

/** The form of something that stands in a list, or alone. */
function formOf(spot: Spot, level: ThingLevel, alone: boolean, scope: ReadingScope): Form {
  const { node } = spot;
  const bare = { map: undefined, content: undefined };
  if (node.kind === "scalar" || unquotedLink(node, scope) !== undefined) return { name: { kind: "text", spot }, ...bare };
  if (node.kind === "list") return { name: { kind: "none" }, ...bare };
  const map = { at: spot.at, node };
  const only = onlyUnknown(node, level);
  if (only !== undefined && !alone) return namedByKey(entrySpot(map, only), level, true, scope);
  return { name: nameIn(map, level, undefined, scope), map, content: undefined };
}

/** The entry of a map that has only one, with a key unknown at its level. */
function onlyUnknown(node: MapNode, level: ThingLevel): MapEntry | undefined {
  const only = node.entries.length === 1 ? node.entries[0] : undefined;
  return only === undefined || canonicalKeyAt(level)(only.key) !== undefined ? undefined : only;
}

/** The thing at a position of a group, counted as the readers count; undefined when none is there. */
export function thingAt(group: ThingGroup, position: number, frame: NoteFrame): Thing | undefined {
  const container = group.containers.find(({ start, count }) => position >= start && position < start + count);
  if (container === undefined) return undefined;
  const { level } = group;
  const path: JourneyPath = joinPosition(group.path, position);
  const { spot: around, shape } = container;
  const index = position - container.start;
  const place = { level, path, group, container, position };
  if (shape === "single") return { ...place, spot: around, ...formOf(around, level, true, frame.scope) };
  if (around.node.kind === "map") {
    const entry = around.node.entries[index];
    if (entry === undefined) return undefined;
    const spot = entrySpot({ at: around.at, node: around.node }, entry);
    return { ...place, spot, ...namedByKey(spot, level, level === "touchpoint", frame.scope) };
  }
  const node = around.node.kind === "list" ? around.node.items[index] : undefined;
  if (node === undefined) return undefined;
  const spot = { at: [...around.at, index], node };
  return { ...place, spot, ...formOf(spot, level, false, frame.scope) };
}
