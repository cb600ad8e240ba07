/** Which way an author's text runs, by its first letter, as `dir="auto"` would say; cheap, and right also around isolated pieces. */

const letter = /\p{Letter}/u;
const rightToLeftLetter = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;

/** The direction to set on the text's block, undefined when it runs as the map does or has no letter. */
export function directionOf(text: string, rightToLeft: boolean): "ltr" | "rtl" | undefined {
  const first = letter.exec(text)?.[0];
  if (first === undefined) return undefined;
  const runsRight = rightToLeftLetter.test(first);
  return runsRight === rightToLeft ? undefined : runsRight ? "rtl" : "ltr";
}
