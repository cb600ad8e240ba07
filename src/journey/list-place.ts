/** The list, lane or property a path with a position at its end points into. It changes nothing. */
import { parsePath, toPath } from "./join-path";
import type { JourneyPath } from "./journey";
import type { Place } from "./place";
import { EditRefused, type Rewrite } from "./rewrite";

/** A path's last position and the path before it; undefined when it does not end in a position. */
export function splitPosition(path: JourneyPath): { readonly parent: JourneyPath; readonly position: number } | undefined {
  const steps = parsePath(path) ?? [];
  const position = steps.at(-1);
  return typeof position === "number" ? { parent: toPath(steps.slice(0, -1)), position } : undefined;
}

/** The list, lane or property things can be put into at a path. */
export function listPlace(parent: JourneyPath, rewrite: Rewrite): Place {
  const place = rewrite.place(parent);
  if (place.kind !== "item") return place;
  const { item } = place;
  const around = rewrite.nodeAt(item.spot.at.slice(0, -1));
  if (around?.kind === "list") throw new EditRefused("bad-path");
  return { ...item.lane, spot: item.spot, path: item.path };
}
