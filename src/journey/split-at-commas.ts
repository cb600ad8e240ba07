/** Divides a text people typed as a list with commas. It knows brackets, not what the parts mean. */

/** Commas and semicolons outside brackets divide a text: `website, phone (sales, support)` holds two. */
export function splitAtCommas(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === "(" || character === "[" || character === "«") depth += 1;
    else if (character === ")" || character === "]" || character === "»") depth = Math.max(0, depth - 1);
    else if ((character === "," || character === ";") && depth === 0 && /\s|$/.test(text[at + 1] ?? "")) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(text.slice(start));
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}
