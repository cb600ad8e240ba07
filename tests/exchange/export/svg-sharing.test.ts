/** What an SVG says once: shapes drawn in several places, and looks that neighbours share. */
import { describe, expect, it } from "vitest";
import { svgElement, type SvgNode, svgWords, writeSvg } from "../../../src/exchange/export/svg-node";
import { shareLooks, shareShapes } from "../../../src/exchange/export/svg-sharing";

const text = (look: Readonly<Record<string, string | number>>, words = "a"): SvgNode => svgElement("text", look, [svgWords(words)]);
const icon = (place: string, stroke: string): SvgNode => svgElement("g", { transform: place, stroke }, [svgElement("path", { d: "M0,0h1" })]);
const shared = (children: readonly SvgNode[]): string => writeSvg(shareLooks(svgElement("g", {}, children)));

describe("shapes", () => {
  const write = (nodes: readonly SvgNode[]): string => shareShapes(nodes, "map").map(writeSvg).join("");

  it("are drawn once and used where they stand twice", () => {
    expect(write([icon("translate(1 1)", "red"), svgElement("g", {}, [icon("translate(2 2)", "red")])])).toBe(
      '<defs><g id="map-0" stroke="red"><path d="M0,0h1"/></g></defs><use transform="translate(1 1)" xlink:href="#map-0"/><g><use transform="translate(2 2)" xlink:href="#map-0"/></g>',
    );
  });
  it("of another look are others, and what stands once stays where it is", () => {
    expect(write([icon("translate(1 1)", "red"), icon("translate(2 2)", "blue")])).not.toMatch(/defs|use/);
  });
});

describe("looks", () => {
  it("move to the group; what differs says so itself", () => {
    expect(shared([text({ "font-size": 11, fill: "red" }), text({ "font-size": 11, fill: "blue" }), text({ "font-size": 12, fill: "red" })])).toBe(
      '<g font-size="11" fill="red"><text>a</text><text fill="blue">a</text><text font-size="12">a</text></g>',
    );
  });
  it("stay where something beside them relies on having none", () => {
    expect(shared([text({ "font-weight": 600 }), text({ "font-weight": 600 }), text({})])).toBe('<g><text font-weight="600">a</text><text font-weight="600">a</text><text>a</text></g>');
    expect(shared([text({ fill: "red" }), text({ fill: "red" }), svgElement("g", {}, [svgElement("circle", { r: 1 })])])).toContain('<text fill="red">');
  });
  it("move outwards through groups that share them", () => {
    const group = (...children: SvgNode[]): SvgNode => svgElement("g", {}, children);
    expect(shared([group(text({ fill: "red" }), text({ fill: "red" })), group(text({ fill: "red" }), text({ fill: "red" }))])).toBe(
      '<g fill="red"><g><text>a</text><text>a</text></g><g><text>a</text><text>a</text></g></g>',
    );
  });
  it("are not taken from clips, pictures and words", () => {
    const clip = svgElement("clipPath", { id: "c" }, [svgElement("circle", { r: 1 })]);
    expect(shared([clip, text({ fill: "red" }), text({ fill: "red" })])).toBe('<g fill="red"><clipPath id="c"><circle r="1"/></clipPath><text>a</text><text>a</text></g>');
  });
});

it("writes colours of three pairs short, in attributes alone", () => {
  expect(writeSvg(svgElement("text", { fill: "#aabbcc", stroke: "#aabbcd" }, [svgWords("#aabbcc")]))).toBe('<text fill="#abc" stroke="#aabbcd">#aabbcc</text>');
});
