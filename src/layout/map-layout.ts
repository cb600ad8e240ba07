/** The shape of a laid-out map: columns, rows and curve as numbers. It knows no words, nodes or colours. */
import type { EmotionBand } from "../insight/emotion-level";
import type { Step } from "../insight/scored-steps";
import type { Stage } from "../journey/journey";
import type { Segment } from "./curve-path";

export interface MapColumn {
  readonly stageIndex: number;
  /** Undefined when the column stands for its whole stage. */
  readonly touchpointIndex: number | undefined;
}

export interface StageLayout {
  readonly stage: Stage;
  readonly stageIndex: number;
  readonly firstColumn: number;
  readonly columnCount: number;
  /** Number of its first touchpoint in the whole journey, from 1. */
  readonly firstNumber: number;
}

export interface MapRow {
  /** A canonical lane key, a derived row, or an own lane's key. */
  readonly key: string;
  readonly kind: "emotion" | "touchpoints" | "reach" | "lane";
  /** True for a lane of the author's own. */
  readonly own: boolean;
}

export type PointRole = "lowest" | "highest" | "last";

/** A scored step on the curve. x is in percent of its column's width from the start, y in pixels from the row's top. */
export interface CurvePoint {
  readonly step: Step;
  readonly columnIndex: number;
  readonly xPercent: number;
  readonly yPx: number;
  readonly level: number;
  readonly band: EmotionBand;
  readonly beyondScale: boolean;
  /** Where a change starts, undefined when the emotion does not change. */
  readonly start: { readonly xPercent: number; readonly yPx: number; readonly band: EmotionBand } | undefined;
  readonly moment: boolean;
  readonly roles: readonly PointRole[];
  readonly radiusPx: number;
}

/** Words at a point: a box that may reach into other columns, and where the words lean in it. */
export interface CurveNote {
  readonly point: CurvePoint;
  readonly roles: readonly PointRole[];
  /** From the point's middle to the box's start, negative before it; the same however wide the columns are. */
  readonly offsetPx: number;
  readonly widthPx: number;
  readonly yPx: number;
  readonly heightPx: number;
  readonly side: "before" | "after" | "above" | "below";
  /** Where a line from the point meets a box that stands apart. */
  readonly leader: { readonly offsetPx: number; readonly yPx: number } | undefined;
  /** The annotation's text, cut to the box at a word with an ellipsis; `quote` when it is the person's own words. */
  readonly text: string;
  readonly quote: boolean;
}

export interface PersonaPoint {
  readonly xPercent: number;
  readonly yPx: number;
  readonly level: number;
  readonly step: Step;
}

/** One persona's stretch of line in one column. */
export interface PersonaStretch {
  readonly personaIndex: number;
  /** 0 for the first persona with scores: chooses colour and dash pattern. */
  readonly lineIndex: number;
  readonly path: string;
  /** What the path is written from. */
  readonly segments: readonly Segment[];
  /** Steps scored for this persona apart. */
  readonly points: readonly PersonaPoint[];
  /** Set in the column where the line's name stands; `offsetPx` from the place, the same however wide the columns are. */
  readonly label: { readonly xPercent: number; readonly offsetPx: number; readonly yPx: number; readonly anchor: "start" | "middle" | "end" } | undefined;
}

/** Paths are in a box 100 wide and `heightPx` high, to be stretched over the column; they are cut at its start and a hair after its end. */
export interface CurveColumn {
  /** What line and area are written from: numbers are compared sooner than text. */
  readonly segments: readonly Segment[];
  readonly line: string;
  readonly area: string;
  readonly points: readonly CurvePoint[];
  readonly notes: readonly CurveNote[];
  readonly personas: readonly PersonaStretch[];
}

export interface CurveLayout {
  readonly heightPx: number;
  readonly topPx: number;
  readonly bottomPx: number;
  readonly neutralPx: number;
  readonly columns: readonly CurveColumn[];
}

export interface MapLayout {
  readonly columns: readonly MapColumn[];
  readonly stages: readonly StageLayout[];
  readonly rows: readonly MapRow[];
  readonly curve: CurveLayout;
  readonly touchpointCount: number;
  /** A column is never narrower; below that the map scrolls sideways. */
  readonly columnMinimumPx: number;
}

export interface MapChoices {
  readonly density: "stages" | "touchpoints";
  readonly show: "both" | "curve" | "table";
  readonly onlyLanes: readonly string[] | undefined;
  /** True keeps the row of touchpoints where there are none yet, as the place to add the first. */
  readonly editable?: boolean;
  /** Makes plain words of an author's Markdown; the text itself when absent. */
  readonly toPlainText?: (text: string) => string;
}

/** A step with its place: `columnIndex` and x in percent of that column. */
export interface PlacedStep {
  readonly step: Step;
  readonly columnIndex: number;
  readonly xPercent: number;
  /** How many steps share the column. */
  readonly neighbours: number;
}
