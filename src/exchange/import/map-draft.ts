/**
 * A map while an importer puts it together: things that still grow, and the remarks and traces about them. Turned into
 * plain data with paths in the end. It knows no format.
 */
import { joinPosition, joinTyped } from "../../journey/join-path";
import type { CanonicalLane } from "../../journey/lane-keys";
import { canonicalStageKey, canonicalTouchpointKey, isCanonicalLane } from "../../journey/match-key";
import { readEmotionText } from "../../journey/read-emotion-text";
import { scaleBetween } from "../../journey/emotion-scale";
import type { WriteValue } from "../../note/raw-change";
import type { ImportedEmotion, ImportedEntry, ImportedLane, ImportedMap, ImportedStage, ImportedTouchpoint } from "./imported-map";
import { reportText, type Imported, type ImportedFrom, type ImportGuess, type ImportRemark, type ImportRemarkCode, type ImportTrace, type SourcePlace } from "./import-report";

export interface ThingDraft {
  name: string | undefined;
  channels: string[];
  emotion: ImportedEmotion | undefined;
  personas: string[];
  /** By key; insertion order. */
  readonly lanes: Map<string, { readonly own: boolean; readonly items: ImportedEntry[] }>;
  readonly properties: (readonly [string, WriteValue])[];
  /** Touchpoints of a stage. */
  readonly touchpoints: ThingDraft[];
}

export function newThing(name: string | undefined): ThingDraft {
  return { name, channels: [], emotion: undefined, personas: [], lanes: new Map(), properties: [], touchpoints: [] };
}

function lanesOf(thing: ThingDraft): ImportedLane[] {
  return [...thing.lanes].filter(([, { items }]) => items.length > 0).map(([key, { own, items }]) => ({ key, own, items }));
}

function toTouchpoint(thing: ThingDraft): ImportedTouchpoint {
  const { name, channels, emotion, personas, properties } = thing;
  return { name, channels, emotion, personas, properties, lanes: lanesOf(thing) };
}

export class MapDraft {
  title: string | undefined;
  scenario: string | undefined;
  goal: string | undefined;
  scale: readonly [number, number] | undefined;
  readonly personas: string[] = [];
  readonly properties: (readonly [string, WriteValue])[] = [];
  readonly stages: ThingDraft[] = [];
  readonly remarks: ImportRemark[] = [];
  readonly guesses: ImportGuess[] = [];
  private readonly traces: { readonly place: SourcePlace; readonly text: string; readonly thing: ThingDraft | undefined; readonly rest: (path: string) => string }[] = [];

  addStage(name: string | undefined, place: SourcePlace | undefined): ThingDraft {
    const stage = newThing(name);
    this.stages.push(stage);
    if (place !== undefined) this.trace(place, name ?? "", stage, (path) => path);
    return stage;
  }

  addTouchpoint(stage: ThingDraft, name: string | undefined, place: SourcePlace | undefined): ThingDraft {
    const touchpoint = newThing(name);
    stage.touchpoints.push(touchpoint);
    if (place !== undefined) this.trace(place, name ?? "", touchpoint, (path) => path);
    return touchpoint;
  }

  /** Adds entries to a lane, canonical or the author's own; the same text twice from one source stands twice. */
  addEntries(thing: ThingDraft, typedKey: string, entries: readonly ImportedEntry[], place: SourcePlace | undefined, own = !isCanonicalLane(typedKey)): void {
    if (entries.length === 0) return;
    // An own lane whose name means something else in a note would be read as that.
    const misread = own && (canonicalStageKey(typedKey) ?? canonicalTouchpointKey(typedKey)) !== undefined;
    const key = misread ? `${typedKey} 2` : typedKey;
    const lane = thing.lanes.get(key) ?? { own, items: [] };
    thing.lanes.set(key, lane);
    for (const entry of entries) {
      const position = lane.items.push(entry) - 1;
      if (place !== undefined) {
        const text = typeof entry === "string" ? entry : "";
        this.trace(place, text, thing, (path) => joinPosition(own ? joinTyped(path, key) : `${path}.${key}`, position));
      }
    }
  }

  addChannels(thing: ThingDraft, channels: readonly string[], place: SourcePlace | undefined): void {
    for (const channel of channels) if (!thing.channels.includes(channel)) thing.channels.push(channel);
    if (channels.length > 0 && place !== undefined) this.trace(place, channels.join(", "), thing, (path) => `${path}.channel`);
  }

  /** Sets an emotion; a second one on the same thing is kept as a thought, never lost. */
  addEmotion(thing: ThingDraft, emotion: ImportedEmotion, place: SourcePlace | undefined): void {
    if (thing.emotion !== undefined) return this.addEntries(thing, "thoughts" satisfies CanonicalLane, [typeof emotion === "object" ? "" : String(emotion)], place);
    thing.emotion = emotion;
    if (place !== undefined) this.trace(place, typeof emotion === "object" ? "" : String(emotion), thing, (path) => `${path}.emotion`);
  }

  /** Whoever takes part somewhere takes part in the map. */
  gatherPersonas(): void {
    for (const stage of this.stages) for (const { personas } of [stage, ...stage.touchpoints]) for (const name of personas) if (!this.personas.includes(name)) this.personas.push(name);
  }

  /** Where something of the map itself (title, scenario, personas) came from. */
  traceFrame(place: SourcePlace, text: string, key: string): void {
    this.trace(place, text, undefined, () => key);
  }

  remark(code: ImportRemarkCode, text: string, place?: SourcePlace): void {
    this.remarks.push({ code, text: reportText(text), place });
  }

  private trace(place: SourcePlace, text: string, thing: ThingDraft | undefined, rest: (path: string) => string): void {
    this.traces.push({ place, text: reportText(text), thing, rest });
  }

  /** The map as plain data with its report. */
  finish(from: ImportedFrom, sure: boolean, lines: readonly [number, number] | undefined): Imported {
    const paths = new Map<ThingDraft, string>();
    for (const [at, stage] of this.stages.entries()) {
      paths.set(stage, `stages[${at}]`);
      for (const [position, touchpoint] of stage.touchpoints.entries()) paths.set(touchpoint, `stages[${at}].touchpoints[${position}]`);
    }
    const traces = this.traces.flatMap(({ place, text, thing, rest }): ImportTrace[] => {
      const path = thing === undefined ? "" : paths.get(thing);
      return path === undefined ? [] : [{ place, text, path: rest(path) }];
    });
    const stages = this.stages.map((stage): ImportedStage => ({ ...toTouchpoint(stage), touchpoints: stage.touchpoints.map(toTouchpoint) }));
    const map: ImportedMap = {
      title: this.title, personas: this.personas, scenario: this.scenario, goal: this.goal, scale: this.scale, properties: this.properties, stages,
    };
    return { from, map, report: { found: countFound(map), remarks: this.remarks, traces, guesses: this.guesses }, sure, lines };
  }
}

/** What a map holds, in numbers; a score is an emotion with a level. */
export function countFound(map: ImportedMap): { readonly stages: number; readonly touchpoints: number; readonly scores: number; readonly entries: number } {
  const scale = scaleBetween(...(map.scale ?? [-2, 2]));
  const things = map.stages.flatMap((stage): readonly ImportedTouchpoint[] => [stage, ...stage.touchpoints]);
  const levels = new Map<string, boolean>();
  const hasLevel = (text: string): boolean => {
    const known = levels.get(text) ?? readEmotionText(text, scale).level !== undefined;
    levels.set(text, known);
    return known;
  };
  const scored = things.filter(({ emotion }) => (typeof emotion === "string" ? hasLevel(emotion) : emotion !== undefined));
  return {
    stages: map.stages.length,
    touchpoints: map.stages.reduce((sum, stage) => sum + stage.touchpoints.length, 0),
    scores: scored.length,
    entries: things.reduce((sum, thing) => sum + thing.lanes.reduce((entries, lane) => entries + lane.items.length, 0), 0),
  };
}
