/**
 * Puts the parts of editing together on one mounted map: the layer, the drafts, the focus, clicks, keys and pointer. It
 * writes nothing itself; edits go to the host.
 */
import type { JourneyPath } from "../journey/journey";
import type { MapLayout } from "../layout/map-layout";
import type { MapScene } from "../render/map-scene";
import { withSeen } from "./actions/edit-action";
import type { MenuParts } from "./actions/menu-parts";
import { menuFor } from "./actions/menu-for";
import { placeOfPath } from "./actions/find-place";
import { hasAppleKeys } from "./apple-keys";
import { makeDrafts } from "./drafts";
import { draftOfTask } from "./draft-tasks";
import { draftOfTarget, draftOfNew } from "./open-draft";
import { draftOfField } from "./draft-places";
import { editFields } from "./edit-target";
import { followEditClicks } from "./edit-clicks";
import { makeEditKeys } from "./edit-keys";
import { makeEditingLayer } from "./editing-layer";
import type { MapEditing } from "./map-editing";
import type { MapEditor } from "./map-editor";
import { makeMapFocus } from "./map-focus";
import { nextPlace } from "./next-place";
import { startPointerEditing } from "./pointer-editing";
import { linkOfChip } from "./pointer-menu";
import { elementOfTarget, targetOf } from "./target-elements";
import type { MapKeys } from "./walk-map";

export interface EditedMap {
  readonly editor: MapEditor;
  /** To be called after every drawing. */
  readonly afterDraw: () => void;
  readonly stop: () => void;
}

export interface EditedMapParts {
  readonly container: HTMLElement;
  readonly scene: () => MapScene;
  readonly layout: () => MapLayout;
  readonly editing: MapEditing;
  readonly keys: MapKeys;
}

/** Makes the mounted map editable until `stop`. */
export function editMap(parts: EditedMapParts): EditedMap {
  const { container, editing, keys, scene, layout } = parts;
  const page = container.ownerDocument;
  const layer = makeEditingLayer(container, scene().words.edit.draft.keysHint);
  const source = () => ({ scene: scene(), editing });
  const waiting: (() => void)[] = [];
  const listeners = new Set<() => void>();
  const focus = makeMapFocus(container, (path) => {
    const place = placeOfPath(scene().journey, path);
    const stage = place === undefined || place.kind === "persona" ? undefined : layout().stages[place.stageIndex];
    if (stage !== undefined) keys.showColumn(stage.firstColumn);
  });
  const drafts = makeDrafts({
    source: () => ({ container, layer, scene: scene(), layout: layout() }),
    editing, focusHome: focus.home, focusPath: focus.onPath, focusAfter: focus.afterAction,
    // A place that had to be drawn is edited when the parts of editing know of the drawing too.
    nextPlace: (from, backwards) => nextPlace(container, from, backwards, keys, (drawn) => editor.afterNextDraw(() => edit(drawn))),
    edit: (element) => edit(element),
  });

  const menuParts = (near: Element, seen = editing.keepSeen?.()): MenuParts => ({
    perform: (action) => {
      focus.hold(near);
      void editor.perform(action, seen);
    },
    openDraft: (target, task) => {
      const place = draftOfTask(source(), target, task, elementOfTarget(container, target, layout()) ?? near);
      if (place !== undefined) editor.openDraft(place, { from: near });
    },
    isMac: hasAppleKeys(container),
    collapsedLanes: editing.collapsedLanes(),
    collapseLane: (laneKey, collapsed) => {
      editing.collapseLane(laneKey, collapsed);
      focus.afterAction({ focusRow: laneKey });
    },
  });
  const editElement = (element: Element): boolean => {
    const target = targetOf(element, scene(), layout());
    return target !== undefined && editor.editTarget(target, {}, element);
  };
  const edit = (element: Element): void => {
    if (!editElement(element)) focus.home(element);
  };

  const editor: MapEditor = {
    container, layer, scene, layout, editing,
    openDraft: drafts.open,
    editTarget: (target, options, near) => {
      const place = draftOfTarget(source(), target, near);
      if (place === undefined) return false;
      drafts.open(place, { ...(near === undefined ? {} : { from: near }), ...options });
      return true;
    },
    write: async (action, seen = editing.seenAt) => {
      const outcome = await editing.write(withSeen(action, seen).edits, action.label);
      if (!outcome.written) editing.tell(outcome.sentence);
      else layer.announce(action.announce ?? scene().words.edit.announce.done(action.label));
      return outcome;
    },
    perform: async (action, seen) => {
      if (action === undefined) return undefined;
      const outcome = await editor.write(action, seen);
      if (outcome.written) focus.afterAction(action);
      return outcome;
    },
    commit: drafts.commit,
    hasDraft: drafts.any,
    focusPath: (path: JourneyPath) => focus.onPath(path),
    afterNextDraw: (then) => void waiting.push(then),
    onDraw: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    add: (place, near) => {
      const draft = draftOfNew(source(), place, near);
      if (draft !== undefined) drafts.open(draft);
    },
    edit: (element) => void editElement(element),
    addField: (field, near) => {
      const known = editFields.find((one) => one === field);
      if (known !== undefined) drafts.open(draftOfField(source(), known, near));
    },
    menu: (element) => {
      const target = targetOf(element, scene(), layout());
      return target === undefined ? [] : menuFor(target, scene(), menuParts(element));
    },
    openMenuAt: (element) => {
      const lines = editor.menu(element);
      if (lines.length === 0) return false;
      const { left, right, bottom } = element.getBoundingClientRect();
      editing.openMenu(lines, { x: scene().direction === "rtl" ? right : left, y: bottom }, page, linkOfChip(element));
      return true;
    },
  };

  const scroller = container.querySelector(".cjm-scroll");
  const follow = (): void => drafts.reposition();
  scroller?.addEventListener("scroll", follow, { passive: true });
  const view = page.defaultView;
  const observer = view === null || !("ResizeObserver" in view) ? undefined : new view.ResizeObserver(follow);
  observer?.observe(container);
  const editKeys = makeEditKeys(editor, focus);
  keys.takeKey = editKeys.takeKey;
  // Of two maps of one note only the one in use speaks.
  const inUse = (): boolean => page.activeElement === null || page.activeElement === page.body || container.contains(page.activeElement);
  const hearSteps = editing.onStep?.((sentence) => (inUse() ? layer.announce(sentence) : undefined)) ?? (() => undefined);
  const stops = [followEditClicks(editor, focus, source), editKeys.stop, startPointerEditing(container, editor), hearSteps];
  return {
    editor,
    afterDraw: () => {
      layer.afterDraw();
      editKeys.afterDraw();
      drafts.afterDraw();
      focus.afterDraw();
      for (const then of [...waiting.splice(0), ...listeners]) then();
    },
    stop: () => {
      for (const stop of stops) stop();
      keys.takeKey = () => false;
      observer?.disconnect();
      scroller?.removeEventListener("scroll", follow);
      drafts.stop();
      focus.stop();
      layer.stop();
    },
  };
}
