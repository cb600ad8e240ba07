/** Dragging touchpoints, items, stages, rows and personas: a tilted copy, a line where it will stand, one edit at the end. */
import type { MapScene } from "../render/map-scene";
import { freeBox } from "./drag-measures";
import { makeDragOverlay } from "./drag-overlay";
import { dropZoneAt } from "./drag-zones";
import { actionOfDrop, type Movable } from "./drop-edits";
import type { Place } from "./drop-place";
import type { MapEditor } from "./map-editor";
import type { Drag, Grip } from "./pointer-drag";
import { targetOf } from "./target-elements";

/** What can be taken up and carried, by the elements that show it. */
const carried = ".cjm-card[data-path], .cjm-item[data-path], .cjm-touchpoint-head[data-path], th.cjm-stage[data-path], .cjm-list-title, .cjm-row > .cjm-label, .cjm-persona[data-path]";

/** The element to carry for a place on the map, with what it stands for; undefined where there is nothing to carry. */
export function movableAt(target: Element, editor: MapEditor): { readonly element: HTMLElement; readonly moved: Movable } | undefined {
  const element = target.closest<HTMLElement>(carried);
  if (element === null || !editor.container.contains(element)) return undefined;
  const found = targetOf(element, editor.scene(), editor.layout());
  if (found === undefined || found.kind === "cell" || found.kind === "point" || found.kind === "field" || found.kind === "map") return undefined;
  if (found.kind === "row" && (found.rowKey === "emotion" || editor.scene().onlyLanes !== undefined)) return undefined;
  return { element, moved: found };
}

/** What a press on a carried thing begins. */
export function gripThing(element: HTMLElement, moved: Movable, editor: MapEditor): Grip {
  return { begin: (from) => carry(element, moved, from, editor) };
}

function carry(element: HTMLElement, moved: Movable, from: Place, editor: MapEditor): Drag {
  const { container } = editor;
  const scene = editor.scene();
  const seen = editor.editing.keepSeen?.();
  const overlay = makeDragOverlay(container);
  const follow = overlay.carry(copiedOf(element), from);
  element.classList.add("is-lifted");
  let last = from;
  const drawnMap = () => ({ container, scene: editor.scene(), layout: editor.layout() });
  const clear = (): void => {
    overlay.remove();
    element.classList.remove("is-lifted");
  };
  return {
    move: (at) => {
      last = at;
      follow(at);
      const zone = dropZoneAt(moved, at, drawnMap());
      const moves = zone !== undefined && actionOfDrop(moved, zone.drop, editor.scene()) !== undefined;
      overlay.line(moves ? zone.line : undefined);
    },
    drop: () => {
      const zone = dropZoneAt(moved, last, drawnMap());
      clear();
      if (zone === undefined) return;
      // What has changed underneath is refused with the reason, by what was seen when it was taken up.
      void editor.perform(actionOfDrop(moved, zone.drop, isGone(moved, scene, editor.scene()) ? scene : editor.scene()), seen);
    },
    cancel: clear,
    scrollRoom: () => {
      const room = freeBox(container);
      return { along: moved.kind === "row" || moved.kind === "persona" ? undefined : room, down: moved.kind === "persona" ? undefined : room };
    },
  };
}

/** Of a header or a label only the words are carried. */
function copiedOf(element: HTMLElement): Element {
  return element.querySelector(":scope > .cjm-stage-name, :scope > .cjm-label-line, :scope > .cjm-touchpoint-name") ?? element;
}

/** Whether what was taken up is no longer the same thing: the note changed underneath. */
function isGone(moved: Movable, before: MapScene, now: MapScene): boolean {
  if (before.journey === now.journey || moved.kind === "row") return false;
  return textOf(moved, before) !== textOf(moved, now);
}

function textOf(moved: Movable, { journey }: MapScene): string | undefined {
  switch (moved.kind) {
    case "stage":
      return journey.stages[moved.stageIndex]?.name;
    case "touchpoint":
      return journey.stages[moved.stageIndex]?.touchpoints[moved.touchpointIndex]?.name;
    case "persona":
      return journey.personas[moved.personaIndex]?.link.source;
    case "item": {
      const stage = journey.stages[moved.stageIndex];
      const owner = moved.touchpointIndex === undefined ? stage : stage?.touchpoints[moved.touchpointIndex];
      return owner?.lanes.flatMap((lane) => lane.items).find((item) => item.path === moved.path)?.text;
    }
    case "row":
      return moved.rowKey;
  }
}
