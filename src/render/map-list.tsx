/** The map for a narrow pane: a small curve that stays on top, then one section a stage. The same content as the table. Stateless. */
import type { JSX } from "preact";
import { readReach, type StageReach } from "../insight/reach-drops";
import type { Stage, Touchpoint } from "../journey/journey";
import type { MapLayout, MapRow, StageLayout } from "../layout/map-layout";
import type { CellLook } from "./cell-look";
import { Plus } from "lucide";
import { Icon } from "./icon";
import { collapsedText } from "./collapsed-row";
import { hasNoItems, itemsOf } from "./lane-cell";
import { laneIcon } from "./lane-icons";
import { LaneItem } from "./lane-item";
import { ListCurve } from "./list-curve";
import { rowName } from "./row-label";
import { ReachPiece, TouchpointReach } from "./reach-piece";
import { MeanBadge, StageFacts, StageName } from "./stage-header";
import { TouchpointCard } from "./touchpoint-card";

interface MapListProps {
  readonly layout: MapLayout;
  readonly look: CellLook;
  readonly curveSummary: string;
  readonly show: "both" | "curve" | "table";
  /** Rows of which only the name is drawn, by their key. */
  readonly collapsedLanes?: readonly string[] | undefined;
}

/** The list; each section's id is `<prefix>-stage-<index>`, where the chips of the curve lead. */
export function MapList({ layout, look, curveSummary, show, collapsedLanes = [] }: MapListProps): JSX.Element {
  const reaches = readReach(layout.stages.map(({ stage }) => stage));
  return (
    <div class="cjm-list">
      {layout.rows.some((row) => row.kind === "emotion" && !collapsedLanes.includes(row.key)) ? <ListCurve layout={layout} look={look} summary={curveSummary} /> : null}
      {show === "curve" ? null : layout.stages.map((stage) => <StageSection key={stage.stage.path} layout={stage} rows={layout.rows} collapsedLanes={collapsedLanes} reach={reaches[stage.stageIndex]} look={look} />)}
      {look.editable && show !== "curve" ? (
        <button class="cjm-add cjm-add-stage" type="button" data-action="add-stage">
          {Icon({ shape: Plus })}
          {look.words.edit.pointer.addStage}
        </button>
      ) : null}
    </div>
  );
}

interface StageSectionProps {
  readonly layout: StageLayout;
  readonly rows: readonly MapRow[];
  readonly collapsedLanes: readonly string[];
  readonly reach: StageReach | undefined;
  readonly look: CellLook;
}

function StageSection({ layout, rows: all, collapsedLanes, reach, look }: StageSectionProps): JSX.Element {
  const { stage, stageIndex, firstNumber } = layout;
  const rows = all.filter((row) => !collapsedLanes.includes(row.key));
  const folded = all.filter((row) => collapsedLanes.includes(row.key) && row.kind !== "emotion" && !isEmpty(row, layout));
  const withTouchpoints = rows.some((row) => row.kind === "touchpoints");
  return (
    <section class="cjm-list-stage" id={`${look.idPrefix}-stage-${stageIndex}`} data-path={stage.path}>
      <h3 class="cjm-list-title"><StageName stage={stage} look={look} /><MeanBadge stage={stage} look={look} /></h3>
      <div class="cjm-stage-facts"><StageFacts stage={stage} look={look} /></div>
      {withTouchpoints ? stage.touchpoints.map((touchpoint, touchpointIndex) => (
        <div class="cjm-list-touchpoint" key={touchpoint.path}>
          <TouchpointCard touchpoint={touchpoint} number={firstNumber + touchpointIndex} look={look} />
          <Owned owner={touchpoint} rows={rows} look={look} />
        </div>
      )) : null}
      {rows.map((row) => <StageRow key={row.key} row={row} stage={stage} reach={reach} look={look} />)}
      {folded.map((row) => (
        <div class="cjm-list-lane is-collapsed" key={row.key} data-row={row.key}>
          <LaneLabel row={row} look={look} />
          <span class="cjm-collapsed">{collapsedText(row, [layout], look)}</span>
        </div>
      ))}
      {look.editable ? (
        <button class="cjm-add" type="button" data-action="add-touchpoint" data-path={stage.path}>
          {Icon({ shape: Plus })}
          {look.words.edit.list.addTouchpoint}
        </button>
      ) : null}
    </section>
  );
}

function isEmpty(row: MapRow, { stage }: StageLayout): boolean {
  if (row.kind === "touchpoints") return stage.touchpoints.length === 0;
  return row.kind === "reach" ? stage.reach === undefined : hasNoItems(stage, row.key);
}

/** What belongs to one touchpoint, under its card, each lane with its name. */
function Owned({ owner, rows, look }: { readonly owner: Touchpoint; readonly rows: readonly MapRow[]; readonly look: CellLook }): JSX.Element | null {
  const filled = new Set(owner.lanes.filter(({ items }) => items.length > 0).map(({ key }) => key));
  if (filled.size === 0 && owner.reach === undefined) return null;
  const lanes = rows.filter((row) => (row.kind === "reach" ? owner.reach !== undefined : row.kind === "lane" && filled.has(row.key)));
  if (lanes.length === 0) return null;
  return (
    <div class="cjm-list-owned">
      {lanes.map((row) => (
        <div class="cjm-list-lane" key={row.key} data-row={row.key}>
          <LaneLabel row={row} look={look} />
          {row.kind === "reach" && owner.reach !== undefined ? <TouchpointReach reach={owner.reach} look={look} /> : null}
          {itemsOf(owner, row.key).map((item) => <LaneItem key={item.path} laneKey={row.key} item={item} owner={undefined} look={look} />)}
        </div>
      ))}
    </div>
  );
}

function LaneLabel({ row, look }: { readonly row: MapRow; readonly look: CellLook }): JSX.Element {
  return <div class="cjm-list-label"><Icon shape={laneIcon(row.key)} /><span dir="auto">{rowName(row, look)}</span></div>;
}

function StageRow({ row, stage, reach, look }: { readonly row: MapRow; readonly stage: Stage; readonly reach: StageReach | undefined; readonly look: CellLook }): JSX.Element | null {
  if (row.kind === "reach" && reach?.reach !== undefined) {
    return <div class="cjm-list-lane" data-row={row.key}><LaneLabel row={row} look={look} /><ReachPiece {...reach} look={look} /></div>;
  }
  const items = row.kind === "lane" ? itemsOf(stage, row.key) : [];
  if (items.length === 0) return null;
  return (
    <div class="cjm-list-lane" data-row={row.key}>
      <LaneLabel row={row} look={look} />
      {items.map((item) => <LaneItem key={item.path} laneKey={row.key} item={item} owner={undefined} look={look} />)}
    </div>
  );
}
