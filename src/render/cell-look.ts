/** What every cell needs besides its own content, and when two of them are alike. */
import type { Words } from "../i18n/words";
import type { EmotionScale } from "../journey/journey";
import type { LinkResolver, MapScene } from "./map-scene";

export interface CellLook {
  readonly words: Words;
  readonly links: LinkResolver;
  readonly today: string;
  readonly scale: EmotionScale;
  readonly rightToLeft: boolean;
  /** True on a screen that listens: cells take focus. */
  readonly interactive: boolean;
  /** True when the map can be changed where it is shown. */
  readonly editable: boolean;
  readonly idPrefix: string;
}

/** The part of a scene that cells look at. */
export function toCellLook(scene: MapScene, interactive: boolean): CellLook {
  const { words, links, today, idPrefix } = scene;
  return { words, links, today, idPrefix, scale: scene.journey.scale, rightToLeft: scene.direction === "rtl", interactive, editable: interactive && scene.editable === true };
}

/** True when nothing in the looks makes a cell look different. */
export function sameLook(before: CellLook, after: CellLook): boolean {
  return (
    before.words === after.words && before.links === after.links && before.today === after.today && before.idPrefix === after.idPrefix &&
    before.scale.min === after.scale.min && before.scale.max === after.scale.max &&
    before.rightToLeft === after.rightToLeft && before.interactive === after.interactive && before.editable === after.editable
  );
}

/** True when every property but `look` is identical and the looks are alike. */
export function sameCell<Props extends { readonly look: CellLook }>(before: Props, after: Props): boolean {
  return Object.keys(after).every((key) => key === "look" || Reflect.get(before, key) === Reflect.get(after, key)) && sameLook(before.look, after.look);
}
