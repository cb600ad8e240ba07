/**
 * The style sheet of a picture, from that of the screen: a picture looks the same wherever it is made, so what asks about
 * screens, paper or fingers is left out, and so is what nothing in it follows. Text to text: reading rules back from the browser
 * loses borders that mix variables and lengths.
 */

let last: { readonly stylesheet: string; readonly rules: string } | undefined;

/**
 * The rules without comments and without `@media` blocks. The style sheet is ours: its strings hold no braces and no comments.
 * The last one asked for is remembered: a map that is drawn again has the same.
 */
export function pictureRules(stylesheet: string): string {
  if (last?.stylesheet !== stylesheet) last = { stylesheet, rules: withoutMedia(stylesheet) };
  return last.rules;
}

function withoutMedia(stylesheet: string): string {
  const text = stylesheet.replace(/\/\*[^]*?\*\//g, "").replace(/\s+/g, " ");
  let kept = "";
  let from = 0;
  for (let at = text.indexOf("@media"); at >= 0; at = text.indexOf("@media", from)) {
    kept += text.slice(from, at);
    from = endOfBlock(text, at);
  }
  return kept + text.slice(from);
}

/** Parts of an element, which no query finds; the host of the shadow, which is outside of it. */
const parts = /::[\w-]+(?:\([^)]*\))?/g;
const host = ":host";

/** The rules that `matches` finds an element for, besides `@` rules, which are kept whole. Selectors are asked for without `::before` and the like. */
export function usedRules(rules: string, matches: (selector: string) => boolean): string {
  let kept = "";
  for (let from = 0, open = rules.indexOf("{"); open >= 0; open = rules.indexOf("{", from)) {
    const end = endOfBlock(rules, open);
    const selector = rules.slice(from, open).trim();
    if (selector.startsWith("@") || selector.includes(host) || matches(selector.replace(parts, ""))) kept += rules.slice(from, end);
    from = end;
  }
  return kept;
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
