/** What an author types into a cell becomes tokens: the Markdown people use, links of the vault, and nothing dangerous. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toHarmlessText } from "../../../src/render/inline/harmless-text";
import { type InlineToken, toPlainText } from "../../../src/render/inline/inline-token";
import { readInline } from "../../../src/render/inline/read-inline";

const text = (shown: string): InlineToken => ({ kind: "text", text: shown });
const note = (target: string, shown = target): InlineToken => ({ kind: "link", target, external: false, tokens: [text(shown)] });
const page = (target: string, shown = target): InlineToken => ({ kind: "link", target, external: true, tokens: [text(shown)] });
const image = (target: string, alternative: string, widthPx?: number, heightPx?: number): InlineToken => ({ kind: "image", target, alternative, widthPx, heightPx });

describe("reading inline text", () => {
  const cases: readonly (readonly [string, readonly InlineToken[]])[] = [
    ["Plain words, 5 % — да", [text("Plain words, 5 % — да")]],
    ["a *b* _c_", [text("a "), { kind: "emphasis", tokens: [text("b")] }, text(" "), { kind: "emphasis", tokens: [text("c")] }]],
    ["**важно** ~~no~~", [{ kind: "strong", tokens: [text("важно")] }, text(" "), { kind: "strike", tokens: [text("no")] }]],
    ["==mark *x*== `code`", [{ kind: "highlight", tokens: [text("mark "), { kind: "emphasis", tokens: [text("x")] }] }, text(" "), { kind: "code", text: "code" }]],
    ["[[Olga|Оля]] [[Note#head]]", [note("Olga", "Оля"), text(" "), note("Note#head", "Note > head")]],
    ["[[a*b]] *c*", [note("a*b"), text(" "), { kind: "emphasis", tokens: [text("c")] }]],
    ["![[pic.png|100]] ![alt|20x30](my%20pic.png)", [image("pic.png", "pic.png", 100), text(" "), image("my pic.png", "alt", 20, 30)]],
    ["[card](My%20note.md#h)", [note("My note.md#h", "card")]],
    ["[x](https://a.b/?c=1&d=2)", [page("https://a.b/?c=1&d=2", "x")]],
    ["См. https://пример.рф/путь.", [text("См. "), page("https://пример.рф/путь"), text(".")]],
    ["(https://a.b/c_(d))", [text("("), page("https://a.b/c_(d)"), text(")")]],
    ["obsidian://open?vault=v", [page("obsidian://open?vault=v")]],
    ["#идея/новая C#sharp #1 a#b", [{ kind: "tag", name: "идея/новая" }, text(" C#sharp #1 a#b")]],
    ["one<br>two\nthree", [text("one"), { kind: "break" }, text("two"), { kind: "break" }, text("three")]],
    ["1. Find it", [text("1. Find it")]],
    ["snake_case_name", [text("snake_case_name")]],
    ["5 < 6 & 7 &lt;b&gt;", [text("5 < 6 & 7 <b>")]],
    ["\\*not\\*", [text("*not*")]],
    ["***a** b*", [{ kind: "emphasis", tokens: [{ kind: "strong", tokens: [text("a")] }, text(" b")] }]],
    ["*a**b* 2 * 3 * 4 «**да**»", [{ kind: "emphasis", tokens: [text("a**b")] }, text(" 2 * 3 * 4 «"), { kind: "strong", tokens: [text("да")] }, text("»")]],
    ["`` a`b `` `c", [{ kind: "code", text: "a`b" }, text(" `c")]],
    ['[a [b](<c d> "t") e](f)', [text("[a "), note("c d", "b"), text(" e](f)")]],
    ["[#a https://b.c](d_(e))", [note("d_(e)", "#a https://b.c")]],
    ["<https://a.b> <i@a.b> www.a.b, i@a.b", [page("https://a.b"), text(" <i@a.b> "), page("http://www.a.b", "www.a.b"), text(", i@a.b")]],
    ["**https://a.b**—==https://a.b/?c=d==", [{ kind: "strong", tokens: [page("https://a.b")] }, text("—"), { kind: "highlight", tokens: [page("https://a.b/?c=d")] }]],
    ["&#1044;&#x430;&nbsp;&#0;&#39;&copy;", [text("Да\u00A0\uFFFD'&copy;")]],
    ["\\#a **#b** #5741/", [text("#a "), { kind: "strong", tokens: [{ kind: "tag", name: "b" }] }, text(" #5741/")]],
    ["", []],
  ];
  it.each(cases)("reads %j", (source, expected) => {
    expect(readInline(source)).toEqual(expected);
  });

  it("reads a list inside a text, with tasks and what is indented under an item", () => {
    expect(readInline("Before:\n- one\n- [x] two\n  - deep\nAfter")).toEqual([
      text("Before:"),
      {
        kind: "list",
        start: undefined,
        items: [
          { tokens: [text("one")], checked: undefined },
          { tokens: [text("two"), { kind: "list", start: undefined, items: [{ tokens: [text("deep")], checked: undefined }] }], checked: true },
        ],
      },
      text("After"),
    ]);
    expect(readInline("3. c\n4. d")).toMatchObject([{ kind: "list", start: 3 }]);
  });

  it.each(["<script>alert(1)</script>", "<b>x</b>", '<img src=x onerror="alert(1)">', "<!-- x -->"])("keeps raw HTML as the text it is: %s", (source) => {
    expect(readInline(source)).toEqual([text(source)]);
  });

  it.each(["[x](javascript:alert(1))", "[x](JaVaScript:alert)", "[x](java\tscript:alert)", "[x](vbscript:y)", "[x](data:text/html,y)", "[x](java&#115;cript:y)", "[x](%6Aavascript:y)", "[x](file:///etc/passwd)"])(
    "draws a link that may not be followed as words: %s",
    (source) => {
      expect(JSON.stringify(readInline(source))).not.toContain('"link"');
    },
  );

  it("drops control characters and replaces lone surrogates", () => {
    expect(readInline("a\u0000b\u001b\ud800c\r\nd")).toEqual([text("ab\uFFFDc"), { kind: "break" }, text("d")]);
    expect(toHarmlessText("\ufffe👍\t")).toBe("\uFFFD👍\t");
  });

  it("reads any text without throwing and keeps its letters", () => {
    const piece = fc.constantFrom("*", "**", "_", "`", "[[", "]]", "![", "](", ")", "==", "~~", "#", "<br>", "\n", "- ", "http://a", "слово", "x", " ", "\\", "|", "&amp;");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }).map((parts) => parts.join("")), (source) => {
        const words = (shown: string): number => shown.split("слово").length;
        if (!/\]\(|\[\[|!\[/.test(source)) expect(words(toPlainText(readInline(source)))).toBe(words(source));
        else expect(Array.isArray(readInline(source))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("keeps every letter and digit of a text without addresses, once and in order", () => {
    const sign = fc.constantFrom("*", "**", "_", "~~", "==", "`", "[", "]", "![", "<", ">", "\\", " ", "\n", "(", ")", "«", "1", "a", "ж", "👍");
    const visible = (shown: string): string => shown.replace(/[^\p{L}\p{N}👍]/gu, "");
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 24 }).map((parts) => parts.join("")), (source) => {
        fc.pre(!/\]\(|\[\[|[*-]\s|\d\)\s/.test(source));
        expect(visible(toPlainText(readInline(source)))).toBe(visible(source));
      }),
      { numRuns: 500 },
    );
    fc.assert(fc.property(fc.string({ unit: "binary" }), (source) => Array.isArray(readInline(source))));
  });

  it("nests no deeper than any walk over the tokens can bear, and keeps the letters beyond that", () => {
    const depthOf = (tokens: readonly InlineToken[]): number => Math.max(0, ...tokens.map((token) => ("tokens" in token ? 1 + depthOf(token.tokens) : 0)));
    for (const source of [`${"*a **b ".repeat(2000)}x${" c** d*".repeat(2000)}`, `${"*".repeat(5000)}a${"*".repeat(5000)}`, `${"[".repeat(5000)}a${"](b)".repeat(5000)}`]) {
      const tokens = readInline(source);
      expect(depthOf(tokens)).toBeLessThan(40);
      expect(toPlainText(tokens).split("a").length).toBe(source.split("a").length);
    }
  });

  it.each(["*", "_a ", "[", "[a](b", "http://a]", "*a [b ", "`a``b```c"])("comes to the end of a hostile cell of %j, 40,000 characters long", (run) => {
    expect(toPlainText(readInline(run.repeat(40_000 / run.length))).length).toBeGreaterThan(10_000);
  }, 10_000);
});
