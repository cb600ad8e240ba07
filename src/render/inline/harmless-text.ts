/** Makes any string safe to stand in HTML, SVG and XML as text. It knows characters, not markup. */

const lineEnds = /\r\n?|\u2028|\u2029/g;
/** Lone surrogates (the `u` flag never matches half of a pair), other controls, and the non-characters XML forbids. */
const harmful = /[\p{Surrogate}\uFFFE\uFFFF]|(?![\n\t])\p{Control}/gu;

/**
 * The text with line ends as `\n`, controls other than tab and line end dropped, lone surrogates and non-characters as
 * U+FFFD. What comes out is well-formed Unicode and allowed in XML 1.0.
 */
export function toHarmlessText(text: string): string {
  return text.replace(lineEnds, "\n").replace(harmful, (found) => (/\p{Control}/u.test(found) ? "" : "\uFFFD"));
}
