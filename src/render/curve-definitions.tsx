/** The gradients of one map's curve: green above neutral, red below. Drawn once per map, named by its prefix. */
import type { JSX } from "preact";
import type { CurveLayout } from "../layout/map-layout";

/** Invisible definitions; the paths name them as `<prefix>-line` and `<prefix>-area`. */
export function CurveDefinitions({ curve, idPrefix }: { readonly curve: CurveLayout; readonly idPrefix: string }): JSX.Element {
  const along = { gradientUnits: "userSpaceOnUse", x1: 0, x2: 0, y1: curve.topPx, y2: curve.bottomPx } as const;
  return (
    <svg class="cjm-definitions" width="0" height="0" aria-hidden>
      <defs>
        <linearGradient id={`${idPrefix}-line`} {...along}>
          <stop offset="0" class="cjm-stop-positive" />
          <stop offset="0.28" class="cjm-stop-mild" />
          <stop offset="0.5" class="cjm-stop-neutral" />
          <stop offset="0.74" class="cjm-stop-low" />
          <stop offset="1" class="cjm-stop-negative" />
        </linearGradient>
        <linearGradient id={`${idPrefix}-area`} {...along}>
          <stop offset="0" class="cjm-stop-above" />
          <stop offset="0.5" class="cjm-stop-level" />
          <stop offset="1" class="cjm-stop-below" />
        </linearGradient>
      </defs>
    </svg>
  );
}
