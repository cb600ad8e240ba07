/**
 * Opens a draft: its element in the layer, its text, and how it is written. It stays while the note changes underneath,
 * and stays open with its text when it was refused.
 */
import { render } from "preact";
import type { Edit } from "../journey/edit";
import { pieceOfAnchor, rectOfAnchor } from "./draft-anchor";
import type { DraftBox, DraftBoxParts, DraftEnd } from "./draft-box";
import { followPlace } from "./draft-follow";
import { caretOf, fitField, placeCaret, wearLetters } from "./draft-field";
import { listSideOf } from "./draft-list-side";
import { choiceAt, choiceOf, type DraftPlace } from "./draft-place";
import { type DraftReading, readingOf, steppedText } from "./draft-reading";
import { makeSuggesting } from "./draft-suggesting";
import { type DraftField, type DraftHandlers, DraftView } from "./draft-view";
import type { LayerRect } from "./editing-layer";
import type { MovedOn } from "./map-editing";
import type { OpenOptions } from "./map-editor";

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
  /** What stands where the draft was refused, and (`agreed`) that the person wants it replaced. */
  let movedOn: (MovedOn & { readonly agreed: boolean }) | undefined;
  let reading: DraftReading | undefined;
  let rect: LayerRect | undefined = parts.startsAt;
  let drawnSinceWrite = false;
  let leaving = false;

  const scene = () => parts.source().scene;
  const words = () => scene().words.edit.draft;
  const field = () => root.querySelector<DraftField>("textarea, input");
  const suggesting = makeSuggesting(() => place.kind, scene, editing);
  const draw = (): void => {
    reading = place.kind === "emotion" ? readingOf(text, scene()) : undefined;
    render(
      <DraftView
        look={{ place, text, id, words: scene().words, suggestions: suggesting.listed(), chosen: suggesting.chosen(), reading, refusal, canOverwrite: movedOn !== undefined, choice: choiceOf(place) }}
        on={handlers}
      />,
      root,
    );
    fitField(root);
  };
  const suggest = (caret: number): boolean => {
    const before = suggesting.listed().length;
    if (phase === "writing" || phase === "written" || !suggesting.look(text, caret)) return false;
    const count = suggesting.listed().length;
    if (count > 0 && count !== before) layer.announce(words().suggestionCount(count));
    const side = count === 0 || rect === undefined ? undefined : listSideOf(rect, layer.sight(), scene().direction === "rtl");
    root.classList.toggle("is-list-above", side?.above === true);
    root.classList.toggle("is-list-at-end", side?.atEnd === true);
    return true;
  };

  const setText = (next: string, caret = next.length): void => {
    text = next;
    draw();
    placeCaret(field(), caret);
  };

  const take = (position: number): void => {
    const taken = suggesting.take(text, position);
    if (taken === undefined) return;
    setText(taken.text, taken.caret);
    // A persona's note is all there is to type.
    if (place.kind === "persona") parts.leave(box);
  };

  const refuse = (sentence: string, found?: MovedOn): DraftEnd => {
    phase = "refused";
    refusal = sentence;
    movedOn = found === undefined ? undefined : { ...found, agreed: false };
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
    const over = movedOn?.agreed === true ? movedOn : undefined;
    const edits = result.action.edits.map((edit): Edit => (over === undefined || edit.kind === "insert" || edit.path !== over.path ? edit : { ...edit, was: { text: over.found } }));
    const outcome = await editing.write(edits, result.action.label);
    root.classList.remove("is-writing");
    if (!outcome.written) return refuse(outcome.sentence, outcome.movedOn);
    phase = "written";
    return "written";
  };

  const handlers: DraftHandlers = {
    input: (input) => {
      text = input.value;
      const listChanged = suggest(caretOf(input));
      if (phase !== "refused" && !listChanged && place.kind !== "date") {
        // What was typed stands in the field already: for a letter nothing is to be drawn but another reading, at once, for
        // a frame of its own would cost as much again as the letter.
        const now = place.kind === "emotion" ? readingOf(text, scene()) : undefined;
        return now?.text === reading?.text && now?.band === reading?.band ? fitField(root) : draw();
      }
      if (phase === "refused") phase = "typing";
      [refusal, movedOn] = [undefined, undefined];
      draw();
    },
    caret: (input) => {
      if (suggest(caretOf(input))) draw();
    },
    take,
    step: (steps) => setText(steppedText(text, steps, scene())),
    choose: (next) => {
      const chosen = choiceAt(place, next);
      if (chosen !== undefined && chosen.path !== place.path) parts.goOn(chosen);
    },
    copy: () => void page.defaultView?.navigator.clipboard.writeText(text).then(() => layer.announce(words().copied)),
    overwrite: () => {
      if (movedOn === undefined) return;
      movedOn = { ...movedOn, agreed: true };
      parts.leave(box);
    },
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
    offerOverwrite: () => {
      const button = phase === "refused" ? root.querySelector<HTMLElement>(".cjm-draft-overwrite") : null;
      button?.focus();
      return button !== null;
    },
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
