/** The small curve of the narrow layout with a chip for each stage beneath. Stateless. */
import type { JSX } from "preact";
import type { CurvePoint, MapLayout, StageLayout } from "../layout/map-layout";
import type { CellLook } from "./cell-look";
import { CurveLines } from "./curve-cell";
import { plainTextOf, pointName } from "./curve-words";

const shownHeightPx = 72;

/** One strip of equal stages that scrolls sideways when they are many; a chip leads to its stage's section. */
export function ListCurve({ layout, look, summary }: { readonly layout: MapLayout; readonly look: CellLook; readonly summary: string }): JSX.Element {
  return (
    <nav class="cjm-list-curve" aria-label={look.words.map.curveLabel}>
      <p class="cjm-spoken">{summary}</p>
      <ol class="cjm-list-stages">
        {layout.stages.map((stage) => {
          const name = stage.stage.name === undefined ? look.words.map.unnamedStage : plainTextOf(stage.stage.name);
          return (
            <li class="cjm-list-column" key={stage.stage.path}>
              <SmallCurve stage={stage} layout={layout} look={look} />
              <a class="cjm-list-chip" href={`#${look.idPrefix}-stage-${stage.stageIndex}`} data-stage={stage.stageIndex} title={name}><span dir="auto">{name}</span></a>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

function SmallCurve({ stage, layout, look }: { readonly stage: StageLayout; readonly layout: MapLayout; readonly look: CellLook }): JSX.Element {
  const { heightPx, neutralPx } = layout.curve;
  const columns = layout.curve.columns.slice(stage.firstColumn, stage.firstColumn + stage.columnCount);
  const width = 100 / Math.max(1, columns.length);
  const neutral = (neutralPx / heightPx) * shownHeightPx;
  return (
    <svg class="cjm-small-curve" width="100%" height={shownHeightPx} role="group" aria-label={look.words.map.curveLabel}>
      <line class="cjm-neutral" x1="0" x2="100%" y1={neutral} y2={neutral} />
      {columns.map((column, position) => {
        const x = look.rightToLeft ? 100 - width * (position + 1) : width * position;
        return (
          <svg key={position} x={`${x}%`} width={`${width}%`} height={shownHeightPx} class="cjm-place">
            <CurveLines column={column} heightPx={heightPx} shownHeight={shownHeightPx} look={look} />
            {column.points.map((point) => <SmallPoint key={point.step.number ?? "stage"} point={point} heightPx={heightPx} total={layout.touchpointCount} look={look} />)}
          </svg>
        );
      })}
    </svg>
  );
}

/** Only the lowest and the highest keep their number in so little room; a stage's own score is a square here too. */
function SmallPoint({ point, heightPx, total, look }: { readonly point: CurvePoint; readonly heightPx: number; readonly total: number; readonly look: CellLook }): JSX.Element {
  const x = `${look.rightToLeft ? 100 - point.xPercent : point.xPercent}%`;
  const y = (point.yPx / heightPx) * shownHeightPx;
  const numbered = point.step.number !== undefined && point.roles.some((role) => role !== "last");
  return (
    <g class={`cjm-point is-${point.band}`} data-number={point.step.number} data-path={(point.step.touchpoint ?? point.step.stage).path} role="img" aria-label={pointName(point, total, look.words, look.scale)}>
      {point.step.number === undefined ? (
        <svg x={x} y={y} class="cjm-place">
          <rect class="cjm-disc" x="-4.5" y="-4.5" width="9" height="9" rx="2" />
        </svg>
      ) : (
        <circle class="cjm-disc" cx={x} cy={y} r={numbered ? 9 : 4.5} />
      )}
      {numbered ? <text class="cjm-disc-number" x={x} y={y} dy="0.36em">{point.step.number}</text> : null}
    </g>
  );
}
