/** Which tags a note has, in its properties and in its text. */
import { describe, expect, test } from "vitest";
import { readNote } from "../../src/note/read-note";
import { inlineTagsIn, readTags } from "../../src/note/read-tags";

const tagsOf = (text: string) => readTags(readNote(text));

describe("tags in properties", () => {
  test.each([
    ["tags: journey", ["journey"]],
    ["tags: a, b c", ["a", "b", "c"]],
    ['tags: ["#cjm", journey/ujm]', ["cjm", "journey/ujm"]],
    ["tags:\n  - a\n  - b", ["a", "b"]],
    ["Tag: путь", ["путь"]],
    ["tags:", []],
    ["tags: 2026", ["2026"]],
  ])("%s", (yaml, tags) => {
    expect(tagsOf(`---\n${yaml}\n---\n`)).toEqual(tags);
  });

  test("a broken frontmatter still shows its tags", () => {
    expect(tagsOf("---\ntags: [journey, x]\nfears: *really?*\n---\n")).toEqual(["journey", "x"]);
    expect(tagsOf("---\ntags:\n  - cjm\nname: a: b\n---\n")).toEqual(["cjm"]);
    expect(tagsOf("---\ntags: journey\nno end")).toEqual(["journey"]);
  });
});

describe("tags in the text", () => {
  test.each([
    ["#journey at the start", ["journey"]],
    ["a #journey/ujm, then #карта-пути.", ["journey/ujm", "карта-пути"]],
    ["#2026 is a number, #y2026 is not", ["y2026"]],
    ["no#tag and &#35; and # heading", []],
    ["`#code` and ``a #code`` and #real", ["real"]],
    ["`` #code ` #code `` #real ` #two", ["real", "two"]],
    ["` #one\n` #two", ["one", "two"]],
    ["[[a #no]] [[open #yes and [[b]]", ["yes"]],
    ["```\n#code\n```\n#after", ["after"]],
    ["~~~js\n#code\n```\n#code\n~~~\n#after", ["after"]],
    ["[link](https://example.org/ #no) [[Note #heading]] #yes", ["yes"]],
    ["(#not) but\n#this", ["this"]],
  ])("%s", (body, tags) => {
    expect(inlineTagsIn(body)).toEqual(tags);
  });

  test("each tag comes once, properties first", () => {
    expect(tagsOf("---\ntags: [b, a]\n---\n#c #a")).toEqual(["b", "a", "c"]);
  });
});

test.each([["open links", "- [["], ["open addresses", "a]("], ["backticks", "`"], ["runs of backticks", "` `` "], ["links with brackets", "[[ ["]])("a line of nothing but %s takes no longer than its length", (_, piece) => {
  const time = (count: number): number => {
    const start = performance.now();
    inlineTagsIn(`#a ${piece.repeat(count)}`);
    return performance.now() - start;
  };
  time(2_000);
  // Thirty-two times the length: a square would be a thousand times the work.
  const short = Math.min(...[1, 2, 3].map(() => time(2_000)));
  expect(time(64_000)).toBeLessThan(short * 300 + 2_000);
});
