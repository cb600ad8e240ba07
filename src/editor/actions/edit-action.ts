/** What a person asked for, as edits with a name for undo, and what the edits' makers share. It performs nothing. */
import type { Edit, Seen } from "../../journey/edit";
import { parsePath, toPath } from "../../journey/join-path";
import type { JourneyPath } from "../../journey/journey";
import type { WriteMap, WriteValue } from "../../note/raw-change";
import type { SeenAt } from "../map-editing";

/** Something that can be done to the journey, whole or not at all. */
export interface EditAction {
  readonly edits: readonly Edit[];
  /** Names it for undo, in the person's language: `Rename touchpoint`. */
  readonly label: string;
  /** Said aloud once it is done. */
  readonly announce?: string;
  /** Path in the model of what shall have the focus afterwards. */
  readonly focus?: JourneyPath;
  /** Key of the row whose first cell shall have the focus afterwards. */
  readonly focusRow?: string;
  /** The piece of the frame that shall have the focus afterwards; `more` is the button that leads to all of them. */
  readonly focusField?: string;
}

/** What the person saw where text stands, or (undefined) saw nothing. */
export function seen(text: string | undefined): { readonly was: Seen } {
  return { was: { text } };
}

/**
 * What the person saw of something that has a text of its own. A nameless thing is not checked: nothing of it was read.
 */
export function seenText(text: string | undefined): { readonly was?: Seen } {
  return text === undefined || text === "" ? {} : { was: { text } };
}

/** A map to be written, absent values left out. */
export function writeMap(entries: readonly (readonly [key: string, value: WriteValue | undefined])[]): WriteMap {
  return { entries: entries.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])) };
}

/** Where a path's last step is a position from 0: what it is a position in. */
export function splitPosition(path: JourneyPath): { readonly list: JourneyPath; readonly position: number } | undefined {
  const found = /^([\s\S]*)\[(\d+)\]$/.exec(path);
  return found === null ? undefined : { list: found[1] ?? "", position: Number(found[2]) };
}

/** The path of the neighbour `by` positions on; the path itself when it ends in no position. */
export function shiftPosition(path: JourneyPath, by: number): JourneyPath {
  const found = splitPosition(path);
  return found === undefined ? path : `${found.list}[${found.position + by}]`;
}

/**
 * The action with what stands in the note as shown filled in where the model did not keep it as typed, and with the names
 * of what it stands in checked before, so that a change made elsewhere meanwhile is noticed. Of several edits only the
 * first is filled in when one of them moves the places of the others.
 */
export function withSeen(action: EditAction, seenAt: SeenAt | undefined): EditAction {
  if (seenAt === undefined) return action;
  const together = action.edits.every((edit) => edit.kind === "set");
  const sure: readonly Edit[] = together ? action.edits : action.edits.slice(0, 1);
  const paths = new Set(sure.flatMap((edit) => (edit.kind === "move" ? [...ownersOf(edit.path), ...ownersOf(edit.to)] : ownersOf(edit.path))));
  const checks = [...paths].flatMap((path): Edit[] => {
    const text = seenAt(path);
    return text === undefined || action.edits.some((edit) => edit.path === path) ? [] : [{ kind: "check", path, was: { text } }];
  });
  const edits = action.edits.map((edit): Edit => (edit.kind === "insert" || edit.was !== undefined || !sure.includes(edit) ? edit : { ...edit, was: { text: seenAt(edit.path) } }));
  return { ...action, edits: [...checks, ...edits] };
}

/** The paths of the stage, touchpoint and entry that a path leads through. */
function ownersOf(path: JourneyPath): JourneyPath[] {
  const steps = parsePath(path) ?? [];
  return steps.flatMap((step, at) => (typeof step === "number" && at < steps.length - 1 ? [toPath(steps.slice(0, at + 1))] : []));
}
