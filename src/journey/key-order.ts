/** Where a careful person would put a new key among those that stand there. It knows the order of keys, not their values. */
import type { MapNode } from "../note/tree";
import { canonicalKeyOf } from "./find-value";
import { canonicalLanes } from "./lane-keys";
import type { Level } from "./place";
import { itemVocabulary } from "./vocabulary-item";

const ownLaneRank = 200;

const orders: Readonly<Record<Level, readonly string[]>> = {
  note: [
    "title", "personas", "journey-type", "journey-state", "scenario", "goal", "owner", "reviewed", "review-every", "baseline", "emotion-scale",
    "lanes", "lanes-hidden", "coach-off", "stages",
  ],
  stage: ["name", "channel", "emotion", "personas", "variant", ...canonicalLanes, "touchpoints", "reach", "exit"],
  touchpoint: ["name", "channel", "emotion", "moment", "personas", "variant", "reach", ...canonicalLanes],
  item: itemVocabulary.map(([key]) => key),
};

/** `laneOrder` are the rows the note itself names first. A key without a rank stands where it stands. */
function rankOf(level: Level, canonical: string | undefined, laneOrder: readonly string[]): number | undefined {
  if (canonical === undefined) return undefined;
  const order = orders[level];
  const rank = order.indexOf(canonical);
  const named = level === "stage" || level === "touchpoint" ? laneOrder.indexOf(canonical) : -1;
  const firstLane = order.indexOf(canonicalLanes[0]);
  if (named !== -1 && rank >= firstLane && canonical !== "touchpoints") return firstLane - 1 + (named + 1) / (laneOrder.length + 1);
  return rank === -1 ? undefined : rank;
}

/**
 * The position a new key goes to among keys of its level, canonical where known: behind the last that comes before it,
 * else before the first that comes after it, else the end. Own keys go to the end.
 */
export function positionAmong(level: Level, present: readonly (string | undefined)[], key: string | undefined, laneOrder: readonly string[]): number {
  const wanted = key === undefined ? ownLaneRank : rankOf(level, key, laneOrder);
  if (wanted === undefined || wanted === ownLaneRank) return present.length;
  let firstAfter: number | undefined;
  let behind = 0;
  for (const [index, canonical] of present.entries()) {
    const rank = rankOf(level, canonical, laneOrder);
    if (rank === undefined) continue;
    if (rank <= wanted) behind = index + 1;
    else firstAfter ??= index;
  }
  return behind > 0 ? behind : (firstAfter ?? present.length);
}

/** The position of a new key in a map, never before a first key that is the name itself. */
export function positionIn(map: MapNode, level: Level, key: string | undefined, laneOrder: readonly string[], first = 0): number {
  const canonicalKey = canonicalKeyOf(level);
  return Math.max(first, positionAmong(level, map.entries.map((entry) => canonicalKey(entry.key)), key, laneOrder));
}
