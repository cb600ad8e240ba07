/** The icon and the name of each row. The one place that joins lane keys with pictures and words. */
import {
  Activity, Briefcase, CircleHelp, Compass, FileSearch, Flame, Footprints, Gauge, Gem, Ghost, Headset, type IconNode, ListChecks, MessageCircle,
  Monitor, OctagonAlert, Route, Rows3, Target, TrendingDown, Wrench,
} from "lucide";
import type { Words } from "../i18n/words";

const icons: ReadonlyMap<string, IconNode> = new Map<string, IconNode>([
  ["emotion", Activity], ["touchpoints", Route], ["goals", Target], ["motives", Flame], ["values", Gem], ["expectations", Compass],
  ["fears", Ghost], ["actions", Footprints], ["thoughts", MessageCircle], ["questions", CircleHelp], ["barriers", OctagonAlert],
  ["solutions", ListChecks], ["company-tasks", Briefcase], ["kpi", Gauge], ["reach", TrendingDown], ["evidence", FileSearch],
  ["frontstage", Monitor], ["backstage", Wrench], ["support", Headset],
]);

/** The row's icon; own lanes share one. */
export function laneIcon(key: string): IconNode {
  return icons.get(key) ?? Rows3;
}

/** The row's name in the reader's language; an own lane keeps its spelling. */
export function laneName(key: string, words: Words): string {
  const name = Object.entries(words.map.lanes).find(([canonical]) => canonical === key)?.[1];
  return name ?? key;
}
