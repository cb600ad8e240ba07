/**
 * An imported map as a journey note, or in the frontmatter of a note that is there already: YAML as a careful person
 * types it, with English or Russian keys. It performs changes through `note/` and writes no file.
 */
import { levelOfRating, scaleBetween } from "../../journey/emotion-scale";
import { canonicalNoteKey } from "../../journey/match-key";
import { frameOf } from "../../journey/note-frame";
import { NoteSpelling, type Language } from "../../journey/note-spelling";
import { turnIntoJourney } from "../../journey/turn-into-journey";
import { defaultNoteTags, type NoteTags } from "../../journey/recognise-note";
import { isWriteMap, spelledValue } from "../../journey/write-words";
import { changeNote } from "../../note/change-note";
import type { ChangedNote, ChangeRefusalCode, RawChange, TextSplice, WriteValue } from "../../note/raw-change";
import { readNote, type ReadNote } from "../../note/read-note";
import type { TreeNode } from "../../note/tree";
import type { ImportSteps } from "./import-steps";
import type { ImportedLane, ImportedMap, ImportedStage, ImportedTouchpoint } from "./imported-map";

export interface NoteOptions {
  readonly language: Language;
  /** The note's name: a map of that very title gets no `title` property. */
  readonly title?: string | undefined;
  readonly noteTags?: NoteTags | undefined;
}

export type AdoptedNote =
  | { readonly adopted: true; readonly text: string; readonly splices: readonly TextSplice[]; readonly note: ReadNote }
  /** `has-stages`: the note holds stages of its own, which are never written over. */
  | { readonly adopted: false; readonly refusal: ChangeRefusalCode | "has-stages" };

type Entry = readonly [key: string, value: WriteValue];

function oneOrList<Value extends WriteValue>(values: readonly Value[]): WriteValue {
  const [first] = values;
  return values.length === 1 && first !== undefined ? first : values;
}

function lanesOf(lanes: readonly ImportedLane[]): Entry[] {
  return lanes.map(({ key, items }): Entry => [key, oneOrList(items)]);
}

/** What stands on a stage or a touchpoint, in the order people type it. */
function entriesOf(thing: ImportedTouchpoint, personas: boolean): Entry[] {
  return [
    ...(thing.name === undefined ? [] : [["name", thing.name] as const]),
    ...(thing.channels.length === 0 ? [] : [["channel", oneOrList(thing.channels)] as const]),
    ...(thing.emotion === undefined ? [] : [["emotion", thing.emotion] as const]),
    ...(thing.personas.length === 0 || !personas ? [] : [["personas", oneOrList(thing.personas)] as const]),
    ...thing.properties,
    ...lanesOf(thing.lanes),
  ];
}

/** A thing that is only a name stands as that name. */
function nameOrMap(entries: readonly Entry[]): WriteValue {
  const [first] = entries;
  return entries.length === 1 && first?.[0] === "name" ? first[1] : { entries };
}

function stageValue(stage: ImportedStage, personas: boolean): WriteValue {
  const touchpoints = stage.touchpoints.map((touchpoint) => nameOrMap(entriesOf(touchpoint, personas)));
  const own = entriesOf(stage, personas);
  return nameOrMap([...own, ...(touchpoints.length === 0 && own.length > 0 ? [] : [["touchpoints", touchpoints] as const])]);
}

/** Whether it says anything who takes part where: not when it is always everybody. */
function personasDiffer({ personas, stages }: ImportedMap): boolean {
  const everybody = personas.join("\n");
  return stages.some((stage) => stage.personas.length > 0 || stage.touchpoints.some((touchpoint) => touchpoint.personas.join("\n") !== everybody));
}

function stagesValue(map: ImportedMap, personas: boolean): WriteValue {
  return map.stages.map((stage) => stageValue(stage, personas));
}

/** The properties of the note beside its stages, canonical, in their usual order. */
function frameEntries(map: ImportedMap, noteTitle: string | undefined): Entry[] {
  const { title, personas, scenario, goal, scale, properties } = map;
  return [
    ...(title === undefined || title === noteTitle ? [] : [["title", title] as const]),
    ...(personas.length === 0 ? [] : [["personas", personas] as const]),
    ...(scenario === undefined ? [] : [["scenario", scenario] as const]),
    ...(goal === undefined ? [] : [["goal", goal] as const]),
    ...(scale === undefined ? [] : [["emotion-scale", [...scale]] as const]),
    ...properties,
  ];
}

/** Numbers moved from the map's scale to another one, in an emotion of any shape. */
function moved(emotion: WriteValue, from: readonly [number, number], to: readonly [number, number]): WriteValue {
  if (typeof emotion === "number") return levelOfRating(emotion, from[0], from[1], scaleBetween(...to));
  if (!isWriteMap(emotion)) return emotion;
  return { entries: emotion.entries.map(([key, value]): Entry => [key, moved(value, from, to)]) };
}

/** The map with its numbers on another scale. */
export function onScale(map: ImportedMap, to: readonly [number, number]): ImportedMap {
  const from = map.scale ?? [-2, 2];
  if (from[0] === to[0] && from[1] === to[1]) return map;
  const convert = <Thing extends ImportedTouchpoint>(thing: Thing): Thing => {
    const emotion = thing.emotion === undefined ? undefined : moved(thing.emotion, from, to);
    return { ...thing, emotion: emotion === undefined || typeof emotion === "number" || typeof emotion === "string" || isWriteMap(emotion) ? emotion : thing.emotion };
  };
  return { ...map, scale: to, stages: map.stages.map((stage) => ({ ...convert(stage), touchpoints: stage.touchpoints.map(convert) })) };
}

/** The changes that put a property behind those that are there; lists of plain values stand in brackets. */
function insertion(position: number, key: string, value: WriteValue): RawChange[] {
  if (!Array.isArray(value) || value.length === 0 || value.some((item: WriteValue) => typeof item === "object") || value.join("").length > 60) {
    return [{ kind: "insert-entry", into: [], position, key, value }];
  }
  return [
    { kind: "insert-entry", into: [], position, key, value: [] },
    ...value.map((item: WriteValue, at): RawChange => ({ kind: "insert-item", into: [position], position: at, value: item })),
  ];
}

function write(note: ReadNote, given: ImportedMap, options: NoteOptions, personas = personasDiffer(given)): ChangedNote | "has-stages" {
  const frame = frameOf(note);
  const { scale } = frame.scope;
  const map = frame.properties.has("emotion-scale") ? onScale(given, [scale.min, scale.max]) : given;
  const changes: RawChange[] = [...turnIntoJourney(note, { language: options.language, stages: false, noteTags: options.noteTags ?? defaultNoteTags })];
  // A tag that was missing makes a property in front of all others.
  const shift = changes[0]?.kind === "insert-entry" ? 1 : 0;
  const entries = note.root?.entries ?? [];
  let position = entries.length + shift;
  const spelling = new NoteSpelling(frame, options.language);
  for (const [key, value] of frameEntries(map, options.title)) {
    const known = canonicalNoteKey(key);
    if (known !== undefined && frame.properties.has(known)) continue;
    changes.push(...insertion(position, spelling.keyFor("note", key), spelledValue("note", key, value, spelling)));
    position += 1;
  }
  const stages = spelledValue("note", "stages", stagesValue(map, personas), spelling);
  const there = frame.properties.single("stages");
  if (there === undefined) changes.push({ kind: "insert-entry", into: [], position, key: spelling.keyFor("note", "stages"), value: stages });
  else {
    if (!isEmpty(there.value)) return "has-stages";
    changes.push({ kind: "set", at: [entries.indexOf(there) + shift], value: stages });
  }
  return changeNote(note, changes);
}

function isEmpty(value: TreeNode): boolean {
  return value.kind === "scalar" ? value.value === null : value.kind === "list" ? value.items.length === 0 : value.entries.length === 0;
}

/** A new note without any map: its tag alone. */
function emptyNote({ noteTags }: NoteOptions): ReadNote {
  const tag = (noteTags ?? defaultNoteTags).journey[0] ?? "journey";
  const plain = /^[\p{L}\p{N}_/-]+$/u.test(tag) ? tag : JSON.stringify(tag);
  return readNote(`---\ntags: [${plain}]\n---\n`);
}

/** A whole new note with the map in its frontmatter and an empty body; undefined when the map is larger than a note can hold. */
export function toJourneyNote(map: ImportedMap, options: NoteOptions, personas = personasDiffer(map)): string | undefined {
  const written = write(emptyNote(options), map, options, personas);
  return written !== "has-stages" && written.changed ? written.text : undefined;
}

/** Entries written between two pauses: a few milliseconds of work. */
const entriesAtOnce = 60;

/** The stages in runs short enough to be written between two pauses; one long stage is a run of its own. */
function runsOf(stages: readonly ImportedStage[]): (readonly ImportedStage[])[] {
  const runs: ImportedStage[][] = [];
  let size = entriesAtOnce;
  for (const stage of stages) {
    if (size >= entriesAtOnce) {
      runs.push([]);
      size = 0;
    }
    runs.at(-1)?.push(stage);
    for (const thing of [stage, ...stage.touchpoints]) size += 1 + thing.lanes.reduce((sum, { items }) => sum + items.length, 0);
  }
  return runs;
}

/** The lines of the stages in a note that holds nothing behind them. */
function stageLines(text: string): { readonly before: string; readonly lines: string } | undefined {
  const lines = text.slice(0, text.lastIndexOf("\n---") + 1).split("\n");
  const first = lines.findLastIndex((line) => /^[^\s#-].*:$/u.test(line)) + 1;
  return first === 0 ? undefined : { before: `${lines.slice(0, first).join("\n")}\n`, lines: lines.slice(first).join("\n") };
}

/** The same note as `toJourneyNote` gives, written some stages at a time. */
export function* toJourneyNoteSteps(map: ImportedMap, options: NoteOptions): ImportSteps<string | undefined> {
  const runs = runsOf(map.stages);
  const personas = personasDiffer(map);
  if (runs.length < 2) return toJourneyNote(map, options, personas);
  let before: string | undefined;
  const written: string[] = [];
  for (const [at, stages] of runs.entries()) {
    yield at / runs.length;
    const frame = at === 0 ? map : { ...map, title: undefined, personas: [], scenario: undefined, goal: undefined, properties: [] };
    const part = stageLines(toJourneyNote({ ...frame, stages }, options, personas) ?? "");
    if (part === undefined) return undefined;
    before ??= part.before;
    written.push(part.lines);
  }
  yield 1;
  const text = `${before ?? ""}${written.join("")}---\n`;
  yield 1;
  const { frontmatter, root } = readNote(text);
  const value = root?.entries.at(-1)?.value;
  return frontmatter === "map" && value?.kind === "list" && value.items.length === map.stages.length ? text : undefined;
}

/**
 * Puts a map into the frontmatter of a note, its body byte for byte as it was: properties the note has already stay as
 * they are, numbers come to the scale the note names. Never over stages that are there.
 */
export function adoptInto(noteText: string, map: ImportedMap, options: NoteOptions): AdoptedNote {
  const written = write(readNote(noteText), map, options);
  if (written === "has-stages") return { adopted: false, refusal: written };
  return written.changed ? { adopted: true, text: written.text, splices: written.splices, note: written.note } : { adopted: false, refusal: written.refusal };
}
