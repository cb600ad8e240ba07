/**
 * Our own JSON (docs/json.md) as a map, without loss in what the format holds. It knows the shape of that JSON and how
 * emotions were resolved, so that a note written from it reads as the same journey.
 */
import { meanOf, scaleBetween } from "../../journey/emotion-scale";
import type { EmotionScale } from "../../journey/journey";
import { isCanonicalLane } from "../../journey/match-key";
import { readEmotionText } from "../../journey/read-emotion-text";
import type { WriteValue } from "../../note/raw-change";
import { journeyShape, type EmotionJson, type JourneyJson, type LaneItemJson, type StageJson, type TouchpointJson } from "../export/json-shape";
import type { ImportedEmotion, ImportedEntry } from "./imported-map";
import type { Imported } from "./import-report";
import { MapDraft, type ThingDraft } from "./map-draft";

interface Level {
  readonly emotion: number | null;
  readonly changedFrom: number | null;
  readonly feeling: string | null;
}

/** The text or number that reads as a level with its change and words; undefined when nothing was felt. */
function toLevel({ emotion, changedFrom, feeling }: Level, scale: EmotionScale): ImportedEmotion | undefined {
  if (emotion === null) return feeling ?? undefined;
  const score = changedFrom === null ? emotion : `${changedFrom} → ${emotion}`;
  if (feeling === null) return score;
  const read = readEmotionText(feeling, scale);
  if (read.level === emotion && (read.changedFrom ?? null) === changedFrom && read.feeling === feeling) return feeling;
  return { entries: [["score", score], ["word", feeling]] };
}

function linkOf(persona: string, { personas }: JourneyJson): string {
  return personas.find(({ name }) => name === persona)?.link ?? persona;
}

/** An emotion with one value for each persona; their mean is nobody's own value. */
function toEmotion(own: Level, emotions: readonly EmotionJson[], journey: JourneyJson): ImportedEmotion | undefined {
  const scale = scaleBetween(...journey.scale);
  if (emotions.length === 0) return toLevel(own, scale);
  const mean = meanOf(emotions.map(({ emotion }) => emotion).filter((level) => level !== null));
  const head: (readonly [string, WriteValue])[] = [];
  if (own.emotion !== null && (own.emotion !== mean || own.changedFrom !== null)) head.push(["score", own.changedFrom === null ? own.emotion : `${own.changedFrom} → ${own.emotion}`]);
  if (own.feeling !== null) head.push(["word", own.feeling]);
  const rest = emotions.map((one): readonly [string, WriteValue] => [linkOf(one.persona, journey), toLevel(one, scale) ?? null]);
  return { entries: [...head, ...rest] };
}

function toEntry(item: LaneItemJson, journey: JourneyJson): ImportedEntry {
  const { text, persona, others } = item;
  const plain = ["reason", "severity", "solves", "status", "owner", "due", "impact", "effort", "measured", "value", "target", "unit", "weight"] as const;
  const said = plain.flatMap((key): (readonly [string, WriteValue])[] => (item[key] === null ? [] : [[key, item[key]]]));
  const informed: (readonly [string, WriteValue])[] = item.informed.length === 0 ? [] : [["informed", item.informed]];
  const rest = [...said, ...informed, ...others.map(({ key, text: value }) => [key, value] as const)];
  const entry: ImportedEntry = rest.length === 0 ? text : { entries: [...(text === "" ? [] : [["text", text] as const]), ...rest] };
  return persona === null ? entry : { entries: [[linkOf(persona, journey), entry]] };
}

/** Entries of one lane; those for single personas join into one map of them. */
function takeLanes(draft: MapDraft, thing: ThingDraft, json: TouchpointJson | StageJson, journey: JourneyJson): void {
  for (const [key, items] of Object.entries(json.lanes)) {
    const byPersona = items.filter(({ persona }) => persona !== null).map((item) => toEntry(item, journey)).flatMap((entry) => (typeof entry === "string" ? [] : entry.entries));
    const names = new Set(byPersona.map(([name]) => name));
    const joined = names.size === byPersona.length && byPersona.length === items.length;
    draft.addEntries(thing, key, joined && byPersona.length > 0 ? [{ entries: byPersona }] : items.map((item) => toEntry(item, journey)), {}, !isCanonicalLane(key));
  }
}

function takeThing(draft: MapDraft, thing: ThingDraft, json: TouchpointJson | StageJson, journey: JourneyJson): void {
  draft.addChannels(thing, json.channels, undefined);
  thing.personas = [...json.personas];
  if (json.reach !== null) thing.properties.push(["reach", json.reach]);
  if (json.variants.length > 0) thing.properties.push(["variant", json.variants]);
  const own: Level = "own" in json && !json.own ? { emotion: null, changedFrom: null, feeling: json.feeling } : json;
  const emotion = toEmotion(own, json.emotions, journey);
  if (emotion !== undefined) draft.addEmotion(thing, emotion, {});
  takeLanes(draft, thing, json, journey);
}

function takeFrame(draft: MapDraft, journey: JourneyJson): void {
  draft.title = journey.title === "" ? undefined : journey.title;
  draft.scenario = journey.scenario ?? undefined;
  draft.goal = journey.goal ?? undefined;
  const [worst, best] = journey.scale;
  if (worst !== -2 || best !== 2) draft.scale = journey.scale;
  draft.personas.push(...journey.personas.map(({ link }) => link));
  const plain: readonly (readonly [string, WriteValue])[] = [
    ["journey-type", journey.type], ["journey-state", journey.state], ["owner", journey.owner], ["reviewed", journey.reviewed], ["review-every", journey.reviewEvery], ["baseline", journey.baseline],
    ["lanes", journey.laneOrder], ["lanes-hidden", journey.hiddenLanes], ["coach-off", journey.coachOff],
  ];
  for (const [key, value] of plain) if (value !== null && (!Array.isArray(value) || value.length > 0)) draft.properties.push([key, value]);
}

/** Whether data says of itself that it is our JSON. */
export function isJourneyJson(data: unknown): boolean {
  return typeof data === "object" && data !== null && "format" in data && data.format === 1 && "stages" in data && "scale" in data;
}

/** Our JSON as a map; undefined when it has another shape. */
export function importJourneyJson(data: unknown): Imported | undefined {
  const read = journeyShape().safeParse(data);
  if (!read.success) return undefined;
  const journey = read.data;
  const draft = new MapDraft();
  takeFrame(draft, journey);
  for (const json of journey.stages) {
    const stage = draft.addStage(json.name ?? undefined, {});
    takeThing(draft, stage, json, journey);
    if (json.exit !== null) stage.properties.push(["exit", json.exit]);
    for (const one of json.touchpoints) {
      const touchpoint = draft.addTouchpoint(stage, one.name ?? undefined, {});
      takeThing(draft, touchpoint, one, journey);
      if (one.moment) touchpoint.properties.push(["moment", one.momentLabel ?? true]);
    }
  }
  return draft.finish("data", true, undefined);
}
