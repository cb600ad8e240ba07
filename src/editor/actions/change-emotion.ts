/**
 * Edits of emotions: a level chosen, dragged or nudged, a text typed, a score taken away. Only what changes is written
 * anew: words stay when the level changes, and each persona keeps their own score. Pure.
 */
import { isOnScale } from "../../journey/emotion-scale";
import type { Emotion, EmotionScale } from "../../journey/journey";
import { joinKey, joinTyped } from "../../journey/join-path";
import { readEmotionText } from "../../journey/read-emotion-text";
import { readBareNumber } from "../../journey/read-number";
import type { Edit } from "../../journey/edit";
import type { WriteValue } from "../../note/raw-change";
import type { MapScene } from "../../render/map-scene";
import { levelText } from "../../render/number-text";
import { emotionStep, fineEmotionStep, tidy } from "../drag-level";
import { type EditAction, seen, seenText, writeMap } from "./edit-action";
import { ownerAt, type OwnerPlace } from "./find-place";
import { ownerName } from "./name-things";
import { personaKey, withMean } from "./persona-levels";

/** Whose emotion: a touchpoint's or a stage's, for everybody or for one persona alone. */
export interface EmotionPlace extends OwnerPlace {
  readonly personaIndex?: number;
}

/** The emotion at a place, undefined when there is none yet. */
export function emotionAt(scene: MapScene, place: OwnerPlace): Emotion | undefined {
  return ownerAt(scene.journey, place)?.emotion;
}

/** The level shown at a place: the persona's when one is meant. */
export function levelAtPlace(scene: MapScene, place: EmotionPlace): number | undefined {
  const emotion = emotionAt(scene, place);
  const { personaIndex } = place;
  if (personaIndex === undefined || emotion === undefined || emotion.personas.length === 0) return emotion?.level;
  return emotion.personas.find((one) => one.personaIndex === personaIndex)?.level;
}

/** What was read at an emotion's path, where the model still knows it as typed: nothing, or words. */
function seenEmotion(emotion: { readonly feeling: string | undefined; readonly level: number | undefined; readonly personas?: readonly unknown[]; readonly levelPath?: string } | undefined, scale: EmotionScale): ReturnType<typeof seenText> {
  if (emotion === undefined) return seen(undefined);
  if (emotion.feeling === undefined || emotion.levelPath !== undefined || (emotion.personas?.length ?? 0) > 0) return {};
  return readEmotionText(emotion.feeling, scale).level === emotion.level ? seen(emotion.feeling) : {};
}

/** The value that says the new level and keeps the words and the start of a change. */
function withLevel(level: number, old: { readonly feeling: string | undefined; readonly changedFrom: number | undefined } | undefined, scale: EmotionScale): WriteValue {
  const value = old?.changedFrom === undefined ? level : `${old.changedFrom} → ${level}`;
  const words = old?.feeling !== undefined && /\p{L}/u.test(old.feeling) ? old.feeling : undefined;
  if (words === undefined) return value;
  return (old?.changedFrom === undefined ? withNumber(words, level, scale) : undefined) ?? writeMap([["level", value], ["word", words]]);
}

const ratingIn = /\d{1,9}(?:[.,]\d{1,9})?\s{0,9}(?:\/|из|out\s+of)\s*(?:5|7|10)/iu;
const numberIn = /[+\-−]?\d+(?:[.,]\d+)?/u;

/** Words that name their level by a number, with another one: `+1 — fine` as `+2 — fine`. Undefined where they would not read so. */
function withNumber(words: string, level: number, scale: EmotionScale): string | undefined {
  const number = (ratingIn.exec(words) ?? numberIn.exec(words))?.[0];
  if (number === undefined) return undefined;
  const sign = level < 0 ? (number.startsWith("−") ? "−" : "-") : level > 0 && !/^\d+(?:[.,]\d+)?$/u.test(number) ? "+" : "";
  const digits = String(Math.abs(level));
  const changed = words.replace(number, () => sign + (number.includes(",") ? digits.replace(".", ",") : digits));
  return readEmotionText(changed, scale).level === level ? changed : undefined;
}

function editsForPersona(emotion: Emotion | undefined, path: string, personaIndex: number, value: WriteValue | undefined, level: number | undefined, scene: MapScene): Edit[] {
  const own = emotion?.personas.find((one) => one.personaIndex === personaIndex);
  const { personas, scale } = scene.journey;
  if (own !== undefined) return [{ kind: "set", path: own.path, value: level === undefined ? (value ?? null) : withLevel(level, own, scale), ...seenEmotion(own, scale) }];
  const persona = personas[personaIndex];
  if (persona === undefined) return [];
  if (emotion !== undefined && emotion.personas.length > 0) return [{ kind: "set", path: joinTyped(path, personaKey(persona, emotion)), value: value ?? null, ...seen(undefined) }];
  // One score for everybody becomes one for each: the others keep what they had.
  const entries = personas.map((one, index): [string, WriteValue | undefined] => [personaKey(one, undefined), index === personaIndex ? value : emotion?.level]);
  const words = emotion?.feeling !== undefined && /\p{L}/u.test(emotion.feeling) ? emotion.feeling : undefined;
  return [{ kind: "set", path, value: writeMap([...entries, ["word", words]]), ...seenEmotion(emotion, scale) }];
}

function editsForLevel(emotion: Emotion | undefined, path: string, level: number, scene: MapScene): Edit[] {
  const { scale } = scene.journey;
  if (emotion?.levelPath !== undefined) {
    return [{ kind: "set", path: emotion.levelPath, value: emotion.changedFrom === undefined ? level : `${emotion.changedFrom} → ${level}` }];
  }
  const scored = emotion?.personas.filter((one) => one.level !== undefined) ?? [];
  if (scored.length === 0) return [{ kind: "set", path, value: withLevel(level, emotion, scale), ...seenEmotion(emotion, scale) }];
  const levels = withMean(scored.map((one) => one.level ?? 0), level, scale);
  return scored.flatMap((one, place): Edit[] => {
    const moved = levels[place];
    return moved === undefined || moved === one.level ? [] : [{ kind: "set", path: one.path, value: withLevel(moved, one, scale), ...seenEmotion(one, scale) }];
  });
}

function feelingAt(emotion: Emotion | undefined, place: EmotionPlace): string | undefined {
  return place.personaIndex === undefined || emotion === undefined || emotion.personas.length === 0 ? emotion?.feeling : emotion.personas.find((one) => one.personaIndex === place.personaIndex)?.feeling;
}

/** `whole` is written anew; `level` alone changes where it is set; `together` is what the personas' mean shall be. */
function editsFor(emotion: Emotion | undefined, place: EmotionPlace, wanted: { readonly whole: WriteValue; readonly level: number | undefined; readonly together: number | undefined }, scene: MapScene): Edit[] {
  const owner = ownerAt(scene.journey, place);
  const path = emotion?.path ?? joinKey(owner?.path ?? "", "emotion");
  if (place.personaIndex !== undefined) return editsForPersona(emotion, path, place.personaIndex, wanted.whole, wanted.level, scene);
  if (emotion !== undefined && emotion.personas.length > 0) return wanted.together === undefined ? [] : editsForLevel(emotion, path, wanted.together, scene);
  if (wanted.level !== undefined) return editsForLevel(emotion, path, wanted.level, scene);
  return [{ kind: "set", path, value: wanted.whole, ...seenEmotion(emotion, scene.journey.scale) }];
}

/**
 * Sets an emotion. A number, also typed, is the new level: words that stood there stay. Any other text takes the place
 * of all that was there; a number typed again without the words takes the words away; empty text takes all away. Where
 * personas have scores of their own and none is named, all of them move so that the mean is the new level, and words are
 * not taken. Undefined
 * when nothing changes or the place is gone.
 */
export function setEmotion(place: EmotionPlace, value: number | string, scene: MapScene): EditAction | undefined {
  const owner = ownerAt(scene.journey, place);
  if (owner === undefined) return undefined;
  const typed = typeof value === "string" ? value.trim() : undefined;
  if (typed === "") return clearEmotion(place, scene);
  const { emotion } = owner;
  const read = typed === undefined ? undefined : readEmotionText(typed, scene.journey.scale).level;
  const level = typeof value === "number" ? tidy(value) : readBareNumber(typed ?? "");
  const together = place.personaIndex === undefined && (emotion?.personas.length ?? 0) > 0;
  const shown = levelAtPlace(scene, place);
  if (typed !== undefined && typed === textOfEmotion(place, scene)) return undefined;
  if (level === shown && level !== undefined && (typed === undefined || together || feelingAt(emotion, place) === undefined)) return undefined;
  // The same number typed without the words that stand beside it in a map: a number alone would change nothing there.
  const bare = level !== undefined && level === shown && place.personaIndex === undefined && emotion?.levelPath !== undefined && emotion.levelPath !== emotion.path;
  const edits = editsFor(emotion, place, { whole: bare ? writeMap([["level", level]]) : (level ?? typed ?? null), level: level === shown ? undefined : level, together: level ?? read }, scene);
  if (edits.length === 0) return undefined;
  return { edits, label: scene.words.edit.labels.emotion, announce: sayEmotion(place, level ?? read, scene), focus: owner.path };
}

/** `Spec sheet: −0.5`, as said aloud. */
function sayEmotion(place: EmotionPlace, level: number | undefined, scene: MapScene): string {
  const { words, journey } = scene;
  const persona = place.personaIndex === undefined ? undefined : journey.personas[place.personaIndex];
  const name = persona === undefined ? ownerName(place, scene) : `${ownerName(place, scene)}, ${persona.alias ?? persona.name}`;
  return words.edit.announce.emotion(name, level === undefined ? words.map.notScored : levelText(level, journey.scale, words.language));
}

/**
 * Moves a level by steps of the scale (0.5 on −2 to 2; `fine`: 0.1), first to the next whole step. A place without score
 * starts from neutral. Undefined at the end of the scale.
 */
export function nudgeEmotion(place: EmotionPlace, steps: number, fine: boolean, scene: MapScene): EditAction | undefined {
  const { scale } = scene.journey;
  const step = fine ? fineEmotionStep(scale) : emotionStep(scale);
  const level = levelAtPlace(scene, place) ?? scale.neutral;
  const inSteps = level / step;
  const whole = Math.abs(inSteps - Math.round(inSteps)) < 1e-6 ? Math.round(inSteps) : steps > 0 ? Math.floor(inSteps) : Math.ceil(inSteps);
  const next = tidy(Math.max(scale.min, Math.min(scale.max, (whole + steps) * step)));
  return isOnScale(level, scale) && next === level ? undefined : setEmotion(place, next, scene);
}

/** Takes a score away, words and all: a gap in the curve. For one persona alone when one is named. */
export function clearEmotion(place: EmotionPlace, scene: MapScene): EditAction | undefined {
  const owner = ownerAt(scene.journey, place);
  const emotion = owner?.emotion;
  if (owner === undefined || emotion === undefined) return undefined;
  const own = place.personaIndex === undefined ? undefined : emotion.personas.find((one) => one.personaIndex === place.personaIndex);
  if (place.personaIndex !== undefined && own === undefined && emotion.personas.length > 0) return undefined;
  const gone = own === undefined || emotion.personas.length === 1 ? emotion : own;
  const apart = place.personaIndex !== undefined && own === undefined && scene.journey.personas.length > 1;
  return {
    edits: apart ? editsForPersona(emotion, emotion.path, place.personaIndex, undefined, undefined, scene) : [{ kind: "set", path: gone.path, value: null, ...seenEmotion(gone, scene.journey.scale) }],
    label: scene.words.edit.labels.clearEmotion,
    announce: sayEmotion(place, undefined, scene),
    focus: owner.path,
  };
}

/** The text an emotion's draft begins with: the words when they tell the level themselves, else the level before them. */
export function textOfEmotion(place: EmotionPlace, scene: MapScene): string {
  const emotion = emotionAt(scene, place);
  const { scale } = scene.journey;
  const { personaIndex } = place;
  const read = personaIndex === undefined ? emotion : (emotion?.personas.find((one) => one.personaIndex === personaIndex) ?? (emotion?.personas.length === 0 ? emotion : undefined));
  if (read === undefined) return "";
  const level = read.level === undefined ? undefined : levelText(read.level, scale, scene.words.language);
  if (read.feeling === undefined) return read.changedFrom === undefined || level === undefined ? (level ?? "") : `${levelText(read.changedFrom, scale, scene.words.language)} → ${level}`;
  return level === undefined || readEmotionText(read.feeling, scale).level === read.level ? read.feeling : `${level} — ${read.feeling}`;
}
