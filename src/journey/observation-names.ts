/**
 * Where observations name a stage or a touchpoint, and the changes that give them its new name. It takes a tree; which
 * notes are concerned is found out elsewhere.
 */
import type { RawChange } from "../note/raw-change";
import type { MapEntry, MapNode, TreeNode } from "../note/tree";
import { normaliseKey } from "./normalise-key";

/** A stage or touchpoint that got another name. */
export interface Renaming {
  readonly level: "stage" | "touchpoint";
  readonly from: string;
  readonly to: string;
  /** Of a touchpoint: the stage an observation must name; undefined when the touchpoint's name is enough. */
  readonly stage: string | undefined;
}

/** Whether an observation of this touchpoint and stage, as read, means what was renamed. */
export function isRenamed(touchpoint: unknown, stage: unknown, renaming: Renaming): boolean {
  if (renaming.level === "stage") return isSame(stage, renaming.from);
  return isSame(touchpoint, renaming.from) && (renaming.stage === undefined || isSame(stage, renaming.stage));
}

function isSame(one: unknown, other: string): boolean {
  return (typeof one === "string" || typeof one === "number") && String(one).trim() === other.trim();
}

/** The changes of a note that give its observations the new name; none where nothing is named so. */
export function observationChanges(root: MapNode, renaming: Renaming): RawChange[] {
  const changes: RawChange[] = [];
  root.entries.forEach((entry, index) => {
    if (normaliseKey(entry.key) !== "observations") return;
    const { value } = entry;
    const items: readonly TreeNode[] = value.kind === "list" ? value.items : [value];
    items.forEach((item, position) => {
      if (item.kind !== "map") return;
      const at = value.kind === "list" ? [index, position] : [index];
      const placeOf = (name: string): number => item.entries.findIndex(({ key }) => normaliseKey(key) === name);
      const [touchpoint, stage] = [placeOf("touchpoint"), placeOf("stage")];
      if (!isRenamed(textIn(item.entries[touchpoint]), textIn(item.entries[stage]), renaming)) return;
      changes.push({ kind: "set", at: [...at, renaming.level === "stage" ? stage : touchpoint], value: renaming.to });
    });
  });
  return changes;
}

function textIn(entry: MapEntry | undefined): string | undefined {
  return entry?.value.kind === "scalar" ? entry.value.source : undefined;
}
