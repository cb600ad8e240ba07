/** How an author's text looks as nodes: the classes the app styles, addresses only from the resolver, HTML escaped. */
import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { InlineText } from "../../../src/render/inline/inline-text";
import type { LinkResolver } from "../../../src/render/map-scene";

const links: LinkResolver = {
  resolveLink: (target) => ({ href: target === "Nowhere" ? "Nowhere" : `${target}.md`, exists: target !== "Nowhere", external: false }),
  resolveImage: (target) => (target === "pic.png" ? "data:image/png;base64,AA==" : target === "bad.png" ? "javascript:alert(1)" : undefined),
};
const html = (source: string, resolver = links): string => renderToString(<InlineText text={source} links={resolver} />);

describe("drawing inline text", () => {
  it("draws plain words as a text node alone", () => {
    expect(html("Plain words")).toBe("Plain words");
  });
  it("marks links inside the vault, unresolved ones and those outside", () => {
    expect(html("[[Olga#x|Оля]]")).toBe('<a class="internal-link" data-href="Olga#x" href="Olga#x.md">Оля</a>');
    expect(html("[[Nowhere]]")).toContain('class="internal-link is-unresolved"');
    expect(html("https://a.b")).toBe('<a class="external-link" href="https://a.b" target="_blank" rel="noopener nofollow">https://a.b</a>');
  });
  it("draws a link the resolver gives no address, or a dangerous one, as words", () => {
    const none: LinkResolver = { ...links, resolveLink: () => ({ href: undefined, exists: false, external: false }) };
    const dangerous: LinkResolver = { ...links, resolveLink: () => ({ href: "javascript:alert(1)", exists: true, external: true }) };
    expect(html("[[Olga]]", none)).not.toContain("<a");
    expect(html("[[Olga]]", dangerous)).not.toContain("javascript");
  });
  it("loads a picture the resolver knows at the size asked, and links to one it does not", () => {
    expect(html("![[pic.png|100]]")).toBe('<img class="cjm-picture" src="data:image/png;base64,AA==" alt="pic.png" loading="lazy" width="100"/>');
    expect(html("![[Other note]]")).toContain('data-href="Other note"');
    expect(html("![[bad.png]]")).not.toContain("javascript");
  });
  it("escapes HTML of the author's", () => {
    expect(html('<script>"x"</script> *a*')).toContain("&lt;script>");
    expect(html("<img src=x onerror=y> *a*")).not.toContain("<img");
  });
  it("lets right-to-left text choose its own direction", () => {
    expect(html("مرحبا (1)")).toBe('<span class="cjm-text" dir="auto">مرحبا (1)</span>');
  });
  it("draws lists as lists, tasks with their mark", () => {
    expect(html("- a\n- [x] b")).toBe('<div class="cjm-text" dir="auto"><ul class="cjm-text-list"><li>a</li><li class="cjm-task"><span class="cjm-task-mark">☑ </span>b</li></ul></div>');
  });
  it("draws emphasis, strong, code, strike, highlight and tags with their elements", () => {
    expect(html("*a***b**`c`~~d~~ ==e== #f")).toBe('<em>a</em><strong>b</strong><code>c</code><del>d</del> <mark>e</mark> <a class="tag" href="#f" tabindex="-1">#f</a>');
  });
});
