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
          <span class={`cjm-change-text${change < 0 ? " is-loss" : Math.round(change * 100) === 0 ? " is-level" : ""}`} role="img" aria-label={words.map.drop(changeText(change, words.language))}>{changeText(change, words.language)}</span>
        )}
      </div>
      {ProgressBar({ share: share ?? 0 })}
    </div>
  );
}

/** A touchpoint's own reach; with its number where it is not said otherwise whose it is. */
export function TouchpointReach({ reach, owner, look }: { readonly reach: number; readonly owner?: { readonly number: number; readonly level: number | undefined }; readonly look: CellLook }): JSX.Element {
  return (
    <div key={owner?.number} class="cjm-item cjm-touchpoint-reach">
      {owner === undefined ? null : NumberBadge({ small: true, ...owner, scale: look.scale, label: look.words.map.touchpointNumber(owner.number) })}
      <span>{numberText(reach, look.words.language)}</span>
    </div>
  );
}
