/** Names of imported notes: what any of the systems a vault is carried to can hold. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fileBaseName, plainTitle, proposedName, safeNoteName } from "../../src/obsidian/import-name";

describe("safeNoteName", () => {
  it.each([
    ["Buying: a smart watch", "Buying a smart watch"],
    ["A/B test", "A-B test"],
    ["What? Why?!", "What Why !"],
    ["[[Map]] #1 ^2", "Map 1 2"],
    ["../../etc/passwd", "etc-passwd"],
    ["  .hidden. ", "hidden"],
    ["con", "_con"],
    ["COM1.old", "_COM1.old"],
    ["Путь\tклиента\n2026", "Путь клиента 2026"],
    ["?*:", ""],
    ["Обед в 22:00", "Обед в 22-00"],
  ])("makes %j into %j", (text, name) => {
    expect(safeNoteName(text)).toBe(name);
  });

  it("never leaves what a system forbids, is never longer than it may be, and changes nothing the second time", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        const name = safeNoteName(text);
        expect(name).not.toMatch(/[\\/:*?"<>|#^[\]\p{Cc}\p{Cs}]/u);
        expect(name).not.toMatch(/^[\s.]|[\s.]$/u);
        expect(Array.from(name).length).toBeLessThanOrEqual(101);
        expect(safeNoteName(name)).toBe(name);
      }),
    );
  });
});

describe("proposedName", () => {
  it("takes the first proposal that leaves a name, links and emphasis as words", () => {
    expect(proposedName([undefined, "???", "**The** [[Watch|smart watch]] of [Olga](people/olga.md)"], "Else")).toBe("The smart watch of Olga");
    expect(proposedName([undefined, "***"], "Else")).toBe("Else");
  });

  it("knows a file by its name without folders and ending", () => {
    expect([fileBaseName("C:\\maps\\Путь клиента.csv"), fileBaseName("a/b.c/map"), fileBaseName("Map v1.2.tsv")]).toEqual(["Путь клиента", "map", "Map v1.2"]);
    expect(plainTitle("A `code` and ==mark==")).toBe("A code and mark");
    expect(plainTitle("[Watch](https://a.b/watch_(2026)) (new)")).toBe("Watch (new)");
  });
});
