/** Which rules of the screen's style sheet a picture takes along. */
import { describe, expect, it } from "vitest";
import { pictureRules, usedRules } from "../../src/editor/picture-rules";

describe("the rules of a picture", () => {
  it("ask nothing about screens, paper or fingers", () => {
    expect(pictureRules("a { color: red; } /* why } */ @media print { a { color: blue; } b { top: 0; } } b { left: 0; }").replace(/\s+/g, " ")).toBe("a { color: red; } b { left: 0; }");
  });

  it("are those of elements that are there, of their parts and of the host", () => {
    const asked: string[] = [];
    const used = usedRules(".a::before { top: 0; } .b:hover { top: 1px; } :host { all: initial; } .a, .b { top: 2px; }", (selector) => {
      asked.push(selector);
      return selector.startsWith(".a");
    });
    expect(asked).toEqual([".a", ".b:hover", ".a, .b"]);
    expect(used.replace(/\s+/g, " ").trim()).toBe(".a::before { top: 0; } :host { all: initial; } .a, .b { top: 2px; }");
  });

  it("keep questions about the map's own width whole", () => {
    const rules = "@container cjm (max-width: 700px) { .gone { top: 0; } .b { top: 1px; } }";
    expect(usedRules(rules, () => false)).toBe(rules);
  });
});
