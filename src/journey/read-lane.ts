/** The values of one lane as items: texts, lists, items, one value per persona. It does not know how a lane is drawn. */
import type { MapEntry, MapNode, TreeNode } from "../note/tree";
import type { JourneyPath, Lane, LaneItem } from "./journey";
import { joinKey, joinPosition, joinTyped } from "./join-path";
import { canonicalItemKey } from "./match-key";
import { colonText, entriesOf, isNothing, reportUnquotedColon, textOf, typedText, unquotedLink } from "./node-text";
import { checkboxItem, hasItemKey, readItemMap, textItem } from "./read-lane-item";
import { linkName, parseLink } from "./read-link";
import type { ReadingScope } from "./reading-scope";
import { reportCrowdedColon } from "./unquoted-text";

const deepest = 12;

interface LanePlace {
  readonly key: string;
  readonly scope: ReadingScope;
}

/** An entry that is only a text; solutions read checkboxes. */
function itemOfText(text: string, path: JourneyPath, place: LanePlace): LaneItem {
  return place.key === "solutions" ? checkboxItem(path, text) : textItem(path, text);
}

/** Whether a map holds one value per persona: every key names one, or is at least no key of an entry beside one that does. */
export function isPersonaMap(entries: readonly MapEntry[], scope: ReadingScope): boolean {
  const named = entries.filter((entry) => scope.personaMatcher.match(entry.key) !== undefined).length;
  if (entries.length === 0 || named === entries.length) return entries.length > 0;
  if (named > 0) return !hasItemKey(entries);
  return scope.personas.length === 0 && entries.every((entry) => parseLink(entry.key).kind === "wiki");
}

function readPersonaValue(entry: MapEntry, path: JourneyPath, place: LanePlace, depth: number): LaneItem[] {
  const { scope } = place;
  const at = joinTyped(path, entry.key);
  const match = scope.personaMatcher.match(entry.key);
  const persona = (match === undefined ? undefined : scope.personas[match.personaIndex]?.name) ?? linkName(parseLink(entry.key));
  const details = { taken: persona };
  if (match === undefined && scope.personas.length > 0) {
    scope.problems.report({ code: "persona-unknown", severity: "warning", path: at, span: entry.keySpan, value: entry.key });
  } else if (match?.ambiguous === true) {
    scope.problems.report({ code: "persona-ambiguous", severity: "warning", path: at, span: entry.keySpan, value: entry.key, details });
  }
  return readItems(entry.value, at, place, depth + 1).map((item) => ({ ...item, persona }));
}

function readMap(node: MapNode, path: JourneyPath, place: LanePlace, depth: number): LaneItem[] {
  const { scope } = place;
  const entries = entriesOf(node, path, scope, hasItemKey(node.entries) ? canonicalItemKey : undefined);
  if (isPersonaMap(entries, scope)) return entries.flatMap((entry) => readPersonaValue(entry, path, place, depth));
  if (hasItemKey(entries)) return [readItemMap(entries, path, scope)];
  const only = entries.length === 1 ? entries[0] : undefined;
  if (only?.value.kind === "scalar") {
    if (isNothing(only.value)) return [itemOfText(only.key, path, place)];
    const text = colonText(only, scope);
    reportUnquotedColon(text, only, path, scope);
    return [itemOfText(text, path, place)];
  }
  if (entries.length === 0) return [];
  scope.problems.report({ code: "lane-wrong-type", severity: "info", path, span: node.span, value: typedText(node, scope) });
  return entries.map((entry) => {
    const at = joinTyped(path, entry.key);
    const text = textOf(entry.value, at, scope);
    return itemOfText(text === undefined ? entry.key : `${entry.key}: ${text}`, at, place);
  });
}

/** The items of any value; an item of a list stands at the list's path and its position from `start` on. */
function readItems(node: TreeNode, path: JourneyPath, place: LanePlace, depth: number, start?: number): LaneItem[] {
  const { scope } = place;
  const single = start === undefined ? path : joinPosition(path, start);
  if (isNothing(node)) return [];
  if (node.kind === "scalar" || depth > deepest || unquotedLink(node, scope) !== undefined) {
    const text = depth > deepest ? typedText(node, scope) : textOf(node, single, scope);
    return text === undefined ? [] : [itemOfText(text, single, place)];
  }
  if (node.kind === "map") return readMap(node, single, place, depth);
  return node.items.flatMap((item, position) => {
    const at = joinPosition(path, (start ?? 0) + position);
    if (item.kind === "list" && unquotedLink(item, scope) === undefined) {
      scope.problems.report({ code: "list-nested", severity: "info", path: at, span: item.span, value: typedText(item, scope) });
    }
    if (item.kind === "scalar") reportCrowdedColon(item, at, scope, canonicalItemKey);
    return readItems(item, at, place, depth + 1);
  });
}

/** How many positions a value takes when several spellings of one lane join. */
export function positionsOf(node: TreeNode, scope: ReadingScope): number {
  return node.kind === "list" && unquotedLink(node, scope) === undefined ? node.items.length : 1;
}

/**
 * Reads a lane from the entries of all its spellings, which join in the note's order. `own` lanes keep the typed key in
 * their paths; when canonical spellings join, positions count through. Undefined when the lane has no value at all.
 */
export function readLane(entries: readonly MapEntry[], key: string, own: boolean, path: JourneyPath, scope: ReadingScope): Lane | undefined {
  const place: LanePlace = { key: own ? "" : key, scope };
  const filled = entries.filter((entry) => !isNothing(entry.value));
  const items: LaneItem[] = [];
  let start = 0;
  for (const entry of filled) {
    const at = own ? joinTyped(path, entry.key) : joinKey(path, key);
    items.push(...readItems(entry.value, at, place, 0, own || filled.length === 1 ? undefined : start));
    start += positionsOf(entry.value, scope);
  }
  return items.length === 0 ? undefined : { key, own, items };
}
