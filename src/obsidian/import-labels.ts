/** Every label of a table or a note with what it is taken for, each changeable. It knows no table. */
import { canonicalLanes, derivedRows } from "../journey/lane-keys";
import type { LabelTarget } from "../exchange/import/know-label";
import type { Orientation } from "../exchange/import/import-report";
import type { Words } from "../i18n/words";
import type { LabelGuess } from "./import-reading";

/** What a label can be taken for, in the order of the list. */
const targets: readonly LabelTarget[] = ["stage", "step", ...derivedRows.filter((row) => row !== "reach"), "channel", "personas", ...canonicalLanes, "reach", "own", "number"];

/** A longer table is folded, and more labels than that stay as they are taken. */
const unfolded = 12;
const mostLabels = 60;

/**
 * Draws the labels, those of a table that lies as said or of a text; a change gives the label as written. What may be no map at all is
 * decided here: its labels are unfolded.
 */
export function drawLabels(container: HTMLElement, labels: readonly LabelGuess[], lying: Orientation | "text", words: Words, doubtful: boolean, change: (label: string, target: LabelTarget) => void): void {
  if (labels.length === 0) return;
  const { importing } = words.exchange;
  const details = container.createEl("details", { cls: "cjm-import-labels", attr: { "data-kept": `labels ${lying}` } });
  const own = labels.filter(({ taken }) => taken === "own").length;
  const summary = details.createEl("summary", { attr: { "data-choice": "labels" } });
  summary.createSpan({ text: importing.labels[lying] });
  if (own > 0) summary.createSpan({ cls: "cjm-import-count", text: importing.labelsOwn(own) });
  details.open = (own > 0 || doubtful) && labels.length <= unfolded;
  for (const { label, taken } of labels.slice(0, mostLabels)) {
    const row = details.createEl("label", { cls: "cjm-import-label" });
    row.createSpan({ cls: "cjm-import-label-text", text: label.replace(/\s+/gu, " ").slice(0, 120), attr: { dir: "auto" } });
    const list = row.createEl("select", { cls: "dropdown", attr: { "data-choice": `label ${label}` } });
    for (const target of targets) list.createEl("option", { value: target, text: targetWords(target, words) });
    list.value = taken;
    list.addEventListener("change", () => {
      const target = targets.find((one) => one === list.value);
      if (target !== undefined) change(label, target);
    });
  }
}

/** A target as it is called on a map. */
export function targetWords(target: LabelTarget, { exchange, map }: Words): string {
  switch (target) {
    case "number":
      return exchange.importing.leftOut;
    case "stage":
    case "step":
    case "channel":
    case "personas":
    case "own":
      return exchange.import.target[target];
    default:
      return map.lanes[target];
  }
}
