/** One stage out of the tree, and the stages of a journey in every shape people write them. */
import type { MapEntry, TreeNode } from "../note/tree";
import { meanOf } from "./emotion-scale";
import { GroupedEntries } from "./group-entries";
import type { JourneyPath, Stage, StageExit, Touchpoint } from "./journey";
import { joinKey, joinPosition } from "./join-path";
import { canonicalStageKey } from "./match-key";
import { entriesOf, isNothing, textOf, typedText, unquotedLink } from "./node-text";
import { nameFromEmptyKey, readNamedEntry, reportNameless } from "./read-named-map";
import { namedOnly, readLanes, readSharedParts } from "./read-parts";
import { readExit } from "./read-status";
import { isWithoutDash, readTouchpoints, touchpointPositionsOf } from "./read-touchpoint";
import type { ReadingScope } from "./reading-scope";
import { reportCrowdedColon } from "./unquoted-text";

/** The mean of the touchpoints' levels, undefined when none is scored. */
function meanLevelOf(touchpoints: readonly Touchpoint[]): number | undefined {
  return meanOf(touchpoints.map((touchpoint) => touchpoint.emotion?.level).filter((level) => level !== undefined));
}

/** A stage that is only a name, perhaps with touchpoints. */
function bareStage(path: JourneyPath, name: string | undefined, touchpoints: readonly Touchpoint[] = []): Stage {
  return { path, ...namedOnly(name), touchpoints, level: meanLevelOf(touchpoints), exit: undefined, lanes: [] };
}

function readExitOf(entry: MapEntry | undefined, path: JourneyPath, scope: ReadingScope): StageExit | undefined {
  const text = entry === undefined ? undefined : textOf(entry.value, joinKey(path, "exit"), scope);
  return text === undefined ? undefined : readExit(text);
}

/** The touchpoints of all spellings of the key; positions count through. */
function readJoinedTouchpoints(entries: readonly MapEntry[], path: JourneyPath, scope: ReadingScope): Touchpoint[] {
  const touchpoints: Touchpoint[] = [];
  let start = 0;
  for (const { value } of entries) {
    touchpoints.push(...readTouchpoints(value, joinKey(path, "touchpoints"), scope, start));
    start += touchpointPositionsOf(value, scope);
  }
  return touchpoints;
}

/** The stage of a map's entries; `outerName` is a name that stood as the key of the whole map. */
function readStageMap(
  entries: readonly MapEntry[],
  node: TreeNode,
  outerName: string | undefined,
  path: JourneyPath,
  scope: ReadingScope,
): Stage {
  const grouped = new GroupedEntries(entries, canonicalStageKey, path, scope);
  const shared = readSharedParts(grouped, path, scope);
  const name = shared.name ?? outerName ?? nameFromEmptyKey(grouped, path, scope);
  if (name === undefined) reportNameless("stage", node, path, scope);
  const touchpoints = readJoinedTouchpoints(grouped.all("touchpoints"), path, scope);
  const level = shared.emotion?.level ?? meanLevelOf(touchpoints);
  const exit = readExitOf(grouped.single("exit"), path, scope);
  return { path, ...shared, name, touchpoints, level, exit, lanes: readLanes(grouped, canonicalStageKey, path, scope) };
}

/** A stage whose name is the key: content is a map of properties, a list of touchpoints, or one touchpoint's name. */
function readNamedContent(name: string, content: TreeNode | undefined, path: JourneyPath, scope: ReadingScope): Stage {
  if (content === undefined || isNothing(content)) return bareStage(path, name);
  if (content.kind === "map") return readStageMap(entriesOf(content, path, scope, canonicalStageKey), content, name, path, scope);
  return bareStage(path, name, readTouchpoints(content, joinKey(path, "touchpoints"), scope));
}

/** Reads one stage: a text, or a map. Anything else is reported and undefined. */
export function readStage(node: TreeNode, path: JourneyPath, scope: ReadingScope): Stage | undefined {
  if (isNothing(node)) {
    reportNameless("stage", node, path, scope);
    return bareStage(path, undefined);
  }
  if (node.kind === "scalar") reportCrowdedColon(node, path, scope, canonicalStageKey);
  if (node.kind === "scalar" || unquotedLink(node, scope) !== undefined) return bareStage(path, textOf(node, joinKey(path, "name"), scope));
  if (node.kind === "list") {
    scope.problems.report({ code: "stage-wrong-type", severity: "error", path, span: node.span, value: typedText(node, scope) });
    return undefined;
  }
  const entries = entriesOf(node, path, scope, canonicalStageKey);
  const named = readNamedEntry(entries, (key) => canonicalStageKey(key) !== undefined, path, scope);
  if (named === undefined) return readStageMap(entries, node, undefined, path, scope);
  return readNamedContent(named.name, named.content, path, scope);
}

/**
 * Reads the value of `stages`: a list, or a map of `name: {…}` / `name: [touchpoints]`; a map that has a name itself is
 * one stage written without its dash. A wrong shape is reported and costs only itself.
 */
export function readStages(node: TreeNode, path: JourneyPath, scope: ReadingScope): Stage[] {
  if (isNothing(node)) return [];
  if (node.kind === "scalar") {
    scope.problems.report({ code: "stages-wrong-type", severity: "error", path, span: node.span, value: node.source });
    return [];
  }
  if (node.kind === "map") {
    const entries = entriesOf(node, path, scope);
    if (isWithoutDash(entries, canonicalStageKey)) {
      return [readStageMap(entries, node, undefined, joinPosition(path, 0), scope)];
    }
    return entries.map((entry, position) => readNamedContent(entry.key, entry.value, joinPosition(path, position), scope));
  }
  const items = unquotedLink(node, scope) === undefined ? node.items : [node];
  return items.map((item, position) => readStage(item, joinPosition(path, position), scope)).filter((stage) => stage !== undefined);
}
