/** One entry of a lane, drawn as its lane asks: a quote, a question, a barrier, a solution, a metric, or plain text. Stateless. */
import { Square, SquareCheckBig, SquareDot, SquareSlash } from "lucide";
import type { ComponentChildren, JSX } from "preact";
import type { LaneItem as Item } from "../journey/journey";
import type { CellLook } from "./cell-look";
import { Icon } from "./icon";
import { inlineText } from "./inline/inline-text";
import { ItemDetails } from "./item-details";
import { Metric } from "./metric";
import { numberMark } from "./number-badge";
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
      return Entry({ ...props, kind: `cjm-barrier severity-${item.severity ?? 0}` });
    case "solutions":
      return Solution(props);
    case "thoughts":
      return Entry({ ...props, item: { ...item, text: quoted(item.text, look.words) }, kind: "cjm-quote" });
    case "questions":
      return Entry({ ...props, kind: "cjm-question" });
    default:
      return item.value === undefined && item.target === undefined ? Entry({ ...props, kind: "cjm-plain" }) : Metric({ ...props, tail: Tail(props) });
  }
}

/** Whose item it is: the persona's name. The touchpoint's number is a mark of the text itself. */
function Tail({ item }: LaneItemProps): JSX.Element | null {
  return item.persona === undefined ? null : <> <span class="cjm-persona-tag" dir="auto">{item.persona}</span></>;
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

/** Text with its marks, and beneath it what else was noted; one element alone when nothing was. `before` stands at the text's side. */
function Entry(props: LaneItemProps & { readonly kind: string; readonly before?: JSX.Element; readonly shown?: ComponentChildren }): JSX.Element {
  const { item, owner, look, kind, before, shown = inlineText(item.text, look.links) } = props;
  const direction = directionOf(item.text, look.rightToLeft);
  const details = ItemDetails({ item, look });
  const { band, attributes } = numberMark(owner, look);
  if (details === null && item.reason === undefined) {
    return (
      <div key={item.path} class={`cjm-item cjm-item-text ${kind}${band}`} data-path={item.path} {...attributes} dir={direction}>
        {before}
        {shown}
        {Severity({ item, look })}
        {Tail(props)}
      </div>
    );
  }
  return (
    <div key={item.path} class={`cjm-item ${kind}`} data-path={item.path}>
      {before}
      <div class={`cjm-item-text${band}`} {...attributes} dir={direction}>
        {shown}
        {Severity({ item, look })}
        {Tail(props)}
      </div>
      {Reason({ item, look })}
      {details}
    </div>
  );
}

/** Three dots, as many filled as the barrier is severe. A line may break before them: with the number behind they are no word's end. */
function Severity({ item, look }: { readonly item: Item; readonly look: CellLook }): JSX.Element | null {
  if (item.severity === undefined) return null;
  const filled = Math.max(0, Math.min(3, Math.round(item.severity)));
  return (
    <>
      {" "}
      <span class="cjm-severity" role="img" aria-label={look.words.map.severity(item.severity)}>
        {"●".repeat(filled)}
        <span class="cjm-severity-rest">{"●".repeat(3 - filled)}</span>
      </span>
    </>
  );
}

const statusIcons = { open: Square, doing: SquareDot, done: SquareCheckBig, other: SquareSlash } as const;

function Solution(props: LaneItemProps): JSX.Element {
  const { item, look } = props;
  const kind = item.status?.kind ?? "open";
  const label = item.status === undefined || item.status.kind === "other" ? (item.status?.text ?? look.words.map.statuses.open) : look.words.map.statuses[item.status.kind];
  const text = inlineText(item.text, look.links);
  return Entry({ ...props, kind: `cjm-solution is-${kind}`, before: Icon({ shape: statusIcons[kind], label, class: "cjm-status" }), shown: kind === "done" ? <s>{text}</s> : text });
}
