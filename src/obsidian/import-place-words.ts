/** Places of an import in words: where something stood in the source, and where it stands on the map. It knows no vault. */
import type { ImportedMap } from "../exchange/import/imported-map";
import type { SourcePlace } from "../exchange/import/import-report";
import type { Words } from "../i18n/words";
import { parsePath } from "../journey/join-path";
import type { JourneyPath } from "../journey/journey";

/** `row 2, column 3`, else `line 4`; empty when nothing is known. */
export function sourcePlaceWords(place: SourcePlace | undefined, words: Words): string {
  const text = words.exchange.import.place;
  if (place?.row !== undefined && place.column !== undefined) return text.cell(place.row, place.column);
  return place?.line === undefined ? "" : text.line(place.line);
}

/** `Buying › Checkout › Emotion`: the names of what leads there, then its row. */
export function mapPlaceWords(path: JourneyPath, map: ImportedMap, words: Words): string {
  const { placeJoin, frame } = words.exchange.importing;
  const [first, stagePosition, ...rest] = parsePath(path) ?? [];
  if (first !== "stages" || typeof stagePosition !== "number") return [frame, ...(typeof first === "string" ? [rowName(first, words)] : [])].join(placeJoin);
  const stage = map.stages[stagePosition];
  const names = [stage?.name ?? words.map.unnamedStage];
  const [key, position] = rest;
  const inTouchpoint = key === "touchpoints" && typeof position === "number";
  if (inTouchpoint) names.push(stage?.touchpoints[position]?.name ?? words.map.unnamedTouchpoint);
  const row = inTouchpoint ? rest[2] : key;
  if (typeof row === "string") names.push(rowName(row, words));
  else if (typeof row === "object") names.push(row.typed);
  return names.join(placeJoin);
}

function rowName(key: string, { map, exchange }: Words): string {
  // A map: an author's row may be called "constructor".
  const rows = new Map<string, string>(Object.entries({ ...exchange.export.frame, ...map.lanes, channel: exchange.import.target.channel }));
  return rows.get(key) ?? key;
}

/** Where a piece may be drawn, the nearest first: itself, its lane when it is alone in it, its touchpoint, its stage. */
export function drawnPaths(path: JourneyPath): readonly JourneyPath[] {
  const thing = /^stages\[\d+\](?:\.touchpoints\[\d+\])?/u.exec(path)?.[0];
  const stage = /^stages\[\d+\]/u.exec(path)?.[0];
  return [...new Set([path, path.replace(/\[\d+\]$/u, ""), thing ?? path, stage ?? path])];
}
