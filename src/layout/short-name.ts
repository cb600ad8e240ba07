/** Cuts a persona's name for the end of their line on the curve, where a long one would cover the others. Text only. */
import { cutEnd } from "../journey/cut-end";
import { graphemesOf } from "./measure-text";

const longest = 22;

/** The name, or as many of its words as have room with an ellipsis; the only word is cut. */
export function shortName(name: string): string {
  const signs = graphemesOf(name);
  if (signs.length <= longest) return name;
  const start = signs.slice(0, longest).join("");
  const blank = start.lastIndexOf(" ");
  return `${cutEnd(blank > 0 ? start.slice(0, blank) : start, /[\s,;:.–—-]/)}…`;
}
