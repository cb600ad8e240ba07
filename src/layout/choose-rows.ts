/** Which rows a map has and in which order. It knows lane keys and what a journey holds, and no words. */
import type { Journey, Stage } from "../journey/journey";
import { canonicalLanes, derivedRows } from "../journey/lane-keys";
import type { MapChoices, MapRow } from "./map-layout";

const defaultOrder: readonly string[] = defaultRowOrder();

/** The curve, the touchpoints, then the canonical lanes with reach after KPI. */
function defaultRowOrder(): string[] {
  const lanes: string[] = [...canonicalLanes];
  lanes.splice(lanes.indexOf("kpi") + 1, 0, "reach");
  return ["emotion", "touchpoints", ...lanes];
}

/**
 * Rows in drawing order: the curve, the lanes named by the note, the rest in default order, own lanes last. A row nothing
 * fills is left out unless the note names it, or it is the touchpoints' of a map that is edited; `onlyLanes` gives exactly
 * those rows.
 */
export function chooseRows(journey: Journey, choices: Pick<MapChoices, "show" | "onlyLanes" | "editable">): MapRow[] {
  const filled = filledRows(journey);
  if (choices.editable === true) filled.add("touchpoints");
  const named = journey.laneOrder;
  const keys = new Set<string>();
  if (choices.onlyLanes === undefined) {
    if (!named.includes("emotion")) keys.add("emotion");
    for (const key of named) keys.add(key);
    for (const key of defaultOrder) if (filled.has(key)) keys.add(key);
    for (const key of filled) keys.add(key);
    for (const key of journey.hiddenLanes) keys.delete(key);
  } else {
    for (const key of choices.onlyLanes) keys.add(key);
  }
  return [...keys].map(toRow).filter(({ kind }) => choices.show === "both" || (choices.show === "curve") === (kind === "emotion"));
}

function toRow(key: string): MapRow {
  const derived = derivedRows.find((one) => one === key);
  if (derived !== undefined) return { key, kind: derived, own: false };
  return { key, kind: "lane", own: !canonicalLanes.some((one) => one === key) };
}

function filledRows(journey: Journey): Set<string> {
  const filled = new Set<string>(["emotion"]);
  for (const stage of journey.stages) for (const key of filledBy(stage)) filled.add(key);
  return filled;
}

/** Rows filled by stages that are still what they were: most are when one score of a large map changes. */
const remembered = new WeakMap<Stage, ReadonlySet<string>>();

function filledBy(stage: Stage): ReadonlySet<string> {
  const known = remembered.get(stage);
  if (known !== undefined) return known;
  const filled = new Set<string>();
  if (stage.touchpoints.length > 0) filled.add("touchpoints");
  for (const owner of [stage, ...stage.touchpoints]) {
    if (owner.reach !== undefined) filled.add("reach");
    for (const lane of owner.lanes) if (lane.items.length > 0) filled.add(lane.key);
  }
  remembered.set(stage, filled);
  return filled;
}
