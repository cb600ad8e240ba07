/** The menus that say how it feels and through what it happens: levels of the scale, personas, channels. */
import { toBalance } from "../../insight/emotion-level";
import type { EmotionScale } from "../../journey/journey";
import type { MapScene } from "../../render/map-scene";
import { levelText } from "../../render/number-text";
import { tidy } from "../drag-level";
import type { EditTarget } from "../edit-target";
import type { MenuLine } from "../map-editing";
import { clearEmotion, emotionAt, type EmotionPlace, levelAtPlace, setEmotion } from "./change-emotion";
import { setChannels, toggleChannel, toggleMoment } from "./change-properties";
import { ownerAt, type OwnerPlace, touchpointAt } from "./find-place";
import { choiceLine, draftLine, type MenuSource, submenu } from "./menu-parts";

/** Most channels a menu offers. */
const mostChannels = 12;

/** Five levels from the best to the worst. */
export function levelsOf({ min, max }: EmotionScale): number[] {
  return [4, 3, 2, 1, 0].map((quarter) => tidy(min + ((max - min) * quarter) / 4));
}

/** The face of a level, as a Lucide name. */
function faceOf(level: number, scale: EmotionScale): string {
  const balance = toBalance(level, scale);
  if (balance >= 0.75) return "laugh";
  if (balance >= 0.25) return "smile";
  if (balance > -0.25) return "meh";
  return balance > -0.75 ? "frown" : "angry";
}

function levelLines(source: MenuSource, place: EmotionPlace): MenuLine[] {
  const { scene } = source;
  const { scale } = scene.journey;
  const shown = levelAtPlace(scene, place);
  const lines = levelsOf(scale).map((level) =>
    choiceLine(source, levelText(level, scale, scene.words.language), { icon: faceOf(level, scale), section: "levels", checked: shown === level }, setEmotion(place, level, scene)),
  );
  const cleared = clearEmotion(place, scene);
  return [...lines, choiceLine(source, scene.words.edit.menu.noScore, { icon: "circle-dashed", section: "none", checked: shown === undefined }, cleared)];
}

/** Levels to choose, a line to type, and each persona's own levels where the journey has several. */
export function emotionLines(source: MenuSource, owner: OwnerPlace): MenuLine[] {
  const { scene, target } = source;
  const { menu } = scene.words.edit;
  const { personas } = scene.journey;
  const place: EmotionPlace = { stageIndex: owner.stageIndex, touchpointIndex: owner.touchpointIndex };
  const point = pointAt(place, scene);
  const apart = personas.length < 2 ? [] : personas.flatMap((one, personaIndex) =>
    submenu(one.alias ?? one.name, { icon: "user", section: "personas" }, levelLines(source, { ...place, personaIndex })),
  );
  return [...levelLines(source, place), ...apart, draftLine(source, menu.editEmotion, { icon: "pencil", section: "type", ...(target.kind === "point" ? { keys: "F2" } : {}) }, { kind: "emotion" }, point ?? target)];
}

function pointAt(place: OwnerPlace, scene: MapScene): EditTarget | undefined {
  const path = ownerAt(scene.journey, place)?.path;
  return path === undefined ? undefined : { kind: "point", path, stageIndex: place.stageIndex, touchpointIndex: place.touchpointIndex };
}

/** The submenu of emotions, with the face of the level that stands there. */
export function emotionSubmenu(source: MenuSource, owner: OwnerPlace): MenuLine[] {
  const level = emotionAt(source.scene, owner)?.level;
  return submenu(source.scene.words.edit.menu.emotion, { icon: level === undefined ? "smile" : faceOf(level, source.scene.journey.scale), section: "says" }, emotionLines(source, owner));
}

/** Marks and unmarks a moment of truth; nothing for a stage. */
export function momentLine(source: MenuSource, owner: OwnerPlace): MenuLine[] {
  const touchpoint = touchpointAt(source.scene.journey, owner);
  if (touchpoint === undefined) return [];
  return [choiceLine(source, source.scene.words.edit.menu.moment, { icon: "sparkles", section: "says", checked: touchpoint.moment }, toggleMoment(owner, source.scene))];
}

/** Channels the journey names, the most frequent first. */
function channelsUsed(scene: MapScene): string[] {
  const counts = new Map<string, number>();
  for (const stage of scene.journey.stages) {
    for (const owner of [stage, ...stage.touchpoints]) {
      for (const channel of owner.channels) counts.set(channel, (counts.get(channel) ?? 0) + 1);
    }
  }
  return [...counts].sort(([, first], [, second]) => second - first).map(([channel]) => channel);
}

/** Channels to tick, a line to type another, a line for none. */
export function channelSubmenu(source: MenuSource, owner: OwnerPlace): MenuLine[] {
  const { scene } = source;
  const { menu } = scene.words.edit;
  const own = ownerAt(scene.journey, owner)?.channels ?? [];
  const offered = [...new Set([...own, ...channelsUsed(scene)])].slice(0, Math.max(mostChannels, own.length));
  const items = [
    ...offered.map((channel) => choiceLine(source, channel, { section: "channels", checked: own.includes(channel) }, toggleChannel(owner, channel, scene))),
    choiceLine(source, menu.noChannel, { section: "none", checked: own.length === 0 }, setChannels(owner, [], scene)),
    draftLine(source, menu.other, { icon: "pencil", section: "type" }, { kind: "channel" }),
  ];
  return submenu(menu.channel, { icon: "radio", section: "says" }, items);
}
