/** A number with its target: value, unit, bar. Stateless. */
import type { JSX } from "preact";
import type { LaneItem } from "../journey/journey";
import type { CellLook } from "./cell-look";
import { inlineText } from "./inline/inline-text";
import { ItemDetails } from "./item-details";
import { numberMark } from "./number-badge";
import { numberText } from "./number-text";
import { ProgressBar } from "./progress-bar";
import { directionOf } from "./text-direction";

/** The metric of an item with a value or a target; `tail` says whose it is. */
export function Metric({ item, owner, look, tail }: { readonly item: LaneItem; readonly owner: { readonly number: number; readonly level: number | undefined } | undefined; readonly look: CellLook; readonly tail: JSX.Element | null }): JSX.Element {
  const { words } = look;
  const { band, attributes } = numberMark(owner, look);
  const write = (value: number): string => (item.unit === undefined ? numberText(value, words.language) : `${numberText(value, words.language)}\u00A0${item.unit}`);
  const { value, target } = item;
  const reached = value !== undefined && target !== undefined && value >= target;
  return (
    <div key={item.path} class="cjm-item cjm-metric" data-path={item.path}>
      <div class={`cjm-metric-line${band}`} {...attributes}>
        <b class="cjm-metric-value">{value === undefined ? "—" : write(value)}</b>
        {target === undefined ? null : <span class={reached ? "cjm-metric-target is-reached" : "cjm-metric-target"}>{words.map.target(write(target))}{reached ? ` · ${words.map.targetReached}` : ""}</span>}
        {tail}
      </div>
      {item.text === "" ? null : <div class="cjm-metric-name" dir={directionOf(item.text, look.rightToLeft)}>{inlineText(item.text, look.links)}</div>}
      {target === undefined || target === 0 || value === undefined ? null : ProgressBar({ share: value / target })}
      {item.reason === undefined ? null : <div class="cjm-reason" dir={directionOf(item.reason, look.rightToLeft)}>{inlineText(item.reason, look.links)}</div>}
      {ItemDetails({ item, look })}
    </div>
  );
}
