/** What menus and announcements call things of a map: in the author's words, or what nameless ones are called. */
import type { Stage, Touchpoint } from "../../journey/journey";
import { plainTextOf } from "../../render/curve-words";
import { laneName } from "../../render/lane-icons";
import type { MapScene } from "../../render/map-scene";
import { touchpointAt, type OwnerPlace } from "./find-place";

/** Longest text of the author's that a menu line quotes. */
const longestQuoted = 40;

/** The text in one line without Markdown, cut at a word. */
export function shortText(text: string): string {
  const plain = plainTextOf(text).replace(/\s+/gu, " ").trim();
  if (plain.length <= longestQuoted) return plain;
  const cut = plain.slice(0, longestQuoted);
  return `${cut.slice(0, Math.max(longestQuoted / 2, cut.lastIndexOf(" "))).trimEnd()}…`;
}

/** A stage's name. */
export function stageName(stage: Stage | undefined, scene: MapScene): string {
  return stage?.name === undefined || stage.name === "" ? scene.words.map.unnamedStage : shortText(stage.name);
}

/** A touchpoint's name. */
export function touchpointName(touchpoint: Touchpoint | undefined, scene: MapScene): string {
  return touchpoint?.name === undefined || touchpoint.name === "" ? scene.words.map.unnamedTouchpoint : shortText(touchpoint.name);
}

/** The name of the stage or touchpoint at a place. */
export function ownerName(place: OwnerPlace, scene: MapScene): string {
  const touchpoint = touchpointAt(scene.journey, place);
  return touchpoint === undefined ? stageName(scene.journey.stages[place.stageIndex], scene) : touchpointName(touchpoint, scene);
}

/** A row's name in the reader's language, an own lane's as spelled. */
export function rowName(row: { readonly rowKey: string; readonly own: boolean }, scene: MapScene): string {
  return row.own ? row.rowKey : laneName(row.rowKey, scene.words);
}
