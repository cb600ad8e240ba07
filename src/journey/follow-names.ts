/**
 * What in a note names a stage, a touchpoint or a barrier by its text and follows when that changes: the note's own
 * observations, and what solutions solve. What solves a barrier goes with the last one called so. A name that stands twice is
 * followed only where it is clear which one is meant.
 */
import { readTags } from "../note/read-tags";
import { joinKey } from "./join-path";
import type { Journey, JourneyPath, LaneItem, Stage } from "./journey";
import { isPlainList, textOf } from "./node-text";
import { observationChanges, type Renaming } from "./observation-names";
import type { Place } from "./place";
import { readJourney } from "./read-journey";
import { EditRefused, type Rewrite } from "./rewrite";
import { itemTextOf, nameOf } from "./seen-at";
import { takeAway } from "./take-away";

/** Changes what follows a name, once that has become `to`; throws `EditRefused` where it cannot be changed. */
export type FollowName = (to: string) => void;

/** What will follow the name or text at a place, as the note is now; undefined when nothing can. */
export function namesToFollow(place: Place, rewrite: Rewrite): FollowName | undefined {
  const { frame } = rewrite;
  if (place.kind === "thing" || place.kind === "name") {
    const from = nameOf(place.thing, frame);
    const renaming = from === undefined ? undefined : renamingOf(place.thing.path, from, journeyOf(rewrite));
    return renaming === undefined ? undefined : (to) => rewrite.apply(...(frame.root === undefined ? [] : observationChanges(frame.root.node, { ...renaming, to })));
  }
  if ((place.kind !== "item" && place.kind !== "text") || place.item.lane.own || place.item.lane.key !== "barriers") return undefined;
  const from = itemTextOf(place.item, frame);
  const solutions = from === undefined ? [] : solutionsFor(place.item.path, from, journeyOf(rewrite));
  return from === undefined || solutions.length === 0 ? undefined : (to) => solutions.forEach((solution) => pointAt(joinKey(solution, "solves"), from, to, rewrite));
}

function journeyOf({ frame }: Rewrite): Journey {
  return readJourney(frame.note, { tags: readTags(frame.note) }).journey;
}

/** How observations are to be told that the stage or touchpoint at `path` is called otherwise; undefined when its name stands twice. */
export function renamingOf(path: JourneyPath, from: string, journey: Journey): Omit<Renaming, "to"> | undefined {
  const stage = journey.stages.find((one) => one.path === path || path.startsWith(`${one.path}.`));
  if (stage === undefined) return undefined;
  const named = <Thing extends { readonly name: string | undefined }>(things: readonly Thing[]): Thing[] => things.filter((one) => one.name === from);
  if (stage.path === path) return named(journey.stages).length > 1 ? undefined : { level: "stage", from, stage: undefined };
  if (named(stage.touchpoints).length > 1) return undefined;
  const twice = named(journey.stages.flatMap(({ touchpoints }) => touchpoints)).length > 1;
  return { level: "touchpoint", from, stage: twice ? (stage.name ?? "") : undefined };
}

function itemsIn(stage: Stage, key: string): LaneItem[] {
  return [stage, ...stage.touchpoints].flatMap(({ lanes }) => lanes.filter((lane) => lane.key === key && !lane.own).flatMap(({ items }) => items));
}

/** The solutions that can mean the barrier at `path`: anywhere while no other is called so, else those of its stage. */
function solutionsFor(path: JourneyPath, text: string, { stages }: Journey): JourneyPath[] {
  const called = (stage: Stage): LaneItem[] => itemsIn(stage, "barriers").filter((item) => item.text === text);
  const home = stages.find((stage) => called(stage).some((item) => item.path === path));
  if (home === undefined || called(home).length > 1) return [];
  const near = stages.flatMap(called).length > 1 ? [home] : stages;
  return near.flatMap((stage) => itemsIn(stage, "solutions").filter((item) => item.solves !== undefined)).map((item) => item.path);
}

/** Gives a text, or those of a list that are alike, the new words. */
function pointAt(path: JourneyPath, from: string, to: string, rewrite: Rewrite): void {
  const place = rewrite.place(path);
  if (place.kind !== "value" || place.spot === undefined || place.missing.length > 0) return;
  const { at, node } = place.spot;
  const { scope } = rewrite.frame;
  const isMeant = (text: string | undefined): boolean => text?.trim() === from.trim();
  if (node.kind === "list" && isPlainList(node, scope)) {
    node.items.forEach((item, position) => {
      if (isMeant(textOf(item, "", scope))) rewrite.set([...at, position], to);
    });
  } else if (isMeant(textOf(node, "", scope))) rewrite.set(at, to);
}

/**
 * Takes away what solutions say of the barriers at and below a path that is about to be deleted, where no other barrier
 * is called so. What cannot be taken away stays: it must not keep the barrier from going.
 */
export function forgetBarriers(path: JourneyPath, rewrite: Rewrite): void {
  const isBelow = (item: LaneItem): boolean => item.path === path || item.path.startsWith(`${path}.`) || item.path.startsWith(`${path}[`);
  const { stages } = journeyOf(rewrite);
  const barriers = stages.flatMap((stage) => itemsIn(stage, "barriers"));
  const going = barriers.filter(isBelow);
  if (going.length === 0) return;
  const staying = new Set(barriers.filter((item) => !isBelow(item)).map(({ text }) => text.trim()));
  const gone = new Set(going.map(({ text }) => text.trim()).filter((text) => text !== "" && !staying.has(text)));
  const solutions = stages.flatMap((stage) => itemsIn(stage, "solutions")).filter((item) => item.solves !== undefined && !isBelow(item));
  for (const solution of gone.size === 0 ? [] : solutions) {
    try {
      pointAway(joinKey(solution.path, "solves"), gone, rewrite);
    } catch (error) {
      if (!(error instanceof EditRefused)) throw error;
    }
  }
}

/** Takes a text away that is one of these, or those of a list that are. */
function pointAway(path: JourneyPath, gone: ReadonlySet<string>, rewrite: Rewrite): void {
  const place = rewrite.place(path);
  if (place.kind !== "value" || place.spot === undefined || place.missing.length > 0) return;
  const { at, node } = place.spot;
  const { scope } = rewrite.frame;
  const isGone = (text: string | undefined): boolean => text !== undefined && gone.has(text.trim());
  const items = node.kind === "list" && isPlainList(node, scope) ? node.items : undefined;
  const positions = (items ?? []).flatMap((item, position) => (isGone(textOf(item, "", scope)) ? [position] : []));
  if (items === undefined ? isGone(textOf(node, "", scope)) : positions.length === items.length) takeAway(place, rewrite);
  else rewrite.apply(...positions.reverse().map((position) => ({ kind: "delete", at: [...at, position] }) as const));
}
