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

  it.each(["[x](javascript:alert(1))", "[x](JaVaScript:alert)", "[x](java\tscript:alert)", "[x](vbscript:y)", "[x](data:text/html,y)", "[x](file:///etc/passwd)"])(
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

  it("stays quick on hostile runs of delimiters", () => {
    const before = performance.now();
    for (const run of ["*", "_a ", "==", "[[", "`", "*a **b ", "<br", "http://", "- a\n", "!["]) readInline(run.repeat(4000));
    expect(performance.now() - before).toBeLessThan(1500);
  });
});
