/**
 * The drafts that stand open on a map: one that is typed into, and those still being written or refused. Leaving one
 * writes it; nothing typed is ever dropped without the person's word.
 */
import type { Journey } from "../journey/journey";
import type { EditAction } from "./actions/edit-action";
import { shortText } from "./actions/name-things";
import { type AnchorSource, cellTargetOf, elementAt, homeOfAnchor } from "./draft-anchor";
import type { DraftBox, DraftEnd } from "./draft-box";
import { draftBelow } from "./draft-new";
import { type DraftOrigin, isElsewhere, originOf } from "./draft-origin";
import { choiceAt, choiceOf, type DraftPlace } from "./draft-place";
import type { MapEditing } from "./map-editing";
import type { OpenOptions } from "./map-editor";
import { openDraftBox } from "./open-draft-box";

export interface Drafts {
  readonly open: (place: DraftPlace, options?: OpenOptions) => void;
  readonly commit: () => Promise<void>;
  readonly any: () => boolean;
  readonly afterDraw: () => void;
  readonly reposition: () => void;
  readonly stop: () => void;
}

/** WebKit ends a word before the Enter that ended it, which would write the draft. */
const composedMs = 30;

export interface DraftsParts {
  readonly source: () => AnchorSource;
  readonly editing: MapEditing;
  /** Puts the focus on an element of the map, or on its cell. */
  readonly focusHome: (element: Element) => void;
  readonly focusPath: (path: string) => void;
  readonly focusAfter: (action: EditAction) => void;
  /** The next or the previous place that takes text; `from` is where the last one stood. `soon` where it is drawn and edited a moment later, undefined at the end of the map. */
  readonly nextPlace: (from: Element, backwards: boolean) => Element | "soon" | undefined;
  /** Opens the draft of a place, or puts the focus there. */
  readonly edit: (element: Element) => void;
}

/** Listens in the layer until `stop`. */
export function makeDrafts(parts: DraftsParts): Drafts {
  const { editing } = parts;
  const boxes = new Set<DraftBox>();
  const origins = new WeakMap<DraftBox, DraftOrigin>();
  let composedAt = Number.NEGATIVE_INFINITY;
  let drawn: Journey = parts.source().scene.journey;
  const { layer } = parts.source();
  const boxOf = (event: Event): DraftBox | undefined => [...boxes].find((box) => holds(box.root, event.target));

  const open = (place: DraftPlace, options: OpenOptions = {}, after?: DraftBox): DraftBox => {
    for (const box of boxes) if (box !== after && box.phase() === "typing") void leave(box);
    const rect = after?.rect();
    const startsAt = rect === undefined ? {} : { startsAt: { ...rect, y: rect.y + (after?.root.offsetHeight ?? rect.height) + 2, height: 28 } };
    const box = openDraftBox(place, { source: parts.source, editing, leave: (left) => void leaveAndFocus(left), goOn: (next) => goOn(box, next), gone: (gone) => boxes.delete(gone), ...startsAt }, options);
    boxes.add(box);
    const origin = options.from === undefined || place.task === "insert" ? undefined : originOf(parts.source().container, options.from);
    if (origin !== undefined) origins.set(box, origin);
    box.focus();
    return box;
  };

  /** What is typed next is another persona's: it does not wait until this one's is written. */
  const goOn = (box: DraftBox, place: DraftPlace): void => {
    const origin = origins.get(box);
    const next = open(place, { selected: true });
    if (origin !== undefined) origins.set(next, origin);
  };

  /** Writes a draft and takes it away, unless it was refused. */
  const leave = async (box: DraftBox): Promise<DraftEnd> => {
    const words = parts.source().scene.words.edit.draft;
    const place = box.place();
    const text = box.text().trim();
    const end = await box.commit();
    if (end === "refused") return end;
    if (end === "written") layer.announce(place.task === "insert" ? words.added(shortText(text)) : text === "" ? words.cleared : words.changed(shortText(text)));
    box.remove();
    return end;
  };

  const home = (box: DraftBox): Element | undefined => homeOfAnchor(parts.source(), box.place().anchor);

  /** The focus back to the map: to where it was opened, else to what the draft stood for, or to the new thing before it as soon as that is drawn. */
  const goHome = (box: DraftBox): void => {
    const { anchor } = box.place();
    const at = home(box);
    const origin = origins.get(box)?.();
    if (origin !== undefined && isElsewhere(origin, at)) return parts.focusHome(origin);
    if (at !== undefined) parts.focusHome(at);
    // Scrolled so far away that it is not drawn.
    const path = anchor.path ?? anchor.owner;
    if (at === undefined && path !== undefined) return parts.focusPath(path);
    if (anchor.after !== undefined && anchor.rowKey === undefined && elementAt(parts.source().container, anchor.after) === undefined) parts.focusPath(anchor.after);
  };

  const enter = (box: DraftBox): void => {
    const place = box.place();
    const source = parts.source();
    const next = place.task === "insert" && box.text().trim() !== "" ? draftBelow(source.scene, place, cellTargetOf(source, place.anchor)) : undefined;
    if (next === undefined) return void leaveAndFocus(box);
    void leave(box);
    open(next, {}, box);
  };

  const leaveAndFocus = async (box: DraftBox): Promise<void> => {
    const end = await leaveKeepingFocus(box);
    if (end === "refused") box.focus();
  };

  const leaveKeepingFocus = async (box: DraftBox): Promise<DraftEnd> => {
    const had = box.hasFocus();
    const result = box.place().resultOf(box.text());
    const end = await box.commit();
    if (end === "refused") return end;
    if (had && (box.hasFocus() || layer.element.ownerDocument.activeElement === layer.element.ownerDocument.body)) {
      goHome(box);
      if (result.kind === "action" && end === "written" && box.place().task === "insert") parts.focusAfter(result.action);
    }
    return leave(box);
  };

  const cancel = (box: DraftBox): void => {
    box.giveUp();
    layer.announce(parts.source().scene.words.edit.draft.givenUp);
    if (box.hasFocus()) goHome(box);
    box.remove();
  };

  const press = (event: KeyboardEvent): void => {
    const box = boxOf(event);
    // While a word is composed the keys belong to the input method.
    if (box === undefined || event.isComposing || event.timeStamp - composedAt < composedMs) return;
    if (box.phase() === "writing" || box.phase() === "written") return;
    if (box.takeKey(event)) return swallow(event);
    const inField = event.target !== null && "tagName" in event.target && event.target.tagName !== "BUTTON";
    if (event.key === "Escape") {
      swallow(event);
      cancel(box);
    } else if (event.key === "Enter" && inField) {
      const { kind } = box.place();
      if (event.shiftKey && kind === "text") return;
      swallow(event);
      if (!box.offerOverwrite()) enter(box);
    } else if (event.key === "Tab" && inField && box.phase() === "typing") {
      swallow(event);
      const choice = choiceAt(box.place(), choiceOf(box.place()) + (event.shiftKey ? -1 : 1));
      if (choice !== undefined) return goOn(box, choice);
      // From where it was opened: an emotion without a point stands at its card, and Tab would lead on from there.
      const at = origins.get(box)?.() ?? home(box);
      if (at === undefined) return void leaveAndFocus(box);
      const next = parts.nextPlace(at, event.shiftKey);
      // The focus stays until it can move, and so do further keys; moving it leaves the draft.
      if (next === "soon") return;
      void leave(box).then((end) => (end === "refused" ? box.focus() : undefined));
      if (next === undefined) goHome(box);
      else parts.edit(next);
    }
  };

  const blur = (event: FocusEvent): void => {
    const box = boxOf(event);
    if (box === undefined || box.phase() !== "typing") return;
    if (!holds(box.root, event.relatedTarget)) void leave(box);
  };

  const composed = (event: Event): void => {
    composedAt = event.timeStamp;
  };
  layer.element.addEventListener("keydown", press);
  layer.element.addEventListener("focusout", blur);
  layer.element.addEventListener("compositionend", composed);
  return {
    open: (place, options) => void open(place, options),
    commit: async () => {
      await Promise.all([...boxes].filter((box) => box.phase() === "typing" || box.phase() === "writing").map(leave));
    },
    any: () => [...boxes].some((box) => box.phase() === "typing" || box.phase() === "refused"),
    afterDraw: () => {
      const before = drawn;
      drawn = parts.source().scene.journey;
      for (const box of boxes) box.afterDraw(before);
    },
    reposition: () => {
      for (const box of boxes) box.reposition();
    },
    stop: () => {
      layer.element.removeEventListener("keydown", press);
      layer.element.removeEventListener("focusout", blur);
      layer.element.removeEventListener("compositionend", composed);
      // The map goes, the text does not: the host tells when it cannot be written.
      for (const box of boxes) if (box.phase() === "typing" || box.phase() === "refused") void box.commit();
      for (const box of boxes) box.root.remove();
      boxes.clear();
    },
  };
}

function holds(root: Element, target: EventTarget | null): boolean {
  return target !== null && isNode(target) && root.contains(target);
}

function isNode(target: EventTarget): target is Node {
  return "nodeType" in target;
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}
