/** On which side of a draft its suggestions have room: never beyond what is in sight, so that the map keeps still. Pure. */
import type { LayerRect } from "./editing-layer";

/** The sizes the style sheet gives the list. */
const listHeightPx = 230;
const [leastWidthPx, mostWidthPx] = [220, 320];

/** `above`: over the draft instead of under it; `atEnd`: from the draft's far edge back, instead of from its near one on. */
export function listSideOf(draft: LayerRect, sight: LayerRect, rightToLeft: boolean): { readonly above: boolean; readonly atEnd: boolean } {
  const widthPx = Math.min(mostWidthPx, Math.max(leastWidthPx, draft.width));
  const above = draft.y + draft.height + listHeightPx > sight.y + sight.height && draft.y - listHeightPx > sight.y;
  const atEnd = rightToLeft ? draft.x + draft.width - widthPx < sight.x : draft.x + widthPx > sight.x + sight.width;
  return { above, atEnd };
}
