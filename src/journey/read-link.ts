/**
 * Links as people type them: `[[Note#heading|alias]]`, `[alias](path)`, a web address, plain text that names a note.
 * It only takes text apart; whether a note exists is for whoever holds the vault.
 */
import type { Link } from "./journey";
import { splitAtCommas } from "./split-at-commas";

const wikiLink = /^!?\[\[([\s\S]*)\]\]$/;
/** What stands between the parentheses of a Markdown link: an address, and perhaps a title. */
const destination = /^(?:<([^<>]*)>|(\S*))(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?$/;
const webAddress = /^(?:[a-z][a-z0-9+.-]*:\/\/|mailto:|tel:)\S+$/i;

/** No link is longer; beyond it a text is a text, and looking for brackets in it would take too long. */
const longestLink = 2_000;

/** Decodes `%20` and its kin; text that is no valid encoding stays as it is. */
function decodeAddress(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** `Note#heading` as target and subpath; a leading `#` has an empty target (this note). */
function splitSubpath(text: string): { target: string; subpath: string | undefined } {
  const hash = text.indexOf("#");
  if (hash === -1) return { target: text.trim(), subpath: undefined };
  const subpath = text.slice(hash).trim();
  return { target: text.slice(0, hash).trim(), subpath: subpath === "#" ? undefined : subpath };
}

function nonEmpty(text: string | undefined): string | undefined {
  const trimmed = text?.trim();
  return trimmed === undefined || trimmed === "" ? undefined : trimmed;
}

/** `[words](address "title")`; the last bracket counts behind which an address stands. */
function partMarkdownLink(text: string): { readonly words: string; readonly address: string } | undefined {
  const start = text.startsWith("!") ? 1 : 0;
  if (text[start] !== "[" || !text.endsWith(")")) return undefined;
  for (let at = text.lastIndexOf("]("); at > start; at = text.lastIndexOf("](", at - 1)) {
    const found = destination.exec(text.slice(at + 2, -1).trim());
    if (found !== null) return { words: text.slice(start + 1, at), address: found[1] ?? found[2] ?? "" };
  }
  return undefined;
}

/**
 * Takes one typed reference apart. Text in no link notation comes back as kind `text` with itself as target. An
 * embed's `!` and the `\|` of tables are understood. Never throws; empty text gives an empty target.
 */
export function parseLink(source: string): Link {
  const text = source.replaceAll("\u00a0", " ").trim();
  if (text.length > longestLink) return { source, kind: "text", target: text, subpath: undefined, alias: undefined, external: false };
  const wiki = wikiLink.exec(text);
  const inner = wiki?.[1];
  if (inner !== undefined && !inner.includes("]]")) {
    const bar = inner.indexOf("|");
    const path = (bar === -1 ? inner : inner.slice(0, bar)).replace(/\\$/, "");
    return { source, kind: "wiki", ...splitSubpath(path), alias: bar === -1 ? undefined : nonEmpty(inner.slice(bar + 1)), external: false };
  }
  const markdown = partMarkdownLink(text);
  if (markdown !== undefined) {
    const address = markdown.address.trim();
    const alias = nonEmpty(markdown.words);
    if (webAddress.test(address)) return { source, kind: "markdown", target: address, subpath: undefined, alias, external: true };
    return { source, kind: "markdown", ...splitSubpath(decodeAddress(address)), alias, external: false };
  }
  return { source, kind: "text", target: text, subpath: undefined, alias: undefined, external: webAddress.test(text) };
}

/**
 * The name a link is known by: the linked note's name without folders and `.md` (`Olga` for `[[People/Olga|Оля]]`),
 * the alias of a web link, the text itself for plain text.
 */
export function linkName(link: Link): string {
  if (link.external) return link.alias ?? link.target;
  if (link.kind === "text") return link.target;
  const lastPart = link.target.slice(link.target.lastIndexOf("/") + 1).replace(/\.md$/i, "");
  return lastPart !== "" ? lastPart : (link.alias ?? link.subpath?.replace(/^#\^?/, "") ?? link.source.trim());
}

/**
 * The link path to look a note up by, without subpath and alias; undefined for web addresses and for links within the
 * same note (`[[#heading]]`). Plain text is looked up as a note's name.
 */
export function linkLookupTarget(link: Link): string | undefined {
  return link.external || link.target === "" ? undefined : link.target;
}

const wikiLinks = /!?\[\[[^[\]]+\]\]/g;

/**
 * The links in a text, in their order, as typed: `"[[Olga]], [[Igor]]"` and `"[[Olga]], Igor"` hold two. Without a wiki
 * link, and with one alone, a text is one link whatever it holds. Linear in the text's length.
 */
export function linkTextsIn(text: string): string[] {
  const links = text.includes("[[") ? (text.match(wikiLinks) ?? []) : [];
  if (links.length === 0) return [text];
  const parts = splitAtCommas(text);
  if (parts.length > 1) return parts.flatMap((part) => part.match(wikiLinks) ?? [part]);
  return links.length > 1 ? links : [text];
}
