/** How a persona's line looks wherever it is drawn: on the curve, on the persona's chip, round the avatar. It knows no levels. */

const colorCount = 5;

/** Which of the style sheet's dash patterns a line has: after five lines the colours come again, each with another dash. */
export function lineDash(lineIndex: number): number {
  return (lineIndex + Math.floor(lineIndex / colorCount)) % colorCount;
}

/** Class and colour of a persona's line: its own colour when the note gives one, else one of the theme's. */
export function lineLook(kind: string, lineIndex: number, color: string | undefined): { class: string; color?: string } {
  const dash = lineIndex < colorCount ? "" : ` dash-${lineDash(lineIndex)}`;
  const name = `${kind} line-${lineIndex % colorCount}${dash}`;
  return color === undefined || color === "" ? { class: name } : { class: `${name} own-color`, color };
}
