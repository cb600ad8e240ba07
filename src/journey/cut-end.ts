/** Takes signs off the end of a text in one look at each: a pattern that ends in `+$` looks again from every sign of a long run. It knows no journey. */

/** The text without the longest run of signs (UTF-16 units that match `sign`) at its end. */
export function cutEnd(text: string, sign: RegExp): string {
  let end = text.length;
  while (end > 0 && sign.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
