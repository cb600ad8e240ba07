/**
 * One open draft: its element in the layer, its text, and how it is written. It stays while the note changes underneath,
 * and stays open with its text when it was refused.
 */
import { render } from "preact";
import type { Journey } from "../journey/journey";
import { type AnchorSource, pieceOfAnchor, rectOfAnchor } from "./draft-anchor";
import { followPlace } from "./draft-follow";
import type { DraftPlace } from "./draft-place";
import { readingOf, steppedText } from "./draft-reading";
import { makeSuggesting } from "./draft-suggesting";
import { type DraftField, type DraftHandlers, DraftView } from "./draft-view";
import type { LayerRect } from "./editing-layer";
import type { MapEditing } from "./map-editing";
import type { OpenOptions } from "./map-editor";

export interface DraftBoxParts {
  readonly source: () => AnchorSource;
  readonly editing: MapEditing;
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
  readonly phase: () => "typing" | "writing" | "written" | "refused" | "given-up";
  readonly rect: () => LayerRect | undefined;
  readonly focus: () => void;
  readonly hasFocus: () => boolean;
  /** Writes what was typed; while it is being written, the same promise again. */
  readonly commit: () => Promise<DraftEnd>;
  /** From now on nothing of it is written. */
  readonly giveUp: () => void;
  /** Takes it away; after a write as soon as the map shows what was written. */
  readonly remove: () => void;
  readonly afterDraw: (before: Journey) => void;
  readonly reposition: () => void;
  /** Suggestions and emotion steps take their keys; false leaves the key to whoever asks. */
  readonly takeKey: (event: KeyboardEvent) => boolean;
}

const listRoomPx = 230;
const longestWaitMs = 400;
let draftCount = 0;

/** Opens the draft; the caller gives it the focus. */
export function openDraftBox(opened: DraftPlace, parts: DraftBoxParts, options: OpenOptions = {}): DraftBox {
  const { editing } = parts;
  const { layer } = parts.source();
  const page = layer.element.ownerDocument;
  const root = layer.element.createDiv({ cls: "cjm-draft" });
  const id = `cjm-draft-${++draftCount}`;
  let place = opened;
  let text = options.typed ?? opened.shown;
  let phase: ReturnType<DraftBox["phase"]> = "typing";
  let pending: Promise<DraftEnd> | undefined;
  let refusal: string | undefined;
  let choice = 0;
  let rect: LayerRect | undefined = parts.startsAt;
  let drawnSinceWrite = false;
  let leaving = false;

  const scene = () => parts.source().scene;
  const words = () => scene().words.edit.draft;
  const field = () => root.querySelector<DraftField>("textarea, input");
  const suggesting = makeSuggesting(() => place.kind, scene, editing);
  const draw = (): void =>
    render(
      <DraftView
        look={{ place, text, id, words: scene().words, suggestions: suggesting.listed(), chosen: suggesting.chosen(), reading: place.kind === "emotion" ? readingOf(text, scene()) : undefined, refusal, choice }}
        on={handlers}
      />,
      root,
    );

  const suggest = (caret: number): boolean => {
    const before = suggesting.listed().length;
    if (phase === "writing" || phase === "written" || !suggesting.look(text, caret)) return false;
    const count = suggesting.listed().length;
    if (count > 0 && count !== before) layer.announce(words().suggestionCount(count));
    const sight = layer.sight();
    root.classList.toggle("is-list-above", rect !== undefined && rect.y + rect.height + listRoomPx > sight.y + sight.height && rect.y - listRoomPx > sight.y);
    return true;
  };

  const setText = (next: string, caret = next.length): void => {
    text = next;
    draw();
    placeCaret(field(), caret);
  };

  const take = (position: number): void => {
    const taken = suggesting.take(text, position);
    if (taken !== undefined) setText(taken.text, taken.caret);
  };

  const refuse = (sentence: string): DraftEnd => {
    phase = "refused";
    refusal = sentence;
    draw();
    return "refused";
  };

  const write = async (): Promise<DraftEnd> => {
    const result = place.resultOf(text);
    suggesting.close();
    if (result.kind === "nothing") return "unchanged";
    if (result.kind === "invalid") return refuse(result.reason === "number" ? words().notANumber : words().notADate);
    phase = "writing";
    drawnSinceWrite = false;
    root.classList.add("is-writing");
    draw();
    const outcome = await editing.write(result.action.edits, result.action.label);
    root.classList.remove("is-writing");
    if (!outcome.written) return refuse(outcome.sentence);
    phase = "written";
    return "written";
  };

  const handlers: DraftHandlers = {
    input: (input) => {
      text = input.value;
      refusal = undefined;
      if (phase === "refused") phase = "typing";
      suggest(caretOf(input));
      draw();
    },
    caret: (input) => {
      if (suggest(caretOf(input))) draw();
    },
    take,
    step: (steps) => setText(steppedText(text, steps, scene())),
    choose: (next) => {
      const { choices } = place;
      const chosen = choices?.[next]?.place;
      if (chosen === undefined || next === choice) return;
      void box.commit().then((end) => {
        if (end === "refused") return;
        choice = next;
        place = { ...chosen, ...(choices === undefined ? {} : { choices }) };
        phase = "typing";
        setText(place.shown);
        field()?.select();
      });
    },
    copy: () => void page.defaultView?.navigator.clipboard.writeText(text).then(() => layer.announce(words().copied)),
    discard: () => {
      box.giveUp();
      box.remove();
    },
  };

  const removeNow = (): void => {
    if (!root.isConnected) return;
    render(null, root);
    root.remove();
    parts.gone(box);
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
      if (options.selected === true) input.select();
      else placeCaret(input, text.length);
      root.scrollIntoView({ block: "nearest", inline: "nearest" });
    },
    hasFocus: () => root.contains(page.activeElement),
    commit: () => {
      if (phase === "typing" || phase === "refused") pending = write();
      return pending ?? Promise.resolve("unchanged");
    },
    giveUp: () => {
      phase = "given-up";
    },
    remove: () => {
      if (phase !== "written" || drawnSinceWrite) return removeNow();
      // Until the map shows what was written the draft does, so that the old text does not flicker back.
      leaving = true;
      root.classList.add("is-written");
      page.defaultView?.setTimeout(removeNow, longestWaitMs);
    },
    afterDraw: (before) => {
      drawnSinceWrite = true;
      if (leaving) return removeNow();
      place = followPlace(place, before, scene().journey);
      box.reposition();
    },
    reposition: () => {
      rect = rectOfAnchor(parts.source(), place.anchor) ?? rect ?? { ...layer.sight(), width: 240, height: 32 };
      layer.place(root, rect);
    },
    takeKey: (event) => {
      const pressed = suggesting.press(event);
      if (pressed !== undefined) {
        if (pressed.taken === undefined) draw();
        else take(pressed.taken);
        root.querySelector(".cjm-suggestion.is-chosen")?.scrollIntoView({ block: "nearest" });
        return true;
      }
      const plain = !event.altKey && !event.ctrlKey && !event.metaKey;
      if (place.kind !== "emotion" || !plain || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return false;
      handlers.step(event.key === "ArrowUp" ? 1 : -1);
      return true;
    },
  };

  const piece = place.kind === "emotion" ? undefined : pieceOfAnchor(parts.source(), place.anchor);
  if (piece !== undefined) wearLetters(root, piece);
  if (parts.startsAt === undefined) box.reposition();
  else layer.place(root, parts.startsAt);
  if (place.kind === "persona" || options.typed !== undefined) suggest(text.length);
  draw();
  return box;
}

/** The letters of what is edited, for the style sheet. */
function wearLetters(root: HTMLElement, piece: Element): void {
  const style = piece.ownerDocument.defaultView?.getComputedStyle(piece);
  if (style === undefined) return;
  const letters = { "--cjm-draft-size": style.fontSize, "--cjm-draft-weight": style.fontWeight, "--cjm-draft-slant": style.fontStyle };
  for (const [name, value] of Object.entries(letters)) root.style.setProperty(name, value);
}

function caretOf(input: DraftField): number {
  return input.selectionStart ?? input.value.length;
}

function placeCaret(input: DraftField | null, caret: number): void {
  // A native date field has no caret.
  if (input !== null && input.selectionStart !== null) input.setSelectionRange(caret, caret);
}
