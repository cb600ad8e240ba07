/**
 * A cell's text as a cell of a Markdown table, and back: line ends as `<br>`, pipes escaped, and what would be markup of
 * another kind (HTML, scripts behind links, comments, formulas) as entities, so that it reads as typed. It knows no journey.
 */
import { toHarmlessText } from "../render/inline/harmless-text";

/**
 * What would mean something outside of code, each with its number as an entity: `$`, `%`, `(`, `<`. An author's own entity
 * for one of them gets a zero more, so that it can be told from ours; what a backslash has disarmed is passed over.
 */
const notable = /\\[!-/:-@[-`{-~]|&#0{0,4}(?:36|37|40|60);|<(?=[a-z/!?])|\]\(|%(?=%)/gi;
const dollar = /\\[!-/:-@[-`{-~]|\$/g;
const written = /\\[!-/:-@[-`{-~]|&#(0{0,5})(36|37|40|60);/g;
const harmlessAddress = /^<(?:https?|mailto|obsidian):[^\s<>]*>/i;
const blanksOfLink = /^\(\s*/;
/** What a link leads to, blanks in front taken off: a scheme that is allowed, a picture, or a whole path in which no scheme can hide. An unfinished one could be finished by what stands behind. */
const harmlessDestination = /^(?:<?(?:https?:|mailto:|obsidian:)|<?data:image\/(?:png|jpe?g|gif|webp)[;,]|<(?:[^:\\&<>\t\n])*>|(?!<)(?:[^:\s\\)&]|&(?!#?\w+;))*[)\s/#?])/i;
/** A path is shorter; looking further for its end would take time with every parenthesis. */
const longestPath = 2000;
const codeRun = /`+/g;

/** Code spans of a paragraph as CommonMark finds them: `[start, end)` of each, in order. */
function codeSpans(text: string): [number, number][] {
  const spans: [number, number][] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === "\\") at += 1;
    if (character !== "`") continue;
    codeRun.lastIndex = at;
    const run = codeRun.exec(text)?.[0] ?? "`";
    const start = at;
    at += run.length;
    const close = closingRun(text, at, run.length);
    if (close !== undefined) {
      at = close + run.length;
      spans.push([start, at]);
    }
    at -= 1;
  }
  return spans;
}

function closingRun(text: string, from: number, length: number): number | undefined {
  codeRun.lastIndex = from;
  for (let found = codeRun.exec(text); found !== null; found = codeRun.exec(text)) if (found[0].length === length) return found.index;
  return undefined;
}

/** Changes what stands outside of code, and leaves code as it is unless it is changed as well. */
function outsideCode(text: string, change: (piece: string) => string, changeCode = (span: string): string => span): string {
  let changed = "";
  let at = 0;
  for (const [start, end] of codeSpans(text)) {
    changed += change(text.slice(at, start)) + changeCode(text.slice(start, end));
    at = end;
  }
  return changed + change(text.slice(at));
}

/** A paragraph of Markdown without its code spans. */
export function withoutCode(text: string): string {
  return outsideCode(text, (piece) => piece, () => "");
}

function escapeMarkup(piece: string): string {
  return piece.replace(notable, (found, at: number) => {
    if (found.startsWith("\\")) return found;
    if (found.startsWith("&")) return found.replace("&#", "&#0");
    if (found === "<") return harmlessAddress.test(piece.slice(at)) || isBreak(piece, at) ? found : "&#60;";
    if (found === "%") return "&#37;";
    return harmlessDestination.test(piece.slice(at + 1, at + 1 + longestPath).replace(blanksOfLink, "")) ? found : "]&#40;";
  });
}

function isBreak(piece: string, at: number): boolean {
  return /^<br *\/?>/i.test(piece.slice(at, at + 200));
}

/** An author's text in one line of Markdown that stands on its own: no HTML, no script, no comment comes alive in it. */
export function toMarkdownWords(text: string): string {
  const words = outsideCode(toHarmlessText(text), escapeMarkup);
  return words.split("$").length > 2 ? outsideCode(words, (piece) => piece.replace(dollar, (found) => (found === "$" ? "&#36;" : found))) : words;
}

/**
 * The same for a text that shares its paragraph or its list with others: a backtick of theirs could end a code span of this one, so code is
 * disarmed like everything else, and so is what could be the definition of a link for all of them.
 */
export function toMixedMarkdown(text: string): string {
  return escapeMarkup(toHarmlessText(text)).replace(dollar, (found) => (found === "$" ? "&#36;" : found)).replaceAll("]:", "]&#58;");
}

/**
 * A cell of a Markdown table. Lines are parted by `<br>`, indentation is `&emsp;`; an author's own `<br>` is written with a slash or a blank more, so
 * that it can be told from ours. Blanks at the ends of a cell's lines are not kept.
 */
export function toMarkdownCell(text: string): string {
  return toMarkdownWords(text)
    .replace(/<br( *)(\/?)>/g, (_, blanks: string, slash: string) => (slash === "" ? `<br${blanks}/>` : `<br${blanks} />`))
    .split("\n")
    .map((line) => line.replace(/^\u2003{1,2}/, (blanks) => "&emsp;".repeat(blanks.length)).trim())
    .join("<br>")
    .replaceAll("|", "\\|");
}

/** The text before `toMarkdownCell`: of a cell as it stands between its pipes, or already without their backslashes. */
export function fromMarkdownCell(cell: string): string {
  const text = cell
    .trim()
    .replaceAll("\\|", "|")
    .split("<br>")
    .map((line) => line.replace(/^(?:&emsp;){1,2}/, (signs) => "\u2003".repeat(signs.length / 6)))
    .join("\n")
    .replace(/<br( *)\/>/g, (_, blanks: string) => (blanks === "" ? "<br>" : `<br${blanks.slice(1)}/>`));
  return outsideCode(text, (piece) => piece.replace(written, (found, zeros: string | undefined, code: string | undefined) => {
    if (code === undefined) return found;
    return zeros === undefined || zeros === "" ? String.fromCodePoint(Number(code)) : `&#${zeros.slice(1)}${code};`;
  }));
}
