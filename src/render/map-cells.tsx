/** The cells of one row within one stage: touchpoint cards, lane items or reach, in stage or touchpoint columns. Stateless. */
import type { ComponentChildren, JSX } from "preact";
import type { StageReach } from "../insight/reach-drops";
import type { Stage } from "../journey/journey";
import { laneHolders } from "../layout/lane-holders";
import { type CellLook, sameCell } from "./cell-look";
import { hasNoItems, itemsOf, sameEntries, SpanningItems, StageItems, TouchpointItems } from "./lane-cell";
import { ReachPiece, TouchpointReach } from "./reach-piece";
import { still } from "./still";
import { TouchpointCard } from "./touchpoint-card";

interface StageCellsProps {
  readonly stage: Stage;
  readonly firstColumn: number;
  readonly columnCount: number;
  readonly firstNumber: number;
  readonly look: CellLook;
}

interface CellProps {
  readonly column: number;
  readonly span?: number;
  readonly kind: string;
  readonly look: CellLook;
  /** True draws the faint dash of a cell with nothing in it. */
  readonly empty: boolean;
  readonly key?: string | number;
  readonly children?: ComponentChildren;
}

/** One body cell. `column` counts from 0 without the label column. Called, not mounted. */
function Cell({ key, column, span, kind, look, empty, children }: CellProps): JSX.Element {
  return (
    <td key={key} class={empty ? `cjm-cell ${kind} is-empty` : `cjm-cell ${kind}`} aria-colindex={column + 2} {...(span === undefined || span === 1 ? {} : { colSpan: span })} {...(look.interactive ? { tabIndex: -1 } : {})}>
      {children}
    </td>
  );
}

/** The touchpoints of a stage as cards. */
export const TouchpointCells = still(({ stage, firstColumn, columnCount, firstNumber, look, byTouchpoint }: StageCellsProps & { readonly byTouchpoint: boolean }) => {
  const cards = stage.touchpoints.map((touchpoint, touchpointIndex) => (
    TouchpointCard({ touchpoint, number: firstNumber + touchpointIndex, look, nameless: byTouchpoint })
  ));
  if (columnCount === 1) return Cell({ column: firstColumn, kind: "cjm-touchpoints", look, empty: cards.length === 0, children: cards });
  return cards.map((card, position) => Cell({ key: position, column: firstColumn + position, kind: "cjm-touchpoints", look, empty: false, children: card }));
}, sameCell);

/** The items of one lane. A stage's own items span its columns. */
export const LaneCells = still(({ stage, firstColumn, columnCount, firstNumber, look, laneKey }: StageCellsProps & { readonly laneKey: string }) => {
  const kind = "cjm-lane-cell";
  if (hasNoItems(stage, laneKey)) return Cell({ column: firstColumn, span: columnCount, kind, look, empty: true });
  if (columnCount === 1) return Cell({ column: firstColumn, kind, look, empty: false, children: StageItems({ stage, laneKey, firstNumber, look }) });
  const apart = laneHolders(stage.touchpoints, laneKey).length > 0;
  if (!apart || itemsOf(stage, laneKey).length > 0) {
    return Cell({ column: firstColumn, span: columnCount, kind, look, empty: false, children: SpanningItems({ stage, laneKey, firstNumber, look }) });
  }
  return stage.touchpoints.map((touchpoint, touchpointIndex) => Cell({
    key: touchpoint.path, column: firstColumn + touchpointIndex, kind, look, empty: itemsOf(touchpoint, laneKey).length === 0,
    children: TouchpointItems({ stage, touchpointIndex, laneKey, firstNumber, look }),
  }));
}, (before, after) => before.laneKey === after.laneKey && sameEntries(before.stage, after.stage, after.laneKey) && sameCell({ ...before, stage: after.stage }, after));

/** How many get here, and how many were lost on the way. */
export const ReachCells = still(({ stage, firstColumn, columnCount, firstNumber, look, reach, share, change }: StageCellsProps & StageReach) => {
  const own = reach === undefined ? [] : [ReachPiece({ reach, share, change, look })];
  const apart = stage.touchpoints.flatMap((touchpoint, touchpointIndex) =>
    touchpoint.reach === undefined ? [] : [TouchpointReach({ reach: touchpoint.reach, owner: { number: firstNumber + touchpointIndex, level: touchpoint.emotion?.level }, look })],
  );
  return Cell({ column: firstColumn, span: columnCount, kind: "cjm-reach", look, empty: own.length + apart.length === 0, children: [...own, ...apart] });
}, sameCell);
