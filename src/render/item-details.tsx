/** The small print of a lane item: reason, owner, date and whatever else the author noted. Stateless. */
import type { JSX } from "preact";
import type { LaneItem } from "../journey/journey";
import type { CellLook } from "./cell-look";
import { dateText, daysBetween, measuredText } from "./date-text";
import { inlineText } from "./inline/inline-text";
import { numberText } from "./number-text";
import { directionOf } from "./text-direction";

/** True when an undone item's date is before today. */
function isOverdue(item: LaneItem, today: string): boolean {
  const days = daysBetween(item.due?.iso, today);
  return days !== undefined && days > 0 && item.status?.kind !== "done";
}

/** A line of facts under the item's text; nothing when it has none. On an edited map each names its property. `value` and `target` are the metric's own business. */
export function ItemDetails({ item, look }: { readonly item: LaneItem; readonly look: CellLook }): JSX.Element | null {
  const facts = detailsOf(item, look);
  if (facts.length === 0) return null;
  return (
    <div class="cjm-details">
      {facts.map(({ key, text, markdown, kind }, position) => (
        <span class={kind === undefined ? "cjm-detail" : `cjm-detail ${kind}`} key={position} data-detail={look.editable ? key : undefined} dir={directionOf(text, look.rightToLeft)}>
          {markdown ? inlineText(text, look.links) : text}
        </span>
      ))}
    </div>
  );
}

interface Detail {
  /** Its property: the model's name for a known one, the key as typed for another. */
  readonly key: string;
  readonly text: string;
  readonly markdown: boolean;
  readonly kind?: string;
}

function detailsOf(item: LaneItem, look: CellLook): Detail[] {
  const words = look.words.map;
  const language = look.words.language;
  const facts: Detail[] = [];
  const say = (key: string, text: string, kind?: string): void => void facts.push(kind === undefined ? { key, text, markdown: false } : { key, text, markdown: false, kind });
  const write = (key: string, text: string): void => void facts.push({ key, text, markdown: true });
  if (item.status?.kind === "doing") say("status", words.statuses.doing, "is-doing");
  if (item.status?.kind === "other") say("status", item.status.text);
  if (item.owner !== undefined) write("owner", item.owner);
  if (item.due !== undefined) {
    const date = dateText(item.due, language);
    if (isOverdue(item, look.today)) say("due", words.overdue(date), "is-overdue");
    else if (item.status?.kind !== "done") say("due", item.due.iso === undefined ? date : words.due(date));
  }
  if (item.solves !== undefined) write("solves", words.solves(item.solves));
  if (item.impact !== undefined) say("impact", words.impact(numberText(item.impact, language)));
  if (item.effort !== undefined) say("effort", words.effort(numberText(item.effort, language)));
  if (item.weight !== undefined) say("weight", words.weight(numberText(item.weight, language)));
  if (item.measured !== undefined) write("measured", measuredText(item.measured, look.today, look.words));
  if (item.informed.length > 0) write("informed", words.informed(item.informed.join(words.listJoin)));
  for (const other of item.others) write(other.key, `${other.key}: ${other.text}`);
  return facts;
}
