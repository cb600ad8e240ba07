/** What a note says about the map as a whole, for formats that hold some of it or none. It knows keys and values, and no format. */
import type { Journey } from "../../journey/journey";
import type { Words } from "../../i18n/words";
import { spellClosedWord } from "../closed-words";
import { plainNumber } from "../plain-number";
import type { ExportLoss } from "./export-report";

export type FrameKey = keyof Words["exchange"]["export"]["frame"];

/** The properties a bold line can hold, as typed, in the order they are shown; absent ones left out. */
export function frameLines(journey: Journey, words: Words): { readonly key: FrameKey; readonly text: string }[] {
  const { scale, reviewEveryDays } = journey;
  const number = (value: number): string => plainNumber(value, words.language);
  const lines: readonly (readonly [FrameKey, string | undefined])[] = [
    ["personas", journey.personas.length === 0 ? undefined : journey.personas.map(({ link }) => link.source).join(", ")],
    ["journey-type", journey.type === undefined ? undefined : spellClosedWord("journey-type", { kind: journey.type, text: journey.type }, words)],
    ["journey-state", journey.state === undefined ? undefined : spellClosedWord("journey-state", journey.state, words)], ["scenario", journey.scenario], ["goal", journey.goal], ["owner", journey.owner],
    ["reviewed", journey.reviewed?.text], ["review-every", reviewEveryDays === undefined ? undefined : number(reviewEveryDays)], ["baseline", journey.baseline?.source],
    ["emotion-scale", scale.min === -2 && scale.max === 2 ? undefined : `${number(scale.min)}…${number(scale.max)}`],
  ];
  return lines.flatMap(([key, text]) => (text === undefined || text.trim() === "" ? [] : [{ key, text }]));
}

/** Everything a note says of the map, values of a list parted by line ends: for formats with room for it. The scale stands elsewhere. */
export function frameRows(title: string, journey: Journey, words: Words): { readonly key: FrameKey; readonly text: string }[] {
  const names = new Map(Object.entries({ ...words.map.lanes, evidence: words.exchange.export.table.evidence }));
  const row = (key: string): string => names.get(key) ?? key;
  const lists: readonly (readonly [FrameKey, readonly string[]])[] = [["lanes", journey.laneOrder.map(row)], ["lanes-hidden", journey.hiddenLanes.map(row)], ["coach-off", journey.coachOff]];
  return [
    { key: "title", text: title },
    ...frameLines(journey, words).filter(({ key }) => key !== "emotion-scale").map((line) => (line.key === "personas" ? { ...line, text: journey.personas.map(({ link }) => link.source).join("\n") } : line)),
    ...lists.flatMap(([key, names]) => (names.length === 0 ? [] : [{ key, text: names.join("\n") }])),
  ];
}

/** The properties that stand in no line: all that are set, but those in `held`. */
export function leftProperties(journey: Journey, words: Words, held: readonly string[]): ExportLoss[] {
  const set = [
    ...(journey.title === undefined ? [] : ["title"]),
    ...frameLines(journey, words).map(({ key }) => key),
    ...(journey.laneOrder.length === 0 ? [] : ["lanes"]),
    ...(journey.hiddenLanes.length === 0 ? [] : ["lanes-hidden"]),
    ...(journey.coachOff.length === 0 ? [] : ["coach-off"]),
  ];
  return set.filter((key) => !held.includes(key)).map((path) => ({ code: "note-property", path }));
}
