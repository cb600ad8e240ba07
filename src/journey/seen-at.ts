/** The text a person reads at a place of a note: what an edit's `was` is compared with. It changes nothing. */
import type { ReadNote } from "../note/read-note";
import type { TreeNode } from "../note/tree";
import { findPlace } from "./find-place";
import { plainTextOf } from "./find-value";
import type { JourneyPath } from "./journey";
import { colonText, isNothing, isPlainList, textOf } from "./node-text";
import { frameOf, type AliasesOf, type NoteFrame } from "./note-frame";
import type { Item, Place, Thing, ValuePlace } from "./place";
import { checkboxItem, readItemMap } from "./read-lane-item";
import { readChannels, readLinks, readTexts } from "./read-values";

function nonEmpty(text: string | undefined): string | undefined {
  const trimmed = text?.trim() ?? "";
  return trimmed === "" ? undefined : trimmed;
}

function joinLines(texts: readonly string[]): string | undefined {
  return texts.length === 0 ? undefined : texts.join("\n");
}

/** The name of a stage or a touchpoint, undefined when it has none. */
export function nameOf(thing: Thing, frame: NoteFrame): string | undefined {
  const { name } = thing;
  switch (name.kind) {
    case "text":
    case "value":
      return textOf(name.spot.node, "", frame.scope);
    case "key":
      return nonEmpty(name.spot.entry.key);
    case "colon":
      return nonEmpty(name.text);
    case "none":
      return undefined;
  }
}

/** The text of an entry of a lane, a checkbox before it left out; undefined when it is empty. */
export function itemTextOf(item: Item, frame: NoteFrame): string | undefined {
  const { spot, form, lane, map } = item;
  if (map !== undefined) return nonEmpty(readItemMap(map.node.entries, item.path, frame.scope).text);
  const text = form === "text" ? textOf(spot.node, "", frame.scope) : pairText(item, frame);
  if (text === undefined) return undefined;
  return nonEmpty(!lane.own && lane.key === "solutions" ? checkboxItem("", text).text : text);
}

function pairText({ entry }: Item, frame: NoteFrame): string | undefined {
  if (entry === undefined) return undefined;
  return isNothing(entry.value) ? entry.key : colonText(entry, frame.scope);
}

/** Each line of a value: the texts of a list, each with its key where it is a map. */
function textsOf(node: TreeNode, frame: NoteFrame): string[] {
  return readTexts(node, "", frame.scope).map((placed) => placed.text);
}

function valueText(place: ValuePlace, frame: NoteFrame): string | undefined {
  const { spot, missing, entries, key, own } = place;
  if (spot === undefined || missing.length > 0) return undefined;
  const whole = spot === place.picked;
  if (whole && !own && key === "channel") return joinLines([...new Set(entries.flatMap((entry) => readChannels(entry.node, "", frame.scope)))]);
  if (whole && !own && key === "personas") return joinLines(entries.flatMap((entry) => readLinks(entry.node, "", frame.scope).map(({ link }) => link.source)));
  if (whole && (place.lane || key === "variant")) return joinLines(entries.flatMap((entry) => textsOf(entry.node, frame)));
  if (isPlainList(spot.node, frame.scope)) return joinLines(textsOf(spot.node, frame));
  return nonEmpty(plainTextOf(spot, frame) ?? textOf(spot.node, "", frame.scope));
}

/** The text at a place already found. */
export function seenAtPlace(place: Place, frame: NoteFrame): string | undefined {
  switch (place.kind) {
    case "thing":
    case "name":
      return nameOf(place.thing, frame);
    case "item":
    case "text":
      return itemTextOf(place.item, frame);
    case "value":
      return valueText(place, frame);
    case "gap":
    case "group":
      return undefined;
  }
}

/**
 * The text a person reads at a path: a scalar as typed, the name of a stage or touchpoint, the text of an entry, a list's
 * texts joined by line breaks. Undefined when nothing is there or the path is none.
 */
export function seenAt(note: ReadNote, path: JourneyPath, aliasesOf?: AliasesOf): string | undefined {
  const frame = frameOf(note, aliasesOf);
  const place = findPlace(frame, path);
  return place === undefined ? undefined : seenAtPlace(place, frame);
}
