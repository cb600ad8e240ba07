/** The menu of whatever a person points at on a map: the one door to all menus. It performs nothing itself. */
import type { MapScene } from "../../render/map-scene";
import type { EditTarget } from "../edit-target";
import type { MenuLine } from "../map-editing";
import { cellMenu, pointMenu, stageMenu, touchpointMenu } from "./column-menu";
import { fieldMenu, mapMenu, personaMenu, rowMenu } from "./frame-menu";
import { itemMenu } from "./item-menu";
import type { MenuParts } from "./menu-parts";

/** The lines for a target, in groups by their `section`, in the language of the scene. Empty when the target is gone. */
export function menuFor(target: EditTarget, scene: MapScene, parts: MenuParts): MenuLine[] {
  switch (target.kind) {
    case "item":
      return itemMenu({ target, scene, parts });
    case "touchpoint":
      return touchpointMenu({ target, scene, parts });
    case "point":
      return pointMenu({ target, scene, parts });
    case "stage":
      return stageMenu({ target, scene, parts });
    case "cell":
      return cellMenu({ target, scene, parts });
    case "row":
      return rowMenu({ target, scene, parts });
    case "field":
      return fieldMenu({ target, scene, parts });
    case "persona":
      return personaMenu({ target, scene, parts });
    case "map":
      return mapMenu({ target, scene, parts });
  }
}
