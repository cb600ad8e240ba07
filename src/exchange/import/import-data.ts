/**
 * JSON and YAML of other tools as maps: a list of stages, phases or steps anywhere in the data, their fields by names
 * compared without case and punctuation; and our own JSON. It knows names of fields, not the tools.
 */
import { normaliseKey } from "../../journey/normalise-key";
import { readBareNumber } from "../../journey/read-number";
import { readYamlValue } from "../../note/read-yaml-value";
import { toValues } from "../../note/to-values";
import { fieldOf, isList, isRecord, textOf, textsOf, type DataRecord } from "./data-value";
import { takeGrades } from "./feeling-signs";
import { importJourneyJson, isJourneyJson } from "./import-journey-json";
import { reportText, type Imported, type ImportResult } from "./import-report";
import { isContent, knowLabel } from "./know-label";
import { MapDraft, type ThingDraft } from "./map-draft";
import { scaleOfNumbers } from "./table-scale";
import type { ImportedEmotion } from "./imported-map";

const stageLists: ReadonlySet<string> = new Set([
  "stages", "phases", "steps", "journeystages", "journeyphases", "journeysteps", "этапы", "стадии", "фазы", "шаги", "etapas", "fases", "étapes", "阶段", "フェーズ", "단계",
]);
const names = ["name", "title", "stage", "stagename", "phasename", "stepname", "label", "phase", "step", "touchpoint", "action", "type", "название", "этап", "имя"];
/** Fields that number, colour or place things for a program. */
const forPrograms = /^(?:id|uuid|key|slug|order|index|sequence|position|colou?r|icon|x|y|width|height|createdat|updatedat|version)$/u;
const scoreNames = /score|level|valence|value|rating|балл|оценка|уровень/u;
const deepest = 7;
const mostThings = 2000;

interface Found {
  readonly list: readonly unknown[];
  readonly parent: DataRecord;
  readonly sure: boolean;
}

/** Every list of stages in some data, outermost ones only. */
function findLists(data: unknown, depth: number, above: DataRecord, found: Found[]): void {
  if (depth > deepest || found.length > 50) return;
  if (isList(data)) {
    if (depth === 0 && looksLikeStages(data)) found.push({ list: data, parent: {}, sure: scoreOf(data) >= 2 });
    else for (const item of data.slice(0, 500)) findLists(item, depth + 1, above, found);
    return;
  }
  if (!isRecord(data)) return;
  const taken = Object.entries(data).filter(([key, value]) => stageLists.has(normaliseKey(key)) && (isList(value) ? looksLikeStages(value) : isRecord(value) && looksLikeStages(Object.values(value))));
  const first = taken[0];
  if (first === undefined) {
    for (const value of Object.values(data)) findLists(value, depth + 1, data, found);
    return;
  }
  const list = isList(first[1]) ? first[1] : isRecord(first[1]) ? Object.entries(first[1]).map(([name, value]): unknown => (isRecord(value) ? { name, ...value } : isList(value) ? { name, touchpoints: value } : name)) : [];
  const parent = textOf(data["title"] ?? data["name"]) === undefined ? { ...above, ...data } : data;
  found.push({ list, parent, sure: scoreOf(list) >= 2 || (scoreOf(list) === 1 && /stage|phase|этап|стади|journey/iu.test(first[0])) });
}

/** Whether most elements are texts, or records with a name. */
function looksLikeStages(list: readonly unknown[]): boolean {
  if (list.length === 0) return false;
  const sample = list.slice(0, 200);
  const fitting = sample.filter((item) => typeof item === "string" || (isRecord(item) && fieldOf(item, names, normaliseKey) !== undefined));
  return fitting.length * 2 > sample.length;
}

/** How many kinds of lanes the fields of some elements name. */
function scoreOf(list: readonly unknown[]): number {
  const kinds = new Set(list.slice(0, 200).filter(isRecord).flatMap((item) => Object.keys(item)).map((key) => knowLabel(key)?.target).filter((target) => target !== undefined && isContent(target)));
  return kinds.size;
}

/** An emotion out of a value: a number, a text, or a record with level and words. Words beside a level stay. */
function emotionOf(value: unknown): { readonly emotion: ImportedEmotion | undefined; readonly rest: readonly string[] } {
  if (typeof value === "number" && Number.isFinite(value)) return { emotion: value, rest: [] };
  if (isRecord(value)) {
    const score = Object.entries(value).find(([key, inner]) => scoreNames.test(normaliseKey(key)) && (typeof inner === "number" || (typeof inner === "string" && readBareNumber(inner) !== undefined)));
    const words = Object.entries(value).filter(([key, inner]) => key !== score?.[0] && textOf(inner) !== undefined && !/quote|цитата/u.test(normaliseKey(key)) && !forPrograms.test(normaliseKey(key)));
    const quotes = Object.entries(value).filter(([key]) => /quote|цитата/u.test(normaliseKey(key))).flatMap(([, inner]) => textsOf(inner));
    const word = words.map(([, inner]) => textOf(inner)).join(", ");
    const level = score === undefined ? undefined : (readBareNumber(String(textOf(score[1]))) ?? undefined);
    if (level === undefined) return { emotion: word === "" ? undefined : word, rest: quotes };
    return { emotion: word === "" ? level : { entries: [["score", level], ["word", word]] }, rest: quotes };
  }
  const texts = textsOf(value);
  const text = texts.join(", ");
  return { emotion: text === "" ? undefined : (readBareNumber(text) ?? text), rest: [] };
}

class DataReading {
  readonly draft = new MapDraft();
  private count = 0;

  /** Takes one element as a stage or as a touchpoint. */
  private take(element: unknown, thing: ThingDraft, isStage: boolean): void {
    if (!isRecord(element)) return;
    const nameKey = fieldOf(element, names, normaliseKey)?.[0];
    let scored = false;
    for (const [key, value] of Object.entries(element)) {
      if (key === nameKey || value === null || value === undefined || forPrograms.test(normaliseKey(key))) continue;
      const target = knowLabel(key)?.target ?? (stageLists.has(normaliseKey(key)) ? "touchpoints" : undefined);
      if (target === "emotion" || (/emotion|feeling|valence|sentiment/iu.test(key) && target === undefined)) {
        scored = this.emotion(thing, value, scored, key);
      } else if (isStage && (target === "touchpoints" || target === "step" || ((target === "actions" || target === "stage") && isList(value) && value.some(isRecord)))) this.touchpoints(thing, value);
      else if (target === "channel") this.draft.addChannels(thing, textsOf(value), {});
      else if (target === "personas") thing.personas.push(...textsOf(value));
      else if (target === "reach" && typeof value === "number") thing.properties.push(["reach", value]);
      else if (target !== undefined && isContent(target) && target !== "touchpoints" && target !== "reach") this.draft.addEntries(thing, target, textsOf(value), {});
      else this.draft.addEntries(thing, key, textsOf(value), {}, true);
    }
  }

  /** A number beside words (`emotion: anxious`, `emotion_score: 2`) is their level. */
  private emotion(thing: ThingDraft, value: unknown, scored: boolean, key: string): boolean {
    const { emotion, rest } = emotionOf(value);
    this.draft.addEntries(thing, "thoughts", rest, {});
    if (emotion === undefined) return scored;
    if (!scored || thing.emotion === undefined) this.draft.addEmotion(thing, emotion, {});
    else if (typeof emotion === "number" && typeof thing.emotion === "string") thing.emotion = { entries: [["score", emotion], ["word", thing.emotion]] };
    else if (typeof thing.emotion === "number" && typeof emotion === "string") thing.emotion = { entries: [["score", thing.emotion], ["word", emotion]] };
    else this.draft.addEntries(thing, key, textsOf(value), {}, true);
    return true;
  }

  private touchpoints(stage: ThingDraft, value: unknown): void {
    for (const item of isList(value) ? value : [value]) {
      const text = textOf(item);
      if (text !== undefined) this.draft.addTouchpoint(stage, text, {});
      else if (isRecord(item) && (this.count += 1) < mostThings) this.take(item, this.draft.addTouchpoint(stage, textOf(fieldOf(item, names, normaliseKey)?.[1]), {}), false);
    }
  }

  private frame(parent: DataRecord): void {
    const { draft } = this;
    draft.title = textOf(fieldOf(parent, ["title", "name", "journeyname", "название"], normaliseKey)?.[1]);
    draft.scenario = textOf(fieldOf(parent, ["scenario", "сценарий", "description", "summary"], normaliseKey)?.[1]);
    draft.goal = textsOf(fieldOf(parent, ["goal", "цель", "objective"], normaliseKey)?.[1]).join(", ") || undefined;
    const persona = fieldOf(parent, ["personas", "persona", "actors", "actor", "персоны", "персона"], normaliseKey)?.[1];
    for (const one of isList(persona) ? persona : [persona]) {
      const name = textOf(one) ?? (isRecord(one) ? textOf(one["name"] ?? one["title"]) : undefined);
      if (name !== undefined) draft.personas.push(name);
    }
  }

  read({ list, parent, sure }: Found): Imported {
    const { draft } = this;
    this.frame(parent);
    for (const item of list) {
      this.count += 1;
      if (this.count > mostThings) {
        draft.remark("cells-left-out", "");
        break;
      }
      this.take(item, draft.addStage(textOf(item) ?? (isRecord(item) ? textOf(fieldOf(item, names, normaliseKey)?.[1]) : undefined), {}), true);
    }
    draft.scale = scaleOfNumbers(numbersIn(draft));
    takeGrades(draft);
    return draft.finish("data", sure, undefined);
  }
}

function numbersIn({ stages }: MapDraft): string[] {
  return stages.flatMap((stage) => [stage, ...stage.touchpoints]).flatMap(({ emotion }): string[] => {
    if (typeof emotion === "number") return [String(emotion)];
    return typeof emotion === "object" ? emotion.entries.filter(([key, value]) => key === "score" && typeof value === "number").map(([, value]) => (typeof value === "number" ? String(value) : "")) : [];
  });
}

function readData(text: string): { readonly data: unknown } | { readonly reason: string } {
  const trimmed = text.trim();
  if (/^(?:[[{]\s{0,9}){500}/u.test(trimmed)) return { reason: "" };
  if (/^[[{]/u.test(trimmed)) {
    try {
      return { data: JSON.parse(trimmed) };
    } catch (error) {
      if (trimmed.length > 50_000) return { reason: error instanceof Error ? error.message : "" };
    }
  }
  if (text.length > 400_000) return { reason: "" };
  const node = readYamlValue(trimmed.replace(/^---[^\S\n]*\r?\n/u, "").replace(/\r?\n(?:---|\.\.\.)[^\S\n]*$/u, ""));
  if (node === undefined) return { reason: "" };
  const wrapped = toValues({ kind: "map", entries: [{ key: "data", keySpan: node.span, keyNode: undefined, value: node, duplicate: false }], flow: false, span: node.span });
  return { data: wrapped["data"] };
}

/** Every map in some JSON or YAML. Never throws: data that cannot be read is a remark. */
export function importData(text: string): ImportResult {
  const read = readData(text);
  if ("reason" in read) return { found: [], remarks: [{ code: "data-unreadable", text: reportText(read.reason), place: undefined }] };
  if (isJourneyJson(read.data)) {
    const own = importJourneyJson(read.data);
    if (own !== undefined) return { found: [own], remarks: [] };
  }
  const found: Found[] = [];
  findLists(read.data, 0, {}, found);
  return { found: found.map((one) => new DataReading().read(one)), remarks: [] };
}
