/** One cell of a lane: a stage's items, its touchpoints' items with their numbers, or a single touchpoint's. Stateless. */
import type { ComponentChildren, JSX } from "preact";
import type { Lane, LaneItem as Item, Stage } from "../journey/journey";
import { laneHolders } from "../layout/lane-holders";
import type { CellLook } from "./cell-look";
import { LaneItem } from "./lane-item";

interface ItemsProps {
  readonly stage: Stage;
  readonly laneKey: string;
  readonly firstNumber: number;
  readonly look: CellLook;
}

/** The items of one lane on a stage or touchpoint. */
export function itemsOf(owner: { readonly lanes: readonly Lane[] }, laneKey: string): readonly Item[] {
  const lanes = owner.lanes.filter((lane) => lane.key === laneKey);
  const [only] = lanes;
  return lanes.length === 1 && only !== undefined ? only.items : lanes.flatMap((lane) => lane.items);
}

/** A stage's own items, then its touchpoints' with their numbers. */
export function StageItems({ stage, laneKey, firstNumber, look }: ItemsProps): ComponentChildren {
  const nodes: JSX.Element[] = itemsOf(stage, laneKey).map((item) => LaneItem({ laneKey, item, owner: undefined, look }));
  for (const touchpointIndex of laneHolders(stage.touchpoints, laneKey)) {
    const touchpoint = stage.touchpoints[touchpointIndex];
    if (touchpoint === undefined) continue;
    const owner = { number: firstNumber + touchpointIndex, level: touchpoint.emotion?.level };
    for (const item of itemsOf(touchpoint, laneKey)) nodes.push(LaneItem({ laneKey, item, owner, look }));
  }
  return nodes;
}

/** True when a lane of two states of a stage holds the same entries at the same paths, each with the same number in the same colour. */
export function sameEntries(before: Stage, after: Stage, laneKey: string): boolean {
  return before.path === after.path && sameItems(before, after, laneKey) && before.touchpoints.length === after.touchpoints.length && after.touchpoints.every((touchpoint, touchpointIndex) => {
    const old = before.touchpoints[touchpointIndex];
    if (old === touchpoint) return true;
    if (old === undefined || old.path !== touchpoint.path || !sameItems(old, touchpoint, laneKey)) return false;
    return old.emotion?.level === touchpoint.emotion?.level || itemsOf(touchpoint, laneKey).length === 0;
  });
}

function sameItems(before: { readonly lanes: readonly Lane[] }, after: { readonly lanes: readonly Lane[] }, laneKey: string): boolean {
  const [old, now] = [itemsOf(before, laneKey), itemsOf(after, laneKey)];
  return old.length === now.length && now.every((item, position) => item === old[position]);
}

/** True when neither the stage nor a touchpoint of it has an item of the lane. */
export function hasNoItems(stage: Stage, laneKey: string): boolean {
  return itemsOf(stage, laneKey).length === 0 && laneHolders(stage.touchpoints, laneKey).length === 0;
}

/** A stage's own items over its touchpoints' in columns, for a cell that spans them. */
export function SpanningItems({ stage, laneKey, firstNumber, look }: ItemsProps): ComponentChildren {
  const own = itemsOf(stage, laneKey);
  const apart = laneHolders(stage.touchpoints, laneKey).length > 0;
  if (!apart) return StageItems({ stage, laneKey, firstNumber, look });
  return (
    <>
      {own.map((item) => LaneItem({ laneKey, item, owner: undefined, look }))}
      <div class="cjm-cell-columns">
        {stage.touchpoints.map((touchpoint, touchpointIndex) => (
          <div key={touchpoint.path}>
            {itemsOf(touchpoint, laneKey).map((item) => (
              LaneItem({ laneKey, item, owner: { number: firstNumber + touchpointIndex, level: touchpoint.emotion?.level }, look })
            ))}
          </div>
        ))}
      </div>
    </>
  );
}

/** One touchpoint's items in its own column. */
export function TouchpointItems({ stage, touchpointIndex, laneKey, look }: ItemsProps & { readonly touchpointIndex: number }): ComponentChildren {
  const touchpoint = stage.touchpoints[touchpointIndex];
  const items = touchpoint === undefined ? [] : itemsOf(touchpoint, laneKey);
  return items.map((item) => LaneItem({ laneKey, item, owner: undefined, look }));
}
