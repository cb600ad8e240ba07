/** How many people get to a stage or touchpoint. Stateless. */
import type { JSX } from "preact";
import type { StageReach } from "../insight/reach-drops";
import type { CellLook } from "./cell-look";
import { NumberBadge } from "./number-badge";
import { changeText, numberText } from "./number-text";
import { ProgressBar } from "./progress-bar";

/** The number, the change against the stage before, and a bar against the journey's largest reach. */
export function ReachPiece({ reach, share, change, look }: StageReach & { readonly look: CellLook }): JSX.Element | null {
  if (reach === undefined) return null;
  const { words } = look;
  return (
    <div key="stage" class="cjm-item cjm-metric">
      <div class="cjm-metric-line">
        <b class="cjm-metric-value" role="img" aria-label={words.map.people(numberText(reach, words.language))}>{numberText(reach, words.language)}</b>
        {change === undefined ? null : (
          <span class={change < 0 ? "cjm-change-text is-loss" : "cjm-change-text"} role="img" aria-label={words.map.drop(changeText(change, words.language))}>{changeText(change, words.language)}</span>
        )}
      </div>
      {ProgressBar({ share: share ?? 0 })}
    </div>
  );
}

/** A touchpoint's own reach with its number. */
export function TouchpointReach({ reach, number, level, look }: { readonly reach: number; readonly number: number; readonly level: number | undefined; readonly look: CellLook }): JSX.Element {
  return (
    <div key={number} class="cjm-item cjm-touchpoint-reach">
      {NumberBadge({ small: true, number, level, scale: look.scale, label: look.words.map.touchpointNumber(number) })}
      <span>{numberText(reach, look.words.language)}</span>
    </div>
  );
}
