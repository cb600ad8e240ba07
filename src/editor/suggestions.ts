/**
 * What completes the text being typed: notes after `[[`, personas, channels. Pure but for the host's list of notes; it
 * knows where in the text a suggestion goes, and no elements.
 */
import { type ChannelKind, channelCatalogue, recogniseChannel } from "../insight/channel-catalogue";
import type { Journey } from "../journey/journey";
import type { Words } from "../i18n/words";
import type { DraftKind } from "./draft-place";
import type { MapEditing, Suggestion } from "./map-editing";

/** A stretch of the text that a suggestion replaces: offsets, `end` exclusive. */
export interface SuggestionQuery {
  readonly kind: "note" | "persona" | "channel";
  readonly start: number;
  readonly end: number;
  readonly query: string;
}

/** The stretch around the caret that asks for suggestions, undefined where nothing does. */
export function suggestionQuery(kind: DraftKind, text: string, caret: number): SuggestionQuery | undefined {
  if (kind === "channels") {
    const start = Math.max(text.lastIndexOf(",", caret - 1), text.lastIndexOf(";", caret - 1), text.lastIndexOf("\n", caret - 1)) + 1;
    const from = start + (/^\s*/.exec(text.slice(start))?.[0].length ?? 0);
    const rest = text.slice(caret).search(/[,;\n]/);
    const end = rest === -1 ? text.length : caret + rest;
    return { kind: "channel", start: Math.min(from, caret), end, query: text.slice(Math.min(from, caret), caret).trim() };
  }
  if (kind === "persona" && !text.includes("[[")) return { kind: "persona", start: 0, end: text.length, query: text.slice(0, caret).trim() };
  if (kind !== "text" && kind !== "line" && kind !== "persona") return undefined;
  const start = text.lastIndexOf("[[", caret - 1);
  if (start === -1 || start + 2 > caret) return undefined;
  const query = text.slice(start + 2, caret);
  if (/[\]\n|#^[]/.test(query)) return undefined;
  const closing = /^[^[\]\n]*\]\]/.exec(text.slice(caret));
  return { kind: kind === "persona" ? "persona" : "note", start, end: closing === null ? caret : caret + closing[0].length, query };
}

const mostSuggestions = 20;

/** The suggestions for a stretch, best first, at most 20. */
export function suggestionsFor(asked: SuggestionQuery, text: string, { journey, words, editing }: { readonly journey: Journey; readonly words: Words; readonly editing: Pick<MapEditing, "suggestNotes"> }): readonly Suggestion[] {
  if (asked.kind === "note") return editing.suggestNotes(asked.query);
  if (asked.kind === "persona") return editing.suggestNotes(asked.query, "persona");
  const others = new Set((text.slice(0, asked.start) + text.slice(asked.end)).split(/[,;\n]/).map((part) => part.trim()));
  return suggestChannels(asked.query, journey, words).filter((one) => !others.has(one.insert));
}

/** Channels whose name has a word beginning with the query: those of the map first, then the catalogue's. */
function suggestChannels(query: string, journey: Journey, words: Words): Suggestion[] {
  const used = new Set<string>();
  for (const stage of journey.stages) for (const owner of [stage, ...stage.touchpoints]) for (const channel of owner.channels) used.add(channel);
  const usedKinds = new Set([...used].map((channel) => recogniseChannel(channel)?.kind));
  const names = words.edit.draft.channels;
  const catalogue = channelCatalogue.map(({ kind }) => kind).filter((kind): kind is ChannelKind => !usedKinds.has(kind)).map((kind) => names[kind]);
  const wanted = fold(query);
  const fits = (channel: string): boolean => wanted === "" || fold(channel).split(/[\s-]+/).some((word) => word.startsWith(wanted)) || fold(channel).startsWith(wanted);
  const known = [...used].filter((channel) => fits(channel) && fold(channel) !== wanted);
  const more = catalogue.filter((channel) => fits(channel) && fold(channel) !== wanted && !used.has(channel));
  return [...known, ...more].slice(0, mostSuggestions).map((channel) => ({ insert: channel, title: channel, note: undefined }));
}

function fold(text: string): string {
  return text.normalize("NFC").toLowerCase().replace(/ё/g, "е").trim();
}

/** The text with the suggestion taken, and where the caret stands then. */
export function takeSuggestion(text: string, asked: SuggestionQuery, suggestion: Suggestion): { readonly text: string; readonly caret: number } {
  const before = text.slice(0, asked.start);
  const after = text.slice(asked.end);
  return { text: before + suggestion.insert + after, caret: before.length + suggestion.insert.length };
}
