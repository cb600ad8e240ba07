/** The beginning of an imported map: as much as a preview can draw at once. It knows no preview. */
import type { ImportedLane, ImportedMap, ImportedStage, ImportedTouchpoint } from "../exchange/import/imported-map";

/** Drawn at once without holding anything up; a large map made by hand has about as many. */
const mostThings = 400;
const mostStages = 40;

export interface ShortenedMap {
  readonly map: ImportedMap;
  /** Whether something of the map is missing. */
  readonly shortened: boolean;
}

/** Counts stages, touchpoints and entries, and takes no more than the first so many. */
export function shortenMap(map: ImportedMap, limit = mostThings): ShortenedMap {
  let left = limit;
  let shortened = false;
  const upTo = <Thing>(things: readonly Thing[]): readonly Thing[] => {
    const taken = things.slice(0, Math.max(0, left));
    left -= taken.length;
    if (taken.length < things.length) shortened = true;
    return taken;
  };
  const lanesOf = (lanes: readonly ImportedLane[]): readonly ImportedLane[] => lanes.map((lane) => ({ ...lane, items: upTo(lane.items) })).filter(({ items }) => items.length > 0);
  const shortTouchpoint = (touchpoint: ImportedTouchpoint): ImportedTouchpoint => ({ ...touchpoint, lanes: lanesOf(touchpoint.lanes) });
  const stages: ImportedStage[] = [];
  for (const stage of map.stages) {
    if (left <= 0 || stages.length >= mostStages) {
      shortened = true;
      break;
    }
    left -= 1;
    const touchpoints = upTo(stage.touchpoints).map(shortTouchpoint);
    stages.push({ ...stage, touchpoints, lanes: lanesOf(stage.lanes) });
  }
  return shortened ? { map: { ...map, stages }, shortened } : { map, shortened };
}

/** What a map says in words, line by line, to tell the language it is written in. */
export function textOfMap(map: ImportedMap): string {
  const texts: string[] = [map.title ?? "", map.scenario ?? "", map.goal ?? ""];
  for (const stage of map.stages) {
    for (const { name, lanes } of [stage, ...stage.touchpoints]) {
      texts.push(name ?? "");
      for (const { items } of lanes) for (const item of items) if (typeof item === "string") texts.push(item);
    }
    if (texts.length > mostThings) break;
  }
  return texts.join("\n");
}
