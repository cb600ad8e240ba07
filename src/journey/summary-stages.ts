/**
 * Stages and touchpoints out of plain values, in every shape people write them: names and levels only. It mirrors
 * `read-stage` and `read-touchpoint` without positions, texts of lanes and problems.
 */
import { meanOf } from "./emotion-scale";
import type { EmotionScale } from "./journey";
import { canonicalStageKey, canonicalTouchpointKey } from "./match-key";
import { normaliseKey } from "./normalise-key";
import { readPlainLevel } from "./summary-emotion";
import type { LaneCounts } from "./summary-lanes";
import { addTargets, isBlank, isPlainMap, nestedListLink, plainText, scalarText, type PlainMap } from "./summary-values";

/** One stage as the index keeps it. Its touchpoints are two lists of the same length, which cost least. */
export interface StageSummary {
  readonly name: string | undefined;
  /** The stage's own value, else the mean of its touchpoints, on the note's scale and unclamped; undefined is no score. */
  readonly level: number | undefined;
  readonly touchpointNames: readonly (string | undefined)[];
  readonly touchpointLevels: readonly (number | undefined)[];
}

/** What reading stages needs to know, and what it collects on the way. */
export interface SummaryScope {
  readonly scale: EmotionScale;
  readonly counts: LaneCounts;
  readonly linkTargets: Set<string>;
}

interface Touchpoints {
  readonly names: (string | undefined)[];
  readonly levels: (number | undefined)[];
}

const none: readonly never[] = [];

function addTouchpoint(touchpoints: Touchpoints, name: string | undefined, level: number | undefined): void {
  touchpoints.names.push(name);
  touchpoints.levels.push(level);
}

/** The one key of a map whose only key is unknown at its level; undefined for every other map. */
function onlyUnknownKey(map: PlainMap, canonicalKey: (key: string) => string | undefined): string | undefined {
  let only: string | undefined;
  for (const key in map) {
    if (only !== undefined || canonicalKey(key) !== undefined) return undefined;
    only = key;
  }
  return only;
}

/** The first key of a map when it is unknown and without a value: `- Choosing:` with its properties on the same level. */
function nameFromBlankKey(map: PlainMap, canonicalKey: (key: string) => string | undefined): string | undefined {
  for (const key in map) return canonicalKey(key) === undefined && isBlank(map[key]) ? key : undefined;
  return undefined;
}

/** Whether a typed name key takes the place of the one before: the canonical spelling does, unless it is there already. */
function outranks(key: string, before: string): boolean {
  return normaliseKey(key) === "name" && normaliseKey(before) !== "name";
}

function readTouchpointMap(map: PlainMap, outerName: string | undefined, scope: SummaryScope, touchpoints: Touchpoints): void {
  let nameKey: string | undefined;
  let hasNameKey = false;
  let level: number | undefined;
  for (const key in map) {
    switch (canonicalTouchpointKey(key)) {
      case "name":
        hasNameKey = true;
        if ((nameKey === undefined || outranks(key, nameKey)) && !isBlank(map[key])) nameKey = key;
        break;
      case "emotion":
        level ??= readPlainLevel(map[key], scope.scale);
        break;
      case "barriers":
        scope.counts.addBarriers(map[key]);
        break;
      case "solutions":
        scope.counts.addSolutions(map[key]);
        break;
      case "evidence":
      case "personas":
        addTargets(map[key], scope.linkTargets);
        break;
      default:
    }
  }
  const name = (nameKey === undefined ? undefined : plainText(map[nameKey])) ?? outerName;
  addTouchpoint(touchpoints, name ?? (hasNameKey ? undefined : nameFromBlankKey(map, canonicalTouchpointKey)), level);
}

function readTouchpoint(value: unknown, scope: SummaryScope, touchpoints: Touchpoints): void {
  if (isPlainMap(value)) {
    const key = onlyUnknownKey(value, canonicalTouchpointKey);
    if (key === undefined) readTouchpointMap(value, undefined, scope, touchpoints);
    else readTouchpointEntry(key, value[key], scope, touchpoints);
  } else if (Array.isArray(value)) {
    const link = nestedListLink(value);
    if (link !== undefined) addTouchpoint(touchpoints, link, undefined);
  } else addTouchpoint(touchpoints, scalarText(value), undefined);
}

/** `name: content`; a scalar content was an unquoted colon. */
function readTouchpointEntry(name: string, content: unknown, scope: SummaryScope, touchpoints: Touchpoints): void {
  if (isPlainMap(content)) readTouchpointMap(content, name, scope, touchpoints);
  else addTouchpoint(touchpoints, typeof content === "object" || isBlank(content) ? name : `${name}: ${scalarText(content) ?? ""}`, undefined);
}

/** The value of a `touchpoints` key: a list, a single name, or a map of `name: content`. */
function readTouchpoints(value: unknown, scope: SummaryScope, touchpoints: Touchpoints): void {
  if (Array.isArray(value)) {
    const link = nestedListLink(value);
    if (link !== undefined) addTouchpoint(touchpoints, link, undefined);
    else for (const item of value) readTouchpoint(item, scope, touchpoints);
  } else if (isPlainMap(value)) {
    if (hasScalarName(value, canonicalTouchpointKey)) readTouchpointMap(value, undefined, scope, touchpoints);
    else for (const key in value) readTouchpointEntry(key, value[key], scope, touchpoints);
  } else if (typeof value === "string" && !isBlank(value)) addTouchpoint(touchpoints, value.trim(), undefined);
}

/** Whether a map in place of a list is one thing written without its dash: it has a name itself. */
function hasScalarName(map: PlainMap, canonicalKey: (key: string) => string | undefined): boolean {
  for (const key in map) if (canonicalKey(key) === "name" && (typeof map[key] !== "object" || map[key] === null)) return true;
  return false;
}

function toStage(name: string | undefined, own: number | undefined, { names, levels }: Touchpoints): StageSummary {
  const level = own ?? meanOf(levels.filter((scored) => scored !== undefined));
  // A list grown by push keeps room for sixteen more; thousands of stages stay in memory.
  return { name, level, touchpointNames: names.slice(), touchpointLevels: levels.slice() };
}

function bareStage(name: string | undefined): StageSummary {
  return { name, level: undefined, touchpointNames: none, touchpointLevels: none };
}

function readStageMap(map: PlainMap, outerName: string | undefined, scope: SummaryScope): StageSummary {
  const touchpoints: Touchpoints = { names: [], levels: [] };
  let nameKey: string | undefined;
  let hasNameKey = false;
  let level: number | undefined;
  for (const key in map) {
    switch (canonicalStageKey(key)) {
      case "name":
        hasNameKey = true;
        if ((nameKey === undefined || outranks(key, nameKey)) && !isBlank(map[key])) nameKey = key;
        break;
      case "touchpoints":
        readTouchpoints(map[key], scope, touchpoints);
        break;
      case "emotion":
        level ??= readPlainLevel(map[key], scope.scale);
        break;
      case "barriers":
        scope.counts.addBarriers(map[key]);
        break;
      case "solutions":
        scope.counts.addSolutions(map[key]);
        break;
      case "evidence":
      case "personas":
        addTargets(map[key], scope.linkTargets);
        break;
      default:
    }
  }
  const name = (nameKey === undefined ? undefined : plainText(map[nameKey])) ?? outerName;
  return toStage(name ?? (hasNameKey ? undefined : nameFromBlankKey(map, canonicalStageKey)), level, touchpoints);
}

/** `name: content`: a map of properties, or touchpoints. */
function readStageEntry(name: string, content: unknown, scope: SummaryScope): StageSummary {
  if (isPlainMap(content)) return readStageMap(content, name, scope);
  const touchpoints: Touchpoints = { names: [], levels: [] };
  readTouchpoints(content, scope, touchpoints);
  return toStage(name, undefined, touchpoints);
}

function readStage(value: unknown, scope: SummaryScope): StageSummary | undefined {
  if (isPlainMap(value)) {
    const key = onlyUnknownKey(value, canonicalStageKey);
    if (key === undefined) return readStageMap(value, undefined, scope);
    const content = value[key];
    if (typeof content === "object" || isBlank(content)) return readStageEntry(key, content, scope);
    return bareStage(`${key}: ${scalarText(content) ?? ""}`);
  }
  if (!Array.isArray(value)) return bareStage(scalarText(value));
  const link = nestedListLink(value);
  return link === undefined ? undefined : bareStage(link);
}

/** The stages of a `stages` value: a list, a map of `name: content`, or one stage written without its dash. Anything else is none. */
export function readPlainStages(value: unknown, scope: SummaryScope): readonly StageSummary[] {
  const stages: StageSummary[] = [];
  if (Array.isArray(value)) {
    const link = nestedListLink(value);
    if (link !== undefined) return [bareStage(link)];
    for (const item of value) {
      const stage = readStage(item, scope);
      if (stage !== undefined) stages.push(stage);
    }
  } else if (isPlainMap(value)) {
    if (hasScalarName(value, canonicalStageKey)) return [readStageMap(value, undefined, scope)];
    for (const key in value) stages.push(readStageEntry(key, value[key], scope));
  }
  return stages;
}
