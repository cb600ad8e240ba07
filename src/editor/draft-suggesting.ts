/** The suggestions of one draft while it is typed: which are listed, which is chosen, what was dismissed. It draws nothing. */
import type { MapScene } from "../render/map-scene";
import type { DraftKind } from "./draft-place";
import type { MapEditing, Suggestion } from "./map-editing";
import { suggestionQuery, type SuggestionQuery, suggestionsFor, takeSuggestion } from "./suggestions";

export interface DraftSuggesting {
  readonly listed: () => readonly Suggestion[];
  readonly chosen: () => number | undefined;
  /** Looks at the text around the caret; true when what is listed may have changed. */
  readonly look: (text: string, caret: number) => boolean;
  readonly close: () => void;
  /** The text with a suggestion taken, and the caret in it. */
  readonly take: (text: string, position: number) => { readonly text: string; readonly caret: number } | undefined;
  /** What a key does to the list; undefined for a key that is none of its. `taken` is the position of the suggestion to take. */
  readonly press: (event: KeyboardEvent) => { readonly taken: number | undefined } | undefined;
}

/** Suggestions for a draft whose kind may change with its place. */
export function makeSuggesting(kind: () => DraftKind, scene: () => MapScene, editing: Pick<MapEditing, "suggestNotes">): DraftSuggesting {
  let asked: SuggestionQuery | undefined;
  let listed: readonly Suggestion[] = [];
  let chosen: number | undefined;
  let dismissedAt: number | undefined;

  const clear = (): void => {
    listed = [];
    chosen = undefined;
  };
  const choose = (forwards: boolean): void => {
    const count = listed.length;
    chosen = forwards ? ((chosen ?? -1) + 1) % count : ((chosen ?? count) - 1 + count) % count;
  };
  return {
    listed: () => listed,
    chosen: () => chosen,
    look: (text, caret) => {
      const now = suggestionQuery(kind(), text, caret);
      if (now?.start === asked?.start && now?.query === asked?.query && now?.end === asked?.end) return false;
      asked = now;
      clear();
      if (asked?.start !== dismissedAt) dismissedAt = undefined;
      if (asked === undefined || dismissedAt !== undefined) return true;
      const { journey, words } = scene();
      listed = suggestionsFor(asked, text, { journey, words, editing });
      // A channel may be any word, so that Enter must not replace it unasked.
      const certain = asked.kind === "note" || (asked.kind === "persona" && asked.query !== "");
      chosen = listed.length > 0 && certain ? 0 : undefined;
      return true;
    },
    close: clear,
    take: (text, position) => {
      const suggestion = listed[position];
      if (asked === undefined || suggestion === undefined) return undefined;
      const taken = takeSuggestion(text, asked, suggestion);
      asked = suggestionQuery(kind(), taken.text, taken.caret);
      clear();
      return taken;
    },
    press: (event) => {
      if (listed.length === 0) return undefined;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        choose(event.key === "ArrowDown");
        return { taken: undefined };
      }
      if (event.key === "Escape") {
        dismissedAt = asked?.start;
        clear();
        return { taken: undefined };
      }
      return (event.key === "Enter" || event.key === "Tab") && !event.shiftKey && chosen !== undefined ? { taken: chosen } : undefined;
    },
  };
}
