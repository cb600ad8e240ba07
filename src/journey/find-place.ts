/** From a path as the model and problems print it, with aliases of any language, to the place in the note's tree. It changes nothing. */
import { parsePath, type PathStep } from "./join-path";
import type { JourneyPath } from "./journey";
import { canonicalNoteKey, canonicalStageKey } from "./match-key";
import type { NoteFrame } from "./note-frame";
import { stagesOf, thingAt, touchpointsOf } from "./find-things";
import { placeOf } from "./find-value";
import type { Place, Thing, ThingGroup } from "./place";

function wordOf(step: PathStep | undefined): string | undefined {
  return typeof step === "string" ? step : undefined;
}

function inThing(thing: Thing, steps: readonly PathStep[], frame: NoteFrame): Place | undefined {
  const [step, ...rest] = steps;
  if (step === undefined) return { kind: "thing", thing };
  if (typeof step === "number") return undefined;
  const word = wordOf(step);
  if (thing.level === "stage" && word !== undefined && canonicalStageKey(word) === "touchpoints") return inGroup(touchpointsOf(thing, frame), rest, frame);
  return placeOf({ level: thing.level, map: thing.map, thing }, step, rest, frame);
}

function inGroup(group: ThingGroup, steps: readonly PathStep[], frame: NoteFrame): Place | undefined {
  const [position, ...rest] = steps;
  if (position === undefined) return { kind: "group", group };
  if (typeof position !== "number") return undefined;
  const thing = thingAt(group, position, frame);
  if (thing !== undefined) return inThing(thing, rest, frame);
  return rest.length === 0 ? { kind: "gap", group, position } : undefined;
}

/** The place a path leads to, there or not there yet; undefined when the path is none or makes no sense in this note. */
export function findPlace(frame: NoteFrame, path: JourneyPath): Place | undefined {
  const [step, ...rest] = parsePath(path) ?? [];
  if (step === undefined || typeof step === "number") return undefined;
  const word = wordOf(step);
  if (word !== undefined && canonicalNoteKey(word) === "stages") return inGroup(stagesOf(frame), rest, frame);
  return placeOf({ level: "note", map: frame.root }, step, rest, frame);
}
