/**
 * The closed words of a map (a solution's status, a way out, the map's kind and state) as tables say them: in the reader's
 * language, as the map itself does, and back. Everything an author put in words of their own stays as typed.
 */
import { wordsFor, type Words } from "../i18n/words";

export type ClosedKey = "status" | "exit" | "journey-state" | "journey-type";

function spellingsOf(key: ClosedKey, { map, exchange }: Words): ReadonlyMap<string, string> {
  const spellings = { status: map.statuses, exit: exchange.export.table.exits, "journey-state": map.states, "journey-type": map.kinds };
  return new Map(Object.entries(spellings[key]));
}

/** A value of a closed list in the reader's words; `kind` is what it means, any other than a known one gives the text as typed. */
export function spellClosedWord(key: ClosedKey, { kind, text }: { readonly kind: string; readonly text: string }, words: Words): string {
  return spellingsOf(key, words).get(kind) ?? text;
}

const meanings = new Map<string, string>();
for (const key of ["status", "exit", "journey-state", "journey-type"] as const) {
  for (const language of ["en", "ru"] as const) for (const [kind, text] of spellingsOf(key, wordsFor(language))) meanings.set(`${key} ${text}`, kind);
}

/** What a table's word means, in the format's own spelling (`в работе` is `doing`), whatever language it was written in; any other text as it is. */
export function readClosedWord(key: ClosedKey, text: string): string {
  return meanings.get(`${key} ${text.trim()}`) ?? text;
}
