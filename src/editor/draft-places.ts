/**
 * Makes the place of a draft from what stands on the map: an item's text, a name, an emotion, channels, a property, a
 * field of the frame, something new. What the person saw is kept, so that a later change elsewhere is noticed.
 */
import type { Edit } from "../journey/edit";
import type { JourneyPath } from "../journey/journey";
import { joinKey, joinTyped } from "../journey/join-path";
import { readDate } from "../journey/read-date";
import { readNumberText } from "../journey/read-number";
import type { WriteValue } from "../note/raw-change";
import type { MapScene } from "../render/map-scene";
import { type EmotionPlace, setEmotion, textOfEmotion } from "./actions/change-emotion";
import { setText, textOfField } from "./actions/change-text";
import type { EditAction } from "./actions/edit-action";
import { itemAt, ownerAt, type OwnerPlace } from "./actions/find-place";
import type { PropertyKind } from "./actions/item-properties";
import { ownerName, rowName } from "./actions/name-things";
import { personaKey } from "./actions/persona-levels";
import { splitChannels } from "./draft-channels";
import type { DraftAnchor, DraftPlace, DraftResult } from "./draft-place";
import type { EditField, EditTarget } from "./edit-target";
import type { MapEditing } from "./map-editing";

/** The map as shown, and what the host knows of the note's spelling. */
export interface DraftSource {
  readonly scene: MapScene;
  readonly editing: Pick<MapEditing, "seenAt">;
}

const namePart = ".cjm-stage-name, .cjm-list-title, .cjm-card-name, .cjm-touchpoint-name";
const textPart = ".cjm-item-text, .cjm-metric-name";

function toResult(action: EditAction | undefined, source: DraftSource, seen: ReadonlyMap<JourneyPath, string | undefined>): DraftResult {
  if (action === undefined) return { kind: "nothing" };
  if (source.editing.seenAt === undefined) return { kind: "action", action };
  const edits = action.edits.map((edit): Edit => (edit.kind !== "insert" && seen.has(edit.path) ? { ...edit, was: { text: seen.get(edit.path) } } : edit));
  return { kind: "action", action: { ...action, edits } };
}

/** What stands at some paths now, as the note spells it. */
function look(source: DraftSource, paths: readonly JourneyPath[]): ReadonlyMap<JourneyPath, string | undefined> {
  const { seenAt } = source.editing;
  return new Map(seenAt === undefined ? [] : paths.map((path) => [path, seenAt(path)]));
}

function setAt(path: JourneyPath, value: WriteValue, label: string, focus: JourneyPath | undefined): EditAction {
  return { edits: [{ kind: "set", path, value }], label, ...(focus === undefined ? {} : { focus }) };
}

/** The draft of an item's text or of a name; undefined where no text stands. */
export function draftOfText(source: DraftSource, target: EditTarget): DraftPlace | undefined {
  const { scene } = source;
  const words = scene.words.edit.draft;
  if (target.kind === "item") {
    const { path, laneKey } = target;
    const item = itemAt(scene.journey, target);
    if (item === undefined) return undefined;
    const title = words.itemTitle(rowName({ rowKey: laneKey, own: target.own }, scene), ownerName(target, scene));
    const resultOf = (text: string): DraftResult => toResult(text.trim() === item.text.trim() ? undefined : setText(target, text.trim(), scene), source, new Map());
    return { kind: "text", task: "change", path, base: path, shown: item.text, resultOf, title, anchor: { path, rowKey: laneKey, part: textPart } };
  }
  if (target.kind !== "stage" && target.kind !== "touchpoint") return undefined;
  const touchpointIndex = target.kind === "touchpoint" ? target.touchpointIndex : undefined;
  const thing = ownerAt(scene.journey, { stageIndex: target.stageIndex, touchpointIndex });
  if (thing === undefined) return undefined;
  return {
    kind: "line", task: "change", path: target.path, base: target.path, shown: thing.name ?? "", title: target.kind === "stage" ? words.stageName : words.touchpointName,
    resultOf: (text) => toResult(text.trim() === thing.name?.trim() ? undefined : setText(target, oneLine(text), scene), source, new Map()),
    anchor: { path: target.path, part: namePart, ...(touchpointIndex === undefined ? {} : { rowKey: "touchpoints" }) },
  };
}

/** The draft of a stage's or touchpoint's emotion; one choice a persona where they are told apart. */
export function draftOfEmotion(source: DraftSource, owner: OwnerPlace): DraftPlace | undefined {
  const { scene } = source;
  const thing = ownerAt(scene.journey, owner);
  if (thing === undefined) return undefined;
  const name = ownerName(owner, scene);
  const words = scene.words.edit.draft;
  const make = (place: EmotionPlace, path: JourneyPath, title: string): DraftPlace => {
    const shown = textOfEmotion(place, scene);
    const seen = look(source, [path]);
    return {
      kind: "emotion", task: "change", path, base: thing.path, shown, title,
      resultOf: (text) => toResult(text.trim() === shown.trim() ? undefined : setEmotion(place, text, scene), source, seen),
      anchor: { path: thing.path, rowKey: "emotion", part: ".cjm-disc", owner: thing.path },
    };
  };
  const whole = make(owner, joinKey(thing.path, "emotion"), words.emotionOf(name));
  const { emotion } = thing;
  const scored = new Map((emotion?.personas ?? []).map((one) => [one.personaIndex, one]));
  // In the note's order first, then those who have no score there yet.
  const known = (emotion?.personas ?? []).flatMap(({ personaIndex }) => (personaIndex === undefined ? [] : [personaIndex]));
  const missing = known.length === 0 ? [] : scene.journey.personas.map((_, personaIndex) => personaIndex).filter((index) => !scored.has(index));
  const choices = [...known, ...missing].flatMap((personaIndex) => {
    const persona = scene.journey.personas[personaIndex];
    if (persona === undefined || emotion === undefined) return [];
    const own = scored.get(personaIndex);
    const title = own?.persona ?? persona.alias ?? persona.name;
    const path = own?.path ?? joinTyped(emotion.path, personaKey(persona, emotion));
    return [{ title, place: make({ ...owner, personaIndex }, path, words.emotionOf(`${name}, ${title}`)) }];
  });
  return choices.length < 1 ? whole : { ...(choices[0]?.place ?? whole), choices };
}

/** The draft of a stage's or touchpoint's channels, with commas. */
export function draftOfChannels(source: DraftSource, owner: OwnerPlace, anchor: DraftAnchor): DraftPlace | undefined {
  const { scene } = source;
  const thing = ownerAt(scene.journey, owner);
  if (thing === undefined) return undefined;
  const words = scene.words.edit.draft;
  const path = joinKey(thing.path, "channel");
  const seen = look(source, [path]);
  const before = thing.channels.join(", ");
  const resultOf = (text: string): DraftResult => {
    const channels = splitChannels(text);
    if (channels.join(", ") === before) return { kind: "nothing" };
    const value = channels.length > 1 ? channels : (channels[0] ?? null);
    return toResult(setAt(path, value, words.changeChannels, thing.path), source, seen);
  };
  return { kind: "channels", task: "change", path, base: thing.path, shown: before, resultOf, title: words.channelsOf(ownerName(owner, scene)), anchor };
}

/** A property a draft can hold, with the way it is typed. */
export interface DraftProperty {
  readonly key: string;
  readonly kind: PropertyKind;
  /** True for a key of the author's own, as typed. */
  readonly own?: boolean;
  readonly shown: string | undefined;
}

/** The draft of one property of an item, stage or touchpoint: a reason, an owner, a date, a number. */
export function draftOfProperty(source: DraftSource, base: JourneyPath, property: DraftProperty, anchor: DraftAnchor): DraftPlace {
  const words = source.scene.words.edit.draft;
  const path = property.own === true ? joinTyped(base, property.key) : joinKey(base, property.key);
  const seen = look(source, [path]);
  const shown = seen.get(path) ?? property.shown ?? "";
  const title = words.propertyTitle(property.key);
  const resultOf = (text: string): DraftResult => {
    const typed = text.trim();
    if (typed === shown.trim()) return { kind: "nothing" };
    const value = typed === "" ? null : valueOf(property.kind, typed);
    return value === undefined ? { kind: "invalid", reason: property.kind === "number" ? "number" : "date" } : toResult(setAt(path, value, words.changeValue(title), base), source, seen);
  };
  return { kind: property.kind === "list" ? "text" : property.kind, task: "change", path, base, shown, resultOf, title, anchor };
}

/** The draft of a field of the frame, there or not yet. */
export function draftOfField(source: DraftSource, field: EditField, near?: Element): DraftPlace {
  const { scene } = source;
  const words = scene.words.edit.draft;
  const kind = field === "reviewed" ? "date" : field === "title" ? "line" : "text";
  const shown = textOfField(scene, field);
  const resultOf = (text: string): DraftResult => {
    const typed = text.trim();
    if (typed === shown.trim()) return { kind: "nothing" };
    const value = kind === "date" && typed !== "" ? valueOf(kind, typed) : typed;
    return typeof value === "string" ? toResult(setText({ kind: "field", field }, kind === "line" ? oneLine(value) : value, scene), source, new Map()) : { kind: "invalid", reason: "date" };
  };
  return { kind, task: "change", path: field, base: undefined, shown, resultOf, title: words.fields[field], anchor: { field, ...(near === undefined ? {} : { near }) } };
}

/** One line of what was typed or pasted, tabs of a sheet and line breaks of any kind as spaces. */
export function oneLine(text: string): string {
  return text
    .split(/[\t\n\v\f\r\u0085\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join(" ");
}

/** The value that is written; undefined when the text cannot stand there. */
function valueOf(kind: DraftProperty["kind"], typed: string): WriteValue | undefined {
  if (kind === "date") return readDate(typed)?.iso;
  if (kind === "line") return oneLine(typed);
  if (kind === "text") return typed;
  if (kind === "list") {
    const lines = typed.split("\n").map((line) => line.trim()).filter((line) => line !== "");
    return lines.length > 1 ? lines : oneLine(typed);
  }
  const read = readNumberText(typed);
  return read === undefined ? undefined : read.unit === undefined ? read.number : typed;
}
