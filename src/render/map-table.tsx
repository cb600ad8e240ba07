/** The map as a table: two header rows, the curve, the lanes. Stateless; which stages to draw may be limited for speed. */
import { Route } from "lucide";
import { Fragment, type JSX } from "preact";
import { readReach, type StageReach } from "../insight/reach-drops";
import type { MapLayout, MapRow, StageLayout } from "../layout/map-layout";
import { type CellLook, sameLook } from "./cell-look";
import { CurveCell } from "./curve-cell";
import { plainTextOf } from "./curve-words";
import { Icon } from "./icon";
import { LaneCells, ReachCells, TouchpointCells } from "./map-cells";
import { CollapsedRow } from "./collapsed-row";
import { sameEntries } from "./lane-cell";
import { RowLabel } from "./row-label";
import { still } from "./still";
import { StageFactsCell, StageHeader, TouchpointHeads } from "./stage-header";

/** Stages from `first` to before `end`; the rest is blank of the same width. */
export interface VisibleStages {
  readonly first: number;
  readonly end: number;
}

export interface MapTableProps {
  readonly layout: MapLayout;
  readonly look: CellLook;
  readonly title: string;
  readonly density: "stages" | "touchpoints";
  readonly curveSummary: string;
  readonly personaNames: string;
  readonly personaColors: string;
  /** True when no step has a score. */
  readonly unscored: boolean;
  /** Rows drawn as a thin line, by their key. */
  readonly collapsedLanes?: readonly string[] | undefined;
  readonly visible?: VisibleStages | undefined;
  /** Least height of each row by its key, so that rows keep still while stages come and go. */
  readonly rowHeightsPx?: ReadonlyMap<string, number> | undefined;
  /** When set, rows after so many have their label and height only. */
  readonly firstRows?: number | undefined;
}

export const labelColumnPx = 140;

/** The whole table; `aria-colcount` tells the true number of columns. */
export function MapTable(props: MapTableProps): JSX.Element {
  const { layout, look, density, visible, title } = props;
  const columnCount = layout.columns.length;
  const stages = visible === undefined ? layout.stages : layout.stages.slice(visible.first, visible.end);
  const before = stages[0]?.firstColumn ?? 0;
  const lastStage = stages.at(-1);
  const after = lastStage === undefined ? 0 : columnCount - lastStage.firstColumn - lastStage.columnCount;
  const words = look.words.map;
  const reaches = readReach(layout.stages.map((one) => one.stage));
  return (
    <div class="cjm-grid">
      <svg class="cjm-width" width={labelColumnPx + columnCount * layout.columnMinimumPx} height="0" aria-hidden />
      <div class="cjm-frame">
        <table class={`cjm-table is-by-${density}`} aria-label={title} aria-colcount={columnCount + 1} {...(look.interactive ? { role: "grid" as const } : {})}>
          <colgroup>
            <col class="cjm-label-column" width={labelColumnPx} />
            <col span={Math.max(1, columnCount)} />
          </colgroup>
          <thead>
            <tr>
              <th class="cjm-corner" rowSpan={2} scope="col" aria-colindex={1} {...(look.interactive ? { tabIndex: -1 } : {})}>
                <div class="cjm-label-line">
                  {Icon({ shape: Route })}
                  <span>{words.stages(layout.stages.length)}{layout.touchpointCount === 0 ? null : <><br />{words.touchpoints(layout.touchpointCount)}</>}</span>
                </div>
              </th>
              {Blank({ count: before })}
              {stages.map((stage) => <StageHeader key={stage.stage.path} layout={stage} look={look} byTouchpoint={density === "touchpoints"} />)}
              {Blank({ count: after })}
            </tr>
            <tr class="cjm-second-head">
              {Blank({ count: before })}
              {stages.map((stage) => (density === "stages" ? <StageFactsCell key={stage.stage.path} layout={stage} look={look} /> : <TouchpointHeads key={stage.stage.path} layout={stage} look={look} />))}
              {Blank({ count: after })}
            </tr>
          </thead>
          <tbody>
            {layout.rows.map((row, place) => {
              if (props.collapsedLanes?.includes(row.key) === true) return <CollapsedRow key={row.key} row={row} layout={layout} look={look} />;
              const later = place >= (props.firstRows ?? layout.rows.length);
              return <TableRow key={row.key} row={row} stages={later ? none : stages} before={later ? columnCount : before} after={later ? 0 : after} heightPx={later || visible !== undefined ? heightOf(row, props) : undefined} reaches={reaches} table={props} />;
            })}
          </tbody>
        </table>
      </div>
    </div>
  );
}

const none: readonly StageLayout[] = [];

interface TableRowProps {
  readonly row: MapRow;
  /** Those drawn, and how many columns before and after them are not. */
  readonly stages: readonly StageLayout[];
  readonly before: number;
  readonly after: number;
  readonly heightPx: number | undefined;
  readonly reaches: readonly StageReach[];
  readonly table: MapTableProps;
}

/** One row with its label. A lane's is drawn again only when something in that lane changed. */
const TableRow = still(({ row, stages, before, after, heightPx, reaches, table }: TableRowProps) => (
  <tr class={`cjm-row row-${row.own ? "own" : row.key}`} data-row={row.key} {...(heightPx === undefined ? {} : { height: heightPx })}>
    <RowLabel row={row} look={table.look} {...(row.kind === "emotion" ? { curve: { layout: table.layout.curve, summary: table.curveSummary } } : {})} />
    {Blank({ count: before })}
    {stages.map((stage) => RowCells({ row, stage, reach: reaches[stage.stageIndex], table }))}
    {Blank({ count: after })}
  </tr>
), sameLaneRow);

/** True for a lane whose entries, their places and their numbers are what they were. The curve and the rest compare cell by cell. */
function sameLaneRow(was: TableRowProps, is: TableRowProps): boolean {
  return (
    is.row.kind === "lane" && was.row.kind === "lane" && was.row.key === is.row.key && was.row.own === is.row.own &&
    was.before === is.before && was.after === is.after && was.heightPx === is.heightPx && sameLook(was.table.look, is.table.look) &&
    was.stages.length === is.stages.length && is.stages.every((stage, position) => {
      const old = was.stages[position];
      return old !== undefined && sameLane(old, stage, is.row.key);
    })
  );
}

function sameLane(was: StageLayout, is: StageLayout, laneKey: string): boolean {
  if (was.firstColumn !== is.firstColumn || was.columnCount !== is.columnCount || was.firstNumber !== is.firstNumber) return false;
  return was.stage === is.stage || sameEntries(was.stage, is.stage, laneKey);
}

function heightOf(row: MapRow, { rowHeightsPx }: MapTableProps): number | undefined {
  const height = rowHeightsPx?.get(row.key);
  return height === undefined || row.kind === "emotion" ? undefined : Math.ceil(height);
}

/** A stretch of columns that is not drawn. */
function Blank({ count }: { readonly count: number }): JSX.Element | null {
  return count === 0 ? null : <td class="cjm-blank" colSpan={count} aria-hidden />;
}

/** Keys stand in the markup itself: one within spread props is no key, and cells would change places while stages come and go. */
function RowCells({ row, stage: layout, reach, table }: { readonly row: MapRow; readonly stage: StageLayout; readonly reach: StageReach | undefined; readonly table: MapTableProps }): JSX.Element {
  const { look } = table;
  const { stage, firstColumn, columnCount, firstNumber } = layout;
  const common = { stage, firstColumn, columnCount, firstNumber, look };
  if (row.kind === "touchpoints") return <TouchpointCells key={stage.path} {...common} byTouchpoint={table.density === "touchpoints"} />;
  if (row.kind === "reach") return <ReachCells key={stage.path} {...common} reach={reach?.reach} share={reach?.share} change={reach?.change} />;
  if (row.kind === "lane") return <LaneCells key={stage.path} {...common} laneKey={row.key} />;
  const { curve, touchpointCount } = table.layout;
  const firstDrawn = table.layout.stages[table.visible?.first ?? 0]?.firstColumn;
  const stageName = stage.name === undefined ? look.words.map.unnamedStage : plainTextOf(stage.name);
  return (
    <Fragment key={stage.path}>
      {curve.columns.slice(firstColumn, firstColumn + columnCount).map((column, position) => (
        <CurveCell
          key={position}
          column={column}
          columnIndex={firstColumn + position}
          heightPx={curve.heightPx}
          neutralPx={curve.neutralPx}
          touchpointCount={touchpointCount}
          stageName={stageName}
          personaNames={table.personaNames}
          personaColors={table.personaColors}
          hint={table.unscored && firstColumn + position === firstDrawn ? look.words.map.noScores : undefined}
          look={look}
        />
      ))}
    </Fragment>
  );
}
