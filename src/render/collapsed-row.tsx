/** A row its reader has folded: its name on a thin line, and how much lies in it. Stateless. */
import type { JSX } from "preact";
import type { MapLayout, MapRow, StageLayout } from "../layout/map-layout";
import type { CellLook } from "./cell-look";
import { itemsOf } from "./lane-cell";
import { RowLabel } from "./row-label";

/** The label and one cell over all columns. */
export function CollapsedRow({ row, layout, look }: { readonly row: MapRow; readonly layout: MapLayout; readonly look: CellLook }): JSX.Element {
  return (
    <tr class={`cjm-row row-${row.own ? "own" : row.key} is-collapsed`} data-row={row.key}>
      <RowLabel row={row} look={look} />
      <td class="cjm-cell cjm-collapsed" aria-colindex={2} colSpan={Math.max(1, layout.columns.length)} {...(look.interactive ? { tabIndex: -1 } : {})}>
        {collapsedText(row, layout.stages, look)}
      </td>
    </tr>
  );
}

/** `12 entries, collapsed`; without a number where entries are not what the row holds. */
export function collapsedText(row: MapRow, stages: readonly StageLayout[], look: CellLook): string {
  const { collapsed, collapsedEntries, touchpoints } = look.words.map;
  if (row.kind === "touchpoints") return `${touchpoints(stages.reduce((sum, { stage }) => sum + stage.touchpoints.length, 0))}, ${collapsed}`;
  if (row.kind !== "lane") return collapsed;
  const count = stages.reduce((sum, { stage }) => sum + [stage, ...stage.touchpoints].reduce((own, owner) => own + itemsOf(owner, row.key).length, 0), 0);
  return `${collapsedEntries(count)}, ${collapsed}`;
}
