/** Takes stages, touchpoints, entries of lanes and properties away, and what held only them: never more than was asked. */
import { commentsOf } from "../note/comments-of";
import type { RawPath } from "../note/raw-change";
import { checkboxOf } from "./checkbox";
import { canonicalKeyOf } from "./find-value";
import type { Item, MapSpot, Owner, Place, Thing, ThingGroup, ValuePlace } from "./place";
import { readEmotion } from "./read-emotion";
import { EditRefused, type Rewrite } from "./rewrite";
import { setItemText } from "./set-name";

/**
 * Takes an entry out of a map of properties. The last one leaves `{}`, for a key without a value could be taken for a name, and an own lane that
 * would then be taken for the name is kept from it by a name without text.
 */
function deleteEntry(map: MapSpot, at: RawPath, level: Owner["level"], rewrite: Rewrite): void {
  const { entries } = map.node;
  if (entries.length === 1 && level !== "note") return rewrite.set(map.at, { entries: [] });
  const rest = entries.filter((_, index) => index !== at.at(-1));
  const [only] = rest;
  const isAlone = rest.length === 1 && only !== undefined && level !== "note" && canonicalKeyOf(level)(only.key) === undefined;
  const hadName = entries.some((entry) => canonicalKeyOf(level)(entry.key) === "name");
  if (isAlone && level !== "item" && (hadName || entries[0] !== only)) {
    const nameAt = entries.findIndex((entry) => canonicalKeyOf(level)(entry.key) === "name");
    if (nameAt === at.at(-1)) return rewrite.set(at, "");
  }
  rewrite.apply({ kind: "delete", at });
}

/** Takes a node out of a value of its owner; lists and maps that held only it go as well, up to the property's key. */
export function deleteInside(owner: Owner, at: RawPath, rewrite: Rewrite): void {
  const { map } = owner;
  const content = owner.level === "note" || owner.level === "item" ? undefined : owner.thing.content;
  const top = (map?.at.length ?? (content?.at.length ?? 1) - 1) + 1;
  let target = at;
  while (target.length > top) {
    const parent = rewrite.nodeAt(target.slice(0, -1));
    const count = parent?.kind === "list" ? parent.items.length : parent?.kind === "map" ? parent.entries.length : 0;
    if (count > 1) return rewrite.apply({ kind: "delete", at: target });
    target = target.slice(0, -1);
  }
  if (map === undefined) rewrite.set(target, []);
  else deleteEntry(map, target, owner.level, rewrite);
}

/** Whether a place has comments that belong to it and not to what stood in it. */
export function hasComments(at: RawPath, rewrite: Rewrite): boolean {
  const { above, beside, below } = commentsOf(rewrite.frame.note, at);
  return beside !== undefined || above.length + below.length > 0;
}

/** Takes away the list or map a thing has left empty; its key stays, without a value, when it has comments of its own. */
export function emptied({ group, container: { spot, holder } }: Thing, rewrite: Rewrite): void {
  if (group.owner === undefined) return;
  const stage = rewrite.place(group.owner.path);
  if (stage.kind !== "thing") return;
  if (holder === "content" || hasComments(spot.at, rewrite)) rewrite.set(spot.at, []);
  else deleteContainer({ ...group, owner: stage.thing }, rewrite, spot.at, holder);
}

/** Takes a stage or touchpoint away; the last touchpoint takes the key along, the last stage leaves an empty list. */
function deleteThing(thing: Thing, rewrite: Rewrite): void {
  const { container, spot, group } = thing;
  if (container.count > 1) return rewrite.apply({ kind: "delete", at: spot.at });
  deleteContainer(group, rewrite, container.spot.at, container.holder);
}

/** Takes away what held things, now that none is left in it. */
export function deleteContainer(group: ThingGroup, rewrite: Rewrite, at: RawPath, holder: "key" | "content"): void {
  const { owner } = group;
  if (owner === undefined) rewrite.set(at, []);
  else if (holder === "content" || owner.map === undefined) rewrite.set(at, []);
  else deleteEntry(owner.map, at, "stage", rewrite);
}

function deleteItem({ lane, spot }: Item, rewrite: Rewrite): void {
  deleteInside(lane.owner, spot.at, rewrite);
}

function deleteValue(place: ValuePlace, rewrite: Rewrite): void {
  const { owner, spot, picked, entries, missing } = place;
  if (owner.level === "item" && place.key === "status" && picked === undefined) return clearCheckbox(owner.item, rewrite);
  if (spot === undefined ? picked === undefined || missing.length > 0 : missing.length > 0) return;
  if (spot !== undefined && spot !== picked) return deleteInside(owner, spot.at, rewrite);
  const scored = place.key === "emotion" && !place.own ? entries.filter((entry) => readEmotion(entry.node, "", rewrite.frame.scope)?.level !== undefined) : [];
  // From the last to the first, so that the places of those still to go stay the same.
  for (const entry of (scored.length > 0 ? scored : [...entries]).reverse()) {
    const map = owner.map === undefined ? undefined : rewrite.nodeAt(owner.map.at);
    if (map?.kind === "map" && owner.map !== undefined) deleteEntry({ at: owner.map.at, node: map }, entry.at, owner.level, rewrite);
    else rewrite.set(entry.at, null);
  }
}

function clearCheckbox(item: Item, rewrite: Rewrite): void {
  const box = checkboxOf(item);
  if (box !== undefined) rewrite.set(item.spot.at, box.text);
}

function deleteName(thing: Thing, rewrite: Rewrite): void {
  const { name, map } = thing;
  if (name.kind === "none") return;
  if (name.kind === "value" && map !== undefined && map.node.entries.length > 1) return deleteEntry(map, name.spot.at, thing.level, rewrite);
  if (name.kind !== "text" && name.kind !== "value") throw new EditRefused("bad-path");
  rewrite.set(name.spot.at, "");
}

/** Takes away whatever stands at a place; nothing there is no error. */
export function takeAway(place: Place, rewrite: Rewrite): void {
  switch (place.kind) {
    case "thing":
      return deleteThing(place.thing, rewrite);
    case "item":
      return deleteItem(place.item, rewrite);
    case "text":
      return place.item.map === undefined ? deleteItem(place.item, rewrite) : setItemText(place.item, "", rewrite);
    case "name":
      return deleteName(place.thing, rewrite);
    case "value":
      return deleteValue(place, rewrite);
    case "group":
      for (const container of [...place.group.containers].reverse()) deleteContainer(place.group, rewrite, container.spot.at, container.holder);
      return;
    case "gap":
      throw new EditRefused("bad-path");
  }
}
