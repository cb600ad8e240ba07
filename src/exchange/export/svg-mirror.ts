/**
 * A picture laid out from left to right, turned round for readers from right to left: every place mirrored, letters and icons as
 * they were. It knows elements, no map.
 */
import { isElement, type SvgNode, toShortNumber } from "./svg-node";

/** Icons lie on a grid of so many units. */
const iconGrid = 24;
const iconPlace = /^translate\((\S+) (\S+)\) scale\((\S+)\)$/;
const anchors: Readonly<Record<string, string>> = { start: "end", middle: "middle", end: "start" };

/** The nodes mirrored within a picture of the given width. */
export function mirrored(nodes: readonly SvgNode[], widthPx: number): SvgNode[] {
  return nodes.map((node) => {
    if (!isElement(node)) return node;
    const { name, attributes } = node;
    const at = (key: string): number => Number(attributes[key] ?? 0);
    const turned = (changes: Readonly<Record<string, number | string>>, children = node.children): SvgNode => ({
      name, children, attributes: { ...attributes, ...Object.fromEntries(Object.entries(changes).map(([key, value]) => [key, typeof value === "number" ? toShortNumber(value) : value])) },
    });
    switch (name) {
      case "text":
        return turned({ x: widthPx - at("x"), "text-anchor": anchors[attributes["text-anchor"] ?? "start"] ?? "end" });
      case "rect":
      case "image":
        return turned({ x: widthPx - at("x") - at("width") });
      case "circle":
        return turned({ cx: widthPx - at("cx") });
      case "line":
        return turned({ x1: widthPx - at("x1"), x2: widthPx - at("x2") });
      case "path":
        return turned({ transform: `matrix(-1 0 0 1 ${toShortNumber(widthPx)} 0)` });
      default:
        break;
    }
    const place = iconPlace.exec(attributes["transform"] ?? "");
    if (place === null) return turned({}, mirrored(node.children, widthPx));
    const [, left = "", top = "", scale = ""] = place;
    return turned({ transform: `translate(${toShortNumber(widthPx - Number(left) - iconGrid * Number(scale))} ${top}) scale(${scale})` });
  });
}
