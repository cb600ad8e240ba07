/** Finds a few typed letters in a text, in their order; a run of letters and a word's beginning count for more. */
import type { SearchResult } from "obsidian";

/** A function from a text to where the letters stand in it, null when they do not; scores are at most 0, better is higher. */
export function prepareFuzzySearch(query: string): (text: string) => SearchResult | null {
  const letters = [...query.toLowerCase().replace(/\s+/g, "")];
  return (text) => {
    const lower = text.toLowerCase();
    const whole = lower.indexOf(query.toLowerCase());
    if (whole !== -1) return { score: -(whole / 100) - text.length / 1000, matches: [[whole, whole + query.length]] };
    const matches: [number, number][] = [];
    let from = 0;
    for (const letter of letters) {
      const at = lower.indexOf(letter, from);
      if (at === -1) return null;
      const last = matches.at(-1);
      if (last !== undefined && last[1] === at) last[1] = at + 1;
      else matches.push([at, at + 1]);
      from = at + 1;
    }
    return { score: -1 - matches.length / 10 - text.length / 1000, matches };
  };
}
