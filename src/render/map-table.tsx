/** The map as a table: two header rows, the curve, the lanes. Stateless; which stages to draw may be limited for speed. */
import { Route } from "lucide";
import { Fragment, type JSX } from "preact";
import { readReach, type StageReach } from "../insight/reach-drops";
import type { MapLayout, MapRow, StageLayout } from "../layout/map-layout";
import type { CellLook } from "./cell-look";
import { CurveCell } from "./curve-cell";
import { plainTextOf } from "./curve-words";
import { Icon } from "./icon";
import { LaneCells, ReachCells, TouchpointCells } from "./map-cells";
import { CollapsedRow } from "./collapsed-row";
import { RowLabel } from "./row-label";
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
  const blanks = { before: Blank({ count: before }), after: Blank({ count: after }) };
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
              {blanks.before}
              {stages.map((stage) => <StageHeader key={stage.stage.path} layout={stage} look={look} byTouchpoint={density === "touchpoints"} />)}
              {blanks.after}
            </tr>
            <tr class="cjm-second-head">
              {blanks.before}
              {stages.map((stage) => (density === "stages" ? <StageFactsCell key={stage.stage.path} layout={stage} look={look} /> : <TouchpointHeads key={stage.stage.path} layout={stage} look={look} />))}
              {blanks.after}
            </tr>
          </thead>
          <tbody>
            {layout.rows.map((row) => props.collapsedLanes?.includes(row.key) === true ? <CollapsedRow key={row.key} row={row} layout={layout} look={look} /> : (
              <tr key={row.key} class={`cjm-row row-${row.own ? "own" : row.key}`} data-row={row.key} {...heightOf(row, props)}>
                <RowLabel row={row} look={look} {...(row.kind === "emotion" ? { curve: { layout: layout.curve, summary: props.curveSummary } } : {})} />
                {blanks.before}
                {stages.map((stage) => RowCells({ row, stage, reach: reaches[stage.stageIndex], table: props }))}
                {blanks.after}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function heightOf(row: MapRow, { rowHeightsPx }: MapTableProps): { height?: number } {
  const height = rowHeightsPx?.get(row.key);
  return height === undefined || row.kind === "emotion" ? {} : { height: Math.ceil(height) };
}

/** A stretch of columns that is not drawn. */
function Blank({ count }: { readonly count: number }): JSX.Element | null {
  return count === 0 ? null : <td class="cjm-blank" colSpan={count} aria-hidden />;
}

function RowCells({ row, stage: layout, reach, table }: { readonly row: MapRow; readonly stage: StageLayout; readonly reach: StageReach | undefined; readonly table: MapTableProps }): JSX.Element {
  const { look } = table;
  const { stage, firstColumn, columnCount, firstNumber } = layout;
  const common = { key: stage.path, stage, firstColumn, columnCount, firstNumber, look };
  if (row.kind === "touchpoints") return <TouchpointCells {...common} byTouchpoint={table.density === "touchpoints"} />;
  if (row.kind === "reach") return <ReachCells {...common} reach={reach?.reach} share={reach?.share} change={reach?.change} />;
  if (row.kind === "lane") return <LaneCells {...common} laneKey={row.key} />;
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
