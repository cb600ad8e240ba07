/** Russian strings: what a map shows around the author's own text. Shape and keys are those of the English table. */
import type { map as mapEn } from "../en/map";

export const map: typeof mapEn = {};
