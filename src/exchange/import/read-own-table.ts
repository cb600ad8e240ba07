/**
 * Reads back the tables our own exports write: known by their first cell, nothing guessed, nothing split that was one. It
 * takes cells without the file's own escapes (`unguardFormula`, `fromMarkdownCell`) and knows no file format.
 */
import { canonicalItemKey, canonicalNoteKey, canonicalRow, isCanonicalLane } from "../../journey/match-key";
import { normaliseKey } from "../../journey/normalise-key";
import { readBareNumber, readNumberText } from "../../journey/read-number";
import { splitAtCommas } from "../../journey/split-at-commas";
import { noteVocabulary } from "../../journey/vocabulary-note";
import { wordsFor } from "../../i18n/words";
import type { WriteMap, WriteValue } from "../../note/raw-change";
import { readClosedWord } from "../closed-words";
import { type CellEntry, frameMark, readEntries } from "../table-notation";
import type { ImportedEmotion, ImportedEntry } from "./imported-map";
import type { SourcePlace } from "./import-report";
import type { MapDraft, ThingDraft } from "./map-draft";

type Property = "channels" | "moment" | "exit" | "variants" | "personas";

const tables = (["en", "ru"] as const).map((language) => wordsFor(language).exchange.export.table);
const propertyNames = new Map<string, Property>(
  tables.flatMap((table) => (["channels", "moment", "exit", "variants", "personas"] as const).map((key) => [normaliseKey(table[key]), key] as const)),
);
const scoreNames = new Set(tables.map(({ score }) => score));
const personaNames = new Set(tables.map(({ facts }) => facts.persona));
/** The rows below the stages by their names, which need not be keys of a note. */
const frameNames = new Map((["en", "ru"] as const).flatMap((language) => noteVocabulary.flatMap(([key]) => (key === "stages" ? [] : [[wordsFor(language).exchange.export.frame[key], key] as const]))));
const yesWords = new Set(tables.map(({ yes }) => yes));
const scaleInLabel = /\s\(([−\d.,]+)…([−\d.,]+)\)$/u;
const numbers: ReadonlySet<string> = new Set(["severity", "impact", "effort", "value", "target", "weight"]);

/** Whether a table is one of ours, by the first cell of its first row. */
export function isOwnTable(firstCell: string): boolean {
  return tables.some(({ stage }) => stage === firstCell.trim());
}

/** The things under their keys, keys and things in the order they come. */
function groupedBy<Thing, Key>(things: readonly Thing[], keyOf: (thing: Thing) => Key): Map<Key, Thing[]> {
  const groups = new Map<Key, Thing[]>();
  for (const thing of things) {
    const group = groups.get(keyOf(thing));
    if (group === undefined) groups.set(keyOf(thing), [thing]);
    else group.push(thing);
  }
  return groups;
}

function numberOr(text: string): number | string {
  return readBareNumber(text) ?? text;
}

/** One value, or the words and the level that followed them under the same name. */
function emotionOf([first = "", second]: readonly string[]): ImportedEmotion {
  if (second === undefined) return numberOr(first);
  return { entries: [["score", numberOr(second)], ["word", first]] };
}

function toEmotion({ text, facts }: CellEntry): ImportedEmotion {
  const score = facts.find(({ label }) => scoreNames.has(label))?.value;
  const byPersona = groupedBy(facts.filter(({ label }) => !scoreNames.has(label)), ({ label }) => label);
  const personas = [...byPersona].map(([persona, values]) => [persona, emotionOf(values.map(({ value }) => value))] as const);
  if (personas.length === 0) return score === undefined ? numberOr(text) : emotionOf([text, score]);
  const own: (readonly [string, WriteValue])[] = [...(score === undefined ? [] : [["score", numberOr(score)] as const]), ...(text === "" ? [] : [[score === undefined ? "score" : "word", numberOr(text)] as const])];
  return { entries: [...own, ...personas] };
}

function toEntry({ text, facts }: CellEntry): ImportedEntry {
  const persona = facts.find(({ label }) => personaNames.has(label))?.value;
  const rest = facts.filter(({ label }) => !personaNames.has(label));
  if (rest.length === 0) return persona === undefined ? text : { entries: [[persona, text]] };
  const informed: string[] = [];
  const entries: (readonly [string, WriteValue])[] = text === "" ? [] : [["text", text]];
  for (const { label, value } of rest) {
    const key = canonicalItemKey(label);
    const number = key !== undefined && numbers.has(key) ? readNumberText(value) : undefined;
    if (key === "informed" && informed.push(value) > 1) continue;
    if (key === "status") entries.push([key, readClosedWord(key, value)]);
    else entries.push([key ?? label, key === "informed" ? informed : number === undefined || number.unit !== undefined ? value : number.number]);
  }
  const item: WriteMap = { entries };
  return persona === undefined ? item : { entries: [[persona, item]] };
}

function addProperty(thing: ThingDraft, property: Property, texts: readonly string[], draft: MapDraft, place: SourcePlace): void {
  const [first = ""] = texts;
  if (property === "channels") draft.addChannels(thing, texts.flatMap(splitAtCommas), place);
  else if (property === "personas") thing.personas.push(...texts);
  else if (property === "variants") thing.properties.push(["variant", texts]);
  else thing.properties.push([property, property === "moment" && yesWords.has(first) ? true : property === "exit" ? readClosedWord("exit", first) : first]);
}

/** What one row means for a thing: its entries, all of one touchpoint or all of the stage. */
function takeRow(draft: MapDraft, label: string, thing: ThingDraft, entries: readonly CellEntry[], place: SourcePlace): void {
  const property = propertyNames.get(normaliseKey(label));
  const texts = entries.map(({ text }) => text);
  const [first] = entries;
  if (first === undefined) return;
  if (property !== undefined) return addProperty(thing, property, texts, draft, place);
  const key = canonicalRow(label);
  if (key === "emotion") return draft.addEmotion(thing, toEmotion(first), place);
  if (key === "reach") thing.properties.push(["reach", readNumberText(first.text)?.number ?? first.text]);
  else draft.addEntries(thing, key ?? label, entries.map(toEntry), place, key === undefined || !isCanonicalLane(key));
}

/** A row below the stages: what the note says of the map as a whole. */
function takeFrameRow(draft: MapDraft, label: string, text: string): void {
  const key = frameNames.get(label) ?? canonicalNoteKey(label);
  if (text === "" || key === undefined) return;
  if (key === "title" || key === "scenario" || key === "goal") draft[key] ??= text;
  else if (key === "personas") draft.personas.push(...text.split("\n"));
  else if (key === "lanes" || key === "lanes-hidden") draft.properties.push([key, text.split("\n").map((name) => canonicalRow(name) ?? name)]);
  else if (key === "coach-off") draft.properties.push([key, text.split("\n")]);
  else if (key === "journey-type" || key === "journey-state") draft.properties.push([key, readClosedWord(key, text)]);
  else draft.properties.push([key, key === "review-every" ? numberOr(text) : text]);
}

/**
 * Puts the stages of one of our tables into a draft. `rows` are its cells, the first row the names of the stages; a number
 * no touchpoint has belongs to the stage. False, with nothing taken, when the table is not ours.
 */
export function takeOwnTable(draft: MapDraft, rows: readonly (readonly string[])[]): boolean {
  const [head = [], ...body] = rows;
  if (!isOwnTable(head[0] ?? "")) return false;
  const stages = head.slice(1).map((name, at) => draft.addStage(name === "" ? undefined : name, { row: 1, column: at + 2 }));
  const things = new Map<number, ThingDraft>();
  const isNames = ([label = ""]: readonly string[]): boolean => canonicalRow(label) === "touchpoints" && !propertyNames.has(normaliseKey(label));
  for (const [at, row] of body.entries()) {
    if (!isNames(row)) continue;
    for (const [column, stage] of stages.entries()) {
      const place = { row: at + 2, column: column + 2 };
      for (const { number, text } of readEntries(row[column + 1] ?? "")) {
        const touchpoint = draft.addTouchpoint(stage, text === "" ? undefined : text, place);
        if (number !== undefined) things.set(number, touchpoint);
      }
    }
  }
  for (const [at, row] of body.entries()) {
    if (isNames(row)) continue;
    const [label = "", first = ""] = row;
    if (label.startsWith(`${frameMark} `)) {
      takeFrameRow(draft, label.slice(frameMark.length).trim(), first);
      continue;
    }
    const scale = scaleInLabel.exec(label);
    if (scale !== null && canonicalRow(label.replace(scaleInLabel, "")) === "emotion") draft.scale = [readBareNumber(scale[1] ?? "") ?? -2, readBareNumber(scale[2] ?? "") ?? 2];
    const name = draft.scale === undefined ? label : label.replace(scaleInLabel, "");
    for (const [column, stage] of stages.entries()) {
      const byOwner = groupedBy(readEntries(row[column + 1] ?? ""), ({ number }) => (number === undefined ? stage : (things.get(number) ?? stage)));
      for (const [thing, entries] of byOwner) takeRow(draft, name, thing, entries, { row: at + 2, column: column + 2 });
    }
  }
  return true;
}
