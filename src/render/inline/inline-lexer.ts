/**
 * The Markdown lexer set up for cells: inline syntax only, raw HTML is text, and what Obsidian adds (wikilinks, embeds,
 * highlights, `<br>`, bare addresses in any script). It yields the library's tokens and must not know how they are drawn.
 * The library tests for lookbehind before using it, so the file loads on every phone.
 */
import { Lexer, Marked, type Token, type Tokens } from "marked";

/** `[[target|label]]` or, with `embed`, `![[target|label]]`. */
export interface WikilinkToken extends Tokens.Generic {
  type: "wikilink";
  raw: string;
  target: string;
  label: string | undefined;
  embed: boolean;
}

export interface HighlightToken extends Tokens.Generic {
  type: "highlight";
  raw: string;
  tokens: Token[];
}

export interface AddressToken extends Tokens.Generic {
  type: "address";
  raw: string;
}

const wikilink = /^(!?)\[\[([^[\]\n]+?)\]\]/;
const highlight = /^==(?=[^\s=])([\s\S]*?[^\s=])==(?!=)/;
const lineBreak = /^<br\s*\/?>/i;
const address = /^(?:https?|obsidian):\/\/[^\s<>]+/i;

/** The index of the first match, as the library wants it: undefined when there is none. */
function startOf(pattern: RegExp): (source: string) => number | undefined {
  return (source) => {
    const index = source.search(pattern);
    return index < 0 ? undefined : index;
  };
}

/** A bare address without the punctuation that closes the sentence around it. */
function withoutSentenceEnd(found: string): string {
  let end = found.length;
  for (;;) {
    const last = found.charAt(end - 1);
    const closesBracket = last === ")" && count(found.slice(0, end), ")") > count(found.slice(0, end), "(");
    if (closesBracket || /[.,:;!?'"»”’*_~…]/.test(last)) end -= 1;
    else return found.slice(0, end);
  }
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

const settings = new Marked({
  gfm: true,
  breaks: true,
  extensions: [
    {
      name: "wikilink",
      level: "inline",
      start: startOf(/!?\[\[/),
      tokenizer(source): WikilinkToken | undefined {
        const match = wikilink.exec(source);
        const inside = match?.[2];
        if (match === null || inside === undefined) return undefined;
        const [target = "", ...labels] = inside.split(/\\?\|/);
        if (target.trim() === "") return undefined;
        const label = labels.length === 0 ? undefined : labels.join("|").trim();
        return { type: "wikilink", raw: match[0], target: target.trim(), label, embed: match[1] === "!" };
      },
    },
    {
      name: "highlight",
      level: "inline",
      start: startOf(/==/),
      tokenizer(source): HighlightToken | undefined {
        const match = highlight.exec(source);
        if (match === null) return undefined;
        return { type: "highlight", raw: match[0], tokens: this.lexer.inlineTokens(match[1] ?? "") };
      },
    },
    {
      name: "br",
      level: "inline",
      start: startOf(/<br\s*\/?>/i),
      tokenizer(source): Tokens.Br | undefined {
        const match = lineBreak.exec(source);
        return match === null ? undefined : { type: "br", raw: match[0] };
      },
    },
    {
      name: "address",
      level: "inline",
      start: startOf(/(?:https?|obsidian):\/\//i),
      tokenizer(source): AddressToken | undefined {
        const match = address.exec(source);
        if (match === null || this.lexer.state.inLink) return undefined;
        return { type: "address", raw: withoutSentenceEnd(match[0]) };
      },
    },
  ],
  tokenizer: {
    // Returning undefined (not false) means: there is no such syntax here, and the characters stay text.
    tag: () => undefined,
    reflink: () => undefined,
  },
});

/** The library's tokens of one paragraph; its line ends are line breaks. */
export function lexInline(paragraph: string): Token[] {
  return new Lexer(settings.defaults).inlineTokens(paragraph);
}
