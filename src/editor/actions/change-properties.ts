/** Edits of what things say besides their text: moment, channels, reach, exit, status, owner, date, degrees. Pure. */
import { joinKey } from "../../journey/join-path";
import type { WriteValue } from "../../note/raw-change";
import type { MapScene } from "../../render/map-scene";
import { type EditAction, seen, seenText } from "./edit-action";
import { itemAt, ownerAt, type OwnerPlace, touchpointAt } from "./find-place";
import type { ItemTarget } from "../edit-target";

interface Change {
  readonly path: string;
  readonly value: WriteValue;
  readonly label: string;
  readonly focus: string;
  /** What was read there; left out where the model does not keep it as typed. */
  readonly was?: { readonly text: string | undefined };
}

function setting({ path, value, label, focus, was }: Change): EditAction {
  return { edits: [{ kind: "set", path, value, ...(was === undefined ? {} : { was }) }], label, focus };
}

/** Marks a touchpoint as a moment of truth, or takes the mark away. */
export function toggleMoment(place: OwnerPlace, scene: MapScene): EditAction | undefined {
  const touchpoint = touchpointAt(scene.journey, place);
  if (touchpoint === undefined) return undefined;
  const { moment, momentLabel, path } = touchpoint;
  const { labels, announce } = scene.words.edit;
  const action = setting({ path: joinKey(path, "moment"), value: moment ? null : true, label: moment ? labels.unmarkMoment : labels.markMoment, focus: path, ...seenText(momentLabel) });
  return { ...action, announce: moment ? announce.momentOff : announce.momentOn };
}

/** Sets the channels of a touchpoint or stage: one as text, several as a list, none takes them away. */
export function setChannels(place: OwnerPlace, channels: readonly string[], scene: MapScene): EditAction | undefined {
  const owner = ownerAt(scene.journey, place);
  const wanted = [...new Set(channels.map((channel) => channel.trim()).filter((channel) => channel !== ""))];
  if (owner === undefined || wanted.join("\n") === owner.channels.join("\n")) return undefined;
  const [only] = wanted;
  const value = only === undefined ? null : wanted.length === 1 ? only : wanted;
  return setting({ path: joinKey(owner.path, "channel"), value, label: scene.words.edit.labels.channel, focus: owner.path, ...(owner.channels.length === 0 ? seen(undefined) : {}) });
}

/** Adds a channel, or takes it away when it is there. */
export function toggleChannel(place: OwnerPlace, channel: string, scene: MapScene): EditAction | undefined {
  const channels = ownerAt(scene.journey, place)?.channels ?? [];
  return setChannels(place, channels.includes(channel) ? channels.filter((one) => one !== channel) : [...channels, channel], scene);
}

/** Sets how many people get to a stage or touchpoint; undefined takes the number away. */
export function setReach(place: OwnerPlace, reach: number | undefined, scene: MapScene): EditAction | undefined {
  const owner = ownerAt(scene.journey, place);
  if (owner === undefined || owner.reach === reach) return undefined;
  return setting({ path: joinKey(owner.path, "reach"), value: reach ?? null, label: scene.words.edit.labels.reach, focus: owner.path, ...(owner.reach === undefined ? seen(undefined) : {}) });
}

/** Makes a stage a way out: `stops`, `competitor` or any text; empty or undefined makes it an ordinary stage. */
export function setExit(stageIndex: number, exit: string | undefined, scene: MapScene): EditAction | undefined {
  const stage = scene.journey.stages[stageIndex];
  const value = exit?.trim() ?? "";
  if (stage === undefined || value === (stage.exit?.text ?? "") || (stage.exit?.kind !== "other" && value === stage.exit?.kind)) return undefined;
  // Without an exit the note may still say `exit: no`: not checked.
  return setting({ path: joinKey(stage.path, "exit"), value: value === "" ? null : value, label: scene.words.edit.labels.exit, focus: stage.path, ...seenText(stage.exit?.text) });
}

type ItemDegree = "severity" | "impact" | "effort";

function setDegree(key: ItemDegree, target: ItemTarget, degree: number | undefined, label: string, scene: MapScene): EditAction | undefined {
  const item = itemAt(scene.journey, target);
  if (item === undefined || item[key] === degree) return undefined;
  // A degree may be written as a word, and one beyond 1 to 3 is read as the nearest: only absence is sure.
  const unreadable = item.others.length > 0;
  return setting({ path: joinKey(item.path, key), value: degree ?? null, label, focus: item.path, ...(item[key] === undefined && !unreadable ? seen(undefined) : {}) });
}

/** How bad a barrier is, 1 to 3; undefined takes it away. */
export function setSeverity(target: ItemTarget, severity: number | undefined, scene: MapScene): EditAction | undefined {
  return setDegree("severity", target, severity, scene.words.edit.labels.severity, scene);
}

/** How much it would change, 1 to 3. */
export function setImpact(target: ItemTarget, impact: number | undefined, scene: MapScene): EditAction | undefined {
  return setDegree("impact", target, impact, scene.words.edit.labels.impact, scene);
}

/** How much work it is, 1 to 3. */
export function setEffort(target: ItemTarget, effort: number | undefined, scene: MapScene): EditAction | undefined {
  return setDegree("effort", target, effort, scene.words.edit.labels.effort, scene);
}

/** Sets a solution's status: open, doing, done, or any text; undefined takes it away. */
export function setStatus(target: ItemTarget, status: string | undefined, scene: MapScene): EditAction | undefined {
  const item = itemAt(scene.journey, target);
  if (item === undefined) return undefined;
  const old = item.status;
  const value = status?.trim() ?? "";
  if (value === (old?.text ?? "") || (old?.kind !== "other" && value === old?.kind)) return undefined;
  const known = value === "open" || value === "doing" || value === "done" ? value : undefined;
  const { labels, announce } = scene.words.edit;
  // A checkbox reads as a plain "open" or "done" that stands nowhere in the note: not checked.
  const checkbox = old !== undefined && old.text === old.kind;
  const action = setting({ path: joinKey(item.path, "status"), value: value === "" ? null : value, label: labels.status, focus: item.path, ...(checkbox ? {} : seen(old?.text)) });
  return known === undefined ? action : { ...action, announce: announce.status(scene.words.map.statuses[known]) };
}

/** Ticks a solution: done becomes open, everything else becomes done. */
export function tickSolution(target: ItemTarget, scene: MapScene): EditAction | undefined {
  const status = itemAt(scene.journey, target)?.status?.kind;
  return setStatus(target, status === "done" ? "open" : "done", scene);
}
