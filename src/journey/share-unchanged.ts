/**
 * Keeps the identity of every part of a journey that did not change between two readings, so that whoever draws it can
 * skip what is the same object. It compares plain data and knows no drawing.
 */
import type { Journey, Stage } from "./journey";

/** Whether two values of plain data (objects, lists, scalars) are the same in content. */
function isSame(first: unknown, second: unknown): boolean {
  if (Object.is(first, second)) return true;
  if (typeof first !== "object" || typeof second !== "object" || first === null || second === null) return false;
  if (Array.isArray(first) || Array.isArray(second)) {
    if (!Array.isArray(first) || !Array.isArray(second) || first.length !== second.length) return false;
    return first.every((entry, position) => isSame(entry, second[position]));
  }
  const others = new Map(Object.entries(second));
  const entries = Object.entries(first);
  return entries.length === others.size && entries.every(([key, value]) => others.has(key) && isSame(value, others.get(key)));
}

/** The previous value when the next one says the same. */
function keep<Value>(previous: Value, next: Value): Value {
  return isSame(previous, next) ? previous : next;
}

/** A list whose unchanged entries are the previous objects; the previous list itself when all are. */
function keepEntries<Entry>(previous: readonly Entry[], next: readonly Entry[], share: (previous: Entry, next: Entry) => Entry): readonly Entry[] {
  const shared = next.map((entry, position) => {
    const before = previous[position];
    return before === undefined ? entry : share(before, entry);
  });
  return shared.length === previous.length && shared.every((entry, position) => entry === previous[position]) ? previous : shared;
}

function shareStage(previous: Stage, next: Stage): Stage {
  if (isSame(previous, next)) return previous;
  return {
    ...next,
    touchpoints: keepEntries(previous.touchpoints, next.touchpoints, keep),
    lanes: keepEntries(previous.lanes, next.lanes, keep),
    emotion: keep(previous.emotion, next.emotion),
    channels: keep(previous.channels, next.channels),
  };
}

/**
 * The next journey with every unchanged stage, touchpoint, lane and list being the very object of the previous one; the
 * previous journey itself when nothing changed. Parts are compared place by place.
 */
export function shareUnchanged(previous: Journey, next: Journey): Journey {
  if (isSame(previous, next)) return previous;
  return {
    ...next,
    scale: keep(previous.scale, next.scale),
    personas: keepEntries(previous.personas, next.personas, keep),
    laneOrder: keep(previous.laneOrder, next.laneOrder),
    hiddenLanes: keep(previous.hiddenLanes, next.hiddenLanes),
    coachOff: keep(previous.coachOff, next.coachOff),
    stages: keepEntries(previous.stages, next.stages, shareStage),
  };
}
