/** What on a drawn map can be edited, as data. It knows neither elements nor how editing is done. */
import type { JourneyPath } from "../journey/journey";

/** The frame's pieces; each is also the path of its property. */
export const editFields = ["title", "journey-type", "journey-state", "scenario", "goal", "owner", "reviewed", "baseline"] as const;

export type EditField = (typeof editFields)[number];

/** A cell of the map. `touchpointIndex` undefined is the stage itself. */
export interface CellTarget {
  readonly kind: "cell";
  readonly rowKey: string;
  /** True for a lane of the author's own. */
  readonly own: boolean;
  readonly stageIndex: number;
  readonly touchpointIndex: number | undefined;
}

export interface ItemTarget {
  readonly kind: "item";
  readonly path: JourneyPath;
  readonly laneKey: string;
  /** True in a lane of the author's own. */
  readonly own: boolean;
  readonly stageIndex: number;
  readonly touchpointIndex: number | undefined;
  /** Among the items its owner has in that lane. */
  readonly itemIndex: number;
}

export interface TouchpointTarget {
  readonly kind: "touchpoint";
  readonly path: JourneyPath;
  readonly stageIndex: number;
  readonly touchpointIndex: number;
}

/** A point of the curve: the emotion of a touchpoint, or a stage's own. */
export interface PointTarget {
  readonly kind: "point";
  /** The touchpoint's or stage's path, whether it has an emotion or not. */
  readonly path: JourneyPath;
  readonly stageIndex: number;
  readonly touchpointIndex: number | undefined;
  /** Index in the journey's personas when only that one's score is meant. */
  readonly personaIndex?: number;
}

export interface StageTarget {
  readonly kind: "stage";
  readonly path: JourneyPath;
  readonly stageIndex: number;
}

export interface RowTarget {
  readonly kind: "row";
  readonly rowKey: string;
  readonly own: boolean;
}

export interface FieldTarget {
  readonly kind: "field";
  readonly field: EditField;
}

export interface PersonaTarget {
  readonly kind: "persona";
  readonly path: JourneyPath;
  readonly personaIndex: number;
}

/** The map as a whole: its corner, its head, the space around. */
export interface MapTarget {
  readonly kind: "map";
}

export type EditTarget = ItemTarget | TouchpointTarget | PointTarget | StageTarget | CellTarget | RowTarget | FieldTarget | PersonaTarget | MapTarget;
