/** Markdown as the app writes it in HTML: CommonMark with wikilinks, embeds, tags and highlights. Text in, HTML out. */
import MarkdownIt from "markdown-it";

const markdown = new MarkdownIt({ html: false, linkify: true, breaks: true });
const escape = markdown.utils.escapeHtml;

function addInline(name: string, pattern: RegExp, write: (match: RegExpExecArray) => string): void {
  markdown.inline.ruler.before("link", name, (state, silent) => {
    pattern.lastIndex = state.pos;
    const match = pattern.exec(state.src);
    if (match === null) return false;
    if (!silent) state.push("html_inline", "", 0).content = write(match);
    state.pos += match[0].length;
    return true;
  });
}

addInline("embed", /!\[\[([^[\]|\n]+)(?:\|([^[\]\n]*))?\]\]/y, ([, target = "", alias = target]) => `<span class="internal-embed" src="${escape(target.trim())}" alt="${escape(alias)}"></span>`);
addInline("wikilink", /\[\[([^[\]|\n]+)(?:\|([^[\]\n]*))?\]\]/y, ([, target = "", alias = target]) => {
  const address = escape(target.trim());
  return `<a class="internal-link" data-href="${address}" href="${address}">${escape(alias)}</a>`;
});
addInline("highlight", /==([^=\n]+)==/y, ([, text = ""]) => `<mark>${escape(text)}</mark>`);
addInline("comment", /%%[\s\S]*?%%/y, () => "");
addInline("tag", /#(?=[^\s#\d])[\p{L}\p{N}_\-/]+/uy, ([tag]) => `<a class="tag" href="${escape(tag)}">${escape(tag)}</a>`);
// The text rule must stop at the characters the rules above begin with.
markdown.inline.ruler.at("text", (state, silent) => {
  const stop = /[\n!#$%&*+\-:<=>@[\\\]^_`{}~]/g;
  stop.lastIndex = state.pos;
  const end = Math.min(stop.exec(state.src)?.index ?? state.posMax, state.posMax);
  if (end === state.pos) return false;
  if (!silent) state.pending += state.src.slice(state.pos, end);
  state.pos = end;
  return true;
});

/** One top-level block of a note; lines count from zero at the start of the text given, `lineEnd` is the last line. */
export interface RenderedBlock {
  readonly html: string;
  readonly lineStart: number;
  readonly lineEnd: number;
}

export function renderBlocks(text: string): RenderedBlock[] {
  const environment = {};
  const blocks: RenderedBlock[] = [];
  let open: ReturnType<typeof markdown.parse> = [];
  for (const token of markdown.parse(text, environment)) {
    open.push(token);
    if (token.level > 0 || token.nesting > 0) continue;
    const [lineStart, lineAfter] = open[0]?.map ?? [0, 0];
    blocks.push({ html: markdown.renderer.render(open, markdown.options, environment), lineStart, lineEnd: Math.max(lineStart, lineAfter - 1) });
    open = [];
  }
  return blocks;
}
