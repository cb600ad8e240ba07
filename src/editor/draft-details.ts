/** The draft of one property of a lane's entry, there already or not: its owner, its date, its number, a key of the author's own. */
import { joinTyped } from "../journey/join-path";
import { itemAt } from "./actions/find-place";
import { type ItemProperty, knownProperty, propertyKind, propertyText } from "./actions/item-properties";
import { quotedPath } from "./draft-anchor";
import type { DraftAnchor, DraftPlace } from "./draft-place";
import { draftOfProperty, type DraftSource } from "./draft-places";
import type { ItemTarget } from "./edit-target";

/** Pieces that are no details in the entry's last line. */
const pieces: Partial<Record<ItemProperty, string>> = { reason: ".cjm-reason", value: ".cjm-metric-value", target: ".cjm-metric-target", severity: ".cjm-severity" };

/** The draft of the property an entry has, or may get, under a key; undefined for a value of the author's own that is no plain text. */
export function draftOfDetail(source: DraftSource, target: ItemTarget, key: string, near?: Element): DraftPlace | undefined {
  const item = itemAt(source.scene.journey, target);
  if (item === undefined) return undefined;
  const known = knownProperty(key, item);
  const part = (known === undefined ? undefined : pieces[known]) ?? `[data-detail="${quotedPath(key)}"]`;
  const anchor: DraftAnchor = { path: target.path, rowKey: target.laneKey, part, ...(near === undefined ? {} : { near }) };
  if (known !== undefined) return draftOfProperty(source, target.path, { key: known, kind: propertyKind(item, known), shown: propertyText(item, known) }, anchor);
  const other = item.others.find((one) => one.key === key);
  const { seenAt } = source.editing;
  // A list or a map under the author's own key would be flattened by a text.
  if (other === undefined || (seenAt !== undefined && seenAt(joinTyped(target.path, key)) !== other.text)) return undefined;
  return draftOfProperty(source, target.path, { key, kind: "text", shown: other.text, own: true }, anchor);
}
