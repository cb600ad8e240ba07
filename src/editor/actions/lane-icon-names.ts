/** The names by which the app knows the icons of rows, for its menus. The map draws the same icons from their shapes. */

const names: ReadonlyMap<string, string> = new Map([
  ["emotion", "activity"], ["touchpoints", "route"], ["goals", "target"], ["motives", "flame"], ["values", "gem"], ["expectations", "compass"],
  ["fears", "ghost"], ["actions", "footprints"], ["thoughts", "message-circle"], ["questions", "circle-help"], ["barriers", "octagon-alert"],
  ["solutions", "list-checks"], ["company-tasks", "briefcase"], ["kpi", "gauge"], ["reach", "trending-down"], ["evidence", "file-search"],
  ["frontstage", "monitor"], ["backstage", "wrench"], ["support", "headset"],
]);

/** The Lucide name of a row's icon; own rows share one. */
export function laneIconName(rowKey: string): string {
  return names.get(rowKey) ?? "rows-3";
}
