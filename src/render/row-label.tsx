/** The label at the start of a row: icon and name, for the curve also its scale and its text alternative. Stateless. */
import { Angry, Laugh, Meh } from "lucide";
import type { JSX } from "preact";
import type { CurveLayout, MapRow } from "../layout/map-layout";
import type { CellLook } from "./cell-look";
import { Icon } from "./icon";
import { iconPath } from "./icon-path";
import { laneIcon, laneName } from "./lane-icons";
import { levelText } from "./number-text";

interface RowLabelProps {
  readonly row: MapRow;
  readonly look: CellLook;
  /** For the curve's row. */
  readonly curve?: { readonly layout: CurveLayout; readonly summary: string };
}

/** What a row is called: an own lane as its author spells it. */
export function rowName(row: MapRow, look: CellLook): string {
  return row.own ? row.key : laneName(row.key, look.words);
}

/** A row's header cell. */
export function RowLabel({ row, look, curve }: RowLabelProps): JSX.Element {
  return (
    <th class="cjm-label" scope="row" aria-colindex={1} {...(look.interactive ? { tabIndex: -1 } : {})}>
      <div class="cjm-label-line">
        <Icon shape={laneIcon(row.key)} />
        <span dir="auto">{rowName(row, look)}</span>
      </div>
      {curve === undefined ? null : <Scale look={look} {...curve} />}
    </th>
  );
}

function Scale({ look, layout, summary }: { readonly look: CellLook; readonly layout: CurveLayout; readonly summary: string }): JSX.Element {
  const { scale, words } = look;
  const marks = [
    { level: scale.max, face: Laugh, y: layout.topPx },
    { level: scale.neutral, face: Meh, y: layout.neutralPx },
    { level: scale.min, face: Angry, y: layout.bottomPx },
  ];
  const end = look.rightToLeft ? 0 : 100;
  return (
    <>
      <span class="cjm-spoken">{summary}</span>
      <svg class="cjm-scale" width="52" height={layout.heightPx} aria-hidden>
        {marks.map(({ level, face, y }) => (
          <svg key={level} x={`${end}%`} y={y} class="cjm-place">
            <path class="cjm-face" transform={`translate(${look.rightToLeft ? 2 : -18} -8) scale(0.667)`} d={iconPath(face)} />
            <text class="cjm-scale-number" x={look.rightToLeft ? 24 : -24} y="0" dy="0.36em" text-anchor={look.rightToLeft ? "start" : "end"}>
              {levelText(level, scale, words.language)}
            </text>
          </svg>
        ))}
      </svg>
    </>
  );
}
