/**
 * The style sheet of a picture, from that of the screen: a picture looks the same wherever it is made, so what asks about
 * screens, paper or fingers is left out. Text to text: reading rules back from the browser loses borders that mix variables and lengths.
 */

/** The rules without comments and without `@media` blocks. The style sheet is ours: its strings hold no braces and no comments. */
export function pictureRules(stylesheet: string): string {
  const text = stylesheet.replace(/\/\*[^]*?\*\//g, "").replace(/\s+/g, " ");
  let kept = "";
  let from = 0;
  for (let at = text.indexOf("@media"); at >= 0; at = text.indexOf("@media", from)) {
    kept += text.slice(from, at);
    from = endOfBlock(text, at);
  }
  return kept + text.slice(from);
}

/** The offset behind the block that opens after `start`. */
function endOfBlock(text: string, start: number): number {
  let depth = 0;
  for (let at = text.indexOf("{", start); at >= 0 && at < text.length; at += 1) {
    if (text[at] === "{") depth += 1;
    else if (text[at] === "}") depth -= 1;
    if (depth === 0) return at + 1;
  }
  return text.length;
}
