/** A picture turned round for readers from right to left. */
import { expect, it } from "vitest";
import { mirrored } from "../../../src/exchange/export/svg-mirror";
import { svgElement, type SvgNode, svgWords, writeSvg } from "../../../src/exchange/export/svg-node";

const turn = (node: SvgNode): string => mirrored([node], 100).map(writeSvg).join("");

it.each([
  [svgElement("rect", { x: 10, y: 5, width: 20, height: 3 }), '<rect x="70" y="5" width="20" height="3"/>'],
  [svgElement("circle", { cx: 10, cy: 5, r: 3 }), '<circle cx="90" cy="5" r="3"/>'],
  [svgElement("line", { x1: 0, y1: 1, x2: 30, y2: 2 }), '<line x1="100" y1="1" x2="70" y2="2"/>'],
  [svgElement("text", { x: 10, y: 1 }, [svgWords("a")]), '<text x="90" y="1" text-anchor="end">a</text>'],
  [svgElement("text", { x: 10, y: 1, "text-anchor": "end" }, [svgWords("a")]), '<text x="90" y="1" text-anchor="start">a</text>'],
  [svgElement("text", { x: 10, y: 1, "text-anchor": "middle" }, [svgWords("a")]), '<text x="90" y="1" text-anchor="middle">a</text>'],
  [svgElement("path", { d: "M0,0h5" }), '<path d="M0,0h5" transform="matrix(-1 0 0 1 100 0)"/>'],
  [svgElement("clipPath", { id: "c" }, [svgElement("circle", { cx: 1, cy: 1, r: 1 })]), '<clipPath id="c"><circle cx="99" cy="1" r="1"/></clipPath>'],
])("mirrors places", (node, expected) => {
  expect(turn(node)).toBe(expected);
});

it("moves icons without turning them", () => {
  expect(turn(svgElement("g", { transform: "translate(10 4) scale(0.5)", stroke: "red" }, [svgElement("path", { d: "M0,0h5" })]))).toBe(
    '<g transform="translate(78 4) scale(0.5)" stroke="red"><path d="M0,0h5"/></g>',
  );
});
