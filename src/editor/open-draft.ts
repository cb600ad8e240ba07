/** Chooses the draft for a place on the map: a text, an emotion, a number, a field, or something new. It opens none. */
import type { JourneyPath } from "../journey/journey";
import { canonicalRow } from "../journey/match-key";
import { ownerAt, placeOfPath } from "./actions/find-place";
import { draftOfDetail } from "./draft-details";
import type { DraftPlace } from "./draft-place";
import { draftOfNewInCell, draftOfNewPersona, draftOfNewStage } from "./draft-new";
import { draftOfChannels, draftOfEmotion, draftOfField, draftOfProperty, draftOfText, type DraftSource } from "./draft-places";
import type { CellTarget, EditTarget } from "./edit-target";
import type { NewPlace } from "./pointer-parts";

/** The draft for a target; undefined where nothing is typed (a row's label, a field with a menu). */
export function draftOfTarget(source: DraftSource, target: EditTarget, near?: Element): DraftPlace | undefined {
  switch (target.kind) {
    case "item":
    case "stage":
    case "touchpoint":
      return draftOfText(source, target);
    case "point":
      return draftOfEmotion(source, target);
    case "cell":
      return draftOfCell(source, target, near);
    case "field":
      return target.field === "journey-type" || target.field === "journey-state" ? undefined : draftOfField(source, target.field, near);
    case "row":
    case "persona":
    case "map":
      return undefined;
  }
}

function draftOfCell(source: DraftSource, cell: CellTarget, near?: Element): DraftPlace | undefined {
  const { journey } = source.scene;
  if (cell.rowKey === "emotion") return draftOfEmotion(source, { stageIndex: cell.stageIndex, touchpointIndex: cell.touchpointIndex ?? unscoredIn(source, cell) });
  if (cell.rowKey === "reach") {
    const owner = ownerAt(journey, cell);
    if (owner === undefined) return undefined;
    return draftOfProperty(source, owner.path, { key: "reach", kind: "number", shown: owner.reach === undefined ? undefined : String(owner.reach) }, { rowKey: "reach", owner: owner.path });
  }
  return draftOfNewInCell(source.scene, cell, undefined, near);
}

/** The first touchpoint of a stage without a score; undefined means the stage's own. */
function unscoredIn({ scene }: DraftSource, { stageIndex }: CellTarget): number | undefined {
  const touchpoints = scene.journey.stages[stageIndex]?.touchpoints ?? [];
  if (touchpoints.length === 0) return undefined;
  const found = touchpoints.findIndex((touchpoint) => touchpoint.emotion?.level === undefined);
  return found === -1 ? 0 : found;
}

/** The draft for a piece of an item or a card that was pressed: its reason, its channels, its feeling, its number. */
export function draftOfPiece(source: DraftSource, piece: Element, target: EditTarget): DraftPlace | undefined {
  const path = "path" in target ? target.path : undefined;
  if (path === undefined) return undefined;
  const owner = target.kind === "touchpoint" ? { stageIndex: target.stageIndex, touchpointIndex: target.touchpointIndex } : target.kind === "stage" ? { stageIndex: target.stageIndex, touchpointIndex: undefined } : undefined;
  if (owner !== undefined && piece.closest(".cjm-channel") !== null) return draftOfChannels(source, owner, { path, part: ".cjm-card-facts, .cjm-stage-facts" });
  if (owner !== undefined && piece.closest(".cjm-feeling, .cjm-card-level, .cjm-mean") !== null) return withAnchor(draftOfEmotion(source, owner), path);
  const key = detailKeyOf(piece);
  return target.kind !== "item" || key === undefined ? undefined : draftOfDetail(source, target, key);
}

const pieceKeys = { ".cjm-reason": "reason", ".cjm-severity": "severity", ".cjm-metric-target": "target", ".cjm-metric-value": "value" } as const;

/** The property of an entry that a piece of it shows; undefined for its text. */
export function detailKeyOf(piece: Element): string | undefined {
  const detail = piece.closest("[data-detail]")?.getAttribute("data-detail") ?? undefined;
  return detail ?? Object.entries(pieceKeys).find(([selector]) => piece.closest(selector) !== null)?.[1];
}

/** The emotion's draft on the card instead of on the curve. */
function withAnchor(place: DraftPlace | undefined, path: JourneyPath): DraftPlace | undefined {
  return place === undefined ? undefined : { ...place, anchor: { path, rowKey: "touchpoints", part: ".cjm-feeling, .cjm-card-level" } };
}

const ownerStart = /^stages\[\d+\](?:\.touchpoints\[\d+\](?=[.[]))?/;

/** The draft for something new at the path an insert takes. */
export function draftOfNew({ scene }: DraftSource, { kind, path, rowKey }: NewPlace, near: Element): DraftPlace | undefined {
  if (kind === "stage") return draftOfNewStage(scene, path, near);
  if (kind === "persona") return draftOfNewPersona(scene, near);
  const ownerPath = ownerStart.exec(path)?.[0];
  const owner = ownerPath === undefined ? undefined : placeOfPath(scene.journey, ownerPath);
  if (rowKey === undefined || (owner?.kind !== "stage" && owner?.kind !== "touchpoint")) return undefined;
  const own = canonicalRow(rowKey) === undefined;
  const touchpointIndex = owner.kind === "touchpoint" ? owner.touchpointIndex : undefined;
  return draftOfNewInCell(scene, { kind: "cell", rowKey, own, stageIndex: owner.stageIndex, touchpointIndex }, undefined, near, path);
}
