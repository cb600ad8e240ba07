/** One touchpoint out of the tree, and the touchpoints of a stage in every shape people write them. It knows no scores of others. */
import type { MapEntry, TreeNode } from "../note/tree";
import { GroupedEntries } from "./group-entries";
import type { JourneyPath, Lane, Touchpoint } from "./journey";
import { joinKey, joinPosition } from "./join-path";
import { canonicalTouchpointKey } from "./match-key";
import { colonText, entriesOf, isNothing, isPlainList, reportUnquotedColon, textOf, typedText, unquotedLink } from "./node-text";
import { readLane } from "./read-lane";
import { nameFromEmptyKey, readNamedEntry, reportNameless } from "./read-named-map";
import { namedOnly, readLanes, readSharedParts } from "./read-parts";
import { readYesNo } from "./read-yes-no";
import type { ReadingScope } from "./reading-scope";
import { reportCrowdedColon } from "./unquoted-text";

const noMoment = { moment: false, momentLabel: undefined };

/** A touchpoint that is only a name. */
function bareTouchpoint(path: JourneyPath, name: string | undefined, lanes: readonly Lane[] = []): Touchpoint {
  return { path, ...namedOnly(name), ...noMoment, lanes };
}

function readMoment(entry: MapEntry | undefined, path: JourneyPath, scope: ReadingScope): Pick<Touchpoint, "moment" | "momentLabel"> {
  const text = entry === undefined ? undefined : textOf(entry.value, joinKey(path, "moment"), scope);
  if (text === undefined) return noMoment;
  const answer = readYesNo(text);
  return answer === undefined ? { moment: true, momentLabel: text } : { moment: answer, momentLabel: undefined };
}

/** The touchpoint of a map's entries; `outerName` is a name that stood as the key of the whole map. */
function readTouchpointMap(
  entries: readonly MapEntry[],
  node: TreeNode,
  outerName: string | undefined,
  path: JourneyPath,
  scope: ReadingScope,
): Touchpoint {
  const grouped = new GroupedEntries(entries, canonicalTouchpointKey, path, scope);
  const shared = readSharedParts(grouped, path, scope);
  const name = shared.name ?? outerName ?? nameFromEmptyKey(grouped, path, scope);
  if (name === undefined) reportNameless("touchpoint", node, path, scope);
  const moment = readMoment(grouped.single("moment"), path, scope);
  return { path, ...shared, name, ...moment, lanes: readLanes(grouped, canonicalTouchpointKey, path, scope) };
}

/** A touchpoint whose name is the key and whose content is a map of properties, or a list: what people do there. */
function readNamedContent(name: string, content: TreeNode, path: JourneyPath, scope: ReadingScope): Touchpoint {
  if (content.kind === "map") return readTouchpointMap(entriesOf(content, path, scope, canonicalTouchpointKey), content, name, path, scope);
  const entry: MapEntry = { key: "actions", keySpan: content.span, keyNode: undefined, value: content, duplicate: false };
  const actions = readLane([entry], "actions", false, path, scope);
  return bareTouchpoint(path, name, actions === undefined ? [] : [actions]);
}

/** Reads one touchpoint: a text, or a map. Anything else is reported and undefined. */
export function readTouchpoint(node: TreeNode, path: JourneyPath, scope: ReadingScope): Touchpoint | undefined {
  const namePath = joinKey(path, "name");
  if (isNothing(node)) {
    reportNameless("touchpoint", node, path, scope);
    return bareTouchpoint(path, undefined);
  }
  if (node.kind === "scalar") reportCrowdedColon(node, path, scope, canonicalTouchpointKey);
  if (node.kind === "scalar" || unquotedLink(node, scope) !== undefined) return bareTouchpoint(path, textOf(node, namePath, scope));
  if (node.kind === "list") {
    scope.problems.report({ code: "touchpoint-wrong-type", severity: "error", path, span: node.span, value: typedText(node, scope) });
    return undefined;
  }
  const entries = entriesOf(node, path, scope, canonicalTouchpointKey);
  const named = readNamedEntry(entries, (key) => canonicalTouchpointKey(key) !== undefined, path, scope);
  if (named === undefined) return readTouchpointMap(entries, node, undefined, path, scope);
  return named.content === undefined ? bareTouchpoint(path, named.name) : readNamedContent(named.name, named.content, path, scope);
}

/** Whether a map in place of a list is one thing written without its dash: it has a name itself. */
export function isWithoutDash(entries: readonly MapEntry[], canonicalKey: (key: string) => string | undefined): boolean {
  return entries.some((entry) => canonicalKey(entry.key) === "name" && entry.value.kind === "scalar");
}

/** How many positions the value of a `touchpoints` key takes, wrong entries and blank ones included. */
export function touchpointPositionsOf(node: TreeNode, scope: ReadingScope): number {
  if (isNothing(node)) return 0;
  if (isPlainList(node, scope)) return node.items.length;
  return node.kind === "map" && !isWithoutDash(node.entries, canonicalTouchpointKey) ? node.entries.length : 1;
}

/** A map in place of a list: one touchpoint written without its dash, or `name: content` for each. */
function readMapOfTouchpoints(node: TreeNode & { kind: "map" }, path: JourneyPath, scope: ReadingScope, start: number): Touchpoint[] {
  const entries = entriesOf(node, path, scope);
  if (isWithoutDash(entries, canonicalTouchpointKey)) {
    return [readTouchpointMap(entries, node, undefined, joinPosition(path, start), scope)];
  }
  return entries.map((entry, position) => {
    const at = joinPosition(path, start + position);
    if (entry.value.kind !== "scalar") return readNamedContent(entry.key, entry.value, at, scope);
    if (isNothing(entry.value)) return bareTouchpoint(at, entry.key);
    const text = colonText(entry, scope);
    reportUnquotedColon(text, entry, joinKey(at, "name"), scope);
    return bareTouchpoint(at, text);
  });
}

/**
 * Reads the value of a `touchpoints` key: a list, a single name, or a map. `start` is the position the first one gets,
 * so that several spellings of the key join. Wrong shapes are reported and cost only themselves.
 */
export function readTouchpoints(node: TreeNode, path: JourneyPath, scope: ReadingScope, start = 0): Touchpoint[] {
  if (isNothing(node)) return [];
  if (node.kind === "scalar" && !node.quoted && typeof node.value !== "string") {
    scope.problems.report({ code: "touchpoints-wrong-type", severity: "error", path, span: node.span, value: node.source });
    return [];
  }
  if (node.kind === "map") return readMapOfTouchpoints(node, path, scope, start);
  const items = node.kind === "list" && unquotedLink(node, scope) === undefined ? node.items : [node];
  return items
    .map((item, position) => readTouchpoint(item, joinPosition(path, start + position), scope))
    .filter((touchpoint) => touchpoint !== undefined);
}
