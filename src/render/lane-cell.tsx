/** One cell of a lane: a stage's items, its touchpoints' items with their numbers, or a single touchpoint's. Stateless. */
import type { ComponentChildren, JSX } from "preact";
import type { Lane, LaneItem as Item, Stage } from "../journey/journey";
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
export function StageItems({ stage, laneKey, firstNumber, look }: ItemsProps): JSX.Element {
  const nodes: JSX.Element[] = itemsOf(stage, laneKey).map((item) => <LaneItem key={item.path} laneKey={laneKey} item={item} owner={undefined} look={look} />);
  stage.touchpoints.forEach((touchpoint, touchpointIndex) => {
    const owner = { number: firstNumber + touchpointIndex, level: touchpoint.emotion?.level };
    for (const item of itemsOf(touchpoint, laneKey)) nodes.push(<LaneItem key={item.path} laneKey={laneKey} item={item} owner={owner} look={look} />);
  });
  return <Filled look={look}>{nodes}</Filled>;
}

/** A stage's own items over its touchpoints' in columns, for a cell that spans them. */
export function SpanningItems({ stage, laneKey, firstNumber, look }: ItemsProps): JSX.Element {
  const own = itemsOf(stage, laneKey);
  const apart = stage.touchpoints.some((touchpoint) => itemsOf(touchpoint, laneKey).length > 0);
  if (!apart) return <StageItems stage={stage} laneKey={laneKey} firstNumber={firstNumber} look={look} />;
  return (
    <>
      {own.map((item) => <LaneItem key={item.path} laneKey={laneKey} item={item} owner={undefined} look={look} />)}
      <div class="cjm-cell-columns">
        {stage.touchpoints.map((touchpoint, touchpointIndex) => (
          <div key={touchpoint.path}>
            {itemsOf(touchpoint, laneKey).map((item) => (
              <LaneItem key={item.path} laneKey={laneKey} item={item} owner={{ number: firstNumber + touchpointIndex, level: touchpoint.emotion?.level }} look={look} />
            ))}
          </div>
        ))}
      </div>
    </>
  );
}

/** One touchpoint's items in its own column. */
export function TouchpointItems({ stage, touchpointIndex, laneKey, look }: ItemsProps & { readonly touchpointIndex: number }): JSX.Element {
  const touchpoint = stage.touchpoints[touchpointIndex];
  const items = touchpoint === undefined ? [] : itemsOf(touchpoint, laneKey);
  return <Filled look={look}>{items.map((item) => <LaneItem key={item.path} laneKey={laneKey} item={item} owner={undefined} look={look} />)}</Filled>;
}

/** The items, or the faint dash of an empty cell. */
export function Filled({ children, look }: { readonly children: readonly ComponentChildren[]; readonly look: CellLook }): JSX.Element {
  if (children.length > 0) return <>{children}</>;
  return <EmptyMark look={look} />;
}

/** A faint dash, said aloud as "nothing here". */
export function EmptyMark({ look }: { readonly look: CellLook }): JSX.Element {
  return (
    <span class="cjm-empty">
      <span aria-hidden>—</span>
      <span class="cjm-spoken">{look.words.map.emptyCell}</span>
    </span>
  );
}
