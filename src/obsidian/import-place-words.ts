/** Places of an import in words: where something stood in the source, and where it stands on the map. It knows no vault. */
import type { ImportedMap } from "../exchange/import/imported-map";
import type { SourcePlace } from "../exchange/import/import-report";
import { mapPlaceNames, rowName } from "../exchange/map-place";
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
  const [first] = parsePath(path) ?? [];
  return (mapPlaceNames(path, map.stages, words) ?? [frame, ...(typeof first === "string" ? [rowName(first, words)] : [])]).join(placeJoin);
}

/** Where a piece may be drawn, the nearest first: itself, its lane when it is alone in it, its touchpoint, its stage. */
export function drawnPaths(path: JourneyPath): readonly JourneyPath[] {
  const thing = /^stages\[\d+\](?:\.touchpoints\[\d+\])?/u.exec(path)?.[0];
  const stage = /^stages\[\d+\]/u.exec(path)?.[0];
  return [...new Set([path, path.replace(/\[\d+\]$/u, ""), thing ?? path, stage ?? path])];
}
