/** Sets the name of a stage or touchpoint, or the text of an entry of a lane, in the shape it was written in. */
import { addEntry, restOf } from "./add-entry";
import { checkboxOf, checkboxText, hasCheckbox } from "./checkbox";
import { canonicalKeyAt, entrySpot } from "./find-things";
import { GroupedEntries } from "./group-entries";
import { canonicalItemKey } from "./match-key";
import { isNothing } from "./node-text";
import type { EntrySpot, Item, MapSpot, Thing } from "./place";
import { EditRefused, type Rewrite } from "./rewrite";
import { setPair } from "./set-pair";

/** Whether a key cannot hold this name: it would mean a property, or a sibling has it already. */
function isTaken(thing: Thing, spot: EntrySpot, text: string, rewrite: Rewrite): boolean {
  const canonical = canonicalKeyAt(thing.level)(text);
  const siblings = rewrite.nodeAt(spot.at.slice(0, -1));
  if (siblings?.kind === "map" && siblings.entries.some((entry) => entry !== spot.entry && entry.key === text)) return true;
  if (text.trim() === "") return true;
  return thing.container.shape === "map" ? canonical === "name" && spot.node.kind === "scalar" : canonical !== undefined;
}

function renameKey(thing: Thing, spot: EntrySpot, text: string, rewrite: Rewrite): void {
  if (!isTaken(thing, spot, text, rewrite)) return rewrite.apply({ kind: "rename-key", at: spot.at, key: text });
  const name = rewrite.spelling.keyFor(thing.level, "name");
  const { map } = thing;
  if (map !== undefined && map.at.length < spot.at.length) {
    // `- Choosing:` beside its properties: the key goes, a name comes in its place.
    if (map.node.entries.length === 1) return rewrite.set(map.at, text);
    return rewrite.apply({ kind: "insert-entry", into: map.at, position: 0, key: name, value: text }, { kind: "delete", at: [...map.at, 1] });
  }
  if (map !== undefined && text.trim() === "") throw new EditRefused("bad-path");
  if (map !== undefined) return rewrite.apply({ kind: "insert-entry", into: map.at, position: 0, key: name, value: text });
  const rest = restOf(thing);
  if (rest === undefined && thing.container.shape === "list") return rewrite.set(thing.spot.at, text);
  if (text.trim() === "") throw new EditRefused("bad-path");
  const below = rewrite.spelling.keyFor(thing.level, thing.level === "stage" ? "touchpoints" : "actions");
  rewrite.set(spot.at, { entries: rest === undefined ? [[name, text]] : [[name, text], [below, rest]] });
}

/** Sets the name of a stage or a touchpoint. */
export function setName(thing: Thing, text: string, rewrite: Rewrite): void {
  const { name, map } = thing;
  switch (name.kind) {
    case "text":
    case "value":
      return rewrite.set(name.spot.at, text);
    case "key":
      return renameKey(thing, name.spot, text, rewrite);
    case "colon":
      if (thing.container.shape !== "map") return rewrite.set(thing.spot.at, text);
      if (isTaken(thing, name.spot, text, rewrite)) return rewrite.set(name.spot.at, { entries: [[rewrite.spelling.keyFor(thing.level, "name"), text]] });
      return rewrite.apply({ kind: "rename-key", at: name.spot.at, key: text }, { kind: "set", at: name.spot.at, value: null });
    case "none":
      if (map === undefined) throw new EditRefused("bad-path");
      addEntry({ level: thing.level, map, thing }, { key: "name", own: false }, text, rewrite);
  }
}

/** The text of an entry that is a map: under its own key, else a first key that was meant as one (`- Late: at the end`). */
function setTextOfMap(item: Item, map: MapSpot, text: string, rewrite: Rewrite): void {
  const grouped = new GroupedEntries(map.node.entries, canonicalItemKey, "", rewrite.frame.scope);
  const named = grouped.single("text");
  if (named !== undefined) return rewrite.set(entrySpot(map, named).at, text);
  const first = map.node.entries[0];
  const isMeant = first !== undefined && first.keyNode === undefined && grouped.isOwn(first) && first.value.kind === "scalar";
  if (!isMeant) return addEntry({ level: "item", map, item }, { key: "text", own: false }, text, rewrite);
  if (isNothing(first.value) && canonicalItemKey(text) === undefined && !map.node.entries.some((entry) => entry.key === text)) {
    return rewrite.apply({ kind: "rename-key", at: [...map.at, 0], key: text });
  }
  const key = rewrite.spelling.textKeyFor(item.lane);
  rewrite.apply({ kind: "insert-entry", into: map.at, position: 0, key, value: text }, { kind: "delete", at: [...map.at, 1] });
}

/** Sets the text of an entry of a lane; a checkbox before it stays. */
export function setItemText(item: Item, text: string, rewrite: Rewrite): void {
  const { spot, form, map } = item;
  if (map !== undefined) return setTextOfMap(item, map, text, rewrite);
  if (form === "pair") {
    return setPair(item, text, rewrite);
  }
  const box = checkboxOf(item);
  rewrite.set(spot.at, box === undefined || hasCheckbox(text) ? text : checkboxText({ ...box, text }));
}
