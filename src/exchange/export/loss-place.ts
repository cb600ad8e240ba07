/** Where something stands that an export left out, in the names people know from the map. It knows no format. */
import type { Words } from "../../i18n/words";
import { parsePath } from "../../journey/join-path";
import type { Journey } from "../../journey/journey";
import { plainTextOf } from "../../render/curve-words";
import type { ExportLoss } from "./export-report";

const longestName = 60;

/** A name in one line, plain, short enough for a list. */
function nameOf(name: string | undefined, spare: string): string {
  const plain = plainTextOf(name ?? "").replace(/\s+/g, " ").trim();
  const signs = Array.from(plain.slice(0, 4 * longestName));
  return plain === "" ? spare : signs.length > longestName ? `${signs.slice(0, longestName - 1).join("").trimEnd()}…` : plain;
}

/**
 * `Choosing › Spec sheet › Barriers`: the names of what leads there, then its row; for the map as a whole the name of the
 * property or of the row. What is no place of this journey (a picture's file) comes back as given.
 */
export function lossPlace({ path, row }: ExportLoss, journey: Journey, words: Words): string {
  const { export: exported, import: imported, importing } = words.exchange;
  const rows = new Map(Object.entries({ ...exported.frame, ...words.map.lanes, evidence: exported.table.evidence, channel: imported.target.channel }));
  const rowName = (key: string): string => rows.get(key) ?? key;
  const [first, stagePosition, key, ...rest] = parsePath(path) ?? [];
  const stage = first === "stages" && typeof stagePosition === "number" ? journey.stages[stagePosition] : undefined;
  if (stage === undefined) return rowName(path);
  const names = [nameOf(stage.name, words.map.unnamedStage)];
  const [touchpointPosition, keyWithin] = rest;
  const touchpoint = key === "touchpoints" && typeof touchpointPosition === "number" ? stage.touchpoints[touchpointPosition] : undefined;
  if (touchpoint !== undefined) names.push(nameOf(touchpoint.name, words.map.unnamedTouchpoint));
  const below = touchpoint === undefined ? key : keyWithin;
  if (row !== undefined) names.push(row);
  else if (typeof below === "string") names.push(rowName(below));
  else if (typeof below === "object") names.push(nameOf(below.typed, below.typed));
  return names.join(importing.placeJoin);
}
