/**
 * Follows a draft's place when the note changes underneath: what it edits may have moved to another position. Pure: two
 * readings of the journey in, the place in the later one out.
 */
import type { Edit } from "../journey/edit";
import type { Journey, JourneyPath } from "../journey/journey";
import { itemAt, ownerAt, placeOfPath } from "./actions/find-place";
import type { DraftPlace, DraftResult } from "./draft-place";

/**
 * The place in the journey as it is now. What stood at its base is looked for by its name or text, first among its old
 * neighbours, then in the whole map; the place stays as it is when it cannot be told which one it was.
 */
export function followPlace(place: DraftPlace, before: Journey, after: Journey): DraftPlace {
  if (place.base === undefined || before === after) return place;
  const old = nameAt(before, place.base);
  if (old === undefined) return place;
  const now = nameAt(after, place.base);
  if (now !== undefined && sameThing(old, now)) return place;
  const moved = findMoved(old, before, after);
  return moved === undefined || moved === place.base ? place : rebase(place, place.base, moved);
}

/** A thing of the journey with what it is known by. */
interface Named {
  readonly path: JourneyPath;
  /** `stage`, `touchpoint`, or the lane of an item. */
  readonly kind: string;
  readonly name: string | undefined;
  readonly home: string | undefined;
}

function nameAt(journey: Journey, path: JourneyPath): Named | undefined {
  const target = placeOfPath(journey, path);
  if (target === undefined || target.kind === "persona") return undefined;
  if (target.kind === "stage") return { path, kind: "stage", name: journey.stages[target.stageIndex]?.name, home: undefined };
  const stage = journey.stages[target.stageIndex]?.name;
  const touchpoint = ownerAt(journey, target)?.name;
  if (target.kind === "touchpoint") return { path, kind: "touchpoint", name: touchpoint, home: stage };
  return { path, kind: `lane ${target.laneKey}`, name: itemAt(journey, target)?.text, home: target.touchpointIndex === undefined ? stage : `${stage} / ${touchpoint}` };
}

function sameThing(one: Named, other: Named): boolean {
  return one.kind === other.kind && one.name === other.name && one.home === other.home;
}

function findMoved(old: Named, before: Journey, after: Journey): JourneyPath | undefined {
  const alike = namesOf(after).filter((one) => one.kind === old.kind && one.name === old.name);
  const near = alike.filter((one) => one.home === old.home);
  const found = near.length > 0 ? near : alike;
  if (found.length <= 1) return found[0]?.path;
  // Several of the same name: the one as far down among them as before.
  const former = namesOf(before).filter((one) => one.kind === old.kind && one.name === old.name && (near.length === 0 || one.home === old.home));
  return former.length === found.length ? found[former.findIndex((one) => one.path === old.path)]?.path : undefined;
}

function namesOf(journey: Journey): Named[] {
  const paths = journey.stages.flatMap((stage) => [stage, ...stage.touchpoints].flatMap((owner) => [owner.path, ...owner.lanes.flatMap((lane) => lane.items.map((item) => item.path))]));
  return paths.flatMap((path) => nameAt(journey, path) ?? []);
}

/** The place with everything under `from` standing under `to`. */
function rebase(place: DraftPlace, from: JourneyPath, to: JourneyPath): DraftPlace {
  const move = (path: JourneyPath): JourneyPath => rebasePath(path, from, to);
  const { anchor, choices } = place;
  return {
    ...place,
    path: move(place.path),
    base: to,
    resultOf: (text) => moveResult(place.resultOf(text), move),
    anchor: {
      ...anchor,
      ...(anchor.path === undefined ? {} : { path: move(anchor.path) }),
      ...(anchor.owner === undefined ? {} : { owner: move(anchor.owner) }),
      ...(anchor.after === undefined ? {} : { after: move(anchor.after) }),
    },
    ...(choices === undefined ? {} : { choices: choices.map((choice) => ({ ...choice, place: rebase(choice.place, from, to) })) }),
  };
}

function rebasePath(path: JourneyPath, from: JourneyPath, to: JourneyPath): JourneyPath {
  const inside = path === from || path.startsWith(`${from}.`) || path.startsWith(`${from}[`);
  return inside ? to + path.slice(from.length) : path;
}

function moveResult(result: DraftResult, move: (path: JourneyPath) => JourneyPath): DraftResult {
  if (result.kind !== "action") return result;
  const edits = result.action.edits.map((edit): Edit => (edit.kind === "move" ? { ...edit, path: move(edit.path), to: move(edit.to) } : { ...edit, path: move(edit.path) }));
  const { focus } = result.action;
  return { kind: "action", action: { ...result.action, edits, ...(focus === undefined ? {} : { focus: move(focus) }) } };
}
