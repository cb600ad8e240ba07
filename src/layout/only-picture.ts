/** Tells a text that is nothing but a picture. It knows neither vault nor drawing. */

const picture = /^\s*(?:!\[\[[^\]]*\]\]|!\[[^\]]*\]\([^)]*\))\s*$/;

/** True for a single `![[…]]` or `![…](…)`: nobody said it, and its name says nothing. */
export function isOnlyPicture(text: string): boolean {
  return picture.test(text);
}
