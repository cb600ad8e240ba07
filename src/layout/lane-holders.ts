/** Which touchpoints of a stage say something in a lane, so that a map of many lanes and touchpoints is not searched once for each pair of them. It does not know what they say. */
import type { Touchpoint } from "../journey/journey";

const none: readonly number[] = [];
const known = new WeakMap<readonly Touchpoint[], ReadonlyMap<string, readonly number[]>>();

/** The positions, ascending, of the touchpoints that have an item in a lane. Remembered for the list given, which must not change. */
export function laneHolders(touchpoints: readonly Touchpoint[], laneKey: string): readonly number[] {
  let holders = known.get(touchpoints);
  if (holders === undefined) {
    const found = new Map<string, number[]>();
    for (const [touchpointIndex, { lanes }] of touchpoints.entries())
      for (const { key, items } of lanes) {
        if (items.length === 0) continue;
        const positions = found.get(key);
        if (positions === undefined) found.set(key, [touchpointIndex]);
        else if (positions.at(-1) !== touchpointIndex) positions.push(touchpointIndex);
      }
    known.set(touchpoints, (holders = found));
  }
  return holders.get(laneKey) ?? none;
}
