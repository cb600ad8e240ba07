/**
 * The tags and texts of a piece of HTML as a clipboard holds it. Nothing is run, loaded or kept but texts, names of tags
 * and the spans of cells, so hostile markup is only text. It knows no table.
 */

export type HtmlToken =
  /** `cut`: there was more of it than anyone reads. */
  | { readonly kind: "text"; readonly text: string; readonly cut: boolean }
  | { readonly kind: "open" | "close"; readonly name: string; readonly attributes: string };

const namedEntities: Readonly<Record<string, string>> = {
  amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " ", laquo: "«", raquo: "»", ndash: "–", mdash: "—", hellip: "…", bull: "•", middot: "·",
  ldquo: "“", rdquo: "”", bdquo: "„", lsquo: "‘", rsquo: "’", euro: "€", copy: "©", reg: "®", trade: "™", times: "×", rarr: "→", larr: "←", uarr: "↑", darr: "↓",
  eacute: "é", egrave: "è", agrave: "à", ccedil: "ç", ouml: "ö", uuml: "ü", auml: "ä", szlig: "ß", ntilde: "ñ", oacute: "ó", aacute: "á", iacute: "í", uacute: "ú",
  atilde: "ã", otilde: "õ", acirc: "â", ecirc: "ê", ocirc: "ô", minus: "−", deg: "°", numero: "№", zwj: "\u200D", thinsp: " ", ensp: " ", emsp: " ",
};
/** No text between two tags is longer. */
const longestText = 40_000;
/** Elements whose content is never text for people. */
const silent: ReadonlySet<string> = new Set(["script", "style", "head", "title", "template", "noscript", "svg", "math", "object", "iframe", "textarea", "select"]);

/** Replaces entities by what they stand for; unknown ones stay as typed. */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));/giu, (typed: string, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
    if (name !== undefined) return namedEntities[name] ?? namedEntities[name.toLowerCase()] ?? typed;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : "";
  });
}

/** Where a tag that begins at `at` ends; a `>` within quotes does not end it. */
function tagEnd(html: string, at: number): number {
  let quote = "";
  const limit = Math.min(html.length, at + 20_000);
  for (let index = at + 1; index < limit; index += 1) {
    const sign = html[index] ?? "";
    if (quote !== "") {
      if (sign === quote) quote = "";
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === ">") return index;
  }
  return html.indexOf(">", at);
}

/** Tags and texts in order. Linear; stops at broken ends without a word. */
export function* htmlTokens(html: string): Generator<HtmlToken> {
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    if (open === -1 || open > at) {
      const end = open === -1 ? html.length : open;
      yield { kind: "text", text: decodeEntities(html.slice(at, Math.min(end, at + longestText))), cut: end > at + longestText };
      if (open === -1) return;
      at = open;
    }
    if (html.startsWith("<!--", at)) {
      const end = html.indexOf("-->", at + 4);
      at = end === -1 ? html.length : end + 3;
      continue;
    }
    const found = /^<(\/?)([a-z][a-z0-9:-]*)/iu.exec(html.slice(at, at + 60));
    if (found === null) {
      const isMark = /^<[!?]/.test(html.slice(at, at + 2));
      const end = isMark ? html.indexOf(">", at) : at;
      if (!isMark) yield { kind: "text", text: "<", cut: false };
      at = end === -1 ? html.length : end + 1;
      continue;
    }
    const name = (found[2] ?? "").toLowerCase();
    const end = tagEnd(html, at);
    if (end === -1) return;
    const attributes = html.slice(at + found[0].length, end);
    at = end + 1;
    if (found[1] === "" && silent.has(name)) {
      const close = attributes.endsWith("/") ? -1 : findClose(html, name, at);
      if (close !== -1) at = close;
      continue;
    }
    yield { kind: found[1] === "" ? "open" : "close", name, attributes };
  }
}

function findClose(html: string, name: string, from: number): number {
  const close = new RegExp(`</${name}[\\s/>]`, "giu");
  close.lastIndex = from;
  const found = close.exec(html);
  return found === null ? html.length : found.index;
}

/** The sign a picture stands for, such as a smiley; empty for pictures of anything else. */
export function pictureText({ attributes }: { readonly attributes: string }): string {
  const found = /\b(?:alt|data-emoji-fallback)\s*=\s*["']([^"']{1,20})["']/giu;
  for (const [, text] of attributes.slice(0, 5000).matchAll(found)) if (text !== undefined && /\p{Extended_Pictographic}/u.test(text)) return decodeEntities(text);
  return "";
}
