/** The canonical lanes of a journey in the order a map shows them by default. It knows keys, not words or pictures. */

/** Lanes that hold items, in their default order (PRODUCT's order; the curve and the touchpoints come before them). */
export const canonicalLanes = [
  "goals", "motives", "values", "expectations", "fears", "actions", "thoughts", "questions", "barriers", "solutions",
  "company-tasks", "kpi", "evidence", "frontstage", "backstage", "support",
] as const;

export type CanonicalLane = (typeof canonicalLanes)[number];

/** Rows of a map that are drawn from the stages and touchpoints themselves. They can be named in `lanes` like any lane. */
export const derivedRows = ["emotion", "touchpoints", "reach"] as const;

export type DerivedRow = (typeof derivedRows)[number];
