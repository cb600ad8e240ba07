/** Russian strings: what each problem means for the map and how to mend it. Shape and keys are those of the English table. */
import type { problems as problemsEn } from "../en/problems";

export const problems: typeof problemsEn = {};
