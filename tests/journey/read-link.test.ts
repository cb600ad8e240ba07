import { describe, expect, it } from "vitest";
import { linkLookupTarget, linkName, parseLink, linkTextsIn } from "../../src/journey/read-link";

describe("a reference as people type it", () => {
  it.each([
    ["[[Olga]]", "wiki", "Olga", undefined, undefined, "Olga"],
    ["[[Olga|Оля]]", "wiki", "Olga", undefined, "Оля", "Olga"],
    ["[[People/Olga.md#Work|Оля]]", "wiki", "People/Olga.md", "#Work", "Оля", "Olga"],
    ["[[Olga#^quote]]", "wiki", "Olga", "#^quote", undefined, "Olga"],
    [" ![[Olga.png]] ", "wiki", "Olga.png", undefined, undefined, "Olga.png"],
    ["[[Olga\\|Оля]]", "wiki", "Olga", undefined, "Оля", "Olga"],
    ["[Оля](People/Olga%20P.md#Work)", "markdown", "People/Olga P.md", "#Work", "Оля", "Olga P"],
    ["[Оля](<People/Olga P.md>)", "markdown", "People/Olga P.md", undefined, "Оля", "Olga P"],
    ['[Оля](Olga.md "title")', "markdown", "Olga.md", undefined, "Оля", "Olga"],
    ["Olga", "text", "Olga", undefined, undefined, "Olga"],
    ["Olga #1", "text", "Olga #1", undefined, undefined, "Olga #1"],
    ["[[]]", "wiki", "", undefined, undefined, "[[]]"],
    ["[[a]] and [[b]]", "text", "[[a]] and [[b]]", undefined, undefined, "[[a]] and [[b]]"],
  ])("takes %s apart", (source, kind, target, subpath, alias, name) => {
    const link = parseLink(source);
    expect(link).toEqual({ source, kind, target, subpath, alias, external: false });
    expect(linkName(link)).toBe(name);
  });

  it("knows web addresses, bare and in Markdown, and never looks them up as notes", () => {
    for (const source of ["https://example.org/a#b", "[site](https://example.org/a#b)"]) {
      const link = parseLink(source);
      expect(link).toMatchObject({ target: "https://example.org/a#b", external: true });
      expect(linkLookupTarget(link)).toBeUndefined();
    }
  });

  it("opens a note at its subpath and looks it up without", () => {
    const link = parseLink("[[Olga#Work|Оля]]");
    expect(linkLookupTarget(link)).toBe("Olga");
    expect(linkLookupTarget(parseLink("[[#Work]]"))).toBeUndefined();
  });

  it("keeps an address that is no valid encoding", () => {
    expect(parseLink("[a](100%.md)").target).toBe("100%.md");
  });

  it("finds several links in one text", () => {
    expect(linkTextsIn("[[Olga]], [[Igor|И]] and [no](x)")).toEqual(["[[Olga]]", "[[Igor|И]]"]);
    expect(linkTextsIn("[[Olga]] and [[Igor]]")).toEqual(["[[Olga]]", "[[Igor]]"]);
    expect(linkTextsIn("Маша, [[Олег Иванович|Олег, 40]]; [[Igor]] (son)")).toEqual(["Маша", "[[Олег Иванович|Олег, 40]]", "[[Igor]]"]);
  });

  it("leaves a text with one link, or without any, as one", () => {
    for (const text of ["Smith, Anna", "[[Olga]] said so", "none", "[a](b), c"]) expect(linkTextsIn(text)).toEqual([text]);
  });
});
