/** Lays a journey out: which columns and rows there are and where the curve runs. Numbers only. */
import type { Journey } from "../journey/journey";
import { readSteps } from "../insight/scored-steps";
import { chooseRows } from "./choose-rows";
import { layOutCurve } from "./lay-out-curve";
import type { MapChoices, MapColumn, MapLayout, StageLayout } from "./map-layout";
import { measureText } from "./measure-text";
import { shortName } from "./short-name";

const stageColumnPx = 184;
const touchpointColumnPx = 172;
const widestColumnPx = 320;
const pointSpacingPx = 24;
/** Room of all columns where the pane is as narrow as one with a table can be; narrower ones get the list. */
const narrowestTablePx = 436;
const personaNameFont = { sizePx: 11, bold: true } as const;

/** The whole map as numbers; every journey has one, also without stages. */
export function layOutMap(journey: Journey, choices: MapChoices): MapLayout {
  const columns: MapColumn[] = [];
  const stages: StageLayout[] = [];
  let number = 1;
  journey.stages.forEach((stage, stageIndex) => {
    const firstColumn = columns.length;
    if (choices.density === "touchpoints" && stage.touchpoints.length > 0) {
      stage.touchpoints.forEach((_, touchpointIndex) => columns.push({ stageIndex, touchpointIndex }));
    } else {
      columns.push({ stageIndex, touchpointIndex: undefined });
    }
    stages.push({ stage, stageIndex, firstColumn, columnCount: columns.length - firstColumn, firstNumber: number });
    number += stage.touchpoints.length;
  });
  const columnMinimumPx = columnMinimum(journey, choices.density);
  const toPlainText = choices.toPlainText ?? ((text: string) => text);
  const personaNamesPx = journey.personas.map(({ alias, name }) => measureText(shortName(alias ?? name), personaNameFont));
  const curve = layOutCurve(readSteps(journey), stages, columns.length, journey.scale, { columnPx: Math.max(columnMinimumPx, Math.floor(narrowestTablePx / Math.max(1, columns.length))), toPlainText, personaNamesPx });
  return { columns, stages, rows: chooseRows(journey, choices), curve, touchpointCount: number - 1, columnMinimumPx };
}

/** Wide enough that the numbered points of the fullest stage stand side by side, within reason. */
function columnMinimum(journey: Journey, density: MapChoices["density"]): number {
  if (density === "touchpoints") return touchpointColumnPx;
  const fullest = Math.max(0, ...journey.stages.map((stage) => stage.touchpoints.length));
  return Math.max(stageColumnPx, Math.min(widestColumnPx, fullest * pointSpacingPx));
}
