/** One point of the curve: a numbered disc, a square for a stage's own score, with the marks of a change and of a moment of truth. */
import { Sparkles } from "lucide";
import type { JSX } from "preact";
import type { CurvePoint } from "../layout/map-layout";
import type { CellLook } from "./cell-look";
import { pointName } from "./curve-words";
import { iconPath } from "./icon-path";

/** The smallest radius a number is readable in, and one of three digits. */
const smallestNumberedPx = 7;
const smallestLongNumberedPx = 9;

/** The point with its spoken name; `data-number` joins it with its card. */
export function CurvePointMark({ point, total, look }: { readonly point: CurvePoint; readonly total: number; readonly look: CellLook }): JSX.Element {
  const at = (percent: number): string => `${look.rightToLeft ? 100 - percent : percent}%`;
  const x = at(point.xPercent);
  const number = point.step.number;
  const name = pointName(point, total, look.words, look.scale);
  return (
    <g key={number ?? "stage"} class={`cjm-point is-${point.band}${point.radiusPx < 9 ? " is-small" : ""}`} data-number={number} data-path={(point.step.touchpoint ?? point.step.stage).path} role="img" aria-label={name}>
      {point.start === undefined ? null : (
        <>
          <line class="cjm-change" x1={at(point.start.xPercent)} y1={point.start.yPx} x2={x} y2={point.yPx} />
          <circle class={`cjm-start is-${point.start.band}`} cx={at(point.start.xPercent)} cy={point.start.yPx} r="4" />
        </>
      )}
      {point.roles.includes("lowest") ? <circle class="cjm-halo" cx={x} cy={point.yPx} r={point.radiusPx + 7} /> : null}
      {number === undefined ? (
        <svg x={x} y={point.yPx} class="cjm-place">
          <rect class="cjm-disc" x="-7" y="-7" width="14" height="14" rx="3" />
        </svg>
      ) : (
        <circle class="cjm-disc" cx={x} cy={point.yPx} r={point.radiusPx} />
      )}
      {number === undefined || point.radiusPx < (number > 99 ? smallestLongNumberedPx : smallestNumberedPx) ? null : (
        <text class="cjm-disc-number" x={x} y={point.yPx} dy="0.36em">
          {number}
        </text>
      )}
      {point.moment ? (
        <svg x={x} y={point.yPx - point.radiusPx - 21} class="cjm-place cjm-moment-mark">
          <path transform="translate(-9 0) scale(0.75)" d={iconPath(Sparkles)} />
        </svg>
      ) : null}
    </g>
  );
}
