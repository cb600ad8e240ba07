/**
 * Moves a stage or touchpoint between a list and a map whose keys are names: its name is written anew in the shape of its
 * new siblings, its properties keep their own lines.
 */
import { commentsInBrackets, commentsOf } from "../note/comments-of";
import type { RawPath, WriteComments } from "../note/raw-change";
import { freeKey } from "./insert-into";
import { joinPosition } from "./join-path";
import type { JourneyPath } from "./journey";
import { canonicalKeyAt } from "./find-things";
import { isNothing } from "./node-text";
import type { Container, Thing, ThingGroup } from "./place";
import { EditRefused, type Rewrite } from "./rewrite";
import { nameOf } from "./seen-at";
import { emptied } from "./take-away";

/** A list the thing becomes an item of, or a map it becomes an entry of; `index` counts in it. */
export interface NewHome {
  readonly shape: "list" | "map";
  readonly at: RawPath;
  readonly start: number;
  readonly index: number;
}

function thingAtPath(path: JourneyPath, rewrite: Rewrite): Thing {
  const place = rewrite.place(path);
  if (place.kind !== "thing") throw new EditRefused("bad-path");
  return place.thing;
}

/** The comments of a thing's name and of the thing itself, as far as they do not go with its properties. */
function commentsOfThing({ spot, name, map }: Thing, rewrite: Rewrite): WriteComments {
  const { note } = rewrite.frame;
  const { above, beside, below } = commentsOf(note, spot.at);
  if (name.kind !== "value" && name.kind !== "key") return { above: [...above, ...below], beside };
  if (name.spot.at.join() === spot.at.join()) return { above: [...above, ...below], beside };
  const named = commentsOf(note, name.spot.at);
  const bracketed = map?.node.flow === true ? commentsInBrackets(note, map.node, name.spot.at.at(-1) ?? -1) : [];
  // One line has one comment, which is the thing's and its name's alike.
  const apart = beside !== undefined && named.beside !== undefined && beside !== named.beside ? [beside] : [];
  return { above: [...above, ...apart, ...bracketed, ...named.above, ...named.below, ...below], beside: named.beside ?? beside };
}

/** Makes what stands under a name that is a key a map of properties. */
function withProperties(thing: Thing, rewrite: Rewrite): Thing {
  const { content, level, path } = thing;
  if (content === undefined || isNothing(content.node)) return thing;
  rewrite.apply({ kind: "wrap-in-map", at: content.at, key: rewrite.spelling.keyFor(level, level === "stage" ? "touchpoints" : "actions") });
  return thingAtPath(path, rewrite);
}

/** Writes the thing without its properties, and tells where these go. */
function writeName(thing: Thing, home: NewHome, rewrite: Rewrite): RawPath {
  const { level } = thing;
  const title = nameOf(thing, rewrite.frame) ?? "";
  const nameKey = rewrite.spelling.keyFor(level, "name");
  const comments = commentsOfThing(thing, rewrite);
  const at = [...home.at, home.index];
  const bare = (thing.map?.node.entries.length ?? 0) - (ownName(thing) === undefined ? 0 : 1) <= 0;
  if (home.shape === "list") {
    rewrite.apply({ kind: "insert-item", into: home.at, position: home.index, value: bare ? title : { entries: [[nameKey, title]] }, comments });
    return at;
  }
  const siblings = rewrite.nodeAt(home.at);
  const key = freeKey(title, siblings?.kind === "map" ? siblings.entries : []);
  const named = key === title ? (canonicalKeyAt(level)(key) === "name" ? { entries: [] } : null) : { entries: [[nameKey, title] as const] };
  rewrite.apply({ kind: "insert-entry", into: home.at, position: home.index, key, value: named, comments });
  return at;
}

/** The position of the entry among the thing's properties that is its name. */
function ownName({ map, name }: Thing): number | undefined {
  if (map === undefined || (name.kind !== "value" && name.kind !== "key") || name.spot.at.length <= map.at.length) return undefined;
  return name.spot.at.at(-1);
}

/** Moves a thing into another group, to a home of another shape. The path it has then. */
export function rebuildThing(thing: Thing, group: ThingGroup, home: NewHome, rewrite: Rewrite): JourneyPath {
  const ready = withProperties(thing, rewrite);
  const into = writeName(ready, home, rewrite);
  const source = thingAtPath(thing.path, rewrite);
  const { map } = source;
  const named = ownName(source);
  if (map !== undefined) {
    let from = 0;
    for (let index = 0; index < map.node.entries.length; index += 1) {
      if (index === named) {
        from = 1;
        continue;
      }
      const target = rewrite.nodeAt(into);
      const position = target?.kind === "map" ? target.entries.length : 0;
      rewrite.apply({ kind: "move", from: [...map.at, from], into, position });
    }
  }
  const { container } = source;
  if (container.count > 1) rewrite.apply({ kind: "delete", at: source.spot.at });
  else emptied(source, rewrite);
  return joinPosition(group.path, home.start + home.index);
}

/** The home a map whose keys are names offers at a position. */
export function homeInMap({ spot, start, count }: Container, position: number): NewHome {
  return { shape: "map", at: spot.at, start, index: Math.min(Math.max(0, position - start), count) };
}
