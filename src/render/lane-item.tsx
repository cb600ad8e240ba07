/** One entry of a lane, drawn as its lane asks: a quote, a question, a barrier, a solution, a metric, or plain text. Stateless. */
import { OctagonAlert, Square, SquareCheckBig, SquareDot, SquareSlash } from "lucide";
import type { JSX } from "preact";
import type { LaneItem as Item } from "../journey/journey";
import type { CellLook } from "./cell-look";
import { Icon } from "./icon";
import { inlineText } from "./inline/inline-text";
import { ItemDetails } from "./item-details";
import { Metric } from "./metric";
import { NumberBadge } from "./number-badge";
import { quoted } from "./quoted";
import { directionOf } from "./text-direction";

export interface LaneItemProps {
  readonly laneKey: string;
  readonly item: Item;
  /** The touchpoint it belongs to; undefined for a stage's own item, or where the column itself is the touchpoint. */
  readonly owner: { readonly number: number; readonly level: number | undefined } | undefined;
  readonly look: CellLook;
}

/** The entry with everything its author noted, keyed by its path. Called, not mounted: a component for each piece would cost more than the piece. */
export function LaneItem(props: LaneItemProps): JSX.Element {
  const { laneKey, item, look } = props;
  switch (laneKey) {
    case "barriers":
      return Barrier(props);
    case "solutions":
      return Solution(props);
    case "thoughts":
      return Plain({ ...props, item: { ...item, text: quoted(item.text, look.words) }, kind: "cjm-quote" });
    case "questions":
      return Plain({ ...props, kind: "cjm-question" });
    default:
      return item.value === undefined && item.target === undefined ? Plain({ ...props, kind: "cjm-plain" }) : Metric({ ...props, tail: Tail(props) });
  }
}

/** Whose item it is: the persona's name, and the touchpoint's number. */
function Tail({ item, owner, look }: LaneItemProps): JSX.Element {
  return (
    <>
      {item.persona === undefined ? null : <span class="cjm-persona-tag" dir="auto">{item.persona}</span>}
      {owner === undefined ? null : (
        NumberBadge({ small: true, number: owner.number, level: owner.level, scale: look.scale, label: look.words.map.touchpointNumber(owner.number) })
      )}
    </>
  );
}

function Reason({ item, look }: { readonly item: Item; readonly look: CellLook }): JSX.Element | null {
  if (item.reason === undefined) return null;
  return (
    <div class="cjm-reason" dir={directionOf(item.reason, look.rightToLeft)}>
      <span class="cjm-aside">{look.words.map.reason}: </span>
      {inlineText(item.reason, look.links)}
    </div>
  );
}

function Plain(props: LaneItemProps & { readonly kind: string }): JSX.Element {
  const { item, look, kind } = props;
  const direction = directionOf(item.text, look.rightToLeft);
  const details = ItemDetails({ item, look });
  if (details === null && item.reason === undefined) {
    return (
      <div key={item.path} class={`cjm-item cjm-item-text ${kind}`} data-path={item.path} dir={direction}>
        {inlineText(item.text, look.links)}
        {Severity({ item, look })}
        {Tail(props)}
      </div>
    );
  }
  return (
    <div key={item.path} class={`cjm-item ${kind}`} data-path={item.path}>
      <div class="cjm-item-text" dir={direction}>
        {inlineText(item.text, look.links)}
        {Severity({ item, look })}
        {Tail(props)}
      </div>
      {Reason({ item, look })}
      {details}
    </div>
  );
}

function Barrier(props: LaneItemProps): JSX.Element {
  const { item, look } = props;
  return (
    <div key={item.path} class={`cjm-item cjm-barrier severity-${item.severity ?? 0}`} data-path={item.path}>
      {Icon({ shape: OctagonAlert })}
      <div class="cjm-item-body">
        <div class="cjm-item-text" dir={directionOf(item.text, look.rightToLeft)}>
          {inlineText(item.text, look.links)}
          {Severity({ item, look })}
          {Tail(props)}
        </div>
        {Reason({ item, look })}
        {ItemDetails({ item, look })}
      </div>
    </div>
  );
}

/** Three dots, as many filled as the barrier is severe. */
function Severity({ item, look }: { readonly item: Item; readonly look: CellLook }): JSX.Element | null {
  if (item.severity === undefined) return null;
  const filled = Math.max(0, Math.min(3, Math.round(item.severity)));
  return (
    <span class="cjm-severity" role="img" aria-label={look.words.map.severity(item.severity)}>
      {"●".repeat(filled)}
      <span class="cjm-severity-rest">{"●".repeat(3 - filled)}</span>
    </span>
  );
}

const statusIcons = { open: Square, doing: SquareDot, done: SquareCheckBig, other: SquareSlash } as const;

function Solution(props: LaneItemProps): JSX.Element {
  const { item, look } = props;
  const kind = item.status?.kind ?? "open";
  const label = item.status === undefined || item.status.kind === "other" ? (item.status?.text ?? look.words.map.statuses.open) : look.words.map.statuses[item.status.kind];
  return (
    <div key={item.path} class={`cjm-item cjm-solution is-${kind}`} data-path={item.path}>
      {Icon({ shape: statusIcons[kind], label, class: "cjm-status" })}
      <div class="cjm-item-body">
        <div class="cjm-item-text" dir={directionOf(item.text, look.rightToLeft)}>
          {kind === "done" ? <s>{inlineText(item.text, look.links)}</s> : inlineText(item.text, look.links)}
          {Severity({ item, look })}
          {Tail(props)}
        </div>
        {Reason({ item, look })}
        {ItemDetails({ item, look })}
      </div>
    </div>
  );
}
