/** Sets what stands at a place, making what is missing on the way, in the shape the note has there. */
import type { WriteValue } from "../note/raw-change";
import { addEntry } from "./add-entry";
import { fillBrackets } from "./bracket-lists";
import { checkboxOf, checkboxText, markOf } from "./checkbox";
import { insertInto, insertThing } from "./insert-into";
import { holdsPairs } from "./find-value";
import type { PathStep } from "./join-path";
import { isPlainList } from "./node-text";
import type { Place, ValuePlace } from "./place";
import { emotionKeyKind } from "./read-emotion";
import { readBareNumber } from "./read-number";
import { EditRefused, type Rewrite } from "./rewrite";
import { setItemText, setName } from "./set-name";
import { deleteContainer, takeAway } from "./take-away";
import { prefersBrackets, writeList } from "./write-list";
import { isWriteList, isWriteMap, spelled, spelledValue, textOfValue, wordsFor } from "./write-words";

/** A value inside what its missing steps ask for: a list for a position, a map for a key. */
function nest(value: WriteValue, missing: readonly PathStep[]): WriteValue {
  const [step, ...rest] = missing;
  if (step === undefined) return value;
  const inner = nest(value, rest);
  if (typeof step === "number") return [inner];
  return { entries: [[typeof step === "string" ? step : step.typed, inner]] };
}

/** The place of the score in an emotion's map (`{score: -2, word: annoyed}`), when it is what a number is meant for. */
function scoreIn(place: ValuePlace, value: WriteValue): readonly number[] | undefined {
  const { spot, key, lane, own } = place;
  if (lane || own || key !== "emotion" || spot?.node.kind !== "map") return undefined;
  if (typeof value !== "number" && (typeof value !== "string" || readBareNumber(value) === undefined)) return undefined;
  const index = spot.node.entries.findIndex((entry) => emotionKeyKind(entry.key) === "level");
  return index === -1 ? undefined : [...spot.at, index];
}

/** A status on a text with a checkbox changes its mark alone. Whether it could. */
function setMark(place: ValuePlace, value: WriteValue, rewrite: Rewrite): boolean {
  const { owner, key } = place;
  if (owner.level !== "item" || key !== "status" || typeof value !== "string") return false;
  const box = checkboxOf(owner.item);
  const mark = markOf(value);
  if (box === undefined || mark === undefined) return false;
  rewrite.set(owner.item.spot.at, checkboxText({ ...box, mark }));
  return true;
}

/** One channel, one barrier solved: single values unless the note already has a list there. */
function listedValue(place: ValuePlace, value: WriteValue, rewrite: Rewrite): WriteValue {
  if ((place.key === "solves" || place.key === "channel") && typeof value === "string" && place.spot !== undefined && isPlainList(place.spot.node, rewrite.frame.scope)) return [value];
  if (place.key !== "channel" || !isWriteList(value) || value.length !== 1) return value;
  const isList = place.spot !== undefined && isPlainList(place.spot.node, rewrite.frame.scope);
  return isList ? value : (value[0] ?? null);
}

function isSingle(value: WriteValue): boolean {
  return !isWriteList(value) && !isWriteMap(value);
}

/** The key of a stage's or touchpoint's property, whose lists elsewhere tell how this one is to stand. */
function keyOf({ owner, own, key }: ValuePlace): string | undefined {
  return own || owner.level === "note" || owner.level === "item" ? undefined : key;
}

/** Puts a value where steps of the path lead nowhere yet. */
function setMissing(place: ValuePlace, value: WriteValue, rewrite: Rewrite): void {
  const { spot, missing, owner, picked } = place;
  const [step, ...rest] = missing;
  const inner = nest(value, rest);
  if (spot === undefined || step === undefined) {
    const whole = nest(value, missing);
    const list = !place.lane && isWriteList(whole) && whole.every(isSingle) && prefersBrackets(rewrite.frame, keyOf(place)) ? whole : undefined;
    if (picked === undefined) addEntry(owner, place, list === undefined ? whole : [], rewrite);
    else if (list === undefined) rewrite.set(picked.at, whole);
    if (list !== undefined) fillBrackets(place.path, list, rewrite);
  } else if (typeof step === "number") insertInto(place, step, inner, rewrite);
  else {
    const key = typeof step === "string" ? step : step.typed;
    const { node } = spot;
    if (node.kind === "map") rewrite.apply({ kind: "insert-entry", into: spot.at, position: node.entries.length, key, value: inner });
    else if (node.kind === "scalar" && place.key === "emotion" && !place.own) {
      // The value so far stays what holds for everyone else.
      const general = rewrite.spelling.language === "ru" ? "оценка" : "value";
      rewrite.apply({ kind: "wrap-in-map", at: spot.at, key: general }, { kind: "insert-entry", into: spot.at, position: 1, key, value: inner });
    } else if (place.lane) insertInto(place, Number.MAX_SAFE_INTEGER, { entries: [[key, inner]] }, rewrite);
    else throw new EditRefused("bad-path");
  }
}

function setAt(place: ValuePlace, given: WriteValue, rewrite: Rewrite): void {
  const { owner, key, own, spot, picked, missing, entries } = place;
  if (!own && setMark(place, given, rewrite)) return;
  const words = own ? given : place.lane || owner.level === "note" ? spelledValue(owner.level, key, given, rewrite.spelling) : wordsFor(owner.level, key, given, rewrite.spelling);
  const value = own ? words : listedValue(place, words, rewrite);
  if (spot === undefined || missing.length > 0) return setMissing(place, value, rewrite);
  // One text for several entries in one map would lose all but one of them.
  if (place.lane && spot !== picked && isSingle(value) && holdsPairs(spot.node, rewrite.frame)) throw new EditRefused("bad-path");
  const score = scoreIn(place, value);
  if (score === undefined && !place.lane && isWriteList(value) && value.every(isSingle)) {
    const { node } = spot;
    writeList(spot.at, node, value, node.kind === "scalar" || prefersBrackets(rewrite.frame, keyOf(place)), rewrite);
  } else rewrite.set(score ?? spot.at, value);
  // Other keys of an emotion hold its words: they stay.
  if (spot !== picked || entries.length < 2 || (key === "emotion" && !own && !place.lane)) return;
  const others = entries.filter((entry) => entry !== picked).reverse();
  rewrite.apply(...others.map((entry) => ({ kind: "delete", at: entry.at }) as const));
}

/** Sets a place to a value; null takes it away. Throws `EditRefused` where a value makes no sense. */
export function setPlace(place: Place, value: WriteValue, rewrite: Rewrite): void {
  if (value === null || (isWriteList(value) && value.length === 0 && place.kind === "value" && place.owner.level !== "note")) return takeAway(place, rewrite);
  const text = textOfValue(value);
  switch (place.kind) {
    case "thing":
      if (text !== undefined) return setName(place.thing, text, rewrite);
      return rewrite.set(place.thing.spot.at, spelled(place.thing.level, value, rewrite.spelling));
    case "name":
      if (text === undefined) throw new EditRefused("bad-path");
      return setName(place.thing, text, rewrite);
    case "item":
      if (text !== undefined) return setItemText(place.item, text, rewrite);
      if (isWriteList(value) && place.item.spot === place.item.lane.picked) return setAt(place.item.lane, value, rewrite);
      return rewrite.set(place.item.spot.at, spelled("item", value, rewrite.spelling));
    case "text":
      if (text === undefined) throw new EditRefused("bad-path");
      return setItemText(place.item, text, rewrite);
    case "gap":
      insertThing(place.group, place.position, value, rewrite);
      return;
    case "value":
      return setAt(place, value, rewrite);
    case "group": {
      const { containers, empty, owner, level } = place.group;
      const below = isWriteList(value) ? value.map((item) => spelled(level, item, rewrite.spelling)) : spelled(level, value, rewrite.spelling);
      const [first, ...others] = containers;
      for (const container of others.reverse()) deleteContainer(place.group, rewrite, container.spot.at, container.holder);
      const at = first?.spot.at ?? empty?.at;
      if (at !== undefined) return rewrite.set(at, below);
      const newOwner = owner === undefined ? ({ level: "note", map: rewrite.frame.root } as const) : ({ level: "stage", map: owner.map, thing: owner } as const);
      addEntry(newOwner, { key: owner === undefined ? "stages" : "touchpoints", own: false }, below, rewrite);
    }
  }
}
