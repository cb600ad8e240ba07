/**
 * One open draft: its element in the layer, its text, its suggestions, and how it is written. It stays while the note
 * changes underneath, and stays open with its text when it was refused.
 */
import { render } from "preact";
import type { Journey } from "../journey/journey";
import { readEmotionText } from "../journey/read-emotion-text";
import { bandClass } from "../render/number-badge";
import { levelText } from "../render/number-text";
import { emotionStep, snapLevel } from "./drag-level";
import { type AnchorSource, rectOfAnchor } from "./draft-anchor";
import { followPlace } from "./draft-follow";
import type { DraftPlace } from "./draft-place";
import { type DraftLook, DraftView } from "./draft-view";
import type { LayerRect } from "./editing-layer";
import type { MapEditing, Suggestion, WriteOutcome } from "./map-editing";
import type { OpenOptions } from "./map-editor";
import { suggestionQuery, type SuggestionQuery, suggestionsFor, takeSuggestion } from "./suggestions";

export interface DraftBoxParts {
  readonly source: () => AnchorSource;
  readonly editing: MapEditing;
  readonly write: (place: DraftPlace, action: NonNullable<ReturnType<typeof actionOf>>) => Promise<WriteOutcome>;
  /** Called when the box has gone from the map. */
  readonly gone: (box: DraftBox) => void;
  /** Where a draft that follows another begins, until the map is drawn. */
  readonly startsAt?: LayerRect;
}

/** How leaving a draft ended. */
export type DraftEnd = "written" | "unchanged" | "refused";

export interface DraftBox {
  readonly root: HTMLElement;
  readonly place: () => DraftPlace;
  readonly text: () => string;
  readonly phase: () => "typing" | "writing" | "written" | "refused";
  readonly rect: () => LayerRect | undefined;
  readonly focus: () => void;
  readonly hasFocus: () => boolean;
  /** Writes what was typed; resolves at once when it is being written already. */
  readonly commit: () => Promise<DraftEnd>;
  readonly remove: () => void;
  readonly afterDraw: (before: Journey) => void;
  readonly reposition: () => void;
  /** Suggestions and emotion steps take their keys; false leaves the key to whoever asks. */
  readonly takeKey: (event: KeyboardEvent) => boolean;
}

function actionOf(place: DraftPlace, text: string) {
  const result = place.resultOf(text);
  return result.kind === "action" ? result.action : undefined;
}

const listRoomPx = 230;
const ghostMs = 400;
let draftCount = 0;

/** Opens the draft; the caller gives it the focus. */
export function openDraftBox(opened: DraftPlace, parts: DraftBoxParts, options: OpenOptions = {}): DraftBox {
  const { editing } = parts;
  const { layer } = parts.source();
  const page = layer.element.ownerDocument;
  const root = page.createElement("div");
  root.className = "cjm-draft";
  const id = `cjm-draft-${++draftCount}`;
  let place = opened;
  let text = options.typed ?? opened.shown;
  let phase: ReturnType<DraftBox["phase"]> = "typing";
  let pending: Promise<DraftEnd> | undefined;
  let refusal: string | undefined;
  let choice = 0;
  let asked: SuggestionQuery | undefined;
  let dismissedAt: number | undefined;
  let suggestions: readonly Suggestion[] = [];
  let chosen: number | undefined;
  let rect: LayerRect | undefined = parts.startsAt;
  let drawings = 0;

  const words = () => parts.source().scene.words;
  const field = () => root.querySelector<HTMLTextAreaElement | HTMLInputElement>("textarea, input");

  const look = (): DraftLook => ({ place, text, id, words: words(), suggestions, chosen, reading: place.kind === "emotion" ? readingOf() : undefined, refusal, choice });
  const draw = (): void => render(<DraftView look={look()} on={handlers} />, root);

  const readingOf = (): DraftLook["reading"] => {
    const { scene } = parts.source();
    const { scale } = scene.journey;
    const { draft } = scene.words.edit;
    const { level } = readEmotionText(text, scale);
    const say = (value: number): string => levelText(value, scale, scene.words.language);
    if (level === undefined) return { text: text.trim() === "" ? draft.readsAsNothing : draft.readsAsFeeling, band: bandClass(undefined, scale) };
    const outside = level < scale.min || level > scale.max;
    return { text: outside ? draft.outOfScale(say(level), say(scale.min), say(scale.max)) : draft.readsAs(say(level)), band: bandClass(level, scale) };
  };

  const suggest = (caret: number): void => {
    const { scene } = parts.source();
    asked = phase === "typing" || phase === "refused" ? suggestionQuery(place.kind, text, caret) : undefined;
    if (asked === undefined || asked.start !== dismissedAt) dismissedAt = undefined;
    const before = suggestions;
    suggestions = asked === undefined || dismissedAt !== undefined ? [] : suggestionsFor(asked, text, { journey: scene.journey, words: scene.words, editing });
    const certain = asked?.kind === "note" || (asked?.kind === "persona" && asked.query !== "");
    chosen = suggestions.length > 0 && certain ? 0 : undefined;
    if (suggestions.length > 0 && before.length === 0) {
      layer.announce(scene.words.edit.draft.suggestionCount(suggestions.length));
      putListAside();
    }
  };

  const putListAside = (): void => {
    const sight = layer.sight();
    const above = rect !== undefined && rect.y + rect.height + listRoomPx > sight.y + sight.height && rect.y - listRoomPx > sight.y;
    root.classList.toggle("is-list-above", above);
  };

  const setText = (next: string, caret = next.length): void => {
    text = next;
    draw();
    const input = field();
    if (input instanceof (page.defaultView ?? window).HTMLTextAreaElement) input.setSelectionRange(caret, caret);
  };

  const take = (position: number): void => {
    const suggestion = suggestions[position];
    if (asked === undefined || suggestion === undefined) return;
    const taken = takeSuggestion(text, asked, suggestion);
    suggestions = [];
    chosen = undefined;
    asked = undefined;
    setText(taken.text, taken.caret);
  };

  const handlers = {
    input: (input: HTMLTextAreaElement | HTMLInputElement) => {
      text = input.value;
      refusal = undefined;
      if (phase === "refused") phase = "typing";
      suggest(caretOf(input));
      draw();
    },
    caret: (input: HTMLTextAreaElement | HTMLInputElement) => {
      const now = suggestionQuery(place.kind, text, caretOf(input));
      if (now?.start === asked?.start && now?.query === asked?.query && now?.end === asked?.end) return;
      suggest(caretOf(input));
      draw();
    },
    take,
    step: (steps: number) => {
      const { scale } = parts.source().scene.journey;
      const level = readEmotionText(text, scale).level ?? scale.neutral;
      const step = emotionStep(scale);
      setText(levelText(snapLevel(level + steps * step, step, scale), scale, words().language));
    },
    choose: (next: number) => {
      const chosenPlace = place.choices?.[next]?.place;
      if (chosenPlace === undefined || next === choice) return;
      const { choices } = place;
      void commitNow().then((end) => {
        if (end === "refused") return;
        choice = next;
        place = { ...chosenPlace, ...(choices === undefined ? {} : { choices }) };
        phase = "typing";
        pending = undefined;
        setText(place.shown);
        field()?.select();
      });
    },
    copy: () => {
      void page.defaultView?.navigator.clipboard.writeText(text).then(() => layer.announce(words().edit.draft.copied));
    },
    discard: () => box.remove(),
  };

  const commitNow = async (): Promise<DraftEnd> => {
    const result = place.resultOf(text);
    suggestions = [];
    if (result.kind === "nothing") return "unchanged";
    if (result.kind === "invalid") return refuse(result.reason === "number" ? words().edit.draft.notANumber : words().edit.draft.notADate);
    phase = "writing";
    root.classList.add("is-writing");
    draw();
    const drawnBefore = drawings;
    const outcome = await parts.write(place, result.action);
    root.classList.remove("is-writing");
    if (!outcome.written) return refuse(outcome.sentence);
    phase = "written";
    if (drawings > drawnBefore) drawings = Number.POSITIVE_INFINITY;
    return "written";
  };

  const refuse = (sentence: string): DraftEnd => {
    phase = "refused";
    refusal = sentence;
    draw();
    return "refused";
  };

  const box: DraftBox = {
    root,
    place: () => place,
    text: () => text,
    phase: () => phase,
    rect: () => rect,
    focus: () => {
      const input = field();
      if (input === null) return;
      input.focus({ preventScroll: true });
      if (options.typed === undefined && options.selected === true) input.select();
      else if (input.type !== "date") input.setSelectionRange(text.length, text.length);
      root.scrollIntoView({ block: "nearest", inline: "nearest" });
    },
    hasFocus: () => root.contains(page.activeElement),
    commit: () => {
      if (pending !== undefined && phase !== "refused" && phase !== "typing") return pending;
      pending = commitNow();
      return pending;
    },
    remove: () => {
      if (!root.isConnected) return;
      if (phase === "written" && drawings !== Number.POSITIVE_INFINITY) {
        // Until the map shows what was written, the draft does: nothing flickers back.
        root.classList.add("is-written");
        page.defaultView?.setTimeout(() => removeNow(), ghostMs);
        drawings = Number.NEGATIVE_INFINITY;
        return;
      }
      removeNow();
    },
    afterDraw: (before) => {
      if (drawings === Number.NEGATIVE_INFINITY) return removeNow();
      drawings += 1;
      place = followPlace(place, before, parts.source().scene.journey);
      box.reposition();
    },
    reposition: () => {
      rect = rectOfAnchor(parts.source(), place.anchor) ?? rect ?? { ...layer.sight(), width: 240, height: 32 };
      layer.place(root, rect);
    },
    takeKey: (event) => {
      if (suggestions.length > 0) return takeListKey(event);
      if (place.kind !== "emotion" || event.altKey || event.ctrlKey || event.metaKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return false;
      handlers.step(event.key === "ArrowUp" ? 1 : -1);
      return true;
    },
  };

  const takeListKey = (event: KeyboardEvent): boolean => {
    const count = suggestions.length;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      chosen = event.key === "ArrowDown" ? ((chosen ?? -1) + 1) % count : ((chosen ?? count) - 1 + count) % count;
      draw();
      root.querySelector(".cjm-suggestion.is-chosen")?.scrollIntoView({ block: "nearest" });
      return true;
    }
    if (event.key === "Escape") {
      dismissedAt = asked?.start;
      suggestions = [];
      chosen = undefined;
      draw();
      return true;
    }
    if ((event.key !== "Enter" && event.key !== "Tab") || event.shiftKey || chosen === undefined) return false;
    take(chosen);
    return true;
  };

  const removeNow = (): void => {
    if (!root.isConnected) return;
    render(null, root);
    root.remove();
    parts.gone(box);
  };

  layer.element.append(root);
  if (parts.startsAt === undefined) box.reposition();
  else layer.place(root, parts.startsAt);
  suggestAtStart();
  draw();
  return box;

  function suggestAtStart(): void {
    if (place.kind === "persona" || options.typed !== undefined) suggest(text.length);
  }
}

function caretOf(input: HTMLTextAreaElement | HTMLInputElement): number {
  return input.selectionStart ?? input.value.length;
}
