/** English strings: what each problem means for the map and how to mend it. */

export const problems = {};
