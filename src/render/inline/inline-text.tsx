/**
 * Draws an author's text: emphasis, links, pictures, tags and simple lists, raw HTML as the text it is. Stateless; where a
 * link leads and which picture may be loaded is the resolver's word.
 */
import type { ComponentChildren, JSX } from "preact";
import type { LinkResolver } from "../map-scene";
import type { InlineListItem, InlineToken } from "./inline-token";
import { isHarmlessAddress } from "./link-address";
import { readInline } from "./read-inline";

const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;

interface InlineTextProps {
  readonly text: string;
  readonly links: LinkResolver;
}

/** The text as a component. */
export function InlineText({ text, links }: InlineTextProps): JSX.Element {
  return <>{inlineText(text, links)}</>;
}

/**
 * The text as nodes, plain text as itself: most cells hold nothing else, and a component for each would be most of a map's.
 * Text with a right-to-left letter gets its own `dir="auto"` element, lists make that element a block.
 */
export function inlineText(text: string, links: LinkResolver): ComponentChildren {
  const tokens = readInline(text);
  const [only] = tokens;
  const mixed = rightToLeft.test(text);
  if (!mixed && tokens.length === 1 && only?.kind === "text") return only.text;
  if (tokens.some((token) => token.kind === "list")) return <div class="cjm-text" dir="auto">{inlineNodes(tokens, links)}</div>;
  const nodes = inlineNodes(tokens, links);
  return mixed ? <span class="cjm-text" dir="auto">{nodes}</span> : nodes;
}

function inlineNodes(tokens: readonly InlineToken[], links: LinkResolver): ComponentChildren {
  return tokens.map((token) => inlineNode(token, links));
}

function inlineNode(token: InlineToken, links: LinkResolver): JSX.Element | string {
  switch (token.kind) {
    case "text":
      return token.text;
    case "break":
      return <br />;
    case "code":
      return <code>{token.text}</code>;
    case "emphasis":
      return <em>{inlineNodes(token.tokens, links)}</em>;
    case "strong":
      return <strong>{inlineNodes(token.tokens, links)}</strong>;
    case "strike":
      return <del>{inlineNodes(token.tokens, links)}</del>;
    case "highlight":
      return <mark>{inlineNodes(token.tokens, links)}</mark>;
    case "tag":
      return (
        <a class="tag" href={`#${token.name}`} tabIndex={-1}>
          {`#${token.name}`}
        </a>
      );
    case "link":
      return linkNode(token.target, token.external, inlineNodes(token.tokens, links), links);
    case "image":
      return imageNode(token, links);
    case "list":
      return listNode(token.start, token.items, links);
  }
}

function linkNode(target: string, outside: boolean, shown: ComponentChildren, links: LinkResolver): JSX.Element {
  const resolved = outside ? { href: target, exists: true, external: true } : links.resolveLink(target);
  if (resolved.href === undefined || !isHarmlessAddress(resolved.href)) return <span class="cjm-link-text">{shown}</span>;
  if (resolved.external) {
    return (
      <a class="external-link" href={resolved.href} target="_blank" rel="noopener nofollow">
        {shown}
      </a>
    );
  }
  return (
    <a class={resolved.exists ? "internal-link" : "internal-link is-unresolved"} data-href={target} href={resolved.href}>
      {shown}
    </a>
  );
}

/** A picture that cannot be loaded, and an embedded note, are links to themselves. */
function imageNode(token: InlineToken & { readonly kind: "image" }, links: LinkResolver): JSX.Element {
  const address = links.resolveImage(token.target);
  if (address === undefined || !isHarmlessAddress(address)) {
    const shown = token.alternative === "" ? token.target : token.alternative;
    return linkNode(token.target, /^https?:/i.test(token.target), shown, links);
  }
  return (
    <img
      class="cjm-picture"
      src={address}
      alt={token.alternative}
      loading="lazy"
      {...(token.widthPx === undefined ? {} : { width: token.widthPx })}
      {...(token.heightPx === undefined ? {} : { height: token.heightPx })}
    />
  );
}

function listNode(start: number | undefined, items: readonly InlineListItem[], links: LinkResolver): JSX.Element {
  const nodes = items.map((item, position) => (
    <li key={position} class={item.checked === undefined ? undefined : "cjm-task"}>
      {item.checked === undefined ? null : <span class="cjm-task-mark">{item.checked ? "☑ " : "☐ "}</span>}
      {inlineNodes(item.tokens, links)}
    </li>
  ));
  return start === undefined ? <ul class="cjm-text-list">{nodes}</ul> : <ol class="cjm-text-list" start={start}>{nodes}</ol>;
}
