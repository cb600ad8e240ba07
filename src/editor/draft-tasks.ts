/** The drafts that menus ask for: a text, an emotion, channels, one property, something new, a solution, a row. */
import type { MapScene } from "../render/map-scene";
import { addSolutionFor } from "./actions/add-things";
import { addLane } from "./actions/arrange-lanes";
import { itemAt, ownerAt } from "./actions/find-place";
import { setExit } from "./actions/change-properties";
import type { DraftTask, TypedProperty } from "./actions/menu-parts";
import { rowName } from "./actions/name-things";
import { newText } from "./draft-new";
import type { DraftAnchor, DraftPlace, DraftResult } from "./draft-place";
import { draftOfChannels, draftOfEmotion, draftOfProperty, oneLine, type DraftSource } from "./draft-places";
import type { EditTarget } from "./edit-target";
import { draftOfDetail } from "./draft-details";
import { draftOfNew, draftOfTarget } from "./open-draft";

/** The draft for what a menu asked for at a target; `near` is the element the menu was opened at. */
export function draftOfTask(source: DraftSource, target: EditTarget, task: DraftTask, near: Element): DraftPlace | undefined {
  const owner = "stageIndex" in target ? { stageIndex: target.stageIndex, touchpointIndex: "touchpointIndex" in target ? target.touchpointIndex : undefined } : undefined;
  switch (task.kind) {
    case "text":
      return draftOfTarget(source, target, near);
    case "emotion":
      return owner === undefined ? undefined : draftOfEmotion(source, owner);
    case "channel":
      return owner === undefined ? undefined : draftOfChannels(source, owner, anchorOf(target, ".cjm-card-facts, .cjm-stage-facts", near));
    case "property":
      return draftOfTyped(source, target, task.key, near);
    case "other":
      return target.kind === "item" ? draftOfDetail(source, target, task.key, near) : undefined;
    case "new":
      return draftOfNew(source, task.place, near);
    case "solution":
      return target.kind === "item" ? draftOfSolution(source.scene, target, near) : undefined;
    case "lane":
      return draftOfLane(source.scene, near);
  }
}

function anchorOf(target: EditTarget, part: string, near: Element): DraftAnchor {
  return "path" in target ? { path: target.path, part, near, ...(target.kind === "item" ? { rowKey: target.laneKey } : {}) } : { near };
}

function draftOfTyped(source: DraftSource, target: EditTarget, key: TypedProperty, near: Element): DraftPlace | undefined {
  const { scene } = source;
  if (target.kind === "item") return draftOfDetail(source, target, key, near);
  if (!("stageIndex" in target) || (key !== "reach" && key !== "exit")) return undefined;
  const owner = ownerAt(scene.journey, { stageIndex: target.stageIndex, touchpointIndex: "touchpointIndex" in target ? target.touchpointIndex : undefined });
  if (owner === undefined) return undefined;
  if (key !== "exit") return draftOfProperty(source, owner.path, { key, kind: "number", shown: owner.reach !== undefined ? String(owner.reach) : undefined }, { rowKey: key, owner: owner.path, near });
  const shown = "exit" in owner ? (owner.exit?.text ?? "") : "";
  const resultOf = (text: string): DraftResult => toResult(oneLine(text) === shown ? undefined : setExit(target.stageIndex, oneLine(text), scene));
  return { kind: "line", task: "change", path: `${owner.path}.exit`, base: owner.path, shown, resultOf, title: scene.words.edit.draft.propertyTitle("exit"), anchor: { path: owner.path, near } };
}

function toResult(action: ReturnType<typeof addLane>): DraftResult {
  return action === undefined ? { kind: "nothing" } : { kind: "action", action };
}

function draftOfSolution(scene: MapScene, barrier: EditTarget & { readonly kind: "item" }, near: Element): DraftPlace | undefined {
  const owner = ownerAt(scene.journey, barrier);
  if (owner === undefined) return undefined;
  const words = scene.words.edit.draft;
  const title = words.newItem(rowName({ rowKey: "solutions", own: false }, scene), itemAt(scene.journey, barrier)?.text ?? "");
  return {
    kind: "text", task: "insert", path: `${owner.path}.solutions`, base: owner.path, shown: "", title, placeholder: newText({ rowKey: "solutions", own: false }, scene),
    resultOf: (text) => toResult(addSolutionFor(barrier, text.trim(), scene)), anchor: { rowKey: "solutions", owner: owner.path, near },
  };
}

function draftOfLane(scene: MapScene, near: Element): DraftPlace {
  return {
    kind: "line", task: "insert", path: "lanes", base: undefined, shown: "", title: scene.words.edit.draft.newLane, placeholder: scene.words.edit.draft.newTexts.lane,
    resultOf: (text) => toResult(addLane(oneLine(text), scene)), anchor: { near },
  };
}
